#include "screens/Bindings.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace screens {
namespace {

constexpr std::string_view moving = "keys.moving", answering = "keys.answering", gadgets = "keys.gadgets", other = "keys.other";

constexpr std::array fixedKeys{Key::F3, Key::F11};

bool isFixed(Key key) { return std::ranges::find(fixedKeys, key) != fixedKeys.end(); }

bool isDigit(Key key) { return key >= Key::Digit0 && key <= Key::Digit9; }

bool isPrinted(Key key) { return key == Key::Space || (key > static_cast<Key>(' ') && key <= static_cast<Key>('~')); }

/// Of each of these an action has one key at most.
enum class Class { Silent, Digit, Printed };

Class classOf(Key key) { return isDigit(key) ? Class::Digit : isPrinted(key) ? Class::Printed : Class::Silent; }

bool hasSilent(const std::vector<Key>& keys) {
    return std::ranges::any_of(keys, [](Key key) { return classOf(key) == Class::Silent; });
}

std::vector<Key> defaultKeys(const Action& action) {
    std::vector<Key> keys;
    for (const Key key : action.keys)
        if (key != Key{}) keys.push_back(key);
    return keys;
}

/// The key of \p keys that one of the class of \p key would replace.
std::optional<Key> replacedBy(const std::vector<Key>& keys, Key key) {
    const auto found = std::ranges::find(keys, classOf(key), classOf);
    return found == keys.end() ? std::nullopt : std::optional(*found);
}

/// Whether \p action can do without one of \p keys.
bool canLose(const Action& action, std::vector<Key> keys, Key key) {
    std::erase(keys, key);
    return !keys.empty() && (!action.isNeeded || hasSilent(keys));
}

/// Whether no two lists hold the same.
template <typename Lists>
bool areApart(const Lists& lists) {
    std::set<typename Lists::value_type::value_type> seen;
    for (const auto& list : lists)
        for (const auto& each : list)
            if (!seen.insert(each).second) return false;
    return true;
}

std::vector<std::vector<PadButton>> asLists(const std::vector<std::optional<PadButton>>& buttons) {
    std::vector<std::vector<PadButton>> lists;
    lists.reserve(buttons.size());
    for (const auto& button : buttons) lists.push_back(button ? std::vector{*button} : std::vector<PadButton>{});
    return lists;
}

} // namespace

const std::vector<Action>& actions() {
    using enum PadButton;
    static const std::vector<Action> all{
        {"action.up", moving, Key::Up, {Key::Up}, Up, true},
        {"action.down", moving, Key::Down, {Key::Down}, Down, true},
        {"action.left", moving, Key::Left, {Key::Left}, Left, true},
        {"action.right", moving, Key::Right, {Key::Right}, Right, true},
        {"action.next", moving, Key::Tab, {Key::Tab}},
        {"action.previous", moving, Key::BackTab, {Key::BackTab}},
        {"action.page-up", moving, Key::PageUp, {Key::PageUp}, LookUp},
        {"action.page-down", moving, Key::PageDown, {Key::PageDown}, LookDown},
        {"action.first", moving, Key::Home, {Key::Home}},
        {"action.last", moving, Key::End, {Key::End}},
        {"action.confirm", answering, Key::Enter, {Key::Enter}, South, true},
        {"action.tick", answering, Key::Space, {Key::Space}, West},
        {"action.answer-a", answering, keyOf('A'), {keyOf('A')}},
        {"action.answer-b", answering, keyOf('B'), {keyOf('B')}},
        {"action.answer-c", answering, keyOf('C'), {keyOf('C')}},
        {"action.answer-d", answering, keyOf('D'), {keyOf('D')}},
        {"action.answer-e", answering, keyOf('E'), {keyOf('E')}},
        {"action.answer-f", answering, keyOf('F'), {keyOf('F')}},
        {"action.answer-g", answering, keyOf('G'), {keyOf('G')}},
        {"action.answer-h", answering, keyOf('H'), {keyOf('H')}},
        {"action.true", answering, keyOf('T'), {keyOf('T'), keyOf('W')}}, // "true" and "wahr": as the words show it
        {"action.clue", answering, keyOf('N'), {keyOf('N')}, North},
        {"action.erase", answering, Key::Backspace, {Key::Backspace}, LeftStick},
        {"action.mask", gadgets, Key::Mask, {keyOf('1'), keyOf('M'), Key::F5}, LeftShoulder},
        {"action.intel", gadgets, Key::Intel, {keyOf('2'), keyOf('I'), Key::F6}, RightShoulder},
        {"action.slow-fuse", gadgets, Key::SlowFuse, {keyOf('3'), keyOf('S'), Key::F7}, LeftTrigger},
        {"action.extraction", gadgets, Key::Extraction, {keyOf('4'), keyOf('X'), Key::F8}, RightTrigger},
        {"action.back", other, Key::Escape, {Key::Escape}, East, true},
        {"action.pause", other, keyOf('P'), {keyOf('P')}, Start},
        {"action.again", other, keyOf('R'), {keyOf('R')}, Select},
        {"action.folder", other, keyOf('O'), {keyOf('O')}, LookRight},
        {"action.cancel-reading", other, keyOf('V'), {keyOf('V')}, LookLeft},
    };
    return all;
}

bool types(Key key, Typing typing) {
    if (typing == Typing::Text) return isPrinted(key);
    const bool isSign = key == keyOf('-') || key == keyOf('.') || key == keyOf(',');
    return typing == Typing::Digits && (isDigit(key) || isSign);
}

