// A picture's file of any bytes, and any name for one: the first line is the name, the rest the file.
#include "Sitting.hpp"

#include "facts/Picture.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
    static const fuzz::Folder folder;
    const auto text = fuzz::textOf(bytes, count);
    const auto end = text.find('\n');
    const std::string name(text.substr(0, end));
    fuzz::writeBytes(folder / "picture.png", end == std::string_view::npos ? std::string_view() : text.substr(end + 1));

    const auto found = facts::findPicture(folder.path().string(), name);
    fuzz::expect(!found || found->starts_with(folder.path().string()), "a picture lies below its pack");
    facts::pictureProblem(folder.path().string(), name);
    facts::pictureProblem(folder.path().string(), "picture.png");
    return 0;
}
