#include "screens/Handling.hpp"
#include "screens/Names.hpp"

#include <algorithm>

namespace screens {
namespace {

using Row = Scores::Row;
constexpr int rowCount = 2;

bool hasPack(const Scores& screen) { return !screen.packs.empty(); }

const std::string& packOf(const Scores& screen) { return screen.packs[static_cast<std::size_t>(screen.pack)]; }

std::vector<std::string> allPacks(const Context& context) {
    std::vector<std::string> ids;
    for (const Pack* const pack : context.library->playable()) ids.push_back(pack->id());
    return ids;
}

void load(Scores& screen, const Context& context) {
    screen.rows.clear();
    if (hasPack(screen)) screen.rows = context.archive.bestScores(packOf(screen), screen.fuse);
}

void change(Scores& screen, const Adjust& change, const Context& context) {
    if (static_cast<Row>(change.index) == Row::Pack)
        screen.pack = wrapped(screen.pack + change.step, static_cast<int>(screen.packs.size()));
    else
        screen.fuse = cycled(quiz::allFuses, screen.fuse, change.step);
    load(screen, context);
}

} // namespace

Scores makeScores(const Context& context) {
    Scores screen;
    screen.packs = allPacks(context);
    const auto last = std::ranges::find(screen.packs, context.settings.pack);
    screen.pack = last == screen.packs.end() ? 0 : static_cast<int>(last - screen.packs.begin());
    screen.fuse = context.fuse();
    load(screen, context);
    return screen;
}

std::optional<Transition> follow(Scores& screen, Context& context) {
    const std::string shown = hasPack(screen) ? packOf(screen) : context.settings.pack;
    screen.packs = allPacks(context);
    const auto still = std::ranges::find(screen.packs, shown);
    screen.pack = still == screen.packs.end() ? 0 : static_cast<int>(still - screen.packs.begin());
    load(screen, context);
    return std::nullopt;
}

std::optional<Transition> handle(Scores& screen, const Input& input, Context& context) {
    if (moveFocus(screen, input, rowCount)) return std::nullopt;
    if (const auto row = adjusted(screen, input, rowCount)) {
        change(screen, *row, context);
        return std::nullopt;
    }
    const bool leaves = isFreshKey(input, Key::Escape) || isFreshKey(input, Key::Enter);
    return leaves ? std::optional(pop()) : std::nullopt;
}

std::vector<MenuRow> rowsOf(const Scores& screen, const Context& context) {
    const Words& words = context.words;
    const Pack* const pack = hasPack(screen) ? context.library->find(packOf(screen)) : nullptr;
    return {
        {words("scores.pack"), pack ? pack->report().title : words("select.no-pack"), "", pack != nullptr,
         screen.packs.size() > 1},
        {words("scores.fuse"), fuseName(screen.fuse, words), "", true, true},
    };
}

std::vector<Prompt> promptsOf(const Scores& /*screen*/, const Context& context) { return changingPrompts(context.words); }

std::string headingOf(const Scores& /*screen*/, const Words& words) { return words("scores.heading"); }

} // namespace screens
