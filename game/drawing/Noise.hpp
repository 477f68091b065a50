#pragma once

#include <cmath>
#include <cstdint>

namespace drawing {

/// A number from 0 to 1 for a pair of whole numbers, always the same for the same pair (a mix of Murmur3's finaliser): what looks
/// like chance in a picture, so that every frame can be drawn again.
inline float noise(std::uint32_t a, std::uint32_t b) {
    std::uint32_t h = a * 0x9E3779B9U ^ b * 0x85EBCA6BU;
    h = (h ^ (h >> 16U)) * 0x7FEB352DU;
    h = (h ^ (h >> 15U)) * 0x846CA68BU;
    return static_cast<float>((h ^ (h >> 16U)) >> 8U) / 16777216.F;
}

/// A smooth line through chances one apart: from 0 to 1, the same for the same place and \p seed.
inline float smoothNoise(float x, std::uint32_t seed) {
    const float cell = std::floor(x), t = x - cell;
    const auto at = [seed](float i) { return noise(static_cast<std::uint32_t>(static_cast<std::int32_t>(i)), seed); };
    return at(cell) + (at(cell + 1) - at(cell)) * t * t * (3 - 2 * t);
}

} // namespace drawing
