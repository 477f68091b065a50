#include "exchange/Entities.hpp"

#include "exchange/Encoding.hpp"
#include "facts/Text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <unordered_map>

namespace exchange {
namespace {

/// Names of code points that follow one another.
struct Row {
    char32_t first;
    std::string_view names;
};

// The character entities of HTML 4.01, section 24, in order of code point.
constexpr std::array rows{
    Row{0x22, "quot"},
    Row{0x26, "amp apos"},
    Row{0x3C, "lt"},
    Row{0x3E, "gt"},
    Row{0xA0,
        "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro "
        "para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil "
        "Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave "
        "Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml "
        "igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute "
        "thorn yuml"},
    Row{0x152, "OElig oelig"},
    Row{0x160, "Scaron scaron"},
    Row{0x178, "Yuml"},
    Row{0x192, "fnof"},
    Row{0x2C6, "circ"},
    Row{0x2DC, "tilde"},
    Row{0x391, "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho"},
    Row{0x3A3, "Sigma Tau Upsilon Phi Chi Psi Omega"},
    Row{0x3B1, "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon "
               "phi chi psi omega"},
    Row{0x3D1, "thetasym upsih"},
    Row{0x3D6, "piv"},
    Row{0x2002, "ensp emsp"},
    Row{0x2009, "thinsp"},
    Row{0x200C, "zwnj zwj lrm rlm"},
    Row{0x2013, "ndash mdash"},
    Row{0x2018, "lsquo rsquo sbquo"},
    Row{0x201C, "ldquo rdquo bdquo"},
    Row{0x2020, "dagger Dagger bull"},
    Row{0x2026, "hellip"},
    Row{0x2030, "permil"},
    Row{0x2032, "prime Prime"},
    Row{0x2039, "lsaquo rsaquo"},
    Row{0x203E, "oline"},
    Row{0x2044, "frasl"},
    Row{0x20AC, "euro"},
    Row{0x2111, "image"},
    Row{0x2118, "weierp"},
    Row{0x211C, "real"},
    Row{0x2122, "trade"},
    Row{0x2135, "alefsym"},
    Row{0x2190, "larr uarr rarr darr harr"},
    Row{0x21B5, "crarr"},
    Row{0x21D0, "lArr uArr rArr dArr hArr"},
    Row{0x2200, "forall"},
    Row{0x2202, "part exist"},
    Row{0x2205, "empty"},
    Row{0x2207, "nabla isin notin"},
    Row{0x220B, "ni"},
    Row{0x220F, "prod"},
    Row{0x2211, "sum minus"},
    Row{0x2217, "lowast"},
    Row{0x221A, "radic"},
    Row{0x221D, "prop infin"},
    Row{0x2220, "ang"},
    Row{0x2227, "and or cap cup int"},
    Row{0x2234, "there4"},
    Row{0x223C, "sim"},
    Row{0x2245, "cong"},
    Row{0x2248, "asymp"},
    Row{0x2260, "ne equiv"},
    Row{0x2264, "le ge"},
    Row{0x2282, "sub sup nsub"},
    Row{0x2286, "sube supe"},
    Row{0x2295, "oplus"},
    Row{0x2297, "otimes"},
    Row{0x22A5, "perp"},
    Row{0x22C5, "sdot"},
    Row{0x2308, "lceil rceil lfloor rfloor"},
    Row{0x2329, "lang rang"},
    Row{0x25CA, "loz"},
    Row{0x2660, "spades"},
    Row{0x2663, "clubs"},
    Row{0x2665, "hearts diams"}};

std::unordered_map<std::string_view, char32_t> namesOfRows() {
    std::unordered_map<std::string_view, char32_t> all;
    for (const auto& [first, names] : rows) {
        char32_t codePoint = first;
        for (std::size_t begin = 0; begin < names.size(); ++codePoint) {
            const auto end = std::min(names.find(' ', begin), names.size());
            all.emplace(names.substr(begin, end - begin), codePoint);
            begin = end + 1;
        }
    }
    return all;
}

/// The code point that \p name stands for ("eacute", "#233", "#xE9"), or nothing.
std::optional<char32_t> meaningOf(std::string_view name) {
    static const auto named = namesOfRows();
    if (!name.starts_with('#')) {
        const auto found = named.find(name);
        return found == named.end() ? std::nullopt : std::optional(found->second);
    }
    const bool isHex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const std::string_view digits = name.substr(isHex ? 2 : 1);
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number, isHex ? 16 : 10);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    if (const char32_t windows = fromWindows1252(number)) return windows; // what browsers show for &#150;
    const bool isScalar = number > 0 && number <= 0x10FFFF && (number < 0xD800 || number > 0xDFFF);
    return isScalar ? std::optional<char32_t>(number) : std::nullopt;
}

/// The name between "&" at the beginning of \p text and ";", or empty when this is an ampersand and nothing more.
std::string_view nameAt(std::string_view text) {
    constexpr std::size_t longest = 10;
    const std::size_t end = text.find_first_not_of("#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", 1);
    if (end == std::string_view::npos || text[end] != ';' || end == 1 || end > longest) return {};
    return text.substr(1, end - 1);
}

} // namespace

std::string decodeEntities(std::string_view text, Unknown& unknown) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t plain = std::min(text.find('&'), text.size());
        out += text.substr(0, plain);
        text.remove_prefix(plain);
        const std::string_view name = nameAt(text);
        const auto meaning = name.empty() ? std::nullopt : meaningOf(name);
        const std::size_t length = text.empty() ? 0 : name.empty() ? 1 : name.size() + 2;
        if (!name.empty() && !meaning) unknown.emplace(text.substr(0, length));
        out += meaning ? facts::toUtf8(std::u32string(1, *meaning)) : std::string(text.substr(0, length));
        text.remove_prefix(length);
    }
    return out;
}

bool holdsEntity(std::string_view text) {
    for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1))
        if (!nameAt(text.substr(at)).empty()) return true;
    return false;
}

std::string encodeEntities(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#039;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

} // namespace exchange
