#include "commands/NewPack.hpp"

#include "archive/Files.hpp"
#include "commands/Output.hpp"
#include "commands/Shelf.hpp"
#include "exchange/Starter.hpp"
#include "facts/Text.hpp"

#include <fmt/format.h>

#include <iostream>

namespace commands {

namespace {

/// \p file as editors take it for the address of a schema.
std::string fileUri(const std::filesystem::path& file) {
    std::error_code error;
    const std::string path = std::filesystem::absolute(file, error).generic_string();
    std::string uri = path.starts_with('/') ? "file://" : "file:///";
    for (const char c : path) uri += c == ' ' ? std::string("%20") : c == '%' ? std::string("%25") : std::string(1, c);
    return facts::harmless(uri);
}

} // namespace

int run(const New& fresh, const archive::Paths& paths) {
    const exchange::PackHead head{exchange::safeId(fresh.name), exchange::titleFrom(fresh.name)};
    const auto file = paths.ownPacks / (head.id + ".json");
    std::error_code error;
    if (std::filesystem::exists(std::filesystem::symlink_status(file, error)))
        return complain(fmt::format("{} is there already; give the new pack another name", facts::harmless(file.string())));
    if (isOnShelf(head.id, paths))
        return complain(fmt::format("there is a pack \"{}\" already; give the new one another name", head.id));
    if (const auto wrong = archive::makeFolder(paths.ownPacks))
        return complain(fmt::format("{} could not be made: {}", facts::harmless(paths.ownPacks.string()), *wrong), 1);
    if (const auto wrong =
            writeOutput(file, exchange::starterText(head, fresh.facts, fileUri(paths.shippedPacks / "pack.schema.json")), false))
        return complain(*wrong, 1);
    std::cout << fmt::format("Written: {}\n"
                             "Open it in a text editor and put your own in the place of the examples. Then:\n"
                             "  good-canopy check {}\n"
                             "  good-canopy --pack {}\n"
                             "The guide: {}\n",
                             facts::harmless(file.string()), shellWord(file), head.id,
                             facts::harmless((paths.shippedPacks / "README.md").string()));
    return 0;
}

} // namespace commands
