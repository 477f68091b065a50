#include "drawing/Ground.hpp"

#include "drawing/Noise.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace drawing {

namespace {

constexpr unsigned width = 128;
/// How far the grain goes up and down, in steps of a channel of 255: a little more than the rounding that makes bands.
constexpr float grain = 1.3F;

/// A channel between two colours at \p t, moved by \p noise of -1 to 1 before it is rounded. A ground of one colour has no bands
/// and gets no grain: high contrast stays what it says.
std::uint8_t channel(std::uint8_t from, std::uint8_t to, float t, float noise) {
    const float exact = mix(static_cast<float>(from), static_cast<float>(to), t);
    return static_cast<std::uint8_t>(std::clamp(std::lround(from == to ? exact : exact + grain * noise), 0L, 255L));
}

std::vector<std::uint8_t> pixelsOf(const Ground::Wanted& wanted) {
    std::vector<std::uint8_t> pixels;
    pixels.reserve(std::size_t{4} * width * wanted.height);
    for (unsigned y = 0; y < wanted.height; ++y) {
        const float t = std::clamp((static_cast<float>(y) + 0.5F - wanted.from) / (wanted.to - wanted.from), 0.F, 1.F);
        for (unsigned x = 0; x < width; ++x) {
            // The sum of two even chances is likelier in the middle: softer to look at than one.
            const float chance = noise(x, y) + noise(x, y + 0x10000U) - 1;
            pixels.insert(pixels.end(),
                          {channel(wanted.top.r, wanted.bottom.r, t, chance), channel(wanted.top.g, wanted.bottom.g, t, chance),
                           channel(wanted.top.b, wanted.bottom.b, t, chance), 255});
        }
    }
    return pixels;
}

} // namespace

const sf::Texture& Ground::texture(const Wanted& wanted) {
    if (wanted == m_made) return m_texture;
    sfml::create(m_texture, width, wanted.height);
    sfml::update(m_texture, pixelsOf(wanted).data(), width, wanted.height, 0);
    m_texture.setRepeated(true);
    m_made = wanted;
    return m_texture;
}

} // namespace drawing
