#include "quiz/Asking.hpp"

#include "quiz/Choosing.hpp"
#include "quiz/Difficulty.hpp"
#include "quiz/Likeness.hpp"
#include "quiz/Refuting.hpp"

#include <algorithm>
#include <array>

namespace quiz {
namespace {

using facts::FieldPath;
using facts::Template;

void addWrongOption(Draft& draft, std::uint32_t answer) {
    Option option{draft.card.bank.shown(draft.card.table.answers[answer]), {}, {}};
    refute(draft, option, answer);
    draft.question.options.push_back(std::move(option));
}

void setOptions(Draft& draft, const Wrong& wrong) {
    const Option right{draft.card.bank.shown(draft.card.answer()), {}, {}};
    auto& options = draft.question.options;
    if (!wrong.place) {
        options.push_back(right);
        for (const std::uint32_t answer : wrong.answers) addWrongOption(draft, answer);
        draft.question.right = {0};
        shuffleOptions(draft.question, draft.random);
        return;
    }
    // Numbers stand in order, so that their place is their rank.
    std::vector<std::uint32_t> sorted = wrong.answers;
    const auto& size = draft.asks.answers.magnitude;
    std::sort(sorted.begin(), sorted.end(), [&size](auto a, auto b) { return size[a] < size[b]; });
    for (const std::uint32_t answer : sorted) addWrongOption(draft, answer);
    options.insert(options.begin() + *wrong.place, right);
    draft.question.right = {*wrong.place};
}

double obscurityOf(const Card& card) { return 1.0 - card.ask.worth; }

void setTruth(Draft& draft, bool isTrue) {
    Question& question = draft.question;
    question.options = {{"True", {}, {}}, {"False", {}, {}}};
    question.right = {isTrue ? 0 : 1};
    question.rightAnswers = {isTrue ? "True" : "False"};
    Option& wrong = question.options[isTrue ? 1 : 0];
    wrong.whyWrong = question.because;
    wrong.whyFacts = question.facts;
}

/// Changes the true statement to a false one. Told is what is true of the one that it names. That another answer is right does
/// not make it false where several are: there all of them do.
void makeFalse(Draft& draft, std::uint32_t answer) {
    draft.question.ask = filledWith(draft, draft.card.ask.says, draft.card.table.answers[answer]);
    setTruth(draft, false);
    Option& wrong = draft.question.options.front();
    wrong.whyWrong.clear();
    refute(draft, wrong, answer);
    wrong.allRight.clear();
    if (rightAnswersOf(draft.card, draft.asks).answers.size() > 1) refuteByList(draft, wrong, mostListed);
    if (wrong.whyWrong.empty() && wrong.allRight.empty()) wrong.whyWrong = draft.question.because;
}

/// How much of what \p card states another sentence about the same record takes up; nothing where the two contradict each other
/// or the other adds nothing.
std::optional<std::size_t> sharedWith(const Card& card, const AskCards& asks, const Card& other, const AskCards& others) {
    const auto paths = pathsOf(card.ask.says);
    std::size_t shared = 0;
    for (const auto& path : pathsOf(other.ask.says)) {
        if (!holdsPath(paths, path)) continue;
        if (card.at(path) != other.at(path)) return std::nullopt;
        ++shared;
    }
    const auto known = keysOf(card, asks), told = keysOf(other, others);
    const auto isNew = [&known](const std::string& key) { return std::find(known.begin(), known.end(), key) == known.end(); };
    return shared > 0 && std::any_of(told.begin(), told.end(), isNew) ? std::optional(shared) : std::nullopt;
}

/// What else is known of the matter that a true statement tells of, so that it is not only said again: from the other fields of
/// its record, where that is one matter and not a thing of which much is told.
std::optional<Spot> moreOf(const Draft& draft) {
    const auto& [deck, asks, card, question, random] = draft;
    if (deck.isPointedAt(card.pair.record)) return std::nullopt;
    std::optional<Spot> best;
    std::pair<std::size_t, double> most;
    for (std::uint32_t ask = 0; ask < card.bank.asks.size(); ++ask) {
        if (card.bank.asks[ask].about != card.ask.about || card.bank.asks[ask].says.empty()) continue;
        for (const std::uint32_t pair : deck.pairsOf(ask, card.pair.record)) {
            const Spot spot{ask, pair};
            const auto shared = sharedWith(card, asks, deck.card(spot), deck.asks(spot));
            if (!shared || deck.isHidden(spot) || std::pair(*shared, card.bank.asks[ask].worth) <= most) continue;
            best = spot;
            most = {*shared, card.bank.asks[ask].worth};
        }
    }
    return best;
}

void makeTrue(Draft& draft) {
    setTruth(draft, true);
    Option& wrong = draft.question.options.back();
    if (!draft.question.note.empty()) return; // that tells enough
    const auto more = moreOf(draft);
    const auto told = more ? tellOfSpot(draft, wrong, *more) : std::nullopt;
    if (told) {
        wrong.whyWrong = *told;
    } else if (rightAnswersOf(draft.card, draft.asks).answers.size() > 1) {
        refuteByList(draft, wrong, mostListed);
    }
}

double likenessOfFalse(const Draft& draft, std::uint32_t answer) {
    if (draft.asks.answers.numeric) return 0.5;
    const auto kin = draft.deck.kinOf(draft.card);
    return likeness(draft.card, draft.asks, answer, std::binary_search(kin.begin(), kin.end(), answer)) / 1000.0;
}

/// Whether the spot has that kind and that wording at all.
bool isOffered(const Deck& deck, const Spot& spot, Kind kind, std::uint32_t wording) {
    const auto kinds = deck.kinds(spot);
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end() || wording >= deck.wordings(spot)) return false;
    if (deck.isHidden(spot)) return false;
    return deck.isFinished(spot) || deck.asks(spot).wordingIsWhole[wording];
}

/// Whether \p question tells of anything that the player has not seen. A note that does is left out.
bool tellsHidden(const Deck& deck, Question& question) {
    if (!deck.hasClearance()) return false;
    if (deck.namesHidden(question.note)) question.note.clear();
    if (question.picture && deck.namesHidden(question.picture->picture.alt)) question.picture.reset();
    std::vector<std::string> texts{question.ask, question.topic};
    for (const auto& option : question.options) texts.push_back(option.text);
    const auto reasons = reasonsOf(question);
    texts.insert(texts.end(), reasons.begin(), reasons.end());
    for (const auto* more : {&question.rightAnswers, &question.left, &question.clues})
        texts.insert(texts.end(), more->begin(), more->end());
    return std::any_of(texts.begin(), texts.end(), [&deck](const std::string& text) { return deck.namesHidden(text); }) ||
           std::any_of(question.works.begin(), question.works.end(),
                       [&deck](const std::string& work) { return deck.isUnseen(work); });
}

/// What each kind of question is made with, in the order of the kinds.
struct Maker {
    std::optional<Question> (*ask)(const Deck&, const Spot&, const Deal&);
    bool (*can)(const Deck&, const Spot&, std::uint32_t wording);
};

constexpr std::array makers{
    Maker{askChoice, canAskChoice},       Maker{askTrueFalse, canAskTrueFalse}, Maker{askOrder, canAskOrder},
    Maker{askNumber, canAskNumber},       Maker{askTyped, canAskTyped},         Maker{askOddOneOut, canAskOddOneOut},
    Maker{askSelectAll, canAskSelectAll}, Maker{askMatch, canAskMatch},         Maker{askClues, canAskClues},
};
static_assert(makers.size() == facts::allKinds.size());

const Maker& makerOf(Kind kind) { return makers.at(static_cast<std::size_t>(kind)); }

} // namespace

