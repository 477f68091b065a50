#include "drawing/Judging.hpp"

#include "drawing/Breaking.hpp"

#include <algorithm>
#include <cmath>

namespace drawing {

namespace {

using screens::Mission;

/// A chosen answer snaps: it gives, as under a thumb. The right one swells for a moment.
Affine verdictMap(const Scene& scene, const Mission& screen, const Judging& judging, const Box& box) {
    if (!isJudged(screen) || scene.look.reducedMotion) return {};
    const float t = seconds(screen.phaseAge), after = t - snapTime;
    if (t < snapTime && judging.isGiven) return Affine::scale(1 - 0.035F * std::sin(pi * t / snapTime), box.centre());
    if (judging.after == PanelState::Right && after > 0 && after < 0.3F)
        return Affine::scale(1 + 0.03F * std::sin(pi * after / 0.3F), box.centre());
    return {};
}

void drawBroken(Scene& scene, const Mission& screen, const Box& box, const Judging& judging, const PanelDress& dress,
                const std::function<void()>& words, const std::function<void()>& marks) {
    const float since = scene.look.reducedMotion ? restTime : seconds(screen.phaseAge) - snapTime;
    const Shards shards = shardsOf(box, judging.cut, box.right() - judging.marksRoom, since);
    {
        const Canvas::Mapped tilted(scene.canvas, shards.leftMap);
        drawShard(scene, shards.left, dress);
        words();
    }
    {
        const Canvas::Mapped tilted(scene.canvas, shards.rightMap);
        drawShard(scene, shards.right, dress);
        marks();
    }
    if (!scene.look.reducedMotion) drawSplinters(scene, shards, dress.edge, since);
}

} // namespace

float fallen(const Scene& scene, const Mission& screen) {
    if (!isJudged(screen)) return 0;
    const float t = seconds(screen.phaseAge);
    return std::clamp(scene.look.reducedMotion ? t / fadeTime : (t - snapTime) / verdictTime, 0.F, 1.F);
}

void drawJudging(Scene& scene, const Mission& screen, const Box& box, const Judging& judging, const std::function<void()>& words,
                 const std::function<void()>& marks) {
    const Canvas::Mapped moved(scene.canvas, verdictMap(scene, screen, judging, box));
    const PanelDress dress =
        mix(dressOf(scene.theme, judging.before), dressOf(scene.theme, judging.after), fallen(scene, screen));
    const bool snaps = !scene.look.reducedMotion && seconds(screen.phaseAge) < snapTime;
    if (isJudged(screen) && judging.after == PanelState::Wrong && !snaps)
        return drawBroken(scene, screen, box, judging, dress, words, marks);
    drawPanel(scene, box, isJudged(screen) ? dress : dressOf(scene.theme, judging.after), judging.cut);
    if (isJudged(screen) && judging.after == PanelState::Right)
        drawGleam(scene, box, judging.cut, seconds(screen.phaseAge) - snapTime);
    words();
    marks();
}

void drawChanging(Scene& scene, const TextBlock& before, const TextBlock& after, float gone, const Box& box) {
    drawChanging(scene, before, after, gone, {box.left, box.centre().y},
                 [&](const TextBlock& block) { drawCentred(scene, block, box); });
}

void drawChanging(Scene& scene, const TextBlock& before, const TextBlock& after, float gone, Point anchor,
                  const std::function<void(const TextBlock&)>& draw) {
    const bool isSame = hasSameLines(before, after);
    {
        const float size = isSame ? mix(before.style.size / after.style.size, 1, gone) : 1;
        const Canvas::Mapped grown(scene.canvas, Affine::scale(size, anchor), isSame ? 1 : coming(gone));
        draw(after);
    }
    const Canvas::Mapped faded(scene.canvas, {}, leaving(gone));
    if (!isSame) draw(before);
}

void drawFalling(Scene& scene, const Mission& screen, Point at, const std::function<void()>& mark) {
    const float t = fallen(scene, screen);
    if (t <= 0) return;
    const Canvas::Mapped grown(scene.canvas, Affine::scale(mix(1.6F, 1, t), at), t);
    mark();
}

} // namespace drawing
