#pragma once

#include "screens/Screen.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace screens {

/// \file
/// What the screens share when they read inputs: all menus move, confirm and adjust alike.

/// A phase is this old before it takes an answer or is left: a key that ended what came before does not answer what follows.
inline constexpr Time settlingTime = std::chrono::milliseconds(150);

/// True when \p input is a press of \p key, held or not.
bool isKey(const Input& input, Key key);
/// True when \p input is a press of \p key that was not sent by holding it.
bool isFreshKey(const Input& input, Key key);
/// The key that \p input presses, held or not.
std::optional<Key> pressed(const Input& input);
/// The key that \p input presses, when it was not sent by holding it.
std::optional<Key> freshlyPressed(const Input& input);

/// \p value brought into 0 to \p count - 1 by going round.
int wrapped(int value, int count);
/// The element of \p all that is \p step further than \p current, going round.
template <typename T, typename Range>
T cycled(const Range& all, T current, int step) {
    int at = 0;
    while (at < static_cast<int>(all.size()) && all[static_cast<std::size_t>(at)] != current) ++at;
    return all[static_cast<std::size_t>(wrapped(at + step, static_cast<int>(all.size())))];
}

/// Arrows, Tab, Home, End and the pointer move the focus among \p count items.
/// \return true when \p input was one of these
bool moveFocus(Common& screen, const Input& input, int count);
/// The wheel moves the focus by rows and the Page keys by \p page of them, but not round the ends.
/// \return true when \p input was one of these
bool scrollFocus(Common& screen, const Input& input, int count, int page);
/// The item that \p input confirms: Enter or Space on the focus, or a click. It gets the focus.
std::optional<int> confirmed(Common& screen, const Input& input, int count);
/// The row that \p input changes, and by how much: Left, Right, a click on an arrow, or a click on the row that has the focus
/// already.
std::optional<Adjust> adjusted(Common& screen, const Input& input, int count);
/// \p scroll moved as little as brings \p focus among \p inSight rows.
int scrolledTo(int focus, int scroll, int inSight);
/// The same by lines, for a list in groups whose names take a line each. The first line in sight is always the name of a group:
/// in the place of a row, that of the group which goes on.
int scrolledToLine(int focus, int scroll, int inSight, bool (*beginsGroup)(int row));
/// Whether \p input moved \p details: an arrow by two lines, a page by ten, the wheel as far as it was turned.
bool scrolls(Scrolling& details, const Input& input);

/// \name Transitions
///@{
Transition push(Screen screen);
Transition replace(Screen screen);
Transition reset(Screen screen);
Transition pop();
///@}

/// "412 facts · 6,380 questions": the words under \p key with both counts, or the questions alone where there are only finished
/// ones.
std::string packCounts(const Pack& pack, const Words& words, std::string_view key);

/// The round of \p mission as it has to be stored to go on later.
archive::SavedRound savedRound(const Mission& mission);
/// Keeps \p mission as the interrupted one.
void save(const Mission& mission, Context& context);
/// The interrupted mission, when the pack it was dealt from is still here unchanged, or may turn out to be once all has been
/// read.
std::optional<archive::SavedRound> interrupted(const Context& context);
/// A while passes on a briefing; it may burn, and the mission begin.
std::optional<Transition> tickBriefing(Briefing& briefing, Time step, Context& context);
/// Whether the pack of \p saved has still to be read.
bool isAwaited(const archive::SavedRound& saved, const Context& context);
/// The ids of the packs that are offered for a mission, in order.
std::vector<std::string> offeredPacks(const Context& context);
/// Gives up what is being read where \p input asks for it. \return whether it did
bool cancelsReading(const Input& input, const Context& context);
/// A while passes on a mission; the fuse may burn out.
void tickMission(Mission& mission, Time step, Context& context);

/// \name Those that follow another library: see follow(Screen&, Context&)
///@{
std::optional<Transition> follow(Title& screen, Context& context);
std::optional<Transition> follow(Select& screen, Context& context);
std::optional<Transition> follow(Packs& screen, Context& context);
std::optional<Transition> follow(Scores& screen, Context& context);
///@}

/// \name Rows, prompts and heading of each screen
///@{
std::vector<MenuRow> rowsOf(const Title& screen, const Context& context);
std::vector<MenuRow> rowsOf(const Select& screen, const Context& context);
std::vector<MenuRow> rowsOf(const Briefing& screen, const Context& context);
std::vector<MenuRow> rowsOf(const Mission& screen, const Context& context);
std::vector<MenuRow> rowsOf(const Debrief& screen, const Context& context);
std::vector<MenuRow> rowsOf(const Pause& screen, const Context& context);
std::vector<MenuRow> rowsOf(const Packs& screen, const Context& context);
std::vector<MenuRow> rowsOf(const SettingsScreen& screen, const Context& context);
std::vector<MenuRow> rowsOf(const Scores& screen, const Context& context);
std::vector<MenuRow> rowsOf(const Clearance& screen, const Context& context);
std::vector<MenuRow> rowsOf(const KeysScreen& screen, const Context& context);

/// Those of a list whose rows can be changed.
std::vector<Prompt> changingPrompts(const Words& words);
std::vector<Prompt> promptsOf(const Title& screen, const Context& context);
std::vector<Prompt> promptsOf(const Select& screen, const Context& context);
std::vector<Prompt> promptsOf(const Briefing& screen, const Context& context);
std::vector<Prompt> promptsOf(const Mission& screen, const Context& context);
std::vector<Prompt> promptsOf(const Debrief& screen, const Context& context);
std::vector<Prompt> promptsOf(const Pause& screen, const Context& context);
std::vector<Prompt> promptsOf(const Packs& screen, const Context& context);
std::vector<Prompt> promptsOf(const SettingsScreen& screen, const Context& context);
std::vector<Prompt> promptsOf(const Scores& screen, const Context& context);
std::vector<Prompt> promptsOf(const Clearance& screen, const Context& context);
std::vector<Prompt> promptsOf(const KeysScreen& screen, const Context& context);

std::string headingOf(const Title& screen, const Words& words);
std::string headingOf(const Select& screen, const Words& words);
std::string headingOf(const Briefing& screen, const Words& words);
std::string headingOf(const Mission& screen, const Words& words);
std::string headingOf(const Debrief& screen, const Words& words);
std::string headingOf(const Pause& screen, const Words& words);
std::string headingOf(const Packs& screen, const Words& words);
std::string headingOf(const SettingsScreen& screen, const Words& words);
std::string headingOf(const Scores& screen, const Words& words);
std::string headingOf(const Clearance& screen, const Words& words);
std::string headingOf(const KeysScreen& screen, const Words& words);
///@}

} // namespace screens
