#include "window/Gallery.hpp"

#include "drawing/Icon.hpp"
#include "screens/Complaint.hpp"
#include "screens/Languages.hpp"
#include "window/GalleryPack.hpp"

#include <SFML/Config.hpp>
#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderTexture.hpp>
#include <SFML/Graphics/Texture.hpp>

#include <fmt/format.h>

#include <array>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <utility>

namespace window {
namespace {

constexpr std::array themes{std::pair{"standard", false}, std::pair{"high-contrast", true}};

std::optional<bool> isHighContrast(const std::string& theme) {
    for (const auto& [name, highContrast] : themes)
        if (theme == name) return highContrast;
    return std::nullopt;
}

screens::Languages languagesOf(const archive::Paths& paths) {
    std::vector<std::string> messages;
    screens::Languages languages(paths.assets / "words", messages);
    if (!messages.empty()) throw std::runtime_error(messages.front());
    return languages;
}

#if SFML_VERSION_MAJOR >= 3

bool open(sf::RenderTexture& target, Size size) {
    return target.resize({static_cast<unsigned>(size.width), static_cast<unsigned>(size.height)});
}
sf::Image imageOf(const Gallery::Picture& picture) {
    return sf::Image({static_cast<unsigned>(picture.size.width), static_cast<unsigned>(picture.size.height)},
                     picture.pixels.data());
}

#else

bool open(sf::RenderTexture& target, Size size) {
    return target.create(static_cast<unsigned>(size.width), static_cast<unsigned>(size.height));
}
sf::Image imageOf(const Gallery::Picture& picture) {
    sf::Image image;
    image.create(static_cast<unsigned>(picture.size.width), static_cast<unsigned>(picture.size.height), picture.pixels.data());
    return image;
}

#endif

Gallery::Picture pictureOf(const sf::Image& image) {
    Gallery::Picture picture;
    picture.size = {static_cast<int>(image.getSize().x), static_cast<int>(image.getSize().y)};
    const std::size_t bytes = std::size_t{4} * image.getSize().x * image.getSize().y;
    if (bytes > 0) picture.pixels.assign(image.getPixelsPtr(), image.getPixelsPtr() + bytes);
    return picture;
}

void report(const std::filesystem::path& file, const Gallery::Remarks& remarks) {
    std::cout << file.string() << '\n';
    for (const drawing::Squeezed& text : remarks.squeezed)
        std::cout << "  squeezed from " << text.wanted << " to " << text.given << ": " << text.text << '\n';
}

drawing::Look lookOf(const GalleryOptions& options, bool highContrast) {
    drawing::Look look;
    look.textScale = options.textScale;
    look.reducedMotion = options.reducedMotion;
    look.highContrast = highContrast;
    return look;
}

/// \return whether every picture could be written
bool writeAll(Gallery& gallery, const std::filesystem::path& folder) {
    bool written = true;
    for (const GalleryScene& scene : galleryScenes()) {
        const std::filesystem::path file = folder / (std::string(scene.name) + ".png");
        report(file, gallery.paint(scene));
        written &= writePng(gallery.picture(), file);
    }
    return written;
}

bool writeFilm(Gallery& gallery, const Film& film, const GalleryOptions& options) {
    bool written = true;
    gallery.play(film, options.step, [&](int picture) {
        const std::string name = fmt::format("{}-{:04}.png", film.name, picture);
        written &= writePng(gallery.picture(), options.folder / name);
    });
    return written;
}

/// The icon in the sizes that desktops ask for, as they look for it: 48x48/apps/good-canopy.png.
bool writeIcons(const std::filesystem::path& folder, const archive::Paths& paths) {
    const drawing::Theme theme = drawing::loadThemes(paths.assets / "theme.json").standard;
    constexpr std::array sizes{16, 24, 32, 48, 64, 128, 256, 512};
    bool written = true;
    const auto fileIn = [&](const std::string& size, const char* name) {
        std::error_code error;
        std::filesystem::create_directories(folder / size / "apps", error);
        return folder / size / "apps" / name;
    };
    for (const int size : sizes) {
        const Gallery::Picture picture{{size, size}, drawing::iconPixels(theme, static_cast<unsigned>(size))};
        written &= writePng(picture, fileIn(fmt::format("{0}x{0}", size), "good-canopy.png"));
    }
    std::ofstream svg(fileIn("scalable", "good-canopy.svg"), std::ios::binary);
    svg << drawing::iconSvg(theme);
    return written && svg.good();
}

std::string filmNames() {
    std::string names;
    for (const Film& film : films()) names += (names.empty() ? "" : ", ") + std::string(film.name);
    return names;
}

} // namespace

struct Gallery::Impl {
    screens::Languages languages;
    std::string language;
    std::shared_ptr<const screens::Library> library;
    drawing::Look look;
    drawing::Renderer renderer;
    sf::RenderTexture target;

