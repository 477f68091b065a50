#pragma once

#include <functional>
#include <string>

#include <sys/types.h>

/// A second process: this program, forked, doing one thing. What it writes to its pipe is kept here.
class Process {
public:
    /// \param work  gets the file descriptor to write to; the process ends when it returns
    explicit Process(const std::function<void(int pipe)>& work);
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    ~Process();

    /// Ends the process at once, as a power cut would end the game.
    void kill();
    /// Waits for its end. \return everything that it wrote
    std::string output();
    /// Whether it ended by itself and well. After `output`.
    bool endedWell() const { return m_endedWell; }

private:
    pid_t m_id = -1;
    int m_pipe = -1;
    bool m_endedWell = false;
};

/// Writes one text to a pipe.
void say(int pipe, const std::string& text);

/// In a Process: gives up root's rights, to which no folder is read-only. False when that cannot be done.
bool becomeAnyone();
