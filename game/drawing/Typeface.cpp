#include "drawing/Typeface.hpp"

#include "drawing/By.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include <hb.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

namespace drawing {

namespace {

using Blob = std::unique_ptr<hb_blob_t, By<hb_blob_destroy>>;
using Font = std::unique_ptr<hb_font_t, By<hb_font_destroy>>;
using Buffer = std::unique_ptr<hb_buffer_t, By<hb_buffer_destroy>>;
using Face = std::unique_ptr<FT_FaceRec_, By<FT_Done_Face>>;

/// FreeType counts in 64ths of a pixel.
constexpr float sixtyFourths = 64;

Font fontIn(hb_blob_t* blob, int index) {
    hb_face_t* face = hb_face_create(blob, static_cast<unsigned>(index) & 0xFFFFU); // above: a named instance
    Font font(hb_font_create(face));                                                // its scale is the face's own units to the em
    hb_face_destroy(face);
    return font;
}

GlyphPicture sized(const FT_GlyphSlotRec_& slot) {
    GlyphPicture picture;
    picture.width = static_cast<int>(slot.bitmap.width);
    picture.height = static_cast<int>(slot.bitmap.rows);
    picture.left = slot.bitmap_left;
    picture.top = -slot.bitmap_top;
    picture.isColoured = slot.bitmap.pixel_mode == FT_PIXEL_MODE_BGRA;
    picture.pixels.assign(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 4, 255);
    return picture;
}

/// White of the opacity that is given: the vertices give the colour.
GlyphPicture fromGrey(const FT_GlyphSlotRec_& slot) {
    GlyphPicture picture = sized(slot);
    std::uint8_t* to = picture.pixels.data();
    for (int y = 0; y < picture.height; ++y) {
        const unsigned char* row = slot.bitmap.buffer + std::ptrdiff_t{y} * slot.bitmap.pitch;
        for (int x = 0; x < picture.width; ++x, to += 4) std::fill_n(to, 4, row[x]);
    }
    return picture;
}

/// FreeType gives blue, green, red, opacity, the colours multiplied by the opacity.
GlyphPicture fromColours(const FT_GlyphSlotRec_& slot) {
    GlyphPicture picture = sized(slot);
    std::uint8_t* to = picture.pixels.data();
    for (int y = 0; y < picture.height; ++y) {
        const unsigned char* from = slot.bitmap.buffer + std::ptrdiff_t{y} * slot.bitmap.pitch;
        for (int x = 0; x < picture.width; ++x, from += 4, to += 4) {
            std::reverse_copy(from, from + 3, to);
            to[3] = from[3];
        }
    }
    return picture;
}

/// The mean of the pixels of \p from that fall into each pixel of a picture \p k times as large. Emoji come in one large size.
GlyphPicture shrunk(const GlyphPicture& from, float k) {
    const auto times = [k](int length) { return static_cast<int>(std::lround(static_cast<float>(length) * k)); };
    GlyphPicture to{std::max(1, times(from.width)), std::max(1, times(from.height)), times(from.left), times(from.top), true, {}};
    to.pixels.reserve(static_cast<std::size_t>(to.width) * static_cast<std::size_t>(to.height) * 4);
    for (int y = 0; y < to.height; ++y)
        for (int x = 0; x < to.width; ++x) {
            const int top = y * from.height / to.height, bottom = std::max(top + 1, (y + 1) * from.height / to.height);
            const int left = x * from.width / to.width, right = std::max(left + 1, (x + 1) * from.width / to.width);
            std::array<int, 4> sum{};
            for (int v = top; v < bottom; ++v)
                for (int u = left; u < right; ++u)
                    for (std::size_t channel = 0; channel < 4; ++channel)
                        sum[channel] += from.pixels[4 * static_cast<std::size_t>(v * from.width + u) + channel];
            for (const int channel : sum)
                to.pixels.push_back(static_cast<std::uint8_t>(channel / ((bottom - top) * (right - left))));
        }
    return to;
}

/// A font of pictures only: the smallest that are large enough, else the largest.
int bestStrike(const FT_FaceRec_& face, float size) {
    int best = 0;
    for (int i = 1; i < face.num_fixed_sizes; ++i) {
        const auto pixels = [&](int strike) { return static_cast<float>(face.available_sizes[strike].y_ppem) / sixtyFourths; };
        const bool isEnough = pixels(i) >= size;
        if (isEnough ? pixels(best) < size || pixels(i) < pixels(best) : pixels(i) > pixels(best)) best = i;
    }
    return best;
}

} // namespace

FontEngine::FontEngine() {
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) throw std::runtime_error("FreeType does not start");
    m_library.reset(library);
}
void FontEngine::Close::operator()(FT_LibraryRec_* library) const { FT_Done_FreeType(library); }

