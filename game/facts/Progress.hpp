#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>

namespace facts {

/// How far the reading of one pack has come: shared by the thread that reads, those that watch, and whoever thinks better of it.
///
/// Counted in bytes: each is counted once when it has been parsed, and a second time when what it says has been linked and
/// checked. When the questions that come of it have been counted as many are counted a third time, but no more than a few
/// millions: those of larger packs are counted later, while they can be played.
class Progress {
public:
    /// All that is to be done for a pack of so many \p bytes.
    static constexpr std::uint64_t stepsOf(std::uint64_t bytes) { return 2 * bytes + std::min(bytes, mostCounted); }

    /// How many bytes the pack has: known once its files are in memory.
    void expect(std::uint64_t bytes) { m_bytes = bytes; }
    /// So many bytes have been parsed.
    void reach(std::uint64_t bytes) { m_done.store(bytes, std::memory_order_relaxed); }
    /// \p part of the checks, or of the counting, 0 to 1, lies behind.
    void reachChecked(double part) { reach(m_bytes + partOf(part, m_bytes)); }
    void reachCounted(double part) { reach(2 * m_bytes + partOf(part, std::min<std::uint64_t>(m_bytes, mostCounted))); }
    std::uint64_t done() const { return m_done.load(std::memory_order_relaxed); }
    std::uint64_t all() const { return stepsOf(m_bytes); }

    /// Reading stops at the next record or question.
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

private:
    static constexpr std::uint64_t mostCounted = 4'000'000;

    static std::uint64_t partOf(double part, std::uint64_t bytes) {
        return static_cast<std::uint64_t>(static_cast<double>(bytes) * part);
    }

    std::atomic<std::uint64_t> m_done = 0, m_bytes = 0;
    std::atomic<bool> m_cancelled = false;
};

} // namespace facts
