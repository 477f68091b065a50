#include "screens/Handling.hpp"

#include "facts/Text.hpp"
#include "screens/Names.hpp"
#include "screens/Voice.hpp"

namespace screens {
namespace {

using Phase = Briefing::Phase;

/// How long a card takes to go under reduced motion.
constexpr Time fading = std::chrono::milliseconds(120);

bool goesOn(const Input& input) {
    const auto key = freshlyPressed(input);
    return key == Key::Space || key == Key::Enter || key == Key::Right;
}

void enter(Briefing& screen, Phase phase) {
    screen.phase = phase;
    screen.phaseAge = Time{0};
}

/// The mission begins, and is kept from its first question on.
Transition begin(const Briefing& screen, Context& context) {
    save(screen.mission, context);
    return replace(screen.mission); // a copy: the card may still be seen while it makes way
}

/// One more press of the key that goes on: the card burns; a card that burns is gone.
std::optional<Transition> goOn(Briefing& screen, Context& context) {
    if (screen.phaseAge < settlingTime || screen.age < settlingTime) return std::nullopt;
    if (screen.phase == Phase::Burning) return begin(screen, context);
    enter(screen, Phase::Burning);
    return std::nullopt;
}

} // namespace

std::optional<Briefing> makeBriefing(Context& context, const quiz::Plan& plan) {
    auto mission = makeMission(context, plan);
    if (!mission) {
        context.messages.push_back(context.words("notice.no-mission"));
        return std::nullopt;
    }
    Briefing screen(std::move(*mission));
    std::size_t characters = 0;
    for (const std::string& line : briefingLines(screen, context)) characters += facts::codePointCount(line);
    screen.typing = Briefing::eachCharacter * static_cast<int>(characters);
    constexpr Time reading = std::chrono::seconds(3);
    screen.fuse = (2 * screen.typing + reading) * quiz::factorOf(plan.fuse);
    return screen;
}

std::vector<std::string> briefingLines(const Briefing& screen, const Context& context) {
    const Words& words = context.words;
    const quiz::Plan& plan = screen.mission.round.plan();
    const Pack* const pack = context.library->find(plan.pack);
    const int count = screen.mission.round.count();
    return {
        filled(words(count == 1 ? "briefing.mission-one" : "briefing.mission"), {std::to_string(count)}),
        filled(words("briefing.dossier"), {pack ? pack->report().title : plan.pack}),
        filled(words("briefing.terms"), {levelName(plan.level, words), fuseName(plan.fuse, words)}),
        briefingLine(screen.mission.round, words),
        words(plan.fuse == quiz::Fuse::Off ? "briefing.burns-later" : "briefing.burns"),
    };
}

std::optional<Transition> tickBriefing(Briefing& screen, Time step, Context& context) {
    screen.phaseAge += step;
    const bool isRead = screen.fuse.count() > 0 && screen.phaseAge >= screen.fuse;
    if (screen.phase == Phase::Reading && isRead) enter(screen, Phase::Burning);
    const Time burning = context.settings.reducedMotion ? fading : Briefing::burning;
    const bool isBurnt = screen.phase == Phase::Burning && screen.phaseAge >= burning;
    return isBurnt ? std::optional(begin(screen, context)) : std::nullopt;
}

std::optional<Transition> handle(Briefing& screen, const Input& input, Context& context) {
    if (std::holds_alternative<Choose>(input)) return begin(screen, context);
    if (isFreshKey(input, Key::Escape)) return replace(makeSelect(context));
    return goesOn(input) ? goOn(screen, context) : std::nullopt;
}

std::vector<MenuRow> rowsOf(const Briefing& /*screen*/, const Context& /*context*/) { return {}; }

std::vector<Prompt> promptsOf(const Briefing& screen, const Context& context) {
    return {{Key::Enter, context.words(screen.phase == Phase::Reading ? "prompt.burn" : "prompt.begin")},
            {Key::Escape, context.words("prompt.back"), true, true}};
}

std::string headingOf(const Briefing& /*screen*/, const Words& words) { return words("briefing.heading"); }

} // namespace screens
