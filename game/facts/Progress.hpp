#pragma once

#include <atomic>
#include <cstdint>

namespace facts {

/// How far the reading of one pack has come: shared by the thread that reads, those that watch, and whoever thinks better of it.
///
/// Counted in bytes: each is counted once when it has been parsed and a second time when what it says has been checked.
class Progress {
public:
    /// How many bytes the pack has: known once its files are in memory.
    void expect(std::uint64_t bytes) { m_all = 2 * bytes; }
    void reach(std::uint64_t bytes) { m_done.store(bytes, std::memory_order_relaxed); }
    std::uint64_t done() const { return m_done.load(std::memory_order_relaxed); }
    std::uint64_t all() const { return m_all; }

    /// Reading stops at the next record or question.
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

private:
    std::atomic<std::uint64_t> m_done = 0, m_all = 0;
    std::atomic<bool> m_cancelled = false;
};

} // namespace facts
