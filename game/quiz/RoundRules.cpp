#include "quiz/Round.hpp"

#include "facts/Text.hpp"

#include <algorithm>

namespace quiz {
namespace {

struct Span {
    double from, to;
};

Span spanOf(Level level) {
    switch (level) {
    case Level::Recruit:
        return {0.15, 0.45};
    case Level::FieldAgent:
        return {0.25, 0.65};
    case Level::Legend:
        return {0.45, 0.85};
    }
    return {0.25, 0.65};
}

/// Whether answering takes more than naming an option.
bool isHandled(Kind kind) {
    return kind == Kind::Order || kind == Kind::Number || kind == Kind::Typed || kind == Kind::SelectAll || kind == Kind::Match;
}

std::size_t charactersOf(const Question& question) {
    std::size_t count = facts::codePointCount(question.ask);
    for (const auto& text : question.left) count += facts::codePointCount(text);
    for (const auto& clue : question.clues) count += facts::codePointCount(clue);
    for (const auto& option : question.options) count += facts::codePointCount(option.text);
    return count;
}

} // namespace

double wishedDifficulty(Level level, int index, int count) {
    const Span span = spanOf(level);
    if (count < 2) return span.from;
    const int step = std::clamp(index, 0, count - 1);
    return span.from + (span.to - span.from) * step / (count - 1);
}

int factorOf(Fuse fuse) {
    switch (fuse) {
    case Fuse::Off:
        return 0;
    case Fuse::Normal:
        return 1;
    case Fuse::Double:
        return 2;
    case Fuse::Triple:
        return 3;
    case Fuse::Fivefold:
        return 5;
    case Fuse::Tenfold:
        return 10;
    }
    return 1;
}

Milliseconds fuseFor(const Question& question, Fuse fuse) {
    constexpr long long start = 8000;
    constexpr long long eachCharacter = 60;
    constexpr long long handling = 6000;
    constexpr long long tenth = 100;
    long long time = start + eachCharacter * static_cast<long long>(charactersOf(question));
    if (isHandled(question.kind)) time += handling;
    time *= factorOf(fuse);
    return Milliseconds{(time + tenth / 2) / tenth * tenth};
}

} // namespace quiz
