#include "window/QuestionPictures.hpp"

#include "facts/Text.hpp"

#include <fmt/format.h>

#include <iostream>
#include <utility>

namespace window {
namespace {

/// A game in which one question after another stands in hand, over services that keep nothing.
class QuestionStage {
public:
    QuestionStage(const screens::Words& words, std::shared_ptr<const screens::Library> library)
        : m_context{words, std::move(library), m_archive, m_settings, {}, {}, {}}, m_stack(m_context) {}

    /// \return whether the question of \p deal is to be seen
    bool show(const quiz::Deal& deal) {
        const screens::Pack& pack = *m_context.library->packs().front();
        archive::SavedRound saved;
        saved.plan.pack = pack.id();
        saved.plan.fuse = quiz::Fuse::Off;
        saved.bankFingerprint = pack.fingerprint();
        saved.steps.emplace_back().deal = deal;
        auto mission = screens::resumeMission(m_context, std::move(saved));
        if (!mission) return false;
        m_stack.reset(std::move(*mission));
        m_stack.tick(std::chrono::seconds(2)); // until every motion has come to rest
        return true;
    }

    screens::Stack& stack() { return m_stack; }
    const std::string& ask() const { return std::get<screens::Mission>(m_stack.top()).round.question().ask; }

private:
    archive::Archive m_archive;
    archive::Settings m_settings;
    screens::Context m_context;
    screens::Stack m_stack;
};

} // namespace

int drawQuestions(const GalleryOptions& options, const archive::Paths& paths,
                  const std::shared_ptr<const screens::Library>& library, std::uint64_t seed) {
    const auto made = makeGallery(options, paths);
    if (const int* const code = std::get_if<int>(&made)) return *code;
    Gallery& pictures = *std::get<std::unique_ptr<Gallery>>(made);
    QuestionStage stage(pictures.words(), library);
    bool written = true;
    int number = 0;
    library->packs().front()->dealer()->forEach(false, seed, [&](const quiz::Deal& deal) {
        if (!stage.show(deal)) return;
        const auto file = options.folder / fmt::format("{:05}-{}.png", ++number, facts::kindName(deal.kind));
        const Gallery::Remarks remarks = pictures.paint(stage.stack());
        std::cout << file.string() << "  " << facts::harmless(stage.ask()) << '\n';
        for (const auto& text : remarks.squeezed)
            std::cout << fmt::format("  squeezed from {} to {}: {}\n", text.wanted, text.given, facts::harmless(text.text));
        written &= writePng(pictures.picture(), file);
    });
    return written ? 0 : 1;
}

} // namespace window
