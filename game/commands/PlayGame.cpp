#include "commands/PlayGame.hpp"

#include "archive/Archive.hpp"
#include "archive/SystemLanguages.hpp"
#include "commands/Shelf.hpp"
#include "commands/Windowed.hpp"
#include "facts/Text.hpp"
#include "quiz/Random.hpp"
#include "screens/Stack.hpp"
#include "shelf/Platform.hpp"
#include "shelf/Shelf.hpp"
#include "terminal/Terminal.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <iostream>
#include <memory>
#include <random>
#include <utility>

namespace commands {

namespace {

std::int64_t secondsNow() {
    using namespace std::chrono;
    return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

/// A pack that the command line names by its path stands before all others.
shelf::Places placesOf(const Options& options, const archive::Paths& paths) {
    std::error_code error;
    const bool isPath = options.pack && std::filesystem::exists(*options.pack, error);
    return {paths.shippedPacks, paths.ownPacks, isPath ? *options.pack : std::string()};
}

/// Everything that a game needs; the stack and its context refer to it.
class Game {
public:
    Game(const Options& options, const archive::Paths& paths)
        : m_paths(paths), m_shelf(placesOf(options, paths), m_bell), m_named(options.pack),
          m_languages(paths.assets / "words", m_messages), m_archive(paths.data),
          m_stored(archive::loadSettings(paths.settings(), m_messages)), m_start(withOptions(m_stored, options)),
          m_settings(m_start), m_context{m_words,    m_shelf.latest(),           m_archive,   m_settings, seeds(options.seed),
                                         secondsNow, [this] { keepSettings(); }, options.text} {
        m_context.messages = std::exchange(m_messages, {});
        m_context.packsFolder = paths.ownPacks.string();
        m_context.librarian = {[this] { return latest(); }, [this] { m_shelf.cancel(); },
                               [this](const std::string& path) { m_shelf.readAgain(path); }, openFolder};
        m_context.languages = m_languages.all();
        m_context.systemLanguage = m_languages.best(archive::systemLanguages());
        speak();
        if (auto bindings = screens::Bindings::from(m_settings.keys, m_settings.buttons))
            m_context.bindings = std::move(*bindings);
        else
            m_context.messages.push_back(m_words("notice.keys-unfit"));
    }

    screens::Context& context() { return m_context; }
    screens::Bell& bell() { return m_bell; }

    /// Begins to read the packs.
    void begin() {
        shelf::keepLargeApart();
        m_shelf.begin();
    }

    /// Waits until all packs have been read.
    void settle() {
        m_shelf.waitUntilRead();
        m_context.library = latest();
    }

private:
    std::shared_ptr<const screens::Library> latest() {
        auto library = m_shelf.latest();
        if (m_named) lookFor(*m_named, *library);
        return library;
    }

    /// The pack that the command line names counts as its id from when it has been read on.
    void lookFor(const std::string& name, const screens::Library& library) {
        const auto* pack = library.named(name);
        if (pack != nullptr ? pack->state() == screens::Pack::State::Reading : library.isReading()) return;
        const bool isPlayable = pack != nullptr && pack->isPlayable();
        if (!isPlayable) m_context.messages.push_back(screens::filled(m_words("notice.no-pack"), {facts::harmless(name)}));
        m_start.pack = isPlayable ? pack->id() : m_stored.pack;
        if (m_settings.pack == name) m_settings.pack = m_start.pack;
        m_named.reset();
    }

    static bool openFolder(const std::string& path) {
        std::error_code ignored; // where it cannot be made it cannot be shown either
        std::filesystem::create_directories(path, ignored);
        return shelf::openFolder(path);
    }

    /// Says all that follows in the language that is set.
    void speak() {
        const bool isChosen = m_languages.has(m_settings.language);
        m_words = m_languages.words(isChosen ? m_settings.language : m_context.systemLanguage);
    }

    void keepSettings() {
        speak();
        archive::saveSettings(withoutOptions(m_settings, m_start, m_stored), m_paths.settings(), m_messages);
        for (auto& message : std::exchange(m_messages, {})) m_context.messages.push_back(std::move(message));
    }

    archive::Paths m_paths;
    std::vector<std::string> m_messages;
    screens::Bell m_bell;
    shelf::Shelf m_shelf;
    std::optional<std::string> m_named;
    screens::Languages m_languages;
    screens::Words m_words;
    archive::Archive m_archive;
    archive::Settings m_stored, m_start, m_settings;
    screens::Context m_context;
};

/// Why the interface cannot be in the language that was asked for; nothing when it can.
std::optional<std::string> languageProblem(const Options& options, const archive::Paths& paths) {
    std::vector<std::string> messages, tags;
    const screens::Languages languages(paths.assets / "words", messages);
    if (languages.has(*options.language)) return std::nullopt;
    for (const auto& language : languages.all()) tags.push_back(language.tag);
    return fmt::format("there are no words in the language \"{}\". Languages: {}.", *options.language, fmt::join(tags, ", "));
}

/// From the title on to the choice of a mission, as if the player had accepted. Not where a mission was interrupted, which that
/// would give up: the title offers both.
void accept(screens::Stack& stack) {
    if (std::get<screens::Title>(stack.top()).savedCount > 0) return;
    stack.handle(screens::Choose{static_cast<int>(screens::Title::Item::Accept)});
}

} // namespace

archive::Settings withOptions(archive::Settings settings, const Options& options) {
    if (options.pack) settings.pack = *options.pack;
    if (options.player) settings.player = *options.player;
    if (options.language) settings.language = *options.language;
    if (options.scale) settings.textScale = *options.scale;
    if (options.reducedMotion) settings.reducedMotion = true;
    if (options.fullscreen) settings.fullscreen = true;
    if (options.window) {
        settings.windowWidth = options.window->width;
        settings.windowHeight = options.window->height;
    }
    return settings;
}

std::function<std::uint64_t()> seeds(std::optional<std::uint64_t> first) {
    if (!first) {
        std::random_device device; // may be a fixed sequence on some systems: the clock is stirred in
        const auto clock = std::chrono::system_clock::now().time_since_epoch().count();
        first = (std::uint64_t{device()} << 32U | device()) ^ static_cast<std::uint64_t>(clock);
    }
    const auto later = std::make_shared<quiz::Random>(*first);
    return [next = first, later]() mutable { return next ? *std::exchange(next, std::nullopt) : later->next(); };
}

archive::Settings withoutOptions(const archive::Settings& now, const archive::Settings& start, const archive::Settings& stored) {
    archive::Settings kept = now;
    const auto restore = [&](auto archive::Settings::*member) {
        if (now.*member == start.*member) kept.*member = stored.*member;
    };
    restore(&archive::Settings::fullscreen);
    restore(&archive::Settings::windowWidth);
    restore(&archive::Settings::windowHeight);
    restore(&archive::Settings::textScale);
    restore(&archive::Settings::language);
    restore(&archive::Settings::reducedMotion);
    restore(&archive::Settings::pack);
    restore(&archive::Settings::player);
    return kept;
}

int play(const Options& options, const archive::Paths& paths) {
    shelf::useOneHeap();
    if (!options.text)
        if (const auto problem = windowProblem()) return complain(*problem + " Play in the terminal with --text.");
    if (options.language)
        if (const auto problem = languageProblem(options, paths)) return complain(*problem);
    Game game(options, paths);
    if (options.text) game.begin(), game.settle(); // whoever listens wants to hear what there is, not how it comes
    const auto problem = options.text && options.pack ? packProblem(*options.pack, *game.context().library) : std::nullopt;
    if (problem) return complain(*problem);
    screens::Stack stack(game.context());
    if (options.pack) accept(stack);
    return options.text ? terminal::play(stack, std::cin, std::cout)
                        : playInWindow(stack, game.context(), paths, options, game.bell(), [&] { game.begin(); });
}

} // namespace commands
