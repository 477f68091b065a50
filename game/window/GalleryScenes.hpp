#pragma once

#include "window/GalleryStage.hpp"

#include <functional>
#include <string_view>
#include <vector>

namespace window {

/// One picture of the gallery.
struct GalleryScene {
    std::string_view name;                            ///< of the file, without ".png"
    std::function<void(GalleryStage& stage)> arrange; ///< from the title, just entered, to what the picture shows
    bool isMoving = false;                            ///< in mid-motion: things are not yet where they belong
};

/// Every screen and state of the game: settled, and a few in mid-motion.
const std::vector<GalleryScene>& galleryScenes();

} // namespace window
