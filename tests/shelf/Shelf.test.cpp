#include "shelf/Shelf.hpp"

#include "archive/TemporaryFolder.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <thread>

using screens::Pack;
using shelf::Shelf;

namespace {

namespace fs = std::filesystem;

std::string packOf(const std::string& id, int questions) {
    std::string json = fmt::format(R"({{"pack":"{}","title":"Pack {}","questions":[)", id, id);
    for (int i = 0; i < questions; ++i)
        json += fmt::format(R"({}{{"ask":"Which number follows {}?","answer":"{}","wrong":["none","all","{}x"]}})",
                            i == 0 ? "" : ",", i, i + 1, i);
    return json + "]}";
}

void write(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

/// As editors save: written beside, then renamed over.
void replace(const fs::path& file, const std::string& text) {
    write(file.string() + "~", text);
    fs::rename(file.string() + "~", file);
}

/// A shelf over a temporary folder with nothing shipped.
struct Desk {
    TemporaryFolder folder;
    fs::path own = folder / "questions";
    screens::Bell bell;

    Desk() { fs::create_directories(own); }
    shelf::Places places() const { return {folder / "shipped", own, ""}; }
};

/// Waits until \p holds of the library, as long as a slow machine may need. \return whether it came to hold
template <typename Holds>
bool comes(const Shelf& shelf, const Holds& holds) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (!holds(*shelf.latest())) {
        if (std::chrono::steady_clock::now() > end) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return true;
}

/// Holds a pack back, once it has been read, until the gate is opened or the pack is given up.
class Gate {
public:
    shelf::ReadPack at(const std::string& name) {
        return [this, name](const std::string& path, facts::Progress& progress) {
            auto pack = shelf::readPrepared(path, progress);
            while (fs::path(path).filename() == name && !m_isOpen && !progress.isCancelled())
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            return pack;
        };
    }
    void open() { m_isOpen = true; }

private:
    std::atomic<bool> m_isOpen = false;
};

auto hasQuestions(const std::string& id, std::size_t count) {
    return [id, count](const screens::Library& library) {
        const Pack* pack = library.find(id);
        return pack != nullptr && pack->questionCount() == count;
    };
}

} // namespace

TEST_CASE("Packs are read beside the game, and the bell rings", "[shelf]") {
    Desk desk;
    write(desk.own / "b.json", packOf("b", 3));
    write(desk.own / "a.json", packOf("a", 2));
    Shelf shelf(desk.places(), desk.bell);
    shelf.begin();
    shelf.waitUntilRead();
    const auto library = shelf.latest();
    REQUIRE_FALSE(library->isReading());
    REQUIRE(library->packs().size() == 2);
    REQUIRE(library->packs()[0]->id() == "a");
    REQUIRE(library->packs()[1]->questionCount() == 3);
    REQUIRE(desk.bell.hush());
    REQUIRE_FALSE(desk.bell.hush());
}

TEST_CASE("A library that nobody has looked at yet is still being read", "[shelf]") {
    Desk desk;
    write(desk.own / "large.json", packOf("large", 60000));
    REQUIRE(Shelf(desk.places(), desk.bell).latest()->isReading());
}

TEST_CASE("Packs that are added, changed and removed while the game runs", "[shelf]") {
    Desk desk;
    write(desk.own / "a.json", packOf("a", 2));
    Shelf shelf(desk.places(), desk.bell);
    shelf.begin();
    shelf.waitUntilRead();
    const auto before = shelf.latest();
    SECTION("added, and what was there stays the same") {
        write(desk.own / "b.json", packOf("b", 1));
        REQUIRE(comes(shelf, hasQuestions("b", 1)));
        REQUIRE(shelf.latest()->packs().front() == before->packs().front());
    }
    SECTION("written again in place") {
        write(desk.own / "a.json", packOf("a", 5));
        REQUIRE(comes(shelf, hasQuestions("a", 5)));
    }
    SECTION("replaced by renaming, twice in a row") {
        replace(desk.own / "a.json", packOf("a", 6));
        replace(desk.own / "a.json", packOf("a", 7));
        REQUIRE(comes(shelf, hasQuestions("a", 7)));
    }
    SECTION("written in two halves") {
        const std::string whole = packOf("a", 9);
        std::ofstream file(desk.own / "a.json", std::ios::binary);
        file << whole.substr(0, whole.size() / 2) << std::flush;
        REQUIRE(comes(shelf, [](const auto& library) { return library.find("a") == nullptr; })); // half a pack is none
        file << whole.substr(whole.size() / 2) << std::flush;
        file.close();
        REQUIRE(comes(shelf, hasQuestions("a", 9)));
    }
    SECTION("removed") {
        fs::remove(desk.own / "a.json");
        REQUIRE(comes(shelf, [](const auto& library) { return library.packs().empty(); }));
        REQUIRE(before->find("a")->dealer()->pairCount() == 2); // whoever plays it still has it
    }
    SECTION("a folder that becomes a pack") {
        fs::create_directory(desk.own / "folder");
        write(desk.own / "folder" / "part.json", packOf("c", 4));
        REQUIRE(comes(shelf, hasQuestions("c", 4)));
        write(desk.own / "folder" / "part.json", packOf("c", 5));
        REQUIRE(comes(shelf, hasQuestions("c", 5)));
    }
}

TEST_CASE("A folder of packs that comes later, and a pack that is a link", "[shelf]") {
    Desk desk;
    fs::remove(desk.own);
    Shelf shelf(desk.places(), desk.bell);
    shelf.begin();
    shelf.waitUntilRead();
    write(desk.folder / "elsewhere.json", packOf("linked", 1));
    fs::create_directory(desk.own);
    fs::create_symlink(desk.folder / "elsewhere.json", desk.own / "link.json");
    REQUIRE(comes(shelf, hasQuestions("linked", 1)));
    replace(desk.folder / "elsewhere.json", packOf("linked", 2));
    REQUIRE(comes(shelf, hasQuestions("linked", 2)));
}

TEST_CASE("Reading can be given up and begun again", "[shelf]") {
    Desk desk;
    write(desk.own / "large.json", packOf("large", 60000));
    Gate gate;
    Shelf shelf(desk.places(), desk.bell, gate.at("large.json"));
    shelf.begin();
    REQUIRE(comes(shelf, [](const auto& library) { return library.reading() && library.reading()->done > 0; }));
    REQUIRE(shelf.latest()->packs().front()->state() == Pack::State::Reading);
    shelf.cancel();
    REQUIRE_FALSE(shelf.latest()->isReading());
    REQUIRE(shelf.latest()->packs().front()->state() == Pack::State::Cancelled);
    gate.open();
    shelf.readAgain((desk.own / "large.json").string());
    REQUIRE(comes(shelf, hasQuestions("large", 60000)));
}

TEST_CASE("A small pack does not wait for a large one, and the bar only moves on", "[shelf]") {
    Desk desk;
    write(desk.own / "a-large.json", packOf("large", 80000));
    Gate gate;
    Shelf shelf(desk.places(), desk.bell, gate.at("a-large.json"));
    shelf.begin();
    REQUIRE(comes(shelf, [](const auto& library) { return library.reading() && library.reading()->done > 0; }));
    write(desk.own / "small.json", packOf("small", 1));
    REQUIRE(comes(shelf, hasQuestions("small", 1)));
    REQUIRE(shelf.latest()->find("large") == nullptr);
    double part = 0;
    const auto movesOn = [&part](const auto& library) {
        const double now = library.reading() ? library.reading()->part() : 1;
        REQUIRE(now >= part);
        part = now;
    };
    movesOn(*shelf.latest());
    gate.open();
    REQUIRE(comes(shelf, [&](const auto& library) {
        movesOn(library);
        return hasQuestions("large", 80000)(library);
    }));
    REQUIRE_FALSE(shelf.latest()->isReading());
}

TEST_CASE("A pack from elsewhere stands first and only once", "[shelf]") {
    Desk desk;
    write(desk.own / "a.json", packOf("same", 1));
    write(desk.own / "b.json", packOf("other", 1));
    write(desk.folder / "named.json", packOf("same", 2));
    auto places = desk.places();
    places.first = (desk.folder / "named.json").string();
    Shelf shelf(places, desk.bell);
    shelf.begin();
    shelf.waitUntilRead();
    REQUIRE(shelf.latest()->find("same")->questionCount() == 2);
    REQUIRE(shelf.latest()->packs()[1]->mistakes() == 1); // the id is taken
    REQUIRE(shelf.latest()->named(places.first) == shelf.latest()->packs().front().get());
}

TEST_CASE("Waiting on a watch ends by a call from another thread", "[shelf]") {
    shelf::Watch watch;
    std::thread other([&watch] { watch.wake(); });
    REQUIRE_FALSE(watch.follow({}));
    watch.wait(std::nullopt);
    other.join();
}

TEST_CASE("The last third of a small pack's bar belongs to the dealer, of a large one's next to nothing", "[shelf]") {
    Desk desk;
    const fs::path path = desk.own / "large.json";
    facts::Progress progress;
    SECTION("small: its questions are counted at once") {
        write(path, packOf("large", 3000));
        const Pack pack(facts::readPack(path.string(), &progress));
        REQUIRE(progress.all() == 3 * fs::file_size(path));
        REQUIRE(progress.done() > fs::file_size(path));
        REQUIRE(progress.done() <= 2 * fs::file_size(path));
        pack.prepare(progress);
        REQUIRE(progress.done() > 2 * fs::file_size(path));
        REQUIRE(pack.questionCount() == 3000);
    }
    SECTION("large: they are counted later") {
        write(path, packOf("large", 400000));
        const Pack pack(facts::readPack(path.string(), &progress));
        pack.prepare(progress);
        REQUIRE(pack.isToBeCounted());
        REQUIRE(progress.all() > 2 * fs::file_size(path));
        REQUIRE(static_cast<double>(progress.done()) > 0.85 * static_cast<double>(progress.all()));
    }
}
