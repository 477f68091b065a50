#include "screens/Answering.hpp"

#include "facts/Text.hpp"
#include "screens/Handling.hpp"
#include "screens/Letters.hpp"
#include "screens/Walking.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <functional>
#include <numeric>
#include <tuple>

namespace screens {
namespace {

using quiz::Answer;
using quiz::Dial;
using quiz::Kind;

/// \name Choosing
///@{

/// The option that a letter names: A to H by place, and T or F where the options are true and false.
std::optional<int> optionOfLetter(const Mission& mission, Key key) {
    if (mission.round.question().kind == Kind::TrueFalse) {
        if (key == keyOf('T')) return 0;
        if (key == keyOf('F')) return 1;
    }
    if (key < keyOf('A') || key > keyOf('H')) return std::nullopt;
    return static_cast<int>(key) - 'A';
}

std::optional<int> optionOfInput(const Mission& mission, const Input& input) {
    if (const auto* const chosen = std::get_if<Choose>(&input)) return chosen->index;
    const auto key = freshlyPressed(input);
    if (!key) return std::nullopt;
    return key == Key::Enter || key == Key::Space ? std::optional(mission.focus) : optionOfLetter(mission, *key);
}

std::optional<Answer> choosing(Mission& mission, const Input& input) {
    const auto* const pointed = std::get_if<Focus>(&input);
    if (pointed && isOpen(mission, pointed->index)) mission.focus = pointed->index;
    const auto key = pressed(input);
    if (const auto focus = key ? focusAfter(mission, *key) : std::nullopt) mission.focus = *focus;
    const auto option = optionOfInput(mission, input);
    if (!option || !isOpen(mission, *option)) return std::nullopt;
    mission.focus = *option;
    return Answer(*option);
}
///@}

/// \name Choosing several
///@{

void toggle(std::vector<int>& picked, int option) {
    const auto place = std::ranges::lower_bound(picked, option);
    if (place != picked.end() && *place == option)
        picked.erase(place);
    else
        picked.insert(place, option);
}

std::optional<Answer> picking(Mission& mission, const Input& input) {
    if (isFreshKey(input, Key::Enter)) return mission.picked.empty() ? std::nullopt : std::optional<Answer>(mission.picked);
    if (const auto option = choosing(mission, input)) toggle(mission.picked, std::get<int>(*option));
    return std::nullopt;
}
///@}

/// \name Typing
///@{

/// The last character off \p text.
void eraseLast(std::string& text) {
    constexpr unsigned char continues = 0x80, mask = 0xC0;
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & mask) == continues) text.pop_back();
    if (!text.empty()) text.pop_back();
}

/// Arrows walk over the letters on the screen. Whoever types by keys or clicks has left them.
void walkLetters(Mission& mission, const Input& input) {
    const auto key = pressed(input);
    const auto next = key ? letterBeside(mission.focus, *key) : std::nullopt;
    if (next) mission.focus = *next;
    if (std::holds_alternative<Type>(input)) mission.focus = -1;
}

/// How many characters may be typed: whatever is right has room.
std::size_t mostTyped(const quiz::Question& question) {
    std::size_t most = 60; // more than most names have, so that it does not tell how long the right one is
    for (const std::string& name : question.accepted) most = std::max(most, facts::codePointCount(name));
    return most;
}

std::optional<Answer> typing(Mission& mission, const Input& input) {
    walkLetters(mission, input);
    // Enter on a letter is a click on it, and the focus stays there for the next.
    if (const LetterKey* const letter = letterKey(mission.focus); letter && isFreshKey(input, Key::Enter)) {
        const int focus = mission.focus;
        typing(mission, letter->input);
        mission.focus = focus;
        return std::nullopt;
    }
    const auto* const text = std::get_if<Type>(&input);
    const bool hasRoom = text && facts::codePointCount(mission.typed) < mostTyped(mission.round.question());
    if (hasRoom && !(mission.typed.empty() && text->text == " ")) mission.typed += facts::harmless(text->text);
    if (isKey(input, Key::Backspace)) eraseLast(mission.typed);
    const bool locks = isFreshKey(input, Key::Enter) && !facts::isBlank(mission.typed);
    return locks ? std::optional<Answer>(mission.typed) : std::nullopt;
}
///@}

/// \name Putting in order
///@{

/// Takes the item at place \p from and puts it in at place \p to; those between move up.
void moveItem(std::vector<int>& items, int from, int to) {
    const auto begin = items.begin();
    if (from < to)
        std::rotate(begin + from, begin + from + 1, begin + to + 1);
    else
        std::rotate(begin + to, begin + from, begin + from + 1);
}

