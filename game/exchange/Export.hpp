#pragma once

#include "exchange/Formats.hpp"
#include "quiz/Question.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace exchange {

/// A pack written in another format.
struct Exported {
    std::string text;
    std::size_t questions = 0;
    std::map<facts::Kind, std::size_t> leftOut; ///< by kind: questions of which the format has nothing like it
};

/// Writes all that \p bank asks in the format \p target: finished questions as their author wrote them, and every question that
/// can be dealt from facts, in each kind, as \p seed deals it.
/// \param task  what is to be done with a question, in words, where its text alone does not say it; else empty
Exported exportPack(const std::shared_ptr<const facts::FactBank>& bank, const Target& target, std::uint64_t seed,
                    const std::function<std::string(const quiz::Question&)>& task);

/// The format that the command line calls \p id, or null.
const Target* targetNamed(std::string_view id);

} // namespace exchange
