#include "drawing/Pose.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace drawing {

namespace {

using namespace proportion;
using Pair = Pose::Pair;

constexpr float legLength = thigh + shin;

Pair sum(const Pair& a, const Pair& b) { return {a[0] + b[0], a[1] + b[1]}; }
Pair scaled(const Pair& a, float k) { return {a[0] * k, a[1] * k}; }

/// A point \p reach away in the direction \p angle from straight down, forward to the right.
Point limb(Point from, float angle, float reach) { return from + Point{std::sin(angle), std::cos(angle)} * reach; }

/// A value set at a time; between its keys a motion runs smoothly (cubic Hermite, tangents from the neighbours).
template <typename Value>
struct Key {
    float at = 0;
    Value value{};
};

template <typename Value>
Value hermite(const Key<Value>& before, const Key<Value>& from, const Key<Value>& to, const Key<Value>& after, float at) {
    const float span = to.at - from.at, t = (at - from.at) / span;
    const Value fromSlope = (to.value + before.value * -1.F) * (span / (to.at - before.at));
    const Value toSlope = (after.value + from.value * -1.F) * (span / (after.at - from.at));
    const float t2 = t * t, t3 = t2 * t;
    return from.value * (2 * t3 - 3 * t2 + 1) + fromSlope * (t3 - 2 * t2 + t) + to.value * (3 * t2 - 2 * t3) +
           toSlope * (t3 - t2);
}

/// The value at \p turn, 0 to 1, of keys that go round; the first stands at 0.
template <typename Value, std::size_t Count>
Value goingRound(const std::array<Key<Value>, Count>& keys, float turn) {
    turn -= std::floor(turn);
    const auto key = [&](std::size_t i) { // i from 0 is the last key of the round before
        Key<Value> each = keys[(i + Count - 1) % Count];
        each.at += i == 0 ? -1.F : i > Count ? 1.F : 0.F;
        return each;
    };
    std::size_t i = 1;
    while (i < Count && turn >= keys[i].at) ++i;
    return hermite(key(i - 1), key(i), key(i + 1), key(i + 2), turn);
}

/// The value at \p at of keys that begin and end at rest.
template <typename Value>
Value along(std::span<const Key<Value>> keys, float at) {
    if (at <= keys.front().at) return keys.front().value;
    if (at >= keys.back().at) return keys.back().value;
    std::size_t i = 1;
    while (at >= keys[i].at) ++i;
    Key<Value> before = keys[i - 1], after = keys[i];
    before.at -= 0.05F; // the same value a moment earlier, or later: no speed at the ends
    after.at += 0.05F;
    return hermite(i >= 2 ? keys[i - 2] : before, keys[i - 1], keys[i], i + 1 < keys.size() ? keys[i + 1] : after, at);
}

/// Where an ankle is in the run cycle, in lengths of a leg from the hip's foot point, and how its foot is pitched.
struct Step {
    float forward = 0, above = 0, pitch = 0;

