#include "window/Display.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <string>

namespace {

/// An environment variable with another value for a while; none when \p value is null.
class Variable {
public:
    Variable(const char* name, const char* value) : m_name(name) {
        if (const char* before = std::getenv(name)) m_before = before;
        set(value);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;
    ~Variable() { set(m_before ? m_before->c_str() : nullptr); }

private:
    void set(const char* value) const { value != nullptr ? ::setenv(m_name, value, 1) : ::unsetenv(m_name); }

    const char* m_name;
    std::optional<std::string> m_before;
};

} // namespace

TEST_CASE("The display of the tests is one to draw on") { CHECK_FALSE(window::displayProblem()); }

TEST_CASE("Without a display there is a sentence instead of an abort") {
    const Variable wayland("WAYLAND_DISPLAY", nullptr);
    const Variable display("DISPLAY", GENERATE(static_cast<const char*>(nullptr), ""));
    CHECK(window::displayProblem() == "There is no display to draw on.");
}

TEST_CASE("A Wayland session without X is told apart") {
    const Variable wayland("WAYLAND_DISPLAY", "wayland-0");
    const Variable display("DISPLAY", nullptr);
    CHECK(window::displayProblem() == "This Wayland session has no X display (Xwayland) to draw on.");
}

TEST_CASE("A display that is not there is named") {
    const Variable display("DISPLAY", ":987");
    CHECK(window::displayProblem() == "The display :987 does not answer.");
}
