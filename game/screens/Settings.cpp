#include "screens/Handling.hpp"
#include "screens/Names.hpp"

#include <algorithm>
#include <array>

namespace screens {
namespace {

using Settings = archive::Settings;

/// A row: all that a setting needs here. What it is stored as is a field of archive::Settings and a line of the table there.
struct Setting {
    std::string_view group; ///< the key of the words for its group; those of a group stand together
    std::string_view label; ///< the key of its name; "-remark" behind it gives that of the remark
    std::string (*value)(const Context&);
    void (*change)(Context&, int step);
    std::optional<Transition> (*open)(const Context&) = nullptr; ///< instead of a value to change: a screen of its own
};

/// \name What most settings are: on or off, or one of a few percentages
///@{
template <auto Member>
std::string onOff(const Context& context) {
    return context.words(context.settings.*Member ? "settings.on" : "settings.off");
}

template <auto Member>
void flip(Context& context, int /*step*/) {
    context.settings.*Member = !(context.settings.*Member);
}

template <auto Member>
std::string percent(const Context& context) {
    return filled(context.words("settings.percent"), {std::to_string(context.settings.*Member)});
}

template <auto Member, const auto& Values>
void turn(Context& context, int step) {
    context.settings.*Member = cycled(Values, context.settings.*Member, step);
}
///@}

std::string windowName(const Context& context) {
    return context.words(context.settings.fullscreen ? "settings.window-on" : "settings.window-off");
}

std::string fuseInUse(const Context& context) { return fuseName(context.fuse(), context.words); }

void changeFuse(Context& context, int step) { context.setFuse(cycled(quiz::allFuses, context.fuse(), step)); }

/// The own name of the language \p tag; empty where it is none that can be chosen.
std::string nameOf(std::string_view tag, const Context& context) {
    const auto found = std::ranges::find(context.languages, tag, &Language::tag);
    return found == context.languages.end() ? std::string() : found->name;
}

std::string languageInUse(const Context& context) {
    const std::string chosen = nameOf(context.settings.language, context);
    return chosen.empty() ? filled(context.words("settings.language-system"), {nameOf(context.systemLanguage, context)}) : chosen;
}

/// The languages go round, with the system's, which has no tag, among them.
void changeLanguage(Context& context, int step) {
    std::vector<std::string> tags{""};
    for (const Language& language : context.languages) tags.push_back(language.tag);
    context.settings.language = cycled(tags, context.settings.language, step);
}

std::string keysSet(const Context& context) {
    return context.words(context.bindings == Bindings() ? "settings.keys-default" : "settings.keys-own");
}

std::optional<Transition> openKeys(const Context& context) { return push(makeKeys(context)); }

constexpr std::array textScales{100, 125, 150, 175, 200};
constexpr std::array volumes{0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100};
constexpr std::string_view picture = "settings.picture", play = "settings.play", sound = "settings.sound",
                           keys = "settings.input";

constexpr std::array settings{
    Setting{picture, "settings.window", windowName, flip<&Settings::fullscreen>},
    Setting{picture, "settings.text-scale", percent<&Settings::textScale>, turn<&Settings::textScale, textScales>},
    Setting{picture, "settings.reduced-motion", onOff<&Settings::reducedMotion>, flip<&Settings::reducedMotion>},
    Setting{picture, "settings.shake", onOff<&Settings::shake>, flip<&Settings::shake>},
    Setting{picture, "settings.sparks", onOff<&Settings::sparks>, flip<&Settings::sparks>},
    Setting{picture, "settings.high-contrast", onOff<&Settings::highContrast>, flip<&Settings::highContrast>},
    Setting{sound, "settings.music", percent<&Settings::musicVolume>, turn<&Settings::musicVolume, volumes>},
    Setting{sound, "settings.effects", percent<&Settings::effectsVolume>, turn<&Settings::effectsVolume, volumes>},
    Setting{sound, "settings.mute-away", onOff<&Settings::muteWhenAway>, flip<&Settings::muteWhenAway>},
    Setting{sound, "settings.captions", onOff<&Settings::captions>, flip<&Settings::captions>},
    Setting{play, "settings.fuse", fuseInUse, changeFuse},
    Setting{play, "settings.language", languageInUse, changeLanguage},
    Setting{keys, "settings.keys", keysSet, nullptr, openKeys},
};
constexpr int rowCount = static_cast<int>(settings.size());

bool beginsGroup(int row) {
    const auto at = static_cast<std::size_t>(row);
    return row == 0 || settings[at].group != settings[at - 1].group;
}

bool opens(int row) { return row >= 0 && row < rowCount && settings[static_cast<std::size_t>(row)].open != nullptr; }

/// The row whose screen \p input opens: it is confirmed, or in the terminal named as one that is changed.
std::optional<int> opened(SettingsScreen& screen, const Input& input) {
    if (const auto* const named = std::get_if<Adjust>(&input); named && opens(named->index)) return screen.focus = named->index;
    const auto* const chosen = std::get_if<Choose>(&input);
    return opens(chosen ? chosen->index : screen.focus) ? confirmed(screen, input, rowCount) : std::nullopt;
}

/// Enter and Space change the row in focus too.
std::optional<Adjust> changed(SettingsScreen& screen, const Input& input) {
    if (isFreshKey(input, Key::Enter) || isFreshKey(input, Key::Space)) return Adjust{screen.focus, 1};
    return adjusted(screen, input, rowCount);
}

void change(const Adjust& row, Context& context) {
    const Setting& setting = settings[static_cast<std::size_t>(row.index)];
    if (setting.change == nullptr) return;
    setting.change(context, row.step);
    if (context.settingsChanged) context.settingsChanged();
}

} // namespace

SettingsScreen makeSettings(const Context& /*context*/) { return {}; }

std::optional<Transition> handle(SettingsScreen& screen, const Input& input, Context& context) {
    if (isFreshKey(input, Key::Escape)) return pop();
    const int inSight = linesInSight(context.settings.textScale);
    std::optional<Transition> next;
    if (!scrollFocus(screen, input, rowCount, inSight) && !moveFocus(screen, input, rowCount)) {
        if (const auto row = opened(screen, input))
            next = settings[static_cast<std::size_t>(*row)].open(context);
        else if (const auto step = changed(screen, input))
            change(*step, context);
    }
    screen.scroll = scrolledToLine(screen.focus, screen.scroll, linesInSight(context.settings.textScale), beginsGroup);
    return next;
}

std::vector<MenuRow> rowsOf(const SettingsScreen& /*screen*/, const Context& context) {
    const Words& words = context.words;
    std::vector<MenuRow> rows;
    for (int i = 0; i < rowCount; ++i) {
        const Setting& setting = settings[static_cast<std::size_t>(i)];
        rows.push_back({words(setting.label), setting.value(context), words(std::string(setting.label) + "-remark"), true,
                        setting.change != nullptr});
        if (beginsGroup(i)) rows.back().group = words(setting.group);
    }
    return rows;
}

std::vector<Prompt> promptsOf(const SettingsScreen& screen, const Context& context) {
    std::vector<Prompt> prompts = changingPrompts(context.words);
    if (!opens(screen.focus)) return prompts;
    prompts.erase(prompts.begin() + 2, prompts.begin() + 4);
    prompts.insert(prompts.begin() + 2, {Key::Enter, context.words("prompt.open")});
    return prompts;
}

std::string headingOf(const SettingsScreen& /*screen*/, const Words& words) { return words("settings.heading"); }

} // namespace screens
