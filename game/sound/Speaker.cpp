#include "sound/Speaker.hpp"

#include "sound/Device.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace sound {
namespace {

/// SFML keeps three of these ahead: short, so that the fuse is silent soon after the answer is in.
constexpr std::size_t framesAhead = Bed::rate / 25;
constexpr float full = 100; ///< SFML's full volume

/// -1 to 1, another one each time, and the same in every run.
float wobble(std::uint32_t number) {
    constexpr std::uint32_t golden = 0x9E3779B9U;
    return static_cast<float>(number * golden >> 8U) / static_cast<float>(1U << 23U) - 1;
}

} // namespace

/// Pulls the bed.
class Speaker::BedStream : public sfml::Stream {
public:
    explicit BedStream(Bed& bed) : m_bed(bed), m_samples(2 * framesAhead) { open(Bed::rate); }
    ~BedStream() override { stop(); }

protected:
    bool onGetData(Chunk& data) override {
        m_bed.render(m_samples);
        data.samples = m_samples.data();
        data.sampleCount = m_samples.size();
        return deviceLives(); // without one SFML 2 would ask for more as fast as it can
    }

private:
    Bed& m_bed;
    std::vector<std::int16_t> m_samples;
};

Speaker::Speaker(std::filesystem::path folder, Bed& bed)
    : m_folder(std::move(folder)), m_bed(bed), m_stream(std::make_unique<BedStream>(bed)) {}

Speaker::~Speaker() = default;

void Speaker::play(screens::Cue cue, float gain) {
    const sf::SoundBuffer* const buffer = bufferOf(cue);
    if (buffer == nullptr || gain <= 0) return;
    const CueKind kind = kindOf(cue);
    std::unique_ptr<sf::Sound>& voice = m_voices[m_next];
    m_next = (m_next + 1) % m_voices.size();
    voice = std::make_unique<sf::Sound>(*buffer);
    voice->setVolume(full * std::min(gain * kind.gain, 1.F));
    voice->setPitch(1 + kind.spread * wobble(m_played++));
    voice->play();
}

void Speaker::playBed() {
    if (!m_bed.isSilent() && sfml::isStopped(*m_stream)) m_stream->play();
}

const sf::SoundBuffer* Speaker::bufferOf(screens::Cue cue) {
    std::unique_ptr<sf::SoundBuffer>& buffer = m_buffers[static_cast<std::size_t>(cue)];
    if (buffer) return buffer.get();
    Wave wave(m_folder / (std::string(nameOf(cue)) + ".wav"));
    if (wave.frames() == 0 || wave.channels() != 1) return nullptr;
    std::vector<std::int16_t> samples(wave.frames());
    wave.read(0, samples);
    buffer = std::make_unique<sf::SoundBuffer>();
    return sfml::fill(*buffer, samples, wave.rate()) ? buffer.get() : nullptr;
}

} // namespace sound
