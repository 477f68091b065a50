#pragma once

// The differences between SFML 2 and 3 in what sound uses, in one place.

#include <SFML/Audio/Sound.hpp>
#include <SFML/Audio/SoundBuffer.hpp>
#include <SFML/Audio/SoundStream.hpp>
#include <SFML/Config.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

namespace sound::sfml {

#if SFML_VERSION_MAJOR >= 3
inline bool isStopped(const sf::SoundSource& source) { return source.getStatus() == sf::SoundSource::Status::Stopped; }
#else
inline bool isStopped(const sf::Sound& source) { return source.getStatus() == sf::SoundSource::Stopped; }
inline bool isStopped(const sf::SoundStream& source) { return source.getStatus() == sf::SoundSource::Stopped; }
#endif

/// Puts \p samples of one channel into \p buffer.
inline bool fill(sf::SoundBuffer& buffer, std::span<const std::int16_t> samples, int rate) {
#if SFML_VERSION_MAJOR >= 3
    return buffer.loadFromSamples(samples.data(), samples.size(), 1, static_cast<unsigned>(rate), {sf::SoundChannel::Mono});
#else
    return buffer.loadFromSamples(samples.data(), samples.size(), 1, static_cast<unsigned>(rate));
#endif
}

/// A stream of two channels.
class Stream : public sf::SoundStream {
protected:
    void open(int rate) {
#if SFML_VERSION_MAJOR >= 3
        initialize(2, static_cast<unsigned>(rate), {sf::SoundChannel::FrontLeft, sf::SoundChannel::FrontRight});
#else
        initialize(2, static_cast<unsigned>(rate));
#endif
    }
    void onSeek(sf::Time /*offset*/) override {}
};

} // namespace sound::sfml
