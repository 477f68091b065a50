#include "drawing/Breaking.hpp"

#include "drawing/Noise.hpp"

#include <algorithm>
#include <cmath>

namespace drawing {

Shards shardsOf(const Box& box, float cut, float at, float since) {
    Shards shards;
    constexpr std::array jags{6.F, -9.F, 5.F, -4.F, 10.F, -7.F};
    for (std::size_t i = 0; i < jags.size(); ++i) {
        const float down = static_cast<float>(i) / static_cast<float>(jags.size() - 1);
        shards.crack.push_back({at + jags[i] - 16 * (down - 0.5F), box.top + box.height * down});
    }
    shards.left = {{box.left, box.top}};
    shards.left.insert(shards.left.end(), shards.crack.begin(), shards.crack.end());
    shards.left.push_back({box.left, box.bottom()});
    shards.right = {{box.right() - cut, box.top}, {box.right(), box.top + cut}, {box.right(), box.bottom()}};
    shards.right.insert(shards.right.end(), shards.crack.rbegin(), shards.crack.rend());
    const float apart = easeOutBack(since / verdictTime);
    const float tremble = 5 * std::sin(since * 60) * std::exp(-11 * since);
    shards.leftMap = Affine::shift(tremble, 0).after(Affine::turn(-0.008F * apart, {box.left, box.bottom()}));
    const Affine slipped = Affine::shift(7 * apart, 0.07F * box.height * apart);
    shards.rightMap = slipped.after(Affine::turn(0.07F * apart, {box.right(), box.bottom()}));
    return shards;
}

void drawShard(Scene& scene, const Polygon& shard, const PanelDress& dress) {
    scene.canvas.fill(shard, dress.fill);
    scene.canvas.stroke(shard, dress.width, dress.edge, true);
}

void drawSplinters(Scene& scene, const Shards& shards, Colour colour, float since) {
    constexpr std::uint32_t count = 11;
    for (std::uint32_t i = 0; i < count; ++i) {
        const float life = 0.35F + 0.35F * noise(i, 71), t = since / life;
        if (t <= 0 || t >= 1) continue;
        const std::size_t from = static_cast<std::size_t>(noise(i, 72) * static_cast<float>(shards.crack.size() - 1));
        const Point thrown = polar(-pi * noise(i, 73), 40 + 90 * noise(i, 74)) * t + Point{0, 130 * t * t};
        const Point at = shards.crack[from] + thrown;
        const float size = (4 + 8 * noise(i, 75)) * (1 - 0.5F * t), turn = 9 * t * (noise(i, 76) - 0.5F) + 6 * noise(i, 77);
        scene.canvas.fill(Polygon{at + polar(turn, size), at + polar(turn + 2.3F, size), at + polar(turn + 3.9F, 0.7F * size)},
                          colour.faded(1 - t * t));
    }
}

void drawGleam(Scene& scene, const Box& box, float cut, float since) {
    constexpr float lasts = 0.42F, width = 120;
    const float t = since / lasts;
    if (scene.look.reducedMotion || t <= 0 || t >= 1) return;
    const float run = box.height * 0.45F;
    const float at = mix(box.left - width, box.right() + run, t);
    const auto clamped = [&](float x) { return std::clamp(x, box.left, box.right() - cut); };
    scene.canvas.light(Polygon{{clamped(at), box.top},
                               {clamped(at + width), box.top},
                               {clamped(at + width - run), box.bottom()},
                               {clamped(at - run), box.bottom()}},
                       scene.theme.teal.faded(0.5F * (1 - t)));
}

} // namespace drawing
