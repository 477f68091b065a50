#include "window/Pads.hpp"

#include "screens/Bindings.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace window;
using screens::PadButton;
using screens::PadMake;

namespace {

const PadIdentity xbox{0x045E, 0x028E, "Microsoft X-Box 360 pad"}, playStation{0x054C, 0x0CE6, "Wireless Controller"},
    nintendo{0x057E, 0x2009, "Pro Controller"}, unknown{0x1234, 0x5678, "USB Gamepad"};

/// Pads of which the first is \p identity.
Pads padsOf(const PadIdentity& identity) {
    return Pads([identity](unsigned) { return identity; });
}

std::vector<PadButton> downAfter(Pads& pads, const Event& event) {
    std::vector<PadButton> down;
    for (const PadChange& change : pads.changes(event))
        if (change.isDown) down.push_back(change.button);
    return down;
}

using Buttons = std::vector<PadButton>;

} // namespace

TEST_CASE("A pad is known by its vendor, or by its name where that is all there is, or else by numbers") {
    CHECK(layoutOf(xbox).make == PadMake::Letters);
    CHECK(layoutOf(playStation).make == PadMake::Shapes);
    CHECK(layoutOf(nintendo).make == PadMake::Swapped);
    CHECK(layoutOf(unknown).make == PadMake::Numbers);
    CHECK(layoutOf({0, 0, "Xbox Wireless Controller"}).make == PadMake::Letters);
    CHECK(layoutOf({0, 0, "DualSense Wireless Controller"}).make == PadMake::Shapes);
    CHECK(layoutOf({0, 0, "Nintendo Switch Pro Controller"}).make == PadMake::Swapped);
    CHECK(layoutOf({0, 0, ""}).make == PadMake::Numbers);
    CHECK(layoutOf({0x2DC8, 0x3106, "8BitDo"}).make == PadMake::Letters);
}

TEST_CASE("Every layout has all buttons that the defaults need, each number once") {
    for (const PadIdentity& identity : {xbox, playStation, nintendo, unknown}) {
        const PadLayout& layout = layoutOf(identity);
        INFO(identity.name);
        std::set<PadButton> had;
        for (const auto& button : layout.buttons)
            if (button) CHECK(had.insert(*button).second);
        for (const PadLayout::End& end : layout.ends) had.insert(end.button);
        for (const screens::Action& action : screens::actions())
            if (action.button) CHECK(had.contains(*action.button));
    }
}

#ifdef __linux__
TEST_CASE("On Linux the numbers are those of the drivers") {
    const auto button = [](const PadIdentity& identity, unsigned number) {
        Pads pads = padsOf(identity);
        const auto changes = pads.changes(PadButtonMoved{0, number, true});
        REQUIRE(changes.size() == 1);
        return changes.front().button;
    };
    CHECK(button(xbox, 0) == PadButton::South);
    CHECK(button(xbox, 2) == PadButton::West); // BTN_X
    CHECK(button(xbox, 7) == PadButton::Start);
    CHECK(button(playStation, 2) == PadButton::North); // triangle
    CHECK(button(playStation, 9) == PadButton::Start);
    CHECK(button(nintendo, 1) == PadButton::South);  // A
    CHECK(button(nintendo, 10) == PadButton::Start); // plus
    Pads pads = padsOf(xbox);
    CHECK(downAfter(pads, PadAxisMoved{0, PadAxis::PovY, -100}) == Buttons{PadButton::Up});
    CHECK(downAfter(pads, PadAxisMoved{0, PadAxis::Z, 100}) == Buttons{PadButton::LeftTrigger});
}
#endif

TEST_CASE("A number that a layout does not have, and an event that is none of a pad, change nothing") {
    Pads pads = padsOf(unknown);
    CHECK(pads.changes(PadButtonMoved{0, 31, true}).empty());
    CHECK(pads.changes(PadPlugged{0}).empty());
    CHECK(pads.changes(KeyDown{screens::Key::Enter}).empty());
}

TEST_CASE("A stick presses once from half way on, and lets go below a third") {
    Pads pads = padsOf(xbox);
    CHECK(pads.changes(PadAxisMoved{0, PadAxis::X, 45}).empty());
    CHECK(downAfter(pads, PadAxisMoved{0, PadAxis::X, 55}) == Buttons{PadButton::Right});
    CHECK(pads.changes(PadAxisMoved{0, PadAxis::X, 45}).empty());
    CHECK(pads.changes(PadAxisMoved{0, PadAxis::X, 90}).empty());
    CHECK(pads.changes(PadAxisMoved{0, PadAxis::X, 20}) == std::vector{PadChange{PadButton::Right, false, PadMake::Letters}});
    CHECK(downAfter(pads, PadAxisMoved{0, PadAxis::Y, -100}) == Buttons{PadButton::Up});
}

TEST_CASE("A stick that is thrown from side to side lets go of one before it presses the other") {
    Pads pads = padsOf(xbox);
    pads.changes(PadAxisMoved{0, PadAxis::X, 100});
    CHECK(pads.changes(PadAxisMoved{0, PadAxis::X, -100}) ==
          std::vector{PadChange{PadButton::Right, false, PadMake::Letters}, PadChange{PadButton::Left, true, PadMake::Letters}});
}

TEST_CASE("A pad that is pulled out lets go of what its sticks held, and may come back as another") {
    PadIdentity now = xbox;
    Pads pads([&](unsigned) { return now; });
    pads.changes(PadAxisMoved{0, PadAxis::X, 100});
    CHECK(pads.changes(PadUnplugged{0}) == std::vector{PadChange{PadButton::Right, false, PadMake::Letters}});
    CHECK(pads.changes(PadUnplugged{0}).empty());
    now = playStation;
    CHECK(pads.changes(PadButtonMoved{0, 0, true}).front().make == PadMake::Shapes);
}

TEST_CASE("Two pads are held apart") {
    Pads pads([](unsigned pad) { return pad == 0 ? xbox : playStation; });
    CHECK(downAfter(pads, PadAxisMoved{0, PadAxis::X, 100}) == Buttons{PadButton::Right});
    CHECK(downAfter(pads, PadAxisMoved{1, PadAxis::X, 100}) == Buttons{PadButton::Right});
    CHECK(pads.changes(PadButtonMoved{1, 0, true}).front().make == PadMake::Shapes);
}
