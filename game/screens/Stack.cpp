#include "screens/Stack.hpp"

#include "screens/Handling.hpp"

#include <algorithm>
#include <atomic>
#include <iterator>

namespace screens {
namespace {

std::uint64_t nextRevision() {
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

/// Whether the player does something by \p input, beyond looking about: that ends what still moves on the screen.
bool acts(const Input& input) {
    return std::holds_alternative<KeyPress>(input) || std::holds_alternative<Choose>(input) ||
           std::holds_alternative<Adjust>(input) || std::holds_alternative<Give>(input);
}

/// By then every entrance is over.
constexpr Time enteredTime = std::chrono::seconds(2);

bool isAt(const Screen& screen, Mission::Phase phase) {
    const auto* const mission = std::get_if<Mission>(&screen);
    return mission && mission->phase == phase;
}

/// Whether \p transition leads back to where \p left was come from.
bool leadsBack(const Transition& transition, const Screen& left) {
    using Act = Transition::Act;
    const bool declines =
        std::holds_alternative<Briefing>(left) && transition.screen && std::holds_alternative<Select>(*transition.screen);
    return transition.act == Act::Pop || transition.act == Act::Reset || declines;
}

} // namespace

Stack::Stack(Context& context) : m_context(context), m_revision(nextRevision()) {
    giveUpUnfitting(context);
    m_screens.emplace_back(makeTitle(context));
    collectMessages();
}

void Stack::handle(const Input& input) {
    if (!m_heard || std::holds_alternative<LaidOut>(input)) return take(input); // how a window lays out is no doing of the player
    m_heard->input();
    const Moment before = momentOf(m_screens, &m_context);
    take(input);
    hear(before, momentOf(m_screens, &m_context));
}

void Stack::take(const Input& input) {
    if (!std::holds_alternative<LaidOut>(input)) m_revision = nextRevision(); // drawing itself says that one, in every frame
    if (isDone() || toggledFullscreen(input)) return;
    std::optional<Screen> judged;
    if (acts(input)) {
        m_leaving.reset();
        if (isAt(m_screens.back(), Mission::Phase::Verdict)) judged = m_screens.back();
    }
    auto transition = std::visit([&](auto& screen) { return screens::handle(screen, input, m_context); }, m_screens.back());
    if (transition)
        apply(std::move(*transition));
    else if (judged && isAt(m_screens.back(), Mission::Phase::Asking))
        m_leaving = Leaving{std::move(*judged), Leaving::Way::Next};
    collectMessages();
}

void Stack::tick(Time step) {
    if (isDone()) return;
    if (m_heard) m_heard->pass(step);
    const Moment before = m_heard ? momentOf(m_screens) : Moment{};
    if (m_leaving && (m_leaving->age += step) >= leavingTime) m_leaving.reset();
    if (auto transition = screens::tick(m_screens.back(), step, m_context)) apply(std::move(*transition));
    m_noticeAge += step;
    if (!m_notice.empty() && m_noticeAge >= noticeTime) nextNotice();
    collectMessages();
    if (m_heard) hear(before, momentOf(m_screens));
}

void Stack::hear(const Moment& before, const Moment& after) {
    std::vector<Cue> cues;
    addCues(before, after, cues);
    for (const Cue cue : cues) m_heard->note(cue);
}

std::span<const Screen> Stack::visible() const {
    const auto covering = std::find_if(m_screens.rbegin(), m_screens.rend(), hidesBelow);
    const auto lowest = covering == m_screens.rend() ? m_screens.begin() : std::prev(covering.base());
    return {lowest, m_screens.end()};
}

void Stack::reset(Screen screen) {
    change(screens::reset(std::move(screen)));
    m_leaving.reset();
}

void Stack::say(std::string message) {
    m_revision = nextRevision();
    m_notices.push_back(std::move(message));
    if (m_notice.empty()) nextNotice();
}

std::vector<std::string> Stack::takeNotices() {
    std::vector<std::string> all;
    for (; !m_notice.empty(); nextNotice()) all.push_back(m_notice);
    return all;
}

void Stack::apply(Transition transition) {
    const auto way = leadsBack(transition, m_screens.back()) ? Leaving::Way::Back : Leaving::Way::Forward;
    Leaving left{m_screens.back(), way};
    change(std::move(transition));
    m_leaving.reset();
    if (!isDone()) m_leaving = std::move(left);
}

void Stack::change(Transition transition) {
    m_revision = nextRevision();
    using Act = Transition::Act;
    if (transition.act == Act::Quit || transition.act == Act::Reset) m_screens.clear();
    if (transition.act == Act::Pop || transition.act == Act::Replace) m_screens.pop_back();
    if (transition.screen) m_screens.push_back(std::move(*transition.screen));
    if (m_screens.empty()) return;
    // What one comes back to was entered before: only a mission begins its clock anew, so that it takes no key meant for a pause.
    const bool isKnown = transition.act == Act::Pop && !std::holds_alternative<Mission>(m_screens.back());
    common(m_screens.back()).age = isKnown ? enteredTime : Time{0};
}

void Stack::collectMessages() {
    for (std::string& message : m_context.archive.takeMessages()) say(std::move(message));
    for (std::string& message : std::exchange(m_context.messages, {})) say(std::move(message));
}

/// The next message comes into sight, or none.
void Stack::nextNotice() {
    m_notice.clear();
    m_noticeAge = Time{0};
    if (m_notices.empty()) return;
    m_notice = std::move(m_notices.front());
    m_notices.erase(m_notices.begin());
    if (m_heard) m_heard->note(Cue::Notice);
}

/// F11 changes between full screen and window wherever one is.
bool Stack::toggledFullscreen(const Input& input) {
    if (!isFreshKey(input, Key::F11)) return false;
    m_context.settings.fullscreen = !m_context.settings.fullscreen;
    if (m_context.settingsChanged) m_context.settingsChanged();
    collectMessages();
    return true;
}

} // namespace screens
