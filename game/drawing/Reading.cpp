#include "drawing/Overlay.hpp"
#include "drawing/Widgets.hpp"

#include <algorithm>

namespace drawing {
namespace {

/// A quick reading comes and goes without a word.
constexpr float patience = 0.4F;

} // namespace

void drawBar(Scene& scene, const Box& box, double part) {
    scene.canvas.fill(box, scene.theme.hairline);
    const float width = box.width * static_cast<float>(std::clamp(part, 0.0, 1.0));
    if (width >= 1) scene.canvas.fill({box.left, box.top, width, box.height}, scene.theme.flame);
}

void drawReading(Scene& scene, const screens::Stack& stack) {
    const std::string text = screens::readingText(stack.top(), scene.context);
    const float age = seconds(screens::common(stack.top()).age) - patience;
    if (text.empty() || age <= 0) return;
    scene.canvas.nextLayer();
    const Canvas::Mapped faded(scene.canvas, {}, std::min(1.F, age / fadeTime));
    const float size = scene.grown(16.F), s = scene.textScale() - 1;
    const float width = 400 + 60 * s, chip = 1.7F * size;
    const Box box{gridWidth - margin - width, 10, width, 1.5F * size + chip + 16};
    scene.canvas.fill(box, scene.theme.ink);
    scene.canvas.stroke(cornersOf(box), 1.5F, scene.theme.hairline, true);
    scene.lineOf(text, scene.body(16, scene.theme.bone), {box.left + 14, box.top + 6 + size}, width - 28);
    const float foot = box.bottom() - 8, right = box.right() - 14;
    const auto prompts = screens::readingPrompts(scene.context);
    const float promptWidth = promptsWidth(scene, prompts);
    drawPrompts(scene, prompts, box.left, right, foot);
    drawBar(scene, {box.left + 14, foot - chip / 2 - 4, right - promptWidth - 12 - box.left - 14, 8},
            scene.context.library->reading()->part());
}

} // namespace drawing
