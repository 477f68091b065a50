#include "drawing/Ground.hpp"

#include "drawing/Noise.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace drawing {

namespace {

/// How far the grain goes up and down, in steps of a channel of 255: a little more than the rounding that makes bands.
constexpr float grain = 1.3F;

/// A chance from -1 to 1, likelier in the middle: softer to look at than an even one.
float softChance(unsigned x, unsigned y) { return noise(x, y) + noise(x, y + 0x10000U) - 1; }

std::vector<std::uint8_t> pixelsOf(const Ground::Wanted& wanted) {
    const std::array<std::uint8_t, 3> top{wanted.top.r, wanted.top.g, wanted.top.b};
    const std::array<std::uint8_t, 3> bottom{wanted.bottom.r, wanted.bottom.g, wanted.bottom.b};
    std::vector<std::uint8_t> pixels(std::size_t{4} * Ground::width * wanted.height, 255);
    auto pixel = pixels.begin();
    for (unsigned y = 0; y < wanted.height; ++y) {
        const float t = std::clamp((static_cast<float>(y) + 0.5F - wanted.from) / (wanted.to - wanted.from), 0.F, 1.F);
        std::array<float, 3> exact{};
        for (std::size_t i = 0; i < exact.size(); ++i) exact[i] = mix(top[i], bottom[i], t);
        for (unsigned x = 0; x < Ground::width; ++x, pixel += 4) {
            const float moved = grain * softChance(x, y);
            // A ground of one colour has no bands and gets no grain: high contrast stays what it says.
            for (std::size_t i = 0; i < exact.size(); ++i)
                if (top[i] == bottom[i])
                    pixel[static_cast<std::ptrdiff_t>(i)] = top[i];
                else
                    pixel[static_cast<std::ptrdiff_t>(i)] =
                        static_cast<std::uint8_t>(std::clamp(exact[i] + moved + 0.5F, 0.F, 255.F));
        }
    }
    return pixels;
}

} // namespace

const sf::Texture& Ground::texture(const Wanted& wanted) {
    if (wanted == m_made) return m_texture;
    sfml::create(m_texture, width, wanted.height);
    sfml::update(m_texture, pixelsOf(wanted).data(), width, wanted.height, 0);
    m_texture.setSmooth(true); // as the letters' is
    m_made = wanted;
    return m_texture;
}

} // namespace drawing
