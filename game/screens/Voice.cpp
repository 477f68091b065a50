#include "screens/Voice.hpp"

#include "screens/Explanation.hpp"

#include <array>
#include <set>
#include <string_view>
#include <vector>

namespace screens {
namespace {

using quiz::Outcome;
using quiz::Verdict;

using quiz::Kind;
using quiz::Played;

/// The questions of the round so far that count, the last one last.
std::vector<const Played*> playedOf(const quiz::Round& round) {
    std::vector<const Played*> counted;
    for (const Played& played : round.played())
        if (played.outcome && !played.extracted) counted.push_back(&played);
    return counted;
}

/// Less than a tenth of the fuse was left.
bool isLastSecond(const Outcome& outcome) { return outcome.fuse.count() > 0 && outcome.taken * 10 > outcome.fuse * 9; }

/// Which moment outcome number \p index is: the key of its lines.
std::string_view momentOf(const std::vector<const Played*>& played, std::size_t index) {
    constexpr int longRun = 3;
    const Outcome& outcome = *played[index]->outcome;
    if (outcome.verdict == Verdict::TooLate) return "voice.late";
    if (isRightInPart(outcome)) return "voice.part";
    if (outcome.verdict == Verdict::Wrong) return outcome.streakEnded ? "voice.streak-end" : "voice.wrong";
    const auto missed = [&](std::size_t before) {
        return index >= before && played[index - before]->outcome->verdict != Verdict::Right;
    };
    if (missed(1) && missed(2)) return "voice.comeback";
    if (isLastSecond(outcome)) return "voice.last-second";
    return outcome.streak >= longRun ? "voice.streak" : "voice.right";
}

/// Lines that fit only some kinds, in the order of the kinds: said beside those of the moment that fit all.
using ByKind = std::array<std::string_view, facts::allKinds.size()>;
constexpr ByKind rightByKind{
    "voice.right.one", "voice.right.statement", "voice.right.places", "voice.right.number", "voice.right.typed",
    "voice.right.one", "voice.right.several",   "voice.right.places", "voice.right.one",
};
constexpr ByKind wrongByKind{
    "voice.wrong.one", "voice.wrong.statement", "voice.wrong.places", "voice.wrong.number", "voice.wrong.typed",
    "voice.wrong.one", "voice.wrong.several",   "voice.wrong.places", "voice.wrong.one",
};

std::vector<std::string> linesFor(std::string_view moment, Kind kind, const Words& words) {
    std::vector<std::string> lines = words.lines(moment);
    const bool isRight = moment == "voice.right";
    if (!isRight && moment != "voice.wrong") return lines;
    const auto& more = words.lines((isRight ? rightByKind : wrongByKind).at(static_cast<std::size_t>(kind)));
    lines.insert(lines.end(), more.begin(), more.end());
    return lines;
}

/// From a place that the seed sets on, the first of \p lines that \p said does not hold.
std::string freshLine(const std::vector<std::string>& lines, std::string_view moment, std::uint64_t seed,
                      const std::set<std::string>& said) {
    if (lines.empty()) return {};
    const std::uint64_t start = quiz::mixed(seed, quiz::seedFrom(moment.data(), moment.size()));
    const auto line = [&](std::size_t i) -> const std::string& {
        return lines[static_cast<std::size_t>((start + i) % lines.size())];
    };
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (!said.contains(line(i))) return line(i);
    return line(said.size());
}

} // namespace

std::string briefingLine(const quiz::Round& round, const Words& words) {
    const bool isFirst = round.number() == 1 && !round.current().outcome && round.played().size() == 1;
    return isFirst ? freshLine(words.lines("voice.briefing"), "voice.briefing", round.plan().seed, {}) : std::string();
}

std::string verdictLine(const quiz::Round& round, const Words& words) {
    const auto played = playedOf(round);
    if (!round.current().outcome) return {};
    std::set<std::string> said;
    std::string line;
    for (std::size_t i = 0; i < played.size(); ++i) {
        const std::string_view moment = momentOf(played, i);
        line = freshLine(linesFor(moment, played[i]->question.kind, words), moment, round.plan().seed, said);
        said.insert(line);
    }
    return line;
}

std::string debriefLine(const quiz::Round& round, const Words& words) {
    const int right = round.rightCount() * 10;
    const std::string_view moment = right >= 8 * round.count()   ? "voice.debrief-good"
                                    : right >= 5 * round.count() ? "voice.debrief-fair"
                                                                 : "voice.debrief-poor";
    return freshLine(words.lines(moment), moment, round.plan().seed, {});
}

} // namespace screens
