#pragma once

#include "screens/Screen.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace terminal {

/// What a line that was typed comes to.
struct Reading {
    enum class Act {
        Send,   ///< `inputs` go to the stack, and what it shows then is printed
        Say,    ///< `message` is printed, and nothing happens
        Repeat, ///< the screen is printed again
        Leave,  ///< the game ends
    };
    Act act = Act::Say;
    std::vector<screens::Input> inputs;
    std::string message;
};

/// Reads \p line as it is meant on \p screen. A line that means nothing there gives a message: it is never taken for an answer.
Reading read(const std::string& line, const screens::Screen& screen, const screens::Context& context);

/// \p line as read on a mission.
Reading readMission(const std::string& line, const screens::Mission& mission, const screens::Context& context);

/// \name Small readings
///@{
Reading sends(const screens::Input& input);
Reading says(std::string message);
/// Whether the folded \p word is one of the words for \p command, as in "command.back", in the player's language.
bool isCommand(const std::string& word, std::string_view command, const screens::Words& words);
/// "means nothing here", or what can be typed where nothing was.
Reading unknown(const std::string& line, const screens::Words& words);
/// \p text as a whole number from 1 to \p most; nothing otherwise.
std::optional<int> numberFrom(const std::string& text, int most);
///@}

} // namespace terminal
