#include "screens/Bell.hpp"

#if defined(__unix__) || defined(__APPLE__)
#define CANOPY_PIPES 1
#include <fcntl.h>
#include <unistd.h>
#endif

namespace screens {

#ifdef CANOPY_PIPES

Bell::Bell() {
    if (::pipe(m_ends) != 0) return; // then the loop hears of it when it next looks
    for (const int end : m_ends) {
        ::fcntl(end, F_SETFL, O_NONBLOCK);
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    }
}

Bell::~Bell() {
    for (const int end : m_ends)
        if (end >= 0) ::close(end);
}

void Bell::ring() {
    if (m_rings.exchange(true)) return; // it rings already: one byte in the pipe is enough
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(m_ends[1], &byte, 1);
}

bool Bell::hush() {
    // The pipe first: whoever rings between the two has been heard by this very call.
    char bytes[16];
    while (m_ends[0] >= 0 && ::read(m_ends[0], bytes, sizeof bytes) > 0) {
    }
    return m_rings.exchange(false);
}

#else

Bell::Bell() = default;
Bell::~Bell() = default;
void Bell::ring() { m_rings = true; }
bool Bell::hush() { return m_rings.exchange(false); }

#endif

} // namespace screens
