#include "terminal/Terminal.hpp"

#include "Places.hpp"
#include "screens/Explanation.hpp"
#include "terminal/Typing.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>

using namespace screens;
using playing::Game;
using playing::typed;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const quiz::Question& question(Game& game) { return game.mission().round.question(); }

bool isAsking(Game& game) { return game.isAt<Mission>() && game.mission().phase == Mission::Phase::Asking; }

} // namespace

TEST_CASE("Leaving from the title") {
    Game game;
    CHECK(typed(game, {"5"}) == "Plain text. Type what you choose and press Enter. Type help for help, quit to leave.\n"
                                "\n"
                                "Good Canopy\n"
                                "A fan quiz of impossible missions\n"
                                "Unofficial. Not affiliated with Paramount Pictures.\n"
                                "1  Accept the mission\n"
                                "2  Question packs\n"
                                "3  Best scores\n"
                                "4  Settings\n"
                                "5  Leave\n"
                                "Type a number, or press Enter for 1.\n"
                                "Dismissed.\n");
    CHECK(game.stack().isDone());
}

TEST_CASE("A whole mission is printed as it is on record") {
    Game game;
    game.begin(11, quiz::Fuse::Off, 4);
    const std::string transcript = playing::typedToTheEnd(game, [](const Mission& mission) {
        return mission.round.number() == 2 ? playing::wrongLine(mission.round.question())
                                           : playing::rightLine(mission.round.question());
    });
    REQUIRE(game.isAt<Debrief>());
    const std::string path = (places::tests() / "terminal" / "mission.transcript").string();
    if (std::getenv("CANOPY_REFRESH")) std::ofstream(path) << transcript;
    CHECK(transcript == playing::textOf(path));
}

TEST_CASE("The debrief tells all about a question by its number") {
    Game game;
    game.begin(11, quiz::Fuse::Off, 4);
    playing::typedToTheEnd(game, [](const Mission& mission) { return playing::wrongLine(mission.round.question()); });
    REQUIRE(game.isAt<Debrief>());
    const Details details = detailsOf(*game.top<Debrief>().reviewed()[1], game.context().words);
    const std::string out = typed(game, {"2", "2", "9", "", "2"});
    CHECK(has(out, details.ask + "\nDisavowed.\n" + details.given + "\n" + details.right + "\n" + details.told.because));
    CHECK(has(out, details.points + "\n" + details.taken));
    CHECK(has(out, "There is no 9 here."));
    CHECK(game.top<Debrief>().opened == 1);
    for (const auto& reason : details.told.ofOthers) CHECK(has(out, reason + "\n"));
}

TEST_CASE("The terminal counts and keeps what the window would") {
    Game inTerminal;
    inTerminal.begin(11, quiz::Fuse::Off);
    const std::string out =
        playing::typedToTheEnd(inTerminal, [](const Mission& mission) { return playing::rightLine(mission.round.question()); });
    Game inWindow;
    inWindow.begin(11, quiz::Fuse::Off);
    inWindow.playToTheEnd();
    REQUIRE(inTerminal.isAt<Debrief>());
    CHECK(inTerminal.top<Debrief>().round.score() == inWindow.top<Debrief>().round.score());
    const auto rows = inTerminal.archive().bestScores("replay-planets", quiz::Fuse::Off);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].points == inWindow.top<Debrief>().round.score());
    CHECK(has(out, "Good canopy"));
}

TEST_CASE("A line that means nothing is answered by words and is no answer") {
    for (const quiz::Kind kind : {quiz::Kind::Choice, quiz::Kind::TrueFalse, quiz::Kind::Order, quiz::Kind::Number}) {
        for (const std::string line :
             {"hello", "", "?!", "z", "99", "-", "a b c d e f", "1e400", "nan", "a a a a", "start", "again"}) {
            Game game;
            game.beginAt(kind, quiz::Fuse::Off);
            const std::string out = typed(game, {line});
            INFO("kind " << static_cast<int>(kind) << ", line " << line << "\n" << out);
            CHECK(game.isAt<Pause>()); // the end of input has kept the mission
            CHECK_FALSE(std::get<Mission>(game.stack().all().front()).round.current().outcome);
            CHECK((has(out, line.empty() ? "Nothing was typed." : "means nothing here") || has(out, "is not a number") ||
                   has(out, "does not name every letter once")));
        }
    }
}