/// Brings the item at place \p from to place \p to: in an order those between move up, in a match the two change places.
void bring(Mission& mission, int from, int to) {
    const auto begin = mission.arranged.begin();
    if (mission.round.question().kind == Kind::Match)
        std::iter_swap(begin + from, begin + to);
    else
        moveItem(mission.arranged, from, to);
}

/// Lifts the item at \p place, or drops there the one that is lifted.
void liftOrDrop(Mission& mission, int place) {
    if (mission.lifted) {
        bring(mission, *mission.lifted, place);
        mission.lifted.reset();
    } else {
        mission.lifted = place;
    }
    mission.focus = place;
}

/// Moves the focus, and with it what is lifted.
void step(Mission& mission, const Input& input, int count) {
    const bool byKey = pressed(input).has_value();
    if (mission.lifted && byKey) mission.focus = *mission.lifted;
    const int before = mission.focus;
    if (!moveFocus(mission, input, count) || !mission.lifted || !byKey) return;
    bring(mission, before, mission.focus);
    mission.lifted = mission.focus;
}

/// True for a key that changes the order or its focus; a lifted item is not carried round the ends.
bool movesWithin(const Mission& mission, const Input& input, int count) {
    const int at = mission.lifted.value_or(-1);
    const bool offTop = at == 0 && (isKey(input, Key::Up) || isKey(input, Key::BackTab));
    const bool offBottom = at == count - 1 && (isKey(input, Key::Down) || isKey(input, Key::Tab));
    return !offTop && !offBottom;
}

std::optional<Answer> ordering(Mission& mission, const Input& input) {
    const int count = static_cast<int>(mission.arranged.size());
    const auto before = std::tuple(mission.focus, mission.lifted, mission.arranged);
    if (movesWithin(mission, input, count)) step(mission, input, count);
    if (isFreshKey(input, Key::Space)) liftOrDrop(mission, mission.focus);
    const auto* const chosen = std::get_if<Choose>(&input);
    if (chosen && chosen->index >= 0 && chosen->index < count) liftOrDrop(mission, chosen->index);
    const bool hasChanged = before != std::tuple(mission.focus, mission.lifted, mission.arranged);
    if (hasChanged && !std::holds_alternative<Focus>(input)) mission.handled = true;
    return isFreshKey(input, Key::Enter) && mission.handled ? std::optional<Answer>(mission.arranged) : std::nullopt;
}
///@}

/// \name Dialling
///@{

struct Turning {
    Key key{};
    int steps = 0;
};

constexpr std::array turnings{
    Turning{Key::Left, -1},
    Turning{Key::Right, 1},
    Turning{Key::Down, -10},
    Turning{Key::Up, 10},
};

/// \p number brought onto the nearest step of the dial.
double onDial(const Dial& dial, double number) {
    const double steps = dial.step > 0 ? std::round((number - dial.low) / dial.step) : 0;
    return std::clamp(dial.low + steps * dial.step, dial.low, dial.high);
}

void dial(Mission& mission, double number) {
    mission.typed.clear();
    mission.dialled = onDial(mission.round.question().dial, number);
}

void turnBy(Mission& mission, int steps) { dial(mission, mission.dialled + steps * mission.round.question().dial.step); }

double typedNumber(const Mission& mission) {
    double number = 0;
    std::from_chars(mission.typed.data(), mission.typed.data() + mission.typed.size(), number);
    return number;
}

/// The dial follows what is typed, as far as it goes.
void followTyped(Mission& mission) {
    const Dial& dial = mission.round.question().dial;
    if (!mission.typed.empty()) mission.dialled = std::clamp(typedNumber(mission), dial.low, dial.high);
}

/// A sign or a decimal point, where the dial has numbers of that kind.
void typeSign(Mission& mission, const std::string& text) {
    const Dial& dial = mission.round.question().dial;
    const bool hasDecimals = dial.step != std::floor(dial.step) || dial.low != std::floor(dial.low);
    const bool isPoint = text == "." || text == ",";
    if (text == "-" && dial.low < 0 && mission.typed.empty()) mission.typed = "-";
    if (isPoint && hasDecimals && !mission.typed.empty() && mission.typed.find('.') == std::string::npos) mission.typed += '.';
}

void type(Mission& mission, Key key) {
    const double most = std::max(std::abs(mission.round.question().dial.low), std::abs(mission.round.question().dial.high));
    constexpr std::size_t signAndDecimals = 4;
    const bool isPlain = mission.typed.find_first_of("-.") == std::string::npos;
    const std::size_t room = std::to_string(static_cast<long long>(most)).size() + (isPlain ? 0 : signAndDecimals);
    if (key == Key::Backspace && !mission.typed.empty()) mission.typed.pop_back();
    if (key >= Key::Digit0 && key <= Key::Digit9 && mission.typed.size() < room) mission.typed += static_cast<char>(key);
    followTyped(mission);
}

