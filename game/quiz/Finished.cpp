#include "quiz/Asking.hpp"

#include "facts/Text.hpp"
#include "quiz/Choosing.hpp"
#include "quiz/Dialling.hpp"
#include "quiz/Difficulty.hpp"
#include "quiz/Meaning.hpp"
#include "quiz/Proof.hpp"

#include <algorithm>
#include <numeric>

namespace quiz {
namespace {

using facts::FinishedQuestion;

constexpr std::size_t mostWrong = 3;
constexpr std::size_t mostItems = 6; ///< an author's row stays whole up to here: its explanation speaks of all of it

/// \p count of \p all in their order, drawn at random.
std::vector<std::string> someOf(std::vector<std::string> all, std::size_t count, Random& random) {
    while (all.size() > count) all.erase(all.begin() + random.below(static_cast<std::uint32_t>(all.size())));
    return all;
}

std::vector<int> shuffledIndices(std::size_t count, Random& random) {
    std::vector<int> order(count);
    std::iota(order.begin(), order.end(), 0);
    random.shuffle(order);
    return order;
}

/// Where each of 0 to n-1 ended up in \p order.
std::vector<int> inverse(const std::vector<int>& order) {
    std::vector<int> places(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) places[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
    return places;
}

const facts::Picture* pictureIn(const Deck& deck, const FinishedQuestion& finished) {
    const auto& bank = deck.bank();
    if (bank.questionPictures.empty()) return nullptr;
    const auto found = bank.questionPictures.find(static_cast<std::uint32_t>(&finished - bank.questions.data()));
    return found == bank.questionPictures.end() ? nullptr : &found->second;
}

/// All that is said before the answer: what a picture shows, too.
std::string askedIn(const Deck& deck, const FinishedQuestion& finished) {
    const auto* const picture = pictureIn(deck, finished);
    return picture == nullptr ? finished.ask.str() : finished.ask.str() + ' ' + picture->alt;
}

/// True when the answer gives itself away: a word of it stands in the question and not in every wrong option.
bool tellsItself(const Deck& deck, const FinishedQuestion& finished, const std::vector<std::string>& wrong) {
    const auto asked = tellingWords(askedIn(deck, finished));
    for (const TextHash word : tellingWords(finished.answer)) {
        if (!std::binary_search(asked.begin(), asked.end(), word)) continue;
        const auto lacks = [word](const std::string& option) { return !containsAll(tellingWords(option), std::vector{word}); };
        if (std::any_of(wrong.begin(), wrong.end(), lacks)) return true;
    }
    return false;
}

/// The author's wrong answers, each name once and none of the right one's.
std::vector<std::string> wrongOf(const FinishedQuestion& finished) {
    std::vector<std::string> names{facts::fold(finished.answer)};
    for (const auto& name : finished.also) names.push_back(facts::fold(name));
    std::vector<std::string> wrong;
    for (const auto& option : finished.wrong) {
        std::string name = facts::fold(option);
        if (std::find(names.begin(), names.end(), name) != names.end()) continue;
        names.push_back(std::move(name));
        wrong.push_back(option);
    }
    return wrong;
}

/// What makes a wrong option wrong: the author's explanation where it names the right answer; otherwise the answer alone.
std::string refutation(const Question& question, const FinishedQuestion& finished) {
    const bool named = standsIn(facts::fold(finished.answer), facts::fold(question.because));
    return named ? question.because : std::string();
}

void setChoice(Question& question, const FinishedQuestion& finished, Random& random) {
    auto texts = someOf(wrongOf(finished), mostWrong, random);
    texts.insert(texts.begin(), finished.answer);
    const auto order = shuffledIndices(texts.size(), random);
    for (const int index : order) {
        Option option{texts[static_cast<std::size_t>(index)], {}, {}};
        if (index != 0) option = {option.text, refutation(question, finished), question.facts};
        question.options.push_back(std::move(option));
    }
    question.right = {inverse(order).front()};
    question.rightAnswers = {finished.answer};
}

void setTrueFalse(Question& question, const FinishedQuestion& finished) {
    question.options = {{"True", {}, {}}, {"False", {}, {}}};
    question.right = {finished.truth ? 0 : 1};
    question.rightAnswers = {finished.truth ? "True" : "False"};
    Option& wrong = question.options[finished.truth ? 1 : 0];
    wrong.whyWrong = question.because;
    wrong.whyFacts = question.facts;
}

void setOrder(Question& question, const FinishedQuestion& finished, Random& random) {
    question.rightAnswers = someOf({finished.order.begin(), finished.order.end()}, mostItems, random);
    auto order = shuffledIndices(question.rightAnswers.size(), random);
    while (std::ranges::is_sorted(order)) order = shuffledIndices(order.size(), random); // something is left to do
    for (const int index : order)
        question.options.push_back({question.rightAnswers[static_cast<std::size_t>(index)], question.because, {}});
    question.right = inverse(order);
}

void setNumber(Question& question, const Deck& deck, const FinishedQuestion& finished, Random& random) {
    Spread spread{finished.number, finished.number};
    if (finished.isYear) spread.atMost = deck.lastYear();
    question.number = finished.number;
    question.within = finished.within;
    question.isYear = finished.isYear;
    question.dial = dialFor(finished.number, finished.within, finished.isYear, spread, random);
    question.rightAnswers = {numberText(question, finished.number)};
}

void setTyped(Question& question, const FinishedQuestion& finished) {
    question.rightAnswers = {finished.answer};
    question.accepted = {finished.answer};
    question.accepted.insert(question.accepted.end(), finished.also.begin(), finished.also.end());
    question.takesSlips = true;
}

double guessOf(const Question& question) {
    if (question.kind == Kind::Typed) return 0;
    if (question.kind == Kind::Number) return guessOnDial(question.dial, question.within);
    return question.kind == Kind::Order ? guessOrder(question.options.size()) : guessAmong(question.options.size());
}

void setTexts(Question& question, const Deck& deck, const FinishedQuestion& finished) {
    question.pack = deck.bank().pack;
    question.topic = finished.topic.empty() ? deck.bank().title : finished.topic.str();
    if (finished.kind == Kind::Choice && shareAny(tellingWords(question.topic), tellingWords(finished.answer)))
        question.topic.clear();
    question.ask = finished.ask;
    question.because = finished.because;
    question.note = finished.note;
    question.source = sourceText(deck.bank(), finished.source);
    question.asOf = finished.asOf;
    question.facts = {question.deal.id};
    question.works = deck.worksOf(finished).value_or(std::vector<std::string>{});
    if (const auto* const picture = pictureIn(deck, finished)) question.picture = PictureOf{deck.bank().folder, *picture, false};
}

} // namespace

bool canAskFinished(const Deck& deck, const Spot& spot) {
    const FinishedQuestion& finished = deck.finished(spot);
    switch (finished.kind) {
    case Kind::Choice:
        return !wrongOf(finished).empty() && !tellsItself(deck, finished, wrongOf(finished));
    case Kind::TrueFalse:
        return true;
    case Kind::Order:
        return finished.order.size() >= 2;
    case Kind::Number:
        return !isFigureIn(finished.number, finished.ask);
    case Kind::Typed:
        return !shareAny(tellingWords(finished.answer), tellingWords(askedIn(deck, finished)));
    default:
        return false;
    }
}

std::optional<Question> askFinished(const Deck& deck, const Spot& spot, const Deal& deal) {
    if (!canAskFinished(deck, spot)) return std::nullopt;
    const FinishedQuestion& finished = deck.finished(spot);
    Random random = randomOf(deal);
    Question question;
    question.deal = deal;
    question.kind = deal.kind;
    setTexts(question, deck, finished);
    switch (finished.kind) {
    case Kind::Choice:
        setChoice(question, finished, random);
        tellOptions(deck, spot, question);
        break;
    case Kind::TrueFalse:
        setTrueFalse(question, finished);
        break;
    case Kind::Order:
        setOrder(question, finished, random);
        break;
    case Kind::Typed:
        setTyped(question, finished);
        break;
    default:
        setNumber(question, deck, finished, random);
        break;
    }
    question.difficulty = difficultyGiven(finished.difficulty, guessOf(question));
    return question;
}

} // namespace quiz
