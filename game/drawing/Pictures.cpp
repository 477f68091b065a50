#include "drawing/Pictures.hpp"

#include "drawing/Sfml.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <list>
#include <mutex>
#include <thread>
#include <vector>

namespace drawing {
namespace {

/// Longer sides are scaled down: no window shows them larger.
constexpr unsigned longestSide = 1600;
constexpr std::size_t mostKept = 8;

/// A picture in memory: rows from above, red, green, blue, opacity. Empty when it cannot be shown.
struct Pixels {
    unsigned width = 0, height = 0;
    std::vector<std::uint8_t> bytes;
};

/// Each pixel the mean of \p factor by \p factor of \p image.
Pixels scaledDown(const sf::Image& image, unsigned factor) {
    Pixels small{image.getSize().x / factor, image.getSize().y / factor, {}};
    small.bytes.resize(std::size_t{4} * small.width * small.height);
    const std::uint8_t* const from = image.getPixelsPtr();
    const std::size_t row = std::size_t{4} * image.getSize().x, area = std::size_t{factor} * factor;
    for (std::size_t i = 0; i < small.bytes.size(); ++i) {
        const std::size_t x = i / 4 % small.width * factor, y = i / 4 / small.width * factor;
        std::size_t sum = area / 2;
        for (std::size_t dy = 0; dy < factor; ++dy)
            for (std::size_t dx = 0; dx < factor; ++dx) sum += from[(y + dy) * row + 4 * (x + dx) + i % 4];
        small.bytes[i] = static_cast<std::uint8_t>(sum / area);
    }
    for (std::size_t i = 0; i < small.bytes.size(); ++i) // the canvas adds colours as far as they are opaque
        if (i % 4 != 3) small.bytes[i] = static_cast<std::uint8_t>(small.bytes[i] * small.bytes[i / 4 * 4 + 3] / 255);
    return small;
}

Pixels read(const quiz::PictureOf& picture) {
    const std::string& file = picture.picture.file;
    const auto path = facts::findPicture(picture.folder, file);
    sf::Image image;
    if (!path || !facts::pictureProblem(picture.folder, file).empty() || !image.loadFromFile(*path)) return {};
    const unsigned longest = std::max(image.getSize().x, image.getSize().y);
    const unsigned factor = std::min((longest + longestSide - 1) / longestSide, std::min(image.getSize().x, image.getSize().y));
    return factor == 0 ? Pixels{} : scaledDown(image, factor);
}

} // namespace

struct Pictures::Impl {
    struct Entry {
        quiz::PictureOf picture;
        bool isRead = false;
        Pixels pixels;       ///< until the texture is made
        sf::Texture texture; ///< made by the thread that draws
        bool isMade = false;
    };

    screens::Bell* bell;
    std::atomic<std::uint64_t> arrived = 0;
    std::mutex mutex;
    std::condition_variable work;
    std::list<Entry> entries; ///< the one last wanted first
    bool isOver = false;
    std::thread reader;

    std::list<Entry>::iterator unread() {
        return std::find_if(entries.begin(), entries.end(), [](const Entry& entry) { return !entry.isRead; });
    }

    void readOn() {
        for (std::unique_lock lock(mutex);;) {
            work.wait(lock, [this] { return isOver || unread() != entries.end(); });
            if (isOver) return;
            const quiz::PictureOf picture = unread()->picture;
            lock.unlock();
            Pixels pixels = read(picture);
            lock.lock();
            const auto entry = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.picture == picture; });
            if (entry == entries.end()) continue; // nobody wants it any more
            entry->pixels = std::move(pixels);
            entry->isRead = true;
            ++arrived;
            bell->ring();
        }
    }

    /// Brings \p picture to the front, and asks for it where it is new.
    Entry& wanted(const quiz::PictureOf& picture) {
        const auto known = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.picture == picture; });
        if (known != entries.end()) {
            entries.splice(entries.begin(), entries, known);
            return entries.front();
        }
        if (entries.size() == mostKept) entries.pop_back();
        entries.emplace_front().picture = picture;
        work.notify_one();
        return entries.front();
    }
};

Pictures::Pictures(screens::Bell* bell) : m_impl(std::make_unique<Impl>()) {
    m_impl->bell = bell;
    if (bell != nullptr) m_impl->reader = std::thread([my = m_impl.get()] { my->readOn(); });
}

Pictures::~Pictures() {
    {
        const std::lock_guard lock(m_impl->mutex);
        m_impl->isOver = true;
    }
    m_impl->work.notify_one();
    if (m_impl->reader.joinable()) m_impl->reader.join();
}

std::uint64_t Pictures::arrived() const { return m_impl->arrived; }

const sf::Texture* Pictures::find(const quiz::PictureOf& picture) {
    const std::lock_guard lock(m_impl->mutex);
    Impl::Entry& entry = m_impl->wanted(picture);
    if (!entry.isRead && m_impl->bell == nullptr) {
        entry.pixels = read(picture);
        entry.isRead = true;
    }
    if (!entry.isRead) return nullptr;
    if (Pixels& pixels = entry.pixels; !entry.isMade && pixels.width > 0) {
        sfml::create(entry.texture, pixels.width, pixels.height);
        sfml::update(entry.texture, pixels.bytes.data(), pixels.width, pixels.height, 0);
        entry.texture.setSmooth(true);
        static_cast<void>(entry.texture.generateMipmap()); // it is shown smaller than it is
        entry.isMade = true;
        pixels = {};
    }
    return entry.isMade ? &entry.texture : nullptr;
}

} // namespace drawing
