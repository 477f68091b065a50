// A pack of any bytes: read, linked, checked, and dealt from where it is good. A form feed begins another file of the pack.
#include "Sitting.hpp"

#include "facts/Excerpt.hpp"
#include "facts/Salvage.hpp"
#include "quiz/Round.hpp"

namespace {

constexpr std::size_t mostDealt = 12;

/// What is said of a question must be right by its own rules.
void look(const quiz::Question& question) {
    fuzz::expect(isRight(question, rightAnswer(question)), "the right answer is right");
    fuzz::expect(!isRight(question, wrongAnswer(question)), "a wrong answer is wrong");
    rightText(question);
    answerText(question, wrongAnswer(question));
    reasonsOf(question);
}

void deal(const quiz::Dealer& dealer) {
    std::size_t dealt = 0;
    dealer.forEach(true, 1, [&](const quiz::Deal& deal) {
        if (++dealt > mostDealt) return;
        const auto question = dealer.deal(deal);
        if (!question) return;
        fuzz::expect(question->deal == deal, "the question is that of its deal");
        look(*question);
    });
}

void playRound(std::shared_ptr<const quiz::Dealer> dealer) {
    quiz::Plan plan;
    plan.pack = dealer->bank().pack;
    auto round = quiz::Round::start(dealer, plan, {});
    if (!round) return;
    do {
        look(round->question());
        for (const quiz::Gadget gadget : quiz::allGadgets)
            if (round->number() % 4 == static_cast<int>(gadget)) round->use(gadget);
        const auto outcome = round->answer(rightAnswer(round->question()), quiz::Milliseconds{2000});
        fuzz::expect(outcome.verdict == quiz::Verdict::Right, "the right answer counts as right");
    } while (round->advance());
    fuzz::expect(quiz::Round::resume(dealer, plan, {}, round->steps()).has_value(), "a round can be resumed");
}

void readAndDeal(const std::vector<facts::SourceText>& files, const facts::Leniency* leniency) {
    const auto report = facts::readPack("pack", files, nullptr, leniency);
    fuzz::expect(leniency != nullptr || (report.bank == nullptr) == facts::hasMistake(report.findings),
                 "there is a bank or a mistake");
    for (const auto& finding : report.findings) fuzz::expectHarmless(toText(finding, report.excerpts));
    if (!report.bank) return;
    const auto dealer = std::make_shared<const quiz::Dealer>(report.bank);
    deal(*dealer);
    playRound(dealer);
    for (std::size_t type = 0; type < report.bank->types.size(); ++type) {
        if (!report.bank->types[type].work) continue;
        std::vector<std::string> unseen;
        for (const auto& record : report.bank->records)
            if (raw(record.type) == type) unseen.push_back(report.bank->types[type].name + "/" + record.id);
        deal(dealer->cleared(unseen));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
    std::vector<facts::SourceText> files;
    for (auto& file : fuzz::split(fuzz::textOf(bytes, count), '\f'))
        files.emplace_back(std::to_string(files.size()) + ".json", std::move(file));
    readAndDeal(files, nullptr);
    const facts::Leniency leniency{{"0/questions/0", "0/asks/0"}};
    readAndDeal(files, &leniency);
    return 0;
}
