#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

struct FT_FaceRec_;
struct FT_LibraryRec_;
struct hb_font_t;

namespace drawing {

/// A glyph as it was set. Lengths are parts of the type's size (ems), y grows downwards.
struct ShapedGlyph {
    std::uint32_t glyph = 0;
    std::uint32_t character = 0; ///< index of the first character that it stands for
    float advance = 0;           ///< how far the pen moves on
    float x = 0, y = 0;          ///< where it stands, from the pen
};

/// The picture of a glyph in pixels.
struct GlyphPicture {
    int width = 0, height = 0;
    int left = 0, top = 0;            ///< of the picture, from the pen on the baseline; above the baseline is negative
    bool isColoured = false;          ///< an emoji: has its own colours
    std::vector<std::uint8_t> pixels; ///< red, green, blue, each multiplied by the opacity, and that
};

/// FreeType, which every face needs.
class FontEngine {
public:
    FontEngine();
    FT_LibraryRec_* get() const { return m_library.get(); }

private:
    struct Close {
        void operator()(FT_LibraryRec_* library) const;
    };
    std::unique_ptr<FT_LibraryRec_, Close> m_library;
};

/// A run of text that is set as one: of one face, one script, one direction.
struct TextRun {
    std::size_t start = 0, length = 0;
    int face = 0;             ///< for \ref Fonts
    std::uint32_t script = 0; ///< HarfBuzz's number of it
    bool rightToLeft = false;
    bool hasLigatures = true; ///< not where letters are spaced apart
};

/// One face of a font file: which characters it has, how it sets them (by HarfBuzz: kerning, joining, marks), and the pictures of
/// its glyphs (by FreeType).
///
/// What is set is measured in ems, without any rounding: so lines break alike at every size of the window.
class Typeface {
public:
    /// Null where the file cannot be read as a font. The file is mapped, not read: what is not used costs nothing.
    static std::unique_ptr<Typeface> open(const FontEngine& engine, const std::filesystem::path& file, int index = 0);
    ~Typeface();

    bool has(char32_t character) const;
    /// Sets \p run of \p text; the glyphs are added to \p into in the order in which they stand, from left to right.
    void shape(std::u32string_view text, const TextRun& run, std::vector<ShapedGlyph>& into) const;
    /// \param size    pixels to the em
    /// \param offset  0 to 1: how far right of a whole pixel the glyph stands
    GlyphPicture picture(std::uint32_t glyph, float size, float offset) const;

private:
    struct Handles;
    explicit Typeface(std::unique_ptr<Handles> handles);

    std::unique_ptr<Handles> m_handles;
};

} // namespace drawing
