#pragma once

#include "archive/Paths.hpp"
#include "screens/Library.hpp"
#include "window/Gallery.hpp"

#include <cstdint>
#include <memory>

namespace window {

/// Writes one PNG for each question that the first pack of \p library can ask, each kind once, as a player would see it, and says
/// which file shows which and what did not fit.
/// \return the exit code, as of \ref gallery
int drawQuestions(const GalleryOptions& options, const archive::Paths& paths,
                  const std::shared_ptr<const screens::Library>& library, std::uint64_t seed);

} // namespace window
