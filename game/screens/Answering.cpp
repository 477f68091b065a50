#include "screens/Answering.hpp"

#include "screens/Handling.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <numeric>

namespace screens {
namespace {

using quiz::Answer;
using quiz::Dial;
using quiz::Kind;

int optionCount(const Mission& mission) { return static_cast<int>(mission.round.question().options.size()); }

bool isOpen(const Mission& mission, int index) {
    return index >= 0 && index < optionCount(mission) && !isMasked(mission.round.current(), index);
}

/// \name Choosing
///@{

/// A key that walks through the options: along the rows, or down the columns.
struct Walk {
    Key key{};
    int step = 0;
    bool isDown = false;
};

constexpr std::array walks{
    Walk{Key::Up, -1, true},    Walk{Key::Down, 1, true}, Walk{Key::Left, -1, false},
    Walk{Key::Right, 1, false}, Walk{Key::Tab, 1, false}, Walk{Key::BackTab, -1, false},
};

/// The options in the order in which \p walk comes by them, as they lie in their columns: 0 1 / 2 3, or one under the other.
std::vector<int> path(const Mission& mission, const Walk& walk) {
    const int columns = walk.isDown ? mission.columns : 1;
    std::vector<int> options;
    for (int column = 0; column < columns; ++column)
        for (int option = column; option < optionCount(mission); option += columns) options.push_back(option);
    return options;
}

std::optional<int> firstOpen(const Mission& mission) {
    for (int option = 0; option < optionCount(mission); ++option)
        if (isOpen(mission, option)) return option;
    return std::nullopt;
}

std::optional<int> lastOpen(const Mission& mission) {
    for (int option = optionCount(mission) - 1; option >= 0; --option)
        if (isOpen(mission, option)) return option;
    return std::nullopt;
}

/// The next open option on the path, going round, so that every arrow comes by every option. From nowhere, the first; BackTab
/// begins with the last.
std::optional<int> following(const Mission& mission, const Walk& walk) {
    if (mission.focus < 0) return walk.key == Key::BackTab ? lastOpen(mission) : firstOpen(mission);
    const std::vector<int> options = path(mission, walk);
    const auto count = static_cast<int>(options.size());
    auto at = static_cast<int>(std::ranges::find(options, mission.focus) - options.begin());
    for (int tries = 0; tries < count; ++tries) {
        at = wrapped(at + walk.step, count);
        if (isOpen(mission, options[static_cast<std::size_t>(at)])) return options[static_cast<std::size_t>(at)];
    }
    return std::nullopt;
}

std::optional<int> focusAfter(const Mission& mission, Key key) {
    const auto* const walk = std::ranges::find(walks, key, &Walk::key);
    if (walk != walks.end()) return following(mission, *walk);
    if (key == Key::Home) return firstOpen(mission);
    if (key == Key::End) return lastOpen(mission);
    return std::nullopt;
}

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

/// Lifts the item at \p place, or drops there the one that is lifted.
void liftOrDrop(Mission& mission, int place) {
    if (mission.lifted) {
        moveItem(mission.arranged, *mission.lifted, place);
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
    moveItem(mission.arranged, before, mission.focus);
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
    if (movesWithin(mission, input, count)) step(mission, input, count);
    if (isFreshKey(input, Key::Space)) liftOrDrop(mission, mission.focus);
    const auto* const chosen = std::get_if<Choose>(&input);
    if (chosen && chosen->index >= 0 && chosen->index < count) liftOrDrop(mission, chosen->index);
    const bool locks = isFreshKey(input, Key::Enter);
    if (!locks && !std::holds_alternative<Focus>(input)) mission.handled = true;
    return locks && mission.handled ? std::optional<Answer>(mission.arranged) : std::nullopt;
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

void type(Mission& mission, Key key) {
    const double most = std::max(std::abs(mission.round.question().dial.low), std::abs(mission.round.question().dial.high));
    const std::size_t room = std::to_string(static_cast<long long>(most)).size();
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
    if (!isFreshKey(input, Key::Enter) && !std::holds_alternative<Focus>(input)) mission.handled = true;
    const Dial& range = mission.round.question().dial;
    if (const auto* const turned = std::get_if<Turn>(&input))
        dial(mission, range.low + std::clamp(turned->place, 0.0, 1.0) * (range.high - range.low));
    if (const auto* const wheel = std::get_if<Scroll>(&input)) turnBy(mission, -std::clamp(wheel->lines, -100, 100));
    if (const auto* const arrow = std::get_if<Adjust>(&input)) turnBy(mission, arrow->step < 0 ? -1 : 1);
}

std::optional<Answer> dialling(Mission& mission, const Input& input) {
    turning(mission, input);
    const auto key = pressed(input);
    if (!key) return std::nullopt;
    const auto* const turned = std::ranges::find(turnings, *key, &Turning::key);
    if (turned != turnings.end())
        turnBy(mission, turned->steps);
    else
        type(mission, *key);
    return isFreshKey(input, Key::Enter) && mission.handled ? lockedIn(mission) : std::nullopt;
}
///@}

bool isOrder(const std::vector<int>& order, std::size_t count) {
    std::vector<int> sorted = order;
    std::ranges::sort(sorted);
    std::vector<int> all(count);
    std::iota(all.begin(), all.end(), 0);
    return sorted == all;
}

} // namespace

bool isChosen(Kind kind) { return kind != Kind::Order && kind != Kind::Number; }

bool isMasked(const quiz::Played& played, int index) { return std::ranges::find(played.masked, index) != played.masked.end(); }

void beginAnswering(Mission& mission) {
    const quiz::Question& question = mission.round.question();
    mission.focus = isChosen(question.kind) ? -1 : 0;
    mission.lifted.reset();
    mission.typed.clear();
    mission.handled = false;
    mission.arranged.resize(question.kind == Kind::Order ? question.options.size() : 0);
    std::iota(mission.arranged.begin(), mission.arranged.end(), 0);
    mission.dialled = question.dial.low; // a start in the middle would often lie beside the answer
}

std::optional<Answer> answering(Mission& mission, const Input& input) {
    if (const auto* const given = std::get_if<Give>(&input))
        return fits(mission.round.current(), given->answer) ? std::optional(given->answer) : std::nullopt;
    switch (mission.round.question().kind) {
    case Kind::Order:
        return ordering(mission, input);
    case Kind::Number:
        return dialling(mission, input);
    default:
        return choosing(mission, input);
    }
}

bool fits(const quiz::Played& played, const Answer& answer) {
    const Kind kind = played.question.kind;
    const std::size_t count = played.question.options.size();
    if (const auto* const option = std::get_if<int>(&answer))
        return isChosen(kind) && *option >= 0 && static_cast<std::size_t>(*option) < count && !isMasked(played, *option);
    if (const auto* const order = std::get_if<std::vector<int>>(&answer)) return kind == Kind::Order && isOrder(*order, count);
    return kind == Kind::Number && std::isfinite(std::get<double>(answer));
}

} // namespace screens
