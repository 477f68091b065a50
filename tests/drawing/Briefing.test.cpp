#include "drawing/Briefing.hpp"

#include "drawing/Geometry.hpp"

#include <catch2/catch.hpp>

TEST_CASE("A fire begins in its corner, only ever goes on, is jagged, and in the end has the whole card") {
    constexpr float far = 1000;
    for (float angle = drawing::pi; angle <= 1.5F * drawing::pi; angle += 0.05F) {
        CHECK(drawing::burnReach(0, angle, far) == 0);
        CHECK(drawing::burnReach(1, angle, far) > far - 50);
        for (float t = 0.2F; t < 1; t += 0.1F)
            CHECK(drawing::burnReach(t + 0.1F, angle, far) > drawing::burnReach(t, angle, far));
    }
    float straightest = 0;
    for (float angle = drawing::pi; angle < 1.4F * drawing::pi; angle += 0.02F)
        straightest =
            std::max(straightest, std::abs(drawing::burnReach(0.5F, angle + 0.02F, far) - drawing::burnReach(0.5F, angle, far)));
    CHECK(straightest > 3);
}