Random randomOf(const Deal& deal) {
    const std::uint64_t name = seedFrom(deal.id.data(), deal.id.size());
    return Random(mixed(mixed(deal.seed, name), static_cast<std::uint64_t>(deal.kind)));
}

std::optional<Question> askChoice(const Deck& deck, const Spot& spot, const Deal& deal) {
    const Card card = deck.card(spot);
    Random random = randomOf(deal);
    Question question;
    Draft draft{deck, deck.asks(spot), card, question, random};
    const Template& wording = card.ask.wordings[deal.wording];
    question.ask = card.fill(wording);
    const auto wrong = chooseWrong({deck, draft.asks, card, question.ask}, random);
    if (!wrong) return std::nullopt;
    prove(draft);
    setRightAnswers(draft);
    setOptions(draft, *wrong);
    question.topic = topicOf(draft, wording);
    question.difficulty =
        difficultyOf(fameOf(card, draft.asks), obscurityOf(card), wrong->likeness, guessAmong(question.options.size()));
    return question;
}

bool canAskChoice(const Deck& deck, const Spot& spot, std::uint32_t wording) {
    const Card card = deck.card(spot);
    const std::string question = card.fill(card.ask.wordings[wording]);
    return canChooseWrong({deck, deck.asks(spot), card, question});
}

std::optional<Question> askTrueFalse(const Deck& deck, const Spot& spot, const Deal& deal) {
    const Card card = deck.card(spot);
    Random random = randomOf(deal);
    Question question;
    Draft draft{deck, deck.asks(spot), card, question, random};
    const bool alwaysTrue = card.ask.answers == facts::Answers::Some;
    std::optional<std::uint32_t> wrong;
    // A statement that could not be false would tell by its being there that it is true.
    if (!alwaysTrue && !(wrong = chooseFalse({deck, draft.asks, card, {}}, random))) return std::nullopt;
    prove(draft);
    question.ask = question.because;
    const bool isTrue = alwaysTrue || random.below(2) == 0;
    isTrue ? makeTrue(draft) : makeFalse(draft, *wrong);
    question.topic = topicOf(draft, card.ask.wordings[deal.wording]);
    const double alike = isTrue ? 0.5 : likenessOfFalse(draft, *wrong);
    question.difficulty = difficultyOf(fameOf(card, draft.asks), obscurityOf(card), alike, guessAmong(2));
    return question;
}

bool canAskTrueFalse(const Deck& deck, const Spot& spot, std::uint32_t /*wording*/) {
    const Card card = deck.card(spot);
    return card.ask.answers == facts::Answers::Some || canChooseFalse({deck, deck.asks(spot), card, {}});
}

std::optional<Question> ask(const Deck& deck, const Spot& spot, const Deal& deal) {
    if (!isOffered(deck, spot, deal.kind, deal.wording)) return std::nullopt;
    auto question = deck.isFinished(spot) ? askFinished(deck, spot, deal) : makerOf(deal.kind).ask(deck, spot, deal);
    if (!question) return std::nullopt;
    if (tellsHidden(deck, *question)) return std::nullopt;
    question->category = deck.isFinished(spot) ? deck.finished(spot).topic.str() : deck.card(spot).ask.topic;
    question->deal = deal;
    question->kind = deal.kind;
    settle(*question);
    return question;
}

bool canAsk(const Deck& deck, const Spot& spot, Kind kind, std::uint32_t wording) {
    if (!isOffered(deck, spot, kind, wording)) return false;
    return deck.isFinished(spot) ? canAskFinished(deck, spot) : makerOf(kind).can(deck, spot, wording);
}

} // namespace quiz
