#include "terminal/Read.hpp"

#include "facts/Text.hpp"
#include "screens/Answering.hpp"
#include "screens/Names.hpp"
#include "screens/Saying.hpp"
#include "terminal/Show.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace terminal {
namespace {

using namespace screens;
using quiz::Kind;

/// What a gadget is called when it is typed.
struct GadgetCommand {
    std::string_view command;
    quiz::Gadget gadget{};
};

constexpr std::array gadgetCommands{
    GadgetCommand{"command.mask", quiz::Gadget::Mask},
    GadgetCommand{"command.intel", quiz::Gadget::Intel},
    GadgetCommand{"command.slow", quiz::Gadget::SlowFuse},
    GadgetCommand{"command.extraction", quiz::Gadget::Extraction},
};

std::optional<Reading> readGadget(const std::string& word, const quiz::Round& round, const Words& words) {
    const auto isNamed = [&](const GadgetCommand& known) { return isCommand(word, known.command, words); };
    const auto* const named = std::ranges::find_if(gadgetCommands, isNamed);
    if (named == gadgetCommands.end()) return std::nullopt;
    if (!round.canUse(named->gadget)) return says(filled(words("terminal.not-usable"), {gadgetName(named->gadget, words)}));
    return sends(KeyPress{std::ranges::find(gadgetKeys, named->gadget, &GadgetKey::gadget)->key});
}

/// The place from 0 that a letter or a number from 1 names.
std::optional<int> placeOf(const std::string& word, int count) {
    if (const auto number = numberFrom(word, count)) return *number - 1;
    const bool isLetter = word.size() == 1 && word[0] >= 'a' && word[0] < 'a' + count;
    return isLetter ? std::optional(word[0] - 'a') : std::nullopt;
}

/// The option whose text was typed out, or that is named by letter or number.
std::optional<int> optionOf(const std::string& word, const quiz::Question& question, const Words& words) {
    const auto typedOut = [&](const quiz::Option& option) { return facts::fold(option.text) == word; };
    const auto option = std::ranges::find_if(question.options, typedOut);
    if (option != question.options.end()) return static_cast<int>(option - question.options.begin());
    if (question.kind == Kind::TrueFalse && isCommand(word, "command.true", words)) return 0;
    if (question.kind == Kind::TrueFalse && isCommand(word, "command.false", words)) return 1;
    return placeOf(word, static_cast<int>(question.options.size()));
}

Reading readChoice(const std::string& line, const quiz::Played& played, const Words& words) {
    const auto option = optionOf(facts::fold(line), played.question, words);
    if (!option) return unknown(line, words);
    if (isMasked(played, *option)) return says(filled(words("terminal.masked-choice"), {letterOf(*option)}));
    return sends(Give{*option});
}

/// The places that an order names: parted by spaces ("c a b d", "3, 1, 2, 4") or not ("cabd").
std::vector<std::string> placesOf(const std::string& line) {
    std::vector<std::string> places = facts::words(line);
    if (places.size() != 1) return places;
    const std::string together = places.front();
    places.clear();
    for (const char letter : together) places.emplace_back(1, letter);
    return places;
}

/// True when \p line looks like an attempt at an order: only letters that name options, digits and spaces.
bool looksLikeOrder(const std::string& line, int count) {
    const auto places = placesOf(line);
    return places.size() > 1 && std::ranges::all_of(places, [&](const auto& place) { return placeOf(place, count).has_value(); });
}

/// \p problem, and how an order is typed.
Reading saysHow(const std::string& problem, const quiz::Question& question, const Words& words) {
    return says(problem + " " + answerHint(question, words));
}

Reading readOrder(const std::string& line, const quiz::Played& played, const Words& words) {
    const int count = static_cast<int>(played.question.options.size());
    if (!looksLikeOrder(line, count)) return saysHow(unknown(line, words).message, played.question, words);
    std::vector<int> order;
    for (const std::string& place : placesOf(line)) order.push_back(placeOf(place, count).value_or(-1));
    if (!fits(played, order)) return saysHow(filled(words("terminal.not-an-order"), {line}), played.question, words);
    return sends(Give{order});
}

/// \p text without the commas between groups of three digits. A comma elsewhere stays, so that "7,5" is not taken for 75.
std::string withoutSeparators(std::string text) {
    const std::size_t end = std::min(text.find('.'), text.size());
    for (std::size_t comma = text.find(','); comma < end;) {
        const std::size_t next = std::min(text.find(',', comma + 1), end);
        if (next != comma + 4) return text;
        comma = next;
    }
    std::erase(text, ',');
    return text;
}

/// \p text with a point before the decimals and commas between thousands, whichever signs the language has for them.
std::string withPoint(std::string text, const Words& words) {
    if (words("format.decimal") != ",") return text;
    for (char& c : text) c = c == ',' ? '.' : c == '.' ? ',' : c;
    return text;
}

/// A number as typed: "1956", "1,956", "131.5", "-3".
std::optional<double> numberOf(const std::string& typed, const Words& words) {
    std::string text = withoutSeparators(withPoint(typed, words));
    std::erase(text, ' ');
    double number = 0;
    const char* const end = text.data() + text.size();
    const auto [after, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && after == end && !text.empty() ? std::optional(number) : std::nullopt;
}

Reading readNumber(const std::string& line, const quiz::Question& question, const Words& words) {
    const auto number = numberOf(line, words);
    if (number && *number >= question.dial.low && *number <= question.dial.high) return sends(Give{*number});
    return says(filled(words("terminal.not-a-number"),
                       {line, numberText(question, question.dial.low, words), numberText(question, question.dial.high, words)}));
}

/// The options that fit, in any order.
Reading readPicked(const std::string& line, const quiz::Played& played, const Words& words) {
    const int count = static_cast<int>(played.question.options.size());
    std::vector<int> picked;
    for (const std::string& place : placesOf(line)) picked.push_back(placeOf(place, count).value_or(-1));
    std::ranges::sort(picked);
    if (!fits(played, picked)) return says(filled(words("terminal.not-a-choice"), {line}));
    return sends(Give{picked});
}

Reading readAnswer(const std::string& line, const quiz::Played& played, const Words& words) {
    switch (played.question.kind) {
    case Kind::Order:
    case Kind::Match:
        return readOrder(line, played, words);
    case Kind::SelectAll:
        return readPicked(line, played, words);
    case Kind::Typed:
        return facts::isBlank(line) ? unknown(line, words) : sends(Give{line});
    case Kind::Number:
        return readNumber(line, played.question, words);
    default:
        return readChoice(line, played, words);
    }
}

bool goesOn(const std::string& word, const Words& words) {
    return word.empty() || isCommand(word, "command.next", words) || isCommand(word, "command.go-on", words);
}

} // namespace

Reading readMission(const std::string& line, const Mission& mission, const Context& context) {
    const std::string word = facts::fold(line);
    const Words& words = context.words;
    const bool isLetter = word.size() == 1; // "b" goes back elsewhere; here it is an answer
    if (!isLetter && (isCommand(word, "command.pause", words) || isCommand(word, "command.back", words)))
        return sends(KeyPress{Key::Escape});
    if (mission.phase == Mission::Phase::Verdict) return goesOn(word, words) ? sends(KeyPress{Key::Enter}) : unknown(line, words);
    if (mission.round.question().kind == Kind::Clues && isCommand(word, "command.clue", words))
        return mission.round.hasMoreClues() ? sends(KeyPress{clueKey}) : says(words("terminal.no-clue"));
    if (auto gadget = readGadget(word, mission.round, words)) return *gadget;
    return readAnswer(line, mission.round.current(), words);
}

} // namespace terminal
