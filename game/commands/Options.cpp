#include "commands/Options.hpp"

#include "exchange/Formats.hpp"
#include "facts/Json.hpp"
#include "facts/Text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <string_view>

namespace commands {

namespace {

/// The number that \p text is, whole and without sign; nothing for anything else.
template <typename Number>
std::optional<Number> numberIn(std::string_view text) {
    Number number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || text.starts_with('-')) return std::nullopt;
    return number;
}

std::optional<Pixels> pixelsIn(std::string_view text) {
    const auto cross = text.find('x');
    if (cross == std::string_view::npos) return std::nullopt;
    const auto width = numberIn<int>(text.substr(0, cross));
    const auto height = numberIn<int>(text.substr(cross + 1));
    if (!width || !height || *width < 800 || *width > 3840 || *height < 600 || *height > 2160) return std::nullopt;
    return Pixels{*width, *height};
}

std::optional<int> scaleIn(std::string_view text) {
    const auto percent = numberIn<int>(text);
    return percent && *percent >= 100 && *percent <= 200 && *percent % 25 == 0 ? percent : std::nullopt;
}

std::optional<std::size_t> countIn(std::string_view text) {
    const auto count = numberIn<std::size_t>(text);
    return count && *count > 0 ? count : std::nullopt;
}

std::optional<std::uint32_t> seedsIn(std::string_view text) {
    const auto count = numberIn<std::uint32_t>(text);
    return count && *count > 0 && *count <= 1000 ? count : std::nullopt;
}

std::optional<std::string> playerIn(std::string_view text) {
    constexpr std::size_t longest = 60;
    if (text.empty() || text.starts_with("--") || text.size() > longest || !facts::isUtf8(text) || facts::harmless(text) != text)
        return std::nullopt;
    return std::string(text);
}

/// A tag by BCP 47: "de". Whether it is spoken is seen when the words are read.
std::optional<std::string> languageIn(std::string_view text) {
    constexpr std::size_t shortest = 2, longest = 35;
    const auto isOfTag = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    };
    if (text.size() < shortest || text.size() > longest || !std::ranges::all_of(text, isOfTag)) return std::nullopt;
    return std::string(text);
}

/// An option with a value that \p read turns into a \p target; `--name VALUE` with another value is a mistake.
template <typename Target, typename Value>
CLI::Option* add(CLI::App& app, const char* name, const char* shown, const char* help, Target& target,
                 std::optional<Value> (*read)(std::string_view), const char* expected) {
    const auto take = [&target, read, name, expected](const std::string& text) {
        const auto value = read(text);
        if (!value)
            throw CLI::ValidationError(fmt::format("{} takes {}, not \"{}\"", name, expected, facts::harmless(text)), wrongUsage);
        target = *value;
    };
    return app.add_option_function<std::string>(name, take, help)->type_name(shown);
}

std::vector<std::string> dealtKinds() {
    std::vector<std::string> names;
    names.reserve(facts::allKinds.size());
    for (const auto kind : facts::allKinds) names.emplace_back(facts::kindName(kind));
    return names;
}

facts::Kind kindIn(const std::string& text) {
    const auto kind = facts::kindNamed(text);
    if (kind) return *kind;
    const auto kinds = dealtKinds();
    const auto meant = facts::nearest(text, kinds);
    throw CLI::ValidationError(fmt::format("--kind takes one of {}, not \"{}\"{}", fmt::join(kinds, ", "), facts::harmless(text),
                                           meant.empty() ? "" : fmt::format("; did you mean \"{}\"?", meant)),
                               wrongUsage);
}

std::string formatIn(const std::string& text) {
    std::vector<std::string> ids;
    for (const auto& target : exchange::targets()) ids.emplace_back(target.id);
    if (std::ranges::find(ids, text) != ids.end()) return text;
    const auto meant = facts::nearest(text, ids);
    throw CLI::ValidationError(fmt::format("--to takes one of {}, not \"{}\"{}", fmt::join(ids, ", "), facts::harmless(text),
                                           meant.empty() ? "" : fmt::format("; did you mean \"{}\"?", meant)),
                               wrongUsage);
}

