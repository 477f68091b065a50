#include "screens/Names.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace screens {
namespace {

/// Keys of the words that belong to one value of a closed set.
struct Keys {
    std::string_view name, remark;
};

constexpr std::array levelKeys{
    Keys{"level.recruit", "level.recruit-remark"},
    Keys{"level.field-agent", "level.field-agent-remark"},
    Keys{"level.legend", "level.legend-remark"},
};

constexpr std::array fuseKeys{
    Keys{"fuse.off", "fuse.off-remark"},     Keys{"fuse.normal", "fuse.normal-remark"}, Keys{"fuse.double", "fuse.long-remark"},
    Keys{"fuse.triple", "fuse.long-remark"}, Keys{"fuse.fivefold", "fuse.long-remark"}, Keys{"fuse.tenfold", "fuse.long-remark"},
};

struct GadgetWords {
    std::string_view name, label, done;
};

constexpr std::array gadgetWords{
    GadgetWords{"gadget.mask-name", "gadget.mask", "gadget.mask-done"},
    GadgetWords{"gadget.intel-name", "gadget.intel", "gadget.intel-done"},
    GadgetWords{"gadget.slow-name", "gadget.slow", "gadget.slow-done"},
    GadgetWords{"gadget.extraction-name", "gadget.extraction", "gadget.extraction-done"},
};

/// The entry of \p table for \p value of an enumeration that counts from 0.
template <typename Table, typename Enum>
const auto& entry(const Table& table, Enum value) {
    return table[static_cast<std::size_t>(value)];
}

} // namespace

const std::string& levelName(quiz::Level level, const Words& words) { return words(entry(levelKeys, level).name); }

const std::string& levelRemark(quiz::Level level, const Words& words) { return words(entry(levelKeys, level).remark); }

const std::string& fuseName(quiz::Fuse fuse, const Words& words) { return words(entry(fuseKeys, fuse).name); }

const std::string& fuseRemark(quiz::Fuse fuse, const Words& words) { return words(entry(fuseKeys, fuse).remark); }

const std::string& gadgetName(quiz::Gadget gadget, const Words& words) { return words(entry(gadgetWords, gadget).name); }

const std::string& gadgetLabel(quiz::Gadget gadget, const Words& words) { return words(entry(gadgetWords, gadget).label); }

const std::string& gadgetDone(quiz::Gadget gadget, const Words& words) { return words(entry(gadgetWords, gadget).done); }

std::string letterOf(int index) { return std::string(1, static_cast<char>('A' + index)); }

std::string controlName(Key key, const Words& words) {
    constexpr std::array named{
        std::pair{Key::Up, "key.up"},
        std::pair{Key::Down, "key.down"},
        std::pair{Key::Left, "key.left"},
        std::pair{Key::Right, "key.right"},
        std::pair{Key::Enter, "key.enter"},
        std::pair{Key::Space, "key.space"},
        std::pair{Key::Escape, "key.escape"},
        std::pair{Key::Tab, "key.tab"},
        std::pair{Key::BackTab, "key.back-tab"},
        std::pair{Key::Backspace, "key.backspace"},
        std::pair{Key::PageUp, "key.page-up"},
        std::pair{Key::PageDown, "key.page-down"},
        std::pair{Key::Home, "key.home"},
        std::pair{Key::End, "key.end"},
        std::pair{Key::Insert, "key.insert"},
        std::pair{Key::Delete, "key.delete"},
    };
    for (const auto& [each, word] : named)
        if (each == key) return words(word);
    return keyName(key);
}

std::string controlName(PadButton /*button*/, const Words& words) { return words("key.button"); }

} // namespace screens