Bindings::Bindings() {
    for (const Action& action : actions()) {
        m_keys.push_back(defaultKeys(action));
        m_buttons.push_back(action.button);
    }
}

std::optional<Bindings> Bindings::from(const Names& keys, const Names& buttons) {
    Bindings bindings;
    for (std::size_t i = 0; i < actions().size(); ++i) {
        const std::string id(actions()[i].id());
        if (const auto named = keys.find(id); named != keys.end()) {
            bindings.m_keys[i].clear();
            for (const std::string& name : named->second)
                if (const auto key = keyNamed(name)) bindings.m_keys[i].push_back(*key);
        }
        if (const auto named = buttons.find(id); named != buttons.end())
            bindings.m_buttons[i] = named->second.empty() ? std::nullopt : padButtonNamed(named->second.front());
    }
    bindings.giveWay(keys);
    return bindings.isSound() ? std::optional(std::move(bindings)) : std::nullopt;
}

void Bindings::giveWay(const Names& keys) {
    const auto isTaken = [&](Key key) {
        for (std::size_t i = 0; i < actions().size(); ++i)
            if (keys.contains(std::string(actions()[i].id())) && std::ranges::find(m_keys[i], key) != m_keys[i].end())
                return true;
        return false;
    };
    for (std::size_t i = 0; i < actions().size(); ++i)
        if (!keys.contains(std::string(actions()[i].id()))) std::erase_if(m_keys[i], isTaken);
}

bool Bindings::isSound() const {
    for (std::size_t i = 0; i < actions().size(); ++i) {
        if (m_keys[i].empty() || std::ranges::any_of(m_keys[i], isFixed)) return false;
        if (actions()[i].isNeeded && (!hasSilent(m_keys[i]) || !m_buttons[i])) return false;
    }
    return areApart(m_keys) && areApart(asLists(m_buttons));
}

std::optional<std::size_t> Bindings::owner(Key key) const {
    for (std::size_t i = 0; i < m_keys.size(); ++i)
        if (std::ranges::find(m_keys[i], key) != m_keys[i].end()) return i;
    return std::nullopt;
}

std::optional<std::size_t> Bindings::owner(PadButton button) const {
    const auto found = std::ranges::find(m_buttons, button);
    return found == m_buttons.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - m_buttons.begin()));
}

std::optional<Key> Bindings::meaning(Key key, Typing typing) const {
    if (isFixed(key) || (typing == Typing::Digits && isDigit(key))) return key;
    const auto action = types(key, typing) ? std::nullopt : owner(key);
    return action ? std::optional(actions()[*action].key) : std::nullopt;
}

std::optional<Key> Bindings::meaning(PadButton button) const {
    const auto action = owner(button);
    return action ? std::optional(actions()[*action].key) : std::nullopt;
}

std::optional<Key> Bindings::keyFor(Key action, Typing typing) const {
    const auto at = std::ranges::find(actions(), action, &Action::key);
    if (at == actions().end()) return action;
    const auto& keys = m_keys[static_cast<std::size_t>(at - actions().begin())];
    const auto key = std::ranges::find_if(keys, [typing](Key each) { return !types(each, typing); });
    return key == keys.end() ? std::nullopt : std::optional(*key);
}

std::optional<PadButton> Bindings::buttonFor(Key action) const {
    const auto at = std::ranges::find(actions(), action, &Action::key);
    return at == actions().end() ? std::nullopt : m_buttons[static_cast<std::size_t>(at - actions().begin())];
}

Bound Bindings::bind(std::size_t action, Key key) {
    if (isFixed(key)) return {Bound::Result::Fixed};
    const auto had = owner(key);
    if (had == action) return {Bound::Result::Same};
    auto& keys = m_keys[action];
    const auto replaced = replacedBy(keys, key);
    Bound bound{Bound::Result::Done, had};
    if (had && replaced) {
        std::ranges::replace(m_keys[*had], key, *replaced);
        bound.result = Bound::Result::Swapped;
    } else if (had && canLose(actions()[*had], m_keys[*had], key)) {
        std::erase(m_keys[*had], key);
        bound.result = Bound::Result::Taken;
    } else if (had) {
        return {Bound::Result::Refused, had};
    }
    if (replaced) std::erase(keys, *replaced);
    keys.insert(keys.begin(), key);
    return bound;
}

Bound Bindings::bind(std::size_t action, PadButton button) {
    const auto had = owner(button);
    if (had == action) return {Bound::Result::Same};
    if (had && !m_buttons[action] && actions()[*had].isNeeded) return {Bound::Result::Refused, had};
    const bool isSwapped = had && m_buttons[action];
    if (had) m_buttons[*had] = m_buttons[action];
    m_buttons[action] = button;
    return {isSwapped ? Bound::Result::Swapped : had ? Bound::Result::Taken : Bound::Result::Done, had};
}

Bindings::Names Bindings::keyNames() const {
    Names names;
    for (std::size_t i = 0; i < actions().size(); ++i) {
        if (m_keys[i] == defaultKeys(actions()[i])) continue;
        auto& list = names[std::string(actions()[i].id())];
        for (const Key key : m_keys[i]) list.push_back(keyName(key));
    }
    return names;
}

Bindings::Names Bindings::buttonNames() const {
    Names names;
    for (std::size_t i = 0; i < actions().size(); ++i) {
        if (m_buttons[i] == actions()[i].button) continue;
        auto& list = names[std::string(actions()[i].id())];
        if (m_buttons[i]) list.emplace_back(padButtonName(*m_buttons[i]));
    }
    return names;
}

} // namespace screens
