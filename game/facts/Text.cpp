#include "facts/Text.hpp"

#include "facts/FoldTable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace facts {
namespace {

constexpr char32_t replacement = 0xFFFD;

unsigned byteAt(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

bool isContinuation(std::string_view text, std::size_t at) { return at < text.size() && (byteAt(text, at) & 0xC0U) == 0x80U; }

/// How many bytes a code point has that begins with \p lead, or 0 when none can begin so.
std::size_t lengthFrom(unsigned lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

bool isScalar(char32_t codePoint, std::size_t length) {
    if (length == 3) return codePoint >= 0x800 && (codePoint < 0xD800 || codePoint > 0xDFFF);
    return length != 4 || (codePoint >= 0x10000 && codePoint <= 0x10FFFF);
}

/// The code point of several bytes at \p at and its length, or length 0 when it is malformed.
std::size_t decodeLong(std::string_view text, std::size_t at, char32_t& codePoint) {
    const std::size_t length = lengthFrom(byteAt(text, at));
    if (length == 0) return 0;
    codePoint = byteAt(text, at) & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if (!isContinuation(text, at + i)) return 0;
        codePoint = (codePoint << 6U) | (byteAt(text, at + i) & 0x3FU);
    }
    return isScalar(codePoint, length) ? length : 0;
}

constexpr std::size_t wordSize = 8;
constexpr std::uint64_t eachByte = 0x0101010101010101U;

std::uint64_t wordAt(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, wordSize);
    return word;
}

/// True when the eight bytes at \p bytes are all ASCII.
bool eightAscii(const char* bytes) { return (wordAt(bytes) & (eachByte * 0x80U)) == 0; }

/// True when the eight bytes at \p bytes are ASCII letters, digits, signs and spaces, and none of them a control character.
bool eightPlain(const char* bytes) {
    const std::uint64_t word = wordAt(bytes);
    const std::uint64_t low = word - eachByte * 0x20U;                 // borrows into the top bit of a byte below 0x20
    const std::uint64_t last = (word ^ (eachByte * 0x7FU)) - eachByte; // and of a byte that is 0x7F
    return ((word | low | last) & (eachByte * 0x80U)) == 0;
}

bool meansItself(char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; }

/// How many of the eight bytes at \p bytes come before one that is not ASCII or does not mean itself in a text of a JSON file.
std::size_t plainOfEight(const char* bytes) {
    const std::uint64_t word = wordAt(bytes);
    const std::uint64_t low = word - eachByte * 0x20U; // borrows into the top bit of a byte below 0x20
    const std::uint64_t quote = (word ^ (eachByte * '"')) - eachByte, backslash = (word ^ (eachByte * '\\')) - eachByte;
    const std::uint64_t special = (word | low | quote | backslash) & (eachByte * 0x80U);
    if (special == 0) return wordSize;
    if constexpr (std::endian::native == std::endian::little) return static_cast<std::size_t>(std::countr_zero(special)) / 8;
    return 0;
}

void appendUtf8(std::string& out, char32_t c) {
    const auto put = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c < 0x80) return put(c);
    if (c < 0x800) {
        put(0xC0 | (c >> 6U));
    } else {
        if (c < 0x10000) {
            put(0xE0 | (c >> 12U));
        } else {
            put(0xF0 | (c >> 18U));
            put(0x80 | ((c >> 12U) & 0x3FU));
        }
        put(0x80 | ((c >> 6U) & 0x3FU));
    }
    put(0x80 | (c & 0x3FU));
}

/// For each ASCII character the letter or digit that it folds to, or 0 where it parts words.
constexpr std::array<char, 128> foldedAscii = [] {
    std::array<char, 128> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const char c = static_cast<char>(i);
        if (c >= 'A' && c <= 'Z') table[i] = static_cast<char>(c + ('a' - 'A'));
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '#'; // C is not C++
        if (kept) table[i] = c;
    }
    return table;
}();

/// Builds the folded text in a string whose memory is used again: letters are put, separators become one space between words.
class Folder {
public:
    Folder(std::string_view text, std::string& folded) : m_text(text), m_folded(folded) {}

