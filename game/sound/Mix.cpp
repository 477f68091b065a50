#include "sound/Mix.hpp"

#include <algorithm>

namespace sound {
namespace {

using screens::Cue;
using screens::Loop;

constexpr std::array<StrandKind, strandCount> strands{{
    {"menu.wav", 0, 1.2F, true},
    {"round-1.wav", 0, 0.5F, true},
    {"round-2.wav", -0.3F, 0.5F, true},
    {"round-3.wav", 0.45F, 0.5F, true},
    {"round-4.wav", -0.1F, 0.5F, true},
    {"fuse-calm.wav", 0, 0.15F, false},
    {"fuse-urgent.wav", 0, 0.15F, false},
}};

constexpr float ducked = 0.35F;
/// The fuse when it is lit and when it ends, beside music of the same loudness.
constexpr float calmest = 0.16F, mostUrgent = 0.6F;

float& at(Mix& mix, Strand strand) { return mix[static_cast<std::size_t>(strand)]; }

void addMusic(Mix& mix, const screens::Soundscape& sounds, float gain) {
    const float music = sounds.isDucked ? gain * ducked : gain;
    if (sounds.loop == Loop::Menu) at(mix, Strand::Menu) = music;
    if (sounds.loop != Loop::Round) return;
    for (int layer = 0; layer < std::min(sounds.layers, 4); ++layer)
        mix[static_cast<std::size_t>(Strand::Round1) + static_cast<std::size_t>(layer)] = music;
}

void addFuse(Mix& mix, float burnt, float gain) {
    const float loudness = gain * (calmest + (mostUrgent - calmest) * burnt * burnt);
    at(mix, Strand::CalmFuse) = loudness * (1 - burnt);
    at(mix, Strand::UrgentFuse) = loudness * burnt;
}

} // namespace

float gainOf(int volume) {
    const float part = static_cast<float>(std::clamp(volume, 0, 100)) / 100;
    return headroom * part * part;
}

const StrandKind& kindOf(Strand strand) { return strands[static_cast<std::size_t>(strand)]; }

Mix mixOf(const screens::Soundscape& sounds, const Volumes& volumes) {
    Mix mix{};
    if (volumes.isMuted) return mix;
    addMusic(mix, sounds, gainOf(volumes.music));
    if (sounds.fuse) addFuse(mix, *sounds.fuse, gainOf(volumes.effects));
    return mix;
}

CueKind kindOf(Cue cue) {
    switch (cue) {
    case Cue::Focus:
        return {0.5F, 0.03F};
    case Cue::Detent:
        return {0.5F, 0.02F};
    case Cue::Letter:
        return {0.6F, 0.06F};
    case Cue::Typing:
        return {0.5F, 0.03F};
    case Cue::Card:
    case Cue::Pick:
    case Cue::Lift:
    case Cue::Drop:
        return {0.8F, 0.03F};
    case Cue::Open:
    case Cue::Close:
    case Cue::Change:
        return {0.7F, 0.02F};
    default:
        return {};
    }
}

} // namespace sound
