#pragma once

#include <fmt/format.h>

#include <atomic>
#include <bit>
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
///
/// Its bytes lie on the heap and end with its last copy, or in the \ref Arena of a bank, where they need no counting and end with
/// it.
class CompactText {
public:
    CompactText() = default;
    /// From anything that reads as a text.
    template <typename Text>
    requires(std::convertible_to<const Text&, std::string_view> && !std::same_as<Text, CompactText>) CompactText(const Text& text)
        : m_at(onHeap(text)) {} // NOLINT(google-explicit-constructor)
    CompactText(const CompactText& other) noexcept : m_at(other.m_at) {
        if (isCounted()) block().users.fetch_add(1, std::memory_order_relaxed);
    }
    CompactText(CompactText&& other) noexcept : m_at(other.release()) {}
    CompactText& operator=(CompactText other) noexcept {
        std::swap(m_at, other.m_at);
        return *this;
    }
    ~CompactText() {
        if (isCounted() && block().users.fetch_sub(1, std::memory_order_acq_rel) == 1) ::operator delete(&block());
    }

    bool empty() const { return m_at == 0; }
    std::size_t size() const { return empty() ? 0 : *length(); }

    operator std::string_view() const { // NOLINT(google-explicit-constructor)
        if (empty()) return {};
        return {bytesOf(length()), size()};
    }
    std::string str() const { return std::string(std::string_view(*this)); }
    operator std::string() const { return str(); } // NOLINT(google-explicit-constructor)

    template <typename Text>
    requires std::convertible_to<const Text&, std::string_view>
    friend bool operator==(const CompactText& a, const Text& b) { return std::string_view(a) == std::string_view(b); }
    friend bool operator<(const CompactText& a, const CompactText& b) { return std::string_view(a) < std::string_view(b); }
    friend std::string operator+(std::string a, const CompactText& b) { return std::move(a.append(std::string_view(b))); }
    friend std::ostream& operator<<(std::ostream& out, const CompactText& text) { return out << std::string_view(text); }

private:
    friend class Arena;
    friend class Value; ///< which holds what a text holds

    static constexpr std::uintptr_t counted = 1;

    /// A text on the heap.
    struct Block {
        std::atomic<std::uint32_t> users;
        std::uint32_t size;
    };

    explicit CompactText(std::uint32_t* length) : m_at(std::bit_cast<std::uintptr_t>(length)) {}

    /// \name For \ref Value: a text by its place, which it takes over, and the place by itself, let go
    ///@{
    static CompactText at(std::uintptr_t place) {
        CompactText text;
        text.m_at = place;
        return text;
    }
    std::uintptr_t release() { return std::exchange(m_at, 0); }
    ///@}

    static char* bytesOf(std::uint32_t* length) { return static_cast<char*>(static_cast<void*>(length + 1)); }
    std::uint32_t* length() const { return std::bit_cast<std::uint32_t*>(m_at & ~counted); }
    bool isCounted() const { return (m_at & counted) != 0; }
    Block& block() const { return *static_cast<Block*>(static_cast<void*>(length() - 1)); }
    /// None for an empty text.
    static std::uintptr_t onHeap(std::string_view text) {
        if (text.empty()) return 0;
        auto* const block = new (::operator new(sizeof(Block) + text.size())) Block{1, static_cast<std::uint32_t>(text.size())};
        text.copy(bytesOf(&block->size), text.size());
        return reinterpret_cast<std::uintptr_t>(&block->size) + counted;
    }

    /// Where its length lies, with its bytes behind; the lowest bit, for nothing lies at an odd place, is set where its users are
    /// counted. So one that lies in an arena is copied and let go without a look at it.
    std::uintptr_t m_at = 0;
};

} // namespace facts

template <>
struct fmt::formatter<facts::CompactText> : fmt::formatter<std::string_view> {
    template <typename Context>
    auto format(const facts::CompactText& text, Context& context) const {
        return fmt::formatter<std::string_view>::format(text, context);
    }
};
