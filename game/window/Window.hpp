#pragma once

#include "archive/Paths.hpp"
#include "drawing/Renderer.hpp"
#include "screens/Bell.hpp"
#include "screens/Stack.hpp"
#include "window/Display.hpp"
#include "window/Events.hpp"

#include <functional>
#include <optional>

namespace window {

/// What the command line says about the window; all else is in the settings.
struct Options {
    std::optional<Size> size;      ///< instead of the size in the settings
    bool fullscreen = false;       ///< from the start, whatever the settings say
    bool sound = true;             ///< when the settings have a volume for it
    screens::Bell* bell = nullptr; ///< rings when the stack should be refreshed
    bool debug = false;            ///< begins with the overlay of F3
    std::function<void()> opened;  ///< called once, when the first frame stands: what can wait for it begins here
    std::function<void(const drawing::Renderer&)>
        drawn; ///< called after each frame has been displayed: for tests and measurements
    std::function<std::optional<Event>()>
        events; ///< asked before the window for what happened: for tests, with a pad that is not there
};

/// Plays \p stack in a window until the player leaves or closes it.
///
/// An event is answered by a frame at once. While something moves there are 60 frames a second; while nothing does, none, and the
/// loop sleeps. Closing the window, or going to another one, pauses a running question first, so that nothing is lost.
///
/// \return the exit code: 0, or 2 when no window can be opened (a message has then been written to standard error)
/// \throws std::runtime_error  when fonts or theme cannot be read
int run(screens::Stack& stack, screens::Context& context, const archive::Paths& paths, const Options& options = {});

} // namespace window
