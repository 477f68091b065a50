#include "drawing/Renderer.hpp"

#include "drawing/Ground.hpp"
#include "drawing/Icon.hpp"
#include "drawing/Overlay.hpp"
#include "drawing/Scene.hpp"
#include "drawing/Transition.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace drawing {

namespace {

/// The grid as large as it fits into \p size pixels, in the middle.
Affine fitted(sf::Vector2u size) {
    const auto width = static_cast<float>(size.x), height = static_cast<float>(size.y);
    const float scale = std::min(width / gridWidth, height / gridHeight);
    return {scale, 0, 0, scale, std::round((width - gridWidth * scale) / 2), std::round((height - gridHeight * scale) / 2)};
}

/// Whether \p screen still moves by itself, beyond the rest that every screen comes to.
struct MovesOn {
    bool reduced = false;

    bool operator()(const screens::Title& screen) const { return !reduced && seconds(screen.age) < swayTime; }
    bool operator()(const screens::Select& screen) const { return !reduced && seconds(screen.age) < swayTime; }
    bool operator()(const screens::Briefing& screen) const {
        const bool isRead = screen.fuse.count() == 0 && screen.phaseAge >= screen.typing;
        return screen.phase == screens::Briefing::Phase::Burning || !isRead;
    }
    bool operator()(const screens::Mission& screen) const {
        if (screen.phase == screens::Mission::Phase::Verdict) return seconds(screen.phaseAge) < restTime;
        return screen.round.fuse().count() > 0 || seconds(screen.phaseAge) < restTime;
    }
    bool operator()(const screens::Debrief& screen) const { return seconds(screen.age) < debriefTime; }
    template <typename Other>
    bool operator()(const Other& /*screen*/) const {
        return false;
    }
};

/// All that the still part of a screen depends on, beside the clocks.
struct Occasion {
    std::uint64_t revision = 0; ///< of the stack
    std::uint64_t pictures = 0; ///< that have been read
    int number = 0, phase = 0;  ///< of a mission's question: time alone may end its phase
    Look look;
    float width = 0, height = 0;
    bool operator==(const Occasion&) const = default;
};

/// Which textures there are.
struct Looks {
    Ground::Wanted ground;
    std::uint64_t pictures = 0; ///< that have been read
    bool operator==(const Looks&) const = default;
};

Occasion occasionOf(const screens::Stack& stack, const Pictures& pictures, const Look& look, sf::Vector2u size) {
    Occasion occasion{stack.revision(), pictures.arrived(), 0, 0, look, static_cast<float>(size.x), static_cast<float>(size.y)};
    occasion.look.frameTime = occasion.look.shownTime = 0;
    if (const auto* mission = std::get_if<screens::Mission>(&stack.top())) {
        occasion.number = mission->round.number();
        occasion.phase = static_cast<int>(mission->phase);
    }
    return occasion;
}

} // namespace

struct Renderer::Impl {
    Impl(const std::filesystem::path& assets, const std::filesystem::path& fontFolder, screens::Bell* bell)
        : themes(loadThemes(assets / "theme.json")), fonts(fontFolder), canvas(fonts), pictures(bell) {}

    Themes themes;
    Fonts fonts;
    Canvas canvas;
    Ground ground;
    Pictures pictures;
    std::vector<Hit> hits;
    std::vector<Squeezed> squeezed;
    std::vector<Written> written;
    screens::LaidOut laid;
    Still still;
    std::optional<Occasion> occasion; ///< of the last frame
    std::optional<Looks> looks;       ///< the same

    void begin(const Affine& toPixels, const Occasion& now);
};

/// Begins a frame on the last one's still part where nothing has happened since.
void Renderer::Impl::begin(const Affine& toPixels, const Occasion& now) {
    still.isKept = canvas.begin(toPixels, still.isKept && occasion == now && now.look.texts != Look::Texts::Noted);
    hits.resize(still.isKept ? still.hits : 0);
    squeezed.resize(still.isKept ? still.squeezed : 0);
    occasion = now;
}

Renderer::Renderer(const std::filesystem::path& assets, const std::filesystem::path& fonts, screens::Bell* bell)
    : m_impl(std::make_unique<Impl>(assets, fonts, bell)) {}
Renderer::~Renderer() = default;

Area Renderer::draw(sf::RenderTarget& target, screens::Stack& stack, const Look& look, bool showsLast) {
    Impl& my = *m_impl;
    if (stack.isDone()) {
        my.hits.clear();
        my.squeezed.clear();
        my.written.clear();
        return {};
    }
    const sf::Vector2u size = target.getSize();
    const Affine toPixels = fitted(size);
    const Theme& theme = look.highContrast ? my.themes.highContrast : my.themes.standard;
    my.written.clear();
    my.canvas.noteTexts(look.texts == Look::Texts::Noted ? &my.written : nullptr);
    my.canvas.leaveTextsOut(look.texts == Look::Texts::LeftOut);
    my.begin(toPixels, occasionOf(stack, my.pictures, look, size));
    const Ground::Wanted ground{size.y, toPixels.y, toPixels.y + gridHeight * toPixels.d, theme.groundTop, theme.groundBottom};
    // What pictures show is not to be seen in where they lie.
    const Looks looks{ground, my.pictures.arrived()};
    showsLast = showsLast && my.looks == looks;
    my.looks = looks;
    my.canvas.useGround(my.ground.texture(ground));
    Scene scene(my.canvas, theme, stack.context(), look, my.hits, my.squeezed);
    scene.pictures = &my.pictures;
    scene.kept = stack.leaving() ? nullptr : &my.still; // while one screen makes way for another nothing is still
    scene.window = {-toPixels.x / toPixels.a, -toPixels.y / toPixels.d, static_cast<float>(size.x) / toPixels.a,
                    static_cast<float>(size.y) / toPixels.d};
    drawScreens(scene, stack);
    drawReading(scene, stack);
    drawNotice(scene, stack);
    drawCaptions(scene, stack);
    if (look.debug) drawOverlay(scene, stack, my.hits, toPixels);
    my.laid = scene.laid;
    const Box drawn = my.canvas.drawTo(target, showsLast);
    return {drawn.left, drawn.top, drawn.width, drawn.height};
}

std::vector<std::uint8_t> Renderer::icon(unsigned size) const { return iconPixels(m_impl->themes.standard, size); }
const std::vector<Hit>& Renderer::hits() const { return m_impl->hits; }
screens::LaidOut Renderer::laidOut() const { return m_impl->laid; }
const std::vector<Written>& Renderer::written() const { return m_impl->written; }
const std::vector<Squeezed>& Renderer::squeezed() const { return m_impl->squeezed; }

bool Renderer::moves(const screens::Stack& stack, const Look& look) {
    if (stack.isDone()) return false;
    if (!stack.notice().empty() || stack.hasCaptions() || stack.leaving()) return true;
    return seconds(screens::common(stack.top()).age) < restTime || std::visit(MovesOn{look.reducedMotion}, stack.top());
}

} // namespace drawing
