#include "screens/Handling.hpp"

#include "facts/Text.hpp"
#include "screens/Formats.hpp"

#include <algorithm>

namespace screens {
namespace {

int packCount(const Context& context) { return static_cast<int>(context.library.packs().size()); }

int findingCount(const Packs& screen, const Context& context) {
    const auto& packs = context.library.packs();
    const auto at = static_cast<std::size_t>(screen.focus);
    return at < packs.size() ? static_cast<int>(packs[at].report().findings.size()) : 0;
}

/// How far \p input moves through the findings; 0 when it does not.
int findingStep(const Input& input) {
    if (const auto* const wheel = std::get_if<Scroll>(&input)) return std::clamp(wheel->lines, -100, 100);
    if (isKey(input, Key::PageUp)) return -1;
    return isKey(input, Key::PageDown) ? 1 : 0;
}

/// Another pack came into focus: its first finding is shown.
void settleOn(Packs& screen, int before) {
    screen.scroll = scrolledTo(screen.focus, screen.scroll, Packs::inSight);
    if (screen.focus != before) screen.findingScroll = 0;
}

std::string number(std::size_t count, const Words& words) { return countText(static_cast<long long>(count), words); }

/// "1 mistake", "3 mistakes".
std::string counted(std::size_t count, std::string_view one, std::string_view many, const Words& words) {
    return count == 1 ? words(one) : filled(words(many), {number(count, words)});
}

std::string findingsText(const Pack& pack, const Words& words) {
    return filled(words("packs.mistakes"), {counted(pack.mistakes(), "packs.mistake-one", "packs.mistake-many", words),
                                            counted(pack.warnings(), "packs.warning-one", "packs.warning-many", words)});
}

MenuRow rowOf(const Pack& pack, const Words& words) {
    MenuRow row;
    row.label = pack.report().title;
    row.value = pack.isPlayable() ? packCounts(pack, words, "packs.counts") : words("packs.cannot-be-read");
    row.remark = pack.report().findings.empty() ? words("packs.no-findings") : findingsText(pack, words);
    row.enabled = pack.isPlayable();
    return row;
}

} // namespace

std::string packCounts(const Pack& pack, const Words& words, std::string_view key) {
    if (pack.factCount() == 0) return filled(words("packs.counts-no-facts"), {number(pack.questionCount(), words)});
    return filled(words(key), {number(pack.factCount(), words), number(pack.questionCount(), words)});
}

Packs makePacks(const Context& /*context*/) { return {}; }

std::optional<Transition> handle(Packs& screen, const Input& input, Context& context) {
    if (isFreshKey(input, Key::Escape)) return pop();
    const int before = screen.focus;
    const int count = packCount(context);
    // The pointer only passes over the list: the report beside it changes by a click, not on the way.
    if (!std::holds_alternative<Focus>(input)) moveFocus(screen, input, count);
    const auto* const chosen = std::get_if<Choose>(&input);
    if (chosen && chosen->index >= 0 && chosen->index < count) screen.focus = chosen->index;
    settleOn(screen, before);
    screen.findingScroll =
        std::clamp(screen.findingScroll + findingStep(input), 0, std::max(0, findingCount(screen, context) - 1));
    return std::nullopt;
}

std::vector<MenuRow> rowsOf(const Packs& /*screen*/, const Context& context) {
    std::vector<MenuRow> rows;
    for (const Pack& pack : context.library.packs()) rows.push_back(rowOf(pack, context.words));
    return rows;
}

std::vector<Prompt> promptsOf(const Packs& /*screen*/, const Words& words) {
    return {
        {Key::Up, ""},
        {Key::Down, words("prompt.choose")},
        {Key::PageUp, ""},
        {Key::PageDown, words("prompt.findings")},
        {Key::Escape, words("prompt.back"), true, true},
    };
}

std::string headingOf(const Packs& /*screen*/, const Words& words) { return words("packs.heading"); }

} // namespace screens
