#include "exchange/Encoding.hpp"

#include "facts/Json.hpp"
#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace exchange {
namespace {

constexpr std::string_view utf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view littleMark = "\xFF\xFE";
constexpr std::string_view bigMark = "\xFE\xFF";

unsigned byteAt(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

/// Code points of UTF-16 behind its mark. Half a pair gives U+FFFD; so does a byte that is left over.
std::string fromUtf16(std::string_view bytes, bool isBig) {
    const auto unitAt = [&](std::size_t at) -> char32_t {
        const unsigned first = byteAt(bytes, at);
        const unsigned second = byteAt(bytes, at + 1);
        return isBig ? (first << 8U | second) : (second << 8U | first);
    };
    std::u32string text;
    text.reserve(bytes.size() / 2);
    std::size_t at = 0;
    for (; at + 1 < bytes.size(); at += 2) {
        const char32_t unit = unitAt(at);
        const bool opens = unit >= 0xD800 && unit <= 0xDBFF && at + 3 < bytes.size();
        const char32_t next = opens ? unitAt(at + 2) : 0;
        if (next >= 0xDC00 && next <= 0xDFFF) {
            text += static_cast<char32_t>(0x10000 + ((unit - 0xD800) << 10U) + (next - 0xDC00));
            at += 2;
        } else {
            text += unit;
        }
    }
    if (at < bytes.size()) text += char32_t{0xFFFD};
    return facts::toUtf8(text);
}

/// True when some byte outside ASCII is part of well-formed UTF-8, so that the file is not of another encoding as a whole.
bool holdsUtf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const bool isLong = byteAt(bytes, at) >= 0x80;
        const std::size_t before = at;
        facts::nextCodePoint(bytes, at);
        if (isLong && at - before > 1) return true;
    }
    return false;
}

std::string fromWindows(std::string_view bytes) {
    std::u32string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const unsigned byte = byteAt(bytes, at);
        text += byte >= 0x80 && byte < 0xA0 ? fromWindows1252(byte) : char32_t{byte};
    }
    return facts::toUtf8(text);
}

facts::Finding refusal(const std::string& name, const std::string& bytes, std::size_t at, std::string found) {
    return {facts::Severity::Mistake, facts::SourceText(name, bytes).placeOf(at, ""), std::move(found), "text in UTF-8",
            "in the program that wrote it choose the encoding UTF-8"};
}

} // namespace

char32_t fromWindows1252(unsigned byte) {
    static constexpr std::array<char32_t, 32> table{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    return byte >= 0x80 && byte < 0xA0 ? table.at(byte - 0x80) : 0;
}

std::variant<Decoded, facts::Finding> decodeText(const std::string& name, std::string bytes) {
    const std::string_view view = bytes;
    const bool isWide =
        view.starts_with(std::string_view("\xFF\xFE\0\0", 4)) || view.starts_with(std::string_view("\0\0\xFE\xFF", 4));
    if (!isWide && (view.starts_with(littleMark) || view.starts_with(bigMark)))
        return Decoded{fromUtf16(view.substr(2), view.starts_with(bigMark)), "UTF-16"};
    if (const auto nul = view.find('\0'); nul != std::string_view::npos)
        return refusal(name, bytes, nul, "a byte that is zero: a picture or a program, or text in UTF-16 without its mark");
    const std::size_t wrong = facts::firstNotUtf8(view);
    if (wrong == view.size()) {
        if (view.starts_with(utf8Mark)) bytes.erase(0, utf8Mark.size());
        return Decoded{std::move(bytes)};
    }
    const auto none = std::find_if(view.begin(), view.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 && byte < 0xA0 && fromWindows1252(byte) == 0;
    });
    if (!holdsUtf8(view) && none == view.end()) return Decoded{fromWindows(view), "Windows-1252"};
    const char* const why = none == view.end() ? ", in a file that is UTF-8 elsewhere" : ", nor Windows-1252";
    return refusal(name, bytes, wrong, fmt::format("the byte 0x{:02X}, which is not UTF-8{}", byteAt(view, wrong), why));
}

} // namespace exchange
