#include "drawing/Pose.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <vector>

using namespace drawing;

namespace {

std::vector<Point> jointsOf(const Pose& pose) {
    const Skeleton s = skeletonOf(pose);
    std::vector<Point> joints{s.head, s.neck, s.pelvis};
    for (const auto& pair : {s.shoulder, s.elbow, s.hand, s.hip, s.knee, s.ankle, s.toe})
        joints.insert(joints.end(), pair.begin(), pair.end());
    return joints;
}

/// How far the joint that moves most gets from one pose to the other, in heights.
float largestStep(const Pose& from, const Pose& to) {
    const auto a = jointsOf(from), b = jointsOf(to);
    float largest = 0;
    for (std::size_t i = 0; i < a.size(); ++i) largest = std::max(largest, length(b[i] - a[i]));
    return largest;
}

/// The height of the lowest point of both feet above the ground, in heights; negative when it is under it.
float clearance(const Pose& pose) {
    const Skeleton s = skeletonOf(pose);
    float lowest = -10;
    for (std::size_t i = 0; i < 2; ++i) lowest = std::max({lowest, s.ankle[i].y + proportion::ankle, s.toe[i].y});
    return -lowest;
}

constexpr float frame = 1.F / 60, fastest = 2.65F;

} // namespace

TEST_CASE("No joint of the runner jumps from one frame to the next, at any pace") {
    for (const float effort : {0.F, 0.5F, 1.F})
        for (float turns = 0; turns < 2; turns += frame * fastest) {
            INFO(turns << " turns");
            CHECK(largestStep(running(turns, effort), running(turns + frame * fastest, effort)) < 0.22F);
        }
}

TEST_CASE("A run is the same in every turn, and its halves mirror each other") {
    for (const float turns : {0.F, 0.2F, 0.37F, 0.81F}) {
        CHECK(largestStep(running(turns, 0.5F), running(turns + 3, 0.5F)) < 1e-3F);
        const Pose here = running(turns, 0.5F), halfOn = running(turns + 0.5F, 0.5F);
        CHECK(here.thigh[0] == Approx(halfOn.thigh[1]).margin(1e-3));
        CHECK(here.shoulder[0] == Approx(halfOn.shoulder[1]).margin(1e-3));
    }
}

TEST_CASE("A foot that strikes is on the ground, stays there until it passes under the hips, and neither is ever below") {
    for (const float effort : {0.F, 1.F}) {
        for (float turns = 0; turns <= 0.22F; turns += 0.02F) {
            INFO("standing on it at " << turns);
            CHECK(std::abs(clearance(running(turns, effort))) < 0.012F);
            CHECK(std::abs(clearance(running(turns + 0.5F, effort))) < 0.012F);
        }
        for (float turns = 0; turns < 1; turns += 0.01F) {
            INFO("at " << turns);
            CHECK(clearance(running(turns, effort)) > -0.012F);
        }
        CHECK(clearance(running(0.42F, effort)) > 0.02F); // he flies between two steps
    }
}

TEST_CASE("The hips sink when a foot has struck, and are highest in flight") {
    const float contact = running(0, 0.5F).pelvis.y, down = running(0.11F, 0.5F).pelvis.y, up = running(0.39F, 0.5F).pelvis.y;
    CHECK(down < contact - 0.02F);
    CHECK(up > contact + 0.03F);
}

TEST_CASE("Every act begins as the runner was, moves without a jump, stays above the ground and comes to rest") {
    const Act act = GENERATE(Act::Clearing, Act::Tripping, Act::Caught);
    for (const Pose& start : {running(0.1F, 0), running(0.62F, 1), ready()}) {
        CHECK(largestStep(acting(act, 0, start), start) == 0);
        // What springs from a run has to get away quickly: three times the pace of a run at most.
        for (float t = 0; t < actTime; t += frame) {
            INFO("act " << static_cast<int>(act) << " at " << t);
            CHECK(largestStep(acting(act, t, start), acting(act, t + frame, start)) < 0.24F);
            CHECK(clearance(acting(act, t, start)) > -0.05F);
        }
        CHECK(largestStep(acting(act, actTime, start), acting(act, actTime + 1, start)) == 0);
    }
}

TEST_CASE("The acts end as what they are") {
    const Pose start = running(0.1F, 0.5F);
    const Skeleton slid = skeletonOf(acting(Act::Clearing, actTime, start)),
                   kneels = skeletonOf(acting(Act::Tripping, actTime, start)),
                   lies = skeletonOf(acting(Act::Caught, actTime, start));
    CHECK(slid.toe[0].x > slid.pelvis.x + 0.4F); // feet first
    CHECK(slid.hand[1].y < slid.head.y);         // an arm up
    CHECK(kneels.knee[1].y > -0.08F);            // a knee on the ground
    CHECK(kneels.head.y > skeletonOf(start).head.y + 0.2F);
    CHECK(lies.head.y > -0.3F); // flat
    CHECK(lies.pelvis.y > -0.2F);
}

TEST_CASE("A jumper's legs lag behind the swing, and the arms hold on above the head") {
    const Skeleton still = hanging(0, 0), swung = hanging(0.3F, 0);
    CHECK(still.ankle[0].x == Approx(-still.ankle[1].x).margin(0.01));
    CHECK(swung.ankle[0].x < still.ankle[0].x);
    CHECK(still.hand[0].y < still.head.y);
    CHECK(still.hand[1].y < still.head.y);
}
