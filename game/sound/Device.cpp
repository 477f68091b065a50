#include "sound/Device.hpp"

#include <SFML/Config.hpp>

#if SFML_VERSION_MAJOR >= 3
#include <SFML/Audio/PlaybackDevice.hpp>
#elif defined(__unix__) || defined(__APPLE__)
#define CANOPY_OPENAL 1
#include <dlfcn.h>
#endif

// SFML 2 plays by OpenAL and tells nothing of its device; SFML 3 plays by miniaudio, which looks for another one by itself.

namespace sound {

#if SFML_VERSION_MAJOR >= 3

bool deviceAnswers() { return sf::PlaybackDevice::getDefaultDevice().has_value(); }
bool deviceLives() { return true; }

#elif defined(CANOPY_OPENAL)

namespace {

/// A function of OpenAL or ALSA, which SFML has loaded; null where it has not.
template <typename Function>
Function* loaded(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_DEFAULT, name));
}

/// ALSA says on standard error what it did not find on the way to no device, in a dozen lines: it is left no way to.
using AlsaHandler = void (*)(const char* file, int line, const char* function, int error, const char* format, ...);
void sayNothing(const char* /*file*/, int /*line*/, const char* /*function*/, int /*error*/, const char* /*format*/, ...) {
} // NOLINT(cert-dcl50-cpp)

void quietAlsa() {
    const auto set = loaded<int(AlsaHandler)>("snd_lib_error_set_handler");
    if (set != nullptr) set(sayNothing);
}

} // namespace

bool deviceAnswers() {
    quietAlsa();
    const auto open = loaded<void*(const char*)>("alcOpenDevice");
    const auto close = loaded<char(void*)>("alcCloseDevice");
    if (open == nullptr || close == nullptr) return true;
    void* const device = open(nullptr);
    if (device != nullptr) close(device);
    return device != nullptr;
}

bool deviceLives() {
    constexpr int connected = 0x313; // ALC_CONNECTED of the extension ALC_EXT_disconnect
    const auto context = loaded<void*()>("alcGetCurrentContext");
    const auto deviceOf = loaded<void*(void*)>("alcGetContextsDevice");
    const auto isPresent = loaded<char(void*, const char*)>("alcIsExtensionPresent");
    const auto ask = loaded<void(void*, int, int, int*)>("alcGetIntegerv");
    if (context == nullptr || deviceOf == nullptr || isPresent == nullptr || ask == nullptr) return true;
    void* const current = context();
    void* const device = current != nullptr ? deviceOf(current) : nullptr;
    if (device == nullptr) return false;
    if (isPresent(device, "ALC_EXT_disconnect") == 0) return true;
    int answer = 1;
    ask(device, connected, 1, &answer);
    return answer != 0;
}

#else

bool deviceAnswers() { return true; }
bool deviceLives() { return true; }

#endif

} // namespace sound
