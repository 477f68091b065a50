#include "drawing/Fonts.hpp"

#include <algorithm>
#include <iterator>
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
    return std::all_of(letter.begin(), letter.end(), [&](char32_t c) { return isInvisible(c) || face(number).has(c); });
}

int Fonts::faceFor(Face wanted, std::u32string_view letter) const {
    for (const Face own : {wanted, companion(wanted)})
        if (hasAll(static_cast<int>(own), letter)) return static_cast<int>(own);
    const int installed = installedFor(wanted == Face::Title || wanted == Face::Bold || wanted == Face::SemiBold, letter);
    return installed >= 0 ? installed : static_cast<int>(wanted);
}

int Fonts::installedFor(bool bold, std::u32string_view letter) const {
    const auto [known, isNew] = m_found.try_emplace({bold, std::u32string(letter)}, -1);
    if (!isNew) return known->second;
    if (const auto installed = findInstalled(letter, bold)) known->second = opened(*installed);
    return known->second;
}

/// \return the number of an installed face, -1 where it cannot be read
int Fonts::opened(const InstalledFace& installed) const {
    const auto known = std::find(m_installed.begin(), m_installed.end(), installed);
    if (known != m_installed.end()) return static_cast<int>(faceCount) + static_cast<int>(known - m_installed.begin());
    auto typeface = Typeface::open(m_engine, installed.file, installed.index);
    if (!typeface) return -1;
    m_installed.push_back(installed);
    m_faces.push_back(std::move(typeface));
    return static_cast<int>(m_faces.size()) - 1;
}

std::u32string undrawable(const std::filesystem::path& folder, std::u32string_view characters) {
    const Fonts fonts(folder);
    std::u32string result;
    std::copy_if(characters.begin(), characters.end(), std::back_inserter(result), [&](char32_t c) {
        return !fonts.canDraw({&c, 1});
    });
    return result;
}

} // namespace drawing
