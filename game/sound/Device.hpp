#pragma once

namespace sound {

/// Whether there is a device that takes sound. To be asked before anything of SFML's audio: SFML 2 goes on as if there were one.
bool deviceAnswers();

/// Whether the device that is open is still there. Without one SFML 2 would go round as fast as it can in its thread.
bool deviceLives();

} // namespace sound
