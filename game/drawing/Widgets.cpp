#include "drawing/Widgets.hpp"

#include "drawing/Noise.hpp"
#include "drawing/Overlay.hpp"
#include "drawing/PadGlyphs.hpp"
#include "drawing/Runner.hpp"
#include "drawing/Transition.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace drawing {

namespace {

/// What a prompt shows beside its label, and how large.
struct Chip {
    enum class Cap { Key, Button, Arrow, None }; ///< Arrow: for the mouse, of a key that points
    const screens::Prompt* prompt = nullptr;
    Cap cap = Cap::Key;
    std::string label;
    float capWidth = 0, labelWidth = 0, width = 0;
};

constexpr float promptSize = 15;
/// Of what has no use now: to be told from the rest, and still read.
constexpr float paleness = 0.74F;
/// What is around it may be paler than what is read.
float edgeOpacity(float opacity) { return opacity < 1 ? 0.4F * opacity : 1; }

/// Large text leaves no room for more than the name: "Mask: two impostors out" becomes "Mask".
std::string labelOf(const Scene& scene, const screens::Prompt& prompt) {
    return !scene.hasLargeText() ? prompt.label : prompt.label.substr(0, prompt.label.find(':'));
}

/// Large caps need less about their letters.
float chipHeight(const Scene& scene) { return (1.8F - 0.3F * (scene.textScale() - 1)) * scene.grown(promptSize); }

/// Where an arrow of a prompt points, in quarter turns clockwise from the right; nothing for other keys.
std::optional<int> quartersOf(screens::Key key) {
    using screens::Key;
    constexpr std::array turns{std::pair{Key::Right, 0}, std::pair{Key::Down, 1},     std::pair{Key::Left, 2},
                               std::pair{Key::Up, 3},    std::pair{Key::PageDown, 1}, std::pair{Key::PageUp, 3}};
    const auto* const found = std::ranges::find(turns, key, &std::pair<Key, int>::first);
    return found == turns.end() ? std::nullopt : std::optional(found->second);
}

/// The device last used has its own sign: a key, a button as it looks on the pad, or for the mouse the label itself as a button.
Chip::Cap capOf(const Scene& scene, const screens::Prompt& prompt) {
    if (scene.look.device == screens::Device::Mouse && quartersOf(prompt.key)) return Chip::Cap::Arrow;
    if (scene.look.device == screens::Device::Mouse && !prompt.label.empty()) return Chip::Cap::None;
    if (scene.look.device == screens::Device::Pad && prompt.button) return Chip::Cap::Button;
    return prompt.cap.empty() ? Chip::Cap::None : Chip::Cap::Key;
}

float capWidth(const Scene& scene, const Chip& chip) {
    if (chip.cap == Chip::Cap::Button) return padGlyphWidth(*chip.prompt->button, chipHeight(scene));
    if (chip.cap == Chip::Cap::None) return 0;
    if (chip.cap == Chip::Cap::Arrow) return chipHeight(scene);
    const TextStyle key = scene.grown(scene.strong(promptSize, scene.theme.bone));
    return std::max(scene.canvas.setter().wrap(chip.prompt->cap, key, 1e9F).width + 1.5F * key.size, 2.2F * key.size);
}

Chip measure(const Scene& scene, const screens::Prompt& prompt) {
    const TextStyle label = scene.grown(scene.body(promptSize, scene.theme.muted));
    Chip chip{&prompt, capOf(scene, prompt), labelOf(scene, prompt)};
    chip.capWidth = capWidth(scene, chip);
    const float around = chip.cap == Chip::Cap::None ? 1.5F * label.size : 9;
    if (!chip.label.empty())
        chip.labelWidth = around + scene.canvas.setter().wrap(chip.label, label, 1e9F).width + 1.6F * label.size;
    chip.width = chip.capWidth + (chip.label.empty() ? 9 : chip.labelWidth);
    return chip;
}

/// The prompts for the device in hand. What two keys do alike is one button for the mouse; only arrows differ.
std::vector<screens::Prompt> shownOf(const Scene& scene, const std::vector<screens::Prompt>& prompts) {
    std::vector<screens::Prompt> shown;
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        const screens::Prompt& prompt = prompts[i];
        const bool isElsewhere = (prompt.isForPad && scene.look.device != screens::Device::Pad) ||
                                 (prompt.isForKeys && scene.look.device == screens::Device::Mouse);
        if (isElsewhere) continue;
        const bool isSecond = prompt.label.empty() && i + 1 < prompts.size() && !quartersOf(prompts[i + 1].key);
        if (!isSecond || scene.look.device != screens::Device::Mouse) shown.push_back(prompt);
    }
    return shown;
}

