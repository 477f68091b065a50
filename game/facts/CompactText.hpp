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
///
/// Its bytes lie on the heap and end with its last copy, or in the \ref Arena of a bank, where they need no counting and end with
/// it.
class CompactText {
public:
    CompactText() = default;
    /// From anything that reads as a text.
    template <typename Text>
    requires(std::convertible_to<const Text&, std::string_view> && !std::same_as<Text, CompactText>) CompactText(const Text& text)
        : m_text(onHeap(text)) {} // NOLINT(google-explicit-constructor)
    CompactText(const CompactText& other) noexcept : m_text(other.m_text) {
        if (isCounted()) users().fetch_add(1, std::memory_order_relaxed);
    }
    CompactText(CompactText&& other) noexcept : m_text(std::exchange(other.m_text, nullptr)) {}
    CompactText& operator=(CompactText other) noexcept {
        std::swap(m_text, other.m_text);
        return *this;
    }
    ~CompactText() {
        if (isCounted() && users().fetch_sub(1, std::memory_order_acq_rel) == 1) ::operator delete(&blockOf(m_text));
    }

    bool empty() const { return m_text == nullptr; }
    std::size_t size() const { return m_text == nullptr ? 0 : *m_text & ~counted; }

    operator std::string_view() const { // NOLINT(google-explicit-constructor)
        if (m_text == nullptr) return {};
        return {bytesOf(m_text), size()};
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

    /// Its length, with this bit where its users are counted; its bytes follow. No file is larger than 1 GiB.
    static constexpr std::uint32_t counted = std::uint32_t{1} << 31U;

    /// A text on the heap.
    struct Block {
        std::atomic<std::uint32_t> users;
        std::uint32_t size;
    };

    explicit CompactText(std::uint32_t* text) : m_text(text) {}

    static char* bytesOf(std::uint32_t* text) { return static_cast<char*>(static_cast<void*>(text + 1)); }
    static Block& blockOf(std::uint32_t* text) { return *static_cast<Block*>(static_cast<void*>(text - 1)); }
    bool isCounted() const { return m_text != nullptr && (*m_text & counted) != 0; }
    std::atomic<std::uint32_t>& users() const { return blockOf(m_text).users; }
    /// None for an empty text.
    static std::uint32_t* onHeap(std::string_view text) {
        if (text.empty()) return nullptr;
        auto* const block =
            new (::operator new(sizeof(Block) + text.size())) Block{1, static_cast<std::uint32_t>(text.size()) | counted};
        text.copy(bytesOf(&block->size), text.size());
        return &block->size;
    }

    std::uint32_t* m_text = nullptr;
};

} // namespace facts

template <>
struct fmt::formatter<facts::CompactText> : fmt::formatter<std::string_view> {
    template <typename Context>
    auto format(const facts::CompactText& text, Context& context) const {
        return fmt::formatter<std::string_view>::format(text, context);
    }
};
