#include "facts/Arena.hpp"

#include "facts/Hash.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

namespace facts {

CompactText Arena::keep(std::string_view text) {
    constexpr std::size_t longest = 64; // longer ones hardly ever come again
    constexpr std::size_t recent = 4096;
    if (text.empty()) return {};
    if (m_recent.empty()) m_recent.resize(recent);
    const std::uint64_t hash = text.size() <= longest ? hashOfBytes(text).first : 0;
    Recent* const last = text.size() <= longest ? &m_recent[hash % recent] : nullptr;
    if (last != nullptr && last->hash == hash && last->text == text) return last->text;
    auto* const kept = static_cast<std::uint32_t*>(take(sizeof(std::uint32_t) + text.size(), alignof(std::uint32_t)));
    *kept = static_cast<std::uint32_t>(text.size());
    text.copy(CompactText::bytesOf(kept), text.size());
    CompactText made(kept);
    if (last != nullptr) *last = {hash, made};
    return made;
}

void Arena::adopt(Arena&& other) {
    std::move(other.m_chunks.begin(), other.m_chunks.end(), std::back_inserter(m_chunks));
    other = Arena();
}

void* Arena::take(std::size_t bytes, std::size_t alignment) {
    constexpr std::size_t firstChunk = std::size_t{1} << 12U, largestChunk = std::size_t{1} << 20U;
    void* at = m_next;
    if (at == nullptr || std::align(alignment, bytes, at, m_left) == nullptr) {
        m_lastChunk = std::clamp(m_lastChunk * 2, firstChunk, largestChunk);
        m_left = std::max(m_lastChunk, bytes + alignment);
        m_chunks.emplace_back(new std::byte[m_left]); // not cleared: nobody reads what was not written
        at = m_chunks.back().get();
        std::align(alignment, bytes, at, m_left);
    }
    m_next = static_cast<std::byte*>(at) + bytes;
    m_left -= bytes;
    return at;
}

} // namespace facts
