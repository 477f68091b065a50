#include "facts/Feed.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace facts;

namespace {

struct Fed {
    std::string bytes; ///< all that the library gets
    std::string plain; ///< of the last text
};

Fed fed(std::string_view file) {
    Feed feed(file, 0);
    Fed all;
    for (Feed::Iterator at(feed); at != Feed::Iterator(); ++at) all.bytes += *at;
    all.plain = feed.plain();
    return all;
}

} // namespace

TEST_CASE("Of a text that means itself only the quotes are fed") {
    const Fed all = fed(R"({"größte" : [1, "", "Łódź, 日本, 🎬 and much more"]})");
    CHECK(all.bytes == R"({"" : [1, "", ""]})");
    CHECK(all.plain == "Łódź, 日本, 🎬 and much more");
}

TEST_CASE("What is to be judged is fed, with all behind it in its text") {
    CHECK(fed(R"("the \"red\" one", "the blue one")").bytes == R"("\"red\" one", "")");
    CHECK(fed(R"("the \"red\" one")").plain == "the ");
    CHECK(fed(R"("ends with a backslash\\", "next")").bytes == R"("\\", "")");
    CHECK(fed(R"("é\u00e9")").bytes == R"("\u00e9")");
    CHECK(fed("\"malformed \xFF in the middle\"").bytes == "\"\xFF in the middle\"");
    CHECK(fed("\"a\nb\"").bytes == "\"\nb\"");
    CHECK(fed("\"never closed").bytes == "\"");
}

TEST_CASE("A byte of the file is found by its number among those that are fed") {
    const std::string file = R"({"größte": "a\nb", "c": 5})";
    Feed feed(file, 0);
    std::size_t count = 0;
    for (Feed::Iterator at(feed); at != Feed::Iterator(); ++at) {
        ++count;
        CHECK(feed.offsetOf(count) == feed.at());
        CHECK(file[feed.offsetOf(count)] == *at);
    }
    CHECK(count == file.size() - std::string("größte").size() - std::string("ac").size());
}
