#include "drawing/Text.hpp"

#include "drawing/Paragraph.hpp"
#include "facts/Text.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <unordered_map>

namespace drawing {

namespace {

/// What a setting depends on, beside the colour, which it does not.
struct Request {
    std::string_view text;
    Face face{};
    float size = 0, spacing = 0, width = 0, height = 0, least = 0, lineHeight = 0;
    bool operator==(const Request&) const = default;
};

std::size_t hashOf(const Request& request) {
    std::size_t hash = std::hash<std::string_view>()(request.text);
    const auto mix = [&](float value) { hash = (hash ^ std::hash<float>()(value)) * 0x9E3779B97F4A7C15U; };
    for (const float value : {static_cast<float>(request.face), request.size, request.spacing, request.width, request.height,
                              request.least, request.lineHeight})
        mix(value);
    return hash;
}

/// What was worked out for requests, found again without a copy of any text.
template <typename Result>
class Kept {
public:
    const Result* find(const Request& request) const {
        const auto found = m_all.find(hashOf(request));
        return found != m_all.end() && found->second.request == request ? &found->second.result : nullptr;
    }
    const Result& keep(Request request, Result result) {
        auto text = std::make_unique<std::string>(request.text);
        request.text = *text;
        const std::size_t hash = hashOf(request);
        m_all.erase(hash); // of two requests of one hash the later is kept
        return m_all.emplace(hash, Entry{std::move(text), request, std::move(result)}).first->second.result;
    }
    void clear() { m_all.clear(); }
    std::size_t size() const { return m_all.size(); }

private:
    struct Entry {
        std::unique_ptr<std::string> text; ///< what the request's view looks at
        Request request;
        Result result;
    };
    std::unordered_map<std::size_t, Entry> m_all;
};

constexpr float endless = 1e9F;

TextBlock blockOf(const Paragraph& paragraph, const TextStyle& style, float width) {
    TextBlock block;
    block.style = style;
    block.kept = std::make_shared<const TextBlock::Lines>(paragraph.lines(style, width));
    block.lines = *block.kept;
    for (const TextBlock::Line& line : block.lines) block.width = std::max(block.width, line.width);
    return block;
}

/// One line may be as high as its letters; of more each takes its step.
bool isLow(std::size_t lines, const TextStyle& style, float height) {
    return static_cast<float>(lines) * style.size * style.lineHeight <= height + 0.5F ||
           (lines == 1 && style.size <= height + 0.5F);
}

} // namespace

Revealed revealed(const TextBlock& block, std::size_t letters) {
    Revealed shown{block, letters};
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
        const auto& glyphs = block.lines[i].glyphs;
        if (shown.left < glyphs.size()) {
            const auto begun =
                std::make_shared<TextBlock::Lines>(block.lines.begin(), block.lines.begin() + static_cast<std::ptrdiff_t>(i) + 1);
            begun->back().width = glyphs[shown.left].x;
            begun->back().glyphs.resize(shown.left);
            shown.block.lines = *begun;
            shown.block.kept = begun;
            shown.left = 0;
            break;
        }
        shown.left -= glyphs.size();
    }
    return shown;
}

struct TextSetter::Memory {
    Kept<Paragraph> paragraphs;
    Kept<TextBlock> blocks;

    const Paragraph& paragraph(const Fonts& fonts, std::string_view utf8, const TextStyle& style) {
        const bool hasLigatures = style.spacing == 0;
        const Request request{utf8, style.face, 0, hasLigatures ? 0.F : 1.F, 0, 0, 0, 0};
        if (const Paragraph* known = paragraphs.find(request)) return *known;
        return paragraphs.keep(request, Paragraph(fonts, style.face, facts::toUtf32(utf8), hasLigatures));
    }
};

TextSetter::TextSetter(const Fonts& fonts) : m_fonts(&fonts), m_memory(std::make_unique<Memory>()) {}
TextSetter::~TextSetter() = default;

void TextSetter::begin() {
    constexpr std::size_t most = 2000; // a screen has some fifty; the longest verdict in large text tries nearly a thousand
    if (m_memory->blocks.size() < most && m_memory->paragraphs.size() < most) return;
    m_memory->blocks.clear();
    m_memory->paragraphs.clear();
}

float TextSetter::width(std::u32string_view text, const TextStyle& style) const {
    return wrap(facts::toUtf8(std::u32string(text)), style, endless).width;
}

TextBlock TextSetter::wrap(std::string_view utf8, const TextStyle& style, float width) const {
    return fit(utf8, style, width, 1e9F, style.size);
}

TextBlock TextSetter::fit(std::string_view utf8, TextStyle style, float width, float height, float least) const {
    const Request request{utf8, style.face, style.size, style.spacing, width, height, least, style.lineHeight};
    const auto inColour = [&](TextBlock block) {
        block.style.colour = style.colour;
        return block;
    };
    if (const TextBlock* known = m_memory->blocks.find(request)) return inColour(*known);
    const Paragraph& paragraph = m_memory->paragraph(*m_fonts, utf8, style);
    for (;; style.size = std::max(least, style.size * 0.94F)) {
        const bool isLast = style.size <= least;
        if (!isLast && !isLow(paragraph.lineCount(style, width), style, height)) continue;
        TextBlock block = blockOf(paragraph, style, width);
        if (isLast || isLow(block.lines.size(), style, height)) return inColour(m_memory->blocks.keep(request, std::move(block)));
    }
}

TextBlock TextSetter::cut(TextBlock block, std::size_t most) const {
    if (block.lines.size() <= most) return block;
    auto lines = std::make_shared<TextBlock::Lines>(block.lines.begin(), block.lines.begin() + static_cast<std::ptrdiff_t>(most));
    std::u32string text = lines->back().text;
    do {
        text.resize(std::min(text.size() - 1, text.find_last_of(U' '))); // a word or, where there is but one, a letter
        lines->back() = wrap(facts::toUtf8(text + U" \u2026"), block.style, endless).lines.front();
    } while (lines->back().width > block.width && !text.empty());
    block.lines = *lines;
    block.kept = std::move(lines);
    return block;
}

} // namespace drawing
