#include "facts/Reader.hpp"
#include "quiz/Dealer.hpp"
#include "shelf/Platform.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

// What large packs cost beside the library's bare parse of the same file: the time it takes, the time of all processors together
// (a large file is read by two threads) and the most memory taken, each in a process of its own. Run by hand:
// canopy-benchmarks "[.benchmark]".

namespace {

using Library = nlohmann::json;

struct Cost {
    double seconds = 0, processor = 0, megabytes = 0;
};

/// What \p work costs; the file is read within it.
template <typename Work>
Cost costOf(const Work& work) {
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        work();
        ::_exit(0);
    }
    int status = 0;
    rusage used{};
    ::wait4(child, &status, 0, &used);
    REQUIRE(status == 0);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return {std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(),
            seconds(used.ru_utime) + seconds(used.ru_stime), static_cast<double>(used.ru_maxrss) * 1024 / 1e6};
}

/// A made-up word that stands for \p number and for no other.
std::string inLetters(std::uint32_t number) {
    std::string word = "Q";
    for (; number > 0; number /= 26) word += static_cast<char>('a' + number % 26);
    return word;
}

void writeQuestions(std::ostream& out, std::uint32_t count) {
    out << R"({"pack":"large","title":"Large","sources":{"s":{"title":"S"}},"questions":[)";
    for (std::uint32_t i = 0; i < count; ++i)
        out << fmt::format(R"({}
{{ "ask": "Which of the many spies of chapter {} hid the größte plan in safe {}?", "answer": "Agent {}a of the bureau",
  "wrong": ["Courier {}a", "The courier {}b of Paris", "Nobody in room {}c at all"], "difficulty": "hard",
  "because": "The report of {} says so, on page {}, in small print and \"between\" the lines.", "source": "s" }})",
                           i == 0 ? "" : ",", i, i * 7, i, i, i, i, i, i);
    out << "]}";
}

/// Twenty ways to ask about a film: by its title, its code, and the other way round.
std::string asksOfFilms() {
    using Row = std::array<const char*, 3>; // question, answer, kinds
    const std::vector<Row> rows{
        {"Who directed {title}?", "director", R"("choice","true-false")"},
        {"Who wrote {title}?", "writer", R"("choice","true-false")"},
        {"When did {title} open?", "released", R"("choice")"},
        {"In which year was {title} made?", "year", R"("choice","number")"},
        {"How many minutes does {title} run?", "minutes", R"("choice","number")"},
        {"Where is {title} set?", "city", R"("choice","typed")"},
        {"Which code has {title}?", "code", R"("choice","typed")"},
        {"Which studio made {title}?", "studio", R"("choice","typed")"},
        {"Who produced {title}?", "producer", R"("choice","true-false")"},
        {"What did {title} cost?", "budget", R"("choice","number")"},
        {"Which of these did {director} direct?", "film", R"("choice","select-all")"},
        {"Which of these did {writer} write?", "film", R"("choice")"},
        {"Which film has the code {code}?", "film", R"("choice","typed")"},
        {"What was made in {year}?", "film", R"("choice","odd-one-out")"},
        {"What is set in {city}?", "film", R"("choice")"},
        {"Whose film has the code {code}?", "director", R"("choice")"},
        {"Which year belongs to the code {code}?", "year", R"("choice")"},
        {"Who shot a film in {city}?", "director", R"("choice")"},
        {"For whom did {writer} write?", "director", R"("choice")"},
        {"Who plays in {title}?", "stars", R"("choice","select-all")"},
    };
    std::string text;
    for (const auto& [ask, answer, kinds] : rows)
        text += fmt::format(
            R"({}{{"about":"film","kinds":[{}],"ask":"{}","says":"{{film}}: {{{}}}.","answer":"{{{}}}","answers":"all"}})",
            text.empty() ? "" : ",\n", kinds, ask, answer, answer);
    return text;
}

