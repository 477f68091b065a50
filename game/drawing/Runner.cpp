#include "drawing/Runner.hpp"

#include <cmath>

namespace drawing {

namespace {

/// Radii, in heights.
constexpr float hipRadius = 0.062F, kneeRadius = 0.042F, ankleRadius = 0.026F, toeRadius = 0.020F;
constexpr float shoulderRadius = 0.044F, elbowRadius = 0.031F, handRadius = 0.026F;
constexpr float waistRadius = 0.066F, chestRadius = 0.086F, neckRadius = 0.036F;

/// A limb that grows thinner from \p from to \p to: the hull of two discs.
Polygon tapered(Point from, float fromRadius, Point to, float toRadius) {
    constexpr int pieces = 5;
    const Point along = to - from;
    const float turn = std::atan2(along.y, along.x);
    // The two outer tangents touch the discs a little forward of the middle, by the difference of their radii.
    const float far = length(along);
    const float touch = far > 1e-4F ? std::acos(std::fmax(-1.F, std::fmin(1.F, (fromRadius - toRadius) / far))) : pi / 2;
    Polygon outline;
    const auto cap = [&](Point centre, float radius, float first, float last) {
        for (int i = 0; i <= pieces; ++i)
            outline.push_back(centre + polar(turn + drawing::mix(first, last, static_cast<float>(i) / pieces), radius));
    };
    cap(to, toRadius, -touch, touch);
    cap(from, fromRadius, touch, 2 * pi - touch);
    return outline;
}

} // namespace

Pose poseOf(const Runner& runner) {
    Pose pose = acting(runner.act, runner.time, runner.waits ? ready() : running(runner.turns, runner.effort));
    pose.pelvis.x *= runner.travel;
    return pose;
}

void drawRunner(Canvas& canvas, const Runner& runner) {
    drawFigure(canvas, skeletonOf(poseOf(runner)), runner.ground, runner.height, runner.colour);
}

Polygons figureOf(const Skeleton& joints, Point ground, float height) {
    Polygons parts;
    parts.reserve(16);
    const auto part = [&](Point from, float fromRadius, Point to, float toRadius) {
        parts.push_back(tapered(ground + from * height, fromRadius * height, ground + to * height, toRadius * height));
    };
    for (const std::size_t i : {1U, 0U}) {
        part(joints.hip[i], hipRadius, joints.knee[i], kneeRadius);
        part(joints.knee[i], kneeRadius, joints.ankle[i], ankleRadius);
        part(joints.ankle[i] + Point{0, 0.012F}, ankleRadius, joints.toe[i] - Point{0, toeRadius}, toeRadius);
        part(joints.shoulder[i], shoulderRadius, joints.elbow[i], elbowRadius);
        part(joints.elbow[i], elbowRadius, joints.hand[i], handRadius);
    }
    const Point chest = mix(joints.neck, joints.pelvis, 0.24F);
    part(joints.pelvis, waistRadius, chest, chestRadius);
    part(chest, chestRadius, joints.neck, neckRadius);
    part(joints.neck, neckRadius, joints.head, neckRadius);
    Polygon head;
    constexpr int pieces = 24;
    for (int i = 0; i < pieces; ++i)
        head.push_back(ground + joints.head * height +
                       polar(2 * pi * static_cast<float>(i) / pieces, proportion::headRadius * height));
    parts.push_back(std::move(head));
    return parts;
}

void drawFigure(Canvas& canvas, const Skeleton& joints, Point ground, float height, Colour colour) {
    for (const Polygon& part : figureOf(joints, ground, height)) canvas.fill(part, colour);
}

} // namespace drawing
