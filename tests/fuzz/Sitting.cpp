#include "Sitting.hpp"

#include "facts/Text.hpp"
#include "screens/Languages.hpp"
#include "screens/Stack.hpp"
#include "terminal/Terminal.hpp"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

namespace fuzz {

namespace fs = std::filesystem;

namespace {

const screens::Languages& languages() {
    static std::vector<std::string> messages;
    static const screens::Languages all(fs::path(FUZZ_PROJECT) / "assets" / "words", messages);
    expect(messages.empty(), "the words of the game could be read");
    return all;
}

} // namespace

void expect(bool holds, std::string_view what) {
    if (holds) return;
    std::fprintf(stderr, "not so: %.*s\n", static_cast<int>(what.size()), what.data());
    std::abort();
}

std::string_view textOf(const std::uint8_t* bytes, std::size_t count) {
    return count == 0 ? std::string_view() : std::string_view(reinterpret_cast<const char*>(bytes), count);
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> pieces;
    for (std::size_t end = 0; end != std::string_view::npos; text.remove_prefix(end == std::string_view::npos ? 0 : end + 1)) {
        end = text.find(separator);
        pieces.emplace_back(text.substr(0, end));
    }
    return pieces;
}

void expectHarmless(std::string_view text) {
    expect(facts::isUtf8(text), "what is printed is UTF-8");
    for (const std::string& line : split(text, '\n')) expect(facts::harmless(line) == line, "what is printed is harmless");
}

Folder::Folder() : m_path("/dev/shm/canopy-fuzz-" + std::to_string(::getpid())) { fs::create_directories(m_path); }

Folder::~Folder() {
    std::error_code error;
    fs::remove_all(m_path, error);
}

void Folder::clear() const {
    for (const auto& entry : fs::directory_iterator(m_path)) fs::remove_all(entry.path());
}

std::string bytesOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void writeBytes(const fs::path& file, std::string_view bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

const facts::PackReport& samplePack() {
    static const facts::PackReport pack = facts::readPack(FUZZ_PROJECT "/tests/fuzz/short.json");
    expect(pack.bank != nullptr, "the sample pack can be played");
    return pack;
}

std::string play(archive::Archive& archive, archive::Settings& settings, const std::string& input) {
    static const auto library = std::make_shared<const screens::Library>(std::vector{samplePack()});
    static const screens::Words words = languages().words("en");
    std::uint64_t seed = 0;
    screens::Context context{
        words, library, archive, settings, [&] { return ++seed; }, [] { return std::int64_t{1'600'000'000}; }, [] {}, true};
    context.languages = languages().all();
    context.systemLanguage = "en";
    screens::Stack stack(context);
    std::istringstream in(input);
    std::ostringstream out;
    expect(terminal::play(stack, in, out, [now = screens::Time{0}]() mutable { return now += std::chrono::seconds(2); }) == 0,
           "the game ends well");
    expectHarmless(out.str());
    return out.str();
}

} // namespace fuzz
