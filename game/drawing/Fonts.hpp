#pragma once

#include "drawing/SystemFonts.hpp"
#include "drawing/Typeface.hpp"

#include <array>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace drawing {

/// The faces in use: Bebas Neue for titles, figures and labels, Inter for everything that is read.
enum class Face { Title, Label, Bold, SemiBold, Medium };
inline constexpr std::size_t faceCount = 5;

/// The fonts of the game. Each is opened when something is first set in it.
class Fonts {
public:
    /// \throws std::runtime_error naming the font file that is missing.
    explicit Fonts(const std::filesystem::path& folder);

    /// The face for a whole text that is to be set in \p wanted. Bebas Neue has no Greek and not all of Latin and Cyrillic: Inter
    /// steps in for all of a text that has a letter of those, for a word of two faces looks like a mistake.
    Face faceForText(Face wanted, std::u32string_view text) const;
    /// The number of the face in which \p letter, with its marks, is drawn within a text in \p wanted: where no face of the game
    /// has it, one that is installed on this machine; where none has it either, the wanted one, which shows an empty box.
    int faceFor(Face wanted, std::u32string_view letter) const;
    /// Whether a face was found that has all of \p letter.
    bool canDraw(std::u32string_view letter) const { return hasAll(faceFor(Face::Medium, letter), letter); }
    const Typeface& face(int number) const;

private:
    bool hasAll(int number, std::u32string_view letter) const;
    int installedFor(bool bold, std::u32string_view letter) const;
    int opened(const InstalledFace& installed) const;

    FontEngine m_engine;
    std::array<std::filesystem::path, faceCount> m_files;
    mutable std::vector<std::unique_ptr<Typeface>>
        m_faces;                                    ///< null until one is used; those of the machine follow the game's own
    mutable std::vector<InstalledFace> m_installed; ///< those of the machine that are open
    mutable std::map<std::pair<bool, std::u32string>, int> m_found; ///< what was looked for on the machine; -1: in vain
};

/// Those of \p characters that could not be drawn here, neither by the game's fonts in \p folder nor by any that is installed.
/// Needs no display.
std::u32string undrawable(const std::filesystem::path& folder, std::u32string_view characters);

} // namespace drawing