    void run() {
        m_folded.resize(m_text.size()); // hardly ever longer: a space stands for at least one separator
        for (std::size_t at = 0; at < m_text.size();) {
            if (byteAt(m_text, at) < foldedAscii.size())
                addAscii(byteAt(m_text, at++));
            else
                addOther(nextCodePoint(m_text, at));
        }
        m_folded.resize(m_length);
    }

private:
    void addAscii(unsigned c) {
        const char folded = foldedAscii[c];
        if (folded == 0) {
            m_parted = true;
            return;
        }
        if (m_parted) part();
        put(folded);
    }

    void addOther(char32_t c) {
        if (const std::string_view letters = plainLatin(c); !letters.empty()) return add(letters);
        if (c >= 0xFF01 && c <= 0xFF5E) return addAscii(static_cast<unsigned>(c - 0xFEE0)); // full-width forms of ASCII
        if (isCombiningMark(c) || isInvisible(c)) return;
        if (isSeparator(c)) {
            m_parted = true;
            return;
        }
        std::string letter;
        appendUtf8(letter, plainGreekOrCyrillic(c));
        add(letter);
    }

    void add(std::string_view letters) {
        if (m_parted) part();
        for (const char letter : letters) put(letter);
    }

    void part() {
        if (m_length > 0) put(' ');
        m_parted = false;
    }

    void put(char c) {
        if (m_length == m_folded.size()) m_folded.resize(m_folded.size() + m_text.size());
        m_folded[m_length++] = c;
    }

    std::string_view m_text;
    std::string& m_folded;
    std::size_t m_length = 0;
    bool m_parted = false; ///< a separator came last
};

char32_t harmlessForm(char32_t c) {
    constexpr char32_t joiner = 0x200D;
    constexpr char32_t nonJoiner = 0x200C;
    if (c == U'\n' || c == U'\t' || c == U'\r' || c == 0x2028 || c == 0x2029) return U' ';
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFFFE || c == 0xFFFF) return replacement;
    if (c == joiner || c == nonJoiner) return c; // emoji and several scripts are spelt with them
    return isInvisible(c) ? replacement : c;
}

std::string withSeparators(std::string digits) {
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
    return digits;
}

/// The digits of \p number's decimal form: before the point and, after it, the fraction without trailing zeros.
std::string plainDecimal(double number) {
    std::string text = fmt::format("{:.6f}", number);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

} // namespace

std::size_t firstNotUtf8(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        if (at + wordSize <= bytes.size() && eightAscii(bytes.data() + at)) {
            at += wordSize;
            continue;
        }
        char32_t codePoint = 0;
        const std::size_t length = byteAt(bytes, at) < 0x80 ? 1 : decodeLong(bytes, at, codePoint);
        if (length == 0) return at;
        at += length;
    }
    return bytes.size();
}

bool isUtf8(std::string_view bytes) { return firstNotUtf8(bytes) == bytes.size(); }

std::size_t plainLength(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t plain = at + wordSize <= text.size() ? plainOfEight(text.data() + at) : 0;
        at += plain;
        if (plain == wordSize) continue;
        char32_t codePoint = 0;
        const std::size_t length = !meansItself(text[at]) ? 0 : byteAt(text, at) < 0x80 ? 1 : decodeLong(text, at, codePoint);
        if (length == 0) return at;
        at += length;
    }
    return text.size();
}

char32_t nextCodePoint(std::string_view utf8, std::size_t& at) {
    if (byteAt(utf8, at) < 0x80) return byteAt(utf8, at++);
    char32_t codePoint = 0;
    const std::size_t length = decodeLong(utf8, at, codePoint);
    at += length == 0 ? 1 : length;
    return length == 0 ? replacement : codePoint;
}

std::size_t codePointCount(std::string_view utf8) {
    std::size_t count = 0;
    for (const char c : utf8) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
    return count;
}

std::u32string toUtf32(std::string_view utf8) {
    std::u32string codePoints;
    codePoints.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) codePoints += nextCodePoint(utf8, at);
    return codePoints;
}

std::string toUtf8(std::u32string_view codePoints) {
    std::string utf8;
    utf8.reserve(codePoints.size());
    for (const char32_t c : codePoints) {
        const bool valid = c < 0xD800 || (c > 0xDFFF && c <= 0x10FFFF);
        appendUtf8(utf8, valid ? c : replacement);
    }
    return utf8;
}

std::string fold(std::string_view text) {
    std::string folded;
    foldInto(text, folded);
    return folded;
}

void foldInto(std::string_view text, std::string& folded) {
    Folder(text, folded).run();
    if (folded.empty() && !isBlank(text)) folded = text;
}

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> found;
    forWords(fold(text), [&found](std::string_view word) { found.emplace_back(word); });
    return found;
}

