#pragma once

#include "quiz/Round.hpp"
#include "screens/Input.hpp"
#include "screens/Words.hpp"

#include <array>
#include <cstdint>
#include <string>

namespace screens {

/// \name What things are called in the interface, for drawing and terminal alike
///@{
const std::string& levelName(quiz::Level level, const Words& words);
const std::string& levelRemark(quiz::Level level, const Words& words);
const std::string& fuseName(quiz::Fuse fuse, const Words& words);
const std::string& fuseRemark(quiz::Fuse fuse, const Words& words);
/// "Mask".
const std::string& gadgetName(quiz::Gadget gadget, const Words& words);
/// "Mask: two impostors out".
const std::string& gadgetLabel(quiz::Gadget gadget, const Words& words);
/// "Two impostors unmasked.": said when it has been used.
const std::string& gadgetDone(quiz::Gadget gadget, const Words& words);
///@}

/// The key that stands for a gadget.
struct GadgetKey {
    quiz::Gadget gadget{};
    Key key{};
};
inline constexpr std::array gadgetKeys{
    GadgetKey{quiz::Gadget::Mask, Key::Mask},
    GadgetKey{quiz::Gadget::Intel, Key::Intel},
    GadgetKey{quiz::Gadget::SlowFuse, Key::SlowFuse},
    GadgetKey{quiz::Gadget::Extraction, Key::Extraction},
};

/// Shows the next clue of a question with clues.
inline constexpr Key clueKey = keyOf('N');

/// \name Keys as they are called: "Page Up". Buttons bear something else on every pad: "This button"
///@{
std::string controlName(Key key, const Words& words);
std::string controlName(PadButton button, const Words& words);
///@}

/// The letter of option \p index: "A".
std::string letterOf(int index);

} // namespace screens
