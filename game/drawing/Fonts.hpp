#pragma once

#include "drawing/Typeface.hpp"

#include <array>
#include <filesystem>
#include <memory>
#include <string_view>
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
    /// The number of the face in which \p letter, with its marks, is drawn within a text in \p wanted.
    int faceFor(Face wanted, std::u32string_view letter) const;
    const Typeface& face(int number) const;

private:
    bool hasAll(int number, std::u32string_view letter) const;

    FontEngine m_engine;
    std::array<std::filesystem::path, faceCount> m_files;
    mutable std::vector<std::unique_ptr<Typeface>> m_faces; ///< null until one is used
};

} // namespace drawing