bool standsIn(std::string_view phrase, std::string_view text) {
    if (phrase.empty()) return false;
    for (std::size_t at = text.find(phrase); at != std::string_view::npos; at = text.find(phrase, at + 1)) {
        const std::size_t end = at + phrase.size();
        if ((at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ')) return true;
    }
    return false;
}

bool isSmallWord(std::string_view word) {
    constexpr std::size_t longest = 3;
    static constexpr auto small = std::to_array<std::string_view>(
        {"a",   "an",  "and", "are", "as", "at",  "be", "but", "by",  "can", "did", "do",  "for", "had", "has", "he",
         "her", "him", "his", "how", "i",  "if",  "in", "is",  "it",  "its", "me",  "my",  "no",  "not", "of",  "on",
         "one", "or",  "our", "out", "s",  "she", "so", "t",   "the", "to",  "up",  "was", "we",  "who", "you"});
    return word.size() <= longest && std::ranges::find(small, word) != small.end();
}

std::string harmless(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) appendUtf8(out, harmlessForm(nextCodePoint(text, at)));
    return out;
}

std::string withPlainApostrophes(std::string_view text) {
    constexpr std::string_view typographic = "\u2019";
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t found = text.find(typographic); found != std::string_view::npos; found = text.find(typographic)) {
        plain.append(text.substr(0, found)).push_back('\'');
        text.remove_prefix(found + typographic.size());
    }
    return plain.append(text);
}

std::uint64_t stableHash(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char byte : text) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 0x100000001B3ULL;
    }
    return hash;
}

bool isBlank(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = nextCodePoint(text, at);
        const bool space = c == U' ' || (c >= 9 && c <= 13) || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x3000;
        if (!space && !isInvisible(c)) return false;
    }
    return true;
}

std::optional<char32_t> controlCharacter(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        while (at + wordSize < text.size() && eightPlain(text.data() + at)) at += wordSize;
        const unsigned byte = byteAt(text, at);
        if (byte >= 0x20 && byte < 0x7F) continue;
        const bool low = (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F;
        if (low) return static_cast<char32_t>(byte);
        const bool high = byte == 0xC2 && at + 1 < text.size() && byteAt(text, at + 1) < 0xA0; // U+0080 to U+009F
        if (high) return static_cast<char32_t>(byteAt(text, at + 1));
    }
    return std::nullopt;
}

std::optional<char32_t> directionControl(std::string_view text) {
    constexpr char lead = '\xE2'; // of all of them in UTF-8
    for (std::size_t at = text.find(lead); at != std::string_view::npos; at = text.find(lead, at)) {
        const char32_t c = nextCodePoint(text, at);
        if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) return c;
    }
    return std::nullopt;
}

std::string withThousands(long long number) {
    const std::string digits = std::to_string(number);
    return number < 0 ? fmt::format("-{}", withSeparators(digits.substr(1))) : withSeparators(digits);
}

std::string counted(std::size_t count, std::string_view what) {
    return fmt::format("{} {}{}", withThousands(static_cast<long long>(count)), what, count == 1 ? "" : "s");
}

std::string withArticle(std::string_view noun) {
    constexpr std::string_view vowels = "aeiouAEIOU";
    static constexpr std::array<std::string_view, 4> closed{"uni", "use", "eu", "one"}; // a unit, a user
    const auto begins = [noun](std::string_view with) { return noun.starts_with(with); };
    const bool isOpen = !noun.empty() && vowels.find(noun.front()) != std::string_view::npos;
    return fmt::format("{} {}", isOpen && std::ranges::none_of(closed, begins) ? "an" : "a", noun);
}

std::string numberText(double number, bool separate) {
    constexpr double mostPlain = 1e15; // beyond it a double no longer tells whole numbers apart
    constexpr double leastPlain = 1e-6;
    const double size = std::abs(number);
    if (number == 0) return "0";
    if (size >= mostPlain || size < leastPlain) return fmt::format("{}", number);
    std::string text = plainDecimal(size);
    if (separate && size >= 10000) {
        const std::size_t point = std::min(text.find('.'), text.size());
        text = withSeparators(text.substr(0, point)) + text.substr(point);
    }
    return number < 0 ? fmt::format("-{}", text) : text;
}

} // namespace facts
