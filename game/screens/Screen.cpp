#include "screens/Screen.hpp"

#include "quiz/Spelling.hpp"
#include "screens/Formats.hpp"
#include "screens/Handling.hpp"
#include "screens/Names.hpp"
#include "screens/Saying.hpp"

#include <array>

namespace screens {
namespace {

using quiz::Verdict;

struct VerdictKeys {
    std::string_view stamp, headline;
};

constexpr std::array verdictKeys{
    VerdictKeys{"stamp.right", "verdict.right"},
    VerdictKeys{"stamp.wrong", "verdict.wrong"},
    VerdictKeys{"stamp.late", "verdict.late"},
};

const VerdictKeys& keysOf(Verdict verdict) { return verdictKeys[static_cast<std::size_t>(verdict)]; }

std::string joined(const std::string& first, const std::string& second) {
    return first + (first.empty() || second.empty() ? "" : " ") + second;
}

/// The options that were chosen, one or several.
std::vector<int> chosenIn(const quiz::Played& played) {
    const auto& given = played.outcome->given;
    if (!given) return {};
    if (const int* const option = std::get_if<int>(&*given)) return {*option};
    const auto* const options = std::get_if<std::vector<int>>(&*given);
    return options && played.question.kind == quiz::Kind::SelectAll ? *options : std::vector<int>{};
}

/// Why what was chosen is wrong; empty when there is nothing to say.
std::string whyWrong(const quiz::Played& played, const Words& words) {
    if (!played.outcome || played.outcome->verdict != Verdict::Wrong) return {};
    std::string why;
    for (const int option : chosenIn(played)) why = joined(why, whyWrongText(played.question, option, words));
    return why;
}

/// "Taken as Ving Rhames." where what was typed is not the name that is shown.
std::string takenAs(const quiz::Played& played, const Words& words) {
    const auto* const typed =
        played.outcome && played.outcome->given ? std::get_if<std::string>(&*played.outcome->given) : nullptr;
    const auto taken = typed ? quiz::spelled(played.question, *typed) : std::nullopt;
    if (!taken || taken->name == *typed) return {};
    return filled(words(taken->exact ? "verdict.taken-as" : "verdict.taken-as-slip"), {taken->name});
}

std::string sourceText(const quiz::Question& question, const Words& words) {
    const std::string asOf = question.asOf ? dateText(*question.asOf, words) : std::string();
    if (question.source.empty()) return asOf.empty() ? std::string() : filled(words("verdict.as-of"), {asOf});
    if (asOf.empty()) return filled(words("verdict.source"), {question.source});
    return filled(words("verdict.source-as-of"), {question.source, asOf});
}

} // namespace

bool hidesBelow(const Screen& /*screen*/) {
    // Every screen so far covers what lies under it; a pause has to, so that nobody reads on while the fuse stands.
    return true;
}

const Common& common(const Screen& screen) {
    return std::visit([](const auto& each) -> const Common& { return each; }, screen);
}

Common& common(Screen& screen) {
    return std::visit([](auto& each) -> Common& { return each; }, screen);
}

namespace {

/// Those that show nothing of the packs have nothing to follow.
template <typename Other>
std::optional<Transition> follow(Other& /*screen*/, Context& /*context*/) {
    return std::nullopt;
}

bool speaksOfReading(const Screen& screen) {
    return std::holds_alternative<Title>(screen) || std::holds_alternative<Select>(screen) ||
           std::holds_alternative<Scores>(screen);
}

} // namespace

std::optional<Transition> follow(Screen& screen, Context& context) {
    return std::visit([&](auto& each) { return follow(each, context); }, screen);
}

std::string readingText(const Screen& screen, const Context& context) {
    const auto& reading = context.library->reading();
    if (!reading || !speaksOfReading(screen)) return {};
    return filled(context.words("reading.packs"), {std::to_string(static_cast<int>(reading->part() * 100))});
}

std::optional<Transition> tick(Screen& screen, Time step, Context& context) {
    common(screen).age += step;
    if (auto* const mission = std::get_if<Mission>(&screen)) tickMission(*mission, step, context);
    auto* const briefing = std::get_if<Briefing>(&screen);
    return briefing ? tickBriefing(*briefing, step, context) : std::nullopt;
}

Typing typingOf(const Screen& screen) {
    const auto* const mission = std::get_if<Mission>(&screen);
    if (mission == nullptr || mission->phase != Mission::Phase::Asking) return Typing::Nothing;
    const quiz::Kind kind = mission->round.question().kind;
    return kind == quiz::Kind::Typed ? Typing::Text : kind == quiz::Kind::Number ? Typing::Digits : Typing::Nothing;
}

bool awaitsControl(const Screen& screen) {
    const auto* const keys = std::get_if<KeysScreen>(&screen);
    return keys != nullptr && keys->waiting.has_value();
}

namespace {

/// \p prompts with the keys and buttons that the player has given to each.
std::vector<Prompt> bound(std::vector<Prompt> prompts, const Context& context, Typing typing) {
    for (Prompt& prompt : prompts) {
        const auto key = context.bindings.keyFor(prompt.key, typing);
        if (key) prompt.cap = controlName(*key, context.words);
        prompt.button = context.bindings.buttonFor(prompt.key);
    }
    return prompts;
}

} // namespace

std::vector<Prompt> prompts(const Screen& screen, const Context& context) {
    return bound(std::visit([&](const auto& each) { return promptsOf(each, context.words); }, screen), context, typingOf(screen));
}

std::vector<Prompt> readingPrompts(const Context& context) {
    return bound({{cancelKey, context.words("reading.cancel"), true, true}}, context, Typing::Nothing);
}

std::vector<MenuRow> menuRows(const Screen& screen, const Context& context) {
    return std::visit([&](const auto& each) { return rowsOf(each, context); }, screen);
}

std::string heading(const Screen& screen, const Context& context) {
    return std::visit([&](const auto& each) { return headingOf(each, context.words); }, screen);
}

const std::string& stampWord(Verdict verdict, const Words& words) { return words(keysOf(verdict).stamp); }

Explanation explain(const quiz::Played& played, const Words& words) {
    Explanation explanation;
    if (played.outcome) explanation.headline = words(keysOf(played.outcome->verdict).headline);
    // Of several options the screen shows which ones belong together: saying it again would only fill it.
    const bool isShown = played.question.kind == quiz::Kind::Match || played.question.kind == quiz::Kind::SelectAll;
    const std::string because = isShown ? std::string() : becauseText(played.question, words);
    explanation.because = joined(joined(takenAs(played, words), because), played.question.note);
    // A finished question knows of no facts behind its wrong options: "the answer is ..." would only say again what lights up.
    const bool isFinished = played.question.deal.id.starts_with("question/");
    if (std::string why = whyWrong(played, words); !isFinished && why != played.question.because)
        explanation.whyChosenIsWrong = std::move(why);
    explanation.source = sourceText(played.question, words);
    return explanation;
}

} // namespace screens
