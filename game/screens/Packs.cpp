#include "screens/Handling.hpp"

#include "facts/Text.hpp"
#include "screens/Formats.hpp"

#include <algorithm>
#include <filesystem>

namespace screens {
namespace {

constexpr Key folderKey = keyOf('O');

int packCount(const Context& context) { return static_cast<int>(context.library->packs().size()); }

const Pack* inFocus(const Packs& screen, const Context& context) {
    const auto& packs = context.library->packs();
    const auto at = static_cast<std::size_t>(screen.focus);
    return at < packs.size() ? packs[at].get() : nullptr;
}

int findingCount(const Packs& screen, const Context& context) {
    const Pack* const pack = inFocus(screen, context);
    return pack ? static_cast<int>(pack->report().findings.size()) : 0;
}

/// How far the wheel turns.
int linesOf(const Input& input) {
    const auto* const wheel = std::get_if<Scroll>(&input);
    return wheel ? std::clamp(wheel->lines, -100, 100) : 0;
}

/// How far \p input moves through the findings; 0 when it does not.
int findingStep(const Packs& screen, const Input& input) {
    if (isKey(input, Key::PageUp)) return -1;
    if (isKey(input, Key::PageDown)) return 1;
    return screen.isOverList ? 0 : linesOf(input);
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

bool isDisabled(const Pack& pack, const Context& context) {
    return pack.isPlayable() && std::ranges::binary_search(context.settings.disabledPacks, pack.id());
}

std::string fileName(const Pack& pack) { return facts::harmless(std::filesystem::path(pack.report().path).filename().string()); }

/// What can be said of a pack's place on the shelf in a few words.
std::string stateText(const Pack& pack, const Context& context) {
    const Words& words = context.words;
    if (pack.state() == Pack::State::Reading)
        return filled(words("packs.reading"), {std::to_string(static_cast<int>(pack.reading().part() * 100))});
    if (pack.state() == Pack::State::Cancelled) return words("packs.cancelled");
    if (!pack.isPlayable()) return filled(words("packs.cannot-be-read"), {fileName(pack)});
    const std::string counts = packCounts(pack, words, "packs.counts");
    return isDisabled(pack, context) ? filled(words("packs.disabled"), {counts}) : counts;
}

/// Offers the pack for missions again, or no more.
void toggle(const Pack& pack, Context& context) {
    auto& disabled = context.settings.disabledPacks;
    const auto place = std::ranges::lower_bound(disabled, pack.id());
    if (isDisabled(pack, context))
        disabled.erase(place);
    else
        disabled.insert(place, pack.id());
    if (context.settingsChanged) context.settingsChanged();
}

/// Plays the pack at once, as nothing that counts; one whose reading was given up is read after all.
std::optional<Transition> open(const Pack& pack, Context& context) {
    if (pack.state() == Pack::State::Cancelled && context.librarian.readAgain) context.librarian.readAgain(pack.report().path);
    if (!pack.isPlayable()) {
        if (pack.state() == Pack::State::Read)
            context.messages.push_back(filled(context.words("notice.no-preview"), {fileName(pack)}));
        return std::nullopt;
    }
    quiz::Plan plan;
    plan.pack = pack.id();
    plan.seed = context.nextSeed ? context.nextSeed() : 0;
    plan.level = context.settings.level;
    plan.fuse = context.fuse();
    auto mission = makeMission(context, plan);
    if (!mission) {
        context.messages.push_back(context.words("notice.no-mission"));
        return std::nullopt;
    }
    mission->isPreview = true;
    return push(std::move(*mission));
}

void openFolder(Context& context) {
    if (context.librarian.openFolder && context.librarian.openFolder(context.packsFolder)) return;
    context.messages.push_back(filled(context.words("notice.no-folder"), {facts::harmless(context.packsFolder)}));
}

/// What the keys do beside moving the focus.
std::optional<Transition> act(Packs& screen, const Input& input, Context& context) {
    if (isFreshKey(input, folderKey)) openFolder(context);
    const Pack* const pack = inFocus(screen, context);
    if (pack && pack->isPlayable() && isFreshKey(input, Key::Space)) toggle(*pack, context);
    return pack && isFreshKey(input, Key::Enter) ? open(*pack, context) : std::nullopt;
}

/// Moves the focus. The pointer only passes over the list: the report beside it changes by a click, not on the way.
void move(Packs& screen, const Input& input, int count) {
    if (const auto* const pointed = std::get_if<Focus>(&input)) {
        screen.isOverList = pointed->index != Packs::reportItem;
        return;
    }
    moveFocus(screen, input, count);
    const auto* const chosen = std::get_if<Choose>(&input);
    if (chosen && chosen->index >= 0 && chosen->index < count) screen.focus = chosen->index;
    if (screen.isOverList) screen.focus = std::clamp(screen.focus + linesOf(input), 0, std::max(0, count - 1));
}

} // namespace

std::string packCounts(const Pack& pack, const Words& words, std::string_view key) {
    const auto questions = pack.questionCount();
    const bool hasFacts = pack.factCount() > 0;
    if (!questions)
        return filled(words(hasFacts ? "packs.counting" : "packs.counting-no-facts"), {number(pack.factCount(), words)});
    if (!hasFacts && *questions == 1) return words("packs.counts-one");
    if (!hasFacts) return filled(words("packs.counts-no-facts"), {number(*questions, words)});
    return filled(words(key), {number(pack.factCount(), words), number(*questions, words)});
}

MenuRow rowOf(const Pack& pack, const Context& context) {
    const Words& words = context.words;
    MenuRow row;
    row.label = pack.report().title;
    row.value = stateText(pack, context);
    if (pack.state() == Pack::State::Read)
        row.remark = pack.report().findings.empty() ? words("packs.no-findings") : findingsText(pack, words);
    row.enabled = pack.isPlayable() && !isDisabled(pack, context);
    return row;
}

std::string imprint(const Pack& pack, const Words& words) {
    if (!pack.isPlayable()) return {};
    const facts::FactBank& bank = *pack.report().bank;
    std::string text;
    const auto add = [&](std::string_view key, const std::string& value) {
        if (!value.empty()) text += (text.empty() ? "" : " · ") + filled(words(key), {facts::harmless(value)});
    };
    add("packs.language", bank.language);
    for (const std::string& author : bank.authors) add("packs.authors", author);
    add("packs.licence", bank.licence);
    return text;
}

Packs makePacks(const Context& /*context*/) { return {}; }

std::optional<Transition> follow(Packs& screen, Context& context) {
    screen.focus = std::clamp(screen.focus, 0, std::max(0, packCount(context) - 1));
    screen.scroll = scrolledTo(screen.focus, screen.scroll, Packs::inSight);
    screen.findingScroll = std::clamp(screen.findingScroll, 0, std::max(0, findingCount(screen, context) - 1));
    return std::nullopt;
}

std::optional<Transition> handle(Packs& screen, const Input& input, Context& context) {
    if (isFreshKey(input, Key::Escape)) return pop();
    if (cancelsReading(input, context)) return std::nullopt;
    const int before = screen.focus;
    move(screen, input, packCount(context));
    settleOn(screen, before);
    const int last = std::max(0, findingCount(screen, context) - 1);
    screen.findingScroll = std::clamp(screen.findingScroll + findingStep(screen, input), 0, last);
    return act(screen, input, context);
}

std::vector<MenuRow> rowsOf(const Packs& /*screen*/, const Context& context) {
    std::vector<MenuRow> rows;
    for (const auto& pack : context.library->packs()) rows.push_back(rowOf(*pack, context));
    return rows;
}

std::vector<Prompt> promptsOf(const Packs& screen, const Context& context) {
    const Words& words = context.words;
    const Pack* const pack = inFocus(screen, context);
    const bool isPlayable = pack && pack->isPlayable();
    const bool opens = isPlayable || (pack && pack->state() == Pack::State::Cancelled);
    const bool scrolls = findingCount(screen, context) > 1;
    return {
        {Key::Enter, words("prompt.preview"), opens},
        {Key::Space, words("prompt.enable"), isPlayable},
        {folderKey, words("prompt.folder")},
        {Key::PageUp, "", scrolls},
        {Key::PageDown, words("prompt.findings"), scrolls},
        {Key::Escape, words("prompt.back"), true, true},
    };
}

std::string headingOf(const Packs& /*screen*/, const Words& words) { return words("packs.heading"); }

} // namespace screens
