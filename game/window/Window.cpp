#include "window/Window.hpp"

#include "screens/Complaint.hpp"
#include "sound/Player.hpp"
#include "window/Controls.hpp"
#include "window/EventWait.hpp"
#include "window/Visibility.hpp"

#include <SFML/Graphics/RenderWindow.hpp>

#include <algorithm>
#include <memory>
#include <utility>

namespace window {
namespace {

using Clock = std::chrono::steady_clock;
using screens::Key;

constexpr Duration frameTime = std::chrono::microseconds(16'667);
/// No frame passes more: a window that is dragged about or a machine that slept must not burn the fuse.
constexpr Duration longestStep = std::chrono::milliseconds(100);
/// How long a still screen sleeps at most before it looks whether an event went unheard.
constexpr Duration longestSleep = std::chrono::seconds(5);
/// What the window system says this soon after a frame is about that frame, and no reason for another.
constexpr Duration afterglow = std::chrono::milliseconds(250);

drawing::Look lookFrom(const archive::Settings& settings) {
    drawing::Look look;
    look.reducedMotion = settings.reducedMotion;
    look.shake = settings.shake;
    look.sparks = settings.sparks;
    look.highContrast = settings.highContrast;
    look.textScale = settings.textScale;
    return look;
}

/// Window, clock and player brought together around a stack of screens.
class Loop {
public:
    Loop(screens::Stack& stack, screens::Context& context, const Options& options)
        : m_stack(stack), m_context(context), m_options(options), m_debug(options.debug) {
        m_stack.listen();
    }

    bool open();
    void play(const archive::Paths& paths);

private:
    void turn();
    void rest();
    bool hearBell();
    bool takeAll(std::optional<Event> event);
    bool take(const Event& event);
    bool takePad(const Event& event);
    Duration sleepFor(bool isMoving) const;
    Waited wait(Duration most);
    bool press(const screens::Input& input);
    void act(const screens::Input& input);
    void pass(Duration most);
    void draw();
    void playHeard();
    void resize(const Resized& event);
    bool followSettings();
    void settingsChanged();

    Scenery scenery() const;
    drawing::Look look() const;
    bool isMoving() const { return drawing::Renderer::moves(m_stack, look()); }
    bool isOver() const { return !m_window.isOpen() || m_stack.isDone(); }
    Size settingsSize() const { return {m_context.settings.windowWidth, m_context.settings.windowHeight}; }

    screens::Stack& m_stack;
    screens::Context& m_context;
    const Options& m_options;
    sf::RenderWindow m_window;
    std::unique_ptr<EventWait> m_wait;        ///< made anew with each window
    std::unique_ptr<Visibility> m_visibility; ///< the same
    std::unique_ptr<drawing::Renderer> m_renderer;
    std::optional<sound::Player> m_player;
    Controls m_controls{isHeld};
    Pads m_pads{identityOf};
    bool m_fullscreen = false;
    bool m_debug = false;
    bool m_hasFocus = true;
    bool m_sizeChanged = false;
    bool m_keepsFrames = false; ///< the window does
    bool m_isNew = true;        ///< nothing was drawn on the window yet
    Size m_size;                ///< of the window when it is not full screen
    Clock::time_point m_passed; ///< up to here time has passed on the screens
    Clock::time_point m_drawn;  ///< when the last frame was begun
    float m_frameMilliseconds = 0, m_shownMilliseconds = 0;
};

bool Loop::open() {
    m_size = m_options.size.value_or(settingsSize());
    m_size = {std::max(m_size.width, leastSize.width), std::max(m_size.height, leastSize.height)};
    m_fullscreen = m_context.settings.fullscreen = m_context.settings.fullscreen || m_options.fullscreen;
    if (!openWindow(m_window, m_size, m_fullscreen)) return false;
    m_keepsFrames = keepsFrames(m_window);
    return true;
}

void Loop::play(const archive::Paths& paths) {
    m_renderer = std::make_unique<drawing::Renderer>(paths.assets, paths.fonts, m_options.bell);
    m_passed = Clock::now();
    draw();
    m_wait = std::make_unique<EventWait>(m_window, m_options.bell);
    if (m_options.opened) m_options.opened();
    setIcon(m_window, m_renderer->icon(iconSize)); // after the first frame, which should not wait for it
    if (m_options.sound) m_player.emplace(paths.sounds);
    playHeard();
    m_visibility = std::make_unique<Visibility>(m_window);
    while (!isOver()) m_visibility->isShown() ? turn() : rest();
    if (m_sizeChanged) settingsChanged();
}

/// One round of waiting, acting and drawing.
void Loop::turn() {
    const bool wasMoving = isMoving();
    const Waited waited = wait(sleepFor(wasMoving));
    // While nothing moved nothing can have burnt, and an answer has to know how long it took. While the fuse burns, an answer
    // given in its last instant goes before the time that passed since.
    if (!wasMoving) pass(Duration::max());
    bool isDue = hearBell();
    isDue |= takeAll(waited.event);
    if (const auto again = m_controls.repeated(scenery())) isDue |= press(*again);
    if (wasMoving) pass(longestStep);
    if (isOver()) return;
    playHeard(); // before the frame: the ear is quicker than the eye
    isDue |= followSettings();
    isDue |= waited.stirred && Clock::now() - m_drawn > afterglow;
    isDue |= isMoving() != wasMoving || (wasMoving && Clock::now() >= m_drawn + frameTime);
    if (isDue) draw();
}

/// One round while the window is minimised: nothing is drawn, and no time passes on the screens, as the question cannot be read.
void Loop::rest() {
    hearBell();
    takeAll(m_wait->next(longestSleep).event);
    m_passed = Clock::now();
    playHeard();
    if (!isOver() && m_visibility->isShown()) draw();
}

/// Until the next frame, or the next repeat of a pad's direction, whichever comes first.
Duration Loop::sleepFor(bool isMoving) const {
    const Duration frame = isMoving ? m_drawn + frameTime - Clock::now() : longestSleep;
    const auto repeat = m_controls.repeatsAt();
    return repeat ? std::min(frame, std::max(Duration::zero(), *repeat - Clock::now())) : frame;
}

Waited Loop::wait(Duration most) {
    if (m_options.events)
        if (std::optional<Event> event = m_options.events()) return {std::move(event)};
    return m_wait->next(most);
}

/// Somebody who works beside the loop has news.
/// \return whether a frame should follow
bool Loop::hearBell() {
    if (m_options.bell == nullptr || !m_options.bell->hush()) return false;
    m_stack.refresh();
    return true;
}

/// The event, and after a motion of the pointer those that wait behind it: a fast mouse sends many in a frame's time.
/// \return whether a frame should follow
bool Loop::takeAll(std::optional<Event> event) {
    bool isDue = false;
    while (event && !isOver()) {
        isDue |= take(*event);
        if (!std::holds_alternative<PointerMoved>(*event)) break;
        event = m_wait->next(Duration::zero()).event;
    }
    return isDue;
}

/// \return whether a frame should follow
bool Loop::take(const Event& event) {
    const std::optional<screens::Input> input = m_controls.toInput(event, scenery());
    bool isPressed = input && press(*input);
    isPressed |= takePad(event);
    if (const auto* resized = std::get_if<Resized>(&event)) resize(*resized);
    if (std::holds_alternative<Closed>(event)) m_window.close();
    if (std::holds_alternative<FocusLost>(event) || std::holds_alternative<FocusGained>(event))
        m_hasFocus = std::holds_alternative<FocusGained>(event);
    return isPressed || std::holds_alternative<Resized>(event) || std::holds_alternative<FocusGained>(event);
}

/// What a pad has to say. \return whether a frame should follow
bool Loop::takePad(const Event& event) {
    bool isDue = false;
    for (const PadChange& change : m_pads.changes(event))
        if (const auto input = m_controls.toInput(change, scenery())) isDue |= press(*input);
    const bool hasNews = std::holds_alternative<PadPlugged>(event) || std::holds_alternative<PadUnplugged>(event);
    if (hasNews) m_stack.say(m_context.words(std::holds_alternative<PadPlugged>(event) ? "notice.pad-here" : "notice.pad-lost"));
    return isDue || hasNews;
}

bool Loop::press(const screens::Input& input) {
    if (input == screens::Input(screens::KeyPress{Key::F3}))
        m_debug = !m_debug;
    else
        act(input);
    return true;
}

/// What an input sets in motion is drawn as it will be one frame on, for at its very beginning nothing of it could be seen yet.
void Loop::act(const screens::Input& input) {
    m_stack.handle(input);
    // What comes many times a second must not hurry the clock.
    const bool isStream = std::holds_alternative<screens::Focus>(input) || std::holds_alternative<screens::Turn>(input) ||
                          std::holds_alternative<screens::Scroll>(input) || std::holds_alternative<screens::Type>(input);
    if (isStream) return;
    m_stack.tick(std::chrono::duration_cast<screens::Time>(frameTime));
    m_passed += frameTime;
}

void Loop::pass(Duration most) {
    const Clock::time_point now = Clock::now();
    const auto step = std::chrono::duration_cast<screens::Time>(std::clamp(now - m_passed, Duration::zero(), most));
    m_passed = std::max(m_passed, now);
    if (!isOver()) m_stack.tick(step);
}

void Loop::draw() {
    m_drawn = Clock::now();
    m_renderer->draw(m_window, m_stack, look(), m_keepsFrames && !std::exchange(m_isNew, false));
    m_stack.handle(m_renderer->laidOut());
    m_frameMilliseconds = std::chrono::duration<float, std::milli>(Clock::now() - m_drawn).count();
    m_window.display();
    m_shownMilliseconds = std::chrono::duration<float, std::milli>(Clock::now() - m_drawn).count();
    if (m_options.drawn) m_options.drawn(*m_renderer);
}

/// What has been heard since the last turn is played. A screen where nothing sounds costs nothing here.
void Loop::playHeard() {
    const archive::Settings& settings = m_context.settings;
    const sound::Volumes volumes{settings.musicVolume, settings.effectsVolume, settings.muteWhenAway && !m_hasFocus};
    m_stack.playHeard([&](const auto& cues, const auto& sounds) {
        if (m_player) m_player->hear(cues, sounds, volumes);
    });
}

void Loop::resize(const Resized& event) {
    const Size size{event.width, event.height};
    if (m_fullscreen || size == m_size) return;
    keepLeastSize(m_window, size);
    m_size = {std::max(size.width, leastSize.width), std::max(size.height, leastSize.height)};
    m_context.settings.windowWidth = m_size.width;
    m_context.settings.windowHeight = m_size.height;
    m_sizeChanged = true;
}

/// \return whether the window was opened anew
bool Loop::followSettings() {
    if (m_context.settings.fullscreen == m_fullscreen) return false;
    m_fullscreen = m_context.settings.fullscreen;
    openWindow(m_window, m_size, m_fullscreen);
    m_wait = std::make_unique<EventWait>(m_window, m_options.bell);
    m_visibility = std::make_unique<Visibility>(m_window);
    m_isNew = true;
    if (m_window.isOpen()) setIcon(m_window, m_renderer->icon(iconSize));
    return m_window.isOpen();
}

void Loop::settingsChanged() {
    if (m_context.settingsChanged) m_context.settingsChanged();
}

Scenery Loop::scenery() const {
    const bool isDone = m_stack.isDone();
    return {m_renderer->hits(), m_context.bindings, isDone ? screens::Typing::Nothing : screens::typingOf(m_stack.top()),
            !isDone && screens::awaitsControl(m_stack.top())};
}

drawing::Look Loop::look() const {
    drawing::Look look = lookFrom(m_context.settings);
    look.device = m_controls.device();
    look.padMake = m_controls.padMake();
    look.debug = m_debug;
    look.frameTime = m_frameMilliseconds;
    look.shownTime = m_shownMilliseconds;
    return look;
}

int cannotOpen(const std::string& problem) { return screens::complain(problem + " The game can be played as text: --text."); }

} // namespace

int run(screens::Stack& stack, screens::Context& context, const archive::Paths& paths, const Options& options) {
    if (const std::optional<std::string> problem = displayProblem()) return cannotOpen(*problem);
    Loop loop(stack, context, options); // not before: SFML looks for the display as soon as there is a window object
    if (!loop.open()) return cannotOpen("The window could not be opened.");
    loop.play(paths);
    return 0;
}

} // namespace window