    friend Step operator+(Step a, Step b) { return {a.forward + b.forward, a.above + b.above, a.pitch + b.pitch}; }
    friend Step operator*(Step a, float k) { return {a.forward * k, a.above * k, a.pitch * k}; }
};

constexpr std::array<Key<Step>, 9> steps{{
    {0.00F, {0.42F, 0.00F, 0.00F}},  // contact
    {0.12F, {0.13F, 0.00F, 0.00F}},  // down: the knee gives
    {0.24F, {-0.18F, 0.00F, 0.06F}}, // passing over it
    {0.36F, {-0.52F, 0.13F, 0.55F}}, // up: off the toe
    {0.48F, {-0.84F, 0.46F, 1.35F}}, // the other foot strikes
    {0.60F, {-0.58F, 0.62F, 1.45F}}, // the heel comes up
    {0.72F, {0.02F, 0.50F, 0.95F}},  // passing: the knee drives forward
    {0.84F, {0.56F, 0.42F, 0.30F}},  // the knee is high
    {0.94F, {0.62F, 0.15F, -0.10F}}, // and reaches for the ground
}};

/// How high the hips are, in lengths of a leg, by half turns: lowest just after a foot has struck, highest in flight.
constexpr std::array<Key<float>, 4> hipHeights{{{0.0F, 0.885F}, {0.22F, 0.825F}, {0.5F, 0.90F}, {0.78F, 0.975F}}};

/// Bends leg \p side so that its ankle comes to \p target, or as near as it reaches: two equal bones, the knee in front.
void reach(Pose& pose, std::size_t side, Point target) {
    const Point way = target - pose.pelvis; // y up
    const float far = std::clamp(length(way), 0.12F * legLength, 0.998F * legLength);
    const float bend = std::acos(far / legLength);
    pose.thigh[side] = std::atan2(way.x, -way.y) + bend;
    pose.knee[side] = -2 * bend;
}

/// \name The poses that an act goes through
///@{
constexpr float rest = actTime;

/// A leap at its height: the legs thrown apart.
constexpr Pose leap{{0.95F, 0.66F},   0.28F,        -0.2F,           {1.32F, -1.12F},
                    {-0.22F, -0.45F}, {0.0F, 1.6F}, {-1.25F, 2.15F}, {0.35F, 0.35F}};
constexpr Pose touchDown{{1.75F, 0.50F},  -0.10F,        0.05F,         {1.15F, 0.1F},
                         {-0.30F, -1.5F}, {-0.5F, 1.0F}, {-0.9F, 1.6F}, {0.5F, 0.5F}};
constexpr Pose slide{{2.45F, 0.09F},   -0.62F,         0.42F,           {1.46F, 2.02F},
                     {-0.05F, -2.62F}, {-1.1F, 0.25F}, {-0.75F, 2.55F}, {0.1F, 0.25F}};
/// Where it ends: settled back a little, the arm still up.
constexpr Pose slid{{3.15F, 0.09F},   -0.50F,         0.38F,           {1.49F, 1.98F},
                    {-0.06F, -2.58F}, {-1.1F, 0.25F}, {-0.62F, 2.75F}, {0.05F, 0.15F}};

constexpr Pose lowLeap{{0.75F, 0.68F}, 0.42F, -0.1F, {1.0F, -0.95F}, {-0.45F, -0.6F}, {0.1F, 1.5F}, {-1.2F, 1.9F}, {0.5F, 0.5F}};
/// The leading foot catches on the cord.
constexpr Pose trip{{1.35F, 0.47F}, 0.95F, -0.45F, {0.15F, -0.85F}, {-0.35F, -0.95F}, {0.5F, 1.5F}, {2.2F, 1.5F}, {0.3F, 0.6F}};
constexpr Pose onHands{{1.80F, 0.31F},   1.28F,        -0.5F,          {0.55F, -0.25F},
                       {-1.35F, -1.20F}, {1.2F, 1.5F}, {0.75F, 0.45F}, {0.15F, 0.2F}};
/// On one knee, a hand on the ground, the head down.
constexpr Pose kneeling{{1.95F, 0.285F},  0.62F,     0.45F,          {1.42F, -0.06F},
                        {-1.42F, -1.50F}, {0, 2.8F}, {0.28F, 0.95F}, {0.06F, 0.35F}};

constexpr Pose blown{{-0.02F, 0.60F}, -0.62F,       -0.35F,          {0.95F, 0.25F},
                     {-1.0F, -0.6F},  {0.9F, 1.1F}, {2.05F, -2.25F}, {0.3F, -0.2F}};
constexpr Pose tumbling{{-0.22F, 0.56F}, -1.15F,        0.1F,          {1.9F, 1.25F},
                        {-0.7F, -0.9F},  {-0.3F, 0.2F}, {1.7F, -2.5F}, {0.5F, -0.1F}};
/// Flat on the back, a knee up.
constexpr Pose flat{{-0.30F, 0.075F}, -1.50F,           0.05F,       {2.40F, 1.53F}, {-1.85F, -0.04F},
                    {0.05F, -1.2F},   {-1.50F, -1.66F}, {0.1F, 0.3F}};
///@}

/// The head and arms of someone who cannot believe it.
constexpr Pose seated{{0, 0.10F}, 0.28F, 0.55F, {2.2F, 2.05F}, {-2.05F, -1.75F}, {0.1F, 0.0F}, {0.85F, 0.75F}, {1.55F, 1.45F}};

using PoseKey = Key<Pose>;

/// The keys of \p act, from \p start on.
std::array<PoseKey, 5> keysOf(Act act, const Pose& start) {
    switch (act) {
    case Act::Clearing:
        return {{{0, start}, {0.22F, leap}, {0.46F, touchDown}, {0.70F, slide}, {rest, slid}}};
    case Act::Tripping:
        return {{{0, start}, {0.16F, lowLeap}, {0.34F, trip}, {0.56F, onHands}, {rest, kneeling}}};
    default:
        return {{{0, start}, {0.18F, blown}, {0.42F, tumbling}, {0.62F, flat}, {rest, flat}}};
    }
}

/// As high as it takes for nothing to be under the ground.
Pose grounded(Pose pose) {
    const Skeleton joints = skeletonOf(pose);
    float lowest = 0;
    for (std::size_t i = 0; i < 2; ++i)
        for (const float y : {joints.ankle[i].y + ankle, joints.toe[i].y, joints.hand[i].y + 0.02F, joints.knee[i].y + 0.03F})
            lowest = std::max(lowest, y);
    pose.pelvis.y += lowest;
    return pose;
}

} // namespace

