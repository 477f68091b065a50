#include "screens/Voice.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace screens {
namespace {

using quiz::Outcome;
using quiz::Verdict;

/// The outcomes of the round so far that count, the last one last.
std::vector<const Outcome*> outcomesOf(const quiz::Round& round) {
    std::vector<const Outcome*> outcomes;
    for (const quiz::Played& played : round.played())
        if (played.outcome && !played.extracted) outcomes.push_back(&*played.outcome);
    return outcomes;
}

/// Less than a tenth of the fuse was left.
bool isLastSecond(const Outcome& outcome) { return outcome.fuse.count() > 0 && outcome.taken * 10 > outcome.fuse * 9; }

/// Which moment outcome number \p index is: the key of its lines.
std::string_view momentOf(const std::vector<const Outcome*>& outcomes, std::size_t index) {
    constexpr int longRun = 3;
    const Outcome& outcome = *outcomes[index];
    if (outcome.verdict == Verdict::TooLate) return "voice.late";
    if (outcome.verdict == Verdict::Wrong) return outcome.streakEnded ? "voice.streak-end" : "voice.wrong";
    const auto missed = [&](std::size_t before) {
        return index >= before && outcomes[index - before]->verdict != Verdict::Right;
    };
    if (missed(1) && missed(2)) return "voice.comeback";
    if (isLastSecond(outcome)) return "voice.last-second";
    return outcome.streak >= longRun ? "voice.streak" : "voice.right";
}

/// Line number \p use of \p moment in the round of \p seed: they are gone through in turn, from a place that the seed sets.
std::string lineOf(std::string_view moment, std::uint64_t seed, std::size_t use, const Words& words) {
    const auto& lines = words.lines(moment);
    if (lines.empty()) return {};
    const std::uint64_t start = quiz::mixed(seed, quiz::seedFrom(moment.data(), moment.size()));
    return lines[static_cast<std::size_t>((start + use) % lines.size())];
}

} // namespace

std::string briefingLine(const quiz::Round& round, const Words& words) {
    const bool isFirst = round.number() == 1 && !round.current().outcome && round.played().size() == 1;
    return isFirst ? lineOf("voice.briefing", round.plan().seed, 0, words) : std::string();
}

std::string verdictLine(const quiz::Round& round, const Words& words) {
    const auto outcomes = outcomesOf(round);
    if (outcomes.empty() || !round.current().outcome) return {};
    const std::string_view moment = momentOf(outcomes, outcomes.size() - 1);
    std::size_t use = 0;
    for (std::size_t i = 0; i + 1 < outcomes.size(); ++i) use += momentOf(outcomes, i) == moment ? 1U : 0U;
    return lineOf(moment, round.plan().seed, use, words);
}

std::string debriefLine(const quiz::Round& round, const Words& words) {
    const int right = round.rightCount() * 10;
    const std::string_view moment = right >= 8 * round.count()   ? "voice.debrief-good"
                                    : right >= 5 * round.count() ? "voice.debrief-fair"
                                                                 : "voice.debrief-poor";
    return lineOf(moment, round.plan().seed, 0, words);
}

} // namespace screens
