#include "screens/Languages.hpp"

#include <algorithm>

namespace screens {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> wordsFiles(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

} // namespace

Languages::Languages(const fs::path& folder, std::vector<std::string>& messages) {
    const fs::path own = folder / (std::string(fallback) + ".json");
    const Words english = loadWords(own.string(), messages);
    for (const fs::path& file : wordsFiles(folder)) {
        const std::string tag = file.stem().string();
        Words words = file == own ? english : completed(loadWords(file.string(), messages), english);
        m_all.push_back({tag, words("language.name")});
        m_words.emplace(tag, std::move(words));
    }
}

const Words& Languages::words(std::string_view tag) const {
    static const Words none;
    auto found = m_words.find(tag);
    if (found == m_words.end()) found = m_words.find(fallback);
    return found == m_words.end() ? none : found->second;
}

std::string Languages::best(const std::vector<std::string>& wished) const {
    for (std::string tag : wished) {
        while (!tag.empty() && !has(tag)) {
            const auto dash = tag.rfind('-');
            tag.resize(dash == std::string::npos ? 0 : dash);
        }
        if (!tag.empty()) return tag;
    }
    return std::string(fallback);
}

} // namespace screens
