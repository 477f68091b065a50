#pragma once

#include "window/GalleryStage.hpp"

#include <string_view>
#include <vector>

namespace window {

/// A stretch of the game in motion, to be looked at picture by picture.
struct Film {
    /// Something the player does while it runs.
    struct Cue {
        GalleryStage::Time at;
        void (*act)(GalleryStage& stage);
    };

    std::string_view name;
    void (*arrange)(GalleryStage& stage); ///< from the title, just entered, to its first picture
    GalleryStage::Time length;
    std::vector<Cue> cues{}; ///< in order
};

/// Every motion of the game, by name.
const std::vector<Film>& films();
/// Null when there is none of this name.
const Film* filmNamed(std::string_view name);

} // namespace window
