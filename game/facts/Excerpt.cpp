#include "facts/Excerpt.hpp"

#include "facts/FoldTable.hpp"
#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace facts {
namespace {

constexpr std::size_t mostShown = 400;  ///< characters: no line on a screen has more
constexpr std::size_t shownBefore = 24; ///< of them before the place, where not all of them fit
constexpr std::size_t mostBytes = 4 * mostShown;
constexpr std::size_t terminalColumns = 96; ///< with a line's number before it, no more than a hundred or so
constexpr char32_t ellipsis = U'\u2026';

struct Range {
    char32_t first, last;
};

/// What a terminal draws over two columns (East Asian Width W and F), in blocks.
constexpr std::array wide{Range{0x1100, 0x115F},   Range{0x231A, 0x231B},   Range{0x23E9, 0x23EC},   Range{0x2614, 0x2615},
                          Range{0x2E80, 0x303E},   Range{0x3041, 0xA4CF},   Range{0xA960, 0xA97F},   Range{0xAC00, 0xD7A3},
                          Range{0xF900, 0xFAFF},   Range{0xFE30, 0xFE6F},   Range{0xFF00, 0xFF60},   Range{0xFFE0, 0xFFE6},
                          Range{0x1F300, 0x1F64F}, Range{0x1F680, 0x1F6FF}, Range{0x1F900, 0x1F9FF}, Range{0x20000, 0x3FFFD}};

bool isWide(char32_t c) {
    return std::ranges::any_of(wide, [c](const Range& range) { return range.first <= c && c <= range.last; });
}

std::u32string shown(std::string_view bytes) { return toUtf32(harmless(bytes)); }

/// How many characters of \p text, which is the rest of a line, belong together: a text with its quotes, or a word.
std::size_t tokenLength(std::u32string_view text) {
    if (text.empty()) return 1;
    if (text.front() != U'"') return std::max<std::size_t>(1, std::min(text.find_first_of(U" \t,:[]{}\""), text.size()));
    std::size_t at = 1;
    while (at < text.size() && text[at] != U'"') at += text[at] == U'\\' ? 2U : 1U;
    return std::min(at + 1, text.size());
}

/// The bytes of a line up to a place in it and from there on, as far as they could be shown.
struct Sides {
    std::string_view before, behind;
    bool isCut = false; ///< something stands before `before`
};

Sides sidesOf(std::string_view bytes, std::size_t at) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF"; // editors do not show it
    std::size_t begin = at - std::min(at, mostBytes);
    const std::size_t lineEnd = bytes.substr(begin, at - begin).rfind('\n');
    const bool isCut = lineEnd == std::string_view::npos && begin > 0;
    if (lineEnd != std::string_view::npos) begin += lineEnd + 1;
    std::string_view before = bytes.substr(begin, at - begin), behind = bytes.substr(at, mostBytes);
    if (begin == 0 && before.starts_with(byteOrderMark)) before.remove_prefix(byteOrderMark.size());
    behind = behind.substr(0, behind.find('\n'));
    if (behind.ends_with('\r')) behind.remove_suffix(1);
    return {before, behind, isCut};
}

} // namespace

Excerpt excerptOf(const SourceText& source, const Place& place, const Fits& fits) {
    const std::optional<std::size_t> at = source.offsetOf(place);
    if (!at) return {};
    const Sides sides = sidesOf(source.bytes(), *at);
    Excerpt excerpt{shown(sides.before), 0, 1};
    const std::u32string behind = shown(sides.behind);
    const std::size_t length = tokenLength(behind);
    const bool isLong = sides.isCut || !fits(excerpt.text + behind.substr(0, length + 1));
    if (isLong && excerpt.text.size() > shownBefore)
        excerpt.text = ellipsis + excerpt.text.substr(excerpt.text.size() - shownBefore + 1);
    excerpt.mark = excerpt.text.size();
    excerpt.text = (excerpt.text + behind).substr(0, mostShown);
    if (!fits(excerpt.text)) {
        while (!excerpt.text.empty() && !fits(excerpt.text + ellipsis)) excerpt.text.pop_back();
        excerpt.text += ellipsis;
    }
    excerpt.mark = std::min(excerpt.mark, excerpt.text.size());
    excerpt.length = std::min(length, std::max<std::size_t>(1, excerpt.text.size() - excerpt.mark));
    return excerpt;
}

std::vector<std::size_t> linesAround(const SourceText& source, const Place& place, std::size_t around) {
    std::vector<std::size_t> lines;
    for (std::size_t line = place.line - std::min(around, place.line - 1); line <= place.line + around; ++line) {
        const auto at = source.offsetOf({place.file, line, 1, ""});
        if (line == place.line || (at && *at < source.bytes().size())) lines.push_back(line);
    }
    return lines;
}

std::size_t columnsOf(std::u32string_view text) {
    std::size_t columns = 0;
    for (const char32_t c : text) columns += isCombiningMark(c) ? 0U : isWide(c) ? 2U : 1U;
    return columns;
}

Excerpt terminalExcerpt(const SourceText& source, const Place& place) {
    return excerptOf(source, place, [](std::u32string_view text) { return columnsOf(text) <= terminalColumns; });
}

const SourceText* sourceOf(const Place& place, const std::vector<SourceText>& files) {
    const auto file = std::ranges::find_if(files, [&place](const SourceText& each) { return each.isFor(place); });
    return file == files.end() ? nullptr : &*file;
}

std::string toText(const Finding& finding, const std::vector<SourceText>& files) {
    std::string text = toText(finding);
    const SourceText* const source = sourceOf(finding.place, files);
    if (source == nullptr) return text;
    const Excerpt excerpt = terminalExcerpt(*source, finding.place);
    const std::u32string_view line = excerpt.text;
    const std::size_t marked = columnsOf(line.substr(excerpt.mark, excerpt.length));
    text.insert(text.find('\n') + 1, fmt::format("  {:>7} | {}\n  {:>7} | {:{}}^{:~>{}}\n", finding.place.line, toUtf8(line), "",
                                                 "", columnsOf(line.substr(0, excerpt.mark)), "", marked > 1 ? marked - 1 : 0));
    return text;
}

} // namespace facts
