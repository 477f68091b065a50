#include "sound/Bed.hpp"

#include "archive/Paths.hpp"
#include "archive/TemporaryFolder.hpp"
#include "sound/SoundFile.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>

using screens::Loop;
using screens::Soundscape;
using sound::Bed;
using sound::mixOf;
using Samples = std::vector<std::int16_t>;

namespace {

constexpr std::size_t second = Bed::rate;

Samples rendered(Bed& bed, std::size_t frames) {
    Samples all;
    Samples piece(2 * 441);
    for (; all.size() < 2 * frames; all.insert(all.end(), piece.begin(), piece.end())) bed.render(piece);
    return all;
}

bool isSilence(const Samples& samples) {
    return std::ranges::all_of(samples, [](int sample) { return sample == 0; });
}

Soundscape roundOf(int layers) { return {Loop::Round, layers, false, std::nullopt}; }
const Soundscape menu{Loop::Menu, 0, false, std::nullopt};

/// A folder whose layers say where they are: each sample is its place in the file, in thousands of samples.
TemporaryFolder& counting() {
    static TemporaryFolder folder;
    static const bool isWritten = [] {
        Samples places(5 * second);
        for (std::size_t i = 0; i < places.size(); ++i) places[i] = static_cast<std::int16_t>(i / 100 * 10);
        for (const char* const name : {"menu.wav", "round-1.wav", "round-2.wav", "round-3.wav", "round-4.wav"})
            soundfile::written(folder.path(), name, places);
        return true;
    }();
    CHECK(isWritten);
    return folder;
}

sound::Mix only(sound::Strand strand) {
    sound::Mix mix{};
    mix[static_cast<std::size_t>(strand)] = 1;
    return mix;
}

} // namespace

TEST_CASE("A bed that is aimed at nothing is silent, one that is aimed at something sounds until it has gone") {
    Bed bed(archive::findPaths({}).sounds);
    CHECK(bed.isSilent());
    CHECK(isSilence(rendered(bed, second / 10)));
    bed.aim(mixOf(menu, {}));
    CHECK_FALSE(bed.isSilent());
    rendered(bed, second);
    CHECK_FALSE(isSilence(rendered(bed, second)));
    bed.aim({});
    CHECK_FALSE(bed.isSilent());
    rendered(bed, 2 * second);
    CHECK(bed.isSilent());
    CHECK(isSilence(rendered(bed, second)));
}

TEST_CASE("A layer that comes in later plays the same moment as those that play already, to the sample") {
    Bed early(counting().path()), late(counting().path());
    const auto both = [](sound::Mix mix) {
        mix[static_cast<std::size_t>(sound::Strand::Round3)] = 1;
        return mix;
    };
    early.aim(both(only(sound::Strand::Round1)));
    late.aim(only(sound::Strand::Round1));
    rendered(early, 2 * second);
    rendered(late, second);
    late.aim(both(only(sound::Strand::Round1)));
    rendered(late, second);
    CHECK(rendered(early, second) == rendered(late, second));
}

TEST_CASE("Gains move by and by: nothing clicks when music comes, goes or is ducked") {
    const TemporaryFolder folder;
    soundfile::written(folder.path(), "menu.wav", Samples(second, 20'000));
    Bed bed(folder.path());
    int before = 0, largest = 0;
    for (const float gain : {1.F, 0.3F, 0.9F, 0.F}) {
        sound::Mix mix{};
        mix[0] = gain;
        bed.aim(mix);
        const Samples samples = rendered(bed, 2 * second);
        for (std::size_t i = 0; i < samples.size(); i += 2) {
            largest = std::max(largest, std::abs(samples[i] - before));
            before = samples[i];
        }
    }
    CHECK(before == 0);
    CHECK(largest > 0);
    CHECK(largest <= 2);
}

TEST_CASE("Music that was only silent goes on where it was; other music begins at its beginning") {
    Bed bed(counting().path());
    bed.aim(only(sound::Strand::Round1));
    rendered(bed, 2 * second);
    bed.aim({});
    rendered(bed, second);
    bed.aim(only(sound::Strand::Round1));
    rendered(bed, second);
    const int place = rendered(bed, second / 100)[0];
    CHECK(place > 0.7 * 4 * second / 10);
    bed.aim(only(sound::Strand::Menu));
    rendered(bed, 2 * second);
    bed.aim(only(sound::Strand::Round1));
    rendered(bed, 2 * second);
    CHECK(rendered(bed, second / 100)[0] == Approx(0.707 * 2 * second / 10).epsilon(0.05));
}

TEST_CASE("The loudest mix of the shipped music and fuse does not clip") {
    Bed bed(archive::findPaths({}).sounds);
    Soundscape loudest = roundOf(4);
    loudest.fuse = 1.F;
    bed.aim(mixOf(loudest, {}));
    const Samples samples = rendered(bed, 26 * second);
    CHECK(std::ranges::max(samples) < 32'767);
    CHECK(std::ranges::min(samples) > -32'768);
    CHECK(std::ranges::max(samples) > 8'000);
}

TEST_CASE("A bed without its files is silent, and that is all") {
    const TemporaryFolder folder;
    Bed bed(folder.path());
    bed.aim(mixOf(roundOf(4), {}));
    CHECK(isSilence(rendered(bed, second)));
}
