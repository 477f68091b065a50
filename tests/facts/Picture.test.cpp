#include "facts/Picture.hpp"

#include "archive/TemporaryFolder.hpp"
#include "facts/MakeBank.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <fstream>

namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;

std::string number(std::size_t value, int bytes) {
    std::string text;
    for (int i = bytes - 1; i >= 0; --i) text += static_cast<char>(value >> (8 * i) & 0xFF);
    return text;
}

/// The head and the end of a PNG: as much as is looked at.
std::string png(std::size_t width, std::size_t height) {
    return "\x89PNG\r\n\x1A\n"s + number(13, 4) + "IHDR" + number(width, 4) + number(height, 4) + "\x08\x02\0\0\0"s +
           number(0, 4) + number(0, 4) + "IEND" + number(0, 4);
}

/// The same of a JPEG, with a segment before its frame.
std::string jpeg(std::size_t width, std::size_t height) {
    return "\xFF\xD8\xFF\xE0"s + number(6, 2) + "JFIF" + "\xFF\xC2"s + number(11, 2) + "\x08"s + number(height, 2) +
           number(width, 2) + "\x01\x01\x11\0"s + "\xFF\xD9"s;
}

void write(const fs::path& file, const std::string& bytes) { std::ofstream(file, std::ios::binary) << bytes; }

std::string packWith(const std::string& image) {
    return fmt::format(R"({{"pack":"p","title":"P","questions":[{{"ask":"Which bridge is this?","answer":"Tower Bridge",
      "wrong":["a","b","c"],"image":"{}","alt":"A bridge with two towers"}}]}})",
                       image);
}

} // namespace

TEST_CASE("a picture's name never leads out of the pack's folder") {
    for (const char* good : {"bridge.png", "a/b/Bridge.JPEG", "x.jpg", "..png.png", "a..b/x.png"})
        CHECK(facts::isPictureName(good));
    for (const char* bad : {"", ".png", "bridge", "bridge.gif", "/etc/x.png", "../x.png", "a/../../x.png", "C:x.png",
                            "a\\..\\x.png", "x.png:stream.png", "\\\\server\\x.png", "a/..", "http://host/x.png"}) {
        INFO(bad);
        CHECK_FALSE(facts::isPictureName(bad));
    }
}

TEST_CASE("pictures are found below the folder, and nowhere else, whatever links there are") {
    const TemporaryFolder folder;
    fs::create_directories(folder / "pack/deep");
    fs::create_directories(folder / "elsewhere");
    write(folder / "pack/in.png", png(4, 3));
    write(folder / "pack/deep/in.png", png(4, 3));
    write(folder / "elsewhere/out.png", png(4, 3));
    fs::create_symlink(folder / "elsewhere/out.png", folder / "pack/link.png");
    fs::create_directory_symlink(folder / "elsewhere", folder / "pack/away");
    fs::create_symlink("deep/in.png", folder / "pack/inner.png");
    fs::create_directory(folder / "pack/folder.png");
    const std::string pack = (folder / "pack").string();
    for (const char* good : {"in.png", "deep/in.png", "inner.png"}) CHECK(facts::pictureProblem(pack, good).empty());
    CHECK(facts::pictureProblem(pack, "link.png") == "a file outside the pack's folder");
    CHECK(facts::pictureProblem(pack, "away/out.png") == "a file outside the pack's folder");
    CHECK(facts::pictureProblem(pack, "none.png") == "nothing of that name");
    for (const char* bad : {"link.png", "away/out.png", "../elsewhere/out.png", "none.png", "folder.png"})
        CHECK_FALSE(facts::findPicture(pack, bad));
}

TEST_CASE("a picture that cannot be shown is a finding") {
    const TemporaryFolder folder;
    const auto problem = [&](const std::string& bytes) {
        write(folder / "x.png", bytes);
        return facts::pictureProblem(folder.path().string(), "x.png");
    };
    CHECK(problem(png(4000, 4000)).empty());
    CHECK(problem(jpeg(4000, 4000)).empty());
    CHECK(problem(png(5000, 4000)) == "a picture of 5,000 x 4,000");
    CHECK(problem(jpeg(5000, 4000)) == "a picture of 5,000 x 4,000");
    CHECK(problem(png(4294967295, 4294967295)) == "a picture of 4,294,967,295 x 4,294,967,295");
    CHECK(problem(png(0, 5)) == "a picture without any size");
    for (const std::string& broken :
         {""s, "GIF89a"s, png(4, 4).substr(0, 40), jpeg(4, 4).substr(0, 20), "\xFF\xD8"s, "\xFF\xD8\xFF\xFF"s})
        CHECK(problem(broken) == "a file that is no whole PNG or JPEG picture");
}

TEST_CASE("a pack with a picture is read, and one whose picture is missing is not") {
    const TemporaryFolder folder;
    write(folder / "p.json", packWith("bridge.png"));
    CHECK_FALSE(facts::readPack((folder / "p.json").string()).bank);
    write(folder / "bridge.png", png(4, 3));
    const auto report = facts::readPack((folder / "p.json").string());
    INFO(findingsText(report));
    REQUIRE(report.bank);
    CHECK(report.bank->questionPictures.at(0) == facts::Picture{"bridge.png", "A bridge with two towers"});
    CHECK(report.bank->folder == folder.path().string());
}

TEST_CASE("a record may have a picture, too") {
    const TemporaryFolder folder;
    write(folder / "x.jpg", jpeg(4, 3));
    write(folder / "p.json", R"({"pack":"p","title":"P","types":{"t":{"label":"{name}","fields":{"name":"text","size":"number"}}},
      "facts":{"t":[{"name":"a","size":1,"image":"x.jpg","alt":"The letter"},{"name":"b","size":2}]},
      "asks":[{"about":"t","ask":"Which is of size {size}?","answer":"{name}"}]})");
    const auto report = facts::readPack((folder / "p.json").string());
    INFO(findingsText(report));
    REQUIRE(report.bank);
    CHECK(report.bank->recordPictures.at(0).alt == "The letter");
    CHECK(report.bank->recordPictures.size() == 1);
}
