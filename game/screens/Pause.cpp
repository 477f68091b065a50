#include "screens/Handling.hpp"

namespace screens {
namespace {

constexpr int itemCount = 3;

std::optional<Transition> open(Pause::Item item, Context& context) {
    switch (item) {
    case Pause::Item::GoOn:
        return pop();
    case Pause::Item::Settings:
        return push(makeSettings(context));
    case Pause::Item::Leave:
        giveUpUnfitting(context); // the pack may have been changed while it was played
        return reset(makeTitle(context));
    }
    return std::nullopt;
}

} // namespace

std::optional<Transition> handle(Pause& screen, const Input& input, Context& context) {
    if (moveFocus(screen, input, itemCount)) return std::nullopt;
    if (isFreshKey(input, Key::Escape) || isFreshKey(input, keyOf('P'))) return pop();
    const auto item = confirmed(screen, input, itemCount);
    return item ? open(static_cast<Pause::Item>(*item), context) : std::nullopt;
}

std::vector<MenuRow> rowsOf(const Pause& /*screen*/, const Context& context) {
    const Words& words = context.words;
    return {{words("pause.go-on"), "", ""},
            {words("pause.settings"), "", ""},
            {words("pause.leave"), "", words("pause.leave-remark")}};
}

std::vector<Prompt> promptsOf(const Pause& /*screen*/, const Context& context) {
    return {
        {Key::Up, ""},
        {Key::Down, context.words("prompt.move")},
        {Key::Enter, context.words("prompt.select")},
        {Key::Escape, context.words("prompt.go-on"), true, true},
    };
}

std::string headingOf(const Pause& /*screen*/, const Words& words) { return words("pause.heading"); }

} // namespace screens
