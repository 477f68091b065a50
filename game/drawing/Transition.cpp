#include "drawing/Transition.hpp"

#include "drawing/Widgets.hpp"

#include <algorithm>

namespace drawing {

namespace {

using screens::Leaving;
using screens::Mission;
using screens::Screen;

constexpr float redBand = 150, deepBand = 76; ///< the strips of paper along the edge of a slab
constexpr float parallax = 240;               ///< what lies below moves so far while a slab crosses the window

void drawScreen(Scene& scene, const Screen& screen) {
    std::visit([&](const auto& each) { drawing::draw(scene, each); }, screen);
    scene.canvas.nextLayer();
}

/// A strip between two lines along the diagonal through \p left and \p right at the top of the window.
Polygon strip(const Box& window, float left, float right) {
    const float run = slant * window.height;
    return {{left, window.top}, {right, window.top}, {right - run, window.bottom()}, {left - run, window.bottom()}};
}

/// How far a slab has to go to be out of the window at the right.
float wayOut(const Box& window) { return window.width + slant * window.height + redBand + deepBand; }

/// \p draw as a slab whose edge, in place, is just out of the window at the left; \p away says how far it is from there.
template <typename Draw>
void drawSlab(Scene& scene, float away, const Draw& draw) {
    const Box window = scene.window;
    const float edge = window.left;
    const Canvas::Mapped slid(scene.canvas, Affine::shift(away, 0));
    scene.slab = strip(window, edge, window.right() + slant * window.height);
    scene.away = away * scene.canvas.map().a;
    draw(scene);
    scene.away = 0;
    scene.slab.reset();
    scene.canvas.nextLayer();
    scene.canvas.fill(strip(window, edge - redBand, edge), scene.theme.red);
    scene.canvas.fill(strip(window, edge - redBand - deepBand, edge - redBand + 1), scene.theme.deepRed);
    scene.canvas.nextLayer();
}

template <typename Draw>
void drawBelow(Scene& scene, float away, const Draw& draw) {
    const Canvas::Mapped slid(scene.canvas, Affine::shift(-parallax * away, 0));
    scene.away = -parallax * away * scene.canvas.map().a;
    draw(scene);
    scene.away = 0;
}

void drawSliding(Scene& scene, const Screen& top, const Leaving& leaving, float t) {
    const auto entering = [&](Scene& each) { drawScreen(each, top); };
    const auto left = [&](Scene& each) { drawMuted(each, [&](Scene& muted) { drawScreen(muted, leaving.screen); }); };
    const float out = wayOut(scene.window);
    if (leaving.way == Leaving::Way::Forward) {
        drawBelow(scene, t, left);
        drawSlab(scene, out * (1 - t), entering);
    } else {
        drawBelow(scene, 1 - t, entering);
        drawSlab(scene, out * t, left);
    }
}

void drawFading(Scene& scene, const Screen& top, const Leaving& leaving) {
    drawScreen(scene, top);
    const float t = seconds(leaving.age) / fadeTime;
    if (t >= 1) return;
    const Canvas::Mapped faded(scene.canvas, {}, 1 - t);
    drawMuted(scene, [&](Scene& muted) { drawScreen(muted, leaving.screen); });
}

} // namespace

void drawScreens(Scene& scene, const screens::Stack& stack) {
    const auto& leaving = stack.leaving();
    // Of a card that has burnt nothing is left to make way.
    const bool isBurnt =
        leaving && std::holds_alternative<screens::Briefing>(leaving->screen) && std::holds_alternative<Mission>(stack.top());
    const float t = leaving ? easeOutCubic(seconds(leaving->age) / seconds(screens::Stack::leavingTime)) : 1;
    if (leaving && !isBurnt && scene.look.reducedMotion) return drawFading(scene, stack.top(), *leaving);
    if (leaving && !isBurnt && leaving->way != Leaving::Way::Next) return drawSliding(scene, stack.top(), *leaving, t);
    for (const Screen& screen : stack.visible()) drawScreen(scene, screen);
    const auto* question = leaving ? std::get_if<Mission>(&leaving->screen) : nullptr;
    if (question) drawMuted(scene, [&](Scene& muted) { drawLeavingQuestion(muted, *question, t); });
}

} // namespace drawing
