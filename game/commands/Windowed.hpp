#pragma once

#include "archive/Paths.hpp"
#include "commands/Options.hpp"
#include "screens/Bell.hpp"
#include "screens/Stack.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace commands {

/// \name What needs SFML
/// Windowed.cpp where the window is built, Windowless.cpp where it is not.
///@{

/// Why no window can be opened, as a sentence; nothing when it can.
std::optional<std::string> windowProblem();
/// \param opened  is called once, when the first frame stands
/// \return the exit code
int playInWindow(screens::Stack& stack, screens::Context& context, const archive::Paths& paths, const Options& options,
                 screens::Bell& bell, const std::function<void()>& opened = {});
/// Those of \p characters that the window could not draw on this machine, for want of a font. Needs no display.
std::u32string undrawable(std::u32string_view characters, const archive::Paths& paths);
/// Draws every question of the library's first pack. \return the exit code
int drawQuestions(const Preview& preview, const Options& options, const archive::Paths& paths,
                  const std::shared_ptr<const screens::Library>& library);
/// \return the exit code
int run(const Gallery& gallery, const archive::Paths& paths);
///@}

} // namespace commands
