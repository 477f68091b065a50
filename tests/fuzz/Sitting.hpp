#pragma once

#include "archive/Archive.hpp"
#include "archive/Settings.hpp"
#include "facts/Reader.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// What the fuzzers share.
namespace fuzz {

/// Ends the fuzzer with \p what as its finding unless \p holds.
void expect(bool holds, std::string_view what);

/// The bytes that libFuzzer hands over, as text.
std::string_view textOf(const std::uint8_t* bytes, std::size_t count);

/// \p text without \p separator, in pieces; the last may be empty.
std::vector<std::string> split(std::string_view text, char separator);

/// \p text can be printed: UTF-8, without control characters but line ends.
void expectHarmless(std::string_view text);

/// A folder in memory for this process, gone with the object: what writes files is fuzzed there.
class Folder {
public:
    Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder();

    const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path operator/(std::string_view name) const { return m_path / name; }
    /// Removes all that is in it.
    void clear() const;

private:
    std::filesystem::path m_path;
};

std::string bytesOf(const std::filesystem::path& file);
void writeBytes(const std::filesystem::path& file, std::string_view bytes);

/// A small pack with a few questions of most kinds: dealing is what takes time.
const facts::PackReport& samplePack();

/// Plays in the terminal with the sample pack: \p input is what is typed. Whatever it is, the game ends well, and what it prints
/// is harmless. \return what it printed
std::string play(archive::Archive& archive, archive::Settings& settings, const std::string& input);

} // namespace fuzz