TEST_CASE("Choices are named by letter, number or text") {
    for (int way = 0; way < 3; ++way) {
        Game game;
        game.beginAt(quiz::Kind::Choice, quiz::Fuse::Off);
        const int right = question(game).right.front();
        const std::vector<std::string> ways{std::string(1, static_cast<char>('A' + right)), std::to_string(right + 1),
                                            question(game).options[static_cast<std::size_t>(right)].text};
        const std::string out = typed(game, {ways[static_cast<std::size_t>(way)]});
        CHECK(has(out, "Confirmed."));
    }
}

TEST_CASE("Orders are typed with spaces, without them, or by numbers") {
    for (int way = 0; way < 3; ++way) {
        Game game;
        game.beginAt(quiz::Kind::Order, quiz::Fuse::Off);
        std::string line;
        for (const int option : question(game).right) {
            line += static_cast<char>((way == 2 ? '1' : 'a') + option);
            line += way == 0 ? "" : " ";
        }
        CHECK(has(typed(game, {line}), "Confirmed."));
    }
}

TEST_CASE("Numbers beyond the dial are refused with its ends") {
    Game game;
    game.beginAt(quiz::Kind::Number, quiz::Fuse::Off);
    const std::string low = numberText(question(game), question(game).dial.low);
    const std::string out = typed(game, {"99999999"});
    CHECK(has(out, "“99999999” is not a number from " + low));
}

TEST_CASE("A clue that is asked for is read alone, with what the next one costs") {
    std::vector<facts::PackReport> packs;
    packs.push_back(facts::readPack(places::tests() / "replays" / "kinds.json"));
    Game game(std::move(packs));
    game.beginAt(quiz::Kind::Clues, quiz::Fuse::Off);
    const auto clues = question(game).clues;
    REQUIRE(clues.size() > 2);
    const std::string ask = question(game).ask;
    const std::string out = typed(game, {"clue", "repeat"});
    const std::size_t second = out.find("Clue 2: " + clues[1]);
    REQUIRE(second != std::string::npos);
    CHECK(has(out.substr(second), "\nThe next clue costs "));
    CHECK(out.find("Clue 2: " + clues[1], second + 1) != std::string::npos); // as part of the question
    CHECK(out.find(ask) < second);
    const std::size_t again = out.find(ask, out.find(ask) + 1);
    CHECK(again > second);
    CHECK(out.find(ask, again + 1) == std::string::npos);
}

TEST_CASE("Gadgets are used by name, once") {
    Game game;
    game.beginAt(quiz::Kind::Choice, quiz::Fuse::Normal);
    const std::string out = typed(game, {"mask", "mask", "slow"}, 0.5);
    CHECK(has(out, "Two impostors unmasked."));
    CHECK(has(out, "(an impostor, unmasked)"));
    CHECK(has(out, "Mask is of no use here."));
    CHECK(has(out, "Ten seconds more on the fuse."));
    REQUIRE(game.isAt<Pause>());
    const auto& mission = std::get<Mission>(game.stack().all().front());
    Game again;
    again.beginAt(quiz::Kind::Choice, quiz::Fuse::Off);
    const int masked = mission.round.current().masked.front();
    CHECK(has(typed(again, {"mask", std::string(1, static_cast<char>('a' + masked))}), "is unmasked already. Choose another."));
}

TEST_CASE("A gadget that a question has no use for is named, and one that is spent is not") {
    Game game;
    game.beginAt(quiz::Kind::Order, quiz::Fuse::Normal);
    const std::string out = typed(game, {"repeat", "slow"}, 0.5);
    INFO(out);
    CHECK(has(out, "Gadgets: Intel, Slow fuse, Extraction. Not here: Mask."));
    CHECK(has(out, "Gadgets: Intel, Extraction. Not here: Mask."));
}

TEST_CASE("A wrong try at an order is told how one is typed") {
    for (const std::string line : {"hello", "a a b c", "a b"}) {
        Game game;
        game.beginAt(quiz::Kind::Order, quiz::Fuse::Off);
        REQUIRE(question(game).options.size() == 4);
        const std::string out = typed(game, {line});
        const std::string how = "Type all letters in order, like: d c b a";
        INFO(line << "\n" << out);
        CHECK(out.find(how) != out.rfind(how));
    }
}

TEST_CASE("With a fuse the time between question and answer counts") {
    Game game;
    game.beginAt(quiz::Kind::Choice, quiz::Fuse::Normal);
    const std::string out = typed(game, {"a"}, 5);
    CHECK(game.mission().round.current().outcome->taken == quiz::Milliseconds(5200));
    CHECK(has(out, "The fuse: "));
}

