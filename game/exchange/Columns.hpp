#pragma once

#include "exchange/Record.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// What a column of a table of questions is for, by its heading.
enum class Column { Ask, Answer, Also, Wrong, Option, Topic, Difficulty, Because, Note, Within, Kind, Ignored };

/// The columns of a table whose headings tell what they are, or nothing where no column holds the question or none the answer.
///
/// "Question", "Correct answer", "Wrong 1", "Option B", "Category" and the like, in any case and order. Several columns "Answer
/// 1", "Answer 2" are options; so is "A", "B" ... beside a column that names the right one.
std::optional<std::vector<Column>> columnsOf(const std::vector<std::string>& headings);

/// Fills in the question that stands in \p fields.
void readFields(Record& record, const std::vector<Column>& columns, const std::vector<std::string>& fields);

} // namespace exchange
