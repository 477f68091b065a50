#include "screens/Handling.hpp"

#include "screens/Names.hpp"

#include <algorithm>

namespace screens {
namespace {

using Row = Select::Row;
constexpr int rowCount = 5;

bool hasPack(const Select& screen) { return !screen.packs.empty(); }

const std::string& packOf(const Select& screen) { return screen.packs[static_cast<std::size_t>(screen.pack)]; }

const Pack* packIn(const Select& screen, const Context& context) {
    return hasPack(screen) ? context.library.find(packOf(screen)) : nullptr;
}

bool hasWorks(const Pack* pack) { return pack && !pack->works().empty(); }

/// Keeps what was chosen, so that the next mission begins with it.
void keep(const Select& screen, Context& context) {
    const archive::Settings before = context.settings;
    if (hasPack(screen)) context.settings.pack = packOf(screen);
    context.settings.level = screen.level;
    if (screen.fuse != context.fuse()) context.setFuse(screen.fuse);
    if (context.settings != before && context.settingsChanged) context.settingsChanged();
}

void change(Select& screen, const Adjust& change) {
    switch (static_cast<Row>(change.index)) {
    case Row::Operation:
    case Row::Clearance:
        break; // there is one operation so far, and clearance has a screen of its own
    case Row::Pack:
        screen.pack = wrapped(screen.pack + change.step, static_cast<int>(screen.packs.size()));
        break;
    case Row::Level:
        screen.level = cycled(quiz::allLevels, screen.level, change.step);
        break;
    case Row::Fuse:
        screen.fuse = cycled(quiz::allFuses, screen.fuse, change.step);
        break;
    }
}

quiz::Plan planOf(const Select& screen, const Context& context) {
    quiz::Plan plan;
    plan.pack = packOf(screen);
    plan.seed = context.nextSeed ? context.nextSeed() : 0;
    plan.level = screen.level;
    plan.fuse = screen.fuse;
    const auto unseen = context.settings.unseen.find(plan.pack);
    if (unseen != context.settings.unseen.end()) plan.unseen = unseen->second;
    return plan;
}

std::optional<Transition> accept(Select& screen, Context& context) {
    keep(screen, context);
    auto briefing = hasPack(screen) ? makeBriefing(context, planOf(screen, context)) : std::nullopt;
    return briefing ? std::optional(replace(std::move(*briefing))) : std::nullopt;
}

MenuRow operationRow(const Select& screen, const Words& words) {
    MenuRow row{words("select.operation"), words("select.mission"), words("select.mission-remark")};
    if (screen.interrupted) row.remark = words("select.gives-up");
    return row;
}

MenuRow packRow(const Select& screen, const Context& context) {
    const Words& words = context.words;
    const Pack* const pack = packIn(screen, context);
    if (!pack) return {words("select.pack"), words("select.no-pack"), words("select.no-pack-remark"), false};
    MenuRow row{words("select.pack"), pack->report().title, packCounts(*pack, words, "select.pack-remark")};
    row.adjustable = screen.packs.size() > 1;
    return row;
}

/// How much of the pack the player has seen.
MenuRow clearanceRow(const Select& screen, const Context& context) {
    const Words& words = context.words;
    MenuRow row{words("select.clearance"), words("select.clearance-all"), words("select.clearance-remark")};
    const Pack* const pack = packIn(screen, context);
    row.enabled = row.adjustable = hasWorks(pack);
    if (!row.enabled || !context.settings.unseen.contains(pack->id())) return row;
    const Clearance clearance = makeClearance(context, pack->id());
    row.value = filled(words("select.clearance-some"),
                       {std::to_string(std::ranges::count(clearance.seen, true)), std::to_string(clearance.works.size())});
    return row;
}

/// Whether \p input opens the screen of the row in focus.
bool opensClearance(const Select& screen, const Adjust& change, const Context& context) {
    return static_cast<Row>(change.index) == Row::Clearance && hasWorks(packIn(screen, context));
}

} // namespace

Select makeSelect(const Context& context) {
    Select screen;
    for (const Pack* const pack : context.library.playable()) screen.packs.push_back(pack->id());
    const auto last = std::ranges::find(screen.packs, context.settings.pack);
    screen.pack = last == screen.packs.end() ? 0 : static_cast<int>(last - screen.packs.begin());
    screen.level = context.settings.level;
    screen.fuse = context.fuse();
    screen.interrupted = interrupted(context).has_value();
    return screen;
}

std::optional<Transition> handle(Select& screen, const Input& input, Context& context) {
    if (moveFocus(screen, input, rowCount)) return std::nullopt;
    if (input == Input(Choose{static_cast<int>(Row::Operation)})) return accept(screen, context);
    if (const auto row = adjusted(screen, input, rowCount)) {
        if (opensClearance(screen, *row, context)) return push(makeClearance(context, packOf(screen)));
        change(screen, *row);
        return std::nullopt;
    }
    if (isFreshKey(input, Key::Enter)) return accept(screen, context);
    if (!isFreshKey(input, Key::Escape)) return std::nullopt;
    keep(screen, context);
    return pop();
}

std::vector<MenuRow> rowsOf(const Select& screen, const Context& context) {
    const Words& words = context.words;
    return {
        operationRow(screen, words),
        packRow(screen, context),
        {words("select.level"), levelName(screen.level, words), levelRemark(screen.level, words), true, true},
        {words("select.fuse"), fuseName(screen.fuse, words), fuseRemark(screen.fuse, words), true, true},
        clearanceRow(screen, context),
    };
}

std::vector<Prompt> promptsOf(const Select& screen, const Words& words) {
    return {
        {Key::Enter, words("prompt.accept"), hasPack(screen)},
        {Key::Up, ""},
        {Key::Down, words("prompt.move")},
        {Key::Left, ""},
        {Key::Right, words("prompt.change")},
        {Key::Escape, words("prompt.back"), true, true},
    };
}

std::string headingOf(const Select& /*screen*/, const Words& words) { return words("select.heading"); }

} // namespace screens
