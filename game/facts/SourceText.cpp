#include "facts/Json.hpp"

#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <tuple>

namespace facts {
namespace {

constexpr std::size_t blockSize = 4096;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// A position in a text, moved on byte by byte.
struct Cursor {
    std::size_t line = 1;
    std::size_t columns = 0;

    void pass(std::string_view bytes) {
        const std::size_t lastEnd = bytes.rfind('\n');
        if (lastEnd != std::string_view::npos) {
            line += static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
            columns = 0;
            bytes.remove_prefix(lastEnd + 1);
        }
        columns += codePointCount(bytes);
    }
};

struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); } // NOLINT(cert-err33-c): nothing was written
};

/// The whole content of a file of about \p size bytes, or nothing when it cannot be read.
std::optional<std::string> contentOf(const std::string& path, std::size_t size) {
    const std::unique_ptr<std::FILE, Closer> file(std::fopen(path.c_str(), "rb"));
    if (!file) return std::nullopt;
    std::string bytes(size, '\0');
    bytes.resize(std::fread(bytes.data(), 1, bytes.size(), file.get()));
    return std::ferror(file.get()) != 0 ? std::nullopt : std::optional(std::move(bytes));
}

void refuse(std::vector<Finding>& findings, const std::string& path, std::string found, std::string mend) {
    findings.push_back(
        {Severity::Mistake, Place{path, 0, 0, ""}, std::move(found), "a question pack: a .json file", std::move(mend)});
}

bool refuseBySize(const std::string& path, std::uintmax_t size, std::vector<Finding>& findings) {
    if (size <= mostBytes) return false;
    refuse(findings, path, fmt::format("a file of {} bytes", withThousands(static_cast<long long>(size))),
           "split it into several files of one folder, each smaller than 1 GiB");
    return true;
}

} // namespace

SourceText::SourceText(std::string name, std::string bytes) : SourceText(std::move(name), std::move(bytes), {1, 0}, nullptr) {}

SourceText::SourceText(std::string name, std::string bytes, Mark begin, const Place* middle)
    : m_name(std::move(name)), m_bytes(std::move(bytes)) {
    if (middle != nullptr) m_middle = *middle;
    Cursor cursor{begin.line, begin.columns};
    m_marks.reserve(m_bytes.size() / blockSize + 1);
    for (std::size_t at = 0; at <= m_bytes.size(); at += blockSize) {
        m_marks.push_back({cursor.line, cursor.columns});
        cursor.pass(std::string_view(m_bytes).substr(at, blockSize));
    }
}

bool SourceText::isFor(const Place& place) const {
    const bool isMiddle = !m_middle || (m_middle->line == place.line && m_middle->column == place.column);
    return isMiddle && place.line != 0 && m_name == place.file;
}

std::optional<SourceText> SourceText::around(const Place& place) const {
    constexpr std::size_t lines = 3,
                          most = 2048; // on each side, its own line included; no more bytes of a long one are ever shown
    const auto isWithin = [this](std::size_t at) { return (static_cast<unsigned char>(m_bytes[at]) & 0xC0U) == 0x80U; };
    const auto offset = offsetOf(place);
    if (!offset) return std::nullopt;
    std::size_t begin = *offset, end = begin;
    const std::size_t first = begin - std::min(begin, most), last = std::min(m_bytes.size(), end + most);
    for (std::size_t ends = 0; begin > first; --begin)
        if (m_bytes[begin - 1] == '\n' && ++ends == lines) break;
    for (std::size_t ends = 0; end < last; ++end)
        if (m_bytes[end] == '\n' && ++ends == lines) break;
    while (begin < end && isWithin(begin)) ++begin;
    const Place from = placeOf(begin, "");
    return SourceText(m_name, m_bytes.substr(begin, end - begin), {from.line, from.column - 1}, &place);
}

Place SourceText::placeOf(std::size_t offset, std::string pointer) const {
    offset = std::min(offset, m_bytes.size());
    const Mark& mark = m_marks[offset / blockSize];
    Cursor cursor{mark.line, mark.columns};
    const std::size_t begin = offset / blockSize * blockSize;
    cursor.pass(std::string_view(m_bytes).substr(begin, offset - begin));
    const bool markBefore =
        cursor.line == 1 && cursor.columns > 0 && m_bytes.starts_with(byteOrderMark); // editors do not show it
    return {m_name, cursor.line, cursor.columns + (markBefore ? 0U : 1U), std::move(pointer)};
}

std::optional<std::size_t> SourceText::offsetOf(const Place& place) const {
    if (place.line == 0) return std::nullopt;
    const bool isAfterMark = place.line == 1 && m_bytes.starts_with(byteOrderMark);
    const std::size_t columns = place.column + (isAfterMark ? 1U : 0U) - (place.column > 0 ? 1U : 0U);
    const auto begins = [&](const Mark& mark) { return std::tie(mark.line, mark.columns) <= std::tie(place.line, columns); };
    const auto after = std::partition_point(m_marks.begin(), m_marks.end(), begins);
    if (after == m_marks.begin()) return std::nullopt; // before the lines that are there
    Mark mark = *std::prev(after);
    auto at = static_cast<std::size_t>(after - m_marks.begin() - 1) * blockSize;
    for (; mark.line < place.line; mark = {mark.line + 1, 0}) {
        at = m_bytes.find('\n', at);
        if (at++ == std::string::npos) return std::nullopt;
    }
    for (; at < m_bytes.size() && m_bytes[at] != '\n'; ++at) {
        if (codePointCount({&m_bytes[at], 1}) == 0) continue; // within a character
        if (mark.columns++ == columns) return at;
    }
    return at > 0 && m_bytes[at - 1] == '\r' ? at - 1 : at;
}

std::optional<SourceText> readFile(const std::string& path, std::vector<Finding>& findings) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status)) {
        refuse(findings, path, "nothing of that name", "check the spelling of the file's name and folder");
        return std::nullopt;
    }
    if (!std::filesystem::is_regular_file(status)) {
        refuse(findings, path, std::filesystem::is_directory(status) ? "a folder" : "something that is not a file",
               "name a .json file in it");
        return std::nullopt;
    }
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (!error && refuseBySize(path, size, findings)) return std::nullopt;
    auto bytes = error ? std::nullopt : contentOf(path, static_cast<std::size_t>(size));
    if (!bytes) {
        refuse(findings, path, "a file that cannot be read", "allow yourself to read it (its permissions), or copy it once more");
        return std::nullopt;
    }
    return SourceText(path, std::move(*bytes));
}

} // namespace facts
