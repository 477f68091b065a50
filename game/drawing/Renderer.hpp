#pragma once

#include "screens/Bell.hpp"
#include "screens/Stack.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sf {
class RenderTarget;
}

namespace drawing {

/// An area in pixels of the target.
struct Area {
    float left = 0, top = 0, width = 0, height = 0;

    bool contains(float x, float y) const { return x >= left && y >= top && x < left + width && y < top + height; }
};

/// Something the pointer can do something to: what a hover and a click mean to the screen.
struct Hit {
    Area area;
    std::optional<screens::Input> hover; ///< given when the pointer comes over it
    screens::Input click;
    bool isDial = false; ///< a click means Turn{place}, the place being where in the width it fell
    float slack = 0;     ///< dial: so far beside its ends a click still means them

    bool contains(float x, float y) const {
        return Area{area.left - slack, area.top, area.width + 2 * slack, area.height}.contains(x, y);
    }
};

/// How to draw, beside what: from the settings and the debug key.
struct Look {
    bool reducedMotion = false;
    bool shake = true;  ///< what lands shakes the picture
    bool sparks = true; ///< the fuse throws embers
    bool highContrast = false;
    int textScale = 100;
    screens::Device device = screens::Device::Keyboard; ///< whose keys or buttons prompts show
    screens::PadMake padMake = screens::PadMake::Letters;
    bool debug = false;  ///< the overlay of F3: stack, seed, fact id, frame time, layout boxes
    float frameTime = 0; ///< for the overlay: how long the last frame took to put together, in milliseconds
    float shownTime = 0; ///< and how long until it was shown; with vertical sync that waits for the screen
    /// What becomes of texts: for studying a picture they are noted as well, or left out.
    enum class Texts { Drawn, Noted, LeftOut };
    Texts texts = Texts::Drawn;
    bool operator==(const Look&) const = default;
};

/// A finding about a frame: a text that had to be made smaller than its least size to fit. Empty in a good gallery.
struct Squeezed {
    std::string text;
    float wanted = 0, given = 0; ///< sizes in units
};

struct Written;

/// Draws the screens of a stack. Made once; holds fonts and theme, and no state of any screen: a frame is a pure function of
/// stack, look and size of the target.
class Renderer {
public:
    /// Loads theme and fonts. \throws std::runtime_error naming the file that is missing or wrong.
    /// \param bell  rings when a picture of a pack has been read; without one the frame that wants it waits for it
    Renderer(const std::filesystem::path& assets, const std::filesystem::path& fonts, screens::Bell* bell = nullptr);
    ~Renderer();

    /// Draws one frame over the whole of \p target, and works out \ref hits. Does not display it.
    /// \param showsLast  the target shows the frame that was drawn last: only what differs from it is drawn
    /// \return the area that was drawn anew
    Area draw(sf::RenderTarget& target, screens::Stack& stack, const Look& look, bool showsLast = false);
    /// The icon of the window, \p size by \p size pixels: rows from above, red, green, blue, opacity.
    std::vector<std::uint8_t> icon(unsigned size) const;
    /// Where the pointer can act in the frame drawn last; the last entry that contains a point is on top.
    const std::vector<Hit>& hits() const;
    /// How the last frame was laid out.
    screens::LaidOut laidOut() const;
    /// Texts of the last frame that had to be squeezed.
    const std::vector<Squeezed>& squeezed() const;
    /// The lines of text of the last frame, where Look::Texts::Noted was asked for.
    const std::vector<Written>& written() const;
    /// Whether the next frame would differ from this one though nothing is pressed: while it does not, the loop sleeps.
    static bool moves(const screens::Stack& stack, const Look& look);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace drawing