/// Locks in what the dial shows. A typed number beyond the dial only turns the dial to its end, since it may be half typed.
std::optional<Answer> lockedIn(Mission& mission) {
    const bool beyond = !mission.typed.empty() && typedNumber(mission) != mission.dialled;
    mission.typed.clear();
    return beyond ? std::nullopt : std::optional<Answer>(mission.dialled);
}

/// What the pointer does to the dial.
void turning(Mission& mission, const Input& input) {
    const Dial& range = mission.round.question().dial;
    mission.handled |=
        std::holds_alternative<Turn>(input) || std::holds_alternative<Scroll>(input) || std::holds_alternative<Adjust>(input);
    if (const auto* const turned = std::get_if<Turn>(&input))
        dial(mission, range.low + std::clamp(turned->place, 0.0, 1.0) * (range.high - range.low));
    if (const auto* const wheel = std::get_if<Scroll>(&input)) turnBy(mission, -std::clamp(wheel->lines, -100, 100));
    if (const auto* const arrow = std::get_if<Adjust>(&input)) turnBy(mission, arrow->step < 0 ? -1 : 1);
}

std::optional<Answer> dialling(Mission& mission, const Input& input) {
    turning(mission, input);
    if (const auto* const text = std::get_if<Type>(&input)) typeSign(mission, text->text);
    const auto key = pressed(input);
    if (!key) return std::nullopt;
    const auto* const turned = std::ranges::find(turnings, *key, &Turning::key);
    const std::string before = mission.typed;
    if (turned != turnings.end())
        turnBy(mission, turned->steps);
    else
        type(mission, *key);
    mission.handled |= turned != turnings.end() || mission.typed != before;
    return isFreshKey(input, Key::Enter) && mission.handled ? lockedIn(mission) : std::nullopt;
}
///@}

/// Some options, each once, in order of their numbers.
bool isSelection(const std::vector<int>& options, std::size_t count) {
    const bool rising = std::ranges::adjacent_find(options, std::ranges::greater_equal()) == options.end();
    return rising && !options.empty() && options.front() >= 0 && static_cast<std::size_t>(options.back()) < count;
}

bool isOrder(const std::vector<int>& order, std::size_t count) {
    std::vector<int> sorted = order;
    std::ranges::sort(sorted);
    std::vector<int> all(count);
    std::iota(all.begin(), all.end(), 0);
    return sorted == all;
}

} // namespace

bool isChosen(Kind kind) {
    return kind == Kind::Choice || kind == Kind::TrueFalse || kind == Kind::OddOneOut || kind == Kind::Clues;
}

bool isArranged(Kind kind) { return kind == Kind::Order || kind == Kind::Match; }

bool isMasked(const quiz::Played& played, int index) { return std::ranges::find(played.masked, index) != played.masked.end(); }

void beginAnswering(Mission& mission) {
    const quiz::Question& question = mission.round.question();
    mission.focus = isArranged(question.kind) || question.kind == Kind::Number ? 0 : -1;
    mission.lifted.reset();
    mission.picked.clear();
    mission.typed.clear();
    mission.handled = false;
    mission.arranged.resize(isArranged(question.kind) ? question.options.size() : 0);
    std::iota(mission.arranged.begin(), mission.arranged.end(), 0);
    mission.dialled = question.dial.low; // a start in the middle would often lie beside the answer
}

std::optional<Answer> answering(Mission& mission, const Input& input) {
    if (const auto* const given = std::get_if<Give>(&input))
        return fits(mission.round.current(), given->answer) ? std::optional(given->answer) : std::nullopt;
    switch (mission.round.question().kind) {
    case Kind::Order:
    case Kind::Match:
        return ordering(mission, input);
    case Kind::Number:
        return dialling(mission, input);
    case Kind::SelectAll:
        return picking(mission, input);
    case Kind::Typed:
        return typing(mission, input);
    default:
        return choosing(mission, input);
    }
}

bool fits(const quiz::Played& played, const Answer& answer) {
    const Kind kind = played.question.kind;
    const std::size_t count = played.question.options.size();
    if (const auto* const option = std::get_if<int>(&answer))
        return isChosen(kind) && *option >= 0 && static_cast<std::size_t>(*option) < count && !isMasked(played, *option);
    if (const auto* const list = std::get_if<std::vector<int>>(&answer))
        return (isArranged(kind) && isOrder(*list, count)) || (kind == Kind::SelectAll && isSelection(*list, count));
    if (const auto* const text = std::get_if<std::string>(&answer)) return kind == Kind::Typed && !facts::isBlank(*text);
    return kind == Kind::Number && std::isfinite(std::get<double>(answer));
}

} // namespace screens
