#pragma once

#include "screens/Hearing.hpp"
#include "screens/Screen.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace screens {

/// A screen, or a question, that makes way for what is on top now: as it was when it was left, with a clock of its own.
struct Leaving {
    enum class Way {
        Forward, ///< another screen comes over it
        Back,    ///< it goes from above the one that it came from
        Next     ///< the next question takes the place of its question
    };
    Screen screen;
    Way way = Way::Forward;
    Time age{0};
};

/// The state machine of the game: a pushdown stack of screens. The top one gets the input; what it asks for (push, replace, pop
/// ...) is done after it has handled the input, so that a key that ends one screen never answers the next.
///
/// A whole game can be played on a Stack without a display.
class Stack {
public:
    /// How long each notice is shown.
    static constexpr Time noticeTime = std::chrono::seconds(6);

    /// How long a screen that was left is still there to be seen.
    static constexpr Time leavingTime = std::chrono::milliseconds(280);

    /// Starts with the title.
    explicit Stack(Context& context);

    void handle(const Input& input);
    /// Lets time pass on the top screen.
    void tick(Time step);

    bool isDone() const { return m_screens.empty(); }
    const Screen& top() const { return m_screens.back(); }
    /// The screens that can be seen, lowest first.
    std::span<const Screen> visible() const;
    /// What makes way at the moment; nothing most of the time. Inputs never wait for it: the next one ends it.
    const std::optional<Leaving>& leaving() const { return m_leaving; }
    /// All screens, lowest first: for the debug overlay.
    const std::vector<Screen>& all() const { return m_screens; }
    /// Replaces everything by \p screen, at once: for tests and pictures.
    void reset(Screen screen);
    /// A message for the player ("settings could not be kept"), the oldest that was not shown long enough; empty when there is
    /// none.
    const std::string& notice() const { return m_notice; }
    Time noticeAge() const { return m_noticeAge; }
    void say(std::string message);
    /// Changes whenever something has happened: while it does not, nothing but the clocks of the screens does. No two stacks ever
    /// have the same.
    std::uint64_t revision() const { return m_revision; }
    /// All messages that wait to be shown, the present one first, and none is left: for the terminal, which shows them all at
    /// once.
    std::vector<std::string> takeNotices();

    /// From now on what can be heard is noted in \ref heard.
    void listen() { m_heard.emplace(); }
    /// What has been heard; nothing where nobody listens.
    const std::optional<Heard>& heard() const { return m_heard; }
    /// Whether the player wants captions and there is something to read.
    bool hasCaptions() const { return m_heard && m_context.settings.captions && !m_heard->captions().empty(); }
    /// What has been heard since this was called last is passed to \p play, with what sounds on; it has to listen.
    template <typename Play>
    void playHeard(const Play& play) {
        play(m_heard->cues(), soundscapeOf(m_screens, m_heard->sinceInput()));
        m_heard->clearCues();
    }

    Context& context() { return m_context; }

private:
    void take(const Input& input);
    void hear(const Moment& before, const Moment& after);
    void apply(Transition transition);
    void change(Transition transition);
    void collectMessages();
    void nextNotice();
    bool toggledFullscreen(const Input& input);

    Context& m_context;
    std::vector<Screen> m_screens;
    std::optional<Heard> m_heard;
    std::optional<Leaving> m_leaving;
    std::string m_notice;
    std::vector<std::string> m_notices;
    Time m_noticeAge{0};
    std::uint64_t m_revision;
};

} // namespace screens
