#include "facts/Salvage.hpp"

#include "archive/TemporaryFolder.hpp"

#include <catch2/catch.hpp>

#include <fstream>

namespace {

facts::PackReport salvaged(const std::string& json) {
    const TemporaryFolder folder;
    std::ofstream(folder / "draft.json", std::ios::binary) << json;
    return facts::salvagePack((folder / "draft.json").string());
}

} // namespace

TEST_CASE("a sound pack is salvaged as it is") {
    const auto report = salvaged(R"({"pack":"p","title":"P","questions":[{"ask":"Which?","answer":"a","wrong":["b"]}]})");
    REQUIRE(report.bank);
    CHECK(report.bank->questions.size() == 1);
    CHECK(report.bank->pack == "p");
}

TEST_CASE("questions with mistakes are left out, and the mistakes are all told") {
    const auto report = salvaged(R"({"pack":"p","title":"P","questions":[
      {"ask":"One?","answer":"","wrong":["b"]}, {"ask":"Two?","answer":"a","wrong":["b","c"]},
      {"ask":"Three?","answer":"a","wrong":["A"]}, {"ask":"Four?","anser":"a"}]})");
    REQUIRE(report.bank);
    REQUIRE(report.bank->questions.size() == 1);
    CHECK(report.bank->questions.front().ask == "Two?");
    CHECK(facts::hasMistake(report.findings));
}

TEST_CASE("a header is not needed, unknown sections are passed over") {
    const auto report = salvaged(R"({"qestions":[],"language":3,"questions":[{"ask":"Which?","answer":"a","wrong":["b"]}]})");
    REQUIRE(report.bank);
    CHECK(report.bank->title == "draft");
    CHECK(report.bank->questions.size() == 1);
}

TEST_CASE("what stands before an error of syntax can be played") {
    const auto report =
        salvaged(R"({"pack":"p","title":"P","questions":[{"ask":"Which?","answer":"a","wrong":["b"]}, {"ask" "And?"}]})");
    REQUIRE(report.bank);
    CHECK(report.bank->questions.size() == 1);
}

TEST_CASE("what needs a record that is left out is left out with it") {
    const auto report = salvaged(R"({"pack":"p","title":"P",
      "types":{"man":{"label":"{name}","fields":{"name":"text"}},"film":{"label":"{title}","fields":{"title":"text","by":"man"}}},
      "facts":{"man":{"a":{"name":"Ann"},"b":{"name":3},"c":{"name":"Cy"}},
        "film":{"x":{"title":"X","by":"a"},"y":{"title":"Y","by":"b"},"z":{"title":"Z","by":"c"}}},
      "asks":[{"about":"film","ask":"Who made {title}?","answer":"{by}"},{"about":"film","ask":"Who made {titel}?","answer":"{by}"}]})");
    REQUIRE(report.bank);
    CHECK(report.bank->records.size() == 4);
    CHECK(report.bank->asks.size() == 1);
}

TEST_CASE("where nothing is left there is no bank") {
    CHECK_FALSE(salvaged("").bank);
    CHECK_FALSE(salvaged("[]").bank);
    CHECK_FALSE(salvaged(R"({"pack":"p","title":"P","questions":[{"ask":"Which?"}]})").bank);
    CHECK_FALSE(facts::salvagePack("/nowhere/at/all.json").bank);
}
