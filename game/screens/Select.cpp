#include "screens/Handling.hpp"

#include "screens/Names.hpp"

#include <algorithm>

namespace screens {
namespace {

using Row = Select::Row;
constexpr int rowCount = 5;

bool hasPack(const Select& screen) { return !screen.packs.empty() && !screen.wanted; }

const std::string& packOf(const Select& screen) { return screen.packs[static_cast<std::size_t>(screen.pack)]; }

/// Whether a pack that has still to be read may be the one called \p name, or the first of all.
bool mayCome(const std::string& name, const Library& library) {
    if (!library.isReading()) return false;
    if (const Pack* const pack = name.empty() ? nullptr : library.named(name)) return pack->state() == Pack::State::Reading;
    if (!name.empty()) return true;
    for (const auto& pack : library.packs()) {
        if (pack->state() == Pack::State::Reading) return true;
        if (pack->isPlayable()) return false;
    }
    return false;
}

/// Finds the place of the pack that is wanted among those that are offered, unless it has still to be read.
void choose(Select& screen, const Context& context) {
    screen.packs = offeredPacks(context);
    const std::string& name = *screen.wanted;
    if (mayCome(name, *context.library)) return;
    const Pack* const pack = context.library->named(name);
    const auto place = pack ? std::ranges::find(screen.packs, pack->id()) : screen.packs.end();
    screen.pack = place == screen.packs.end() ? 0 : static_cast<int>(place - screen.packs.begin());
    screen.wanted.reset();
}

std::string percentText(const Library& library, const Words& words) {
    const double part = library.reading() ? library.reading()->part() : 1;
    return filled(words("reading.percent"), {std::to_string(static_cast<int>(part * 100))});
}

const Pack* packIn(const Select& screen, const Context& context) {
    return hasPack(screen) ? context.library->find(packOf(screen)) : nullptr;
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

/// From a pack that has still to be read the way leads to those that are there.
void choosePack(Select& screen, int step) {
    if (screen.wanted && screen.packs.empty()) return;
    screen.pack = screen.wanted ? 0 : wrapped(screen.pack + step, static_cast<int>(screen.packs.size()));
    screen.wanted.reset();
}

void change(Select& screen, const Adjust& change) {
    screen.waits = false;
    switch (static_cast<Row>(change.index)) {
    case Row::Operation:
    case Row::Clearance:
        break; // there is one operation so far, and clearance has a screen of its own
    case Row::Pack:
        choosePack(screen, change.step);
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

/// The mission begins at once, or as soon as its pack has been read.
std::optional<Transition> accept(Select& screen, Context& context) {
    keep(screen, context);
    screen.waits = screen.wanted.has_value();
    if (screen.waits) return std::nullopt;
    auto briefing = hasPack(screen) ? makeBriefing(context, planOf(screen, context)) : std::nullopt;
    return briefing ? std::optional(replace(std::move(*briefing))) : std::nullopt;
}

MenuRow operationRow(const Select& screen, const Words& words) {
    MenuRow row{words("select.operation"), words("select.mission"), words("select.mission-remark")};
    if (screen.waits)
        row.remark = words("select.waits");
    else if (screen.interrupted)
        row.remark = words("select.gives-up");
    return row;
}

MenuRow packRow(const Select& screen, const Context& context) {
    const Words& words = context.words;
    const Pack* const pack = packIn(screen, context);
    if (screen.wanted)
        return {words("select.pack"), words("select.being-read"), percentText(*context.library, words), true,
                !screen.packs.empty()};
    if (!pack) {
        const bool areOff = std::ranges::any_of(context.library->packs(), [](const auto& each) { return each->isPlayable(); });
        return {words("select.pack"), words("select.no-pack"), words(areOff ? "select.all-off" : "select.no-pack-remark"), false};
    }
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
    screen.wanted = context.settings.pack;
    choose(screen, context);
    screen.level = context.settings.level;
    screen.fuse = context.fuse();
    screen.interrupted = interrupted(context).has_value();
    return screen;
}

std::optional<Transition> follow(Select& screen, Context& context) {
    if (hasPack(screen))
        screen.wanted = packOf(screen);
    else if (!screen.wanted)
        screen.wanted = context.settings.pack;
    choose(screen, context);
    return screen.waits && !screen.wanted ? accept(screen, context) : std::nullopt;
}

std::optional<Transition> handle(Select& screen, const Input& input, Context& context) {
    if (cancelsReading(input, context)) return std::nullopt;
    if (screen.waits && isFreshKey(input, Key::Escape)) {
        screen.waits = false;
        return std::nullopt;
    }
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

std::vector<Prompt> promptsOf(const Select& screen, const Context& context) {
    return {
        {Key::Enter, context.words("prompt.accept"), hasPack(screen) || screen.wanted},
        {Key::Up, ""},
        {Key::Down, context.words("prompt.move")},
        {Key::Left, ""},
        {Key::Right, context.words("prompt.change")},
        {Key::Escape, context.words("prompt.back"), true, true},
    };
}

std::string headingOf(const Select& /*screen*/, const Words& words) { return words("select.heading"); }

} // namespace screens
