#include "drawing/Overlay.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <vector>

namespace drawing {

namespace {

constexpr std::array<const char*, std::variant_size_v<screens::Screen>> screenNames{
    "Title", "Select", "Briefing", "Mission", "Debrief", "Pause", "Packs", "Settings", "Scores", "Clearance", "Keys"};

std::string stackText(const screens::Stack& stack) {
    std::string text = "stack";
    for (const auto& screen : stack.all()) text += std::string(" > ") + screenNames[screen.index()];
    return text;
}

/// What there is to know about the question in hand.
void addQuestion(std::vector<std::string>& lines, const screens::Mission& mission) {
    const quiz::Question& question = mission.round.question();
    const quiz::Difficulty& d = question.difficulty;
    lines.push_back(fmt::format("seed {}  deal {}", mission.round.plan().seed, question.deal.seed));
    lines.push_back(question.deal.id);
    for (const auto& fact : question.facts) lines.push_back("  " + fact);
    lines.push_back(fmt::format("difficulty {:.2f} = fame {:.2f}, obscurity {:.2f}, likeness {:.2f}, guess {:.2f}", d.total,
                                d.fame, d.obscurity, d.likeness, d.guess));
    lines.push_back(fmt::format("seen {:.1f} s of {:.1f} s", seconds(mission.seen), seconds(mission.round.fuse())));
}

void drawHits(Scene& scene, const std::vector<Hit>& hits, const Affine& toPixels) {
    for (const Hit& hit : hits) {
        const Box box{(hit.area.left - toPixels.x) / toPixels.a, (hit.area.top - toPixels.y) / toPixels.d,
                      hit.area.width / toPixels.a, hit.area.height / toPixels.d};
        scene.canvas.stroke(cornersOf(box), 1, hit.isDial ? scene.theme.gold : scene.theme.blue, true);
    }
}

constexpr float captionRim = 12; ///< above and below together
TextStyle captionStyle(const Scene& scene) { return scene.body(15, scene.theme.bone); }

} // namespace

void drawNotice(Scene& scene, const screens::Stack& stack) {
    if (stack.notice().empty()) return; // the stack takes it away when its time is over
    const float age = seconds(stack.noticeAge()), left = seconds(screens::Stack::noticeTime) - age;
    const float opacity = std::clamp(std::min(age, left) / fadeTime, 0.F, 1.F);
    scene.canvas.nextLayer();
    const Canvas::Mapped faded(scene.canvas, {}, opacity);
    // At the right: the name of a screen stands at the left.
    const TextBlock block = scene.set(stack.notice(), scene.body(16, scene.theme.ink), 680, 120);
    const Box box{gridWidth - margin - block.width - 40, 6, block.width + 40, block.height() + 16};
    scene.canvas.fill(box, scene.theme.gold);
    scene.canvas.text(block, {box.left + 20, box.top + 8 + block.style.size});
}

float captionsTop(Scene& scene) {
    if (!scene.context.settings.captions) return gridHeight;
    const Scene::Smaller whole(scene, 1); // captions make way for nothing
    const TextStyle style = scene.grown(captionStyle(scene));
    return gridHeight - style.size * style.lineHeight - captionRim;
}

void drawCaptions(Scene& scene, const screens::Stack& stack) {
    if (!stack.hasCaptions()) return;
    std::vector<std::string> heard;
    for (const auto& caption : stack.heard()->captions()) heard.push_back(scene.words(screens::captionOf(caption.cue)));
    scene.canvas.nextLayer();
    const TextStyle style = scene.grown(captionStyle(scene));
    const auto set = [&] {
        return scene.canvas.setter().wrap(fmt::format("{}", fmt::join(heard, "  \u00B7  ")), style, gridWidth - 2 * margin - 28);
    };
    TextBlock block = set();
    for (; block.lines.size() > 1 && heard.size() > 1; block = set()) heard.erase(heard.begin()); // there is room for one line
    const float top = gridHeight - block.height() - captionRim;
    const Box box{gridWidth - margin - block.width - 28, top, block.width + 28, block.height() + captionRim};
    scene.canvas.fill(box, scene.theme.ink.faded(0.94F));
    scene.canvas.text(block, {box.left + 14, box.top + captionRim / 2 + block.style.size});
}

void drawOverlay(Scene& scene, const screens::Stack& stack, const std::vector<Hit>& hits, const Affine& toPixels) {
    scene.canvas.nextLayer();
    drawHits(scene, hits, toPixels);
    std::vector<std::string> lines{
        stackText(stack), fmt::format("frame {:.1f} ms, shown after {:.1f} ms  {} vertices in {} calls", scene.look.frameTime,
                                      scene.look.shownTime, scene.canvas.vertexCount(), scene.canvas.drawCalls())};
    if (const auto* mission = std::get_if<screens::Mission>(&stack.top())) addQuestion(lines, *mission);
    constexpr float size = 14, step = 19;
    scene.canvas.fill({10, 10, 780, 16 + step * static_cast<float>(lines.size())}, scene.theme.ink.faded(0.88F));
    for (std::size_t i = 0; i < lines.size(); ++i)
        scene.canvas.text(lines[i], {Face::Medium, size, scene.theme.bone}, {20, 10 + step * static_cast<float>(i + 1)});
}

} // namespace drawing
