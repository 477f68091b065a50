#include "screens/Handling.hpp"
#include "screens/Names.hpp"

#include <array>

namespace screens {
namespace {

using Row = SettingsScreen::Row;
constexpr int rowCount = 5;
constexpr std::array textScales{100, 125, 150, 175, 200};

void change(Row row, int step, Context& context) {
    archive::Settings& settings = context.settings;
    switch (row) {
    case Row::Window:
        settings.fullscreen = !settings.fullscreen;
        break;
    case Row::TextScale:
        settings.textScale = cycled(textScales, settings.textScale, step);
        break;
    case Row::ReducedMotion:
        settings.reducedMotion = !settings.reducedMotion;
        break;
    case Row::HighContrast:
        settings.highContrast = !settings.highContrast;
        break;
    case Row::Fuse:
        context.setFuse(cycled(quiz::allFuses, context.fuse(), step));
        break;
    }
    if (context.settingsChanged) context.settingsChanged();
}

/// Enter and Space change the row in focus too.
std::optional<Adjust> changed(SettingsScreen& screen, const Input& input) {
    if (isFreshKey(input, Key::Enter) || isFreshKey(input, Key::Space)) return Adjust{screen.focus, 1};
    return adjusted(screen, input, rowCount);
}

const std::string& onOff(bool on, const Words& words) { return words(on ? "settings.on" : "settings.off"); }

} // namespace

SettingsScreen makeSettings(const Context& /*context*/) { return {}; }

std::optional<Transition> handle(SettingsScreen& screen, const Input& input, Context& context) {
    if (moveFocus(screen, input, rowCount)) return std::nullopt;
    if (isFreshKey(input, Key::Escape)) return pop();
    if (const auto row = changed(screen, input)) change(static_cast<Row>(row->index), row->step, context);
    return std::nullopt;
}

std::vector<MenuRow> rowsOf(const SettingsScreen& /*screen*/, const Context& context) {
    const Words& words = context.words;
    const archive::Settings& settings = context.settings;
    const std::string scale = filled(words("settings.text-scale-value"), {std::to_string(settings.textScale)});
    return {
        {words("settings.window"), words(settings.fullscreen ? "settings.window-on" : "settings.window-off"),
         words("settings.window-remark"), true, true},
        {words("settings.text-scale"), scale, words("settings.text-scale-remark"), true, true},
        {words("settings.reduced-motion"), onOff(settings.reducedMotion, words), words("settings.reduced-motion-remark"), true,
         true},
        {words("settings.high-contrast"), onOff(settings.highContrast, words), words("settings.high-contrast-remark"), true,
         true},
        {words("settings.fuse"), fuseName(context.fuse(), words), words("settings.fuse-remark"), true, true},
    };
}

std::vector<Prompt> promptsOf(const SettingsScreen& /*screen*/, const Words& words) { return changingPrompts(words); }

std::string headingOf(const SettingsScreen& /*screen*/, const Words& words) { return words("settings.heading"); }

} // namespace screens
