#include "facts/Passes.hpp"

#include "facts/Shapes.hpp"

namespace facts {

std::optional<Picture> readPicture(Notebook& notes, const Node& parent) {
    const auto image = parent.child("image");
    const auto alt = parent.child("alt");
    if (!image) {
        if (alt) notes.mistakeInKey(*alt, {"\"alt\" only beside an \"image\"", "add \"image\", or remove it"});
        return std::nullopt;
    }
    const Wanted file{"the name of a PNG or JPEG file beside the pack, as in \"bridge.png\"",
                      "put the picture into the pack's folder and write its name"};
    const Wanted words{"what the picture shows, for those who do not see it", "add \"alt\": \"A bridge at night\""};
    std::optional<std::string> name = textOf(notes, *image, file, longestOption);
    if (name && !isPictureName(*name)) {
        notes.mistake(*image, file);
        name.reset();
    }
    if (!alt) notes.mistake(*image, "a picture without \"alt\"", words);
    auto shown = alt ? textOf(notes, *alt, words, longestOption) : std::nullopt;
    return name && shown ? std::optional(Picture{std::move(*name), std::move(*shown)}) : std::nullopt;
}

} // namespace facts
