#include "drawing/Canopy.hpp"
#include "drawing/Widgets.hpp"

#include "facts/Excerpt.hpp"
#include "facts/Text.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

namespace drawing {

namespace {

using screens::Packs;

constexpr float barWidth = 6;

/// Fine: a teal disc. Warnings: a gold triangle. Mistakes: a red diamond. Not read: an empty square.
void drawState(Scene& scene, const screens::Pack& pack, Point at) {
    const Theme& theme = scene.theme;
    if (pack.state() != screens::Pack::State::Read)
        scene.canvas.stroke(cornersOf({at.x - 9, at.y - 9, 18, 18}), 2, theme.muted, true);
    else if (!pack.isPlayable())
        drawGlyph(scene.canvas, 1, at, 20, theme.redText);
    else if (pack.warnings() > 0)
        drawGlyph(scene.canvas, 0, at, 22, theme.gold);
    else
        drawGlyph(scene.canvas, 2, at, 18, theme.teal);
}

void drawRow(Scene& scene, const screens::Pack& pack, const Box& box, bool isFocused) {
    const screens::MenuRow row = screens::rowOf(pack, scene.context);
    drawPanel(scene, box, isFocused ? PanelState::Focus : PanelState::Rest, 0);
    drawState(scene, pack, {box.left + 24, box.centre().y});
    const Colour colour = row.enabled || !pack.isPlayable() ? scene.theme.bone : scene.theme.muted;
    const TextStyle title = scene.grown(scene.strong(19, colour)), remark = scene.grown(scene.body(14, scene.theme.muted));
    const std::string name = facts::harmless(row.label);
    // A long title, or a long remark, has more of the row, until the other would be the smaller one.
    float share = 0.54F, most = 0;
    for (const float tried : {0.54F, 0.46F, 0.6F, 0.66F}) {
        const auto sizeOf = [&](const std::string& text, const TextStyle& style, float height) {
            return scene.canvas.setter().fit(text, style, box.width - 60, height, leastReadable).style.size / style.size;
        };
        const float smaller =
            std::min(sizeOf(name, title, box.height * tried - 4), sizeOf(row.value, remark, box.height * (0.96F - tried)));
        if (smaller > most + 0.01F) share = tried, most = smaller;
    }
    const Box upper{box.left + 48, box.top + 4, box.width - 60, box.height * share - 4},
        lower{upper.left, box.top + box.height * (share - 0.02F), upper.width, box.height * (0.96F - share)};
    drawCentred(scene, scene.set(name, scene.strong(19, colour), upper.width, upper.height), upper);
    drawCentred(scene, scene.set(row.value, scene.body(14, scene.theme.muted), lower.width, lower.height), lower);
    if (pack.state() == screens::Pack::State::Reading)
        drawBar(scene, {box.left, box.bottom() - 5, box.width, 5}, pack.reading().part());
}

/// Which part of the list is in sight.
void drawScroll(Scene& scene, const Packs& screen, std::size_t count, const Box& area) {
    if (count <= Packs::inSight) return;
    const float part = Packs::inSight / static_cast<float>(count),
                from = static_cast<float>(screen.scroll) / static_cast<float>(count);
    const float height = std::max(24.F, part * area.height);
    const float top = area.top + std::min(from * area.height, area.height - height);
    scene.canvas.fill({area.left, area.top, barWidth, area.height}, scene.theme.panel);
    scene.canvas.fill({area.left, top, barWidth, height}, scene.theme.muted);
}

void drawList(Scene& scene, const Packs& screen, const Box& area) {
    const auto& packs = scene.context.library->packs();
    const int shown = std::clamp(static_cast<int>(packs.size()), 1, Packs::inSight);
    const float step = std::min(84.F + 40 * (scene.textScale() - 1), area.height / static_cast<float>(shown));
    const auto first = static_cast<std::size_t>(screen.scroll);
    const std::size_t last = std::min(packs.size(), first + Packs::inSight);
    for (std::size_t i = first; i < last; ++i) {
        const auto place = static_cast<float>(i - first);
        const Entrance in = scene.enters(screen.age, 0.04F + staggerTime * place);
        const Canvas::Mapped moved(scene.canvas, Affine::shift(-30 * (1 - in.place), 0), in.opacity);
        const Box box{area.left, area.top + step * place, area.width, step - 12};
        drawRow(scene, *packs[i], box, screen.focus == static_cast<int>(i));
        scene.clickable(box, screens::Choose{static_cast<int>(i)}, screens::Focus{static_cast<int>(i)});
    }
    drawScroll(scene, screen, packs.size(), {area.right() + 6, area.top, barWidth, step * Packs::inSight - 12});
}

/// A mark under the place in \p excerpt.
void drawMarkUnder(Scene& scene, const facts::Excerpt& excerpt, const TextStyle& style, Point baseline) {
    const std::u32string stop = U"|"; // without it spaces at the end would count for nothing
    const TextSetter& setter = scene.canvas.setter();
    const float before = setter.width(excerpt.text.substr(0, excerpt.mark) + stop, style) - setter.width(stop, style);
    const float x = baseline.x + before + 0.3F * style.size;
    const float y = baseline.y + 0.3F * style.size, half = 0.32F * style.size;
    scene.canvas.fill(Polygon{{x, y}, {x + half, y + 1.5F * half}, {x - half, y + 1.5F * half}}, scene.theme.redText);
}

constexpr float markedStep = 2.1F; ///< from the line with the mark to the next, in sizes of its text

/// The line of the file with the finding and a mark under the place, and the lines before and after.
void drawExcerpt(Scene& scene, const facts::SourceText& source, const facts::Place& place, float size, const Box& area) {
    const float step = 1.6F * size, marked = markedStep * size;
    if (area.height < marked + 12) return;
    const auto room = static_cast<std::size_t>(std::max(0.F, (area.height - 16 - marked) / step));
    const std::size_t around = std::min<std::size_t>(2, room / 2);
    const std::vector<std::size_t> lines = facts::linesAround(source, place, around);
    const float height = marked + step * static_cast<float>(lines.size() - 1) + 16;
    scene.canvas.fill({area.left, area.top, area.width, height}, scene.theme.ink);
    float y = area.top + 8 + size;
    for (const std::size_t line : lines) {
        const bool isIt = line == place.line;
        scene.canvas.text(std::to_string(line), scene.body(size, scene.theme.muted), {area.left + 18, y});
        const float left = area.left + 30 + 3 * size;
        const TextStyle style = scene.body(size, isIt ? scene.theme.redText : scene.theme.bone);
        const float width = area.right() - left - 10;
        const auto fits = [&](std::u32string_view text) { return scene.canvas.setter().width(text, style) <= width; };
        const facts::Excerpt excerpt = facts::excerptOf(source, {place.file, line, place.column, ""}, fits);
        scene.canvas.text(facts::toUtf8(excerpt.text), style, {left, y});
        if (isIt) drawMarkUnder(scene, excerpt, style, {left, y});
        y += isIt ? marked : step;
    }
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
    const float labelWidth = (6 - 0.8F * (scene.textScale() - 1)) * size;
    float y = area.top;
    for (const auto& [name, value] : parts) {
        const TextBlock block =
            scene.canvas.setter().wrap(facts::harmless(value), scene.body(size, scene.theme.bone), area.width - labelWidth);
        if (isDrawn) {
            scene.canvas.text(name, scene.strong(size, scene.theme.gold), {area.left, y + size});
            scene.canvas.text(block, {area.left + labelWidth, y + size});
        }
        y += block.height() + 0.5F * size / scene.textScale();
    }
    return y - area.top;
}

void drawFinding(Scene& scene, const facts::PackReport& report, const facts::Finding& finding, const Box& area) {
    const auto parts = partsOf(scene, finding);
    const facts::SourceText* const source = facts::sourceOf(finding.place, report.excerpts);
    float size = scene.grown(17.F);
    const auto excerptSize = [&] {
        return std::min(size, 16 + 6 * (scene.textScale() - 1));
    }; // what it is about is told in words
    // At least the line with the mark has its place below the parts.
    const auto needed = [&] { return source ? markedStep * excerptSize() + 24 : 0; };
    while (setParts(scene, parts, area, size, false) + needed() > area.height && size > leastReadable)
        size = std::max(leastReadable, size * 0.95F);
    const float used = setParts(scene, parts, area, size, true) + 8;
    if (source)
        drawExcerpt(scene, *source, finding.place, excerptSize(), {area.left, area.top + used, area.width, area.height - used});
}

/// The canopy over a pack in which nothing has to be mended, at the lower right of \p area.
void drawSafe(Scene& scene, const Box& area) {
    constexpr float half = 92, hanging = 1.64F; // with the jumper below the edge
    Canopy canopy{{area.right() - half, area.bottom() - hanging * half},
                  half,
                  7,
                  scene.theme.raised,
                  scene.theme.panel,
                  scene.theme.raised};
    canopy.sway = 0.03F;
    drawCanopy(scene.canvas, canopy);
}

/// What a pack tells of itself.
void drawFacts(Scene& scene, const screens::Pack& pack, const Box& area) {
    const facts::FactBank* const bank = pack.report().bank.get();
    const std::vector<Passage> paragraphs{
        {bank ? facts::harmless(bank->description) : std::string(), scene.body(18, scene.theme.bone)},
        {screens::rowOf(pack, scene.context).value, scene.strong(18, scene.theme.bone)},
        {screens::imprint(pack, scene.words), scene.body(17, scene.theme.muted)},
        {screens::filled(scene.words("packs.file"), {facts::harmless(pack.report().path)}), scene.body(17, scene.theme.muted)},
    };
    drawColumn(scene, setColumn(scene, paragraphs, area.width, area.height, 12), {area.left, area.top});
}

/// The imprint of a pack whose findings take the rest. \return the height
float drawImprint(Scene& scene, const screens::Pack& pack, const Box& area) {
    const std::string text = screens::imprint(pack, scene.words);
    if (text.empty()) return 0;
    return scene.paragraph(text, scene.body(15, scene.theme.muted), {area.left, area.top, area.width, area.height * 0.14F}) + 10;
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
    const auto& packs = scene.context.library->packs();
    drawPanel(scene, area, PanelState::Rest, 0);
    scene.clickable(area, screens::Focus{Packs::reportItem}, screens::Focus{Packs::reportItem});
    const Box inner = area.inset(28 - 8 * (scene.textScale() - 1));
    if (packs.empty()) {
        scene.paragraph(scene.words("packs.none"), scene.body(18, scene.theme.muted), inner);
        return;
    }
    const screens::Pack& pack = *packs[static_cast<std::size_t>(screen.focus)];
    const facts::PackReport& report = pack.report();
    if (pack.state() != screens::Pack::State::Read) return drawFacts(scene, pack, inner);
    const std::string counts = screens::rowOf(pack, scene.context).remark;
    float used = drawReportHead(scene, pack, counts, screen.findingScroll, inner);
    if (!report.findings.empty()) used += drawImprint(scene, pack, {inner.left, inner.top + used, inner.width, inner.height});
    const Box rest{inner.left, inner.top + used, inner.width, inner.height - used};
    if (report.findings.empty()) {
        drawSafe(scene, rest);
        drawFacts(scene, pack, rest);
    } else
        drawFinding(scene, report, report.findings[static_cast<std::size_t>(screen.findingScroll)], rest);
}

/// Where the player's own packs go, from \p left on beside the heading. Long paths go on in the next line.
void drawFolder(Scene& scene, float left) {
    constexpr float height = 112;
    const std::vector<Passage> paragraphs{{scene.words("packs.hint"), scene.body(18, scene.theme.muted)},
                                          {facts::harmless(scene.context.packsFolder), scene.body(18, scene.theme.bone)}};
    const Column column = setColumn(scene, paragraphs, gridWidth - margin - left, height, 2);
    drawColumn(scene, column, {left, 12 + (height - column.height()) / 2});
}

} // namespace

void draw(Scene& scene, const Packs& screen) {
    drawGround(scene);
    drawFolder(scene, drawHeading(scene, screens::heading(screen, scene.context), screen.age) + 20);
    const float bottom = drawPrompts(scene, screens::prompts(screen, scene.context), margin, gridWidth - margin, 688) - 20;
    const float parted = 520 - 70 * (scene.textScale() - 1); // findings are long
    drawList(scene, screen, {margin, 140, parted - 26 - margin, bottom - 140});
    drawReport(scene, screen, {parted, 140, gridWidth - margin - parted, bottom - 140});
}

} // namespace drawing
