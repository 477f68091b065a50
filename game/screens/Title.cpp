#include "screens/Handling.hpp"

#include <algorithm>
#include <array>

namespace screens {
namespace {

using Item = Title::Item;

constexpr std::array itemKeys{
    std::pair{Item::Accept, "title.accept"}, std::pair{Item::Resume, "title.resume"},     std::pair{Item::Packs, "title.packs"},
    std::pair{Item::Scores, "title.scores"}, std::pair{Item::Settings, "title.settings"}, std::pair{Item::Leave, "title.leave"},
};

const char* keyOfItem(Item item) { return itemKeys[static_cast<std::size_t>(item)].second; }

int countOf(const Title& screen) { return static_cast<int>(screen.items.size()); }

/// The number of the question in hand of a stored round: extracted ones do not count.
int numberOf(const archive::SavedRound& saved) {
    return static_cast<int>(std::ranges::count(saved.steps, false, &quiz::Round::Step::extracted));
}

/// Goes on with the interrupted mission, at once or when its pack has been read; when that cannot be, the title is made anew
/// without it. Another game on the same folder may have played it to its end meanwhile: then nothing was given up.
std::optional<Transition> resume(Title& screen, Context& context) {
    auto saved = interrupted(context);
    screen.waits = saved && isAwaited(*saved, context);
    if (screen.waits) return std::nullopt;
    if (auto mission = saved ? resumeMission(context, std::move(*saved)) : std::nullopt) return push(std::move(*mission));
    if (saved) context.messages.push_back(context.words("notice.not-resumed"));
    screen = makeTitle(context);
    return std::nullopt;
}

std::optional<Transition> open(Title& screen, Item item, Context& context) {
    switch (item) {
    case Item::Accept:
        return push(makeSelect(context));
    case Item::Resume:
        return resume(screen, context);
    case Item::Packs:
        return push(makePacks(context));
    case Item::Scores:
        return push(makeScores(context));
    case Item::Settings:
        return push(makeSettings(context));
    case Item::Leave:
        return Transition{Transition::Act::Quit, std::nullopt};
    }
    return std::nullopt;
}

} // namespace

Title makeTitle(const Context& context) {
    Title screen;
    const auto saved = interrupted(context);
    for (const auto& [item, key] : itemKeys)
        if (item != Item::Resume || saved) screen.items.push_back(item);
    if (saved) {
        screen.savedNumber = numberOf(*saved);
        screen.savedCount = saved->plan.questions;
    }
    screen.focus = screen.firstChoice();
    return screen;
}

int Title::firstChoice() const {
    const auto resume = std::ranges::find(items, Item::Resume);
    return resume == items.end() ? 0 : static_cast<int>(resume - items.begin());
}

std::optional<Transition> follow(Title& screen, Context& context) {
    if (screen.waits) return resume(screen, context);
    const Item focused = screen.items[static_cast<std::size_t>(screen.focus)];
    const Time age = screen.age;
    screen = makeTitle(context);
    screen.age = age;
    const auto still = std::ranges::find(screen.items, focused);
    if (still != screen.items.end()) screen.focus = static_cast<int>(still - screen.items.begin());
    return std::nullopt;
}

std::optional<Transition> handle(Title& screen, const Input& input, Context& context) {
    if (cancelsReading(input, context)) return std::nullopt;
    if (screen.waits && isKey(input, Key::Escape)) {
        screen.waits = false;
        return std::nullopt;
    }
    if (moveFocus(screen, input, countOf(screen))) return std::nullopt;
    if (isKey(input, Key::Escape)) screen.focus = countOf(screen) - 1;
    const auto item = confirmed(screen, input, countOf(screen));
    return item ? open(screen, screen.items[static_cast<std::size_t>(*item)], context) : std::nullopt;
}

std::vector<MenuRow> rowsOf(const Title& screen, const Context& context) {
    std::vector<MenuRow> rows;
    for (const Item item : screen.items) {
        MenuRow& row = rows.emplace_back();
        row.label = context.words(keyOfItem(item));
        if (item == Item::Resume && screen.waits)
            row.remark = readingText(screen, context);
        else if (item == Item::Resume)
            row.remark = filled(context.words("title.resume-remark"),
                                {std::to_string(screen.savedNumber), std::to_string(screen.savedCount)});
    }
    return rows;
}

std::vector<Prompt> promptsOf(const Title& /*screen*/, const Context& context) {
    return {{Key::Up, ""}, {Key::Down, context.words("prompt.move")}, {Key::Enter, context.words("prompt.select")}};
}

std::string headingOf(const Title& /*screen*/, const Words& words) { return words("game.name"); }

} // namespace screens
