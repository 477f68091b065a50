#include "terminal/Read.hpp"

#include "facts/Text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace terminal {
namespace {

using namespace screens;

/// Words of a command and the key that they stand for.
struct CommandKey {
    std::string_view command;
    Key key{};
};

/// An empty line is \p empty, which does what Enter does in the window; other lines are looked for in \p table.
template <std::size_t Size>
Reading readCommands(Key empty, const std::array<CommandKey, Size>& table, const std::string& line, const std::string& word,
                     const Words& words) {
    if (word.empty()) return sends(KeyPress{empty});
    for (const auto& [command, key] : table)
        if (isCommand(word, command, words)) return sends(KeyPress{key});
    return unknown(line, words);
}

constexpr std::array backCommands{CommandKey{"command.back", Key::Escape}};
constexpr std::array selectCommands{CommandKey{"command.start", Key::Enter}, CommandKey{"command.back", Key::Escape}};
constexpr std::array briefingCommands{CommandKey{"command.back", Key::Escape}};
constexpr std::array pauseCommands{CommandKey{"command.back", Key::Escape}, CommandKey{"command.go-on", Key::Escape}};
constexpr std::array debriefCommands{CommandKey{"command.again", keyOf('R')}, CommandKey{"command.menu", Key::Enter},
                                     CommandKey{"command.back", Key::Enter}};
constexpr std::array packsCommands{CommandKey{"command.preview", Key::Enter}, CommandKey{"command.on", Key::Space},
                                   CommandKey{"command.off", Key::Space}, CommandKey{"command.open", keyOf('O')},
                                   CommandKey{"command.back", Key::Escape}};

/// A line that names a row: the number, or a message when there is no such row. Nothing when it is no number at all.
std::optional<Reading> readRow(const std::string& line, int count, const Words& words) {
    if (line.empty() || line.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
    if (const auto row = numberFrom(line, count)) return sends(Choose{*row - 1});
    return says(filled(words("terminal.no-row"), {line, std::to_string(count)}));
}

/// The step that follows a row's number: "2" or "2 next" forward, "2 back" the other way. Taken off \p line.
int takeStep(std::string& line, const Words& words) {
    constexpr std::array steps{std::pair{std::string_view("command.back"), -1}, std::pair{std::string_view("command.next"), 1}};
    const auto blank = line.find(' ');
    if (blank == std::string::npos) return 1;
    for (const auto& [command, step] : steps) {
        if (!isCommand(line.substr(blank + 1), command, words)) continue;
        line.resize(blank);
        return step;
    }
    return 1;
}

/// A line that changes a row.
std::optional<Reading> readChange(std::string line, int count, const Words& words) {
    const int step = takeStep(line, words);
    auto row = readRow(line, count, words);
    if (row && row->act == Reading::Act::Send) *row = sends(Adjust{std::get<Choose>(row->inputs.front()).index, step});
    return row;
}

/// What each screen makes of a line that is not one of the words that all know.
struct Reader {
    const std::string& line; ///< as typed
    const std::string& word; ///< folded
    int rows = 0;
    const Context& context;

    Reading operator()(const Title& title) const {
        if (word.empty()) return sends(Choose{title.firstChoice()});
        return readRow(word, rows, context.words).value_or(unknown(line, context.words));
    }
    Reading operator()(const Select& select) const {
        const auto change = readChange(word, rows, context.words);
        if (!change) return readCommands(Key::Enter, selectCommands, line, word, context.words);
        if (change->act != Reading::Act::Send) return *change;
        const MenuRow row = menuRows(select, context)[static_cast<std::size_t>(std::get<Adjust>(change->inputs.front()).index)];
        return row.adjustable ? *change : says(filled(context.words("terminal.nothing-else"), {row.label, row.value}));
    }
    Reading operator()(const Briefing& /*briefing*/) const {
        constexpr std::array going{"command.start", "command.next", "command.go-on"};
        const auto isSaid = [&](const char* command) { return isCommand(word, command, context.words); };
        const bool begins = word.empty() || std::ranges::any_of(going, isSaid);
        return begins ? sends(Choose{0}) : readCommands(Key::Enter, briefingCommands, line, word, context.words);
    }
    Reading operator()(const Mission& mission) const { return readMission(line, mission, context); }
    Reading operator()(const Debrief& debrief) const {
        if (debrief.opened && numberFrom(word, rows) == *debrief.opened + 1)
            return {Reading::Act::Repeat, {}, {}}; // it is already
        return readRow(word, rows, context.words).value_or(readCommands(Key::Enter, debriefCommands, line, word, context.words));
    }
    Reading operator()(const Pause& /*pause*/) const {
        return readRow(word, rows, context.words).value_or(readCommands(Key::Escape, pauseCommands, line, word, context.words));
    }
    Reading operator()(const Packs& packs) const {
        const auto all = menuRows(packs, context);
        const auto at = static_cast<std::size_t>(packs.focus);
        const bool isOn = at < all.size() && all[at].enabled;
        const bool isAlready = word.empty() || isCommand(word, isOn ? "command.on" : "command.off", context.words);
        if (isAlready) return {Reading::Act::Repeat, {}, {}};
        return readRow(word, rows, context.words).value_or(readCommands(Key::Enter, packsCommands, line, word, context.words));
    }
    Reading operator()(const SettingsScreen& /*settings*/) const {
        return readChange(word, rows, context.words).value_or(readCommands(Key::Enter, backCommands, line, word, context.words));
    }
    /// A line cannot be a key of the window: only all of them can be brought back.
    Reading operator()(const KeysScreen& /*keys*/) const {
        if (isCommand(word, "command.defaults", context.words)) return sends(Choose{rows - 1});
        return readCommands(Key::Escape, backCommands, line, word, context.words);
    }
    Reading operator()(const Clearance& /*clearance*/) const {
        return readChange(word, rows, context.words).value_or(readCommands(Key::Enter, backCommands, line, word, context.words));
    }
    Reading operator()(const Scores& /*scores*/) const {
        if (isCommand(word, "command.pack", context.words)) return sends(Adjust{static_cast<int>(Scores::Row::Pack), 1});
        if (isCommand(word, "command.fuse", context.words)) return sends(Adjust{static_cast<int>(Scores::Row::Fuse), 1});
        return readChange(word, rows, context.words).value_or(readCommands(Key::Enter, backCommands, line, word, context.words));
    }
};

/// The key of the help text for a screen.
struct Helper {
    std::string_view operator()(const Mission& mission) const {
        return mission.phase == Mission::Phase::Verdict ? "terminal.help-verdict" : "terminal.help-question";
    }
    std::string_view operator()(const Select& /*select*/) const { return "terminal.help-select"; }
    std::string_view operator()(const Briefing& /*briefing*/) const { return "terminal.help-briefing"; }
    std::string_view operator()(const SettingsScreen& /*settings*/) const { return "terminal.help-settings"; }
    std::string_view operator()(const KeysScreen& /*keys*/) const { return "terminal.help-keys"; }
    std::string_view operator()(const Debrief& /*debrief*/) const { return "terminal.help-debrief"; }
    std::string_view operator()(const Packs& /*packs*/) const { return "terminal.help-packs"; }
    std::string_view operator()(const Clearance& /*clearance*/) const { return "terminal.help-clearance"; }
    std::string_view operator()(const Scores& /*scores*/) const { return "terminal.help-scores"; }
    template <typename Other>
    std::string_view operator()(const Other& /*menu*/) const {
        return "terminal.help-menu";
    }
};

} // namespace

Reading sends(const Input& input) { return {Reading::Act::Send, {input}, {}}; }

Reading says(std::string message) { return {Reading::Act::Say, {}, std::move(message)}; }

bool isCommand(const std::string& word, std::string_view command, const Words& words) {
    const auto isIt = [&word](const std::string& known) { return facts::fold(known) == word; };
    return std::ranges::any_of(words.lines(command), isIt);
}

Reading unknown(const std::string& line, const Words& words) {
    return says(facts::isBlank(line) ? words("terminal.blank") : filled(words("terminal.unknown"), {line}));
}

std::optional<int> numberFrom(const std::string& text, int most) {
    int number = 0;
    const char* const end = text.data() + text.size();
    const auto [after, error] = std::from_chars(text.data(), end, number);
    const bool whole = error == std::errc() && after == end && !text.empty();
    return whole && number >= 1 && number <= most ? std::optional(number) : std::nullopt;
}

Reading read(const std::string& line, const Screen& screen, const Context& context) {
    const std::string word = facts::fold(line);
    const Words& words = context.words;
    if (isCommand(word, "command.quit", words)) return {Reading::Act::Leave, {}, {}};
    if (isCommand(word, "command.repeat", words)) return {Reading::Act::Repeat, {}, {}};
    if (isCommand(word, "command.help", words) || line == "?") return says(words(std::visit(Helper{}, screen)));
    if (word.empty() && !line.empty()) return unknown(line, words); // only an empty line is an empty line
    const int rows = static_cast<int>(menuRows(screen, context).size());
    return std::visit(Reader{line, word, rows, context}, screen);
}

} // namespace terminal
