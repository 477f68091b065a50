#pragma once

#include "quiz/Round.hpp"
#include "screens/Context.hpp"
#include "screens/Input.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace screens {

/// Time as screens count it.
using Time = std::chrono::microseconds;

/// What every screen has: its clocks and what the focus is on. Drawing reads the clocks; a frame is a pure function of screen and
/// clock.
struct Common {
    Time age{0};   ///< since the screen was entered or came back to the top
    int focus = 0; ///< the item that has the focus
};

/// The first screen: the name, the canopy, the menu.
struct Title : Common {
    enum class Item { Accept, Resume, Packs, Scores, Settings, Leave };
    std::vector<Item> items;
    int savedNumber = 0,
        savedCount = 0; ///< the interrupted mission stands at question `savedNumber` of `savedCount`; 0 without one
    bool waits = false; ///< to resume, until the mission's pack has been read

    /// The row that has the focus at first: going on with an interrupted mission, or else accepting one.
    int firstChoice() const;
};

/// Choosing pack, difficulty, fuse and clearance. The rows are the items; Enter accepts from any of them.
struct Select : Common {
    enum class Row { Operation, Pack, Level, Fuse, Clearance };
    std::vector<std::string> packs; ///< ids of playable packs
    int pack = 0;
    /// The pack that was played last, while it has not been read yet: it is chosen as soon as it is there. Empty: the first of
    /// all.
    std::optional<std::string> wanted;
    bool waits = false; ///< the mission was accepted, and begins as soon as `wanted` is there
    quiz::Level level = quiz::Level::FieldAgent;
    quiz::Fuse fuse = quiz::Fuse::Normal;
    bool interrupted = false; ///< accepting gives up a mission that was left before its end
};

/// How far details are read that are longer than the picture.
struct Scrolling {
    int line = 0; ///< the first in sight
    int more = 0; ///< how many are out of sight below; a window says so

    /// Goes on by \p lines, or back. \return whether there was anywhere to go
    bool move(int lines);
};

/// A round being played: a question on the fuse, then its verdict, ten times.
///
/// The focus is an option, a place (order, match) or nothing, -1: a choice question begins without a focus, so that
/// Enter alone answers nothing; the first arrow shows it.
struct Mission : Common {
    enum class Phase { Asking, Verdict };

    explicit Mission(quiz::Round r) : round(std::move(r)) {}

    quiz::Round round;
    Phase phase = Phase::Asking;
    Time phaseAge{0};          ///< since the question came, or since the verdict fell
    Time seen{0};              ///< how long the question in hand has been in sight (stops in pauses)
    int columns = 2;           ///< choice: how many the options lie in; a window says so, for it alone measures their texts
    std::vector<int> arranged; ///< order, match: the options from first to last as they lie
    std::optional<int> lifted; ///< order, match: the place that is lifted
    std::vector<int> picked;   ///< select-all: the options chosen so far, in order of their numbers
    double dialled = 0;        ///< number: what the dial shows
    bool handled = false; ///< order, match, number: something has been moved, turned or typed; not before can it be locked in
    std::string typed;    ///< number, typed: what has been typed so far, in UTF-8
    quiz::Points scoreBefore = 0;           ///< score before the last verdict, to count up from
    std::optional<quiz::Gadget> lastGadget; ///< used on this question, last
    bool isDetailed = false;                ///< after the verdict: all there is to tell lies over it
    Scrolling details;                      ///< how far they are read
    bool isPreview = false;                 ///< of a pack: nothing of it is kept, and its end leads back to the packs
    quiz::Memory memory;                    ///< as it was when the round began, for saving
};

/// Before a round: a card that says what is asked for. It types itself, can be read while its fuse burns, then burns itself, and
/// the mission begins. Without a fuse it waits for the key that goes on.
struct Briefing : Common {
    enum class Phase { Reading, Burning };

    static constexpr Time eachCharacter = std::chrono::milliseconds(24); ///< it takes to type one
    static constexpr Time burning = std::chrono::milliseconds(1100);     ///< the card takes to burn

    explicit Briefing(Mission m) : mission(std::move(m)) {}

    Mission mission; ///< that begins then
    Phase phase = Phase::Reading;
    Time phaseAge{0};
    Time typing{0}; ///< until all of it stands there
    Time fuse{0};   ///< until it burns by itself; 0: never
};

/// The end of a round: score, parts, every question with the answer given and the right one.
struct Debrief : Common {
    explicit Debrief(quiz::Round r) : round(std::move(r)) {}

