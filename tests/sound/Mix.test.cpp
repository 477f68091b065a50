#include "sound/Mix.hpp"

#include <catch2/catch.hpp>

using screens::Loop;
using screens::Soundscape;
using sound::Mix;
using sound::mixOf;
using sound::Strand;
using sound::Volumes;

namespace {

float at(const Mix& mix, Strand strand) { return mix[static_cast<std::size_t>(strand)]; }

Soundscape roundOf(int layers, bool ducked = false) { return {Loop::Round, layers, ducked, std::nullopt}; }
Soundscape burning(float burnt) { return {Loop::Round, 1, false, burnt}; }

float fuseOf(const Mix& mix) { return at(mix, Strand::CalmFuse) + at(mix, Strand::UrgentFuse); }

} // namespace

TEST_CASE("A volume of nothing is silence, and full volume leaves room for a cue over the music") {
    CHECK(sound::gainOf(0) == 0);
    CHECK(sound::gainOf(-5) == 0);
    CHECK(sound::gainOf(100) == sound::headroom);
    CHECK(sound::gainOf(50) == Approx(sound::headroom / 4));
    CHECK(sound::gainOf(70) > sound::gainOf(60));
    // Music peaks at -1.5 dB at most and a cue at -1 dB; both at once hardly ever do, and a limiter is behind them.
    CHECK(sound::headroom * (0.841F * 0.5F + 0.891F) < 1);
}

TEST_CASE("The round's music has as many layers as an answer is worth") {
    for (int layers = 1; layers <= 4; ++layers) {
        const Mix mix = mixOf(roundOf(layers), {});
        CHECK(at(mix, Strand::Menu) == 0);
        for (int i = 0; i < 4; ++i)
            CHECK((mix[static_cast<std::size_t>(Strand::Round1) + static_cast<std::size_t>(i)] > 0) == (i < layers));
    }
}

TEST_CASE("Music steps back where it is ducked, and the menus have their own") {
    CHECK(at(mixOf(roundOf(2, true), {}), Strand::Round2) == Approx(0.35F * at(mixOf(roundOf(2), {}), Strand::Round2)));
    const Mix menu = mixOf({Loop::Menu, 0, false, std::nullopt}, {});
    CHECK(at(menu, Strand::Menu) == sound::gainOf(100));
    CHECK(at(menu, Strand::Round1) == 0);
    CHECK(mixOf({}, {}) == Mix{});
}

TEST_CASE("The fuse gets louder and fiercer while it burns") {
    float before = 0, fierceBefore = -1;
    for (const float burnt : {0.F, 0.25F, 0.5F, 0.75F, 1.F}) {
        const Mix mix = mixOf(burning(burnt), {});
        const float fierce = at(mix, Strand::UrgentFuse) / fuseOf(mix);
        CHECK(fuseOf(mix) > before);
        CHECK(fierce > fierceBefore);
        before = fuseOf(mix);
        fierceBefore = fierce;
    }
}

TEST_CASE("Music and effects have volumes of their own, and nothing sounds where the window is away") {
    const Mix quiet = mixOf(burning(0.5F), {0, 100, false});
    CHECK(at(quiet, Strand::Round1) == 0);
    CHECK(fuseOf(quiet) > 0);
    const Mix dry = mixOf(burning(0.5F), {100, 0, false});
    CHECK(at(dry, Strand::Round1) > 0);
    CHECK(fuseOf(dry) == 0);
    CHECK(mixOf(burning(0.5F), {100, 100, true}) == Mix{});
}

TEST_CASE("No cue is played louder than it was made") {
    for (const screens::Cue cue : screens::allCues()) {
        CHECK(sound::kindOf(cue).gain > 0.3F);
        CHECK(sound::kindOf(cue).gain <= 1);
        CHECK(sound::kindOf(cue).spread < 0.1F);
    }
}
