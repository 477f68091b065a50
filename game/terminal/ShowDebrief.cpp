#include "terminal/Show.hpp"

#include "facts/Text.hpp"
#include "screens/Explanation.hpp"
#include "screens/Formats.hpp"
#include "screens/Names.hpp"
#include "screens/Saying.hpp"
#include "screens/Voice.hpp"

namespace terminal {
namespace {

using screens::Debrief;
using screens::filled;
using screens::Words;

/// What the base points brought, multiplied: the score without what speed brought.
quiz::Points basePoints(const quiz::Round& round) { return round.score() - round.speedPoints(); }

std::string bestText(const Debrief& screen, const Words& words) {
    if (!screen.isBest())
        return screen.bestBefore ? filled(words("debrief.best"), {screens::countText(*screen.bestBefore, words)}) : std::string();
    if (!screen.bestBefore) return words("debrief.first-best");
    return filled(words("debrief.new-best"), {screens::countText(screen.round.score() - *screen.bestBefore, words)});
}

Lines summary(const Debrief& screen, const Words& words) {
    const quiz::Round& round = screen.round;
    return {
        words(screen.isGood() ? "debrief.good-remark" : "debrief.poor-remark"),
        screens::debriefLine(screen.round, words),
        filled(words("terminal.debrief-score"), {screens::countText(round.score(), words)}),
        filled(words("terminal.debrief-base"), {screens::countText(basePoints(round), words)}),
        filled(words("terminal.debrief-speed"), {screens::countText(round.speedPoints(), words)}),
        words("terminal.debrief-formula"),
        filled(words("terminal.debrief-right"), {std::to_string(round.rightCount()), std::to_string(round.count())}),
        filled(words("terminal.debrief-streak"), {std::to_string(round.bestStreak())}),
        filled(words("terminal.debrief-mean"), {screens::secondsText(round.meanTime(), words)}),
        filled(words("debrief.fuse"), {fuseName(round.plan().fuse, words)}),
    };
}

void addUnlessEmpty(Lines& lines, const std::string& text) {
    if (!text.empty()) lines.push_back(text);
}

/// One question whole.
Lines shownDetails(const quiz::Played& played, const Words& words) {
    const screens::Details details = detailsOf(played, words);
    const screens::Explanation& told = details.told;
    Lines lines{details.ask};
    lines.insert(lines.end(), details.clues.begin(), details.clues.end());
    lines.insert(lines.end(), {told.headline, details.given});
    addUnlessEmpty(lines, details.right);
    addUnlessEmpty(lines, told.because);
    for (const auto* reasons : {&told.ofGiven, &told.ofOthers}) lines.insert(lines.end(), reasons->begin(), reasons->end());
    for (const auto* text : {&details.points, &details.taken, &told.source}) addUnlessEmpty(lines, *text);
    lines.push_back(words("terminal.details-hint"));
    return lines;
}

std::string pointsText(const quiz::Outcome& outcome, const Words& words) {
    return outcome.points > 0 ? formulaText(outcome, words) : words("debrief.no-points");
}

} // namespace

Lines shownDebrief(const Debrief& screen, const screens::Context& context) {
    const Words& words = context.words;
    if (screen.opened) return shownDetails(*screen.reviewed()[static_cast<std::size_t>(*screen.opened)], words);
    Lines lines{heading(screen, context)};
    const Lines parts = summary(screen, words);
    lines.insert(lines.end(), parts.begin(), parts.end());
    if (const std::string best = bestText(screen, words); !best.empty()) lines.push_back(best);
    const auto rows = menuRows(screen, context);
    const auto reviewed = screen.reviewed();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const quiz::Outcome& outcome = *reviewed[i]->outcome;
        lines.push_back(filled(words("terminal.debrief-question"), {std::to_string(i + 1), rows[i].label}));
        lines.push_back(explain(*reviewed[i], words).headline);
        lines.push_back(rows[i].value);
        lines.push_back(rows[i].remark);
        lines.push_back(pointsText(outcome, words));
    }
    lines.push_back(words("terminal.debrief-hint"));
    return lines;
}

} // namespace terminal
