#include "facts/PieceBelt.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <thread>
#include <vector>

using namespace facts;

namespace {

/// The paths of as many pieces as went through the belt, so many bytes from one to the next, and how large its batches were.
struct Brought {
    std::vector<std::string> paths;
    std::size_t batches = 0, largest = 0;
};

Brought bring(std::size_t pieces, std::size_t bytesEach) {
    PieceBelt belt;
    std::thread parser([&] {
        for (std::size_t i = 0; i < pieces; ++i) {
            Json json;
            json.offset = i * bytesEach;
            json.text = std::to_string(i);
            belt.put({"questions", std::to_string(i)}, std::move(json));
        }
        belt.end();
    });
    Brought brought;
    for (auto batch = belt.take(); !batch.empty(); batch = belt.take()) {
        ++brought.batches;
        brought.largest = std::max(brought.largest, batch.size());
        for (const Piece& piece : batch)
            if (piece.json.text == piece.path.back()) brought.paths.push_back(piece.path.back());
    }
    parser.join();
    return brought;
}

std::vector<std::string> upTo(std::size_t count) {
    std::vector<std::string> numbers;
    for (std::size_t i = 0; i < count; ++i) numbers.push_back(std::to_string(i));
    return numbers;
}

} // namespace

TEST_CASE("every piece comes off the belt once, in order, however many there are") {
    const std::size_t count = GENERATE(0U, 1U, 63U, 64U, 65U, 192U, 193U, 5000U);
    CHECK(bring(count, 300).paths == upTo(count));
}

TEST_CASE("few large pieces are on the belt at once") {
    const Brought brought = bring(50, std::size_t{1} << 20U);
    CHECK(brought.paths == upTo(50));
    CHECK(brought.largest == 1);
    CHECK(bring(50, 100).batches == 1);
}
