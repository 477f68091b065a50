// What is typed at the terminal, up to the end of the input at any byte.
#include "Sitting.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
    archive::Archive archive;
    archive::Settings settings;
    fuzz::play(archive, settings, std::string(fuzz::textOf(bytes, count)));
    fuzz::expect(archive.takeMessages().empty(), "all could be kept");
    return 0;
}
