#include "facts/Reader.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

namespace {

using Library = nlohmann::json;

/// A pack of finished questions of about \p megabytes, the same on every run.
std::string largePack(std::size_t megabytes) {
    std::string json = R"({"pack":"large","title":"Large","sources":{"s":{"title":"S"}},"questions":[)";
    for (std::size_t i = 0; json.size() < megabytes * 1000000; ++i) {
        json += fmt::format(R"({}
{{ "ask": "Which of the many spies of chapter {} hid the größte plan in safe {}?", "answer": "Agent {}a of the bureau",
  "wrong": ["Courier {}a", "The courier {}b of Paris", "Nobody in room {}c at all"], "difficulty": "hard",
  "because": "The report of {} says so, on page {}, in small print and \"between\" the lines.", "source": "s" }})",
                            i == 0 ? "" : ",", i, i * 7, i, i, i, i, i, i);
    }
    return json + "]}";
}

/// What a reader without any checks would fill.
struct Bare {
    std::string ask, answer, because, difficulty, source;
    std::vector<std::string> wrong;
};

/// The library's bare parse of a pack into structs: no places, no checks, nothing but the values.
struct BareReader {
    std::vector<Bare> out;
    int depth = 0;
    char field = 0;

    bool null() { return true; }
    bool boolean(bool) { return true; }
    bool number_integer(Library::number_integer_t) { return true; }
    bool number_unsigned(Library::number_unsigned_t) { return true; }
    bool number_float(Library::number_float_t, const std::string&) { return true; }
    bool binary(Library::binary_t&) { return true; }
    bool start_array(std::size_t) { return true; }
    bool end_array() { return true; }
    bool parse_error(std::size_t, const std::string&, const Library::exception&) { return false; }
    bool end_object() { return --depth >= 0; }
    bool start_object(std::size_t) {
        if (++depth == 2) out.emplace_back();
        return true;
    }
    bool key(std::string& name) {
        field = name == "because" ? 'b' : name == "answer" ? 'n' : name.front();
        return true;
    }
    bool string(std::string& text) {
        if (depth != 2 || out.empty()) return true;
        Bare& question = out.back();
        switch (field) {
        case 'a':
            question.ask = std::move(text);
            break;
        case 'n':
            question.answer = std::move(text);
            break;
        case 'b':
            question.because = std::move(text);
            break;
        case 'd':
            question.difficulty = std::move(text);
            break;
        case 's':
            question.source = std::move(text);
            break;
        default:
            question.wrong.push_back(std::move(text));
        }
        return true;
    }
};

template <typename Work>
double seconds(const Work& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace

TEST_CASE("reading a pack against a bare parse of the same bytes", "[.benchmark]") {
    const std::string json = largePack(20);
    std::vector<double> ratios;
    for (int run = 0; run < 5; ++run) {
        std::size_t bareCount = 0;
        std::size_t ownCount = 0;
        const double bare = seconds([&] {
            BareReader reader;
            Library::sax_parse(json, &reader);
            bareCount = reader.out.size();
        });
        std::string bytes = json; // getting them from the disk belongs to neither
        const double own = seconds([&] {
            std::vector<facts::SourceText> files;
            files.emplace_back("large.json", std::move(bytes));
            const auto report = facts::readPack("large.json", files);
            REQUIRE(report.bank);
            ownCount = report.bank->questions.size();
        });
        REQUIRE(ownCount + 1 == bareCount + 0); // the bare reader takes the pack's source for a question, too
        ratios.push_back(bare / own);
        fmt::print("bare {:.0f} MB/s, pack {:.0f} MB/s, ratio {:.2f}\n", static_cast<double>(json.size()) / 1e6 / bare,
                   static_cast<double>(json.size()) / 1e6 / own, bare / own);
    }
    std::sort(ratios.begin(), ratios.end());
    fmt::print("median ratio {:.2f} (to reach: 0.80)\n", ratios[ratios.size() / 2]);
}