/// Chips that stay together: a cap without a label belongs to the next one ("Up", "Down  Move").
using Group = std::vector<Chip>;
using Row = std::vector<Group>;

float widthOf(const Group& group) {
    return std::accumulate(group.begin(), group.end(), 0.F, [](float sum, const Chip& chip) { return sum + chip.width; });
}

float widthOf(const Row& row) {
    return std::accumulate(row.begin(), row.end(), 0.F, [](float sum, const Group& group) { return sum + widthOf(group); });
}

std::vector<Group> inGroups(const Scene& scene, const std::vector<screens::Prompt>& prompts) {
    std::vector<Group> groups;
    bool isOpen = false;
    for (const screens::Prompt& prompt : prompts) {
        if (!isOpen) groups.emplace_back();
        groups.back().push_back(measure(scene, prompt));
        isOpen = prompt.label.empty();
    }
    return groups;
}

/// Rows that fit; the last leaves \p lastRoom at its end for the prompts that stand apart.
std::vector<Row> inRows(const Scene& scene, const std::vector<screens::Prompt>& prompts, float width, float lastRoom) {
    const float most = width + 1.6F * scene.grown(promptSize); // nothing follows the last of a row
    std::vector<Row> rows(1);
    for (Group& group : inGroups(scene, prompts)) {
        if (!rows.back().empty() && widthOf(rows.back()) + widthOf(group) > most) rows.emplace_back();
        rows.back().push_back(std::move(group));
    }
    if (rows.back().size() < 2 || widthOf(rows.back()) + lastRoom <= most) return rows;
    Row last{std::move(rows.back().back())};
    rows.back().pop_back();
    rows.push_back(std::move(last));
    return rows;
}

/// A key in its outline, with its name or, for the mouse, the way it points.
void drawKeyCap(Scene& scene, const Chip& chip, const Box& cap, float opacity) {
    scene.canvas.stroke(cutBox(cap, cap.height * 0.22F), 1.5F, scene.theme.keyline.faded(edgeOpacity(opacity)), true);
    const float size = scene.grown(promptSize);
    const auto quarters = chip.cap == Chip::Cap::Arrow ? quartersOf(chip.prompt->key) : std::nullopt;
    if (quarters) {
        const Canvas::Mapped turned(scene.canvas, Affine::turn(pi / 2 * static_cast<float>(*quarters), cap.centre()));
        return drawChevron(scene.canvas, cap.centre(), 1, 0.3F * cap.height, 2, scene.theme.bone.faded(opacity));
    }
    scene.canvas.text(chip.prompt->cap, scene.grown(scene.strong(promptSize, scene.theme.bone.faded(opacity))),
                      {cap.centre().x, centredBaseline(cap, size)}, Align::Centre);
}

/// The label, in an outline of its own where there is no cap; struck out when it is spent. \return its right end
float drawChipLabel(Scene& scene, const Chip& chip, const Box& cap, float opacity) {
    if (chip.label.empty()) return cap.right();
    const float size = scene.grown(promptSize), baseline = centredBaseline(cap, size);
    const float right = cap.right() + chip.labelWidth - 1.6F * size;
    const bool isAlone = chip.cap == Chip::Cap::None;
    const float left = cap.right() + (isAlone ? 0.75F * size : 9);
    const Colour colour = isAlone ? scene.theme.bone : scene.theme.muted;
    scene.canvas.text(chip.label, scene.grown(scene.body(promptSize, colour.faded(opacity))), {left, baseline});
    const float end = isAlone ? right - 0.75F * size : right;
    if (isAlone)
        scene.canvas.stroke(cutBox({cap.left, cap.top, right - cap.left, cap.height}, cap.height * 0.22F), 1.5F,
                            scene.theme.keyline.faded(edgeOpacity(opacity)), true);
    if (chip.prompt->spent)
        scene.canvas.stroke({{left - 3, baseline - 0.3F * size}, {end + 3, baseline - 0.3F * size}}, 1.5F,
                            scene.theme.muted.faded(0.7F));
    return right;
}