/// \p count films of twelve fields, each about 330 bytes long.
void writeRecords(std::ostream& out, std::uint32_t count) {
    const std::uint32_t people = count / 20;
    out << R"({"pack":"large","title":"Large","sources":{"s":{"title":"S"}},"types":{"person":{"label":"{name}","fields":{"name":"text"}},
"film":{"label":"{title}","fields":{"title":"text","director":"person","writer":"person","producer":"person","stars":"person+",
"released":"date","year":"year","minutes":"number","budget":"number","city":"text","code":"text","studio":"text"}}},
"asks":[)"
        << asksOfFilms() << "],\n\"facts\":{\"person\":{";
    for (std::uint32_t i = 0; i < people; ++i)
        out << fmt::format("{}\n\"p{}\":{{\"name\":\"{} Maker\"}}", i == 0 ? "" : ",", i, inLetters(i * 7 + 3));
    out << "},\n\"film\":{";
    for (std::uint32_t i = 0; i < count; ++i)
        out << fmt::format(R"({}
"f{}": {{ "title": "The {} of {}", "director": "p{}", "writer": "p{}", "producer": "p{}", "stars": ["p{}", "p{}", "p{}"],
  "released": "{:04}-{:02}-{:02}", "year": {}, "minutes": {}, "budget": {}, "city": "City of {}", "code": "X-{}",
  "studio": "{} Pictures", "source": "s" }})",
                           i == 0 ? "" : ",", i, inLetters(i), inLetters(i * 5 + 1), i * 7919U % people,
                           (i * 104729U + 5) % people, i * 31U % people, i * 3 % people, (i * 3 + 1) % people,
                           (i * 3 + 2) % people, 1930 + i % 90, 1 + i % 12, 1 + i % 28, 1930 + i % 90, 60 + i % 140,
                           100000 + i * 3, inLetters(i % 997), i * 31U, inLetters(i % 313));
    out << "}}}";
}

/// The values of the library's bare parse, kept as they come: those of a question or record in a row, with its name.
struct BareReader {
    struct Entry {
        std::string key;
        std::vector<std::pair<std::string, std::string>> texts;
        std::vector<std::pair<std::string, double>> numbers;
    };
    std::vector<Entry> out;
    std::string name;

    bool number(double value) {
        if (!out.empty()) out.back().numbers.emplace_back(name, value);
        return true;
    }
    bool null() { return true; }
    bool boolean(bool) { return true; }
    bool number_integer(Library::number_integer_t value) { return number(static_cast<double>(value)); }
    bool number_unsigned(Library::number_unsigned_t value) { return number(static_cast<double>(value)); }
    bool number_float(Library::number_float_t value, const std::string&) { return number(value); }
    bool binary(Library::binary_t&) { return true; }
    bool start_array(std::size_t) { return true; }
    bool end_array() { return true; }
    bool end_object() { return true; }
    bool parse_error(std::size_t, const std::string&, const Library::exception&) { return false; }
    bool start_object(std::size_t) {
        out.emplace_back().key = name;
        return true;
    }
    bool key(std::string& text) {
        name = std::move(text);
        return true;
    }
    bool string(std::string& text) {
        if (!out.empty()) out.back().texts.emplace_back(name, std::move(text));
        return true;
    }
};

std::string contentOf(const std::string& path) {
    std::string text(std::filesystem::file_size(path), '\0');
    std::ifstream(path, std::ios::binary).read(text.data(), static_cast<std::streamsize>(text.size()));
    return text;
}

template <typename Write>
void compare(const char* what, const Write& write) {
    constexpr int runs = 3;
    const std::string path = (std::filesystem::temp_directory_path() / "canopy-large.json").string();
    costOf([&] {
        std::ofstream out(path);
        write(out);
    });
    const double size = static_cast<double>(std::filesystem::file_size(path)) / 1e6;
    Cost bare{1e9, 1e9, 0}, own = bare, played = bare;
    const auto least = [](Cost& cost, const Cost& other) {
        cost = {std::min(cost.seconds, other.seconds), std::min(cost.processor, other.processor),
                std::max(cost.megabytes, other.megabytes)};
    };
    for (int run = 0; run < runs; ++run) { // in turn: the machine may have other things to do
        least(bare, costOf([&] {
                  const std::string text = contentOf(path);
                  BareReader reader;
                  Library::sax_parse(text, &reader);
              }));
        least(own, costOf([&] {
                  shelf::useOneHeap(); // as the game does when it starts
                  shelf::keepLargeApart();
                  if (!facts::readPack(path).bank) std::abort();
              }));
        least(played, costOf([&] {
                  shelf::useOneHeap();
                  shelf::keepLargeApart();
                  const quiz::Dealer dealer(facts::readPack(path).bank);
              }));
    }
    std::filesystem::remove(path);
    fmt::print("{}: {:.0f} MB. Bare parse {:.2f} s; read {:.2f} s, rate {:.2f} of it (to reach: 0.80), by time of all processors "
               "{:.2f}; memory {:.2f} times the file, with the dealer {:.2f} (at most: 3)\n",
               what, size, bare.seconds, own.seconds, bare.seconds / own.seconds, bare.processor / own.processor,
               own.megabytes / size, played.megabytes / size);
}

} // namespace

TEST_CASE("what large packs cost beside a bare parse", "[.benchmark]") {
    compare("1,000,000 questions", [](std::ostream& out) { writeQuestions(out, 1000000); });
    compare("200,000 records, 20 asks", [](std::ostream& out) { writeRecords(out, 200000); });
}
