#pragma once

#include "quiz/Question.hpp"
#include "screens/Bell.hpp"

#include <SFML/Graphics/Texture.hpp>

#include <cstdint>
#include <memory>

namespace drawing {

/// The pictures of packs, read when first wanted. With a bell they are read and scaled down beside the frames, and the bell rings
/// when one is there; without one the first frame that wants a picture waits for it.
///
/// A few stay in memory, those last wanted.
class Pictures {
public:
    /// \param bell  may be null
    explicit Pictures(screens::Bell* bell);
    ~Pictures();

    /// The picture, or null while it is not there, or cannot be shown.
    const sf::Texture* find(const quiz::PictureOf& picture);
    /// How many have been read so far: when it changes, a frame that had to do without one would look otherwise.
    std::uint64_t arrived() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace drawing
