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

/// The keys of a gadget: a digit; a letter for questions where digits are typed; a function key for those where letters are.
struct GadgetKeys {
    quiz::Gadget gadget{};
    Key digit{};
    Key letter{};
    Key function{};
};
inline constexpr std::array gadgetKeys{
    GadgetKeys{quiz::Gadget::Mask, keyOf('1'), keyOf('M'), Key::F5},
    GadgetKeys{quiz::Gadget::Intel, keyOf('2'), keyOf('I'), Key::F6},
    GadgetKeys{quiz::Gadget::SlowFuse, keyOf('3'), keyOf('S'), Key::F7},
    GadgetKeys{quiz::Gadget::Extraction, keyOf('4'), keyOf('X'), Key::F8},
};

/// Shows the next clue of a question with clues.
inline constexpr Key clueKey = keyOf('N');

/// The letter of option \p index: "A".
std::string letterOf(int index);

} // namespace screens
