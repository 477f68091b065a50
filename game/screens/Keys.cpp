#include "screens/Handling.hpp"
#include "screens/Names.hpp"

#include <algorithm>

namespace screens {
namespace {

int actionCount() { return static_cast<int>(actions().size()); }

/// The actions, then the row that brings the defaults back.
int rowCount() { return actionCount() + 1; }

bool beginsGroup(int row) {
    const auto at = static_cast<std::size_t>(row);
    return row == 0 || row == actionCount() || actions()[at].group != actions()[at - 1].group;
}

const std::string& nameOf(std::size_t action, const Words& words) { return words(actions()[action].word); }

/// What is said after \p control was given to \p action.
template <typename Control>
std::string said(const Bound& bound, std::size_t action, const Control& control, const Words& words) {
    using Result = Bound::Result;
    constexpr std::array keys{
        std::pair{Result::Done, "keys.done"},       std::pair{Result::Same, "keys.same"},
        std::pair{Result::Swapped, "keys.swapped"}, std::pair{Result::Taken, "keys.taken"},
        std::pair{Result::Refused, "keys.refused"}, std::pair{Result::Fixed, "keys.fixed"},
    };
    const auto key = std::ranges::find(keys, bound.result, [](const auto& pair) { return pair.first; });
    return filled(words(key->second), {controlName(control, words), nameOf(action, words),
                                       bound.other ? nameOf(*bound.other, words) : std::string()});
}

void keep(Context& context) {
    context.settings.keys = context.bindings.keyNames();
    context.settings.buttons = context.bindings.buttonNames();
    if (context.settingsChanged) context.settingsChanged();
}

/// The key or button that came is the one that was waited for.
void take(KeysScreen& screen, const Struck& struck, Context& context) {
    const auto action = static_cast<std::size_t>(*std::exchange(screen.waiting, std::nullopt));
    if (struck.control == Control(Key::Escape)) return;
    std::visit(
        [&](const auto control) {
            const Bound bound = context.bindings.bind(action, control);
            screen.remark = said(bound, action, control, context.words);
        },
        struck.control);
    keep(context);
}

/// While a screen waits: only what is struck counts, or that the player thinks better of it.
void waitOn(KeysScreen& screen, const Input& input, Context& context) {
    if (const auto* const struck = std::get_if<Struck>(&input)) return take(screen, *struck, context);
    const bool isLeft =
        isFreshKey(input, Key::Escape) || std::holds_alternative<Choose>(input) || std::holds_alternative<Away>(input);
    if (isLeft) screen.waiting.reset();
}

void choose(KeysScreen& screen, int row, Context& context) {
    screen.remark.clear();
    if (row < actionCount()) {
        screen.waiting = row;
        return;
    }
    context.bindings = Bindings();
    screen.remark = context.words("keys.reset-done");
    keep(context);
}

} // namespace

KeysScreen makeKeys(const Context& /*context*/) { return {}; }

std::optional<Transition> handle(KeysScreen& screen, const Input& input, Context& context) {
    if (screen.waiting) {
        waitOn(screen, input, context);
        return std::nullopt;
    }
    if (isFreshKey(input, Key::Escape)) return pop();
    const int inSight = linesInSight(context.settings.textScale);
    if (scrollFocus(screen, input, rowCount(), inSight) || moveFocus(screen, input, rowCount()))
        screen.remark.clear();
    else if (const auto row = confirmed(screen, input, rowCount()))
        choose(screen, *row, context);
    screen.scroll = scrolledToLine(screen.focus, screen.scroll, inSight, beginsGroup);
    return std::nullopt;
}

std::vector<MenuRow> rowsOf(const KeysScreen& /*screen*/, const Context& context) {
    const Words& words = context.words;
    std::vector<MenuRow> rows;
    for (int i = 0; i < actionCount(); ++i) {
        const auto action = static_cast<std::size_t>(i);
        std::string keys;
        for (const Key key : context.bindings.keysOf(action)) keys += (keys.empty() ? "" : " · ") + controlName(key, words);
        rows.push_back({nameOf(action, words), keys, ""});
        if (beginsGroup(i)) rows.back().group = words(actions()[action].group);
    }
    rows.push_back({words("keys.reset"), "", words("keys.reset-remark")});
    rows.back().group = words("keys.all");
    return rows;
}

std::vector<Prompt> promptsOf(const KeysScreen& screen, const Context& context) {
    if (screen.waiting) return {{Key::Escape, context.words("prompt.leave-it"), true, true}};
    return {
        {Key::Up, ""},
        {Key::Down, context.words("prompt.move")},
        {Key::Enter, context.words("prompt.change")},
        {Key::Escape, context.words("prompt.back"), true, true},
    };
}

std::string headingOf(const KeysScreen& /*screen*/, const Words& words) { return words("keys.heading"); }

std::string remark(const KeysScreen& screen, const Context& context) {
    const Words& words = context.words;
    if (screen.waiting) return filled(words("keys.waiting"), {nameOf(static_cast<std::size_t>(*screen.waiting), words)});
    if (!screen.remark.empty()) return screen.remark;
    return words(screen.focus < actionCount() ? "keys.remark" : "keys.reset-remark");
}

} // namespace screens
