#include "terminal/Show.hpp"

#include "facts/Text.hpp"
#include "screens/Answering.hpp"
#include "screens/Explanation.hpp"
#include "screens/Formats.hpp"
#include "screens/Names.hpp"
#include "screens/Saying.hpp"
#include "screens/Voice.hpp"

namespace terminal {
namespace {

using quiz::Kind;
using screens::Context;
using screens::filled;
using screens::Mission;
using screens::Words;

std::string headerText(const Mission& mission, const Words& words) {
    return filled(words("terminal.question"), {std::to_string(mission.round.number()), std::to_string(mission.round.count()),
                                               mission.round.question().topic});
}

std::string scoreLine(const Mission& mission, const Words& words) {
    return filled(words("terminal.score"),
                  {screens::countText(mission.round.score(), words), std::to_string(mission.round.streak())});
}

void addUnlessEmpty(Lines& lines, const std::string& text) {
    if (!text.empty()) lines.push_back(text);
}

/// What is left on the fuse.
void addFuse(const Mission& mission, const Words& words, Lines& lines) {
    const quiz::Milliseconds fuse = mission.round.fuse();
    if (fuse.count() == 0) return;
    const auto left = std::max(fuse - std::chrono::duration_cast<quiz::Milliseconds>(mission.seen), quiz::Milliseconds(0));
    lines.push_back(filled(words("terminal.fuse"), {screens::secondsText(left, words)}));
}

/// Clue number \p number, from 1.
std::string clueLine(const quiz::Question& question, int number, const Words& words) {
    return filled(words("terminal.clue"), {std::to_string(number), question.clues[static_cast<std::size_t>(number - 1)]});
}

/// What stands beside the options, or before them.
void addParts(const quiz::Played& played, const Words& words, Lines& lines) {
    const quiz::Question& question = played.question;
    for (int i = 1; i <= std::min(played.cluesShown, static_cast<int>(question.clues.size())); ++i)
        lines.push_back(clueLine(question, i, words));
    for (std::size_t i = 0; i < question.left.size(); ++i)
        lines.push_back(filled(words("terminal.match-line"), {std::to_string(i + 1), screens::leftText(question, i)}));
}

/// What the next clue costs, before it is asked for.
void addClueCost(const quiz::Round& round, const Words& words, Lines& lines) {
    if (round.hasMoreClues()) lines.push_back(filled(words("terminal.clue-cost"), {screens::countText(round.clueCost(), words)}));
}

void addOptions(const quiz::Played& played, const Words& words, Lines& lines) {
    for (int i = 0; i < static_cast<int>(played.question.options.size()); ++i) {
        const std::string letter = screens::optionLetter(played.question, i, words);
        const std::string option = screens::optionText(played.question, i, words);
        lines.push_back(screens::isMasked(played, i) ? filled(words("terminal.masked"), {letter})
                                                     : filled(words("terminal.option"), {letter, option}));
    }
}

/// "d c b a": an order that shows how one is typed and is hardly ever the right one by intent.
std::string orderExample(std::size_t count) {
    std::string example;
    for (std::size_t i = count; i > 0; --i) example += static_cast<char>('a' + i - 1) + std::string(i > 1 ? " " : "");
    return example;
}

/// "1, 2, 3, 4".
std::string numbersUpTo(std::size_t count) {
    std::string numbers;
    for (std::size_t i = 1; i <= count; ++i) numbers += (i == 1 ? "" : ", ") + std::to_string(i);
    return numbers;
}

/// A gadget that the player still has. Without a fuse a slow one is none.
bool isAtHand(const quiz::Round& round, quiz::Gadget gadget) {
    return round.has(gadget) && (gadget != quiz::Gadget::SlowFuse || round.fuse().count() > 0);
}

void addName(std::string& names, quiz::Gadget gadget, const Words& words) {
    names += (names.empty() ? "" : ", ") + gadgetName(gadget, words);
}

/// The gadgets that can be used, and those at hand that this question has no use for.
std::string gadgetLine(const quiz::Round& round, const Words& words) {
    std::string usable, idle;
    for (const quiz::Gadget gadget : quiz::allGadgets)
        if (round.canUse(gadget))
            addName(usable, gadget, words);
        else if (isAtHand(round, gadget))
            addName(idle, gadget, words);
    const std::string line = usable.empty() ? words("terminal.no-gadgets") : filled(words("terminal.gadgets"), {usable});
    return idle.empty() ? line : filled(words("terminal.not-here"), {line, idle});
}

/// What the picture shows, before the question or, where it would tell the answer, after it.
void addPicture(const Mission& mission, bool isJudged, const Words& words, Lines& lines) {
    const auto& picture = mission.round.question().picture;
    if (picture && picture->tells == isJudged) lines.push_back(filled(words("terminal.picture"), {picture->picture.alt}));
}

Lines shownQuestion(const Mission& mission, const Words& words) {
    Lines lines{headerText(mission, words), scoreLine(mission, words)};
    addFuse(mission, words, lines);
    if (mission.lastGadget) lines.push_back(gadgetDone(*mission.lastGadget, words));
    addPicture(mission, false, words, lines);
    const quiz::Question& question = mission.round.question();
    const std::string task = screens::taskText(question, words);
    const bool isGoneOnWith = question.ask.ends_with("…"); // by the options: nothing stands between
    if (isGoneOnWith) addUnlessEmpty(lines, task);
    lines.push_back(question.ask);
    if (!isGoneOnWith) addUnlessEmpty(lines, task);
    addParts(mission.round.current(), words, lines);
    addClueCost(mission.round, words, lines);
    addOptions(mission.round.current(), words, lines);
    if (const auto& intel = mission.round.current().intel)
        lines.push_back(filled(words("terminal.intel"), {intelText(mission.round.question(), *intel, words)}));
    lines.push_back(gadgetLine(mission.round, words));
    lines.push_back(answerHint(mission.round.question(), words));
    return lines;
}

std::string pointsLine(const quiz::Outcome& outcome, quiz::Points score, const Words& words) {
    const std::string total = screens::countText(score, words);
    if (outcome.points == 0) return filled(words("terminal.no-points"), {total});
    return filled(words("terminal.points"), {formulaText(outcome, words), total});
}

Lines shownVerdict(const Mission& mission, const Words& words) {
    const quiz::Played& played = mission.round.current();
    const quiz::Outcome& outcome = *played.outcome;
    const screens::Explanation explanation = explain(played, words);
    Lines lines{explanation.headline};
    addUnlessEmpty(lines, screens::verdictLine(mission.round, words));
    if (outcome.given) lines.push_back(filled(words("verdict.you"), {answerText(played.question, *outcome.given, words)}));
    if (outcome.verdict != quiz::Verdict::Right)
        lines.push_back(filled(words("verdict.right-answer"), {rightText(played.question, words)}));
    lines.push_back(pointsLine(outcome, mission.round.score(), words));
    if (outcome.streakEnded) lines.push_back(words("verdict.streak-ended"));
    addPicture(mission, true, words, lines);
    addUnlessEmpty(lines, explanation.because);
    lines.insert(lines.end(), explanation.ofGiven.begin(), explanation.ofGiven.end());
    lines.insert(lines.end(), explanation.ofOthers.begin(), explanation.ofOthers.end());
    addUnlessEmpty(lines, explanation.source);
    lines.push_back(words("terminal.next-hint"));
    return lines;
}

} // namespace

std::string answerHint(const quiz::Question& question, const Words& words) {
    const std::string example = orderExample(question.options.size());
    switch (question.kind) {
    case Kind::TrueFalse:
        return words("terminal.true-false-hint");
    case Kind::Order:
        return filled(words("terminal.order-hint"), {example});
    case Kind::Match:
        return filled(words("terminal.match-hint"), {example, numbersUpTo(question.left.size())});
    case Kind::SelectAll:
        return filled(words("terminal.pick-hint"), {"a c"});
    case Kind::Typed:
        return words("terminal.typed-hint");
    case Kind::Clues:
        return words("terminal.clue-hint");
    case Kind::Number:
        return filled(words("terminal.number-hint"),
                      {numberText(question, question.dial.low, words), numberText(question, question.dial.high, words)}) +
               ' ' + withinText(question, words);
    default:
        return words("terminal.choice-hint");
    }
}

Lines shownClue(const Mission& screen, const Context& context) {
    const quiz::Played& played = screen.round.current();
    Lines lines{clueLine(played.question, played.cluesShown, context.words)};
    addClueCost(screen.round, context.words, lines);
    return lines;
}

Lines shownMission(const Mission& screen, const Context& context) {
    return screen.phase == Mission::Phase::Verdict ? shownVerdict(screen, context.words) : shownQuestion(screen, context.words);
}

} // namespace terminal
