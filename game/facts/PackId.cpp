#include "facts/PackId.hpp"

#include "facts/Text.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace facts {
namespace {

bool isPlain(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// Names that mean devices on some systems, whatever stands behind them.
bool isDevice(std::string_view id) {
    static constexpr std::array<std::string_view, 4> devices{"con", "prn", "aux", "nul"};
    const bool isPort = id.size() == 4 && (id.starts_with("com") || id.starts_with("lpt"));
    return isPort || std::find(devices.begin(), devices.end(), id) != devices.end();
}

} // namespace

bool isPackId(std::string_view id) {
    constexpr std::size_t longest = 60;
    const bool spelt = std::ranges::all_of(id, [](char c) { return isPlain(c) || (c >= 'A' && c <= 'Z') || c == '-'; });
    return spelt && !id.empty() && id.size() <= longest;
}

std::string safeId(std::string_view name) {
    constexpr std::size_t longest = 50;
    std::string id;
    for (const auto& word : words(name)) {
        std::string plain;
        std::ranges::copy_if(word, std::back_inserter(plain), isPlain);
        if (!plain.empty()) id += (id.empty() ? "" : "-") + plain;
    }
    id.resize(std::min(id.size(), longest));
    while (id.ends_with('-')) id.pop_back();
    if (id.empty()) return "pack";
    return isDevice(id) ? id + "-pack" : id;
}

} // namespace facts
