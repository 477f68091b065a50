#include "commands/NewPack.hpp"

#include "archive/Files.hpp"
#include "commands/Output.hpp"
#include "commands/Shelf.hpp"
#include "exchange/Starter.hpp"
#include "facts/Json.hpp"
#include "facts/PackId.hpp"
#include "facts/Text.hpp"

#include <fmt/format.h>

#include <iostream>
#include <vector>

namespace commands {

namespace {

constexpr const char* schemaName = "pack.schema.json";

/// Lays the schema beside the player's packs, so that its address holds wherever the folder goes. \return whether it lies there
bool laySchema(const archive::Paths& paths) {
    std::vector<facts::Finding> refused;
    const auto schema = facts::readFile((paths.shippedPacks / schemaName).string(), refused);
    return schema && !archive::writeWhole(paths.ownPacks / schemaName, schema->bytes());
}

} // namespace

int run(const New& fresh, const archive::Paths& paths) {
    const exchange::PackHead head{facts::safeId(fresh.name), exchange::titleFrom(fresh.name)};
    const auto file = paths.ownPacks / (head.id + ".json");
    std::error_code error;
    if (std::filesystem::exists(std::filesystem::symlink_status(file, error)))
        return complain(fmt::format("{} is there already; give the new pack another name", facts::harmless(file.string())));
    if (isOnShelf(head.id, paths))
        return complain(fmt::format("there is a pack \"{}\" already; give the new one another name", head.id));
    if (const auto wrong = archive::makeFolder(paths.ownPacks))
        return complain(fmt::format("{} could not be made: {}", facts::harmless(paths.ownPacks.string()), *wrong), 1);
    const char* const schema = laySchema(paths) ? schemaName : "";
    if (const auto wrong = writeOutput(file, exchange::starterText(head, fresh.facts, schema), false)) return complain(*wrong, 1);
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
