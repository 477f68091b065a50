#include "drawing/Fonts.hpp"

#include <algorithm>
#include <stdexcept>

namespace drawing {

namespace {

constexpr std::array<const char*, faceCount> files{"BebasNeue-Bold.otf", "BebasNeue-Regular.otf", "Inter-Bold.otf",
                                                   "Inter-SemiBold.otf", "Inter-Medium.otf"};

[[noreturn]] void fail(const std::filesystem::path& file) {
    throw std::runtime_error("cannot open the font " + file.string() + "; install the packages fonts-bebas-neue and fonts-inter");
}

/// What steps in where a face lacks a letter.
Face companion(Face face) {
    if (face == Face::Title) return Face::Bold;
    return face == Face::Label ? Face::Medium : face;
}

} // namespace

Fonts::Fonts(const std::filesystem::path& folder) : m_faces(faceCount) {
    for (std::size_t i = 0; i < faceCount; ++i) {
        m_files[i] = folder / files[i];
        if (!std::filesystem::exists(m_files[i])) m_files[i].replace_extension(".ttf");
        if (!std::filesystem::exists(m_files[i])) fail(m_files[i]);
    }
}

const Typeface& Fonts::face(int number) const {
    const auto index = static_cast<std::size_t>(number);
    if (!m_faces[index]) m_faces[index] = Typeface::open(m_engine, m_files[index]);
    if (!m_faces[index]) fail(m_files[index]);
    return *m_faces[index];
}

Face Fonts::faceForText(Face wanted, std::u32string_view text) const {
    const Face second = companion(wanted);
    if (second == wanted) return wanted;
    const Typeface& first = face(static_cast<int>(wanted));
    const auto isBetter = [&](char32_t c) { return !first.has(c) && face(static_cast<int>(second)).has(c); };
    return std::any_of(text.begin(), text.end(), isBetter) ? second : wanted;
}

bool Fonts::hasAll(int number, std::u32string_view letter) const {
    return std::all_of(letter.begin(), letter.end(), [&](char32_t c) { return face(number).has(c); });
}

int Fonts::faceFor(Face wanted, std::u32string_view letter) const {
    const int own = static_cast<int>(wanted), second = static_cast<int>(companion(wanted));
    return hasAll(own, letter) || !hasAll(second, letter) ? own : second;
}

} // namespace drawing
