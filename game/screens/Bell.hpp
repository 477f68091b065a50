#pragma once

#include <atomic>

namespace screens {

/// Wakes the loop of the game from another thread: there is something new to be looked at.
///
/// A loop that sleeps on file descriptors sleeps on this one too; any other looks whether it rang.
class Bell {
public:
    Bell();
    ~Bell();
    Bell(const Bell&) = delete;
    Bell& operator=(const Bell&) = delete;

    /// From any thread.
    void ring();
    bool isRinging() const { return m_rings; }
    /// Stops it. \return whether it rang
    bool hush();
    /// Can be read from while the bell rings; -1 where a loop cannot sleep on such a thing.
    int descriptor() const { return m_ends[0]; }

private:
    std::atomic<bool> m_rings = false;
    int m_ends[2] = {-1, -1}; ///< of a pipe
};

} // namespace screens
