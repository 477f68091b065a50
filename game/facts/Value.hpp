#pragma once

#include "facts/CompactText.hpp"

#include <bit>
#include <compare>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace facts {

/// Indices into a FactBank, typed so that they cannot be mixed up.
enum class TypeIndex : std::uint32_t {};
enum class RecordIndex : std::uint32_t {};
enum class FieldIndex : std::uint32_t {};
enum class AskIndex : std::uint32_t {};
enum class GroupIndex : std::uint32_t {};  ///< a question of one ask: all pairs with the same question
enum class AnswerIndex : std::uint32_t {}; ///< a distinct answer of one ask
enum class PairIndex : std::uint32_t {};   ///< a (question, answer) pair of one ask

/// The plain number of a typed index.
template <typename Index>
constexpr std::uint32_t raw(Index index) {
    return static_cast<std::uint32_t>(index);
}

/// A calendar date of the proleptic Gregorian calendar. Month and day are 0 when only the year (or year and month) is known.
struct Date {
    std::int16_t year = 0;
    std::uint8_t month = 0;
    std::uint8_t day = 0;

    auto operator<=>(const Date&) const = default;
};

/// Reads "2018-07-27", "2018-07" or "2018". Nothing for an impossible date.
std::optional<Date> parseDate(std::string_view text);
/// "27 July 2018", "July 2018" or "2018".
std::string toText(const Date& date);

/// A year, kept apart from numbers because it is written without thousands separators.
struct Year {
    int value = 0;
    auto operator<=>(const Year&) const = default;
};

/// One value of a field: a text, a number, a year, a date, or the record it points at. Banks hold millions, so it takes eight
/// bytes in all: a number is itself, and everything else stands in the many bits of a double that are not a number ("NaN boxing",
/// as interpreters do it). A number is always finite, and the place of a text takes 48 bits at most where programs run today.
class Value {
public:
    Value() : Value(CompactText()) {}
    Value(CompactText text) noexcept // NOLINT(google-explicit-constructor)
        : m_bits(boxed(text.release(), Box::Text)) {}
    Value(double number) : m_bits(std::bit_cast<std::uint64_t>(number)) {}             // NOLINT(google-explicit-constructor)
    Value(Year year) : m_bits(boxed(std::bit_cast<std::uint32_t>(year), Box::Year)) {} // NOLINT(google-explicit-constructor)
    Value(Date date) : m_bits(boxed(std::bit_cast<std::uint32_t>(date), Box::Date)) {} // NOLINT(google-explicit-constructor)
    Value(RecordIndex record) : m_bits(boxed(raw(record), Box::Record)) {}             // NOLINT(google-explicit-constructor)

    Value(const Value& other) noexcept : m_bits(other.m_bits) {
        if (holds<CompactText>()) text().release(); // the copy is this value's
    }
    Value(Value&& other) noexcept : m_bits(std::exchange(other.m_bits, boxed(0, Box::Text))) {}
    Value& operator=(Value other) noexcept {
        std::swap(m_bits, other.m_bits);
        return *this;
    }
    ~Value() {
        if (holds<CompactText>()) CompactText::at(place()); // and so it ends
    }

    template <typename Type>
    bool holds() const {
        const std::uint64_t box = m_bits >> payloadBits;
        if constexpr (std::same_as<Type, double>) return box < static_cast<std::uint64_t>(Box::Text);
        return box == static_cast<std::uint64_t>(boxOf<Type>());
    }

    /// What is held, if it is of that type: CompactText, double, Year, Date or RecordIndex.
    template <typename Type>
    std::optional<Type> as() const {
        if (!holds<Type>()) return std::nullopt;
        if constexpr (std::same_as<Type, double>)
            return std::bit_cast<double>(m_bits);
        else if constexpr (std::same_as<Type, CompactText>)
            return text();
        else
            return std::bit_cast<Type>(static_cast<std::uint32_t>(m_bits));
    }

    /// Whether both hold the same type.
    bool isLike(const Value& other) const {
        return holds<double>() ? other.holds<double>() : m_bits >> payloadBits == other.m_bits >> payloadBits;
    }

    friend bool operator==(const Value& a, const Value& b) {
        if (a.holds<CompactText>() && b.holds<CompactText>()) return a.text() == b.text();
        if (a.holds<double>() && b.holds<double>()) return *a.as<double>() == *b.as<double>();
        return a.m_bits == b.m_bits;
    }

private:
    /// The first sixteen bits of what is no number. Those of minus infinity and of the processor's own "not a number" are below.
    enum class Box : std::uint64_t { Text = 0xFFF9, Year, Date, Record };
    static constexpr unsigned payloadBits = 48;

    template <typename Type>
    static constexpr Box boxOf() {
        if constexpr (std::same_as<Type, CompactText>)
            return Box::Text;
        else if constexpr (std::same_as<Type, Year>)
            return Box::Year;
        else if constexpr (std::same_as<Type, Date>)
            return Box::Date;
        else
            return Box::Record;
    }
    static std::uint64_t boxed(std::uint64_t payload, Box box) {
        return payload | static_cast<std::uint64_t>(box) << payloadBits;
    }
    std::uintptr_t place() const { return static_cast<std::uintptr_t>(m_bits & ((std::uint64_t{1} << payloadBits) - 1)); }
    CompactText text() const {
        CompactText own = CompactText::at(place());
        CompactText copy(own);
        own.release();
        return copy;
    }

    std::uint64_t m_bits;
};

/// A scalar as a point on a line, for sorting and distance: days for dates, the number itself otherwise. Nothing for texts and
/// records.
std::optional<double> magnitude(const Value& value);

} // namespace facts
