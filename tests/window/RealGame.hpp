#pragma once

#include "archive/TemporaryFolder.hpp"
#include "window/Window.hpp"

#include <atomic>
#include <functional>
#include <string>
#include <vector>

/// The game in a real window, played as a person does: keys and clicks go through the X server. Its data lie in a folder of their
/// own; it knows the packs of the gallery.
class RealGame {
public:
    /// Called after a frame, once for each state of the game that has come to take inputs: sends the next input, if there is one
    /// to send.
    using Player = std::function<void(RealGame& game)>;

    RealGame();

    /// Opens the window and plays until the game is left. \return the exit code
    int play(const Player& player, window::Options options = {});
    /// The same, with \p player called after every frame.
    int watch(const Player& player, window::Options options = {});
    /// Leaves the game by way of the title.
    void leave();

    screens::Stack& stack() { return m_stack; }
    const screens::Screen& top() const { return m_stack.top(); }
    template <typename Which>
    const Which* at() const {
        return std::get_if<Which>(&m_stack.top());
    }
    archive::Settings& settings() { return m_settings; }
    const std::vector<drawing::Hit>& hits() const { return m_renderer->hits(); }
    const std::filesystem::path& data() const { return m_folder.path(); }
    int frames() const { return m_frames; }
    int settingsChanges() const { return m_settingsChanges; }

    /// Presses and lets go a key by its X name: "Return", "a", "Escape".
    void key(const std::string& name);
    /// Moves the pointer to the middle of an area of the window and clicks. \p along says how far along its width instead of the
    /// middle.
    void click(const drawing::Area& area, double along = 0.5);
    /// Clicks on what means \p click; fails the test where nothing does.
    void clickOn(const screens::Input& click);
    bool canClickOn(const screens::Input& click) const { return find(click) != nullptr; }
    /// The window as xdotool names it. It changes when the window is opened anew.
    const std::string& window() const { return m_window; }
    void findWindow();
    /// "1280x720": what the X server says of the window.
    std::string geometry() const;

private:
    const drawing::Hit* find(const screens::Input& click) const;
    int run(const Player& player, window::Options options, bool everyFrame);
    void afterFrame(const drawing::Renderer& renderer, const Player& player, bool everyFrame);
    bool isSettled() const;
    /// Tells states apart in which another input is due.
    std::string state() const;

    TemporaryFolder m_folder;
    screens::Words m_words;
    archive::Archive m_archive;
    archive::Settings m_settings;
    int m_settingsChanges = 0;
    screens::Context m_context;
    screens::Stack m_stack;
    const drawing::Renderer* m_renderer = nullptr;
    std::string m_window;
    std::string m_playedState;
    std::atomic<int> m_frames = 0;
};

/// Runs a command of the shell; fails the test where it fails. \return what it printed, without the line's end
std::string shell(const std::string& command);
