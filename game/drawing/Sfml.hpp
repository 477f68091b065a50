#pragma once

// The differences between SFML 2.5, 2.6 and 3 in what drawing uses, in one place.

#include <SFML/Config.hpp>
#include <SFML/Graphics.hpp>

#include <cstdint>

namespace drawing::sfml {

#if SFML_VERSION_MAJOR >= 3
inline constexpr auto triangles = sf::PrimitiveType::Triangles;
/// A texture of this size, or a texture as it was where there is none so large.
inline void create(sf::Texture& texture, unsigned width, unsigned height) { static_cast<void>(texture.resize({width, height})); }
/// Replaces rows of a texture from \p top on.
inline void update(sf::Texture& texture, const std::uint8_t* pixels, unsigned width, unsigned height, unsigned top) {
    texture.update(pixels, {width, height}, {0, top});
}
/// Puts a smaller texture into the upper left corner of another.
inline void update(sf::Texture& texture, const sf::Texture& smaller) { texture.update(smaller, {0, 0}); }
inline sf::Vertex vertex(sf::Vector2f position, sf::Color colour, sf::Vector2f texture = {}) {
    return {position, colour, texture};
}
struct Corners {
    float left, top, right, bottom;
};
inline Corners corners(const sf::FloatRect& r) {
    return {r.position.x, r.position.y, r.position.x + r.size.x, r.position.y + r.size.y};
}
inline Corners corners(const sf::IntRect& r) { return corners(sf::FloatRect(r)); }
inline sf::FloatRect rect(float left, float top, float width, float height) { return {{left, top}, {width, height}}; }
#else
inline constexpr auto triangles = sf::Triangles;
inline void create(sf::Texture& texture, unsigned width, unsigned height) { texture.create(width, height); }
inline void update(sf::Texture& texture, const std::uint8_t* pixels, unsigned width, unsigned height, unsigned top) {
    texture.update(pixels, width, height, 0, top);
}
inline void update(sf::Texture& texture, const sf::Texture& smaller) { texture.update(smaller, 0, 0); }
inline sf::Vertex vertex(sf::Vector2f position, sf::Color colour, sf::Vector2f texture = {}) {
    return {position, colour, texture};
}
struct Corners {
    float left, top, right, bottom;
};
inline Corners corners(const sf::FloatRect& r) { return {r.left, r.top, r.left + r.width, r.top + r.height}; }
inline sf::FloatRect rect(float left, float top, float width, float height) { return {left, top, width, height}; }
inline Corners corners(const sf::IntRect& r) { return corners(sf::FloatRect(r)); }
#endif

/// A part of a target of \p size, in its pixels: what is drawn falls into its place and is cut at the edges of the part.
inline sf::View viewOf(float left, float top, float width, float height, sf::Vector2f size) {
    sf::View view(rect(left, top, width, height));
    view.setViewport(rect(left / size.x, top / size.y, width / size.x, height / size.y));
    return view;
}

} // namespace drawing::sfml
