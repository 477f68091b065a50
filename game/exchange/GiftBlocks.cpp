#include "exchange/GiftBlocks.hpp"

#include "exchange/Markup.hpp"
#include "facts/Text.hpp"

#include <algorithm>
#include <array>

namespace exchange::gift {
namespace {

constexpr std::string_view escapable = "~=#{}:\\";

bool isCategory(std::string_view line) { return line.starts_with("$CATEGORY:"); }

/// Cuts a file line by line into blocks.
class Cutter {
public:
    explicit Cutter(std::string_view file) : m_file(file) {}

    std::vector<Block> cut() {
        for (const std::string_view line : linesOf(m_file)) {
            const auto offset = static_cast<std::size_t>(line.data() - m_file.data());
            const auto plain = trimmed(line);
            if (plain.starts_with("//")) continue;
            if (isCategory(plain)) {
                close();
                m_blocks.push_back({offset, std::string(plain)});
            } else if (!plain.empty()) {
                add(line, offset);
            } else if (!closesBeforeOpening(offset)) {
                close();
            }
        }
        close();
        return std::move(m_blocks);
    }

private:
    void add(std::string_view line, std::size_t offset) {
        if (m_block.text.empty()) m_block.offset = offset + line.find_first_not_of(" \t");
        for (auto at = findSign(line, "{}"); at != std::string_view::npos; at = findSign(line, "{}", at + 1))
            m_isOpen = line[at] == '{';
        m_block.text += line;
        m_block.text += '\n';
    }

    /// Whether a blank line stands inside braces: the one that is open is closed further on, before another opens.
    bool closesBeforeOpening(std::size_t offset) {
        if (!m_isOpen) return false;
        if (offset < m_closing) return true; // as was seen at the blank line before
        const auto next = findSign(m_file, "{}", offset);
        const bool closes = next != std::string_view::npos && m_file[next] == '}';
        if (closes) m_closing = next;
        return closes;
    }

    void close() {
        if (!m_block.text.empty()) m_blocks.push_back(std::move(m_block));
        m_block = {};
        m_isOpen = false;
    }

    std::string_view m_file;
    std::vector<Block> m_blocks;
    Block m_block;
    bool m_isOpen = false;
    std::size_t m_closing = 0; ///< where the brace that is open is closed, once that was looked for
};

/// Takes "%50%" from the beginning of \p text.
std::optional<double> takeWeight(std::string_view& text) {
    constexpr std::size_t longest = 12;
    const auto end = text.starts_with('%') ? text.find('%', 1) : std::string_view::npos; // which is beyond the longest
    if (end > longest) return std::nullopt;
    const auto weight = numberIn(text.substr(1, end - 1));
    if (weight) text.remove_prefix(end + 1);
    return weight;
}

} // namespace

std::vector<Block> blocksOf(std::string_view file) { return Cutter(file).cut(); }

std::size_t findSign(std::string_view text, std::string_view signs, std::size_t at) {
    for (; at < text.size(); ++at) {
        if (text[at] == '\\') {
            ++at;
        } else if (signs.find(text[at]) != std::string_view::npos) {
            return at;
        }
    }
    return std::string_view::npos;
}

std::string unescaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char next = text[at] == '\\' && at + 1 < text.size() ? text[at + 1] : '\0';
        const bool isEscape = next == 'n' || (next != '\0' && escapable.find(next) != std::string_view::npos);
        if (isEscape) ++at;
        out += !isEscape ? text[at] : next == 'n' ? '\n' : next;
    }
    return out;
}

Formatted formatted(std::string_view text) {
    static constexpr std::array<std::string_view, 4> known{"html", "moodle", "plain", "markdown"};
    text = trimmed(text);
    const auto end = text.starts_with('[') ? text.find(']') : std::string_view::npos;
    if (end == std::string_view::npos) return {"", text};
    const std::string name = facts::fold(text.substr(1, std::min<std::size_t>(end, 12) - 1));
    if (std::find(known.begin(), known.end(), name) == known.end()) return {"", text};
    return {name, trimmed(text.substr(end + 1))};
}

std::vector<Answer> answersIn(std::string_view text) {
    std::vector<Answer> answers;
    for (auto begin = findSign(text, "=~"); begin != std::string_view::npos;) {
        const auto end = findSign(text, "=~", begin + 1);
        std::string_view body = trimmed(text.substr(begin + 1, end == std::string_view::npos ? end : end - begin - 1));
        Answer answer;
        answer.sign = text[begin];
        answer.weight = takeWeight(body);
        const auto feedback = findSign(body, "#");
        answer.text = trimmed(body.substr(0, feedback));
        if (feedback != std::string_view::npos) answer.feedback = trimmed(body.substr(feedback + 1));
        answers.push_back(answer);
        begin = end;
    }
    return answers;
}

} // namespace exchange::gift
