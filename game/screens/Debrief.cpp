#include "screens/Explanation.hpp"
#include "screens/Handling.hpp"
#include "screens/Saying.hpp"

#include <algorithm>

namespace screens {
namespace {

/// A page of the review, in questions.
constexpr int pageStep = 5;

int countOf(const Debrief& screen) { return static_cast<int>(screen.reviewed().size()); }

void focusOn(Debrief& screen, int index) {
    screen.focus = std::clamp(index, 0, std::max(0, countOf(screen) - 1));
    screen.scroll = scrolledTo(screen.focus, screen.scroll, Debrief::inSight);
    if (screen.opened) screen.opened = screen.focus;
    screen.details = {};
}

/// How far \p input moves through the review; nothing when it does not.
std::optional<int> movement(const Debrief& screen, const Input& input) {
    if (const auto* const wheel = std::get_if<Scroll>(&input)) return std::clamp(wheel->lines, -pageStep, pageStep);
    if (const auto* const pointed = std::get_if<Focus>(&input)) return pointed->index - screen.focus;
    const auto key = pressed(input);
    if (key == Key::Up || key == Key::BackTab) return -1;
    if (key == Key::Down || key == Key::Tab) return 1;
    if (key == Key::PageUp) return -pageStep;
    if (key == Key::PageDown) return pageStep;
    if (key == Key::Home) return -screen.focus;
    if (key == Key::End) return countOf(screen);
    return std::nullopt;
}

void toggleDetails(Debrief& screen) {
    screen.opened = screen.opened ? std::nullopt : std::optional(screen.focus);
    screen.details = {};
}

/// A click opens a question, or closes the one that is open.
void choose(Debrief& screen, int index) {
    if (index < 0 || index >= countOf(screen)) return;
    const bool same = screen.opened == index;
    screen.opened.reset();
    focusOn(screen, index);
    if (!same) screen.opened = index;
}

/// The same mission with other questions.
std::optional<Transition> runAgain(const Debrief& screen, Context& context) {
    quiz::Plan plan = screen.round.plan();
    plan.seed = context.nextSeed ? context.nextSeed() : plan.seed + 1;
    auto briefing = makeBriefing(context, plan);
    return briefing ? std::optional(replace(std::move(*briefing))) : std::nullopt;
}

/// Enter and Esc close what is open, and leave for the menu when nothing is.
std::optional<Transition> leave(Debrief& screen, const Context& context) {
    if (!screen.opened) return reset(makeTitle(context));
    screen.opened.reset();
    return std::nullopt;
}

} // namespace

std::vector<const quiz::Played*> Debrief::reviewed() const {
    std::vector<const quiz::Played*> counted;
    for (const quiz::Played& played : round.played())
        if (played.outcome && !played.extracted) counted.push_back(&played);
    return counted;
}

bool Debrief::isGood() const { return round.rightCount() * 10 >= round.count() * 6; }

Debrief makeDebrief(const Context& context, quiz::Round round) {
    Debrief screen(std::move(round));
    screen.bestBefore = context.archive.personalBest(context.settings.player, screen.round.plan());
    return screen;
}

std::optional<Transition> handle(Debrief& screen, const Input& input, Context& context) {
    if (const auto* const laid = std::get_if<LaidOut>(&input)) {
        screen.details.more = laid->more;
        return std::nullopt;
    }
    if (screen.opened && scrolls(screen.details, input)) return std::nullopt; // to the end, then to the next
    if (const auto far = movement(screen, input)) {
        focusOn(screen, screen.focus + *far);
        return std::nullopt;
    }
    if (screen.age < settlingTime) return std::nullopt;
    if (const auto* const chosen = std::get_if<Choose>(&input)) choose(screen, chosen->index);
    const auto key = freshlyPressed(input);
    if (key == Key::Space) toggleDetails(screen);
    if (key == keyOf('R')) return runAgain(screen, context);
    return key == Key::Enter || key == Key::Escape ? leave(screen, context) : std::nullopt;
}

std::vector<MenuRow> rowsOf(const Debrief& screen, const Context& context) {
    const Words& words = context.words;
    std::vector<MenuRow> rows;
    for (const quiz::Played* const played : screen.reviewed())
        rows.push_back({askText(played->question, words), givenText(*played, words),
                        filled(words("debrief.right-answer"), {rightText(played->question, words)})});
    return rows;
}

std::vector<Prompt> promptsOf(const Debrief& screen, const Context& context) {
    if (screen.opened)
        return {
            {keyOf('R'), context.words("prompt.again")},         {Key::Space, ""},
            {Key::Enter, context.words("prompt.close-details")}, {Key::Up, ""},
            {Key::Down, context.words("prompt.scroll")},
        };
    return {
        {keyOf('R'), context.words("prompt.again")}, {Key::Space, context.words("prompt.details")}, {Key::Up, ""},
        {Key::Down, context.words("prompt.scroll")}, {Key::Enter, context.words("prompt.menu")},
    };
}

std::string headingOf(const Debrief& screen, const Words& words) {
    return words(screen.isGood() ? "debrief.good" : "debrief.poor");
}

} // namespace screens
