#include "screens/Cue.hpp"

namespace screens {
namespace {

/// By cue.
constexpr std::array<std::string_view, cueCount> captions{
    "caption.focus",     "caption.change", "caption.open",      "caption.close",      "caption.notice", "caption.card",
    "caption.pick",      "caption.lift",   "caption.drop",      "caption.detent",     "caption.letter", "caption.lock-in",
    "caption.typing",    "caption.clue",   "caption.pause",     "caption.resume",     "caption.strike", "caption.flare",
    "caption.heartbeat", "caption.right",  "caption.wrong",     "caption.late",       "caption.stamp",  "caption.streak",
    "caption.mask",      "caption.intel",  "caption.slow-fuse", "caption.extraction", "caption.canopy", "caption.collapse",
    "caption.best",      "caption.burn",
};

constexpr std::array<Cue, cueCount> inOrder() {
    std::array<Cue, cueCount> all{};
    for (std::size_t i = 0; i < cueCount; ++i) all[i] = static_cast<Cue>(i);
    return all;
}

} // namespace

const std::array<Cue, cueCount>& allCues() {
    static constexpr std::array<Cue, cueCount> all = inOrder();
    return all;
}

std::string_view captionOf(Cue cue) { return captions[static_cast<std::size_t>(cue)]; }

std::string_view nameOf(Cue cue) { return captionOf(cue).substr(std::string_view("caption.").size()); }

} // namespace screens
