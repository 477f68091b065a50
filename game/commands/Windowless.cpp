#include "commands/Windowed.hpp"

namespace commands {

namespace {

constexpr const char* problem = "This game was built without a window.";

} // namespace

std::optional<std::string> windowProblem() { return problem; }

int playInWindow(screens::Stack&, screens::Context&, const archive::Paths&, const Options&, screens::Bell&,
                 const std::function<void()>&) {
    return complain(problem);
}

int drawQuestions(const Preview&, const Options&, const archive::Paths&, const std::shared_ptr<const screens::Library>&) {
    return complain(problem);
}

std::u32string undrawable(std::u32string_view, const archive::Paths&) { return {}; } // letters are the terminal's affair

int run(const Gallery&, const archive::Paths&) { return complain(problem); }

} // namespace commands
