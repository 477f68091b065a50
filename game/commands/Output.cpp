#include "commands/Output.hpp"

#include "archive/Files.hpp"
#include "facts/Text.hpp"

#include <fmt/format.h>

namespace commands {

namespace {

namespace fs = std::filesystem;

std::string shown(const fs::path& file) { return facts::harmless(file.string()); }

} // namespace

std::optional<std::string> outputProblem(const fs::path& file, bool mayReplace) {
    std::error_code error;
    if (fs::is_directory(file, error)) return fmt::format("{} is a folder; name a file in it with -o", shown(file));
    if (!mayReplace && fs::exists(fs::symlink_status(file, error)))
        return fmt::format("{} is there already; name another file with -o, or say --force to replace it", shown(file));
    return std::nullopt;
}

std::optional<std::string> writeOutput(const fs::path& file, std::string_view bytes, bool mayReplace) {
    if (auto problem = outputProblem(file, mayReplace)) return problem;
    const auto wrong = mayReplace ? archive::writeWhole(file, bytes) : archive::writeNew(file, bytes);
    if (!wrong) return std::nullopt;
    return fmt::format("{} could not be written: {}", shown(file), *wrong);
}

std::string shellWord(const fs::path& path) {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+:=@%,";
    std::string text = shown(path);
    if (!text.empty() && text.find_first_not_of(plain) == std::string::npos) return text;
    std::string quoted = "'";
    for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + '\'';
}

} // namespace commands