/// \return its right end
float drawChip(Scene& scene, const Chip& chip, float x, float top, float height) {
    const float opacity = chip.prompt->enabled ? 1.F : paleness;
    const Box cap{x, top, chip.capWidth, height};
    if (chip.cap == Chip::Cap::Button)
        drawPadGlyph(scene, *chip.prompt->button, scene.look.padMake, cap, opacity);
    else if (chip.cap != Chip::Cap::None)
        drawKeyCap(scene, chip, cap, opacity);
    return drawChipLabel(scene, chip, cap, opacity);
}

/// The ground or the line of a row.
void drawRowFrame(Scene& scene, const Box& box, bool isFocused) {
    if (!isFocused) {
        scene.canvas.stroke({{box.left, box.bottom()}, {box.right(), box.bottom()}}, 1.5F, scene.theme.hairline);
        return;
    }
    const Box frame{box.left - 16, box.top + 2, box.width + 32, box.height - 4};
    scene.canvas.fill(frame, scene.theme.raised);
    scene.canvas.stroke(cornersOf(frame), 3, scene.theme.bone, true);
}

/// Label, value and remark, each in its column.
void drawRowText(Scene& scene, const screens::MenuRow& row, const Box& box) {
    const Theme& theme = scene.theme;
    const float opacity = row.enabled ? 1.F : paleness;
    const float labelWidth = box.width * 0.19F, valueLeft = box.left + labelWidth + 12;
    const float valueWidth = row.remark.empty() ? box.right() - valueLeft : box.width * 0.36F;
    const float remarkLeft = valueLeft + valueWidth + 20;
    const float middle = box.top + box.height / 2;
    scene.lineOf(row.label, scene.label(20, theme.gold.faded(opacity)), {box.left, middle + 0.36F * scene.grown(20.F)},
                 labelWidth - 10);
    const auto cell = [&](const std::string& text, const TextStyle& style, float left, float width) {
        drawCentred(scene, scene.set(text, style, width, box.height - 8), {left, box.top, width, box.height});
    };
    cell(row.value, scene.strong(22, theme.bone.faded(opacity)), valueLeft, valueWidth);
    if (!row.remark.empty()) cell(row.remark, scene.body(16, theme.muted.faded(opacity)), remarkLeft, box.right() - remarkLeft);
}

/// What turns the value of row \p index back and on.
void drawRowArrows(Scene& scene, int index, const Box& box, bool isFocused) {
    for (const int step : {-1, 1}) {
        const Point at{box.right() - 48 + 30 * static_cast<float>(step), box.top + box.height / 2};
        drawChevron(scene.canvas, at, static_cast<float>(step), 10, 2.6F, isFocused ? scene.theme.bone : scene.theme.muted);
        scene.clickable({at.x - 24, box.top, 48, box.height}, screens::Adjust{index, step}, screens::Focus{index});
    }
}

} // namespace

void drawRow(Scene& scene, const screens::MenuRow& row, int index, const Box& box, bool isFocused) {
    drawRowFrame(scene, box, isFocused);
    scene.clickable(box, screens::Choose{index}, screens::Focus{index});
    if (row.adjustable) drawRowArrows(scene, index, box, isFocused);
}

void drawGround(Scene& scene, Time age) {
    constexpr float grainRate = 5;     // a little less than a film of the sixties
    constexpr float reach = gridWidth; // a screen that slides away drags its ground along
    const auto picture = static_cast<std::uint32_t>(seconds(age) * grainRate);
    const auto drift = scene.look.reducedMotion ? 0U : static_cast<unsigned>(noise(picture, 31) * 128);
    const Box window = scene.window;
    scene.canvas.ground(
        scene.slab.value_or(cornersOf({window.left - reach, window.top, window.width + 2 * reach, window.height})), drift);
}

