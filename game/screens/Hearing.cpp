#include "screens/Hearing.hpp"

#include <algorithm>
#include <functional>
#include <string>

namespace screens {
namespace {

using Phase = Mission::Phase;
using Place = Moment::Place;
using quiz::Gadget;
using quiz::Verdict;
using std::chrono::milliseconds;

constexpr Time streakTime = milliseconds(560); ///< when the two notes of the verdict have sounded
constexpr Time bestTime = milliseconds(1300);  ///< when the canopy has
constexpr Time typingTime = milliseconds(600); ///< as long as the sound of the typing

/// \name What each screen adds to a moment
///@{
template <typename Other>
void note(const Other& /*screen*/, Moment& moment) {
    moment.place = Place::Menu;
}

void note(const Packs& screen, Moment& moment) {
    moment.place = Place::Menu;
    moment.scrolled = screen.findingScroll;
}

void note(const Pause& /*screen*/, Moment& moment) { moment.place = Place::Pause; }

void note(const Debrief& screen, Moment& moment) {
    moment.place = Place::Debrief;
    moment.opened = screen.opened.value_or(-1);
    moment.isGood = screen.isGood();
    moment.isBest = screen.isBest() && screen.isGood(); // no fanfare over a canopy that has collapsed
}

void note(const Briefing& screen, Moment& moment) {
    moment.place = Place::Menu;
    moment.phaseAge = screen.phaseAge;
    moment.isBurning = screen.phase == Briefing::Phase::Burning;
    moment.isTyping = !moment.isBurning && screen.phaseAge < screen.typing;
}

void note(const Mission& screen, Moment& moment) {
    const quiz::Round& round = screen.round;
    moment.place = Place::Mission;
    moment.dealt = round.played().size();
    moment.phase = screen.phase;
    moment.phaseAge = screen.phaseAge;
    moment.fuse = round.fuse();
    moment.left = std::max(moment.fuse - screen.seen, Time{0});
    for (const Gadget gadget : quiz::allGadgets)
        if (!round.has(gadget)) moment.gadgets |= 1U << static_cast<unsigned>(gadget);
    moment.clues = round.current().cluesShown;
    moment.streak = round.streak();
    moment.picked = screen.picked.size();
    moment.typed = screen.typed.size();
    moment.isLifted = screen.lifted.has_value();
    moment.dialled = screen.dialled;
    if (const auto& outcome = round.current().outcome) moment.verdict = outcome->verdict;
}
///@}

std::size_t numberOf(const std::vector<MenuRow>& rows) {
    std::size_t number = 0;
    for (const MenuRow& row : rows) number = number * 31 + std::hash<std::string>()(row.label + '\n' + row.value);
    return number;
}

/// Whether a clock has come by \p time on the way from \p before to \p after.
bool passed(Time before, Time after, Time time) { return before < time && after >= time; }

/// How many times the heart has beaten when so much of the fuse is left: once a second from five seconds on, and faster, until it
/// beats two and a half times as fast.
int heartbeats(Time left) {
    constexpr double start = 5, faster = 0.16;
    const double gone = start - std::chrono::duration<double>(left).count();
    return gone < 0 ? 0 : 1 + static_cast<int>(gone + faster * gone * gone);
}

/// The cue of each gadget, in their order.
constexpr std::array gadgetCues{Cue::Mask, Cue::Intel, Cue::SlowFuse, Cue::Extraction};

using Cues = std::vector<Cue>;

/// Another screen is on top.
void addChange(const Moment& before, const Moment& after, Cues& cues) {
    if (after.place == Place::Nowhere) return;
    if (after.place == Place::Pause && before.place == Place::Mission)
        cues.push_back(Cue::Pause);
    else if (after.place == Place::Mission && before.place == Place::Pause)
        cues.push_back(Cue::Resume);
    else if (after.place == Place::Mission)
        cues.push_back(after.fuse.count() > 0 && after.phase == Phase::Asking ? Cue::Strike : Cue::Card);
    else if (after.place == Place::Debrief)
        cues.push_back(after.isGood ? Cue::Canopy : Cue::Collapse);
    else
        cues.push_back(after.depth < before.depth || before.place == Place::Debrief ? Cue::Close : Cue::Open);
}

void addMenu(const Moment& before, const Moment& after, Cues& cues) {
    if (after.opened != before.opened && (after.opened < 0 || before.opened < 0))
        cues.push_back(after.opened < 0 ? Cue::Close : Cue::Open);
    else if (after.values != before.values)
        cues.push_back(Cue::Change);
    else if (after.focus != before.focus || after.scrolled != before.scrolled)
        cues.push_back(Cue::Focus);
    if (after.isBurning && !before.isBurning) cues.push_back(Cue::Burn);
    if (after.isTyping && (before.phaseAge == Time{0} || after.phaseAge / typingTime != before.phaseAge / typingTime))
        cues.push_back(Cue::Typing);
    if (after.isBest && passed(before.age, after.age, bestTime)) cues.push_back(Cue::Best);
}

void addVerdict(const Moment& before, const Moment& after, Cues& cues) {
    const bool isNew = before.phase == Phase::Asking;
    if (isNew) cues.push_back(after.verdict == Verdict::TooLate ? Cue::Late : Cue::LockIn);
    const Time from = isNew ? Time{-1} : before.phaseAge;
    if (passed(from, after.phaseAge, stampTime)) {
        cues.push_back(Cue::Stamp);
        if (after.verdict == Verdict::Right) cues.push_back(Cue::Right);
        if (after.verdict == Verdict::Wrong) cues.push_back(Cue::Wrong);
    }
    const bool isWorthMore = after.streak > 1 && quiz::multiplierFor(after.streak) > quiz::multiplierFor(after.streak - 1);
    if (isWorthMore && passed(from, after.phaseAge, streakTime)) cues.push_back(Cue::Streak);
}

/// What happens to an answer in the making.
void addHandling(const Moment& before, const Moment& after, Cues& cues) {
    const std::size_t already = cues.size();
    if (after.picked != before.picked) cues.push_back(Cue::Pick);
    if (after.isLifted != before.isLifted) cues.push_back(after.isLifted ? Cue::Lift : Cue::Drop);
    if (after.typed != before.typed)
        cues.push_back(Cue::Letter);
    else if (after.dialled != before.dialled)
        cues.push_back(Cue::Detent);
    if (cues.size() == already && after.focus != before.focus && after.focus >= 0) cues.push_back(Cue::Focus);
}

void addFuse(const Moment& before, const Moment& after, Cues& cues) {
    if (after.fuse.count() == 0 || after.fuse != before.fuse) return;
    if (after.left <= after.fuse / 2 && before.left > after.fuse / 2) cues.push_back(Cue::Flare);
    if (heartbeats(after.left) > heartbeats(before.left)) cues.push_back(Cue::Heartbeat);
}

void addAsking(const Moment& before, const Moment& after, Cues& cues) {
    const std::size_t already = cues.size();
    for (std::size_t i = 0; i < gadgetCues.size(); ++i)
        if ((after.gadgets & ~before.gadgets) >> i & 1U) cues.push_back(gadgetCues[i]);
    if (after.dealt != before.dealt) {
        if (cues.size() == already) cues.push_back(Cue::Card);
        return;
    }
    if (after.clues > before.clues) cues.push_back(Cue::Clue);
    if (cues.size() == already) addHandling(before, after, cues);
    addFuse(before, after, cues);
}

/// The parts of the sound that a top screen calls for.
Soundscape soundsOf(const Mission& screen, const std::vector<Screen>& /*stack*/) {
    const bool asks = screen.phase == Phase::Asking;
    Soundscape sounds{Loop::Round, quiz::multiplierFor(screen.round.streak()), !asks, std::nullopt};
    const auto fuse = std::chrono::duration<float>(screen.round.fuse()).count();
    if (asks && fuse > 0) sounds.fuse = std::clamp(std::chrono::duration<float>(screen.seen).count() / fuse, 0.F, 1.F);
    return sounds;
}

Soundscape soundsOf(const Briefing& screen, const std::vector<Screen>& /*stack*/) {
    Soundscape sounds{Loop::Menu, 0, true, std::nullopt};
    const bool isLit = screen.phase == Briefing::Phase::Reading && screen.fuse.count() > 0;
    if (isLit) sounds.fuse = std::clamp(std::chrono::duration<float>(screen.phaseAge) / screen.fuse, 0.F, 1.F);
    return sounds;
}

/// Over a mission the music of the round goes on, so that its volume can be set by ear.
Soundscape soundsOf(const SettingsScreen& /*screen*/, const std::vector<Screen>& stack) {
    for (const Screen& below : stack)
        if (const auto* const mission = std::get_if<Mission>(&below))
            return {Loop::Round, quiz::multiplierFor(mission->round.streak()), true, std::nullopt};
    return {Loop::Menu, 0, false, std::nullopt};
}

Soundscape soundsOf(const Pause& /*screen*/, const std::vector<Screen>& /*stack*/) { return {}; }

template <typename Other>
Soundscape soundsOf(const Other& /*screen*/, const std::vector<Screen>& /*stack*/) {
    return {Loop::Menu, 0, false, std::nullopt};
}

} // namespace

Moment momentOf(const std::vector<Screen>& stack, const Context* context) {
    Moment moment;
    if (stack.empty()) return moment;
    const Screen& top = stack.back();
    moment.screen = top.index();
    moment.depth = stack.size();
    moment.age = common(top).age;
    moment.focus = common(top).focus;
    std::visit([&](const auto& screen) { note(screen, moment); }, top);
    if (context && moment.place == Place::Menu) moment.values = numberOf(menuRows(top, *context));
    return moment;
}

void addCues(const Moment& before, const Moment& after, std::vector<Cue>& cues) {
    if (after.screen != before.screen || after.depth != before.depth) return addChange(before, after, cues);
    if (after.place != Place::Mission) return addMenu(before, after, cues);
    if (after.phase == Phase::Verdict)
        addVerdict(before, after, cues);
    else
        addAsking(before, after, cues);
}

Soundscape soundscapeOf(const std::vector<Screen>& stack, Time sinceInput) {
    if (stack.empty()) return {};
    Soundscape sounds = std::visit([&](const auto& screen) { return soundsOf(screen, stack); }, stack.back());
    if (!sounds.fuse && sinceInput >= musicRests) return {};
    return sounds;
}

void Heard::note(Cue cue) {
    m_cues.push_back(cue);
    std::erase_if(m_captions, [cue](const Caption& caption) { return caption.cue == cue; });
    if (m_captions.size() == mostCaptions) m_captions.erase(m_captions.begin());
    m_captions.push_back({cue, Time{0}});
}

void Heard::pass(Time step) {
    m_sinceInput += step;
    for (Caption& caption : m_captions) caption.age += step;
    std::erase_if(m_captions, [](const Caption& caption) { return caption.age >= captionTime; });
}

} // namespace screens
