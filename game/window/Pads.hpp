#pragma once

#include "screens/Input.hpp"
#include "window/Events.hpp"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace window {

/// How the numbers of a pad's buttons and axes are to be read, and what its buttons bear.
struct PadLayout {
    /// One end of an axis acts as a button.
    struct End {
        PadAxis axis{};
        int direction = 1; ///< -1: the low end, +1: the high one
        screens::PadButton button{};
    };

    screens::PadMake make{};
    std::vector<std::optional<screens::PadButton>> buttons; ///< by number
    std::vector<End> ends;
};

/// The layout of the pad that calls itself \p identity: by vendor where that is known, by name where it is not (pads without a
/// wire often have none), else the one that most pads without a known maker follow.
const PadLayout& layoutOf(const PadIdentity& identity);

/// A button of a pad, whichever numbers it has, went down or was let go.
struct PadChange {
    screens::PadButton button{};
    bool isDown = false;
    screens::PadMake make{};
    bool operator==(const PadChange&) const = default;
};

/// Turns the raw numbers that a pad sends into named buttons. The left stick acts as the cross, the right one as four buttons
/// of its own, triggers as buttons.
///
/// A stick counts as pressed from half way on and as let go below a third, so that a hand that trembles presses once.
class Pads {
public:
    explicit Pads(std::function<PadIdentity(unsigned)> identify) : m_identify(std::move(identify)) {}

    /// What \p event means, in order; nothing for what is no event of a pad.
    std::vector<PadChange> changes(const Event& event);

private:
    struct Pad {
        const PadLayout* layout = nullptr;
        std::set<std::pair<PadAxis, screens::PadButton>> down; ///< what axes hold down: stick and cross press the same buttons
    };

    std::vector<PadChange> on(const PadButtonMoved& event);
    std::vector<PadChange> on(const PadAxisMoved& event);
    std::vector<PadChange> on(const PadUnplugged& event);
    template <typename Other>
    std::vector<PadChange> on(const Other& /*event*/) {
        return {};
    }
    Pad& pad(unsigned number);

    std::function<PadIdentity(unsigned)> m_identify;
    std::map<unsigned, Pad> m_pads;
};

} // namespace window