struct Typeface::Handles {
    Blob blob; ///< the file, which both others read from
    Face face;
    Font font;
    Buffer buffer{hb_buffer_create()}; ///< used again and again
    float unitsPerEm = 1000;
};

Typeface::Typeface(std::unique_ptr<Handles> handles) : m_handles(std::move(handles)) {}
Typeface::~Typeface() = default;

std::unique_ptr<Typeface> Typeface::open(const FontEngine& engine, const std::filesystem::path& file, int index) {
    auto handles = std::make_unique<Handles>();
    handles->blob.reset(hb_blob_create_from_file_or_fail(file.string().c_str()));
    if (!handles->blob) return nullptr;
    unsigned size = 0;
    const char* data = hb_blob_get_data(handles->blob.get(), &size);
    FT_Face face = nullptr;
    if (FT_New_Memory_Face(engine.get(), reinterpret_cast<const FT_Byte*>(data), static_cast<FT_Long>(size), index, &face) != 0)
        return nullptr;
    handles->face.reset(face);
    handles->font = fontIn(handles->blob.get(), index);
    handles->unitsPerEm = static_cast<float>(hb_face_get_upem(hb_font_get_face(handles->font.get())));
    return std::unique_ptr<Typeface>(new Typeface(std::move(handles)));
}

bool Typeface::has(char32_t character) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(m_handles->font.get(), character, &glyph) != 0;
}

void Typeface::shape(std::u32string_view text, const TextRun& run, std::vector<ShapedGlyph>& into) const {
    hb_buffer_t* buffer = m_handles->buffer.get();
    hb_buffer_clear_contents(buffer);
    static_assert(sizeof(char32_t) == sizeof(std::uint32_t));
    hb_buffer_add_utf32(buffer, reinterpret_cast<const std::uint32_t*>(text.data()), static_cast<int>(text.size()),
                        static_cast<unsigned>(run.start), static_cast<int>(run.length));
    hb_buffer_set_direction(buffer, run.rightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, static_cast<hb_script_t>(run.script));
    hb_buffer_set_language(buffer, hb_language_get_default());
    const std::array noLigatures{hb_feature_t{HB_TAG('l', 'i', 'g', 'a'), 0, 0, HB_FEATURE_GLOBAL_END},
                                 hb_feature_t{HB_TAG('c', 'l', 'i', 'g'), 0, 0, HB_FEATURE_GLOBAL_END}};
    hb_shape(m_handles->font.get(), buffer, noLigatures.data(), run.hasLigatures ? 0 : noLigatures.size());
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer, &count);
    const auto ems = [&](hb_position_t units) { return static_cast<float>(units) / m_handles->unitsPerEm; };
    for (unsigned i = 0; i < count; ++i)
        into.push_back(
            {infos[i].codepoint, infos[i].cluster, ems(places[i].x_advance), ems(places[i].x_offset), -ems(places[i].y_offset)});
}

GlyphPicture Typeface::picture(std::uint32_t glyph, float size, float offset) const {
    FT_FaceRec_* face = m_handles->face.get();
    if (!FT_IS_SCALABLE(face) && face->num_fixed_sizes > 0) {
        const int strike = bestStrike(*face, size);
        if (FT_Select_Size(face, strike) != 0 || FT_Load_Glyph(face, glyph, FT_LOAD_COLOR | FT_LOAD_RENDER) != 0) return {};
        if (face->glyph->bitmap.pixel_mode != FT_PIXEL_MODE_BGRA) return {};
        return shrunk(fromColours(*face->glyph), size * sixtyFourths / static_cast<float>(face->available_sizes[strike].y_ppem));
    }
    if (FT_Set_Char_Size(face, 0, std::lround(size * sixtyFourths), 72, 72) != 0) return {};
    // Light hinting moves outlines up and down only: horizontal edges come out crisp, and widths stay what they were measured.
    if (FT_Load_Glyph(face, glyph, FT_LOAD_TARGET_LIGHT | FT_LOAD_COLOR) != 0) return {};
    if (face->glyph->format == FT_GLYPH_FORMAT_OUTLINE)
        FT_Outline_Translate(&face->glyph->outline, std::lround(offset * sixtyFourths), 0);
    if (FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) != 0) return {};
    if (face->glyph->bitmap.pixel_mode == FT_PIXEL_MODE_GRAY) return fromGrey(*face->glyph);
    return face->glyph->bitmap.pixel_mode == FT_PIXEL_MODE_BGRA ? fromColours(*face->glyph) : GlyphPicture{};
}

} // namespace drawing