float drawHeading(Scene& scene, const std::string& text, Time age) {
    const Entrance in = scene.enters(age);
    const TextStyle style = scene.title(58, scene.theme.bone);
    const float wide = scene.canvas.setter().wrap(text, scene.grown(style), 1e9F).width;
    const float right = std::min(1100.F, std::max(560.F, margin + wide + 70));
    const float away = (1 - in.place) * -right;
    const Canvas::Mapped moved(scene.canvas, Affine::shift(away, 0), in.opacity);
    constexpr float height = 104, cut = 38;
    const float top = scene.window.top, rise = (0 - top) * cut / height;
    // It slides in from beyond the window, but never out of the slab of a screen that slides itself.
    const float left = scene.window.left - away;
    scene.canvas.fill(Polygon{{left, top}, {right + rise, top}, {right - cut, height}, {left - slant * (height - top), height}},
                      scene.theme.deepRed);
    scene.lineOf(text, style, {margin, 56 + 0.35F * scene.grown(58.F)}, right - cut - margin - 10);
    return right;
}

float promptsWidth(const Scene& scene, const std::vector<screens::Prompt>& prompts) {
    float width = -1.6F * scene.grown(promptSize); // behind the last one nothing follows
    for (const auto& prompt : shownOf(scene, prompts)) width += measure(scene, prompt).width;
    return width;
}

float drawPrompts(Scene& scene, const std::vector<screens::Prompt>& prompts, float left, float right, float bottom) {
    std::vector<screens::Prompt> near, apart;
    for (const auto& prompt : shownOf(scene, prompts)) (prompt.apart ? apart : near).push_back(prompt);
    float apartWidth = 0;
    for (const auto& prompt : apart) apartWidth += measure(scene, prompt).width;
    const float size = scene.grown(promptSize);
    const float height = chipHeight(scene), step = height + (0.6F - 0.25F * (scene.textScale() - 1)) * size;
    const auto rows = inRows(scene, near, right - left, apartWidth);
    bottom = std::min(bottom, captionsTop(scene) - 6);
    float top = bottom - height - step * static_cast<float>(rows.size() - 1);
    const float first = top;
    // A click counts half way to the next row, and below the lowest as far as makes it easy to hit.
    constexpr float leastTarget = 44;
    const float beyond = (step - height) / 2;
    const auto place = [&](const Chip& chip, float x, float y) {
        const float end = drawChip(scene, chip, x, y, height);
        const float below = y + height < bottom - 1 ? beyond : std::max(beyond, leastTarget - height - beyond);
        if (chip.prompt->enabled && end > x)
            scene.clickable({x, y - beyond, end - x, beyond + height + below}, screens::KeyPress{chip.prompt->key});
    };
    for (const auto& row : rows) {
        float x = left;
        for (const Group& group : row)
            for (const Chip& chip : group) {
                place(chip, x, top);
                x += chip.width;
            }
        top += step;
    }
    float x = right - apartWidth + 1.6F * size;
    for (const auto& prompt : apart) {
        const Chip chip = measure(scene, prompt);
        place(chip, x, bottom - height);
        x += chip.width;
    }
    return first;
}

Affine shaken(float since) {
    constexpr float lasts = 0.15F;
    if (since < 0 || since > lasts) return {};
    return Affine::shift(0, 6 * std::cos(since * 80) * (1 - since / lasts));
}

FuseLine fuseIn(const Scene& scene, float left, float right, float y) {
    FuseLine fuse;
    fuse.left = left;
    fuse.right = right;
    fuse.y = y;
    fuse.embers = !scene.look.reducedMotion && scene.look.sparks;
    fuse.cord = scene.theme.bone;
    fuse.twist = scene.theme.fuseTwist;
    fuse.ash = scene.theme.ash;
    fuse.flame = scene.theme.flame;
    fuse.gold = scene.theme.gold;
    fuse.spark = scene.theme.spark;
    return fuse;
}

PanelDress dressOf(const Theme& theme, PanelState state) {
    const std::array dresses{PanelDress{theme.panel, theme.hairline, 1.5F}, PanelDress{theme.raised, theme.bone, 3},
                             PanelDress{theme.rightPanel, theme.teal, 3}, PanelDress{theme.wrongPanel, theme.redText, 3},
                             PanelDress{theme.panel, theme.hairline, 1.5F}};
    return dresses[static_cast<std::size_t>(state)];
}

PanelDress mix(const PanelDress& a, const PanelDress& b, float t) {
    return {mix(a.fill, b.fill, t), mix(a.edge, b.edge, t), mix(a.width, b.width, t)};
}

