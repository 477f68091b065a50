#include "drawing/PadGlyphs.hpp"

#include "drawing/Widgets.hpp"

#include <array>
#include <cmath>
#include <string_view>

namespace drawing {
namespace {

using screens::PadButton;
using screens::PadMake;

/// What the buttons of each make bear. Those of Shapes that are empty bear a shape.
struct Mark {
    PadButton button{};
    std::string_view letters, shapes, swapped, numbers;
};

constexpr std::array marks{
    Mark{PadButton::South, "A", "", "A", "1"},
    Mark{PadButton::East, "B", "", "B", "2"},
    Mark{PadButton::West, "X", "", "Y", "3"},
    Mark{PadButton::North, "Y", "", "X", "4"},
    Mark{PadButton::LeftShoulder, "LB", "L1", "L", "5"},
    Mark{PadButton::RightShoulder, "RB", "R1", "R", "6"},
    Mark{PadButton::LeftTrigger, "LT", "L2", "ZL", "7"},
    Mark{PadButton::RightTrigger, "RT", "R2", "ZR", "8"},
    Mark{PadButton::Select, "", "", "", "9"},
    Mark{PadButton::Start, "", "", "", "10"},
    Mark{PadButton::LeftStick, "LS", "L3", "L", "11"},
    Mark{PadButton::RightStick, "RS", "R3", "R", "12"},
};

std::string_view markOn(PadButton button, PadMake make) {
    for (const Mark& mark : marks)
        if (mark.button == button)
            return std::array{mark.letters, mark.shapes, mark.swapped, mark.numbers}[static_cast<std::size_t>(make)];
    return {};
}

Polygon ring(Point centre, float radius, int corners, float turn = 0) {
    Polygon points;
    for (int i = 0; i < corners; ++i)
        points.push_back(centre + polar(turn + 2 * pi * static_cast<float>(i) / static_cast<float>(corners), radius));
    return points;
}

/// Where on a pad a button of a group of four lies: a step from the middle.
Point direction(PadButton button) {
    switch (button) {
    case PadButton::North:
    case PadButton::Up:
    case PadButton::LookUp:
        return {0, -1};
    case PadButton::South:
    case PadButton::Down:
    case PadButton::LookDown:
        return {0, 1};
    case PadButton::West:
    case PadButton::Left:
    case PadButton::LookLeft:
        return {-1, 0};
    default:
        return {1, 0};
    }
}

/// A brush for one glyph.
struct Pen {
    Scene& scene;
    Point centre;
    float height;
    Colour line;

    float width() const { return std::max(1.5F, 0.06F * height); }

    void text(std::string_view mark, float share) const {
        const TextStyle style = scene.strong(share * height, line);
        scene.canvas.text(mark, style, {centre.x, centre.y + 0.36F * style.size}, Align::Centre);
    }
    void circle(float radius) const { scene.canvas.stroke(ring(centre, radius, 32), width(), line, true); }
};

/// Cross, circle, square and triangle.
void drawShape(const Pen& pen, PadButton button) {
    const float reach = 0.2F * pen.height;
    Canvas& canvas = pen.scene.canvas;
    if (button == PadButton::South) {
        for (const float slope : {-1.F, 1.F})
            canvas.capsule(pen.centre + Point{-reach, -slope * reach} * 0.85F, pen.centre + Point{reach, slope * reach} * 0.85F,
                           1.3F * pen.width(), pen.line);
    } else if (button == PadButton::East) {
        pen.circle(reach);
    } else if (button == PadButton::West) {
        canvas.stroke(ring(pen.centre, 1.2F * reach, 4, pi / 4), pen.width(), pen.line, true);
    } else {
        canvas.stroke(ring(pen.centre + Point{0, 0.15F * reach}, 1.25F * reach, 3, -pi / 2), pen.width(), pen.line, true);
    }
}

void drawFace(const Pen& pen, PadButton button, PadMake make) {
    pen.circle(0.46F * pen.height);
    if (make == PadMake::Shapes)
        drawShape(pen, button);
    else
        pen.text(markOn(button, make), 0.5F);
}

/// A cross with one arm filled.
void drawCrossPad(const Pen& pen, PadButton button) {
    const float arm = 0.45F * pen.height, half = 0.15F * pen.height;
    const Point c = pen.centre;
    const Polygon outline{c + Point{-half, -arm}, c + Point{half, -arm}, c + Point{half, -half}, c + Point{arm, -half},
                          c + Point{arm, half},   c + Point{half, half}, c + Point{half, arm},   c + Point{-half, arm},
                          c + Point{-half, half}, c + Point{-arm, half}, c + Point{-arm, -half}, c + Point{-half, -half}};
    pen.scene.canvas.stroke(outline, pen.width(), pen.line, true);
    const Point out = direction(button), across{out.y, out.x};
    const Point from = c + out * half, to = c + out * arm;
    pen.scene.canvas.fill(Polygon{from - across * half, to - across * half, to + across * half, from + across * half}, pen.line);
}

/// A stick seen from above that leans in a direction.
void drawLean(const Pen& pen, PadButton button) {
    pen.circle(0.46F * pen.height);
    const Point out = direction(button), across{out.y, out.x};
    const Point tip = pen.centre + out * (0.32F * pen.height), foot = pen.centre - out * (0.1F * pen.height);
    pen.scene.canvas.fill(Polygon{tip, foot + across * (0.22F * pen.height), foot - across * (0.22F * pen.height)}, pen.line);
}

/// A slab with a cut corner that bears a mark; two lines for Start and two frames for Select, where those bear no number.
void drawSlab(const Pen& pen, PadButton button, PadMake make, const Box& box) {
    const std::string_view mark = markOn(button, make);
    const Box slab{box.left, pen.centre.y - 0.42F * pen.height, box.width, 0.84F * pen.height};
    pen.scene.canvas.stroke(cutBox(slab, 0.25F * pen.height), pen.width(), pen.line, true);
    if (!mark.empty()) return pen.text(mark, 0.46F);
    const float reach = 0.2F * pen.height;
    if (button == PadButton::Start) {
        for (const float y : {-0.14F, 0.F, 0.14F})
            pen.scene.canvas.fill({pen.centre.x - reach, pen.centre.y + y * pen.height - pen.width() / 2, 2 * reach, pen.width()},
                                  pen.line);
        return;
    }
    for (const float shift : {-0.06F, 0.08F}) {
        const Point c = pen.centre + Point{shift * pen.height, shift * pen.height};
        pen.scene.canvas.stroke(
            cornersOf({c.x - 0.14F * pen.height, c.y - 0.11F * pen.height, 0.28F * pen.height, 0.22F * pen.height}),
            0.8F * pen.width(), pen.line, true);
    }
}

void drawStick(const Pen& pen, PadButton button, PadMake make) {
    pen.circle(0.46F * pen.height);
    pen.text(markOn(button, make), 0.43F);
}

} // namespace

float padGlyphWidth(PadButton button, float height) {
    const bool isSlab = button >= PadButton::LeftShoulder && button <= PadButton::Start;
    return isSlab ? 1.4F * height : height;
}

void drawPadGlyph(Scene& scene, PadButton button, PadMake make, const Box& box, float opacity) {
    const Pen pen{scene, box.centre(), box.height, scene.theme.bone.faded(opacity)};
    if (button <= PadButton::North) return drawFace(pen, button, make);
    if (button <= PadButton::Start) return drawSlab(pen, button, make, box);
    if (button <= PadButton::RightStick) return drawStick(pen, button, make);
    if (button <= PadButton::Right) return drawCrossPad(pen, button);
    drawLean(pen, button);
}

} // namespace drawing