constexpr const char* seedText = "a whole number from 0 to 18446744073709551615";
constexpr const char* sizeText = "WIDTHxHEIGHT from 800x600 to 3840x2160";
constexpr const char* scaleText = "100, 125, 150, 175 or 200";

void describe(CLI::App& app, Options& options) {
    app.add_option("--pack", options.pack, "begin with this pack")->type_name("ID|PATH");
    add(app, "--seed", "N", "the seed of the first mission: the same seed, pack and settings give the same game", options.seed,
        numberIn<std::uint64_t>, seedText);
    add(app, "--player", "NAME", "who plays", options.player, playerIn, "a name of up to 60 bytes that does not begin with --");
    app.add_option("--data", options.data, "keep settings, scores and own packs in this folder")->type_name("DIR");
    app.add_flag("--text", options.text, "play as plain lines in the terminal");
    add(app, "--window", "WxH", "the size of the window", options.window, pixelsIn, sizeText);
    app.add_flag("--fullscreen", options.fullscreen, "over the whole screen");
    add(app, "--scale", "PERCENT", "the size of the text: 100 to 200", options.scale, scaleIn, scaleText);
    add(app, "--language", "TAG", "the language of the interface; without it, the one in the settings, or the system's",
        options.language, languageIn, "the tag of a language, as in de");
    app.add_flag("--reduced-motion", options.reducedMotion, "nothing flies, shakes or flickers");
    app.add_flag("--no-sound", options.noSound, "no sound");
}

CLI::App* describe(CLI::App& app, Check& check) {
    auto* command = app.add_subcommand("check", "every mistake and warning of packs; exit code 1 when there is a mistake");
    command->add_option("PATH", check.paths, "packs; without one, those that ship and your own");
    command->add_flag("--json", check.json, "one JSON object a line");
    command->add_flag("--watch", check.watch, "check again each time a pack is saved, until Ctrl+C");
    return command;
}

CLI::App* describe(CLI::App& app, Deal& deal) {
    auto* command = app.add_subcommand("deal", "prints questions with their proof");
    command->add_option("--pack", deal.pack, "the pack to deal from")->type_name("ID|PATH");
    add(*command, "--seed", "N", "the same seed gives the same questions", deal.seed, numberIn<std::uint64_t>, seedText);
    auto* count = add(*command, "--count", "N", "how many; without it, one", deal.count, countIn, "a whole number from 1 on");
    auto* all = command->add_flag("--all", deal.all, "every question that the pack can ask, in each kind")->excludes(count);
    command
        ->add_option_function<std::string>(
            "--kind", [&](const std::string& text) { deal.kind = kindIn(text); }, "only of this kind")
        ->type_name("K");
    command->add_flag("--wordings", deal.wordings, "with --all: in every wording")->needs(all);
    command->add_flag("--json", deal.json, "one JSON object a line");
    return command;
}

CLI::App* describe(CLI::App& app, Audit& audit) {
    auto* command =
        app.add_subcommand("audit", "holds every question of a pack against the demands; exit code 1 when any is broken");
    command->add_option("--pack", audit.pack, "the pack to go through")->type_name("ID|PATH");
    add(*command, "--seed", "N", "the same seed gives the same questions", audit.seed, numberIn<std::uint64_t>, seedText);
    add(*command, "--seeds", "N", "how often each question is dealt; without it, once", audit.seeds, seedsIn,
        "a whole number from 1 to 1000");
    add(*command, "--rounds", "N", "rounds to be dealt; without it, 2000", audit.rounds, numberIn<std::size_t>,
        "a whole number from 0 on");
    command
        ->add_option(
            "--seen", audit.seen,
            "look for anything told of works other than these (as in film/fallout), instead; \"each\": each one unseen in turn")
        ->type_name("WORK");
    command->add_flag("--json", audit.json, "one JSON object");
    return command;
}

