#include "screens/Handling.hpp"

#include <algorithm>

namespace screens {
namespace {

/// The row of all, then the works.
int rowCount(const Clearance& screen) { return static_cast<int>(screen.works.size()) + 1; }

void toggle(Clearance& screen, int row) {
    if (row == 0) {
        screen.seen.assign(screen.seen.size(), !screen.hasSeenAll());
    } else {
        const auto work = static_cast<std::size_t>(row - 1);
        screen.seen[work] = !screen.seen[work];
    }
}

void keep(const Clearance& screen, Context& context) {
    std::vector<std::string> unseen;
    for (std::size_t i = 0; i < screen.works.size(); ++i)
        if (!screen.seen[i]) unseen.push_back(screen.works[i].id);
    if (unseen.empty())
        context.settings.unseen.erase(screen.pack);
    else
        context.settings.unseen[screen.pack] = std::move(unseen);
    if (context.settingsChanged) context.settingsChanged();
}

/// The row that \p input ticks: every key and click that changes or confirms one.
std::optional<int> ticked(Clearance& screen, const Input& input) {
    if (const auto row = confirmed(screen, input, rowCount(screen))) return row;
    const auto changed = adjusted(screen, input, rowCount(screen));
    return changed ? std::optional(changed->index) : std::nullopt;
}

} // namespace

bool Clearance::hasSeenAll() const { return std::ranges::find(seen, false) == seen.end(); }

Clearance makeClearance(const Context& context, const std::string& pack) {
    Clearance screen;
    screen.pack = pack;
    if (const Pack* const found = context.library->find(pack)) screen.works = found->works();
    const auto unseen = context.settings.unseen.find(pack);
    for (const Work& work : screen.works) {
        const bool isHidden =
            unseen != context.settings.unseen.end() && std::ranges::find(unseen->second, work.id) != unseen->second.end();
        screen.seen.push_back(!isHidden);
    }
    return screen;
}

std::optional<Transition> handle(Clearance& screen, const Input& input, Context& context) {
    if (isFreshKey(input, Key::Escape)) return pop();
    const int inSight = linesInSight(context.settings.textScale);
    if (!scrollFocus(screen, input, rowCount(screen), inSight) && !moveFocus(screen, input, rowCount(screen))) {
        if (const auto row = ticked(screen, input)) {
            toggle(screen, *row);
            keep(screen, context);
        }
    }
    screen.scroll = scrolledTo(screen.focus, screen.scroll, inSight);
    return std::nullopt;
}

std::vector<MenuRow> rowsOf(const Clearance& screen, const Context& context) {
    const Words& words = context.words;
    const auto seenWord = [&](bool seen) { return words(seen ? "clearance.seen" : "clearance.unseen"); };
    std::vector<MenuRow> rows{{seenWord(screen.hasSeenAll()), words("clearance.all"), words("clearance.all-remark"), true, true}};
    for (std::size_t i = 0; i < screen.works.size(); ++i)
        rows.push_back({seenWord(screen.seen[i]), screen.works[i].label, "", true, true});
    return rows;
}

std::vector<Prompt> promptsOf(const Clearance& /*screen*/, const Context& context) {
    return {
        {Key::Space, context.words("prompt.tick")},
        {Key::Up, ""},
        {Key::Down, context.words("prompt.move")},
        {Key::Escape, context.words("prompt.back"), true, true},
    };
}

std::string headingOf(const Clearance& /*screen*/, const Words& words) { return words("clearance.heading"); }

} // namespace screens
