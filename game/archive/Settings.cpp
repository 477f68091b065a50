#include "archive/Settings.hpp"

#include "archive/Files.hpp"
#include "archive/Names.hpp"
#include "facts/Json.hpp"
#include "facts/Text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>
#include <set>
#include <variant>

namespace archive {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// Settings take up half a kilobyte. A file above this is something else.
constexpr std::uintmax_t mostBytes = 1U << 20U;
constexpr std::size_t longestText = 200;

/// One key of the file: how its value is read (false: not a sensible value) and written.
struct Entry {
    const char* key;
    const char* expected;
    std::function<bool(const json&, Settings&)> read;
    std::function<json(const Settings&)> write;
};

Entry flag(const char* key, bool Settings::*member) {
    return {key, "true or false",
            [member](const json& value, Settings& settings) {
                if (value.is_boolean()) settings.*member = value.get<bool>();
                return value.is_boolean();
            },
            [member](const Settings& settings) { return json(settings.*member); }};
}

Entry number(const char* key, const char* expected, int Settings::*member, std::function<bool(std::int64_t)> isSensible) {
    return {key, expected,
            [member, isSensible = std::move(isSensible)](const json& value, Settings& settings) {
                // Above the largest signed number an unsigned one would come out negative, which no number here may be.
                if (!value.is_number_integer() || !isSensible(value.get<std::int64_t>())) return false;
                settings.*member = value.get<int>();
                return true;
            },
            [member](const Settings& settings) { return json(settings.*member); }};
}

Entry text(const char* key, const char* expected, std::string Settings::*member, bool mayBeEmpty) {
    return {key, expected,
            [member, mayBeEmpty](const json& value, Settings& settings) {
                if (!value.is_string()) return false;
                const auto& given = value.get_ref<const std::string&>();
                if (given.size() > longestText || (given.empty() && !mayBeEmpty) || facts::harmless(given) != given) return false;
                settings.*member = given;
                return true;
            },
            [member](const Settings& settings) { return json(settings.*member); }};
}

template <typename Choice>
Entry choice(const char* key, const char* expected, Choice Settings::*member, std::optional<Choice> (*named)(std::string_view),
             std::string_view (*nameOf)(Choice)) {
    return {key, expected,
            [member, named](const json& value, Settings& settings) {
                const auto found = value.is_string() ? named(value.get_ref<const std::string&>()) : std::nullopt;
                if (found) settings.*member = *found;
                return found.has_value();
            },
            [member, nameOf](const Settings& settings) { return json(nameOf(settings.*member)); }};
}

/// Lists of texts by name.
Entry lists(const char* key, const char* expected, std::map<std::string, std::vector<std::string>> Settings::*member) {
    return {key, expected,
            [member](const json& value, Settings& settings) {
                const auto isList = [](const json& list) {
                    return list.is_array() &&
                           std::all_of(list.begin(), list.end(), [](const json& text) { return text.is_string(); });
                };
                if (!value.is_object() || !std::all_of(value.begin(), value.end(), isList)) return false;
                settings.*member = value.get<std::map<std::string, std::vector<std::string>>>();
                return true;
            },
            [member](const Settings& settings) { return json(settings.*member); }};
}

/// A list of texts, kept in order.
Entry list(const char* key, const char* expected, std::vector<std::string> Settings::*member) {
    return {key, expected,
            [member](const json& value, Settings& settings) {
                const auto isText = [](const json& each) { return each.is_string(); };
                if (!value.is_array() || !std::all_of(value.begin(), value.end(), isText)) return false;
                settings.*member = value.get<std::vector<std::string>>();
                std::sort((settings.*member).begin(), (settings.*member).end());
                return true;
            },
            [member](const Settings& settings) { return json(settings.*member); }};
}

bool isWindowLength(std::int64_t pixels) { return pixels >= 100 && pixels <= 16384; }
bool isTextScale(std::int64_t percent) { return percent >= 100 && percent <= 200 && percent % 25 == 0; }
bool isVolume(std::int64_t percent) { return percent >= 0 && percent <= 100 && percent % 10 == 0; }

const std::vector<Entry>& entries() {
    static const std::vector<Entry> all{
        flag("fullscreen", &Settings::fullscreen),
        number("windowWidth", "pixels, from 100 to 16384", &Settings::windowWidth, isWindowLength),
        number("windowHeight", "pixels, from 100 to 16384", &Settings::windowHeight, isWindowLength),
        number("textScale", "100, 125, 150, 175 or 200", &Settings::textScale, isTextScale),
        flag("reducedMotion", &Settings::reducedMotion),
        flag("shake", &Settings::shake),
        flag("sparks", &Settings::sparks),
        flag("highContrast", &Settings::highContrast),
        text("language", "the code of a language, as in \"de\"", &Settings::language, true),
        number("musicVolume", "a volume: 0, 10, 20 ... 100", &Settings::musicVolume, isVolume),
        number("effectsVolume", "a volume: 0, 10, 20 ... 100", &Settings::effectsVolume, isVolume),
        flag("muteWhenAway", &Settings::muteWhenAway),
        flag("captions", &Settings::captions),
        choice("fuse", "\"off\", \"normal\", \"double\", \"triple\", \"fivefold\" or \"tenfold\"", &Settings::fuse, fuseNamed,
               fuseName),
        choice("level", "\"recruit\", \"field-agent\" or \"legend\"", &Settings::level, levelNamed, levelName),
        text("pack", "the id of a pack", &Settings::pack, true),
        text("player", "a name", &Settings::player, false),
        lists("keys", "lists of keys by action, as in { \"clue\": [\"G\"] }", &Settings::keys),
        lists("buttons", "lists of buttons by action, as in { \"clue\": [\"north\"] }", &Settings::buttons),
        lists("unseen", "lists of works by pack, as in { \"mission-impossible\": [\"film/fallout\"] }", &Settings::unseen),
        list("disabledPacks", "a list of packs' ids", &Settings::disabledPacks),
    };
    return all;
}

/// The bytes of \p file, or why they cannot be had.
std::variant<std::string, std::string_view> bytesOf(const fs::path& file) {
    using Result = std::variant<std::string, std::string_view>;
    std::error_code error;
    if (!fs::is_regular_file(file, error)) return Result(std::in_place_index<1>, "it is not a file");
    if (fs::file_size(file, error) > mostBytes || error) return Result(std::in_place_index<1>, "it is too large");
    std::ifstream stream(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    if (!stream.is_open() || stream.bad()) return Result(std::in_place_index<1>, "it may not be read");
    return Result(std::in_place_index<0>, std::move(bytes));
}

/// The object in \p bytes. Keys given twice are named in \p twice; otherwise the last would win unseen.
std::optional<json> objectIn(const std::string& bytes, std::set<std::string>& twice) {
    std::set<std::string> seen;
    const auto watch = [&](int depth, json::parse_event_t event, json& parsed) {
        if (event == json::parse_event_t::key && depth == 1 && !seen.insert(parsed.get<std::string>()).second)
            twice.insert(parsed);
        return true;
    };
    json value = json::parse(bytes, watch, false);
    if (value.is_discarded() || !value.is_object()) return std::nullopt;
    return value;
}

void reportUnknown(const fs::path& file, const std::string& key, std::vector<std::string>& messages) {
    std::vector<std::string> known;
    for (const auto& entry : entries()) known.emplace_back(entry.key);
    const auto meant = facts::nearest(key, known);
    messages.push_back(fmt::format("{}: there is no setting \"{}\"{}", file.string(), facts::harmless(key.substr(0, longestText)),
                                   meant.empty() ? "." : fmt::format("; did you mean \"{}\"?", meant)));
}

Settings settingsIn(const json& object, const fs::path& file, std::vector<std::string>& messages) {
    Settings settings;
    for (const auto& member : object.items()) {
        const std::string& key = member.key();
        const auto entry = std::find_if(entries().begin(), entries().end(), [&](const Entry& known) { return known.key == key; });
        if (entry == entries().end())
            reportUnknown(file, key, messages);
        else if (!entry->read(member.value(), settings))
            messages.push_back(fmt::format("{}: \"{}\" should be {}; the default is used.", file.string(), key, entry->expected));
    }
    return settings;
}

void putAside(const fs::path& file, std::string_view reason, std::vector<std::string>& messages) {
    const auto place = setAside(file, "unreadable");
    messages.push_back(place ? fmt::format("The settings in {} cannot be used ({}). They were set aside as {}.", file.string(),
                                           reason, place->filename().string())
                             : fmt::format("The settings in {} cannot be used ({}).", file.string(), reason));
}

bool isThere(const fs::path& file) {
    std::error_code error;
    return fs::exists(fs::symlink_status(file, error));
}

Settings load(const fs::path& file, std::vector<std::string>& messages) {
    removeLeftovers(file);
    if (!isThere(file)) return {};
    const FolderLock lock(file.parent_path());
    const auto bytes = bytesOf(file);
    if (const auto* reason = std::get_if<1>(&bytes)) {
        putAside(file, *reason, messages);
        return {};
    }
    std::set<std::string> twice;
    const auto object = objectIn(std::get<0>(bytes), twice);
    if (!object) {
        putAside(file, "they are not a JSON object", messages);
        return {};
    }
    for (const auto& key : twice)
        messages.push_back(fmt::format("{}: \"{}\" is given twice; the last one counts.", file.string(), facts::harmless(key)));
    return settingsIn(*object, file, messages);
}

} // namespace

Settings loadSettings(const fs::path& file, std::vector<std::string>& messages) {
    try {
        return load(file, messages);
    } catch (const std::exception& error) {
        messages.push_back(fmt::format("The settings in {} could not be read: {}.", file.string(), error.what()));
        return {};
    }
}

bool saveSettings(const Settings& settings, const fs::path& file, std::vector<std::string>& messages) {
    nlohmann::ordered_json object;
    for (const auto& entry : entries()) object[entry.key] = entry.write(settings);
    const auto bytes = object.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
    auto wrong = makeFolder(file.parent_path());
    if (!wrong) {
        const FolderLock lock(file.parent_path());
        wrong = writeWhole(file, bytes);
    }
    if (wrong) messages.push_back(fmt::format("The settings could not be kept in {}: {}.", file.string(), *wrong));
    return !wrong;
}

} // namespace archive
