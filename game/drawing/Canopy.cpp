#include "drawing/Canopy.hpp"

#include "drawing/Motion.hpp"
#include "drawing/Noise.hpp"
#include "drawing/Runner.hpp"

#include <algorithm>
#include <cmath>

namespace drawing {

namespace {

/// A jumper's height, and how far below the lower edge his hands hold the risers, in half widths of the canopy.
constexpr float jumperHeight = 0.60F, riserDepth = 0.98F;

/// How far gore \p index is open: the middle one goes first, and each shoots a little past its width.
float openness(const Canopy& canopy, int index) {
    constexpr float share = 0.42F; // of the whole opening that one gore takes
    const int middle = canopy.gores / 2;
    const float order = static_cast<float>(std::abs(index - middle)) / static_cast<float>(std::max(1, middle));
    const float t = (canopy.opening - order * (1 - share)) / share;
    return t <= 0 ? 0 : easeOutBack(t);
}

/// Where the seams meet the lower edge, from left to right, and the top.
struct Frame {
    Polygon seams;
    Point top;
    float height = 0;
};

Frame frameOf(const Canopy& canopy) {
    constexpr float packed = 0.09F, packedLength = 0.55F;
    const float full = 2 * canopy.halfWidth / static_cast<float>(canopy.gores);
    Frame frame;
    float x = 0, sum = 0, before = openness(canopy, 0);
    for (int i = 0; i <= canopy.gores; ++i) {
        const float open = i < canopy.gores ? openness(canopy, i) : before;
        const float hangs = packedLength * canopy.halfWidth * (1 - std::min(1.F, (before + open) / 2));
        frame.seams.push_back({x, hangs});
        if (i < canopy.gores) x += full * mix(packed, 1, open);
        sum += i < canopy.gores ? std::min(1.F, open) : 0;
        before = open;
    }
    for (Point& seam : frame.seams) seam.x -= x / 2;
    frame.height = canopy.halfWidth * mix(1.25F, 1, sum / static_cast<float>(canopy.gores));
    frame.top = {0, -0.84F * frame.height};
    return frame;
}

/// A collapsed canopy lies low, its top fallen to one side, its edge in folds.
Frame slumped(Frame frame, const Canopy& canopy) {
    const float s = canopy.slump;
    frame.top = mix(frame.top, Point{0.30F, -0.40F} * canopy.halfWidth, s);
    for (std::size_t i = 0; i < frame.seams.size(); ++i) {
        const auto fold = static_cast<std::uint32_t>(i);
        frame.seams[i] =
            frame.seams[i] + Point{0.10F * (noise(fold, 11) - 0.5F), 0.07F * noise(fold, 12)} * (s * canopy.halfWidth);
    }
    return frame;
}

/// The seam that starts at place \p index of the lower edge, up to the top.
Polygon seam(const Frame& frame, const Canopy& canopy, std::size_t index) {
    const Point from = frame.seams[index];
    const float sag = mix(1, 0.45F + 0.5F * noise(static_cast<std::uint32_t>(index), 13), canopy.slump);
    const float rise = 0.62F / 0.84F * frame.top.y * sag;
    const Point near = {mix(from.x * 0.98F, mix(from.x, frame.top.x, 0.3F), canopy.slump), from.y * 0.4F + rise};
    const Point far = {mix(from.x, frame.top.x, 0.5F), frame.top.y * sag};
    return bezier(from, near, far, frame.top, canopy.halfWidth > 60 ? 18 : 10);
}

/// The scalloped lower edge of the gore between two seams, from right to left, both ends left out.
void addScallop(Polygon& outline, Point left, Point right, float depth) {
    const Point dip = mix(left, right, 0.5F) - Point{0, depth};
    for (int i = 1; i < 8; ++i) {
        const float t = static_cast<float>(i) / 8;
        outline.push_back(mix(mix(right, dip, t), mix(dip, left, t), t));
    }
}

/// Scallops are as deep as gores are wide.
float scallopDepth(Point left, Point right) { return 0.45F * std::abs(right.x - left.x); }

/// Up one seam and down another.
Polygon between(const Frame& frame, const Canopy& canopy, std::size_t from, std::size_t to) {
    Polygon outline = seam(frame, canopy, from);
    const Polygon right = seam(frame, canopy, to);
    outline.insert(outline.end(), right.rbegin() + 1, right.rend());
    return outline;
}

void drawLines(Canvas& canvas, const Canopy& canopy, const Frame& frame, Point leftHand, Point rightHand) {
    const float thread = std::fmax(0.6F, 1.2F * canopy.halfWidth / 190);
    const Colour colour = canopy.person.faded(0.65F);
    for (const Point& from : frame.seams) {
        const Point to = from.x < 0 ? leftHand : rightHand;
        const Point slack = mix(from, to, 0.5F) + Point{0, 0.16F * canopy.slump * canopy.halfWidth};
        if (canopy.slump > 0)
            canvas.stroke(bezier(from, mix(from, slack, 0.67F), mix(to, slack, 0.67F), to, 8), thread, colour);
        else
            canvas.stroke({from, to}, thread, colour);
    }
}

/// Open, every other gore lies on one shape, so that no seam shows; on the way there, or in folds, each is a piece of its own.
void drawGores(Canvas& canvas, const Canopy& canopy) {
    constexpr float sliver = 6; // narrower, and a point at its top, a shape would fray
    const Polygons gores = goresOf(canopy);
    const bool isWhole = canopy.opening >= 1 && canopy.slump == 0;
    if (isWhole) canvas.fill(silhouetteOf(canopy), canopy.one);
    const Frame frame = slumped(frameOf(canopy), canopy);
    for (std::size_t i = isWhole ? 1 : 0; i < gores.size(); i += isWhole ? 2 : 1) {
        const Colour colour = i % 2 == 0 ? canopy.one : canopy.other;
        const float width = std::abs(frame.seams[i + 1].x - frame.seams[i].x);
        if (!isWhole) canvas.stroke(seam(frame, canopy, i), width < sliver ? std::max(3.F, width) : 1.4F, colour);
        if (width >= sliver) canvas.fill(gores[i], colour);
    }
}

/// Who hangs there. \return his hands
std::pair<Point, Point> drawJumper(Canvas& canvas, const Canopy& canopy) {
    const float height = jumperHeight * canopy.halfWidth;
    const Skeleton joints = hanging(canopy.sway, canopy.kick);
    const Point ground{0, riserDepth * canopy.halfWidth - (joints.hand[0].y + joints.hand[1].y) / 2 * height};
    drawFigure(canvas, joints, ground, height, canopy.person);
    return {ground + joints.hand[0] * height, ground + joints.hand[1] * height};
}

} // namespace

Polygons goresOf(const Canopy& canopy) {
    const Frame frame = slumped(frameOf(canopy), canopy);
    Polygons gores;
    for (std::size_t i = 0; i + 1 < frame.seams.size(); ++i) {
        gores.push_back(between(frame, canopy, i, i + 1));
        addScallop(gores.back(), frame.seams[i], frame.seams[i + 1], scallopDepth(frame.seams[i], frame.seams[i + 1]));
    }
    return gores;
}

Polygon silhouetteOf(const Canopy& canopy) {
    const Frame frame = slumped(frameOf(canopy), canopy);
    Polygon outline = between(frame, canopy, 0, frame.seams.size() - 1);
    for (std::size_t i = frame.seams.size() - 1; i > 0; --i) {
        addScallop(outline, frame.seams[i - 1], frame.seams[i], scallopDepth(frame.seams[i - 1], frame.seams[i]));
        if (i > 1) outline.push_back(frame.seams[i - 1]);
    }
    return outline;
}

void drawCanopy(Canvas& canvas, const Canopy& canopy) {
    const Frame frame = slumped(frameOf(canopy), canopy);
    const Affine hung = Affine::shift(canopy.edge.x, canopy.edge.y).after(Affine::turn(canopy.sway, frame.top));
    const float height = jumperHeight * canopy.halfWidth;
    {
        const Canvas::Mapped mapped(canvas, hung);
        if (canopy.seat) {
            const Point back = *canopy.seat - canopy.edge - Point{0.02F, 0.34F} * height;
            drawLines(canvas, canopy, frame, back, back);
        } else {
            const auto [left, right] = drawJumper(canvas, canopy);
            drawLines(canvas, canopy, frame, left, right);
        }
        drawGores(canvas, canopy);
    }
    if (canopy.seat) drawFigure(canvas, skeletonOf(sitting()), *canopy.seat, height, canopy.person);
}

} // namespace drawing
