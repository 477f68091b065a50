#include "facts/Json.hpp"

#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace facts {
namespace {

void appendEscaped(std::string& out, char c) {
    static constexpr std::string_view special = "\"\\\n\t\r";
    static constexpr std::string_view letters = "\"\\ntr";
    if (const std::size_t at = special.find(c); at != std::string_view::npos) {
        out += '\\';
        out += letters[at];
    } else if (static_cast<unsigned char>(c) < 0x20) {
        out += fmt::format("\\u{:04x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    } else {
        out += c;
    }
}

/// Writes JSON on one line and stops once it is longer than wanted, so that a huge value costs no more than a small one.
class Writer {
public:
    explicit Writer(std::size_t enough) : m_enough(enough) {}

    void write(const Json& value) {
        switch (value.kind) {
        case Json::Kind::Null:
            m_out += "null";
            break;
        case Json::Kind::Boolean:
            m_out += value.boolean ? "true" : "false";
            break;
        case Json::Kind::Number:
            m_out += value.whole ? fmt::format("{:.0f}", value.number) : fmt::format("{}", value.number);
            break;
        case Json::Kind::Text:
            writeText(value.text);
            break;
        case Json::Kind::Array:
            writeChildren(value, "[", "]");
            break;
        case Json::Kind::Object:
            writeChildren(value, "{ ", " }");
            break;
        }
    }

    std::string take() { return std::move(m_out); }

private:
    bool isFull() const { return m_out.size() > m_enough; }

    void writeText(std::string_view text) {
        m_out += '"';
        for (const char c : text) {
            if (isFull()) return;
            appendEscaped(m_out, c);
        }
        m_out += '"';
    }

    void writeChildren(const Json& value, std::string_view open, std::string_view close) {
        const bool isObject = value.kind == Json::Kind::Object;
        m_out += value.children.empty() ? open.substr(0, 1) : open;
        for (std::size_t i = 0; i < value.children.size() && !isFull(); ++i) {
            if (i > 0) m_out += ", ";
            if (isObject) {
                writeText(value.children[i].key);
                m_out += ": ";
            }
            write(value.children[i]);
        }
        m_out += value.children.empty() ? close.substr(close.size() - 1) : close;
    }

    std::string m_out;
    std::size_t m_enough;
};

/// Steps between two words: letters added, left out, exchanged or swapped with a neighbour. Gives up beyond \p most.
std::size_t distance(std::u32string_view a, std::u32string_view b, std::size_t most) {
    std::vector<std::size_t> beforeLast(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], beforeLast[j - 2] + 1);
        }
        if (*std::min_element(row.begin(), row.end()) > most) return most + 1;
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

/// Another first letter in its place makes another word of a short one: "fame" is not "name" misspelt.
bool isOtherWord(std::u32string_view a, std::u32string_view b) {
    constexpr std::size_t longest = 5;
    if (a.size() != b.size() || a.size() > longest || a.front() == b.front()) return false;
    return a.size() < 2 || a[0] != b[1] || a[1] != b[0];
}

} // namespace

const Json* Json::find(std::string_view name) const {
    const auto child =
        std::find_if(children.begin(), children.end(), [name](const Json& c) { return c.isMember && c.key == name; });
    return child == children.end() ? nullptr : &*child;
}

std::string_view Json::kindName() const {
    static constexpr std::array<std::string_view, 6> names{"null", "true or false", "a number", "a text", "a list", "an object"};
    return names.at(static_cast<std::size_t>(kind));
}

std::string Json::shown(std::size_t most) const {
    Writer writer(most * 4); // a code point has at most four bytes
    writer.write(*this);
    std::string line = writer.take();
    if (codePointCount(line) <= most) return line;
    std::u32string shortened = toUtf32(line);
    shortened.resize(most > 3 ? most - 3 : 0);
    return toUtf8(shortened) + "...";
}

std::string jsonText(std::string_view text) {
    std::string out = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = nextCodePoint(text, at);
        const std::string_view bytes = text.substr(begin, at - begin);
        if (c == 0x7F || directionControl(bytes)) { // printed on a terminal they would rub out or turn round what is beside them
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        } else if (bytes.size() == 1) {
            appendEscaped(out, bytes.front());
        } else {
            out += bytes;
        }
    }
    return out + '"';
}

std::string pointerOf(const std::vector<std::string>& path) {
    std::string pointer;
    for (const std::string& step : path) {
        pointer += '/';
        for (const char c : step) {
            if (c == '~' || c == '/') {
                pointer += c == '~' ? "~0" : "~1";
            } else {
                pointer += c;
            }
        }
    }
    return pointer;
}

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
    constexpr std::size_t longest = 80; // nobody misspells one letter of a longer word and wonders which
    const std::u32string wanted = toUtf32(fold(word));
    const std::size_t most = std::max<std::size_t>(1, wanted.size() / 3);
    if (wanted.empty() || wanted.size() > longest) return {};
    std::size_t least = most + 1;
    std::string best;
    for (const std::string& candidate : known) {
        const std::u32string other = toUtf32(fold(candidate));
        const std::size_t gap = std::max(other.size(), wanted.size()) - std::min(other.size(), wanted.size());
        if (gap >= least || (wanted.size() == 1 && other.size() == 1) || isOtherWord(wanted, other)) continue;
        const std::size_t steps = distance(wanted, other, least - 1);
        if (steps < least) {
            least = steps;
            best = candidate;
        }
    }
    return best;
}

} // namespace facts
