#include "screens/Walking.hpp"

#include "screens/Answering.hpp"
#include "screens/Handling.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace screens {
namespace {

int optionCount(const Mission& mission) { return static_cast<int>(mission.round.question().options.size()); }

/// A key that walks through the options: within a row or a column, and on to the next where no other is open there; or through
/// all.
struct Walk {
    enum class Along { Row, Column, All };

    Key key{};
    int step = 0;
    Along along{};
};

constexpr std::array walks{
    Walk{Key::Up, -1, Walk::Along::Column}, Walk{Key::Down, 1, Walk::Along::Column}, Walk{Key::Left, -1, Walk::Along::Row},
    Walk{Key::Right, 1, Walk::Along::Row},  Walk{Key::Tab, 1, Walk::Along::All},     Walk{Key::BackTab, -1, Walk::Along::All},
};

/// The options in the row or the column of the focus; none for who walks through all.
std::vector<int> lineOf(const Mission& mission, const Walk& walk) {
    std::vector<int> options;
    const bool isRow = walk.along == Walk::Along::Row;
    const auto lineAt = [&](int option) { return isRow ? option / mission.columns : option % mission.columns; };
    for (int option = 0; walk.along != Walk::Along::All && option < optionCount(mission); ++option)
        if (lineAt(option) == lineAt(mission.focus)) options.push_back(option);
    return options;
}

/// The options in the order in which \p walk comes by them, as they lie in their columns: 0 1 / 2 3, or one under the other.
std::vector<int> path(const Mission& mission, const Walk& walk) {
    const int columns = walk.along == Walk::Along::Column ? mission.columns : 1;
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

/// The next other one of \p options that is open, going round from the focus.
std::optional<int> nextOpen(const Mission& mission, const std::vector<int>& options, int step) {
    const auto count = static_cast<int>(options.size());
    auto at = static_cast<int>(std::ranges::find(options, mission.focus) - options.begin());
    for (int tries = 1; tries < count; ++tries) {
        at = wrapped(at + step, count);
        if (isOpen(mission, options[static_cast<std::size_t>(at)])) return options[static_cast<std::size_t>(at)];
    }
    return std::nullopt;
}

/// Where \p walk goes. From nowhere, to the first; BackTab begins with the last.
std::optional<int> following(const Mission& mission, const Walk& walk) {
    if (mission.focus < 0) return walk.key == Key::BackTab ? lastOpen(mission) : firstOpen(mission);
    const auto beside = nextOpen(mission, lineOf(mission, walk), walk.step);
    return beside ? beside : nextOpen(mission, path(mission, walk), walk.step);
}

} // namespace

bool isOpen(const Mission& mission, int index) {
    return index >= 0 && index < optionCount(mission) && !isMasked(mission.round.current(), index);
}

std::optional<int> focusAfter(const Mission& mission, Key key) {
    const auto* const walk = std::ranges::find(walks, key, &Walk::key);
    if (walk != walks.end()) return following(mission, *walk);
    if (key == Key::Home) return firstOpen(mission);
    if (key == Key::End) return lastOpen(mission);
    return std::nullopt;
}

} // namespace screens
