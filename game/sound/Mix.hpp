#pragma once

#include "screens/Hearing.hpp"

#include <array>
#include <string_view>

namespace sound {

/// What a player has set, and whether the window is looked at: 0 to 100.
struct Volumes {
    int music = 100, effects = 100;
    bool isMuted = false;

    bool operator==(const Volumes&) const = default;
};

/// The gain of a volume. Squared, so that equal steps sound about equal; at most \ref headroom, so that a stamp over the music at
/// full volume still finds room.
float gainOf(int volume);
inline constexpr float headroom = 0.75F;

/// What goes on and on, each from a file of its own.
enum class Strand { Menu, Round1, Round2, Round3, Round4, CalmFuse, UrgentFuse };
inline constexpr std::size_t strandCount = 7;

/// What is fixed about a strand.
struct StrandKind {
    std::string_view file;
    float place;   ///< of a mono one: -1 is left, 1 is right
    float seconds; ///< to come or go altogether
    bool isMusic;
};
const StrandKind& kindOf(Strand strand);

/// How loud each strand is to be.
using Mix = std::array<float, strandCount>;

/// \p sounds as gains. The fuse gets louder while it burns, and turns from calm to urgent; music that is ducked is a third as
/// loud.
Mix mixOf(const screens::Soundscape& sounds, const Volumes& volumes);

/// How a cue is played.
struct CueKind {
    float gain = 1;   ///< for what is heard over and over
    float spread = 0; ///< by how much its pitch may be off, up or down, so that no two are alike
};
CueKind kindOf(screens::Cue cue);

} // namespace sound
