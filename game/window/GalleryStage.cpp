#include "window/GalleryStage.hpp"

#include "window/GalleryPack.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <stdexcept>

namespace window {
namespace {

using namespace std::chrono_literals;
using Step = quiz::Round::Step;

constexpr std::uint64_t seed = 7;
constexpr std::int64_t today = 1'764'547'200; // 1 December 2025

/// What is asked before the question that a picture is about, in this order.
constexpr std::array earlierAsks{gallery_ask::cast,  gallery_ask::villain, gallery_ask::partner, gallery_ask::truth,
                                 gallery_ask::order, gallery_ask::number,  gallery_ask::three,   gallery_ask::pilot,
                                 gallery_ask::year,  gallery_ask::two,     gallery_ask::four};

archive::Settings settingsOf(const drawing::Look& look) {
    archive::Settings settings;
    settings.textScale = look.textScale;
    settings.reducedMotion = look.reducedMotion;
    settings.highContrast = look.highContrast;
    settings.pack = galleryPack;
    return settings;
}

archive::ScoreRow scoreRow(const quiz::Plan& plan, std::string player, quiz::Points points, int right, int daysAgo) {
    archive::ScoreRow row;
    row.player = std::move(player);
    row.plan = plan;
    row.points = points;
    row.right = right;
    row.count = plan.questions;
    row.when = today - std::int64_t{86'400} * daysAgo;
    return row;
}

} // namespace

GalleryStage::GalleryStage(const screens::Languages& languages, const std::string& language,
                           std::shared_ptr<const screens::Library> library, const drawing::Look& look)
    : m_look(look), m_settings(settingsOf(look)), m_context{languages.words(language),
                                                            std::move(library),
                                                            m_archive,
                                                            m_settings,
                                                            [] { return seed; },
                                                            [] { return today; },
                                                            {},
                                                            false,
                                                            {}},
      m_stack(m_context) {
    m_settings.language = language;
    m_context.languages = languages.all();
    m_context.packsFolder = "/home/agent/.local/share/good-canopy/questions";
}

void GalleryStage::use(screens::Device device, screens::PadMake make) {
    m_look.device = device;
    m_look.padMake = make;
}

void GalleryStage::showDebug() {
    m_look.debug = true;
    m_look.frameTime = 4.2F;
}

void GalleryStage::unread() {
    using screens::Pack;
    const screens::Reading reading{45, 100};
    auto packs = m_context.library->packs();
    packs[0] =
        std::make_shared<const Pack>(Pack::unread("/usr/share/good-canopy/questions/gallery", Pack::State::Reading, reading));
    packs[1] = std::make_shared<const Pack>(Pack::unread("great-heists.json", Pack::State::Cancelled, {}));
    m_context.library = std::make_shared<const screens::Library>(std::move(packs), reading);
}

void GalleryStage::mission(std::string_view before, std::string_view ask, quiz::Fuse fuse) {
    std::vector<Step> steps = playAll(before, ask, fuse);
    steps.emplace_back().deal = dealOf(ask);
    m_stack.reset(resumed(steps, fuse));
}

void GalleryStage::debrief(std::string_view answers) {
    mission(answers.substr(0, answers.size() - 1), gallery_ask::four);
    wait(4s);
    if (answers.back() == 'r')
        answerRight();
    else
        answerWrong();
    wait(1s);
    press(Key::Space);
}

void GalleryStage::interrupt() {
    mission("rrr", gallery_ask::four);
    wait();
    press(Key::Escape);
    m_stack.reset(screens::makeTitle(m_context));
}

void GalleryStage::addScores() {
    const quiz::Plan normal = plan(quiz::Fuse::Normal);
    quiz::Plan legend = normal, recruit = normal;
    legend.level = quiz::Level::Legend;
    recruit.level = quiz::Level::Recruit;
    m_archive.addScore(scoreRow(legend, "Agent", 7240, 9, 2));
    m_archive.addScore(scoreRow(normal, "Agent", 6120, 8, 1));
    m_archive.addScore(scoreRow(normal, "Rebecca", 5980, 8, 12));
    m_archive.addScore(scoreRow(recruit, "The one who is always late", 3350, 7, 30));
    m_archive.addScore(scoreRow(recruit, "Agent", 460, 2, 71));
}

void GalleryStage::addBest(quiz::Points points) {
    m_archive.addScore(scoreRow(plan(quiz::Fuse::Normal), m_settings.player, points, 5, 3));
}

void GalleryStage::burnDownTo(Time left) { wait(Time(current().round.fuse()) - current().seen - left); }

void GalleryStage::answerRight() { give(quiz::rightAnswer(current().round.question())); }

void GalleryStage::answerWrong() { give(quiz::wrongAnswer(current().round.question())); }

void GalleryStage::answerLate() { burnDownTo(Time{0}); }

const screens::Mission& GalleryStage::current() const { return std::get<screens::Mission>(m_stack.top()); }

quiz::Plan GalleryStage::plan(quiz::Fuse fuse) const {
    quiz::Plan plan;
    plan.pack = galleryPack;
    plan.seed = seed;
    plan.fuse = fuse;
    return plan;
}

screens::Screen GalleryStage::resumed(const std::vector<Step>& steps, quiz::Fuse fuse) {
    archive::SavedRound saved;
    saved.plan = plan(fuse);
    saved.bankFingerprint = m_context.library->find(galleryPack)->fingerprint();
    saved.steps = steps;
    std::optional<screens::Mission> mission = screens::resumeMission(m_context, std::move(saved));
    if (!mission) throw std::logic_error("the gallery's mission cannot be resumed");
    return std::move(*mission);
}

void GalleryStage::play(std::vector<Step>& steps, std::string_view ask, char how, quiz::Fuse fuse) {
    steps.emplace_back().deal = dealOf(ask);
    screens::Screen screen = resumed(steps, fuse);
    auto& mission = std::get<screens::Mission>(screen);
    const quiz::Question& question = mission.round.question();
    const quiz::Answer answer = how == 'r' ? quiz::rightAnswer(question) : quiz::wrongAnswer(question);
    screens::tick(screen, how == 'l' ? Time(10min) : Time(2s + 700ms * steps.size()), m_context);
    if (how != 'l') screens::handle(mission, screens::Give{answer}, m_context);
    steps = mission.round.steps();
}

std::vector<Step> GalleryStage::playAll(std::string_view answers, std::string_view without, quiz::Fuse fuse) {
    std::vector<std::string_view> asks = m_firstAsks;
    std::ranges::copy_if(earlierAsks, std::back_inserter(asks), [&](std::string_view ask) { return ask != without; });
    std::vector<Step> steps;
    for (std::size_t next = 0; next < answers.size(); ++next) play(steps, asks.at(next), answers[next], fuse);
    return steps;
}

quiz::Deal GalleryStage::dealOf(std::string_view ask) const {
    const auto dealer = m_context.library->find(galleryPack)->dealer();
    std::optional<quiz::Deal> found;
    dealer->forEach(false, seed, [&](const quiz::Deal& deal) {
        if (found || (deal.kind == quiz::Kind::TrueFalse && ask != gallery_ask::truth)) return;
        const auto question = dealer->deal(deal);
        if (question && question->ask == ask) found = deal;
    });
    if (!found) throw std::logic_error("the gallery's pack does not ask \"" + std::string(ask) + '"');
    return *found;
}

} // namespace window
