#include "screens/Letters.hpp"

#include <cstdlib>

namespace screens {
namespace {

using Row = std::vector<LetterKey>;

void addRun(Row& row, char first, char last) {
    for (char sign = first; sign <= last; ++sign) row.push_back({std::string(1, sign), Type{std::string(1, sign)}});
}

/// Row and place in it.
struct Place {
    std::size_t row = 0, column = 0;
};

std::optional<Place> placeOf(int index) {
    if (index < 0) return std::nullopt;
    auto left = static_cast<std::size_t>(index);
    for (std::size_t row = 0; row < letterKeys().size(); ++row) {
        if (left < letterKeys()[row].size()) return Place{row, left};
        left -= letterKeys()[row].size();
    }
    return std::nullopt;
}

int indexOf(const Place& place) {
    std::size_t index = place.column;
    for (std::size_t row = 0; row < place.row; ++row) index += letterKeys()[row].size();
    return static_cast<int>(index);
}

/// The middle of a key, in quarters of a plain one.
int middleOf(const Place& place) {
    const Row& row = letterKeys()[place.row];
    int left = 0;
    for (std::size_t column = 0; column < place.column; ++column) left += 2 * row[column].width;
    return left + row[place.column].width;
}

/// The key of \p row that lies nearest below or above \p from.
Place nearestIn(std::size_t row, const Place& from) {
    Place nearest{row, 0};
    for (std::size_t column = 1; column < letterKeys()[row].size(); ++column)
        if (std::abs(middleOf({row, column}) - middleOf(from)) < std::abs(middleOf(nearest) - middleOf(from)))
            nearest.column = column;
    return nearest;
}

} // namespace

const std::vector<std::vector<LetterKey>>& letterKeys() {
    static const std::vector<Row> rows = [] {
        std::vector<Row> made(3);
        addRun(made[0], 'A', 'M');
        addRun(made[1], 'N', 'Z');
        addRun(made[2], '0', '9');
        made[2].push_back({"", Type{" "}, 3});
        made[2].push_back({"", KeyPress{Key::Backspace}, 3});
        return made;
    }();
    return rows;
}

const LetterKey* letterKey(int index) {
    const auto place = placeOf(index);
    return place ? &letterKeys()[place->row][place->column] : nullptr;
}

std::optional<int> letterBeside(int index, Key arrow) {
    const auto place = placeOf(index);
    if (!place) return arrow == Key::Down ? std::optional(0) : std::nullopt;
    const std::size_t count = letterKeys()[place->row].size();
    if (arrow == Key::Left) return indexOf({place->row, (place->column + count - 1) % count});
    if (arrow == Key::Right) return indexOf({place->row, (place->column + 1) % count});
    if (arrow == Key::Up) return place->row == 0 ? -1 : indexOf(nearestIn(place->row - 1, *place));
    if (arrow == Key::Down) return indexOf(nearestIn(std::min(place->row + 1, letterKeys().size() - 1), *place));
    return std::nullopt;
}

} // namespace screens
