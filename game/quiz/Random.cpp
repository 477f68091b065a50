#include "quiz/Random.hpp"

#include "facts/Text.hpp"

namespace quiz {
namespace {

/// The whole product of two 32-bit numbers.
std::uint64_t wholeProduct(std::uint32_t a, std::uint32_t b) { return std::uint64_t{a} * std::uint64_t{b}; }

} // namespace

std::uint64_t Random::next() {
    m_state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t mixed = m_state;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
    return mixed ^ (mixed >> 31U);
}

std::uint32_t Random::below(std::uint32_t bound) {
    std::uint64_t product = wholeProduct(static_cast<std::uint32_t>(next() >> 32U), bound);
    if (static_cast<std::uint32_t>(product) >= bound) return static_cast<std::uint32_t>(product >> 32U);
    const std::uint32_t unfair = (0U - bound) % bound; // so many low halves would favour some numbers
    while (static_cast<std::uint32_t>(product) < unfair) product = wholeProduct(static_cast<std::uint32_t>(next() >> 32U), bound);
    return static_cast<std::uint32_t>(product >> 32U);
}

double Random::unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }

std::uint64_t seedFrom(const char* text, std::size_t length) { return facts::stableHash({text, length}); }

} // namespace quiz
