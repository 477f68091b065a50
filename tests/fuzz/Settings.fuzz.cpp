// The settings file: used or set aside whole, and what was read comes back as it was kept.
#include "Sitting.hpp"

#include "screens/Bindings.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
    static const fuzz::Folder folder;
    const auto text = fuzz::textOf(bytes, count);
    const auto file = folder / "settings.json";
    fuzz::writeBytes(file, text);

    std::vector<std::string> messages;
    const auto settings = archive::loadSettings(file, messages);
    for (const auto& message : messages) fuzz::expectHarmless(message);
    const auto aside = folder / "settings.json.unreadable-1";
    fuzz::expect(fuzz::bytesOf(std::filesystem::exists(file) ? file : aside) == text, "nothing of the file is lost");
    screens::Bindings::from(settings.keys, settings.buttons);

    messages.clear();
    fuzz::expect(archive::saveSettings(settings, file, messages), "settings can be kept");
    fuzz::expect(archive::loadSettings(file, messages) == settings, "settings come back as they were kept");
    fuzz::expect(messages.empty(), "what the game wrote it can read");
    folder.clear();
    return 0;
}
