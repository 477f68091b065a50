#include "sound/Bed.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sound {
namespace {

constexpr std::size_t sides = 2;

/// The gains of left and right of a mono voice at \p place: of constant power.
std::array<float, sides> pan(float place) {
    const float angle = (place + 1) * std::numbers::pi_v<float> / 4;
    return {std::cos(angle), std::sin(angle)};
}

/// As near to \p aim as \p most allows.
float towards(float gain, float aim, float most) { return gain + std::clamp(aim - gain, -most, most); }

std::int16_t sampleOf(float sum) { return static_cast<std::int16_t>(std::lround(std::clamp(sum, -32768.F, 32767.F))); }

} // namespace

void Bed::aim(const Mix& mix) {
    for (std::size_t i = 0; i < strandCount; ++i) m_aims[i] = mix[i];
}

bool Bed::isSilent() const {
    return !m_isHeard && std::ranges::all_of(m_aims, [](const auto& gain) { return gain.load() == 0; });
}

void Bed::render(std::span<std::int16_t> stereo) {
    const std::size_t frames = stereo.size() / sides;
    m_sum.assign(stereo.size(), 0);
    rewind();
    for (std::size_t i = 0; i < strandCount; ++i) addVoice(static_cast<Strand>(i), frames);
    for (std::size_t& clock : m_clocks) clock += frames;
    std::ranges::transform(m_sum, stereo.begin(), sampleOf);
    m_isHeard = std::ranges::any_of(m_voices, [](const Voice& voice) { return voice.gain > 0; });
}

/// Reads and adds so many frames of a voice, its gain on the way to where it is aimed at. A voice that has gone lets go of its
/// file.
void Bed::addVoice(Strand strand, std::size_t frames) {
    Voice& voice = m_voices[static_cast<std::size_t>(strand)];
    const StrandKind& kind = kindOf(strand);
    const float aim = m_aims[static_cast<std::size_t>(strand)], from = voice.gain;
    voice.gain = towards(from, aim, static_cast<float>(frames) / (kind.seconds * rate));
    if (from == 0 && voice.gain == 0) {
        voice.wave.reset();
        return;
    }
    if (!voice.wave) voice.wave = std::make_unique<Wave>(m_folder / kind.file);
    const auto width = static_cast<std::size_t>(voice.wave->channels());
    if (voice.wave->frames() == 0) return;
    m_piece.resize(frames * width);
    voice.wave->read(clockOf(strand), m_piece);
    const std::array<float, sides> gains = width == sides ? std::array{1.F, 1.F} : pan(kind.place);
    for (std::size_t i = 0; i < frames; ++i) {
        const float gain = from + (voice.gain - from) * static_cast<float>(i) / static_cast<float>(frames);
        for (std::size_t side = 0; side < sides; ++side)
            m_sum[i * sides + side] += gain * gains[side] * static_cast<float>(m_piece[i * width + (width == sides ? side : 0)]);
    }
}

/// Music that takes the place of other music begins at its beginning; what was only silent goes on where it was.
void Bed::rewind() {
    const auto plays = [&](Strand strand) { return m_voices[static_cast<std::size_t>(strand)].gain > 0; };
    const auto starts = [&](Strand strand) { return !plays(strand) && m_aims[static_cast<std::size_t>(strand)] > 0; };
    if (starts(Strand::Menu) && plays(Strand::Round1)) clockOf(Strand::Menu) = 0;
    if (starts(Strand::Round1) && plays(Strand::Menu)) clockOf(Strand::Round1) = 0;
}

std::size_t& Bed::clockOf(Strand strand) {
    if (strand == Strand::Menu) return m_clocks[0];
    return kindOf(strand).isMusic ? m_clocks[1] : m_clocks[2];
}

} // namespace sound
