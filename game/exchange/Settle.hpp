#pragma once

#include "exchange/Record.hpp"
#include "facts/FactBank.hpp"
#include "quiz/Random.hpp"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace exchange {

/// Things to be put beside each other. Finished questions know no such kind: in a pack it is a type, its facts and an ask.
struct Matching {
    std::string ask, topic;
    std::vector<std::pair<std::string, std::string>> pairs;
};

/// What a record became.
using Entry = std::variant<facts::FinishedQuestion, Matching>;

/// At most so many wrong answers are taken over: a question shows four options.
inline constexpr std::size_t mostWrong = 3;

/// Turns \p record into a question that the game can ask. What is safe is set right and told in the record's `changes`: the right
/// answer is taken out of the wrong ones, options alike become one, too many are sampled by \p random, a choice without wrong
/// answers is typed where the question can stand alone. Anything else is told in `refused`, and nothing is returned.
std::optional<Entry> settle(Record& record, quiz::Random random);

} // namespace exchange
