#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace drawing {

/// A face of a font that is installed on this machine.
struct InstalledFace {
    std::filesystem::path file;
    int index = 0; ///< within the file
    bool operator==(const InstalledFace&) const = default;
};

/// The installed face that suits best and has every character of \p letter, by fontconfig; nothing where there is none.
///
/// The first call makes fontconfig look through the machine's fonts, which takes a while: to be asked only for what the game's
/// own fonts lack.
std::optional<InstalledFace> findInstalled(std::u32string_view letter, bool bold);

/// Whether \p character is never seen: it joins, divides or directs others, or chooses a variant of one (Unicode's
/// Default_Ignorable_Code_Point), or it is a control character. No font needs a form for it.
bool isInvisible(char32_t character);

} // namespace drawing
