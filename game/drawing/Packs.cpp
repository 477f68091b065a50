#include "drawing/Widgets.hpp"

#include "facts/Text.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

namespace drawing {

namespace {

using screens::Packs;

/// Fine: a teal disc. Warnings: a gold triangle. Mistakes: a red diamond.
void drawState(Scene& scene, const screens::Pack& pack, Point at) {
    const Theme& theme = scene.theme;
    if (!pack.isPlayable())
        drawGlyph(scene.canvas, 1, at, 20, theme.redText);
    else if (pack.warnings() > 0)
        drawGlyph(scene.canvas, 0, at, 22, theme.gold);
    else
        drawGlyph(scene.canvas, 2, at, 18, theme.teal);
}

void drawList(Scene& scene, const Packs& screen, const Box& area) {
    const auto& packs = scene.context.library.packs();
    const auto rows = screens::menuRows(screen, scene.context);
    const float step = std::min(84.F + 20 * (scene.textScale() - 1), area.height / Packs::inSight);
    const auto first = static_cast<std::size_t>(screen.scroll);
    const std::size_t last = std::min(rows.size(), first + Packs::inSight);
    for (std::size_t i = first; i < last; ++i) {
        const auto place = static_cast<float>(i - first);
        const Entrance in = scene.enters(screen.age, 0.04F + staggerTime * place);
        const Canvas::Mapped moved(scene.canvas, Affine::shift(-30 * (1 - in.place), 0), in.opacity);
        const Box box{area.left, area.top + step * place, area.width, step - 12};
        drawPanel(scene, box, screen.focus == static_cast<int>(i) ? PanelState::Focus : PanelState::Rest, 0);
        drawState(scene, packs[i], {box.left + 24, box.centre().y});
        const Box upper{box.left + 48, box.top + 4, box.width - 60, box.height * 0.54F - 4},
            lower{upper.left, box.top + box.height * 0.52F, upper.width, box.height * 0.42F};
        drawCentred(scene, scene.set(rows[i].label, scene.strong(19, scene.theme.bone), upper.width, upper.height), upper);
        drawCentred(scene, scene.set(rows[i].value, scene.body(14, scene.theme.muted), lower.width, lower.height), lower);
        scene.clickable(box, screens::Choose{static_cast<int>(i)}, screens::Focus{static_cast<int>(i)});
    }
}

/// As much of \p line as fits into \p width, from its start, with an ellipsis where it goes on.
std::string shortened(const Scene& scene, std::string_view line, const TextStyle& style, float width) {
    const std::u32string text = facts::toUtf32(facts::harmless(line));
    const auto cut = [&](std::size_t length) { return text.substr(0, length) + (length < text.size() ? U"\u2026" : U""); };
    std::size_t fitting = 0, tooLong = text.size() + 1;
    while (fitting + 1 < tooLong) {
        const std::size_t middle = (fitting + tooLong) / 2;
        (scene.canvas.setter().width(cut(middle), style) <= width ? fitting : tooLong) = middle;
    }
    return facts::toUtf8(cut(fitting));
}

/// The line of the file with the finding, and the one before and after. \return the height
float drawExcerpt(Scene& scene, const facts::PackReport& report, const facts::Place& place, const Box& area) {
    const auto source =
        std::find_if(report.excerpts.begin(), report.excerpts.end(), [&](const auto& each) { return each.name() == place.file; });
    if (source == report.excerpts.end() || place.line == 0) return 0;
    const float size = scene.grown(16.F), step = 1.6F * size;
    const float height = std::min(area.height, 3 * step + 16);
    if (height < 2 * step) return 0;
    scene.canvas.fill({area.left, area.top, area.width, height}, scene.theme.ink);
    float y = area.top + 8 + size;
    for (std::size_t line = place.line > 1 ? place.line - 1 : 1; line <= place.line + 1 && y < area.top + height - 4; ++line) {
        const bool isIt = line == place.line;
        scene.canvas.text(std::to_string(line), scene.grown(scene.body(16, scene.theme.muted)), {area.left + 18, y});
        const float left = area.left + 30 + 3 * size;
        const TextStyle style = scene.grown(scene.body(16, isIt ? scene.theme.redText : scene.theme.bone));
        scene.canvas.text(shortened(scene, source->line(line).substr(0, 400), style, area.right() - left - 10), style, {left, y});
        y += step;
    }
    return height;
}

/// What a finding says, name by name.
std::vector<std::pair<std::string, std::string>> partsOf(const Scene& scene, const facts::Finding& finding) {
    const auto& words = scene.words;
    const facts::Place& place = finding.place;
    const std::string name = std::filesystem::path(place.file).filename().string();
    const std::string where = place.line == 0 ? name
                                              : screens::filled(words("packs.where-value"),
                                                                {name, std::to_string(place.line), std::to_string(place.column)});
    std::vector<std::pair<std::string, std::string>> parts{{words("packs.where"), where},
                                                           {words("packs.in"), place.pointer},
                                                           {words("packs.found"), finding.found},
                                                           {words("packs.expected"), finding.expected},
                                                           {words("packs.mend"), finding.mend}};
    std::erase_if(parts, [](const auto& part) { return part.second.empty(); });
    return parts;
}

/// The parts in two columns at \p size; drawn only when \p isDrawn. \return their height
float setParts(Scene& scene, const std::vector<std::pair<std::string, std::string>>& parts, const Box& area, float size,
               bool isDrawn) {
    const float labelWidth = 6 * size;
    float y = area.top;
    for (const auto& [name, value] : parts) {
        const TextBlock block =
            scene.canvas.setter().wrap(facts::harmless(value), scene.body(size, scene.theme.bone), area.width - labelWidth);
        if (isDrawn) {
            scene.canvas.text(name, scene.strong(size, scene.theme.gold), {area.left, y + size});
            scene.canvas.text(block, {area.left + labelWidth, y + size});
        }
        y += block.height() + 0.5F * size;
    }
    return y - area.top;
}

void drawFinding(Scene& scene, const facts::PackReport& report, const facts::Finding& finding, const Box& area) {
    const auto parts = partsOf(scene, finding);
    float size = scene.grown(17.F);
    while (setParts(scene, parts, area, size, false) > area.height && size > leastReadable)
        size = std::max(leastReadable, size * 0.95F);
    const float used = setParts(scene, parts, area, size, true) + 8;
    drawExcerpt(scene, report, finding.place, {area.left, area.top + used, area.width, area.height - used});
}

/// What a pack without findings tells of itself.
void drawFacts(Scene& scene, const screens::Pack& pack, const screens::MenuRow& row, const Box& area) {
    const facts::FactBank& bank = *pack.report().bank;
    std::string authors;
    for (const auto& author : bank.authors) authors += (authors.empty() ? "" : ", ") + author;
    const auto line = [&](const char* key, const std::string& value) {
        return value.empty() ? std::string() : screens::filled(scene.words(key), {value});
    };
    const std::vector<Paragraph> paragraphs{
        {bank.description, scene.body(18, scene.theme.bone)},
        {row.value, scene.strong(18, scene.theme.bone)},
        {line("packs.authors", authors), scene.body(17, scene.theme.muted)},
        {line("packs.licence", bank.licence), scene.body(17, scene.theme.muted)},
        {line("packs.file", std::filesystem::path(pack.report().path).filename().string()), scene.body(17, scene.theme.muted)},
    };
    drawColumn(scene, setColumn(scene, paragraphs, area.width, area.height, 12), {area.left, area.top});
}

/// How many mistakes and warnings, and which of them is shown. \return the height
float drawReportHead(Scene& scene, const screens::Pack& pack, const std::string& counts, int shown, const Box& area) {
    const Colour colour = !pack.isPlayable() ? scene.theme.redText : pack.warnings() > 0 ? scene.theme.gold : scene.theme.teal;
    const float size = scene.grown(24.F);
    const Point baseline{area.left, area.top + size * 0.8F};
    const std::size_t count = pack.report().findings.size();
    float room = area.width;
    if (count > 1) {
        const std::string place =
            screens::filled(scene.words("packs.finding-number"), {std::to_string(shown + 1), std::to_string(count)});
        room -= scene.lineOf(place, scene.body(16, scene.theme.muted), {area.right(), baseline.y}, 200, Align::Right) + 20;
    }
    scene.lineOf(counts, scene.label(24, colour), baseline, room);
    return size + 16;
}

void drawReport(Scene& scene, const Packs& screen, const Box& area) {
    const auto& packs = scene.context.library.packs();
    drawPanel(scene, area, PanelState::Rest, 0);
    const Box inner = area.inset(28);
    if (packs.empty()) {
        scene.paragraph(scene.words("packs.none"), scene.body(18, scene.theme.muted), inner);
        return;
    }
    const auto focus = static_cast<std::size_t>(screen.focus);
    const auto row = screens::menuRows(screen, scene.context)[focus];
    const float head = drawReportHead(scene, packs[focus], row.remark, screen.findingScroll, inner);
    const Box rest{inner.left, inner.top + head, inner.width, inner.height - head};
    const facts::PackReport& report = packs[focus].report();
    if (report.findings.empty())
        drawFacts(scene, packs[focus], row, rest);
    else
        drawFinding(scene, report, report.findings[static_cast<std::size_t>(screen.findingScroll)], rest);
}

/// Where the player's own packs go, from \p left on beside the heading. Long paths go on in the next line.
void drawFolder(Scene& scene, float left) {
    constexpr float height = 112;
    const std::vector<Paragraph> paragraphs{{scene.words("packs.hint"), scene.body(18, scene.theme.muted)},
                                            {facts::harmless(scene.context.packsFolder), scene.body(18, scene.theme.bone)}};
    const Column column = setColumn(scene, paragraphs, gridWidth - margin - left, height, 2);
    drawColumn(scene, column, {left, 12 + (height - column.height()) / 2});
}

} // namespace

void draw(Scene& scene, const Packs& screen) {
    drawGround(scene);
    drawFolder(scene, drawHeading(scene, screens::heading(screen, scene.context), screen.age) + 20);
    const float bottom = drawPrompts(scene, screens::prompts(screen, scene.context), margin, gridWidth - margin, 688) - 20;
    drawList(scene, screen, {margin, 140, 430, bottom - 140});
    drawReport(scene, screen, {520, 140, gridWidth - margin - 520, bottom - 140});
}

} // namespace drawing
