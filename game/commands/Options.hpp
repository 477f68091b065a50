#pragma once

#include "facts/Kind.hpp"
#include "screens/Complaint.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace commands {

/// A width and a height in pixels.
struct Pixels {
    int width = 0, height = 0;
    bool operator==(const Pixels&) const = default;
};

/// What is said before a command's name, or without one: nothing given means what the settings say.
struct Options {
    std::optional<std::string> pack; ///< an id, or a path
    std::optional<std::uint64_t> seed;
    std::optional<std::string> player;
    std::optional<std::filesystem::path> data;
    bool text = false;
    std::optional<Pixels> window;
    bool fullscreen = false;
    std::optional<std::string> language; ///< of the interface: "de"
    std::optional<int> scale;            ///< percent
    bool reducedMotion = false;
    bool noSound = false;
};

/// `good-canopy`: play.
struct Play {};

/// `good-canopy check [PATH...] [--json] [--watch]`
struct Check {
    std::vector<std::string> paths; ///< none: the packs that ship and the player's own
    bool json = false;
    bool watch = false; ///< again at every save
};

/// `good-canopy deal --pack ID|PATH ...`
struct Deal {
    std::string pack;
    std::optional<std::uint64_t> seed;
    std::size_t count = 1;
    bool all = false;      ///< every question the pack can ask
    bool wordings = false; ///< with all: in every wording
    std::optional<facts::Kind> kind;
    bool json = false;
};

/// `good-canopy audit --pack ID|PATH ...`
struct Audit {
    std::string pack;
    std::optional<std::uint64_t> seed;
    std::uint32_t seeds = 1;       ///< deals of each question
    std::size_t rounds = 2000;     ///< dealt to see what stands beside what
    std::vector<std::string> seen; ///< works that were seen, all others were not; "each": each one unseen in turn; none: no look
    bool json = false;
};

/// `good-canopy new NAME [--facts]`
struct New {
    std::string name; ///< as a person would call the pack
    bool facts = false;
};

/// `good-canopy import FILE [-o PACK.json] ...`
struct Import {
    std::string file;
    std::filesystem::path output; ///< empty: the player's own folder
    std::string title;            ///< empty: what the file tells, else its name
    std::optional<std::uint64_t> seed;
    bool force = false; ///< the output may be there already
    bool json = false;  ///< the report
};

/// `good-canopy export --pack ID|PATH --to FORMAT ...`
struct Export {
    std::string pack;
    std::string format;
    std::filesystem::path output; ///< empty: standard output
    std::optional<std::uint64_t> seed;
    bool force = false; ///< the output may be there already
};

/// `good-canopy gallery --out DIR ...`
struct Gallery {
    std::filesystem::path folder;
    Pixels size{1280, 720};
    int scale = 100;
    std::string theme = "standard";
    bool icons = false;       ///< the files of the icon instead
    std::string film;         ///< empty: pictures
    double step = 1000 / 60.; ///< of a film, in milliseconds
    bool reducedMotion = false;
    std::string language = "en";
};

/// `good-canopy preview PATH ...`
struct Preview {
    std::string path;
    std::optional<std::uint64_t> seed;
    bool all = false;             ///< draws every question into `folder`
    std::filesystem::path folder; ///< for `all`
};

/// Nothing is left to do but to leave: `--help`, `--version`, or a mistake on the command line, which have been printed.
struct Leave {
    int exitCode = 0;
};

using Command = std::variant<Play, Check, Deal, Audit, New, Import, Export, Gallery, Preview, Leave>;

/// A command line, taken apart.
struct CommandLine {
    Options options;
    Command command;
};

using screens::complain;
using screens::wrongUsage;

/// Takes the command line apart. A mistake is said on standard error in one line, with what may have been meant.
CommandLine parse(int argc, const char* const* argv);

} // namespace commands
