#pragma once

#include "screens/Stack.hpp"

#include <memory>
#include <string>
#include <vector>

namespace playing {

/// The words of every language that ships.
const screens::Languages& shippedLanguages();

/// A whole game without a display: packs, words, an archive in memory, settings, a stack. Seeds count up from 1; the clock stands
/// still.
class Game {
public:
    Game();
    explicit Game(std::vector<facts::PackReport> packs);
    /// The same packs and archive with a new stack and new settings objects in place: as after a new start.
    void restart();

    void press(screens::Key key, bool isRepeat = false) { stack().handle(screens::KeyPress{key, isRepeat}); }
    void press(char letter, bool isRepeat = false) { press(screens::keyOf(letter), isRepeat); }
    void handle(const screens::Input& input) { stack().handle(input); }
    void wait(int milliseconds) { stack().tick(std::chrono::milliseconds(milliseconds)); }
    /// Long enough for a new phase to take inputs.
    void settle() { wait(200); }

    screens::Stack& stack() { return *m_stack; }
    screens::Context& context() { return m_context; }
    archive::Archive& archive() { return m_archive; }
    archive::Settings& settings() { return m_settings; }
    /// Says all that follows in the language \p tag.
    void speak(std::string_view tag) { m_words = shippedLanguages().words(tag); }
    int settingsChanges() const { return m_settingsChanges; }

    /// The top screen as \p Which; the test fails where it is another.
    template <typename Which>
    Which& top() {
        return const_cast<Which&>(std::get<Which>(stack().top()));
    }
    template <typename Which>
    bool isAt() {
        return !stack().isDone() && std::holds_alternative<Which>(stack().top());
    }
    screens::Mission& mission() { return top<screens::Mission>(); }

    /// Starts a mission with \p seed and waits until it takes answers.
    void begin(std::uint64_t seed, quiz::Fuse fuse = quiz::Fuse::Normal, int questions = quiz::missionQuestions);
    /// From a briefing, which the test fails without, to its mission.
    void skipBriefing();
    /// Starts a mission whose first question is of \p kind; a choice is one of four.
    void beginAt(quiz::Kind kind, quiz::Fuse fuse = quiz::Fuse::Normal);
    /// Gives the right answer.
    void answerRight();
    /// Gives a wrong answer.
    void answerWrong();
    /// From a verdict to the next question, or the debrief, settled.
    void goOn();
    /// Answers rightly to the end, until the debrief.
    void playToTheEnd();

private:
    screens::Words m_words;
    screens::Library m_library;
    archive::Archive m_archive;
    archive::Settings m_settings;
    std::uint64_t m_seed = 0;
    int m_settingsChanges = 0;
    screens::Context m_context;
    std::unique_ptr<screens::Stack> m_stack;
};

/// The small pack of the replays.
facts::PackReport replayPack();
/// The words that ship, in English.
screens::Words shippedWords();
/// The whole text of a file; fails the test where it cannot be read.
std::string textOf(const std::string& path);

} // namespace playing
