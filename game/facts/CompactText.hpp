#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>

namespace facts {

/// A text that is written once: it takes the eight bytes of a pointer beside its own, where a std::string takes 32. Packs hold
/// millions, and most texts of a question are empty.
class CompactText {
public:
    CompactText() = default;
    /// From anything that reads as a text.
    template <typename Text>
    requires(std::convertible_to<const Text&, std::string_view> && !std::same_as<Text, CompactText>) CompactText(const Text& text)
        : m_block(blockOf(text)) {} // NOLINT(google-explicit-constructor)
    CompactText(const CompactText& other) : m_block(blockOf(other)) {}
    CompactText(CompactText&&) noexcept = default;
    CompactText& operator=(const CompactText& other) {
        if (this != &other) m_block = blockOf(other);
        return *this;
    }
    CompactText& operator=(CompactText&&) noexcept = default;
    ~CompactText() = default;

    bool empty() const { return m_block == nullptr; }
    std::size_t size() const { return std::string_view(*this).size(); }

    operator std::string_view() const { // NOLINT(google-explicit-constructor)
        if (!m_block) return {};
        std::uint32_t size = 0;
        std::memcpy(&size, m_block.get(), sizeof size);
        return {m_block.get() + sizeof size, size};
    }
    std::string str() const { return std::string(std::string_view(*this)); }
    operator std::string() const { return str(); } // NOLINT(google-explicit-constructor)

    template <typename Text>
    requires std::convertible_to<const Text&, std::string_view>
    friend bool operator==(const CompactText& a, const Text& b) { return std::string_view(a) == std::string_view(b); }
    friend bool operator<(const CompactText& a, const CompactText& b) { return std::string_view(a) < std::string_view(b); }
    friend std::ostream& operator<<(std::ostream& out, const CompactText& text) { return out << std::string_view(text); }

private:
    /// The length, then the bytes. None for an empty text.
    static std::unique_ptr<char[]> blockOf(std::string_view text) { // NOLINT(modernize-avoid-c-arrays): a vector is larger
        if (text.empty()) return nullptr;
        const auto size = static_cast<std::uint32_t>(text.size()); // no file is larger than 1 GiB
        std::unique_ptr<char[]> block(new char[sizeof size + text.size()]);
        std::memcpy(block.get(), &size, sizeof size);
        std::copy(text.begin(), text.end(), block.get() + sizeof size);
        return block;
    }

    std::unique_ptr<char[]> m_block;
};

} // namespace facts

template <>
struct fmt::formatter<facts::CompactText> : fmt::formatter<std::string_view> {
    template <typename Context>
    auto format(const facts::CompactText& text, Context& context) const {
        return fmt::formatter<std::string_view>::format(text, context);
    }
};
