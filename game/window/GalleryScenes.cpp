#include "window/GalleryScenes.hpp"

#include "window/GalleryPack.hpp"

namespace window {
namespace {

using namespace std::chrono_literals;
using namespace gallery_ask;
using Key = screens::Key;
using Stage = GalleryStage;

/// Part of the way through an entrance.
constexpr Stage::Time underWay = 110ms;

/// A question that has been in sight for a while.
void question(Stage& stage, std::string_view before, std::string_view ask) {
    stage.mission(before, ask);
    stage.wait();
}

/// From the title to the briefing, just entered.
void briefed(Stage& stage) {
    stage.press(Key::Enter);
    stage.wait();
    stage.press(Key::Enter);
}

void used(Stage& stage, Key gadget) {
    question(stage, "rrr", four);
    stage.press(gadget);
    stage.wait(1s);
}

void allGadgetsUsed(Stage& stage) {
    question(stage, "rrr", cast);
    for (const Key gadget : {Key::Mask, Key::Intel, Key::SlowFuse}) stage.press(gadget);
    stage.wait(1s);
}

void right(Stage& stage, std::string_view before, std::string_view ask) {
    question(stage, before, ask);
    stage.answerRight();
    stage.wait();
}

void wrong(Stage& stage, std::string_view before, std::string_view ask) {
    question(stage, before, ask);
    stage.answerWrong();
    stage.wait();
}

void late(Stage& stage, std::string_view before, std::string_view ask) {
    question(stage, before, ask);
    stage.answerLate();
    stage.wait();
}

void lowFuse(Stage& stage) {
    stage.mission("rrwr", four);
    stage.burnDownTo(2'400ms);
}

void lifted(Stage& stage) {
    question(stage, "rrwrrr", order);
    for (const Key key : {Key::Down, Key::Space, Key::Down}) stage.press(key);
    stage.wait(500ms);
}

void typing(Stage& stage) {
    question(stage, "rr", gallery_ask::typed);
    stage.type("Ilsa Fau");
    stage.wait(500ms);
}

/// More than a line has room for.
void typingOn(Stage& stage) {
    question(stage, "rr", gallery_ask::typed);
    stage.type("ILSA, THOUGH SHE HAS MORE NAMES THAN ONE, AND MORE FACES");
    stage.wait(500ms);
}

/// A name that is right elsewhere.
void typedWrong(Stage& stage) {
    question(stage, "rr", gallery_ask::typed);
    stage.type("Solomon Lane");
    stage.press(Key::Enter);
    stage.wait();
}

void ticked(Stage& stage) {
    question(stage, "rr", several);
    for (const char option : {'A', 'D'}) stage.press(option);
    stage.wait(500ms);
}

void matching(Stage& stage) {
    question(stage, "rr", match);
    for (const Key key : {Key::Down, Key::Space, Key::Down}) stage.press(key);
    stage.wait(500ms);
}

void cluesSeen(Stage& stage) {
    question(stage, "rr", clues);
    stage.press('N');
    stage.wait(500ms);
}

void typed(Stage& stage) {
    question(stage, "rr", number);
    for (const char digit : {'1', '4'}) stage.press(digit);
    stage.wait(500ms);
}

void dialled(Stage& stage) {
    question(stage, "rr", year);
    for (int steps = 0; steps < 3; ++steps) stage.press(Key::Right);
    stage.wait(500ms);
}

void paused(Stage& stage) {
    question(stage, "rrr", four);
    stage.press(Key::Escape);
    stage.wait();
}

void debriefed(Stage& stage, std::string_view answers) {
    stage.debrief(answers);
    stage.wait(4s);
}

void opened(Stage& stage) {
    stage.debrief("rrlrrrrwrr");
    stage.wait(1s);
    for (const Key key : {Key::Down, Key::Down, Key::Space}) stage.press(key);
    stage.wait(4s);
}

/// The last question of a round was a match.
void openedMatch(Stage& stage) {
    wrong(stage, "rrrrrrrrr", match);
    stage.press(Key::Space);
    stage.wait(1s);
    for (const Key key : {Key::End, Key::Space}) stage.press(key);
    stage.wait(4s);
}

/// One was right in part: a match with two of its pairs.
void inPart(Stage& stage) {
    stage.mission("rrlrrrwrr", match);
    stage.wait(4s);
    for (const Key key : {Key::Space, Key::Space, Key::Enter}) stage.press(key); // lifted, and put back where it lay
    stage.wait(1s);
    stage.press(Key::Space);
    stage.wait(4s);
}

/// Orders are the longest answers of a review.
void orders(Stage& stage) {
    stage.debrief("wwwwwwwwww");
    stage.wait(1s);
    for (int downs = 0; downs < 4; ++downs) stage.press(Key::Down);
    stage.wait(4s);
}

/// Their pairs have no room in a review.
void longMatches(Stage& stage, std::string_view answers) {
    stage.begin({longMatch, matchOfLong});
    debriefed(stage, answers);
}

void shown(Stage& stage, screens::Screen screen) {
    stage.stack().reset(std::move(screen));
    stage.wait();
}

void findings(Stage& stage, int pack) {
    shown(stage, screens::makePacks(stage.context()));
    for (int downs = 0; downs < pack; ++downs) stage.press(Key::Down);
    stage.wait();
}

void clearance(Stage& stage) {
    stage.context().settings.unseen[std::string(galleryPack)] = {"film/fallout", "film/rogue-nation"};
    shown(stage, screens::makeClearance(stage.context(), std::string(galleryPack)));
    stage.press(Key::Down);
    stage.wait();
}

/// The keys with the focus on \p row.
void keys(Stage& stage, int row) {
    shown(stage, screens::makeKeys(stage.context()));
    for (int downs = 0; downs < row; ++downs) stage.press(Key::Down);
}

/// A key that another action had, given to the first.
void keySwapped(Stage& stage) {
    keys(stage, 14);
    stage.press(Key::Enter);
    stage.stack().handle(screens::Struck{screens::keyOf('N')});
}

void settingsByPad(Stage& stage) {
    stage.use(screens::Device::Pad, screens::PadMake::Shapes);
    shown(stage, screens::makeSettings(stage.context()));
    stage.press(Key::End);
}

void questionByPad(Stage& stage, std::string_view ask, screens::PadMake make) {
    stage.use(screens::Device::Pad, make);
    question(stage, "rr", ask);
}

/// Letters put together by the arrows.
void typedByPad(Stage& stage) {
    questionByPad(stage, gallery_ask::typed, screens::PadMake::Letters);
    stage.press(Key::Down);
    for (int rights = 0; rights < 7; ++rights) stage.press(Key::Right);
    stage.press(Key::Enter);
    stage.press(Key::Down);
}

void scores(Stage& stage) {
    stage.addScores();
    shown(stage, screens::makeScores(stage.context()));
}

void waiting(Stage& stage) {
    stage.unread();
    stage.press(Key::Enter);
    stage.wait();
    stage.press(Key::Enter);
    stage.wait();
}

void packOff(Stage& stage) {
    findings(stage, 1);
    stage.press(Key::Space);
    stage.wait();
}

void notice(Stage& stage) {
    stage.stack().say("The settings could not be kept: the disk is full. The game plays on.");
    stage.wait();
}

/// Details that in large text are longer than the picture.
void scrolled(Stage& stage) {
    wrong(stage, "rr", matchOfLong);
    stage.press(Key::Down);
    if (screens::isLargeText(stage.look().textScale)) {
        stage.stack().handle(screens::LaidOut{2, 9});
        stage.press(Key::Down);
    }
    stage.wait();
}

/// What is heard from now on can be read.
void listen(Stage& stage) {
    stage.context().settings.captions = true;
    stage.stack().listen();
}

/// A streak grows.
void captioned(Stage& stage) {
    listen(stage);
    question(stage, "rrr", four);
    stage.answerRight();
    for (int i = 0; i < 12; ++i) stage.wait(100ms);
}

void debug(Stage& stage) {
    question(stage, "rrr", four);
    stage.showDebug();
}

const std::vector<GalleryScene> scenes{
    {"title", [](Stage& s) { s.wait(); }},
    {"title-entering", [](Stage& s) { s.wait(underWay); }, true},
    {"title-resume", [](Stage& s) { s.interrupt(), s.wait(); }},
    {"title-notice", notice},
    {"verdict-captioned", captioned},
    {"title-reading", [](Stage& s) { s.unread(), s.wait(); }},
    {"select-waiting", waiting},
    {"select", [](Stage& s) { s.press(Key::Enter), s.wait(); }},
    {"select-entering", [](Stage& s) { s.wait(), s.press(Key::Enter), s.wait(underWay); }, true},
    {"briefing", [](Stage& s) { briefed(s), s.wait(5s); }},
    {"briefing-typing", [](Stage& s) { briefed(s), s.wait(1'500ms); }, true},
    {"briefing-burning", [](Stage& s) { briefed(s), s.wait(5s), s.press(Key::Space), s.wait(720ms); }, true},
    {"briefing-no-fuse", [](Stage& s) { s.context().settings.fuse = quiz::Fuse::Off, briefed(s), s.wait(9s); }},
    {"question-choice", [](Stage& s) { question(s, "rrr", four), s.press(Key::Right), s.wait(1s); }},
    {"question-choice-three", [](Stage& s) { question(s, "", three); }},
    {"question-choice-two", [](Stage& s) { question(s, "rw", two); }},
    {"question-choice-titles", [](Stage& s) { question(s, "rw", titles); }},
    {"question-true-false", [](Stage& s) { question(s, "rwrr", truth); }},
    {"question-order", [](Stage& s) { question(s, "rrwrrr", order); }},
    {"question-order-lifted", lifted},
    {"question-order-long", [](Stage& s) { question(s, "rrwrrr", longOrder); }},
    {"question-number", [](Stage& s) { question(s, "rr", number); }},
    {"question-number-typed", typed},
    {"question-year", dialled},
    {"question-typed", [](Stage& s) { question(s, "rr", gallery_ask::typed); }},
    {"question-typed-half", typing},
    {"question-typed-long", typingOn},
    {"question-select-all", ticked},
    {"question-odd-one-out", [](Stage& s) { question(s, "rr", odd); }},
    {"question-match", [](Stage& s) { question(s, "rr", match); }},
    {"question-match-lifted", matching},
    {"question-match-long", [](Stage& s) { question(s, "rr", longMatch); }},
    {"question-captioned", [](Stage& s) { listen(s), question(s, "rr", longMatch), s.press(Key::Down); }},
    {"question-clues", [](Stage& s) { question(s, "rr", clues); }},
    {"question-clues-two", cluesSeen},
    {"question-longest", [](Stage& s) { question(s, "rrrrr", longest); }},
    {"question-arriving", [](Stage& s) { s.mission("rrr", four), s.wait(underWay); }, true},
    {"question-masked", [](Stage& s) { used(s, Key::Mask); }},
    {"question-intel", [](Stage& s) { question(s, "rrr", cast), s.press(Key::Intel), s.wait(1s); }},
    {"question-slowed", [](Stage& s) { used(s, Key::SlowFuse); }},
    {"question-extracted", [](Stage& s) { used(s, Key::Extraction), s.wait(); }},
    {"question-gadgets-used", allGadgetsUsed},
    {"question-low-fuse", lowFuse},
    {"question-no-fuse", [](Stage& s) { s.mission("rrr", four, quiz::Fuse::Off), s.wait(); }},
    {"verdict-right", [](Stage& s) { right(s, "rrr", four); }},
    {"verdict-falling", [](Stage& s) { question(s, "rrr", four), s.answerRight(), s.wait(underWay); }, true},
    {"verdict-wrong", [](Stage& s) { wrong(s, "rrr", four); }},
    {"verdict-wrong-why", [](Stage& s) { wrong(s, "rrr", cast); }},
    {"verdict-details", [](Stage& s) { wrong(s, "rrr", cast), s.press(Key::Down), s.wait(); }},
    {"verdict-details-clues", [](Stage& s) { wrong(s, "rr", clues), s.press(Key::Down), s.wait(); }},
    {"verdict-details-scrolled", scrolled},
    {"verdict-late", [](Stage& s) { late(s, "rrr", four); }},
    {"verdict-choice-three", [](Stage& s) { right(s, "w", three); }},
    {"verdict-true-false", [](Stage& s) { wrong(s, "rw", truth); }},
    {"verdict-order-right", [](Stage& s) { right(s, "rrwrrr", order); }},
    {"verdict-order-wrong", [](Stage& s) { wrong(s, "rrwrrr", order); }},
    {"verdict-order-long", [](Stage& s) { wrong(s, "rrwrrr", longOrder); }},
    {"verdict-order-late", [](Stage& s) { late(s, "rrwrrr", longOrder); }},
    {"verdict-number-right", [](Stage& s) { right(s, "rr", number); }},
    {"verdict-number-wrong", [](Stage& s) { wrong(s, "rr", number); }},
    {"verdict-typed-right", [](Stage& s) { right(s, "rr", gallery_ask::typed); }},
    {"verdict-typed-wrong", typedWrong},
    {"verdict-select-all-right", [](Stage& s) { right(s, "rr", several); }},
    {"verdict-select-all-wrong", [](Stage& s) { wrong(s, "rr", several); }},
    {"verdict-odd-one-out", [](Stage& s) { wrong(s, "rr", odd); }},
    {"verdict-match-right", [](Stage& s) { right(s, "rr", match); }},
    {"verdict-match-wrong", [](Stage& s) { wrong(s, "rr", match); }},
    {"verdict-match-long", [](Stage& s) { wrong(s, "rr", longMatch); }},
    {"verdict-match-of-long", [](Stage& s) { wrong(s, "rr", matchOfLong); }},
    {"verdict-clues", [](Stage& s) { right(s, "rr", clues); }},
    {"verdict-longest", [](Stage& s) { wrong(s, "rrrrr", longest); }},
    {"verdict-last", [](Stage& s) { right(s, "rrlrrrrwr", four); }},
    {"question-leaving", [](Stage& s) { right(s, "rrr", four), s.press(Key::Space), s.wait(40ms); }, true},
    {"pause", paused},
    {"pause-leaving", [](Stage& s) { paused(s), s.press(Key::Escape), s.wait(60ms); }, true},
    {"debrief-first", [](Stage& s) { debriefed(s, "rrlrrrrwrr"); }},
    {"debrief-best", [](Stage& s) { s.addBest(1'200), debriefed(s, "rrlrrrrwrr"); }},
    {"debrief-good", [](Stage& s) { s.addBest(19'840), debriefed(s, "rrlrrrrwrr"); }},
    {"debrief-poor", [](Stage& s) { debriefed(s, "wlwrwwlwrw"); }},
    {"debrief-captioned", [](Stage& s) { listen(s), s.debrief("llllllllll"), s.wait(1s); }},
    {"debrief-none", [](Stage& s) { debriefed(s, "wwwwwwwwww"); }},
    {"debrief-part", inPart},
    {"debrief-orders", orders},
    {"debrief-matches", [](Stage& s) { longMatches(s, "wwrrrrrrrr"); }},
    {"debrief-matches-right", [](Stage& s) { longMatches(s, "rrlrrrwrrr"); }},
    {"debrief-opened", opened},
    {"debrief-opened-match", openedMatch},
    {"debrief-opened-by-mouse", [](Stage& s) { s.use(screens::Device::Mouse), opened(s); }},
    {"debrief-entering", [](Stage& s) { s.debrief("rrlrrrrwrr"), s.wait(underWay); }, true},
    {"packs", [](Stage& s) { shown(s, screens::makePacks(s.context())); }},
    {"packs-reading", [](Stage& s) { s.unread(), shown(s, screens::makePacks(s.context())); }},
    {"packs-off", packOff},
    {"packs-mistake", [](Stage& s) { findings(s, 2); }},
    {"packs-mistakes", [](Stage& s) { findings(s, 3); }},
    {"packs-by-mouse", [](Stage& s) { s.use(screens::Device::Mouse), findings(s, 3); }},
    {"settings", [](Stage& s) { shown(s, screens::makeSettings(s.context())); }},
    {"settings-by-pad", settingsByPad},
    {"keys", [](Stage& s) { keys(s, 0); }},
    {"keys-waiting", [](Stage& s) { keys(s, 24), s.press(Key::Enter); }},
    {"keys-swapped", keySwapped},
    {"keys-by-pad", [](Stage& s) { s.use(screens::Device::Pad, screens::PadMake::Swapped), keys(s, 29); }},
    {"question-by-mouse", [](Stage& s) { s.use(screens::Device::Mouse), question(s, "rr", order); }},
    {"question-by-pad", [](Stage& s) { questionByPad(s, order, screens::PadMake::Shapes); }},
    {"question-by-plain-pad", [](Stage& s) { questionByPad(s, clues, screens::PadMake::Numbers); }},
    {"question-choice-by-pad", [](Stage& s) { questionByPad(s, four, screens::PadMake::Letters); }},
    {"question-typed-by-pad", typedByPad},
    {"clearance", clearance},
    {"scores", scores},
    {"scores-empty", [](Stage& s) { shown(s, screens::makeScores(s.context())); }},
    {"debug-overlay", debug},
};

} // namespace

const std::vector<GalleryScene>& galleryScenes() { return scenes; }

} // namespace window
