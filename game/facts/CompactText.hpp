#pragma once

#include <fmt/format.h>

#include <atomic>
#include <concepts>
#include <cstdint>
#include <new>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

namespace facts {

/// A text that is written once: it takes the eight bytes of a pointer beside its own, where a std::string takes 32, and its
/// copies share it. Packs hold millions, most texts of a question are empty, and an answer stands in many tables.
class CompactText {
public:
    CompactText() = default;
    /// From anything that reads as a text.
    template <typename Text>
    requires(std::convertible_to<const Text&, std::string_view> && !std::same_as<Text, CompactText>) CompactText(const Text& text)
        : m_block(blockOf(text)) {} // NOLINT(google-explicit-constructor)
    CompactText(const CompactText& other) noexcept : m_block(other.m_block) {
        if (m_block != nullptr) m_block->users.fetch_add(1, std::memory_order_relaxed);
    }
    CompactText(CompactText&& other) noexcept : m_block(std::exchange(other.m_block, nullptr)) {}
    CompactText& operator=(CompactText other) noexcept {
        std::swap(m_block, other.m_block);
        return *this;
    }
    ~CompactText() {
        if (m_block != nullptr && m_block->users.fetch_sub(1, std::memory_order_acq_rel) == 1) ::operator delete(m_block);
    }

    bool empty() const { return m_block == nullptr; }
    std::size_t size() const { return std::string_view(*this).size(); }

    operator std::string_view() const { // NOLINT(google-explicit-constructor)
        if (m_block == nullptr) return {};
        return {bytesOf(m_block), m_block->size};
    }
    std::string str() const { return std::string(std::string_view(*this)); }
    operator std::string() const { return str(); } // NOLINT(google-explicit-constructor)

    template <typename Text>
    requires std::convertible_to<const Text&, std::string_view>
    friend bool operator==(const CompactText& a, const Text& b) { return std::string_view(a) == std::string_view(b); }
    friend bool operator<(const CompactText& a, const CompactText& b) { return std::string_view(a) < std::string_view(b); }
    friend std::ostream& operator<<(std::ostream& out, const CompactText& text) { return out << std::string_view(text); }

private:
    /// What stands before the bytes of a text.
    struct Block {
        std::atomic<std::uint32_t> users;
        std::uint32_t size; ///< no file is larger than 1 GiB
    };

    static char* bytesOf(Block* block) { return static_cast<char*>(static_cast<void*>(block + 1)); }
    /// None for an empty text.
    static Block* blockOf(std::string_view text) {
        if (text.empty()) return nullptr;
        auto* const block = new (::operator new(sizeof(Block) + text.size())) Block{1, static_cast<std::uint32_t>(text.size())};
        text.copy(bytesOf(block), text.size());
        return block;
    }

    Block* m_block = nullptr;
};

} // namespace facts

template <>
struct fmt::formatter<facts::CompactText> : fmt::formatter<std::string_view> {
    template <typename Context>
    auto format(const facts::CompactText& text, Context& context) const {
        return fmt::formatter<std::string_view>::format(text, context);
    }
};
