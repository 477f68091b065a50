#pragma once

#include <cstddef>

/// Counts, while it lives, how often C++ code takes memory; one at a time.
class Counting {
public:
    Counting();
    ~Counting();
    Counting(const Counting&) = delete;
    Counting& operator=(const Counting&) = delete;

    /// How often so far, SFML aside: SFML 2 takes a little whenever the texture changes, and there is no helping that.
    std::size_t taken() const;
};