TEST_CASE("A line that comes too late answers nothing") {
    Game game;
    game.beginAt(quiz::Kind::Choice, quiz::Fuse::Normal);
    const std::string out = typed(game, {"a"}, 3600);
    CHECK(has(out, "The fuse won."));
    REQUIRE(game.isAt<Mission>());
    CHECK(game.mission().round.current().outcome->verdict == quiz::Verdict::TooLate);
    CHECK_FALSE(isAsking(game));
}

TEST_CASE("The end of input keeps the mission, and the next start resumes it") {
    Game game;
    typed(game, {"1", "start", ""});
    CHECK(game.archive().loadRound("Agent"));
    game.restart();
    const std::string out = typed(game, {"2", "", "quit"});
    CHECK(has(out, "2  Resume the mission. Question 1 of 10 is still burning."));
    CHECK(has(out, "Question 1 of 10."));
    CHECK(has(out, "The mission is kept."));
}

TEST_CASE("The fuse is off by default and can be lit") {
    Game game;
    game.context().fuseOff = true;
    const std::string out = typed(game, {"1", "4", "4 back", "4", "start", ""});
    CHECK(has(out, "4  Fuse: Off. no time limit; bests of its own"));
    CHECK(has(out, "4  Fuse: Reading-length. longer questions burn slower"));
    CHECK(std::get<Mission>(game.stack().all()[1]).round.plan().fuse == quiz::Fuse::Normal);
}

TEST_CASE("Pause, settings, packs and scores are read as lines") {
    Game game;
    game.begin(2, quiz::Fuse::Off, 2);
    const std::string out = typed(
        game, {"pause", "help", "2", "2", "back", "3", "3", "1", "back", "4", "fuse", "pack", "back", "9", "0", "1", "back"});
    INFO(out);
    CHECK(has(out, "Paused"));
    CHECK(has(out, "2  Text size: 125 %. 100 to 200 %"));
    CHECK(has(out, "Question packs"));
    CHECK(has(out, "to mend: add the source"));
    CHECK(has(out, "No mission finished yet."));
    CHECK(has(out, "There is no 9 here. Type a number from 1 to 6."));
    CHECK(has(out, "There is no 0 here."));
}

TEST_CASE("A row of the mission screen that cannot be changed says so") {
    Game game;
    const std::string out = typed(game, {"1", "1", "2", "5", "quit"});
    CHECK(has(out, "Operation: there is nothing but Mission here."));
    CHECK(has(out, "Dossier: there is nothing but The planets here."));
}

TEST_CASE("The packs screen names the folder of the player's own packs") {
    Game game;
    game.context().packsFolder = "/home/agent/questions";
    CHECK(has(typed(game, {"2"}), "Drop a .json file into this folder: it is here at once\n/home/agent/questions\n"));
}

TEST_CASE("Enter alone accepts the mission, and starts it") {
    Game game;
    const std::string out = typed(game, {"", "", ""});
    CHECK(has(out, "Type “start” or press Enter to accept."));
    CHECK(has(out, "Your mission: 10 questions."));
    CHECK(has(out, "Press Enter to begin, or type back."));
    CHECK(has(out, "Question 1 of 10."));
    CHECK_FALSE(has(out, "means nothing here"));
}

TEST_CASE("A briefing waits for Enter however long it is read, and goes back where that is typed") {
    Game game;
    game.settings().fuse = quiz::Fuse::Normal;
    constexpr double longTime = 600;
    const std::string out = typed(game, {"", "", "hello", "help", "back", "", "start"}, longTime);
    INFO(out);
    CHECK(has(out, "“hello” means nothing here."));
    CHECK(has(out, "type back to choose another"));
    CHECK(has(out, "Choose your mission"));
    CHECK(has(out, "Question 1 of 10."));
    CHECK_FALSE(has(out, "burns"));
}

TEST_CASE("Enter alone resumes a mission that was interrupted, whatever was looked at before") {
    Game game;
    typed(game, {"", "", ""});
    game.restart();
    const std::string out = typed(game, {"3", "", "back", "4", "", "5", "", "back", ""});
    INFO(out);
    CHECK(has(out, "or press Enter for 2."));
    CHECK(has(out, "press Enter for 1 again")); // a pack's report
    CHECK(has(out, "Question 1 of 10."));
    CHECK_FALSE(has(out, "means nothing here"));
}

TEST_CASE("Enter alone in the settings changes the row that was changed last") {
    Game game;
    const std::string out = typed(game, {"4", "2", ""});
    CHECK(has(out, "2  Text size: 125 %"));
    CHECK(has(out, "Press Enter for 2, or type back."));
    CHECK(has(out, "2  Text size: 150 %"));
}

