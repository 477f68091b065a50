#include "drawing/Fonts.hpp"

#include <stdexcept>

namespace drawing {

namespace {

constexpr std::array<const char*, faceCount> files{"BebasNeue-Bold.otf", "BebasNeue-Regular.otf", "Inter-Bold.otf",
                                                   "Inter-SemiBold.otf", "Inter-Medium.otf"};

} // namespace

Fonts::Fonts(const std::filesystem::path& folder) {
    for (std::size_t i = 0; i < faceCount; ++i) {
        auto file = folder / files[i];
        if (!std::filesystem::exists(file)) file.replace_extension(".ttf");
        if (!std::filesystem::exists(file) || !sfml::open(m_fonts[i], file.string()))
            throw std::runtime_error("cannot open the font " + file.string() +
                                     "; install the packages fonts-bebas-neue and fonts-inter");
    }
}

Face Fonts::faceFor(Face face, char32_t codePoint) {
    const bool isLatin = codePoint < 0x250 || (codePoint >= 0x2010 && codePoint <= 0x2026);
    if (isLatin || (face != Face::Title && face != Face::Label)) return face;
    return face == Face::Title ? Face::Bold : Face::Medium;
}

const sf::Glyph& Fonts::glyph(Face face, char32_t codePoint, unsigned size) const {
    return m_fonts[static_cast<std::size_t>(face)].getGlyph(codePoint, size, false);
}

float Fonts::advance(Face face, char32_t before, char32_t codePoint, unsigned size) const {
    constexpr unsigned measured = 64;
    const sf::Font& font = m_fonts[static_cast<std::size_t>(face)];
    const float kerning = before == 0 ? 0 : font.getKerning(before, codePoint, measured);
    return (kerning + font.getGlyph(codePoint, measured, false).advance) * static_cast<float>(size) / measured;
}

const sf::Texture& Fonts::texture(Face face, unsigned size) const {
    return m_fonts[static_cast<std::size_t>(face)].getTexture(size);
}

} // namespace drawing
