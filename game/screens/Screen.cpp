#include "screens/Screen.hpp"

#include "screens/Formats.hpp"
#include "screens/Handling.hpp"
#include "screens/Names.hpp"

namespace screens {

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

bool speaksOfReading(ScreenView screen) { return screen.as<Title>() || screen.as<Select>() || screen.as<Scores>(); }

} // namespace

std::optional<Transition> follow(Screen& screen, Context& context) {
    return std::visit([&](auto& each) { return follow(each, context); }, screen);
}

std::string readingText(ScreenView screen, const Context& context) {
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

Typing typingOf(ScreenView screen) {
    const auto* const mission = screen.as<Mission>();
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

std::vector<Prompt> prompts(ScreenView screen, const Context& context) {
    return bound(screen.visit([&](const auto& each) { return promptsOf(each, context); }), context, typingOf(screen));
}

std::vector<Prompt> readingPrompts(const Context& context) {
    return bound({{cancelKey, context.words("reading.cancel"), true, true}}, context, Typing::Nothing);
}

std::vector<MenuRow> menuRows(ScreenView screen, const Context& context) {
    return screen.visit([&](const auto& each) { return rowsOf(each, context); });
}

std::string heading(ScreenView screen, const Context& context) {
    return screen.visit([&](const auto& each) { return headingOf(each, context.words); });
}

} // namespace screens
