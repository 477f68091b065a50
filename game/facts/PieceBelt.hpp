#pragma once

#include "facts/Notebook.hpp"

#include <array>
#include <cstddef>
#include <semaphore>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace facts {

/// Brings the pieces of a large file from the thread that parses it to the one that reads them, so that both go on side by side.
///
/// In batches, since it costs more to wake a thread than to read a piece. The batches go round: what pieces hold on the heap is
/// taken and let go by the parsing thread alone, and the two do not wait for each other there.
class PieceBelt {
public:
    /// \name For the thread that parses
    ///@{
    void put(const std::vector<std::string>& path, Json&& json) {
        if (m_isOpen && isFull(json.offset)) pass();
        Batch& batch = open();
        Piece& piece = batch.pieces[batch.count++];
        piece.path = path;
        piece.json = std::move(json);
    }
    /// Nothing more comes.
    void end() {
        if (m_isOpen) pass();
        open();
        pass(); // an empty one
    }
    ///@}

    /// For the thread that reads: what came next, until the next call; nothing at the end. Waits for it.
    std::span<Piece> take() {
        if (m_taken > 0) m_free.release();
        m_full.acquire();
        Batch& batch = m_batches[m_taken++ % m_batches.size()];
        return {batch.pieces.data(), batch.count};
    }

private:
    static constexpr std::size_t batches = 3, batchSize = 64;
    static constexpr std::size_t mostBytes = 65536; ///< of the file to a batch, where a piece is not larger by itself

    struct Batch {
        std::array<Piece, batchSize> pieces;
        std::size_t count = 0;
    };

    /// Whether the batch that is being filled takes no piece that begins at byte \p offset.
    bool isFull(std::size_t offset) const {
        const Batch& batch = m_batches[m_passed % m_batches.size()];
        return batch.count == batchSize || offset - batch.pieces.front().json.offset > mostBytes;
    }

    /// The batch that is being filled. Waits for one that was read.
    Batch& open() {
        Batch& batch = m_batches[m_passed % m_batches.size()];
        if (!m_isOpen) {
            m_free.acquire();
            batch.count = 0;
            m_isOpen = true;
        }
        return batch;
    }

    void pass() {
        ++m_passed;
        m_isOpen = false;
        m_full.release();
    }

    std::array<Batch, batches> m_batches;
    std::size_t m_passed = 0, m_taken = 0; ///< batches
    bool m_isOpen = false;                 ///< the batch that comes next is being filled
    std::counting_semaphore<batches> m_free{batches}, m_full{0};
};

} // namespace facts
