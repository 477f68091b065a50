#include "commands/Windowed.hpp"

#include "drawing/Fonts.hpp"
#include "window/Gallery.hpp"
#include "window/QuestionPictures.hpp"
#include "window/Window.hpp"

#include <stdexcept>
#include <utility>

namespace commands {

std::optional<std::string> windowProblem() { return window::displayProblem(); }

int playInWindow(screens::Stack& stack, screens::Context& context, const archive::Paths& paths, const Options& options,
                 screens::Bell& bell, const std::function<void()>& opened) {
    window::Options wanted;
    wanted.opened = opened;
    if (options.window) wanted.size = window::Size{options.window->width, options.window->height};
    wanted.bell = &bell;
    wanted.fullscreen = options.fullscreen;
    wanted.sound = !options.noSound;
    return window::run(stack, context, paths, wanted);
}

std::u32string undrawable(std::u32string_view characters, const archive::Paths& paths) {
    try {
        return drawing::undrawable(paths.fonts, characters);
    } catch (const std::runtime_error&) { // without fonts of its own no window opens, and that is not the pack's mistake
        return {};
    }
}

int drawQuestions(const Preview& preview, const Options& options, const archive::Paths& paths,
                  const std::shared_ptr<const screens::Library>& library) {
    window::GalleryOptions wanted;
    wanted.folder = preview.folder;
    if (options.window) wanted.size = {options.window->width, options.window->height};
    wanted.textScale = options.scale.value_or(wanted.textScale);
    wanted.reducedMotion = options.reducedMotion;
    return window::drawQuestions(wanted, paths, library, preview.seed.value_or(0));
}

int run(const Gallery& gallery, const archive::Paths& paths) {
    window::GalleryOptions wanted;
    wanted.folder = gallery.folder;
    wanted.size = {gallery.size.width, gallery.size.height};
    wanted.textScale = gallery.scale;
    wanted.reducedMotion = gallery.reducedMotion;
    wanted.theme = gallery.theme;
    wanted.language = gallery.language;
    wanted.icons = gallery.icons;
    wanted.film = gallery.film;
    wanted.step = std::chrono::duration_cast<screens::Time>(std::chrono::duration<double, std::milli>(gallery.step));
    return window::gallery(wanted, paths);
}

} // namespace commands
