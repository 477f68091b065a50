#include "facts/Picture.hpp"

#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <vector>

namespace facts {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t mostPictureBytes = std::uintmax_t{64} << 20U;

struct Extent {
    std::size_t width = 0, height = 0;
};

/// Reads numbers of a file, most significant byte first, as both formats write them.
class BytesOf {
public:
    explicit BytesOf(const std::string& path) : m_file(path, std::ios::binary) {}

    std::size_t number(int bytes) {
        std::size_t value = 0;
        for (int i = 0; i < bytes; ++i) value = value << 8U | static_cast<std::size_t>(m_file.get() & 0xFF);
        return value;
    }
    void skip(std::size_t bytes) { m_file.seekg(static_cast<std::streamoff>(bytes), std::ios::cur); }
    bool isGood() const { return m_file.good(); }
    /// The last bytes of the file, \p most at most.
    std::string tail(std::size_t most) {
        m_file.clear();
        m_file.seekg(0, std::ios::end);
        const auto size = std::max<std::streamoff>(0, m_file.tellg());
        std::string bytes(std::min(most, static_cast<std::size_t>(size)), '\0');
        m_file.seekg(-static_cast<std::streamoff>(bytes.size()), std::ios::end);
        m_file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        return bytes;
    }

private:
    std::ifstream m_file;
};

/// PNG, second edition, 5.2 and 11.2.2: the signature, then a chunk IHDR that begins with width and height; IEND is the last
/// chunk.
std::optional<Extent> pngExtent(BytesOf& bytes) {
    constexpr std::size_t header = 0x49484452;
    const bool isPng = bytes.number(4) == 0x89504E47 && bytes.number(4) == 0x0D0A1A0A;
    bytes.skip(4);
    if (!isPng || bytes.number(4) != header) return std::nullopt;
    Extent extent;
    extent.width = bytes.number(4);
    extent.height = bytes.number(4);
    const bool isWhole = bytes.isGood() && bytes.tail(12).find("IEND") != std::string::npos;
    return isWhole ? std::optional(extent) : std::nullopt;
}

/// ITU T.81, B.1 and B.2.2: segments one after another, of which a start of frame (C0 to CF without C4, C8 and CC) holds height
/// and width; FF D9 ends the picture. Some cameras write more behind it.
std::optional<Extent> jpegExtent(BytesOf& bytes) {
    if (bytes.number(2) != 0xFFD8) return std::nullopt;
    while (bytes.isGood() && bytes.number(1) == 0xFF) {
        std::size_t marker = bytes.number(1);
        while (marker == 0xFF && bytes.isGood()) marker = bytes.number(1);
        const std::size_t length = bytes.number(2);
        const bool isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (!isFrame) {
            bytes.skip(std::max<std::size_t>(length, 2) - 2);
            continue;
        }
        bytes.skip(1);
        Extent extent;
        extent.height = bytes.number(2);
        extent.width = bytes.number(2);
        const bool isWhole = bytes.isGood() && bytes.tail(4096).find("\xFF\xD9") != std::string::npos;
        return isWhole ? std::optional(extent) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<Extent> extentOf(const std::string& path) {
    BytesOf png(path);
    if (auto extent = pngExtent(png)) return extent;
    BytesOf jpeg(path);
    return jpegExtent(jpeg);
}

bool isBelow(const fs::path& file, const fs::path& folder) {
    const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
    return end == folder.end() && rest != file.end();
}

} // namespace

bool isPictureName(std::string_view file) {
    static constexpr std::array<std::string_view, 3> endings{".png", ".jpg", ".jpeg"};
    std::string small(file);
    std::ranges::transform(small, small.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const bool hasEnding = std::ranges::any_of(endings, [&](auto ending) { return small.ends_with(ending) && small != ending; });
    // Backslashes and colons are roots, drives and streams on some systems: they are refused on all, so that a pack plays
    // everywhere.
    if (!hasEnding || file.find_first_of("\\:") != std::string_view::npos || file.starts_with('/')) return false;
    const fs::path path(file);
    return std::none_of(path.begin(), path.end(), [](const fs::path& step) { return step == ".."; });
}

std::optional<std::string> findPicture(const std::string& folder, const std::string& file) {
    if (!isPictureName(file)) return std::nullopt;
    std::error_code error;
    const fs::path home = fs::canonical(folder.empty() ? "." : folder, error);
    if (error) return std::nullopt;
    const fs::path real = fs::canonical(home / file, error);
    const bool isThere = !error && fs::is_regular_file(real, error) && isBelow(real, home);
    return isThere ? std::optional(real.string()) : std::nullopt;
}

std::string pictureProblem(const std::string& folder, const std::string& file) {
    const auto path = findPicture(folder, file);
    std::error_code error;
    if (!path) return fs::exists(fs::path(folder) / file, error) ? "a file outside the pack's folder" : "nothing of that name";
    if (fs::file_size(*path, error) > mostPictureBytes) return "a file of more than 64 MiB";
    const auto extent = extentOf(*path);
    if (!extent) return "a file that is no whole PNG or JPEG picture";
    if (extent->width == 0 || extent->height == 0) return "a picture without any size";
    if (extent->width <= mostPixels / extent->height) return {};
    const auto shown = [](std::size_t number) { return withThousands(static_cast<long long>(number)); };
    return fmt::format("a picture of {} x {}", shown(extent->width), shown(extent->height));
}

} // namespace facts
