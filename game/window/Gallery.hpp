#pragma once

#include "archive/Paths.hpp"
#include "drawing/Canvas.hpp"
#include "drawing/Renderer.hpp"
#include "window/Display.hpp"
#include "window/Films.hpp"
#include "window/GalleryScenes.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace window {

struct GalleryOptions {
    std::filesystem::path folder; ///< made where it does not exist
    Size size{1280, 720};
    int textScale = 100;
    bool reducedMotion = false;
    std::string theme = "standard"; ///< or "high-contrast"
    std::string language = "en";    ///< of the interface
    bool icons = false;             ///< the files of the icon instead
    std::string film;               ///< the name of one; empty: the pictures
    screens::Time step{16'667};     ///< between two pictures of the film
};

/// Paints \ref galleryScenes off-screen, for people to look at and for tests to compare.
///
/// Reads words, theme and fonts of the installation and nothing of the player's: the same picture comes out on every machine, up
/// to the rounding of its graphics driver.
class Gallery {
public:
    struct Picture {
        Size size;
        std::vector<std::uint8_t> pixels; ///< rows from above, red, green, blue, opacity
    };
    /// What the renderer said about a picture.
    struct Remarks {
        std::vector<drawing::Hit> hits;
        std::vector<drawing::Squeezed> squeezed;
        int columns = 2;                       ///< of the options
        std::vector<drawing::Written> written; ///< where the look says that texts be noted
    };

    /// \param language  of the interface: the tag of a words file
    /// \throws std::runtime_error  when an asset cannot be read, or no picture of \p size can be drawn
    Gallery(const archive::Paths& paths, Size size, const drawing::Look& look, std::string_view language = "en");
    ~Gallery();

    /// Paints \p scene over the one painted last.
    Remarks paint(const GalleryScene& scene);
    /// Plays \p film: paints a picture every \p step, from 0 on, and calls \p painted after each with its number.
    void play(const Film& film, screens::Time step, const std::function<void(int)>& painted);
    /// The scene painted last.
    Picture picture() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Writes \p picture as a PNG. \return false when that failed
bool writePng(const Gallery::Picture& picture, const std::filesystem::path& file);
/// Reads a PNG; an empty picture when it is not there or cannot be read.
Gallery::Picture readPng(const std::filesystem::path& file);

/// Writes one PNG for each scene into the folder, and says which and what did not fit; or the pictures of one film, numbered.
/// \return the exit code: 0; 1 when a file could not be written; 2 for a wrong option or when nothing can be drawn here
int gallery(const GalleryOptions& options, const archive::Paths& paths);

} // namespace window
