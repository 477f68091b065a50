#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace facts {

/// A picture that an author put beside the pack, and what it shows in words, for those who do not see it.
struct Picture {
    std::string file; ///< below the pack's folder, as written: "bridge.png"
    std::string alt;

    bool operator==(const Picture&) const = default;
};

/// No picture has more pixels.
inline constexpr std::size_t mostPixels = 16'000'000;

/// Whether \p file names a PNG or JPEG file below a folder: no way leads up, no root and no drive stands before it.
bool isPictureName(std::string_view file);

/// Where the picture \p file of the pack in \p folder really lies: always below \p folder, whatever links stand there. Nothing
/// when there is no such file, or it lies elsewhere.
std::optional<std::string> findPicture(const std::string& folder, const std::string& file);

/// Why the picture cannot be shown, as something that was found: "nothing of that name", "a picture of 5,000 x 4,000". Looks at
/// the file's head and end only. Empty when it can.
std::string pictureProblem(const std::string& folder, const std::string& file);

} // namespace facts
