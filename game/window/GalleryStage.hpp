#pragma once

#include "drawing/Renderer.hpp"
#include "screens/Languages.hpp"
#include "screens/Stack.hpp"

#include <chrono>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace window {

/// Where one picture of the gallery is arranged: a stack of screens over services that read and keep nothing, with the few moves
/// by which a player would come to that picture.
class GalleryStage {
public:
    using Key = screens::Key;
    using Time = screens::Time;

    /// Long enough for every motion to come to rest.
    static constexpr Time rest = std::chrono::seconds(2);

    GalleryStage(const screens::Languages& languages, const std::string& language,
                 std::shared_ptr<const screens::Library> library, const drawing::Look& look);

    screens::Stack& stack() { return m_stack; }
    screens::Context& context() { return m_context; }
    const drawing::Look& look() const { return m_look; }
    void showDebug();
    /// Prompts show what this device has.
    void use(screens::Device device, screens::PadMake make = screens::PadMake::Letters);
    /// The packs are still being read, the gallery's own among them; the second one was given up.
    void unread();

    /// Missions to come begin with \p asks.
    void begin(std::vector<std::string_view> asks) { m_firstAsks = std::move(asks); }
    /// Brings a mission on: questions answered before as \p before tells ('r' right, 'w' wrong, 'l' too late), and \p ask in
    /// hand, just come.
    void mission(std::string_view before, std::string_view ask, quiz::Fuse fuse = quiz::Fuse::Normal);
    /// A mission played to its end: ten questions, answered as \p answers tells; then the debrief.
    void debrief(std::string_view answers);
    /// Leaves a mission in its fourth question, to be resumed.
    void interrupt();
    /// Adds rounds to the table of bests.
    void addScores();
    /// The debrief to come beats a best of \p points, or does not.
    void addBest(quiz::Points points);

    void wait(Time time = rest) { m_stack.tick(time); }
    /// Waits until the fuse has \p left to burn.
    void burnDownTo(Time left);
    void press(Key key) { m_stack.handle(screens::KeyPress{key}); }
    void press(char key) { press(screens::keyOf(key)); }
    void type(const std::string& text) { m_stack.handle(screens::Type{text}); }
    void give(const quiz::Answer& answer) { m_stack.handle(screens::Give{answer}); }
    void answerRight();
    void answerWrong();
    /// Lets the fuse burn out.
    void answerLate();

private:
    const screens::Mission& current() const;
    quiz::Plan plan(quiz::Fuse fuse) const;
    /// A mission that goes on from \p steps.
    screens::Screen resumed(const std::vector<quiz::Round::Step>& steps, quiz::Fuse fuse);
    /// \p steps with \p ask answered in the way of \p how after them.
    void play(std::vector<quiz::Round::Step>& steps, std::string_view ask, char how, quiz::Fuse fuse);
    std::vector<quiz::Round::Step> playAll(std::string_view answers, std::string_view without, quiz::Fuse fuse);
    quiz::Deal dealOf(std::string_view ask) const;

    drawing::Look m_look;
    archive::Archive m_archive;
    archive::Settings m_settings;
    screens::Context m_context;
    screens::Stack m_stack;
    std::vector<std::string_view> m_firstAsks;
};

} // namespace window