void drawPanel(Scene& scene, const Box& box, PanelState state, float cut) {
    drawPanel(scene, box, dressOf(scene.theme, state), cut);
}

void drawPanel(Scene& scene, const Box& box, const PanelDress& dress, float cut) {
    const Polygon outline = cut > 0 ? cutBox(box, cut) : cornersOf(box);
    scene.canvas.fill(outline, dress.fill);
    scene.canvas.stroke(outline, dress.width, dress.edge, true);
}

void drawStamp(Scene& scene, const std::string& word, Colour colour, Point centre, float since) {
    const bool still = scene.look.reducedMotion;
    const float t = still ? 1 : std::clamp(since / verdictTime, 0.F, 1.F);
    const float opacity = still ? std::clamp(since / fadeTime, 0.F, 1.F) : std::min(1.F, t * 1.6F);
    const Affine map = Affine::turn(-7 * pi / 180, centre).after(Affine::scale(mix(2.3F, 1, t * t), centre));
    const Canvas::Mapped stamped(scene.canvas, map, opacity);
    const TextStyle style = scene.title(56, colour);
    const TextBlock block = scene.canvas.setter().wrap(word, style, 1e9F);
    const Box frame{centre.x - block.width / 2 - 18, centre.y - 34, block.width + 36, 68};
    Polygon outline{{frame.left + 8, frame.top},         {frame.right() - 8, frame.top},      {frame.right(), frame.top + 8},
                    {frame.right(), frame.bottom() - 8}, {frame.right() - 8, frame.bottom()}, {frame.left + 8, frame.bottom()},
                    {frame.left, frame.bottom() - 8},    {frame.left, frame.top + 8}};
    scene.canvas.stroke(outline, 6, colour, true);
    scene.canvas.text(block, {centre.x, centre.y + 20}, Align::Centre);
}

float middleOfLine(const TextBlock& block, std::size_t line, const Box& box) {
    return box.top + (box.height - block.height()) / 2 + block.lineStep() * (static_cast<float>(line) + 0.5F);
}

void drawCentred(Scene& scene, const TextBlock& block, const Box& box) {
    scene.canvas.text(block, {box.left, middleOfLine(block, 0, box) + block.style.size * 0.36F});
}

bool hasSameLines(const TextBlock& a, const TextBlock& b) {
    return std::ranges::equal(a.lines, b.lines, {}, &TextBlock::Line::text, &TextBlock::Line::text);
}

std::string moreText(const Scene& scene, std::size_t above, std::size_t below) {
    std::string text;
    for (const auto& [key, count] : {std::pair{"list.above", above}, std::pair{"list.below", below}}) {
        if (count == 0) continue;
        text += (text.empty() ? "" : "  \u00B7  ") + screens::filled(scene.words(key), {std::to_string(count)});
    }
    return text;
}

void drawSettingRows(Scene& scene, const std::vector<screens::MenuRow>& rows, std::size_t first, const Box& area, int focus,
                     Time age) {
    const auto count = static_cast<float>(rows.size() - first);
    const float height = std::min(area.height / count, 52 + 30 * (scene.textScale() - 1));
    for (std::size_t i = first; i < rows.size(); ++i) {
        const auto place = static_cast<float>(i - first);
        const Entrance in = scene.enters(age, 0.05F + staggerTime * place);
        const Canvas::Mapped moved(scene.canvas, Affine::shift(0, 18 * (1 - in.place)), in.opacity);
        const Box box{area.left, area.top + place * height, area.width, height};
        drawRow(scene, rows[i], static_cast<int>(i), box, focus == static_cast<int>(i));
        drawRowText(scene, rows[i], {box.left, box.top, box.width - arrowRoom, box.height}); // in columns, with arrows or without
    }
}

void drawStandstill(Scene& scene, Time age, Point left) {
    const Entrance in = scene.enters(age, 0.05F, 0.28F);
    const Canvas::Mapped moved(scene.canvas, Affine::shift(90 * (1 - in.place), 0), in.opacity);
    Runner runner{{1010, left.y}, 250, scene.theme.raised};
    runner.turns = 0.41F;
    runner.effort = 0.8F;
    scene.canvas.fill({left.x, left.y, scene.window.right() - left.x, 5}, scene.theme.raised);
    drawRunner(scene.canvas, runner);
}

} // namespace drawing
