#include "facts/Text.hpp"
#include "screens/Answering.hpp"
#include "screens/Formats.hpp"
#include "screens/Handling.hpp"
#include "screens/Names.hpp"

#include <algorithm>

namespace screens {
namespace {

using Phase = Mission::Phase;
using quiz::Gadget;

quiz::Milliseconds inSight(const Mission& mission) { return std::chrono::duration_cast<quiz::Milliseconds>(mission.seen); }

/// Whether the phase, and the screen, has stood long enough to take an answer or to be left.
bool isSettled(const Mission& mission) { return mission.phaseAge >= settlingTime && mission.age >= settlingTime; }

void enter(Mission& mission, Phase phase) {
    mission.phase = phase;
    mission.phaseAge = Time{0};
    mission.isDetailed = false;
}

/// The question in hand comes into sight.
void beginQuestion(Mission& mission) {
    enter(mission, Phase::Asking);
    mission.seen = Time{0};
    mission.scoreBefore = mission.round.score();
    mission.lastGadget.reset();
    beginAnswering(mission);
}

/// An outcome has fallen: it is kept at once, so that no kill can take it back.
void conclude(Mission& mission, Context& context) {
    mission.lifted.reset();
    enter(mission, Phase::Verdict);
    if (mission.isPreview) return;
    const archive::SavedRound round = savedRound(mission);
    context.archive.recordAnswer(context.settings.player, round.plan, mission.round.current(), round);
}

void answer(Mission& mission, const quiz::Answer& given, Context& context) {
    mission.scoreBefore = mission.round.score();
    mission.round.answer(given, inSight(mission));
    conclude(mission, context);
}

void burnOut(Mission& mission, Context& context) {
    mission.seen = mission.round.fuse();
    mission.scoreBefore = mission.round.score();
    mission.round.timeOut();
    conclude(mission, context);
}

std::optional<Gadget> gadgetOf(const Input& input) {
    const auto key = freshlyPressed(input);
    for (const GadgetKey& each : gadgetKeys)
        if (key == each.key) return each.gadget;
    return std::nullopt;
}

/// Shows the next clue where \p input asks for it.
bool showsClue(Mission& mission, const Input& input, Context& context) {
    if (!isFreshKey(input, clueKey) || !mission.round.showClue()) return false;
    save(mission, context);
    return true;
}

void use(Mission& mission, Gadget gadget, Context& context) {
    if (!mission.round.use(gadget)) return;
    if (gadget == Gadget::Extraction) beginQuestion(mission);
    if (isMasked(mission.round.current(), mission.focus)) mission.focus = -1;
    mission.lastGadget = gadget;
    save(mission, context);
}

/// Whether \p input was meant for what came before: it neither chooses here, nor lifts, nor turns.
bool comesLate(const Mission& mission, const Input& input) {
    const bool acts = pressed(input) || std::holds_alternative<Choose>(input) || std::holds_alternative<Type>(input);
    return acts && !isSettled(mission);
}

void ask(Mission& mission, const Input& input, Context& context) {
    if (const auto gadget = gadgetOf(input)) return use(mission, *gadget, context);
    if (showsClue(mission, input, context) || comesLate(mission, input)) return;
    if (const auto given = answering(mission, input)) answer(mission, *given, context);
}

archive::ScoreRow scoreRow(const quiz::Round& round, const Context& context) {
    archive::ScoreRow row;
    row.player = context.settings.player;
    row.plan = round.plan();
    row.points = round.score();
    row.right = round.rightCount();
    row.count = round.count();
    row.when = context.now ? context.now() : 0;
    return row;
}

/// The last verdict has been read: the debrief takes over, and the score is kept, once.
Transition finish(const Mission& mission, Context& context) {
    Debrief debrief = makeDebrief(context, mission.round);
    context.archive.addScore(scoreRow(debrief.round, context));
    return replace(std::move(debrief));
}

bool goesOn(const Input& input) {
    const auto key = freshlyPressed(input);
    return std::holds_alternative<Choose>(input) || key == Key::Space || key == Key::Enter || key == Key::Right;
}

/// Lays the details over a verdict, or takes them away. \return whether \p input did
bool turnsDetails(Mission& mission, const Input& input) {
    if (mission.isDetailed && scrolls(mission.details, input)) return true;
    const auto* const wheel = std::get_if<Scroll>(&input);
    const bool goesDown = isFreshKey(input, Key::Down) || (wheel && wheel->lines > 0);
    const bool goesUp = isFreshKey(input, Key::Up) || isFreshKey(input, Key::Escape) || (wheel && wheel->lines < 0);
    if (!(mission.isDetailed ? goesUp : goesDown)) return false;
    mission.isDetailed = !mission.isDetailed;
    mission.details = {};
    return true;
}

std::optional<Transition> goOn(Mission& mission, Context& context) {
    if (!mission.round.advance()) return mission.isPreview ? pop() : finish(mission, context);
    beginQuestion(mission);
    save(mission, context);
    return std::nullopt;
}

bool pauses(const Mission& mission, const Input& input) {
    const bool away = std::holds_alternative<Away>(input) && mission.phase == Phase::Asking;
    return away || isFreshKey(input, Key::Escape) || isFreshKey(input, keyOf('P'));
}

Prompt forPad(Key key, const std::string& label, bool isEnabled = true) {
    Prompt prompt{key, label, isEnabled};
    prompt.isForPad = true;
    return prompt;
}

/// Enter locks in, or puts the letter in focus to what is typed. The arrows walk to the letters, which a mouse can click.
std::vector<Prompt> typedPrompts(const Mission& mission, const Words& words) {
    Prompt walk{Key::Down, words("prompt.letters")};
    walk.isForKeys = true;
    if (mission.focus < 0) return {{Key::Enter, words("prompt.lock"), !facts::isBlank(mission.typed)}, walk};
    Prompt up{Key::Up, ""};
    up.isForKeys = true;
    return {{Key::Enter, words("prompt.put")}, up, walk};
}

/// The next clue with what it costs.
Prompt cluePrompt(const quiz::Round& round, const Words& words) {
    const quiz::Points cost = round.clueCost();
    const std::string label = cost > 0 ? filled(words("prompt.clue-cost"), {countText(cost, words)}) : words("prompt.clue");
    return {clueKey, label, round.hasMoreClues()};
}

/// Prompts of the keys that handle the answer in hand.
std::vector<Prompt> answerPrompts(const Mission& mission, const Words& words) {
    const quiz::Kind kind = mission.round.question().kind;
    if (kind == quiz::Kind::SelectAll)
        return {forPad(Key::Up, ""),
                forPad(Key::Down, words("prompt.move")),
                {Key::Space, words("prompt.tick")},
                {Key::Enter, words("prompt.lock"), !mission.picked.empty()}};
    if (kind == quiz::Kind::Typed) return typedPrompts(mission, words);
    if (isArranged(kind))
        return {{Key::Space, words("prompt.lift")},
                {Key::Up, ""},
                {Key::Down, words("prompt.move")},
                {Key::Enter, words("prompt.lock"), mission.handled}};
    if (kind == quiz::Kind::Number)
        return {{Key::Left, ""}, {Key::Right, words("prompt.step")}, {Key::Enter, words("prompt.lock"), mission.handled}};
    std::vector<Prompt> prompts{forPad(Key::Down, words("prompt.move")),
                                forPad(Key::Enter, words("prompt.answer"), mission.focus >= 0)};
    if (kind == quiz::Kind::Clues) prompts.push_back(cluePrompt(mission.round, words));
    return prompts;
}

void addGadgetPrompts(const Mission& mission, const Words& words, std::vector<Prompt>& prompts) {
    for (const GadgetKey& each : gadgetKeys) {
        if (each.gadget == Gadget::Mask && !isChosen(mission.round.question().kind)) continue;
        prompts.push_back({each.key, gadgetLabel(each.gadget, words), mission.round.canUse(each.gadget), false,
                           !mission.round.has(each.gadget)});
    }
}

Mission begun(quiz::Round round, quiz::Memory memory) {
    Mission mission(std::move(round));
    mission.memory = std::move(memory);
    beginQuestion(mission);
    if (mission.round.current().outcome) enter(mission, Phase::Verdict);
    return mission;
}

} // namespace

archive::SavedRound savedRound(const Mission& mission) {
    archive::SavedRound saved;
    saved.plan = mission.round.plan();
    saved.bankFingerprint = fingerprintOf(mission.round.bank());
    saved.memory = mission.memory;
    saved.steps = mission.round.steps();
    saved.seen = inSight(mission);
    return saved;
}

void save(const Mission& mission, Context& context) {
    if (!mission.isPreview) context.archive.saveRound(context.settings.player, savedRound(mission));
}

std::optional<archive::SavedRound> interrupted(const Context& context) {
    auto saved = context.archive.loadRound(context.settings.player);
    const Pack* const pack = saved ? context.library->find(saved->plan.pack) : nullptr;
    const bool fits = pack ? pack->fingerprint() == saved->bankFingerprint : context.library->isReading();
    return saved && fits ? std::move(saved) : std::nullopt;
}

bool isAwaited(const archive::SavedRound& saved, const Context& context) {
    return !context.library->find(saved.plan.pack) && context.library->isReading();
}

std::optional<Mission> makeMission(const Context& context, const quiz::Plan& plan) {
    const Pack* const pack = context.library->find(plan.pack);
    if (!pack) return std::nullopt;
    quiz::Memory memory = context.archive.memoryOf(context.settings.player, plan.pack);
    auto round = quiz::Round::start(pack->dealer(), plan, memory);
    return round ? std::optional(begun(std::move(*round), std::move(memory))) : std::nullopt;
}

void giveUpUnfitting(Context& context) {
    const auto saved = context.archive.loadRound(context.settings.player);
    const Pack* const pack = saved ? context.library->find(saved->plan.pack) : nullptr;
    if (!pack || pack->fingerprint() == saved->bankFingerprint) return; // a pack that is away may come back
    context.archive.clearRound(context.settings.player);
    context.messages.push_back(context.words("notice.not-resumed"));
}

std::optional<Mission> resumeMission(const Context& context, archive::SavedRound saved) {
    const Pack* const pack = context.library->find(saved.plan.pack);
    const auto dealer = pack ? pack->dealer() : nullptr;
    auto round = dealer ? quiz::Round::resume(dealer, saved.plan, saved.memory, saved.steps) : std::nullopt;
    if (!round) {
        context.archive.clearRound(context.settings.player);
        return std::nullopt;
    }
    Mission mission = begun(std::move(*round), std::move(saved.memory));
    mission.seen = saved.seen;
    return mission;
}

void tickMission(Mission& mission, Time step, Context& context) {
    mission.phaseAge += step;
    if (mission.phase != Phase::Asking) return;
    mission.seen += step;
    const quiz::Milliseconds fuse = mission.round.fuse();
    if (fuse.count() > 0 && mission.seen >= fuse) burnOut(mission, context);
}

std::optional<Transition> handle(Mission& screen, const Input& input, Context& context) {
    if (const auto* const laid = std::get_if<LaidOut>(&input)) {
        screen.columns = std::max(1, laid->columns);
        screen.details.more = laid->more;
        return std::nullopt;
    }
    if (screen.phase == Phase::Verdict && isSettled(screen) && turnsDetails(screen, input)) return std::nullopt;
    if (pauses(screen, input)) {
        save(screen, context);
        Pause pause;
        pause.hasFuse = screen.round.fuse().count() > 0;
        return push(pause);
    }
    if (std::holds_alternative<Away>(input)) save(screen, context);
    if (screen.phase == Phase::Verdict) return goesOn(input) && isSettled(screen) ? goOn(screen, context) : std::nullopt;
    ask(screen, input, context);
    return std::nullopt;
}

std::vector<MenuRow> rowsOf(const Mission& /*screen*/, const Context& /*context*/) { return {}; }

std::vector<Prompt> promptsOf(const Mission& screen, const Context& context) {
    std::vector<Prompt> prompts;
    if (screen.phase == Phase::Verdict) {
        const bool last = screen.round.number() >= screen.round.count();
        prompts.push_back({Key::Space, last ? context.words("prompt.debrief") : context.words("prompt.next")});
        if (screen.isDetailed) {
            prompts.push_back({Key::Up, ""});
            if (isLargeText(context.settings.textScale)) prompts.push_back({Key::Down, context.words("prompt.scroll")});
            prompts.push_back({Key::Escape, context.words("prompt.close-details")});
            return prompts;
        }
        prompts.push_back({Key::Down, context.words("prompt.details")});
    } else {
        prompts = answerPrompts(screen, context.words);
        addGadgetPrompts(screen, context.words, prompts);
    }
    prompts.push_back({Key::Escape, context.words("prompt.pause"), true, true});
    return prompts;
}

std::string headingOf(const Mission& /*screen*/, const Words& /*words*/) { return {}; }

} // namespace screens
