#include "facts/Shapes.hpp"

#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace facts {
namespace {

/// Says why a text cannot be shown.
void reportText(Notebook& notes, const Node& node, const Wanted& wanted, std::size_t most) {
    const std::string& text = node.json().text;
    if (isBlank(text)) return notes.mistake(node, wanted);
    if (const auto control = controlCharacter(text)) {
        notes.mistake(node, fmt::format("a text with a sign that cannot be seen (U+{:04X})", static_cast<unsigned>(*control)),
                      {"letters and signs that can be shown", "remove it from the text"});
        return;
    }
    notes.mistake(node, fmt::format("a text of {} characters, that cannot fit", codePointCount(text)),
                  {fmt::format("at most {} characters", most), "shorten it"});
}

/// Whether the text of \p node can be shown.
bool isSoundText(const Node& node, std::size_t most) {
    const std::string& text = node.json().text;
    const bool fits = text.size() <= most || codePointCount(text) <= most;
    return fits && !isBlank(text) && !controlCharacter(text);
}

/// A text may need one, but as a rule it came along by itself, or shall deceive.
void warnOfDirection(Notebook& notes, const Node& node) {
    const auto control = directionControl(node.json().text);
    if (!control) return;
    notes.warning(notes.placeOf(node),
                  fmt::format("a text with a sign that cannot be seen and turns what follows it (U+{:04X})",
                              static_cast<unsigned>(*control)),
                  {"letters and signs alone, which have their directions themselves", "remove it from the text"});
}

} // namespace

bool isObject(Notebook& notes, const Node& node, const Wanted& wanted) {
    if (!node.isObject()) notes.mistake(node, wanted);
    return node.isObject();
}

bool isFilledList(Notebook& notes, const Node& node, const Wanted& wanted) {
    const bool filled = node.isArray() && node.size() > 0;
    if (filled) return true;
    const bool single = node.isText() || node.isNumber();
    const std::string asList = single ? fmt::format("write [{}]", node.json().shown()) : std::string(wanted.mend);
    notes.mistake(node, {wanted.expected, asList});
    return false;
}

void checkKeys(Notebook& notes, const Node& node, const std::vector<std::string>& known) {
    for (std::size_t i = 0; i < node.size(); ++i) checkKeyOf(notes, Node(node, i), known);
}

void checkKeyOf(Notebook& notes, const Node& member, const std::vector<std::string>& known) {
    const std::string& key = member.json().key;
    if (std::find(known.begin(), known.end(), key) != known.end()) return;
    notes.mistakeInKey(member, {fmt::format("one of {}", fmt::join(known, ", ")), notes.guessOr("remove it", key, known)});
}

bool isGoodText(const Node& node, std::size_t most) {
    return node.isText() && isSoundText(node, most) && !directionControl(node.json().text);
}

std::optional<std::string> textOf(Notebook& notes, const Node& node, const Wanted& wanted, std::size_t most) {
    if (isGoodText(node, most)) return node.json().text;
    if (node.isText() && isSoundText(node, most)) {
        warnOfDirection(notes, node);
        return node.json().text;
    }
    if (node.isText()) {
        reportText(notes, node, wanted, most);
    } else {
        const bool quotable = node.isNumber() || node.json().kind == Json::Kind::Boolean;
        const std::string mend =
            quotable ? fmt::format("put it in double quotes: \"{}\"", node.json().shown()) : std::string(wanted.mend);
        notes.mistake(node, {wanted.expected, mend});
    }
    return std::nullopt;
}

std::optional<std::vector<std::string>> textsOf(Notebook& notes, const Node& node, const Wanted& wanted, std::size_t most) {
    if (!isFilledList(notes, node, wanted)) return std::nullopt;
    std::vector<std::string> texts;
    bool sound = true;
    for (std::size_t i = 0; i < node.size(); ++i) {
        if (auto text = textOf(notes, Node(node, i), wanted, most)) {
            texts.push_back(std::move(*text));
        } else {
            sound = false;
        }
    }
    return sound ? std::optional(std::move(texts)) : std::nullopt;
}

std::optional<double> numberOf(Notebook& notes, const Node& node, const Wanted& wanted, double least, double most) {
    const bool fits = node.isNumber() && node.json().number >= least && node.json().number <= most;
    if (fits) return node.json().number;
    notes.mistake(node, wanted);
    return std::nullopt;
}

std::optional<Date> dateOf(Notebook& notes, const Node& node) {
    const auto date = node.isText() ? parseDate(node.json().text) : std::nullopt;
    if (!date) {
        const bool isYear = node.isNumber();
        notes.mistake(node, {"a date such as \"2021\", \"2021-02\" or \"2021-02-01\"",
                             isYear ? fmt::format("put it in double quotes: \"{}\"", node.json().shown())
                                    : std::string("write a date of the calendar")});
    }
    return date;
}

bool isName(Notebook& notes, const Node& member, std::string_view what) {
    constexpr std::string_view forbidden = " \t\n\r.{}?*+>#:/\\\"'";
    constexpr std::size_t longest = 60;
    const std::string& name = member.json().key;
    const bool good = !isBlank(name) && name.find_first_of(forbidden) == std::string::npos && !controlCharacter(name) &&
                      codePointCount(name) <= longest;
    if (!good) {
        notes.mistakeInKey(
            member, {fmt::format("the name of {}: letters, digits, hyphens and underscores", what), "choose another name"});
    }
    return good;
}

} // namespace facts