TEST_CASE("The keys of the window can be read as lines, and brought back, but not pressed") {
    Game game;
    game.context().bindings.bind(0, keyOf('W'));
    const auto settings = menuRows(makeSettings(game.context()), game.context());
    const auto keys = std::ranges::find(settings, "Keys and buttons", &MenuRow::label);
    const std::string number = std::to_string(keys - settings.begin() + 1);
    const std::string out = typed(game, {"4", number, "help", "3", "defaults", ""});
    INFO(out);
    CHECK(has(out, "Moving\n1  Up: W · Up\n"));
    CHECK(has(out, "“3” means nothing here."));
    CHECK(has(out, "\n1  Up: Up\n"));
    CHECK(game.context().bindings == Bindings());
    CHECK(game.isAt<SettingsScreen>());
}

TEST_CASE("Other keys in the window change nothing in the terminal") {
    Game game;
    const Bindings before;
    game.context().bindings.bind(10, keyOf('J')); // confirm
    game.context().bindings.bind(27, keyOf('Q')); // back
    const std::string out = typed(game, {"", "", "", "pause", "1"});
    INFO(out);
    CHECK(has(out, "Question 1 of 10."));
    CHECK_FALSE(has(out, "means nothing here"));
}

TEST_CASE("Help, repeat and again") {
    Game game;
    game.begin(2, quiz::Fuse::Off, 1);
    const std::string ask = question(game).ask;
    const std::string right = playing::rightLine(question(game));
    const std::string out = typed(game, {"help", "repeat", right, "help", "a", "pause", "", "", "help", "again", ""});
    INFO(out);
    CHECK(has(out, "Your mission: 1 question.\n"));
    CHECK(has(out, "Answer as the hint says."));
    CHECK(std::count(out.begin(), out.end(), '\n') > 30);
    CHECK(out.find(ask) != out.rfind(ask));
    CHECK(has(out, "“a” means nothing here."));
    CHECK(has(out, "First personal best"));
    CHECK(has(out, "again runs another mission"));
    CHECK(game.isAt<Pause>());
}

TEST_CASE("Nothing that is printed carries control characters") {
    Game game;
    game.beginAt(quiz::Kind::Choice, quiz::Fuse::Off);
    const std::string out = typed(game, {"\x1b[31mred", "\xff\xfe", std::string(5000, 'x'), std::string("a\0b", 3)});
    CHECK(std::ranges::none_of(out, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; }));
    CHECK(isAsking(game) == false);
    CHECK_FALSE(std::get<Mission>(game.stack().all().front()).round.current().outcome);
}

TEST_CASE("A closed input at once is no harm") {
    Game game;
    CHECK(has(typed(game, {}), "Dismissed."));
}

TEST_CASE("A German player types German words, and is told no English") {
    Game game;
    game.speak("de");
    game.beginAt(quiz::Kind::TrueFalse, quiz::Fuse::Off);
    const bool isTrue = question(game).right.front() == 0;
    const std::string out = typed(game, {"hilfe", isTrue ? "wahr" : "F", "weiter", "pause", "fortsetzen", "ende"});
    CHECK(has(out, "\nW  Wahr\nF  Falsch\n"));
    CHECK(has(out, "Antworten Sie, wie der Hinweis sagt."));
    CHECK(has(out, "\nBestätigt.\n"));
    CHECK(has(out, "3  Mission verlassen. "));
    CHECK(has(out, "Wegtreten."));
    for (const char* english : {"True", "Type ", "Press", "Question", "Score"}) CHECK_FALSE(has(out, english));
}

TEST_CASE("True and false stand beside letters of their own, and the first two of the alphabet name them as well") {
    for (const auto& [whenTrue, whenFalse] : {std::pair{"t", "f"}, {"A", "B"}, {"true", "False"}}) {
        Game game;
        game.beginAt(quiz::Kind::TrueFalse, quiz::Fuse::Off);
        const std::string out = typed(game, {question(game).right.front() == 0 ? whenTrue : whenFalse, "quit"});
        CHECK(has(out, "\nT  True\nF  False\n"));
        CHECK(has(out, "\nConfirmed.\n"));
    }
}

TEST_CASE("A number is typed with the signs of the language") {
    Game game;
    game.speak("de");
    game.beginAt(quiz::Kind::Number, quiz::Fuse::Off);
    std::string right = std::to_string(static_cast<int>(question(game).number));
    if (right.size() > 3) right.insert(right.size() - 3, ".");
    typed(game, {right + ",0"});
    CHECK(game.mission().round.current().outcome->verdict == quiz::Verdict::Right);
}
