#include "drawing/Theme.hpp"

#include "facts/Json.hpp"

#include <array>
#include <stdexcept>
#include <string>
#include <utility>

namespace drawing {

namespace {

constexpr std::array<std::pair<const char*, Colour Theme::*>, 25> colourNames{{
    {"ground-top", &Theme::groundTop},
    {"ground-bottom", &Theme::groundBottom},
    {"ink", &Theme::ink},
    {"panel", &Theme::panel},
    {"raised", &Theme::raised},
    {"hairline", &Theme::hairline},
    {"keyline", &Theme::keyline},
    {"ash", &Theme::ash},
    {"fuse-twist", &Theme::fuseTwist},
    {"bone", &Theme::bone},
    {"muted", &Theme::muted},
    {"slab-text", &Theme::slabText},
    {"red", &Theme::red},
    {"red-sign", &Theme::redSign},
    {"deep-red", &Theme::deepRed},
    {"red-text", &Theme::redText},
    {"wrong-panel", &Theme::wrongPanel},
    {"flame", &Theme::flame},
    {"gold", &Theme::gold},
    {"spark", &Theme::spark},
    {"teal", &Theme::teal},
    {"right-panel", &Theme::rightPanel},
    {"debrief-good", &Theme::debriefGood},
    {"debrief-poor", &Theme::debriefPoor},
    {"blue", &Theme::blue},
}};

[[noreturn]] void fail(const facts::SourceText& source, std::size_t offset, const std::string& found,
                       const std::string& expected) {
    const facts::Place place = source.placeOf(offset, "");
    throw std::runtime_error(facts::toText({facts::Severity::Mistake, place, found, expected, "write it like \"#E5322D\""}));
}

Colour parseColour(const facts::SourceText& source, const facts::Json& node) {
    const std::string& text = node.text;
    if (node.kind != facts::Json::Kind::Text || text.size() != 7 || text[0] != '#' ||
        text.find_first_not_of("0123456789abcdefABCDEF", 1) != std::string::npos)
        fail(source, node.offset, node.shown(), "a colour of six hexadecimal digits");
    const auto channel = [&](std::size_t at) { return static_cast<std::uint8_t>(std::stoul(text.substr(at, 2), nullptr, 16)); };
    return {channel(1), channel(3), channel(5), 255};
}

Theme readTheme(const facts::SourceText& source, const facts::Json& colours, const char* name) {
    const facts::Json* node = colours.find(name);
    if (!node) fail(source, colours.offset, "no theme \"" + std::string(name) + '"', "its colours by name");
    Theme theme;
    for (const auto& [key, member] : colourNames) {
        const facts::Json* colour = node->find(key);
        if (!colour) fail(source, node->offset, "no \"" + std::string(key) + '"', "a colour for it");
        theme.*member = parseColour(source, *colour);
    }
    return theme;
}

} // namespace

Colour Theme::option(int index) const {
    const std::array colours{redSign, blue, gold, teal, flame, bone};
    return colours[static_cast<std::size_t>(index) % colours.size()];
}

Themes loadThemes(const std::filesystem::path& file) {
    std::vector<facts::Finding> findings;
    const auto source = facts::readFile(file.string(), findings);
    const auto json = source ? facts::parseJson(*source, findings) : std::nullopt;
    if (!json) throw std::runtime_error(findings.empty() ? file.string() : facts::toText(findings.front()));
    const facts::Json* colours = json->find("colours");
    if (!colours) fail(*source, json->offset, "no \"colours\"", "an object of themes");
    return {readTheme(*source, *colours, "standard"), readTheme(*source, *colours, "high-contrast")};
}

} // namespace drawing
