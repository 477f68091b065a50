#include "terminal/Read.hpp"

#include "facts/Text.hpp"

#include <array>
#include <charconv>
#include <string_view>

namespace terminal {
namespace {

using namespace screens;

/// A word and the key that it stands for.
struct WordKey {
    std::string_view word;
    Key key{};
};

template <std::size_t Size>
std::optional<Key> keyOfWord(const std::array<WordKey, Size>& table, const std::string& line) {
    for (const auto& [word, key] : table)
        if (line == word) return key;
    return std::nullopt;
}

template <std::size_t Size>
Reading readWords(const std::array<WordKey, Size>& table, const std::string& line, const Words& words) {
    const auto key = keyOfWord(table, line);
    return key ? sends(KeyPress{*key}) : unknown(line, words);
}

/// An empty line is Enter alone, and does what Enter does in the window.
constexpr std::array backWords{WordKey{"", Key::Enter}, WordKey{"back", Key::Escape}, WordKey{"b", Key::Escape}};
constexpr std::array selectWords{WordKey{"", Key::Enter}, WordKey{"start", Key::Enter}, WordKey{"accept", Key::Enter},
                                 WordKey{"back", Key::Escape}, WordKey{"b", Key::Escape}};
constexpr std::array pauseWords{WordKey{"", Key::Escape}, WordKey{"back", Key::Escape}, WordKey{"b", Key::Escape},
                                WordKey{"go on", Key::Escape}};
constexpr std::array debriefWords{WordKey{"again", keyOf('R')}, WordKey{"r", keyOf('R')},    WordKey{"", Key::Enter},
                                  WordKey{"menu", Key::Enter},  WordKey{"back", Key::Enter}, WordKey{"b", Key::Enter}};

/// A line that names a row: the number, or a message when there is no such row. Nothing when it is no number at all.
std::optional<Reading> readRow(const std::string& line, int count, const Words& words) {
    if (line.empty() || line.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
    if (const auto row = numberFrom(line, count)) return sends(Choose{*row - 1});
    return says(filled(words("terminal.no-row"), {line, std::to_string(count)}));
}

/// The step that follows a row's number: "2" or "2 next" forward, "2 back" the other way. Taken off \p line.
int takeStep(std::string& line) {
    constexpr std::array steps{std::pair{std::string_view(" back"), -1}, std::pair{std::string_view(" next"), 1}};
    for (const auto& [word, step] : steps) {
        if (!line.ends_with(word)) continue;
        line.resize(line.size() - word.size());
        return step;
    }
    return 1;
}

/// A line that changes a row.
std::optional<Reading> readChange(std::string line, int count, const Words& words) {
    const int step = takeStep(line);
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
    Reading operator()(const Select& /*select*/) const {
        return readChange(word, rows, context.words).value_or(readWords(selectWords, word, context.words));
    }
    Reading operator()(const Mission& mission) const { return readMission(line, mission, context); }
    Reading operator()(const Debrief& /*debrief*/) const { return readWords(debriefWords, word, context.words); }
    Reading operator()(const Pause& /*pause*/) const {
        return readRow(word, rows, context.words).value_or(readWords(pauseWords, word, context.words));
    }
    Reading operator()(const Packs& /*packs*/) const {
        return readRow(word, rows, context.words).value_or(readWords(backWords, word, context.words));
    }
    Reading operator()(const SettingsScreen& /*settings*/) const {
        return readChange(word, rows, context.words).value_or(readWords(backWords, word, context.words));
    }
    Reading operator()(const Clearance& /*clearance*/) const {
        return readChange(word, rows, context.words).value_or(readWords(backWords, word, context.words));
    }
    Reading operator()(const Scores& /*scores*/) const {
        if (word == "pack") return sends(Adjust{static_cast<int>(Scores::Row::Pack), 1});
        if (word == "fuse") return sends(Adjust{static_cast<int>(Scores::Row::Fuse), 1});
        return readChange(word, rows, context.words).value_or(readWords(backWords, word, context.words));
    }
};

/// The key of the help text for a screen.
struct Helper {
    std::string_view operator()(const Mission& mission) const {
        return mission.phase == Mission::Phase::Verdict ? "terminal.help-verdict" : "terminal.help-question";
    }
    std::string_view operator()(const Select& /*select*/) const { return "terminal.help-select"; }
    std::string_view operator()(const SettingsScreen& /*settings*/) const { return "terminal.help-settings"; }
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

Reading unknown(const std::string& line, const Words& words) { return says(filled(words("terminal.unknown"), {line})); }

std::optional<int> numberFrom(const std::string& text, int most) {
    int number = 0;
    const char* const end = text.data() + text.size();
    const auto [after, error] = std::from_chars(text.data(), end, number);
    const bool whole = error == std::errc() && after == end && !text.empty();
    return whole && number >= 1 && number <= most ? std::optional(number) : std::nullopt;
}

Reading read(const std::string& line, const Screen& screen, const Context& context) {
    const std::string word = facts::fold(line);
    if (word == "quit" || word == "exit") return {Reading::Act::Leave, {}, {}};
    if (word == "repeat") return {Reading::Act::Repeat, {}, {}};
    if (word == "help" || line == "?") return says(context.words(std::visit(Helper{}, screen)));
    if (word.empty() && !line.empty()) return unknown(line, context.words); // only an empty line is an empty line
    const int rows = static_cast<int>(menuRows(screen, context).size());
    return std::visit(Reader{line, word, rows, context}, screen);
}

} // namespace terminal
