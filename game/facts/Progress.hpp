#pragma once

#include <atomic>
#include <cstdint>

namespace facts {

/// How far the reading of one pack has come: shared by the thread that reads, those that watch, and whoever thinks better of it.
///
/// Counted in bytes: each is counted once when it has been parsed, a second time when what it says has been linked and checked
/// and a third time when the questions that come of it have been counted.
class Progress {
public:
    static constexpr std::uint64_t stages = 3;

    /// How many bytes the pack has: known once its files are in memory.
    void expect(std::uint64_t bytes) { m_bytes = bytes; }
    /// So many bytes have been parsed.
    void reach(std::uint64_t bytes) { m_done.store(bytes, std::memory_order_relaxed); }
    /// \p part of the checks, or of the counting, 0 to 1, lies behind.
    void reachChecked(double part) { reachIn(1, part); }
    void reachCounted(double part) { reachIn(2, part); }
    std::uint64_t done() const { return m_done.load(std::memory_order_relaxed); }
    std::uint64_t all() const { return stages * m_bytes; }

    /// Reading stops at the next record or question.
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

private:
    void reachIn(int stage, double part) { reach(static_cast<std::uint64_t>(static_cast<double>(m_bytes) * (stage + part))); }

    std::atomic<std::uint64_t> m_done = 0, m_bytes = 0;
    std::atomic<bool> m_cancelled = false;
};

} // namespace facts
