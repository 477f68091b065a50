#include "screens/Voice.hpp"

#include "screens/Explanation.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace screens {
namespace {

using quiz::Kind;
using quiz::Outcome;
using quiz::Played;
using quiz::Verdict;

/// Of the words, which hold them: what is said is chosen anew for each frame that shows it.
using Lines = std::vector<std::string_view>;

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

Lines linesOf(std::string_view key, const Words& words) {
    const auto& lines = words.lines(key);
    return {lines.begin(), lines.end()};
}

Lines linesFor(std::string_view moment, Kind kind, const Words& words) {
    Lines lines = linesOf(moment, words);
    const bool isRight = moment == "voice.right";
    if (!isRight && moment != "voice.wrong") return lines;
    const auto& more = words.lines((isRight ? rightByKind : wrongByKind).at(static_cast<std::size_t>(kind)));
    lines.insert(lines.end(), more.begin(), more.end());
    return lines;
}

/// From a place that the seed sets on, the first of \p lines that \p said does not hold.
std::string_view freshLine(const Lines& lines, std::string_view moment, std::uint64_t seed, const Lines& said) {
    if (lines.empty()) return {};
    const std::uint64_t start = quiz::mixed(seed, quiz::seedFrom(moment.data(), moment.size()));
    const auto line = [&](std::size_t i) { return lines[static_cast<std::size_t>((start + i) % lines.size())]; };
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (std::ranges::find(said, line(i)) == said.end()) return line(i);
    return line(said.size());
}

} // namespace

std::string briefingLine(const quiz::Round& round, const Words& words) {
    const bool isFirst = round.number() == 1 && !round.current().outcome && round.played().size() == 1;
    if (!isFirst) return {};
    return std::string(freshLine(linesOf("voice.briefing", words), "voice.briefing", round.plan().seed, {}));
}

std::string verdictLine(const quiz::Round& round, const Words& words) {
    if (!round.current().outcome) return {};
    const auto played = playedOf(round);
    Lines said;
    for (std::size_t i = 0; i < played.size(); ++i) {
        const std::string_view moment = momentOf(played, i);
        said.push_back(freshLine(linesFor(moment, played[i]->question.kind, words), moment, round.plan().seed, said));
    }
    return said.empty() ? std::string() : std::string(said.back());
}

std::string debriefLine(const quiz::Round& round, const Words& words) {
    const int right = round.rightCount() * 10;
    const std::string_view moment = right >= 8 * round.count()   ? "voice.debrief-good"
                                    : right >= 5 * round.count() ? "voice.debrief-fair"
                                                                 : "voice.debrief-poor";
    return std::string(freshLine(linesOf(moment, words), moment, round.plan().seed, {}));
}

} // namespace screens
