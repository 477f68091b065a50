#pragma once

#include "facts/Text.hpp"

#include <cstddef>
#include <iterator>
#include <string_view>

namespace facts {

/// Feeds a file to the library that parses it, byte by byte, save what means itself at the beginning of a text: no escapes,
/// control characters or malformed bytes, and so nothing for a parser to judge. Of most texts nothing is left but the quotes.
/// Most of a pack is such text, and the library turns each byte over several times.
class Feed {
public:
    Feed(std::string_view bytes, std::size_t begin) : m_bytes(bytes), m_at(begin), m_begin(begin) {}

    /// Whether nothing is left. A text that has just begun is looked at now, no sooner: the library may stop at its first quote.
    bool isOver() {
        if (m_state == State::Begun) skipPlain();
        return m_at == m_bytes.size();
    }
    char front() const { return m_bytes[m_at]; }
    void pop() {
        const char passed = m_bytes[m_at++];
        if (m_state == State::Escaped)
            m_state = State::InText;
        else if (passed == '"')
            m_state = m_state == State::Outside ? State::Begun : State::Outside;
        else if (passed == '\\' && m_state == State::InText)
            m_state = State::Escaped;
    }

    std::size_t at() const { return m_at; } ///< the byte offset of what comes next
    /// What was kept back of the text that was begun last: it stands before what the library makes of the rest.
    std::string_view plain() const { return m_plain; }
    /// The byte offset of the one that the library calls its \p count -th.
    std::size_t offsetOf(std::size_t count) const { return m_begin + m_skipped + count - 1; }

    /// Lets the library go through a feed; all copies share it, as with any input.
    class Iterator {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = char;
        using difference_type = std::ptrdiff_t;
        using pointer = const char*;
        using reference = char;

        Iterator() = default; ///< the end
        explicit Iterator(Feed& feed) : m_feed(&feed) {}
        char operator*() const { return m_feed->front(); }
        Iterator& operator++() {
            m_feed->pop();
            return *this;
        }
        bool operator==(const Iterator& end) const { return end.m_feed == m_feed || m_feed->isOver(); }

    private:
        Feed* m_feed = nullptr;
    };

private:
    enum class State { Outside, Begun, InText, Escaped };

    void skipPlain() {
        m_plain = m_bytes.substr(m_at, plainLength(m_bytes.substr(m_at)));
        m_at += m_plain.size();
        m_skipped += m_plain.size();
        m_state = State::InText;
    }

    std::string_view m_bytes, m_plain;
    std::size_t m_at, m_begin;
    std::size_t m_skipped = 0;
    State m_state = State::Outside;
};

} // namespace facts
