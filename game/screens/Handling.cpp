#include "screens/Handling.hpp"

#include <algorithm>
#include <array>

namespace screens {
namespace {

/// Keys that move the focus by a step, whatever the list.
constexpr std::array moves{std::pair{Key::Up, -1}, std::pair{Key::Down, 1}, std::pair{Key::BackTab, -1}, std::pair{Key::Tab, 1}};

std::optional<int> movedByKey(Key key, int focus, int count) {
    for (const auto& [moving, step] : moves)
        if (moving == key) return wrapped(focus + step, count);
    if (key == Key::Home) return 0;
    if (key == Key::End) return count - 1;
    return std::nullopt;
}

bool isItem(int index, int count) { return index >= 0 && index < count; }

} // namespace

bool isKey(const Input& input, Key key) { return pressed(input) == key; }

bool isFreshKey(const Input& input, Key key) { return freshlyPressed(input) == key; }

std::optional<Key> pressed(const Input& input) {
    const auto* const press = std::get_if<KeyPress>(&input);
    return press ? std::optional(press->key) : std::nullopt;
}

std::optional<Key> freshlyPressed(const Input& input) {
    const auto* const press = std::get_if<KeyPress>(&input);
    return press && !press->repeat ? std::optional(press->key) : std::nullopt;
}

int wrapped(int value, int count) { return count > 0 ? ((value % count) + count) % count : 0; }

bool moveFocus(Common& screen, const Input& input, int count) {
    if (count <= 0) return false;
    if (const auto* const pointed = std::get_if<Focus>(&input)) {
        if (isItem(pointed->index, count)) screen.focus = pointed->index;
        return true;
    }
    const auto key = pressed(input);
    const auto moved = key ? movedByKey(*key, screen.focus, count) : std::nullopt;
    if (moved) screen.focus = *moved;
    return moved.has_value();
}

bool scrollFocus(Common& screen, const Input& input, int count, int page) {
    const auto* const wheel = std::get_if<Scroll>(&input);
    const int pages = isKey(input, Key::PageDown) ? 1 : isKey(input, Key::PageUp) ? -1 : 0;
    if (!wheel && pages == 0) return false;
    const int rows = wheel ? std::clamp(wheel->lines, -100, 100) : pages * page;
    screen.focus = std::clamp(screen.focus + rows, 0, std::max(0, count - 1));
    return true;
}

std::optional<int> confirmed(Common& screen, const Input& input, int count) {
    const auto* const chosen = std::get_if<Choose>(&input);
    if (chosen && isItem(chosen->index, count)) {
        screen.focus = chosen->index;
        return chosen->index;
    }
    const bool enters = isFreshKey(input, Key::Enter) || isFreshKey(input, Key::Space);
    return enters && isItem(screen.focus, count) ? std::optional(screen.focus) : std::nullopt;
}

std::optional<Adjust> adjusted(Common& screen, const Input& input, int count) {
    if (const auto* const arrow = std::get_if<Adjust>(&input); arrow && isItem(arrow->index, count)) {
        screen.focus = arrow->index;
        return Adjust{arrow->index, arrow->step < 0 ? -1 : 1};
    }
    if (const auto* const chosen = std::get_if<Choose>(&input); chosen && isItem(chosen->index, count)) {
        const bool again = chosen->index == screen.focus;
        screen.focus = chosen->index;
        return again ? std::optional(Adjust{chosen->index, 1}) : std::nullopt;
    }
    if (isKey(input, Key::Left)) return Adjust{screen.focus, -1};
    if (isKey(input, Key::Right)) return Adjust{screen.focus, 1};
    return std::nullopt;
}

bool Scrolling::move(int lines) {
    const int to = std::clamp(line + lines, 0, line + more);
    more -= to - line;
    return std::exchange(line, to) != to;
}

bool scrolls(Scrolling& details, const Input& input) {
    if (const auto* const wheel = std::get_if<Scroll>(&input)) return details.move(wheel->lines);
    const auto key = pressed(input);
    if (key == Key::Up || key == Key::Down) return details.move(key == Key::Up ? -2 : 2);
    if (key == Key::PageUp || key == Key::PageDown) return details.move(key == Key::PageUp ? -10 : 10);
    return false;
}

int scrolledTo(int focus, int scroll, int inSight) {
    return std::clamp(scroll, std::max(0, focus - inSight + 1), std::max(0, focus));
}

int scrolledToLine(int focus, int scroll, int inSight, bool (*beginsGroup)(int row)) {
    int line = focus;
    for (int row = 0; row <= focus; ++row) line += beginsGroup(row) ? 1 : 0;
    return std::min(line - 1, scrolledTo(line, scroll, inSight));
}

Transition push(Screen screen) { return {Transition::Act::Push, std::move(screen)}; }

Transition replace(Screen screen) { return {Transition::Act::Replace, std::move(screen)}; }

Transition reset(Screen screen) { return {Transition::Act::Reset, std::move(screen)}; }

Transition pop() { return {Transition::Act::Pop, std::nullopt}; }

std::vector<std::string> offeredPacks(const Context& context) {
    std::vector<std::string> ids;
    for (const Pack* const pack : context.library->playable())
        if (!std::ranges::binary_search(context.settings.disabledPacks, pack->id())) ids.push_back(pack->id());
    return ids;
}

bool cancelsReading(const Input& input, const Context& context) {
    if (!isFreshKey(input, cancelKey) || !context.library->isReading() || !context.librarian.cancel) return false;
    context.librarian.cancel();
    return true;
}

std::vector<Prompt> changingPrompts(const Words& words) {
    return {
        {Key::Up, ""},
        {Key::Down, words("prompt.move")},
        {Key::Left, ""},
        {Key::Right, words("prompt.change")},
        {Key::Escape, words("prompt.back"), true, true},
    };
}

} // namespace screens