Pose operator+(const Pose& a, const Pose& b) {
    return {a.pelvis + b.pelvis,         a.lean + b.lean,      a.head + b.head,
            sum(a.thigh, b.thigh),       sum(a.knee, b.knee),  sum(a.pitch, b.pitch),
            sum(a.shoulder, b.shoulder), sum(a.elbow, b.elbow)};
}

Pose operator*(const Pose& a, float k) {
    return {a.pelvis * k,          a.lean * k,        a.head * k, scaled(a.thigh, k), scaled(a.knee, k), scaled(a.pitch, k),
            scaled(a.shoulder, k), scaled(a.elbow, k)};
}

Skeleton skeletonOf(const Pose& pose) {
    Skeleton joints;
    const auto upwards = [](Point from, float angle, float reach) {
        return from + Point{std::sin(angle), -std::cos(angle)} * reach;
    };
    joints.pelvis = {pose.pelvis.x, -pose.pelvis.y};
    joints.neck = upwards(joints.pelvis, pose.lean, torso);
    joints.head = upwards(joints.neck, pose.lean + pose.head, neck);
    for (std::size_t i = 0; i < 2; ++i) {
        joints.hip[i] = joints.pelvis;
        joints.shoulder[i] = mix(joints.neck, joints.pelvis, 0.1F);
        joints.knee[i] = limb(joints.hip[i], pose.thigh[i], thigh);
        joints.ankle[i] = limb(joints.knee[i], pose.thigh[i] + pose.knee[i], shin);
        // The toe is as far below the ankle as the sole is, when the foot is level.
        const float drop = std::asin(ankle / foot);
        joints.toe[i] = joints.ankle[i] + polar(pose.pitch[i] + drop, foot);
        joints.elbow[i] = limb(joints.shoulder[i], pose.shoulder[i], upperArm);
        joints.hand[i] = limb(joints.elbow[i], pose.shoulder[i] + pose.elbow[i], foreArm);
    }
    return joints;
}

Pose running(float turns, float effort) {
    Pose pose;
    const float hip = goingRound(hipHeights, 2 * turns) - 0.012F * effort;
    pose.pelvis = {0, ankle + hip * legLength};
    const float wave = std::sin(4 * pi * turns);
    pose.lean = mix(0.26F, 0.42F, effort) + 0.035F * wave;
    pose.head = -0.6F * pose.lean - 0.03F * wave;
    const float stride = mix(0.86F, 1.04F, effort);
    for (std::size_t i = 0; i < 2; ++i) {
        const float turn = turns + 0.5F * static_cast<float>(i);
        const Step step = goingRound(steps, turn);
        pose.pitch[i] = step.pitch;
        reach(pose, i, {step.forward * stride * legLength, ankle + std::max(0.F, step.above) * legLength});
        const float swing = -std::cos(2 * pi * (turn + 0.06F));      // arms go against the legs
        pose.shoulder[i] = -0.22F + mix(1.0F, 1.2F, effort) * swing; // far enough back to be seen behind a torso that leans
        pose.elbow[i] = 1.6F + 0.25F * swing;
    }
    return pose;
}

Pose ready() {
    Pose pose{{0, 0.475F}, 0.30F, -0.22F, {}, {}, {0, 0.5F}, {0.75F, -0.55F}, {1.35F, 1.2F}};
    reach(pose, 0, {0.15F, ankle});
    reach(pose, 1, {-0.24F, ankle + 0.055F});
    return pose;
}

Pose acting(Act act, float seconds, const Pose& start) {
    if (act == Act::None || seconds <= 0) return start;
    return grounded(along<Pose>(keysOf(act, start), seconds));
}

Pose sitting() { return grounded(seated); }

Skeleton hanging(float swing, float kick) {
    Skeleton joints;
    const float lag = -0.8F * swing;
    joints.neck = {0, -0.80F};
    joints.pelvis = joints.neck + Point{std::sin(lag * 0.4F), std::cos(lag * 0.4F)} * torso;
    joints.head = joints.neck + Point{0.01F * kick, -neck};
    for (std::size_t i = 0; i < 2; ++i) {
        const float side = i == 0 ? -1.F : 1.F;
        const float tread = side * kick;
        joints.shoulder[i] = joints.neck + Point{side * 0.085F, 0.035F};
        joints.elbow[i] = joints.shoulder[i] + Point{side * 0.085F, -0.125F};
        joints.hand[i] = joints.elbow[i] + Point{side * -0.045F, -0.155F};
        joints.hip[i] = joints.pelvis + Point{side * 0.045F, 0};
        const float splay = side * 0.16F + lag;
        joints.knee[i] = limb(joints.hip[i], splay + 0.10F * tread, thigh * (1 - 0.06F * tread));
        joints.ankle[i] = limb(joints.knee[i], splay * 0.6F + lag * 0.5F - 0.12F * tread, shin * (1 + 0.05F * tread));
        joints.toe[i] = joints.ankle[i] + Point{side * 0.035F, 0.075F};
    }
    return joints;
}

} // namespace drawing
