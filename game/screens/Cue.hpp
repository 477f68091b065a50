#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace screens {

/// A moment that can be heard. A window plays a sound for it, and shows its caption where captions are wanted.
enum class Cue {
    Focus,      ///< another item has the focus
    Change,     ///< a value changed
    Open,       ///< a screen came
    Close,      ///< a screen went
    Notice,     ///< there is a message
    Card,       ///< a question is dealt
    Pick,       ///< an option is ticked, or no longer
    Lift,       ///< an item is lifted
    Drop,       ///< the lifted item is put down
    Detent,     ///< the dial turned
    Letter,     ///< something was typed
    LockIn,     ///< an answer is in
    Typing,     ///< the briefing types itself
    Clue,       ///< the next clue is turned over
    Pause,      ///< the fuse stands still
    Resume,     ///< and burns on
    Strike,     ///< the fuse is lit
    Flare,      ///< half of the fuse has burnt
    Heartbeat,  ///< less than five seconds are left
    Right,      ///< a right answer
    Wrong,      ///< a wrong one
    Late,       ///< the fuse has burnt out
    Stamp,      ///< the verdict's stamp lands
    Streak,     ///< an answer is worth once more from now on
    Mask,       ///< two impostors are out
    Intel,      ///< a hint has come
    SlowFuse,   ///< the fuse got longer
    Extraction, ///< another question instead
    Canopy,     ///< a good result
    Collapse,   ///< a poor one
    Best,       ///< a personal best
    Burn,       ///< the briefing burns
};
inline constexpr std::size_t cueCount = static_cast<std::size_t>(Cue::Burn) + 1;
/// All of them, in their order.
const std::array<Cue, cueCount>& allCues();

/// The key of the words that say what is heard: "caption.lock-in".
std::string_view captionOf(Cue cue);
/// "lock-in": as its sound is called.
std::string_view nameOf(Cue cue);

} // namespace screens