    quiz::Round round;
    std::optional<quiz::Points> bestBefore; ///< personal best before this round
    int scroll = 0;            ///< first question shown in the review; the focus is among the first `inSight` from it
    std::optional<int> opened; ///< the question whose details are shown
    Scrolling details;         ///< how far they are read

    static constexpr int inSight = 3; ///< how many questions of the review are in sight

    /// The questions of the review, which are the items: those that count, in the order in which they were asked.
    std::vector<const quiz::Played*> reviewed() const;
    /// A personal best: better than before, or the first.
    bool isBest() const { return round.score() > 0 && (!bestBefore || round.score() > *bestBefore); }
    /// Six in ten right or more.
    bool isGood() const;
};

/// Lies over a mission and hides it; the fuse stands still.
struct Pause : Common {
    enum class Item { GoOn, Settings, Leave };
    bool hasFuse = true; ///< of the mission under it
};

/// Every pack with its counts or its mistakes.
struct Packs : Common {
    static constexpr int inSight = 5; ///< how many packs are in sight

    int scroll = 0;         ///< first pack shown; the focus is among the `inSight` from it
    int findingScroll = 0;  ///< first finding shown of the pack in focus
    bool isOverList = true; ///< the pointer was last over the list, not over the report: there the wheel turns

    static constexpr int reportItem = -1; ///< the report, for the pointer
};

/// What can be set, in groups. The list scrolls by lines: a group's name takes one above its rows.
struct SettingsScreen : Common {
    int scroll = 0; ///< first line shown
};

/// Whether a player reads large text: what is read has the room of what is not then, and long details scroll.
constexpr bool isLargeText(int textScale) { return textScale >= 140; }

/// How many lines of a list in groups are in sight at a text size in percent: large text takes more of the height.
constexpr int linesInSight(int textScale) { return 9 - (textScale - 100) / 25; }

/// The best rounds of a pack, kept apart by fuse. The rows that choose pack and fuse are the items.
struct Scores : Common {
    enum class Row { Pack, Fuse };
    std::vector<std::string> packs;
    int pack = 0;
    quiz::Fuse fuse = quiz::Fuse::Normal;
    std::vector<archive::ScoreRow> rows;
};

/// What the player has seen of a pack's works: nothing of the others is told. The first row stands for all of them.
struct Clearance : Common {
    std::string pack;
    std::vector<Work> works;
    std::vector<bool> seen; ///< by work
    int scroll = 0;         ///< first row shown

    bool hasSeenAll() const;
};

/// Which keys and buttons do what. The list scrolls as that of the settings does.
struct KeysScreen : Common {
    int scroll = 0;             ///< first line shown
    std::optional<int> waiting; ///< the action that waits for a key or button
    std::string remark;         ///< what came of the last one
};

using Screen =
    std::variant<Title, Select, Briefing, Mission, Debrief, Pause, Packs, SettingsScreen, Scores, Clearance, KeysScreen>;

/// Any screen as it stands, alone or on the stack, for who reads of it and leaves: a Screen made of it would be a copy with its
/// whole round.
class ScreenView {
public:
    template <typename Each>
    ScreenView(const Each& screen) : m_screen(&screen) {}
    ScreenView(const Screen& screen) : m_screen(std::visit([](const auto& each) { return Any(&each); }, screen)) {}

    /// The screen, where it is an \p Each.
    template <typename Each>
    const Each* as() const {
        const auto* const screen = std::get_if<const Each*>(&m_screen);
        return screen ? *screen : nullptr;
    }
    /// What \p visitor makes of the screen, whichever it is.
    template <typename Visitor>
    auto visit(const Visitor& visitor) const {
        return std::visit([&](const auto* each) { return visitor(*each); }, m_screen);
    }

private:
    template <typename... Each>
    static std::variant<const Each*...> pointers(const std::variant<Each...>&);
    using Any = decltype(pointers(std::declval<Screen>()));
    Any m_screen;
};

/// What a screen asks of the stack; done after the input has been handled.
struct Transition {
    enum class Act { Push, Replace, Pop, Reset, Quit }; ///< Reset: \p screen becomes the only one
    Act act = Act::Pop;
    std::optional<Screen> screen;
};

/// Whether nothing of the screens below can be seen.
bool hidesBelow(const Screen& screen);
/// What keys type there.
Typing typingOf(ScreenView screen);
/// Whether the next key or button is to be given a meaning: it comes as Struck.
bool awaitsControl(const Screen& screen);
/// The part that all screens have.
const Common& common(const Screen& screen);
Common& common(Screen& screen);

