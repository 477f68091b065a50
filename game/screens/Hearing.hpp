#pragma once

#include "screens/Cue.hpp"
#include "screens/Screen.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace screens {

/// \file
/// What of the screens can be heard. Screens do not call for sounds: these look at them before and after each step and tell what
/// has changed, so that nothing a screen does goes unheard because somebody forgot to say so, and all of it can be tested without
/// a device.

/// As much of the stack at one moment as can be heard to change. Cheap to take: a frame takes two.
struct Moment {
    enum class Place { Nowhere, Menu, Mission, Pause, Debrief };
    Place place = Place::Nowhere; ///< what kind of screen is on top
    std::size_t screen = 0;       ///< which one, by its number in the variant
    std::size_t depth = 0;        ///< how many screens there are
    Time age{0};                  ///< of the top screen
    int focus = 0;                ///< what has the focus
    int scrolled = 0;             ///< how far a list beside it was scrolled
    std::size_t values = 0;       ///< a number that stands for all values that can be changed, where they were looked at
    int opened = -1;              ///< debrief: the question whose details are shown
    bool isGood = false, isBest = false;
    bool isTyping = false, isBurning = false; ///< briefing

    /// \name A mission on top
    ///@{
    std::size_t dealt = 0; ///< questions so far, extracted ones too
    Mission::Phase phase = Mission::Phase::Asking;
    Time phaseAge{0}, left{0}, fuse{0}; ///< of the fuse; 0 without
    unsigned gadgets = 0;               ///< those used, a bit each
    int clues = 0, streak = 0;
    std::size_t picked = 0, typed = 0;
    bool isLifted = false;
    double dialled = 0;
    std::optional<quiz::Verdict> verdict;
    ///@}
};

/// \param context  given when values are to be looked at, which takes longer
Moment momentOf(const std::vector<Screen>& stack, const Context* context = nullptr);

/// What sounds between two moments, in order, is added to \p cues.
void addCues(const Moment& before, const Moment& after, std::vector<Cue>& cues);

/// So long after the verdict its stamp lands.
inline constexpr Time stampTime = std::chrono::milliseconds(220);

enum class Loop { None, Menu, Round };

/// What sounds on and on.
struct Soundscape {
    Loop loop = Loop::None;
    int layers = 0;            ///< of the round's music: 1 to 4, as much as an answer is worth
    bool isDucked = false;     ///< the music steps back
    std::optional<float> fuse; ///< a fuse burns, and this part of it has burnt, 0 to 1

    bool operator==(const Soundscape&) const = default;
};

/// Music ends when nobody has done anything for so long and no fuse burns.
inline constexpr Time musicRests = std::chrono::seconds(60);

/// A pure function of the stack and of how long ago the player last did something.
Soundscape soundscapeOf(const std::vector<Screen>& stack, Time sinceInput);

/// What has been heard on a stack of late: the cues that nobody has played yet, and those whose captions are still to be read.
class Heard {
public:
    struct Caption {
        Cue cue{};
        Time age{0};
    };
    /// How long a caption is shown.
    static constexpr Time captionTime = std::chrono::milliseconds(2500);
    static constexpr std::size_t mostCaptions = 3;

    void note(Cue cue);
    /// \p step passes.
    void pass(Time step);
    void input() { m_sinceInput = Time{0}; }
    Time sinceInput() const { return m_sinceInput; }

    const std::vector<Cue>& cues() const { return m_cues; }
    /// They have been played.
    void clearCues() { m_cues.clear(); }
    /// The oldest first, each cue once.
    const std::vector<Caption>& captions() const { return m_captions; }

private:
    std::vector<Cue> m_cues;
    std::vector<Caption> m_captions;
    Time m_sinceInput{0};
};

} // namespace screens
