#include "screens/Explanation.hpp"

#include "facts/Text.hpp"
#include "quiz/Spelling.hpp"
#include "screens/Formats.hpp"
#include "screens/Saying.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <variant>

namespace screens {
namespace {

using quiz::Kind;
using quiz::Played;
using quiz::Question;
using quiz::Verdict;

struct VerdictKeys {
    std::string_view stamp, headline;
};

constexpr std::array verdictKeys{
    VerdictKeys{"stamp.right", "verdict.right"},
    VerdictKeys{"stamp.wrong", "verdict.wrong"},
    VerdictKeys{"stamp.late", "verdict.late"},
};
constexpr VerdictKeys partKeys{"stamp.part", "verdict.part"};

const VerdictKeys& keysOf(const quiz::Outcome& outcome) {
    return isRightInPart(outcome) ? partKeys : verdictKeys.at(static_cast<std::size_t>(outcome.verdict));
}

std::string joined(const std::string& first, const std::string& second) {
    return first + (first.empty() || second.empty() ? "" : " ") + second;
}

bool holds(const std::vector<int>& all, int one) { return std::ranges::find(all, one) != all.end(); }

/// Why something is so, and whether the answer had it otherwise.
struct Reason {
    std::string text;
    bool isAmiss = false;
};

/// The wrong answer that was given; nothing when it was right or too late.
const quiz::Answer* amissIn(const Played& played) {
    const bool isWrong = played.outcome && played.outcome->verdict == Verdict::Wrong && played.outcome->given;
    return isWrong ? &*played.outcome->given : nullptr;
}

/// Of options of which one is chosen.
std::vector<Reason> reasonsOfChoice(const Played& played, const Words& words) {
    const quiz::Answer* const given = amissIn(played);
    const int* const chosen = given ? std::get_if<int>(given) : nullptr;
    const bool isFinished = played.question.deal.id.starts_with(facts::questionPrefix);
    std::vector<Reason> reasons;
    for (int i = 0; i < static_cast<int>(played.question.options.size()); ++i) {
        const bool isUnknown = isFinished && played.question.options[static_cast<std::size_t>(i)].whyWrong.empty();
        if (!isUnknown) reasons.push_back({whyWrongText(played.question, i, played.cluesShown, words), chosen && *chosen == i});
    }
    return reasons;
}

/// Of options of which several fit: those that do not, and those that do.
std::vector<Reason> reasonsOfSeveral(const Played& played, const Words& words) {
    const Question& question = played.question;
    const quiz::Answer* const given = amissIn(played);
    const auto* const chosen = given ? std::get_if<std::vector<int>>(given) : nullptr;
    std::vector<Reason> reasons;
    for (int i = 0; i < static_cast<int>(question.options.size()); ++i) {
        const bool fits = holds(question.right, i);
        const bool isAmiss = chosen && holds(*chosen, i) != fits;
        const std::string why = fits ? whyRightText(question, i) : whyWrongText(question, i, words);
        reasons.push_back({fits && isAmiss ? filled(words("verdict.missed"), {why}) : why, isAmiss});
    }
    return reasons;
}

/// Of pairs: what belongs together. What was put there instead stands beside it.
std::vector<Reason> reasonsOfPairs(const Played& played, const Words& words) {
    const Question& question = played.question;
    const quiz::Answer* const given = amissIn(played);
    const auto* const made = given ? std::get_if<std::vector<int>>(given) : nullptr;
    std::vector<Reason> reasons;
    for (std::size_t i = 0; i < question.left.size(); ++i) {
        const bool isAmiss = made && i < made->size() && (*made)[i] != question.right[i];
        reasons.push_back({whyWrongText(question, question.right[i], words), isAmiss});
    }
    return reasons;
}

/// Whether \p order becomes the right one when \p option is put where it belongs.
bool isAloneAmiss(std::vector<int> order, std::vector<int> right, int option) {
    std::erase(order, option);
    std::erase(right, option);
    return order == right;
}

/// Of an order: which of its entries stood wrong.
std::vector<Reason> reasonsOfOrder(const Played& played, const Words& words) {
    const Question& question = played.question;
    const quiz::Answer* const given = amissIn(played);
    const auto* const order = given ? std::get_if<std::vector<int>>(given) : nullptr;
    if (order == nullptr || order->size() != question.right.size()) return {};
    std::vector<int> alone;
    std::vector<std::string> amiss;
    for (std::size_t place = 0; place < order->size(); ++place) {
        const int option = (*order)[place];
        if (isAloneAmiss(*order, question.right, option)) alone.push_back(option);
        if (option != question.right[place]) amiss.push_back(optionText(question, option, words));
    }
    if (alone.size() == 1) return {{filled(words("verdict.moved"), {optionText(question, alone.front(), words)}), true}};
    if (amiss.size() == 2) return {{filled(words("verdict.swapped"), amiss), true}};
    if (amiss.size() == order->size()) return {{words("verdict.none-in-place"), true}};
    return {{filled(words("verdict.out-of-place"), {listText(amiss, words)}), true}};
}

/// Of what was typed or dialled: how far off the number is, and what else it is.
std::vector<Reason> reasonsOfGiven(const Played& played, const Words& words) {
    const quiz::Answer* const given = amissIn(played);
    if (given == nullptr) return {};
    std::vector<Reason> reasons;
    if (const auto* const number = std::get_if<double>(given))
        reasons.push_back({farOffText(played.question, *number, words), true});
    if (!played.meant) return reasons;
    const quiz::Option& meant = played.meant->option;
    const auto* const typed = std::get_if<std::string>(given);
    const bool isOtherName = typed && quiz::bareName(*typed) != quiz::bareName(meant.text);
    const std::string taken = isOtherName ? filled(words("verdict.taken-as"), {meant.text}) : std::string();
    reasons.push_back({joined(taken, whyWrongText(played.question, meant, words)), true});
    return reasons;
}

/// Why every option is what it is. Of the wrong options of a finished question only some are known: "the answer is ..." would
/// only say again what lights up. Of an order, all values stand in its `because`; so does what is to be said of a statement.
std::vector<Reason> reasonsOf(const Played& played, const Words& words) {
    const Kind kind = played.question.kind;
    if (kind == Kind::Order) return reasonsOfOrder(played, words);
    if (kind == Kind::Typed || kind == Kind::Number) return reasonsOfGiven(played, words);
    if (kind == Kind::TrueFalse) return {};
    if (kind == Kind::Match) return reasonsOfPairs(played, words);
    return kind == Kind::SelectAll ? reasonsOfSeveral(played, words) : reasonsOfChoice(played, words);
}

/// Adds the reasons to what is told, those that concern the answer first.
void addReasons(Explanation& told, const Played& played, const Words& words) {
    const std::vector<Reason> reasons = reasonsOf(played, words);
    std::vector<std::string> said{"", becauseText(played.question, words)};
    for (const bool isAmiss : {true, false})
        for (const Reason& reason : reasons) {
            if (reason.isAmiss != isAmiss || std::ranges::find(said, reason.text) != said.end()) continue;
            said.push_back(reason.text);
            (isAmiss ? told.ofGiven : told.ofOthers).push_back(reason.text);
        }
}

/// "Taken as Ving Rhames." where what was typed is another name, or is misspelt.
std::string takenAs(const Played& played, const Words& words) {
    const auto* const typed =
        played.outcome && played.outcome->given ? std::get_if<std::string>(&*played.outcome->given) : nullptr;
    const auto taken = typed ? quiz::spelled(played.question, *typed) : std::nullopt;
    if (!taken || quiz::bareName(taken->name) == quiz::bareName(*typed)) return {};
    return filled(words(taken->exact ? "verdict.taken-as" : "verdict.taken-as-slip"), {taken->name});
}

std::string sourceText(const Question& question, const Words& words) {
    const std::string asOf = question.asOf ? dateText(*question.asOf, words) : std::string();
    if (question.source.empty()) return asOf.empty() ? std::string() : filled(words("verdict.as-of"), {asOf});
    if (asOf.empty()) return filled(words("verdict.source"), {question.source});
    return filled(words("verdict.source-as-of"), {question.source, asOf});
}

/// "Heat – Michael Mann": a line for each pair that was made.
std::string pairLines(const Question& question, const quiz::Answer& answer, const Words& words) {
    std::string text;
    const auto& made = std::get<std::vector<int>>(answer);
    for (std::size_t i = 0; i < std::min(made.size(), question.left.size()); ++i)
        text += '\n' + leftText(question, i) + " \u2013 " + optionText(question, made[i], words);
    return text;
}

std::string takenText(const quiz::Outcome& outcome, const Words& words) {
    if (outcome.fuse.count() == 0) return filled(words("debrief.taken-no-fuse"), {secondsText(outcome.taken, words)});
    return filled(words("debrief.taken"), {secondsText(outcome.taken, words), secondsText(outcome.fuse, words)});
}

} // namespace

Explanation explain(const Played& played, const Words& words) {
    Explanation told;
    if (played.outcome) told.headline = words(keysOf(*played.outcome).headline);
    // Of several options the screen shows which ones belong together: saying it again would only fill it.
    const bool isShown = played.question.kind == Kind::Match || played.question.kind == Kind::SelectAll;
    const std::string because = isShown ? std::string() : becauseText(played.question, words);
    told.because = joined(joined(takenAs(played, words), because), played.question.note);
    addReasons(told, played, words);
    told.source = sourceText(played.question, words);
    return told;
}

std::string givenText(const Played& played, const Words& words) {
    const auto& given = played.outcome->given;
    return filled(words("debrief.you"), {given ? answerText(played.question, *given, words) : words("debrief.no-answer")});
}

Details detailsOf(const Played& played, const Words& words) {
    const quiz::Outcome& outcome = *played.outcome;
    const Question& question = played.question;
    const auto said = [&](std::string_view key, const quiz::Answer& answer) {
        return filled(words(key),
                      {question.kind == Kind::Match ? pairLines(question, answer, words) : answerText(question, answer, words)});
    };
    Details details{askText(question, words), givenText(played, words), {}, {}, explain(played, words), {}, {}};
    for (std::size_t i = 0; i < question.clues.size(); ++i) details.clues.push_back(clueText(question, i, words));
    if (outcome.given) details.given = said("debrief.you", *outcome.given);
    if (outcome.verdict != Verdict::Right) details.right = said("debrief.right-answer", quiz::rightAnswer(question));
    details.points = outcome.points == 0 ? words("debrief.no-points") : formulaText(outcome, words);
    details.taken = takenText(outcome, words);
    return details;
}

const std::string& stampWord(const quiz::Outcome& outcome, const Words& words) { return words(keysOf(outcome).stamp); }

bool isRightInPart(const quiz::Outcome& outcome) { return outcome.verdict == Verdict::Wrong && outcome.points > 0; }

} // namespace screens