/// \name Making screens
///@{
Title makeTitle(const Context& context);
Select makeSelect(const Context& context);
/// A new mission, or nothing when the pack cannot ask a single question.
std::optional<Mission> makeMission(const Context& context, const quiz::Plan& plan);
/// The briefing for a new mission, or nothing, with a message.
std::optional<Briefing> makeBriefing(Context& context, const quiz::Plan& plan);
/// The mission that was left as \p saved, where it can go on. One that cannot is cleared.
std::optional<Mission> resumeMission(const Context& context, archive::SavedRound saved);
/// Gives up an interrupted mission whose pack has changed since, and says so: it could not be dealt again as it was.
void giveUpUnfitting(Context& context);
Debrief makeDebrief(const Context& context, quiz::Round round);
Packs makePacks(const Context& context);
SettingsScreen makeSettings(const Context& context);
Scores makeScores(const Context& context);
Clearance makeClearance(const Context& context, const std::string& pack);
KeysScreen makeKeys(const Context& context);
///@}

/// \name One step of each screen
/// What \p input does to \p screen; a screen without a use for it ignores it.
///@{
std::optional<Transition> handle(Title& screen, const Input& input, Context& context);
std::optional<Transition> handle(Select& screen, const Input& input, Context& context);
std::optional<Transition> handle(Briefing& screen, const Input& input, Context& context);
std::optional<Transition> handle(Mission& screen, const Input& input, Context& context);
std::optional<Transition> handle(Debrief& screen, const Input& input, Context& context);
std::optional<Transition> handle(Pause& screen, const Input& input, Context& context);
std::optional<Transition> handle(Packs& screen, const Input& input, Context& context);
std::optional<Transition> handle(SettingsScreen& screen, const Input& input, Context& context);
std::optional<Transition> handle(Scores& screen, const Input& input, Context& context);
std::optional<Transition> handle(Clearance& screen, const Input& input, Context& context);
std::optional<Transition> handle(KeysScreen& screen, const Input& input, Context& context);
///@}

/// Another library has come: what \p screen shows of the packs follows, and what waited for a pack goes on.
std::optional<Transition> follow(Screen& screen, Context& context);

/// Lets \p step pass on \p screen; the fuse of a mission may burn out, and a briefing that has burnt asks for its mission.
std::optional<Transition> tick(Screen& screen, Time step, Context& context);

/// \name What a screen says, for drawing and terminal alike
///@{

/// A key and what it does here. The first prompts stand at the left, those with `apart` at the right. A prompt without a label
/// belongs to the next one: [Up] [Down] Move. A click on a prompt is a press of its key.
struct Prompt {
    Key key{};
    std::string label;
    bool enabled = true; ///< it does something here and now
    bool apart = false;
    bool spent = false;                ///< a gadget that is used up: shown struck out
    bool isForPad = false;             ///< for a pad alone: elsewhere letters stand on what can be chosen
    bool isForKeys = false;            ///< for who does not point: the mouse needs no way there
    std::string cap{};                 ///< the key to press, as it is called; empty where there is none
    std::optional<PadButton> button{}; ///< of a pad
};
/// With the keys and buttons that the player has given to each.
std::vector<Prompt> prompts(ScreenView screen, const Context& context);
/// Gives up what is being read, on the screens that have no other use for it.
inline constexpr Key cancelKey = keyOf('V'); // X would be a gadget's
/// The prompt for it.
std::vector<Prompt> readingPrompts(const Context& context);
/// How far it is with the packs, in words; empty when all has been read or \p screen has nothing to do with them.
std::string readingText(ScreenView screen, const Context& context);

/// A line of a menu or a setting: what it is, what it stands at, a remark. The index is the focus index.
struct MenuRow {
    std::string label;
    std::string value; ///< empty for a plain menu item
    std::string remark;
    bool enabled = true;
    bool adjustable = false; ///< Left and Right change the value
    std::string group{};     ///< the name of the group that begins with this row
};
std::vector<MenuRow> menuRows(ScreenView screen, const Context& context);
/// The row of one pack on the screen of packs: of very many only those in sight need be made.
MenuRow rowOf(const Pack& pack, const Context& context);
/// "English · A. Author · CC BY 4.0": what a pack says of itself, as far as it does. Empty for one that cannot be played.
std::string imprint(const Pack& pack, const Words& words);

/// What is said about the row in focus, or about what was done last.
std::string remark(const KeysScreen& screen, const Context& context);

/// The headline of a screen: "Choose your mission". Empty for a mission.
std::string heading(ScreenView screen, const Context& context);

/// What a briefing says, line by line.
std::vector<std::string> briefingLines(const Briefing& screen, const Context& context);
///@}

} // namespace screens
