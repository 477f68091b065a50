#include "drawing/Seeing.hpp"

#include <algorithm>
#include <cmath>

namespace seeing {

Light lightOf(drawing::Colour colour) {
    const auto linear = [](std::uint8_t channel) {
        const double c = channel / 255.0;
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return {linear(colour.r), linear(colour.g), linear(colour.b)};
}

double luminance(const Light& light) { return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]; }

double contrast(drawing::Colour a, drawing::Colour b) {
    const double x = luminance(lightOf(a)), y = luminance(lightOf(b));
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

double lightness(double luminance) {
    constexpr double edge = 216.0 / 24389, slope = 24389.0 / 27;
    return luminance > edge ? 116 * std::cbrt(luminance) - 16 : slope * luminance;
}

Light seen(const Light& light, const Sight& sight) {
    Light result{};
    for (std::size_t row = 0; row < 3; ++row) {
        double sum = 0;
        for (std::size_t i = 0; i < 3; ++i) sum += sight.matrix.at(row).at(i) * light.at(i);
        result.at(row) = std::clamp(sum, 0.0, 1.0);
    }
    return result;
}

} // namespace seeing
