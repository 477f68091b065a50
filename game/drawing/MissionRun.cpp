#include "drawing/MissionParts.hpp"
#include "drawing/Runner.hpp"
#include "drawing/Widgets.hpp"

#include <algorithm>

namespace drawing {

namespace {

using quiz::Verdict;
using screens::Mission;

constexpr float runnerHeight = 52, cordTop = 64;

bool isBurntOut(const Mission& screen) { return isJudged(screen) && outcomeOf(screen).verdict == Verdict::TooLate; }

bool hasFuse(const Mission& screen) { return screen.round.fuse().count() > 0; }

/// Seconds since the verdict; under reduced motion all that follows it has happened at once.
float sinceVerdict(const Scene& scene, const Mission& screen) {
    if (!isJudged(screen)) return 0;
    return scene.look.reducedMotion ? restTime : seconds(screen.phaseAge);
}

/// The cord is laid as the question comes, and lit.
FuseLine fuseOf(const Scene& scene, const Mission& screen) {
    FuseLine fuse = fuseIn(scene, margin, gridWidth - margin, 66);
    const bool isNew = !isJudged(screen) && !scene.look.reducedMotion;
    if (isNew) fuse.right = mix(fuse.left, fuse.right, easeOutCubic(seconds(screen.phaseAge) / entranceTime));
    fuse.burnt = burntShare(screen);
    constexpr float overtaken = 0.25F; // the runner comes from behind: it is lit when he has passed
    fuse.lit = hasFuse(screen) && (!isNew || seconds(screen.phaseAge) >= overtaken);
    fuse.time = seconds(screen.seen);
    fuse.sinceOut = sinceVerdict(scene, screen);
    fuse.bursts = isBurntOut(screen);
    return fuse;
}

/// The turns of the run cycle: the integral of a pace that grows from 1.45 to 2.65 a second as the fuse burns down.
float turnsRun(float seen, float fuse) {
    const float share = fuse > 0 ? seen / fuse : 0;
    return 0.1F + seen * (1.45F + 0.6F * share);
}

Act actOf(const Mission& screen) {
    if (!isJudged(screen)) return Act::None;
    const Verdict verdict = outcomeOf(screen).verdict;
    return verdict == Verdict::Right ? Act::Clearing : verdict == Verdict::Wrong ? Act::Tripping : Act::Caught;
}

/// Ahead of the spark, which comes nearer; where the cord ends he can go no further.
float placeOf(const FuseLine& fuse, bool lit) {
    if (!lit) return margin + 70;
    return std::min(fuse.sparkX() + mix(92, 56, fuse.burnt), gridWidth - margin - 8);
}

Runner runnerOf(const Scene& scene, const Mission& screen, const FuseLine& fuse) {
    Runner runner;
    runner.height = runnerHeight;
    runner.colour = scene.theme.bone;
    runner.waits = !hasFuse(screen);
    runner.effort = std::clamp(1.2F * burntShare(screen), 0.F, 1.F);
    // Without motion he is seen at one moment of the run.
    const float moment = scene.look.reducedMotion ? 0.40F : turnsRun(seconds(screen.seen), seconds(screen.round.fuse()));
    runner.turns = moment;
    runner.act = actOf(screen);
    runner.time = sinceVerdict(scene, screen);
    const float place = placeOf(fuse, hasFuse(screen));
    const bool comes = !isJudged(screen) && !scene.look.reducedMotion && hasFuse(screen);
    const float arrived = comes ? easeOutCubic(seconds(screen.phaseAge) / 0.6F) : 1;
    runner.ground = {mix(-40, place, arrived), cordTop};
    constexpr float farthest = 3.2F; // an act goes so many heights at most
    const float room = gridWidth - 0.75F * runnerHeight - place;
    runner.travel = std::clamp(room / (farthest * runnerHeight), 0.F, 1.F);
    return runner;
}

} // namespace

float burntShare(const Mission& screen) {
    const float fuse = seconds(screen.round.fuse());
    if (fuse <= 0) return 0;
    return isBurntOut(screen) ? 1 : std::clamp(seconds(screen.seen) / fuse, 0.F, 1.F);
}

void drawFuseAndRunner(Scene& scene, const Mission& screen) {
    const FuseLine fuse = fuseOf(scene, screen);
    drawFuse(scene.canvas, fuse);
    drawRunner(scene.canvas, runnerOf(scene, screen, fuse));
}

} // namespace drawing
