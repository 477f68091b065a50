#include "drawing/Figures.hpp"

#include "drawing/Motion.hpp"

#include <array>
#include <cstdint>

namespace drawing {

namespace {

/// A number from 0 to 1 for a pair of whole numbers, always the same for the same pair (a mix of Murmur3's finaliser).
float noise(std::uint32_t a, std::uint32_t b) {
    std::uint32_t h = a * 0x9E3779B9U ^ b * 0x85EBCA6BU;
    h = (h ^ (h >> 16U)) * 0x7FEB352DU;
    h = (h ^ (h >> 15U)) * 0x846CA68BU;
    return static_cast<float>((h ^ (h >> 16U)) >> 8U) / 16777216.F;
}

/// The seam between two gores, from the lower edge up to the top. \p offset is its distance from the middle at the edge.
Polygon seam(float offset, float halfWidth, float height) {
    return bezier({offset, 0}, {offset * 0.98F, -0.62F * height}, {offset * 0.5F, -0.84F * height}, {0, -0.84F * height},
                  halfWidth > 60 ? 18 : 10);
}

/// The scalloped lower edge of one gore, from right to left, both ends left out.
void addScallop(Polygon& outline, float from, float to, float halfWidth) {
    const Point right{to, 0}, left{from, 0}, dip{(from + to) / 2, -0.1F * halfWidth};
    for (int i = 1; i < 8; ++i) {
        const float t = static_cast<float>(i) / 8;
        outline.push_back(mix(mix(right, dip, t), mix(dip, left, t), t));
    }
}

/// Up one seam and down another.
Polygon between(float from, float to, float halfWidth, float height) {
    Polygon outline = seam(from, halfWidth, height);
    const Polygon right = seam(to, halfWidth, height);
    outline.insert(outline.end(), right.rbegin() + 1, right.rend());
    return outline;
}

Polygon gore(float from, float to, float halfWidth, float height) {
    Polygon outline = between(from, to, halfWidth, height);
    addScallop(outline, from, to, halfWidth);
    return outline;
}

/// All gores as one shape: the ground on which every other gore is laid, so that no seam lets the background through.
Polygon silhouette(int gores, float halfWidth, float height) {
    Polygon outline = between(-halfWidth, halfWidth, halfWidth, height);
    const float width = 2 * halfWidth / static_cast<float>(gores);
    for (int i = gores - 1; i >= 0; --i) {
        const float from = -halfWidth + width * static_cast<float>(i);
        addScallop(outline, from, from + width, halfWidth);
        if (i > 0) outline.push_back({from, 0});
    }
    return outline;
}

void drawHanging(Canvas& canvas, Point at, float unit, Colour colour) {
    const auto place = [&](float x, float y) { return at + Point{x, y} * unit; };
    canvas.disc(place(0, -0.01F), 0.048F * unit, colour);
    canvas.capsule(place(0, 0.06F), place(0, 0.24F), 0.084F * unit, colour);
    canvas.capsule(place(-0.02F, 0.24F), place(-0.07F, 0.42F), 0.048F * unit, colour);
    canvas.capsule(place(0.02F, 0.24F), place(0.084F, 0.40F), 0.048F * unit, colour);
}

/// The angles of one pose, in radians from hanging straight down; forward is positive.
struct Pose {
    float lean = 0.3F;
    std::array<float, 2> thigh{}, knee{}, shoulder{}, elbow{};
    float lift = 0; ///< of the hip, in heights
};

constexpr std::array<float, 2> offsets{0, pi};

/// The run cycle: thighs swing as a sine, a knee folds while its leg comes forward, arms swing against the legs.
Pose running(float turns) {
    Pose pose;
    const float phase = turns * 2 * pi;
    for (std::size_t i = 0; i < 2; ++i) {
        const float p = phase + offsets[i];
        pose.thigh[i] = 0.28F + 0.82F * std::sin(p);
        pose.knee[i] = -(0.25F + 1.15F * std::fmax(0.F, std::sin(p + 1.25F + pi / 2)));
        pose.shoulder[i] = 0.05F - 0.95F * std::sin(p);
        pose.elbow[i] = 1.45F - 0.25F * std::sin(p);
    }
    pose.lift = 0.045F * std::fabs(std::sin(phase));
    return pose;
}

Pose standing() { return {0.02F, {0.12F, -0.12F}, {-0.05F, -0.05F}, {-0.12F, 0.15F}, {0.2F, 0.35F}, 0}; }
Pose leaping(float t) {
    return {0.45F, {1.25F, -0.95F}, {-0.35F, -0.35F}, {1.9F, -1.3F}, {0.5F, 0.6F}, 0.55F * std::sin(pi * std::fmin(1.F, t))};
}
Pose caught() { return {-0.55F, {0.9F, 0.35F}, {-0.9F, -0.2F}, {2.5F, -2.3F}, {0.4F, 0.3F}, 0.1F}; }

Pose poseOf(const Runner& runner) {
    switch (runner.stride) {
    case Stride::Standing:
        return standing();
    case Stride::Running:
        return running(runner.phase);
    case Stride::Leaping:
        return leaping(runner.phase);
    case Stride::Caught:
        return caught();
    }
    return standing();
}

/// A point \p reach away in the direction \p angle from straight down, forward to the right.
Point limb(Point from, float angle, float reach) { return from + Point{std::sin(angle), std::cos(angle)} * reach; }

void drawEmbers(Canvas& canvas, const FuseLine& fuse, Point heart) {
    constexpr std::uint32_t count = 44;
    for (std::uint32_t i = 0; i < count; ++i) {
        const float period = 0.32F + 0.5F * noise(i, 1);
        const float clock = fuse.time / period + noise(i, 2);
        const auto life = static_cast<std::uint32_t>(clock);
        const float age = clock - static_cast<float>(life);
        const float angle = 2 * pi * noise(i, life * 7 + 3);
        const float speed = 14 + 46 * noise(i, life * 7 + 4);
        const Point way = polar(angle, 1);
        const Point fall{-14 * age, 30 * age * age}; // it drifts back along the cord and falls
        const Point head = heart + way * (speed * easeOutCubic(age)) + fall;
        const Point tail = heart + way * (speed * easeOutCubic(std::fmax(0.F, age - 0.18F))) + fall;
        const Colour colour = mix(fuse.spark, mix(fuse.gold, fuse.flame, age), std::fmin(1.F, age * 2.5F));
        canvas.stroke({tail, head}, 2.4F - 1.3F * age, colour.faded(1 - age * age));
    }
}

void drawCord(Canvas& canvas, const FuseLine& fuse) {
    const float x = fuse.sparkX();
    for (float at = fuse.left; at + 2 < x; at += 7) canvas.fill({at, fuse.y - 1, 2, 2}, fuse.ash);
    if (x >= fuse.right) return;
    canvas.fill({x, fuse.y - 2, fuse.right - x, 4}, fuse.cord);
    // Twists are fixed to the cord, not to the spark, so that they do not crawl.
    for (float at = fuse.right - 7; at > x; at -= 9) canvas.stroke({{at, fuse.y + 2}, {at + 5, fuse.y - 2}}, 1.2F, fuse.twist);
}

} // namespace

void drawCanopy(Canvas& canvas, const Canopy& canopy) {
    const float halfWidth = canopy.halfWidth * (0.12F + 0.88F * canopy.open);
    const float height = canopy.halfWidth * (1.25F - 0.25F * canopy.open);
    const Point person{0, 1.05F * canopy.halfWidth};
    const float top = -0.84F * height;
    const Canvas::Mapped hung(canvas, Affine::shift(canopy.edge.x, canopy.edge.y).after(Affine::turn(canopy.sway, {0, top})));
    const auto offset = [&](int i) { return halfWidth * (2.F * static_cast<float>(i) / static_cast<float>(canopy.gores) - 1); };
    const float thread = std::fmax(0.6F, 1.2F * canopy.halfWidth / 190);
    for (int i = 0; i <= canopy.gores; ++i) canvas.stroke({{offset(i), 0}, person}, thread, canopy.person.faded(0.65F));
    canvas.fill(silhouette(canopy.gores, halfWidth, height), canopy.one);
    for (int i = 1; i < canopy.gores; i += 2) canvas.fill(gore(offset(i), offset(i + 1), halfWidth, height), canopy.other);
    drawHanging(canvas, person, canopy.halfWidth, canopy.person);
}

void drawRunner(Canvas& canvas, const Runner& runner) {
    const Pose pose = poseOf(runner);
    const float h = runner.height;
    const Point hip = runner.hip - Point{0, pose.lift * h};
    const Point neck = hip + Point{std::sin(pose.lean), -std::cos(pose.lean)} * (0.34F * h);
    const auto leg = [&](std::size_t i) {
        const Point knee = limb(hip, pose.thigh[i], 0.25F * h);
        const Point foot = limb(knee, pose.thigh[i] + pose.knee[i], 0.26F * h);
        canvas.capsule(hip, knee, 0.085F * h, runner.colour);
        canvas.capsule(knee, foot, 0.065F * h, runner.colour);
    };
    const auto arm = [&](std::size_t i) {
        const Point elbow = limb(neck, pose.shoulder[i], 0.17F * h);
        const Point hand = limb(elbow, pose.shoulder[i] + pose.elbow[i], 0.16F * h);
        canvas.capsule(neck, elbow, 0.06F * h, runner.colour);
        canvas.capsule(elbow, hand, 0.048F * h, runner.colour);
    };
    leg(1);
    arm(0);
    leg(0);
    arm(1);
    canvas.capsule(hip, neck, 0.115F * h, runner.colour);
    canvas.disc(neck + Point{std::sin(pose.lean + 0.15F), -std::cos(pose.lean + 0.15F)} * (0.135F * h), 0.078F * h,
                runner.colour);
}

void drawFuse(Canvas& canvas, const FuseLine& fuse) {
    drawCord(canvas, fuse);
    if (!fuse.lit) return;
    const Point heart{fuse.sparkX(), fuse.y};
    const float flicker = fuse.embers ? 1 + 0.06F * std::sin(fuse.time * 17) + 0.04F * std::sin(fuse.time * 29) : 1;
    canvas.glow(heart, 54 * flicker, fuse.gold.faded(0.75F), fuse.flame.faded(0.75F));
    canvas.nextLayer();
    if (fuse.embers) drawEmbers(canvas, fuse, heart);
    canvas.disc(heart, 5, fuse.spark);
}

void drawGlyph(Canvas& canvas, int index, Point centre, float size, Colour colour) {
    const float r = size / 2;
    const auto at = [&](float x, float y) { return centre + Point{x, y} * r; };
    switch (index % 6) {
    case 0:
        canvas.fill(Polygon{at(0, -1), at(0.95F, 0.75F), at(-0.95F, 0.75F)}, colour);
        break;
    case 1:
        canvas.fill(Polygon{at(0, -1.1F), at(1.1F, 0), at(0, 1.1F), at(-1.1F, 0)}, colour);
        break;
    case 2:
        canvas.disc(centre, r * 0.92F, colour);
        break;
    case 3:
        canvas.fill(Box{centre.x - r * 0.85F, centre.y - r * 0.85F, r * 1.7F, r * 1.7F}, colour);
        break;
    case 4:
        canvas.fill(
            Polygon{at(-0.55F, -0.95F), at(0.55F, -0.95F), at(1.1F, 0), at(0.55F, 0.95F), at(-0.55F, 0.95F), at(-1.1F, 0)},
            colour);
        break;
    default:
        canvas.capsule(at(-0.6F, 0), at(0.6F, 0), r * 0.9F, colour);
        break;
    }
}

void drawTick(Canvas& canvas, Point centre, float size, float width, Colour colour) {
    const Point elbow = centre + Point{-0.17F, 0.36F} * size;
    canvas.capsule(centre + Point{-0.5F, 0} * size, elbow, width, colour);
    canvas.capsule(elbow, centre + Point{0.5F, -0.39F} * size, width, colour);
}

void drawCross(Canvas& canvas, Point centre, float size, float width, Colour colour) {
    const float r = size / 2;
    canvas.capsule(centre + Point{-r, -r}, centre + Point{r, r}, width, colour);
    canvas.capsule(centre + Point{r, -r}, centre + Point{-r, r}, width, colour);
}

void drawChevron(Canvas& canvas, Point centre, float direction, float size, float width, Colour colour) {
    const Point tip = centre + Point{0.5F * size * direction, 0};
    canvas.capsule(centre + Point{-0.5F * size * direction, -0.8F * size}, tip, width, colour);
    canvas.capsule(centre + Point{-0.5F * size * direction, 0.8F * size}, tip, width, colour);
}

} // namespace drawing