CLI::App* describe(CLI::App& app, New& fresh) {
    auto* command = app.add_subcommand("new", "writes a pack of examples into your own folder, to be filled with your questions");
    command->add_option("NAME", fresh.name, "what the pack is called")->required();
    command->add_flag("--facts", fresh.facts, "a pack of facts, from which the game makes the questions");
    return command;
}

CLI::App* describe(CLI::App& app, Import& import) {
    auto* command = app.add_subcommand(
        "import", "turns questions of Open Trivia Database, The Trivia API, Anki, GIFT, Aiken, CSV or TSV into a pack");
    command->add_option("FILE", import.file, "the file; its format is seen from what stands in it")->required();
    command->add_option("-o,--output", import.output, "the pack; without it, one in your own folder")->type_name("PACK.json");
    command->add_option("--title", import.title, "the pack's title")->type_name("TITLE");
    add(*command, "--seed", "N", "draws among too many wrong answers", import.seed, numberIn<std::uint64_t>, seedText);
    command->add_flag("--force", import.force, "replace the pack if it is there already");
    command->add_flag("--json", import.json, "the report as one JSON object a line");
    return command;
}

CLI::App* describe(CLI::App& app, Export& target) {
    auto* command = app.add_subcommand("export", "writes the questions of a pack for other programs");
    command->add_option("--pack", target.pack, "the pack")->type_name("ID|PATH");
    const auto take = [&target](const std::string& text) { target.format = formatIn(text); };
    command->add_option_function<std::string>("--to", take, "opentdb, csv or anki")->type_name("FORMAT")->required();
    command->add_option("-o,--output", target.output, "the file; without it, the terminal")->type_name("FILE");
    add(*command, "--seed", "N", "the same seed gives the same questions", target.seed, numberIn<std::uint64_t>, seedText);
    command->add_flag("--force", target.force, "replace the file if it is there already");
    return command;
}

CLI::App* describe(CLI::App& app, Gallery& gallery) {
    auto* command = app.add_subcommand(
        "gallery",
        "writes one PNG for each screen and state, without a window; it needs a display all the same, and xvfb-run makes one");
    command->add_option("--out", gallery.folder, "the folder for the pictures")->type_name("DIR")->required();
    add(*command, "--size", "WxH", "the size of the pictures", gallery.size, pixelsIn, sizeText);
    add(*command, "--scale", "PERCENT", "the size of the text: 100 to 200", gallery.scale, scaleIn, scaleText);
    command->add_flag("--icons", gallery.icons, "the game's icon instead, as desktops look for it; needs no display");
    command->add_option("--film", gallery.film, "the numbered pictures of a motion instead: right, wrong, late ...")
        ->type_name("NAME");
    command->add_option("--step", gallery.step, "the time between two of them")->type_name("MS");
    command->add_option("--theme", gallery.theme, "the theme: standard or high-contrast")->type_name("NAME");
    return command;
}

CLI::App* describe(CLI::App& app, Preview& preview) {
    auto* command = app.add_subcommand("preview", "plays a pack at once, mistakes and all: what can be played is");
    command->add_option("PATH", preview.path, "the pack")->required();
    add(*command, "--seed", "N", "the same seed gives the same questions", preview.seed, numberIn<std::uint64_t>, seedText);
    auto* all = command->add_flag("--all", preview.all, "draw every question as a picture instead");
    auto* out = command->add_option("--out", preview.folder, "the folder for the pictures")->type_name("DIR");
    all->needs(out);
    out->needs(all);
    return command;
}

/// The long names of all options of \p app and its commands.
std::vector<std::string> namesIn(const CLI::App& app) {
    std::vector<std::string> names;
    for (const auto* option : app.get_options())
        for (const auto& name : option->get_lnames()) names.push_back("--" + name);
    for (const auto* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        names.push_back(command->get_name());
        const auto more = namesIn(*command);
        names.insert(names.end(), more.begin(), more.end());
    }
    return names;
}

