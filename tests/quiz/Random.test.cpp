#include "quiz/Random.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>

using quiz::Random;

TEST_CASE("the generator is SplitMix64 to the last bit") {
    // The first numbers of the reference implementation for seed 1234567.
    Random random(1234567);
    for (const std::uint64_t expected :
         {6457827717110365317ULL, 3203168211198807973ULL, 9817491932198370423ULL, 4593380528125082431ULL}) {
        CHECK(random.next() == expected);
    }
}

TEST_CASE("a number below a bound is below it, and each comes up alike often") {
    Random random(7);
    std::array<int, 7> counts{};
    for (int i = 0; i < 70000; ++i) ++counts.at(random.below(7));
    for (const int count : counts) CHECK(count == Approx(10000).margin(400));
    CHECK(random.below(1) == 0);
}

TEST_CASE("a unit number lies from 0 up to but without 1") {
    Random random(3);
    for (int i = 0; i < 1000; ++i) {
        const double unit = random.unit();
        CHECK((unit >= 0 && unit < 1));
    }
}

TEST_CASE("shuffling keeps everything and is the same for the same seed") {
    std::vector<int> items{0, 1, 2, 3, 4, 5, 6, 7};
    std::vector<int> again = items;
    Random(99).shuffle(items);
    Random(99).shuffle(again);
    CHECK(items == again);
    CHECK(items != std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7});
    std::sort(items.begin(), items.end());
    CHECK(items == std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7});
}

TEST_CASE("shuffling empty and single lists does nothing") {
    std::vector<int> none;
    std::vector<int> one{5};
    Random random(1);
    random.shuffle(none);
    random.shuffle(one);
    CHECK(none.empty());
    CHECK(one == std::vector<int>{5});
}

TEST_CASE("a seed from words is FNV-1a") {
    CHECK(quiz::seedFrom("", 0) == 0xCBF29CE484222325ULL);
    CHECK(quiz::seedFrom("a", 1) == 0xAF63DC4C8601EC8CULL);
    CHECK(quiz::seedFrom("foobar", 6) == 0x85944171F73967E8ULL);
}

TEST_CASE("parts of a seed have nothing in common") {
    CHECK(quiz::mixed(1, 2) != quiz::mixed(2, 1));
    CHECK(quiz::mixed(1, 2) != quiz::mixed(1, 3));
    CHECK(quiz::mixed(5, 5) == quiz::mixed(5, 5));
}