    void paint(screens::Stack& stack, const drawing::Look& shown) {
        renderer.draw(target, stack, shown);
        target.display();
    }
};

Gallery::Gallery(const archive::Paths& paths, Size size, const drawing::Look& look, std::string_view language)
    : m_impl(new Impl{languagesOf(paths),
                      std::string(language),
                      std::make_shared<const screens::Library>(galleryPacks()),
                      look,
                      {paths.assets, paths.fonts},
                      {}}) {
    if (!m_impl->languages.has(language))
        throw std::runtime_error("There are no words in the language " + m_impl->language + '.');
    if (!open(m_impl->target, size)) throw std::runtime_error("No picture of this size can be drawn here.");
}

Gallery::~Gallery() = default;

void Gallery::play(const Film& film, screens::Time step, const std::function<void(int)>& painted) {
    GalleryStage stage(m_impl->languages, m_impl->language, m_impl->library, m_impl->look);
    film.arrange(stage);
    auto cue = film.cues.begin();
    screens::Time now{0};
    const auto passTo = [&](screens::Time time) { stage.wait(time - std::exchange(now, time)); };
    for (int picture = 0; step * picture <= film.length; ++picture) {
        for (; cue != film.cues.end() && cue->at <= step * picture; ++cue) {
            passTo(cue->at);
            cue->act(stage);
        }
        passTo(step * picture);
        m_impl->paint(stage.stack(), stage.look());
        painted(picture);
    }
}

Gallery::Remarks Gallery::paint(const GalleryScene& scene) {
    GalleryStage stage(m_impl->languages, m_impl->language, m_impl->library, m_impl->look);
    scene.arrange(stage);
    return paint(stage.stack(), stage.look());
}

Gallery::Remarks Gallery::paint(screens::Stack& stack) { return paint(stack, m_impl->look); }

Gallery::Remarks Gallery::paint(screens::Stack& stack, const drawing::Look& look) {
    m_impl->paint(stack, look);
    return {m_impl->renderer.hits(), m_impl->renderer.squeezed(), m_impl->renderer.laidOut().columns, m_impl->renderer.written()};
}

const screens::Words& Gallery::words() const { return m_impl->languages.words(m_impl->language); }

Gallery::Picture Gallery::picture() const { return pictureOf(m_impl->target.getTexture().copyToImage()); }

bool writePng(const Gallery::Picture& picture, const std::filesystem::path& file) {
    return imageOf(picture).saveToFile(file.string());
}

Gallery::Picture readPng(const std::filesystem::path& file) {
    sf::Image image;
    return std::filesystem::exists(file) && image.loadFromFile(file.string()) ? pictureOf(image) : Gallery::Picture{};
}

std::variant<std::unique_ptr<Gallery>, int> makeGallery(const GalleryOptions& options, const archive::Paths& paths) {
    const std::optional<bool> highContrast = isHighContrast(options.theme);
    if (!highContrast)
        return screens::complain("There is no theme \"" + options.theme + "\": choose standard or high-contrast.", 2);
    if (const auto problem = displayProblem())
        return screens::complain(*problem + " Pictures need one, seen or unseen: xvfb-run makes one.", 2);
    std::error_code error;
    std::filesystem::create_directories(options.folder, error);
    if (error) return screens::complain("The folder " + options.folder.string() + " cannot be made: " + error.message(), 1);
    return std::make_unique<Gallery>(paths, options.size, lookOf(options, *highContrast), options.language);
}

int gallery(const GalleryOptions& options, const archive::Paths& paths) {
    if (options.icons) return writeIcons(options.folder, paths) ? 0 : screens::complain("Not every icon could be written.", 1);
    const Film* const film = filmNamed(options.film);
    if (!options.film.empty() && !film)
        return screens::complain("There is no film \"" + options.film + "\": choose one of " + filmNames() + '.', 2);
    if (options.step.count() <= 0) return screens::complain("A film needs a step of a millisecond or more.", 2);
    const auto made = makeGallery(options, paths);
    if (const int* const code = std::get_if<int>(&made)) return *code;
    Gallery& pictures = *std::get<std::unique_ptr<Gallery>>(made);
    const bool isWritten = film ? writeFilm(pictures, *film, options) : writeAll(pictures, options.folder);
    return isWritten ? 0 : screens::complain("Not every picture could be written.", 1);
}

} // namespace window