/// The first argument that means nothing, and what may have been meant.
std::string strangerIn(const CLI::App& app) {
    const auto strangers = app.remaining(true);
    const auto stranger = strangers.empty() ? std::string() : strangers.front();
    const auto meant = facts::nearest(stranger, namesIn(app));
    return fmt::format("\"{}\" means nothing here{}", facts::harmless(stranger),
                       meant.empty() ? "; see --help" : fmt::format("; did you mean {}?", meant));
}

/// What is wrong in one line.
std::string sentence(const CLI::App& app, const CLI::ParseError& error) {
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) return strangerIn(app);
    std::string text = error.what();
    std::ranges::replace(text, '\n', ' ');
    return text;
}

/// The pack and the seed may stand before the command's name as well as behind it.
template <typename WithPack>
void settlePack(CommandLine& line, WithPack& command, const char* name) {
    if (command.pack.empty()) command.pack = line.options.pack.value_or("");
    if (!command.seed) command.seed = line.options.seed;
    if (command.pack.empty()) line.command = Leave{complain(fmt::format("{}: --pack ID|PATH is needed", name))};
}

/// What the commands leave to the options beside them.
void settle(CommandLine& line) {
    const auto& options = line.options;
    if (auto* deal = std::get_if<Deal>(&line.command)) {
        settlePack(line, *deal, "deal");
    } else if (auto* audit = std::get_if<Audit>(&line.command)) {
        settlePack(line, *audit, "audit");
    } else if (auto* target = std::get_if<Export>(&line.command)) {
        settlePack(line, *target, "export");
    } else if (auto* import = std::get_if<Import>(&line.command)) {
        if (!import->seed) import->seed = options.seed;
    } else if (auto* preview = std::get_if<Preview>(&line.command)) {
        if (!preview->seed) preview->seed = options.seed;
    } else if (auto* gallery = std::get_if<Gallery>(&line.command)) {
        gallery->reducedMotion = options.reducedMotion;
        gallery->language = options.language.value_or(gallery->language);
    }
}

} // namespace

CommandLine parse(int argc, const char* const* argv) {
    CommandLine line;
    Check check;
    Deal deal;
    Audit audit;
    New fresh;
    Import import;
    Export target;
    Gallery gallery;
    Preview preview;
    CLI::App app("Good Canopy: a trivia game that asks from facts", "good-canopy");
    app.set_version_flag("--version", "good-canopy " CANOPY_VERSION);
    app.require_subcommand(0, 1);
    describe(app, line.options);
    const auto* checkCommand = describe(app, check)->fallthrough();
    const auto* dealCommand = describe(app, deal)->fallthrough();
    const auto* auditCommand = describe(app, audit)->fallthrough();
    const auto* newCommand = describe(app, fresh)->fallthrough();
    const auto* importCommand = describe(app, import)->fallthrough();
    const auto* exportCommand = describe(app, target)->fallthrough();
    const auto* galleryCommand = describe(app, gallery)->fallthrough();
    const auto* previewCommand = describe(app, preview)->fallthrough();
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& done) { // --help, --version
        app.exit(done);
        line.command = Leave{0};
        return line;
    } catch (const CLI::ParseError& error) {
        line.command = Leave{complain(sentence(app, error))};
        return line;
    }
    if (checkCommand->parsed()) line.command = check;
    if (dealCommand->parsed()) line.command = deal;
    if (auditCommand->parsed()) line.command = audit;
    if (newCommand->parsed()) line.command = fresh;
    if (importCommand->parsed()) line.command = import;
    if (exportCommand->parsed()) line.command = target;
    if (galleryCommand->parsed()) line.command = gallery;
    if (previewCommand->parsed()) line.command = preview;
    settle(line);
    return line;
}

} // namespace commands
