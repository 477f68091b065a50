#pragma once

#include "drawing/Canvas.hpp"
#include "drawing/Motion.hpp"
#include "drawing/Pictures.hpp"
#include "drawing/Renderer.hpp"
#include "drawing/Theme.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace drawing {

inline constexpr float gridWidth = 1280, gridHeight = 720, margin = 64, gutter = 24;
/// Text under this many units is too small to read: 18 pixels at 1920 x 1080.
inline constexpr float leastReadable = 12;
inline constexpr Box grid{0, 0, gridWidth, gridHeight};

/// What is known of the part of a screen that was drawn as still (\ref Scene::still) in an earlier frame.
struct Still {
    bool isKept = false;                ///< it can be taken as it was
    std::size_t hits = 0, squeezed = 0; ///< how many came from it
    screens::LaidOut laid;
    Box box; ///< what drawing it returned
};

/// What a screen is drawn with: the canvas, the theme, the words, the player's text size, and where to note what can be clicked.
///
/// Handed to one drawing function for each screen; lives for one frame.
class Scene {
public:
    Scene(Canvas& sceneCanvas, const Theme& sceneTheme, const screens::Context& sceneContext, const Look& sceneLook,
          std::vector<Hit>& hits, std::vector<Squeezed>& squeezed)
        : canvas(sceneCanvas), theme(sceneTheme), context(sceneContext), words(sceneContext.words), look(sceneLook), m_hits(hits),
          m_squeezed(squeezed) {}

    Canvas& canvas;
    const Theme& theme;
    const screens::Context& context;
    const screens::Words& words;
    const Look& look;
    Pictures* pictures = nullptr; ///< of the packs
    screens::LaidOut laid{};      ///< how the screen was laid out
    Still* kept = nullptr;        ///< of the frame before; without it nothing is kept
    float growth = 1;             ///< the part of the player's text size that is taken up
    Box window = grid;            ///< all of the window, in units: what is letterboxed lies outside of the grid
    float away = 0; ///< how many pixels right of its place a screen is while it slides; it can be clicked where it will be
    std::optional<Polygon> slab{}; ///< what the ground of a screen is cut to while it slides in or out

    /// The player's text size as a factor: 1 to 2.
    float textScale() const { return 1 + (static_cast<float>(look.textScale) / 100 - 1) * growth; }
    /// Whether the player reads large text: what is read then has the room of what is not.
    bool hasLargeText() const { return screens::isLargeText(look.textScale); }
    /// Until it ends, text grows by a part only: what is less needed makes way.
    class Smaller {
    public:
        Smaller(Scene& scene, float growth) : m_scene(scene), m_before(std::exchange(scene.growth, growth)) {}
        ~Smaller() { m_scene.growth = m_before; }
        Smaller(const Smaller&) = delete;
        Smaller& operator=(const Smaller&) = delete;

    private:
        Scene& m_scene;
        float m_before;
    };
    /// A size at the player's text size: small text grows in full, display type by as many units as a text of 24 would.
    float grown(float size) const { return size + (textScale() - 1) * std::min(size, 24.F); }
    /// \p style at the player's text size.
    TextStyle grown(TextStyle style) const;

    /// Sets \p utf8 into \p width by \p height at the player's text size, smaller where it must be; too small to read is noted.
    TextBlock set(std::string_view utf8, const TextStyle& style, float width, float height);
    /// Notes \p block, which is \p utf8 as it was set, when it is larger than \p width by \p height all the same.
    void noteUnlessFits(const TextBlock& block, std::string_view utf8, float wanted, float width, float height);
    /// \p utf8 on one line of at most \p width, drawn at \p baseline; returns how wide it came out.
    float lineOf(std::string_view utf8, const TextStyle& style, Point baseline, float width, Align align = Align::Left);
    /// \p utf8 wrapped into \p box and drawn; returns the height it took.
    float paragraph(std::string_view utf8, const TextStyle& style, const Box& box);

    /// \p text had to be made too small to read: a finding about the frame.
    void noteSqueezed(const std::string& text, float wanted, float given) { m_squeezed.push_back({text, wanted, given}); }

    /// Draws by \p draw, which returns a box for what is drawn later, what changes only when something happens: the clocks of the
    /// screen do not move it once it has stood for \p age. At rest it is kept, and taken as it was in the frames that follow.
    /// Once in a frame, before what moves and after the ground. \return what \p draw returned, now or then
    template <typename Draw>
    Box still(Time age, const Draw& draw) {
        if (!kept) return draw();
        const bool isAtRest = seconds(age) >= restTime;
        if (isAtRest && kept->isKept) return takeStill();
        beginStill();
        const Box box = draw();
        endStill(box, isAtRest);
        return box;
    }

    /// \name Type
    ///@{
    TextStyle title(float size, Colour colour) const { return {Face::Title, size, colour, size > 100 ? 2.F : 1.5F, 1.0F}; }
    TextStyle label(float size, Colour colour) const { return {Face::Label, size, colour, 2, 1.15F}; }
    TextStyle question(Colour colour) const { return {Face::Bold, 40, colour, -0.5F, 1.25F}; }
    TextStyle strong(float size, Colour colour) const { return {Face::SemiBold, size, colour, 0, 1.25F}; }
    TextStyle body(float size, Colour colour) const { return {Face::Medium, size, colour, 0, 1.35F}; }
    ///@}

    /// \p box can be clicked; \p hover is what coming over it means.
    void clickable(const Box& box, screens::Input click, std::optional<screens::Input> hover = std::nullopt);
    /// \p box is a dial.
    void dial(const Box& box);
    /// Forgets what can be clicked below: for a screen that lies over another.
    void coverHits() { m_hits.clear(); }

    /// An entrance by the clock \p age.
    Entrance enters(Time age, float delay = 0, float time = entranceTime) const {
        return entrance(age, look.reducedMotion, delay, time);
    }

private:
    Area areaOf(const Box& box) const;
    Box takeStill();
    void beginStill();
    void endStill(const Box& box, bool isAtRest);

    std::vector<Hit>& m_hits;
    std::vector<Squeezed>& m_squeezed;
};

/// Draws so that nothing of it can be clicked and nothing is noted of it: it is on its way out.
template <typename Draw>
void drawMuted(Scene& scene, const Draw& draw) {
    std::vector<Hit> hits;
    std::vector<Squeezed> squeezed;
    Scene muted(scene.canvas, scene.theme, scene.context, scene.look, hits, squeezed);
    muted.pictures = scene.pictures;
    muted.growth = scene.growth;
    muted.window = scene.window;
    muted.slab = scene.slab;
    draw(muted);
}

/// \name One drawing for each screen
///@{
void draw(Scene& scene, const screens::Title& screen);
void draw(Scene& scene, const screens::Select& screen);
void draw(Scene& scene, const screens::Briefing& screen);
void draw(Scene& scene, const screens::Mission& screen);
void draw(Scene& scene, const screens::Debrief& screen);
void draw(Scene& scene, const screens::Pause& screen);
void draw(Scene& scene, const screens::Packs& screen);
void draw(Scene& scene, const screens::SettingsScreen& screen);
void draw(Scene& scene, const screens::Scores& screen);
void draw(Scene& scene, const screens::Clearance& screen);
void draw(Scene& scene, const screens::KeysScreen& screen);
///@}

} // namespace drawing
