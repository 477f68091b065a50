#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sf {
class RenderWindow;
}

namespace window {

/// In pixels.
struct Size {
    int width = 0, height = 0;
    bool operator==(const Size&) const = default;
};

/// Below this the screens cannot be read.
inline constexpr Size leastSize{800, 600};

/// Why nothing can be drawn here, in a window or off-screen, as a sentence for the player; nothing when it can.
///
/// To be asked before anything of SFML that needs a display: SFML 2 ends the process where there is none.
std::optional<std::string> displayProblem();

/// Opens \p window, or opens it anew: over the whole screen, or \p size large and no larger than the screen.
/// \return false where that fails
bool openWindow(sf::RenderWindow& window, Size size, bool fullscreen);

/// Whether what was drawn on \p window, which is active, is still there after it was shown, so that the next frame can be drawn
/// over it where it differs: a software renderer pays for every pixel, and while a fuse burns few of them change. So it is with
/// Mesa's, which copies to the screen where a graphics card changes buffers.
bool keepsFrames(sf::RenderWindow& window);

inline constexpr unsigned iconSize = 64;
/// Gives \p window its icon: \p pixels of \ref iconSize by \ref iconSize, rows from above, red, green, blue, opacity.
void setIcon(sf::RenderWindow& window, const std::vector<std::uint8_t>& pixels);

/// Makes a window that was drawn too small as large as it has to be.
void keepLeastSize(sf::RenderWindow& window, Size size);

} // namespace window
