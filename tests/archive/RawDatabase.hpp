#pragma once

#include <filesystem>
#include <string>

/// SQLite past the game.
namespace raw {

/// Runs \p sql on \p file, as a person with SQLite's own program would. \return the first column of the first row, or what went
/// wrong
std::string ask(const std::filesystem::path& file, const std::string& sql);

/// While it lives, writes by SQLite can be made to fail. One at a time.
class FailingDisk {
public:
    FailingDisk();
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;
    ~FailingDisk();

    /// The disk takes \p writes more writes and then fails each with \p code (SQLITE_FULL, SQLITE_IOERR_WRITE ...).
    void failAfter(int writes, int code);
    /// Whether a write has failed by now.
    bool hasFailed() const;
    /// From now on every write succeeds.
    void mend();
};

} // namespace raw
