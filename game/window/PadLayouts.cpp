#include "window/Pads.hpp"

#include <algorithm>
#include <array>

// The numbers that SFML gives are those of the system below it.
//
// Linux numbers buttons and axes in the order of their event codes, and its drivers give pads the codes of one specification:
// Documentation/input/gamepad.rst of the kernel; drivers/input/joystick/xpad.c, drivers/hid/hid-playstation.c and hid-nintendo.c
// for which button has which code. (xpad calls the left button BTN_X, which is the code of BTN_NORTH.)
// Of the pads of Nintendo the button that bears the A confirms, at the right as it is.
// Elsewhere the order is that of the pad's own report: see the lines for Windows and macOS of the community's
// gamecontrollerdb.txt (github.com/mdqinc/SDL_GameControllerDB).

namespace window {
namespace {

using screens::PadMake;
using enum screens::PadButton;
using Buttons = std::vector<std::optional<screens::PadButton>>;
using Ends = std::vector<PadLayout::End>;

constexpr std::nullopt_t none = std::nullopt;

Ends operator+(Ends first, const Ends& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

Ends stick(PadAxis across, PadAxis along) {
    return {{across, -1, LookLeft}, {across, 1, LookRight}, {along, -1, LookUp}, {along, 1, LookDown}};
}

/// The left stick and the cross. On Linux the cross is a pair of axes that grow downwards; SFML turns the hat of other systems
/// so that it grows upwards.
Ends directions() {
#ifdef __linux__
    constexpr int down = 1;
#else
    constexpr int down = -1;
#endif
    return {{PadAxis::X, -1, Left},    {PadAxis::X, 1, Right},    {PadAxis::Y, -1, Up},       {PadAxis::Y, 1, Down},
            {PadAxis::PovX, -1, Left}, {PadAxis::PovX, 1, Right}, {PadAxis::PovY, -down, Up}, {PadAxis::PovY, down, Down}};
}

#ifdef __linux__

/// xpad, and the many pads that speak as those of Xbox do.
const PadLayout letters{PadMake::Letters,
                        {South, East, West, North, LeftShoulder, RightShoulder, Select, Start, none, LeftStick, RightStick},
                        directions() + stick(PadAxis::U, PadAxis::V) +
                            Ends{{PadAxis::Z, 1, LeftTrigger}, {PadAxis::R, 1, RightTrigger}}};
const PadLayout shapes{PadMake::Shapes,
                       {South, East, North, West, LeftShoulder, RightShoulder, LeftTrigger, RightTrigger, Select, Start, none,
                        LeftStick, RightStick},
                       directions() + stick(PadAxis::U, PadAxis::V)};
const PadLayout swapped{PadMake::Swapped,
                        {East, South, North, West, none, LeftShoulder, RightShoulder, LeftTrigger, RightTrigger, Select, Start,
                         none, LeftStick, RightStick},
                        directions() + stick(PadAxis::U, PadAxis::V)};

#else

const PadLayout letters{PadMake::Letters,
                        {South, East, West, North, LeftShoulder, RightShoulder, Select, Start, LeftStick, RightStick},
                        directions() + stick(PadAxis::U, PadAxis::R) +
                            Ends{{PadAxis::Z, 1, LeftTrigger}, {PadAxis::Z, -1, RightTrigger}}};
const PadLayout shapes{
    PadMake::Shapes,
    {West, South, East, North, LeftShoulder, RightShoulder, LeftTrigger, RightTrigger, Select, Start, LeftStick, RightStick},
    directions() + stick(PadAxis::Z, PadAxis::R)};
const PadLayout swapped{
    PadMake::Swapped,
    {East, South, West, North, LeftShoulder, RightShoulder, LeftTrigger, RightTrigger, Select, Start, LeftStick, RightStick},
    directions() + stick(PadAxis::U, PadAxis::V)};

#endif

/// Pads of other makers, whose buttons bear numbers: the first to the fourth, shoulders, triggers, two in the middle, sticks.
const PadLayout numbers{
    PadMake::Numbers,
    {South, East, West, North, LeftShoulder, RightShoulder, LeftTrigger, RightTrigger, Select, Start, LeftStick, RightStick},
    directions() + stick(PadAxis::Z, PadAxis::R)};

struct Maker {
    unsigned vendor = 0;
    const PadLayout* layout = nullptr;
};

/// Vendors by their number at the USB Implementers Forum. Those after Nintendo make pads that speak as those of Xbox do.
const std::array makers{
    Maker{0x045E, &letters}, // Microsoft
    Maker{0x054C, &shapes},  // Sony
    Maker{0x057E, &swapped}, // Nintendo
    Maker{0x28DE, &letters}, // Valve
    Maker{0x046D, &letters}, // Logitech
    Maker{0x0E6F, &letters}, // PDP
    Maker{0x0F0D, &letters}, // Hori
    Maker{0x1532, &letters}, // Razer
    Maker{0x2DC8, &letters}, // 8BitDo
    Maker{0x20D6, &letters}, // PowerA
    Maker{0x24C6, &letters}, // PowerA
    Maker{0x3285, &letters}, // Nacon
};

struct Named {
    std::string_view part;
    const PadLayout* layout = nullptr;
};

const std::array named{
    Named{"xbox", &letters},     Named{"x-box", &letters},    Named{"xinput", &letters}, Named{"playstation", &shapes},
    Named{"dualshock", &shapes}, Named{"dualsense", &shapes}, Named{"sony", &shapes},    Named{"nintendo", &swapped},
    Named{"joy-con", &swapped},  Named{"switch", &swapped},
};

std::string lowered(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

} // namespace

const PadLayout& layoutOf(const PadIdentity& identity) {
    const auto maker = std::ranges::find(makers, identity.vendor, &Maker::vendor);
    if (maker != makers.end()) return *maker->layout;
    const std::string name = lowered(identity.name);
    const auto called = std::ranges::find_if(named, [&](const Named& each) { return name.find(each.part) != std::string::npos; });
    return called == named.end() ? numbers : *called->layout;
}

} // namespace window
