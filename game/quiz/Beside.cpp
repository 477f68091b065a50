#include "quiz/Dealer.hpp"

#include "facts/Text.hpp"
#include "quiz/AnswerCards.hpp"

#include <algorithm>

namespace quiz {
namespace {

template <typename T>
bool shareSorted(const std::vector<T>& a, const std::vector<T>& b) {
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j) return true;
        *i < *j ? ++i : ++j;
    }
    return false;
}

bool shareFact(const Question& a, const Question& b) {
    return std::any_of(a.facts.begin(), a.facts.end(), [&b](const std::string& fact) {
        return std::find(b.facts.begin(), b.facts.end(), fact) != b.facts.end();
    });
}

/// True when \p question says things in free words, which links do not cover.
bool hasFreeText(const Question& question) { return question.asks.empty() || !question.note.empty(); }

std::string allThatIsTold(const Question& question) {
    std::string told = question.ask + ' ' + question.note;
    for (const auto& reason : reasonsOf(question)) told += ' ' + reason;
    if (question.picture) told += ' ' + question.picture->picture.alt;
    return told;
}

/// Words of some weight, sorted: those of four letters and more, and figures.
std::vector<TextHash> weightyWords(std::string_view text) {
    constexpr std::size_t least = 4;
    std::vector<TextHash> found;
    for (const auto& word : facts::words(text)) {
        const bool figure = word.front() >= '0' && word.front() <= '9';
        if (figure || word.size() >= least) found.push_back(hashOf(word));
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::size_t countShared(const std::vector<TextHash>& a, const std::vector<TextHash>& b) {
    return static_cast<std::size_t>(
        std::count_if(a.begin(), a.end(), [&b](TextHash word) { return std::binary_search(b.begin(), b.end(), word); }));
}

std::size_t countAnswersIn(const Question& question, const std::string& told) {
    const auto isTold = [&told](const std::string& answer) { return standsIn(facts::fold(answer), told); };
    return static_cast<std::size_t>(std::count_if(question.rightAnswers.begin(), question.rightAnswers.end(), isTold));
}

/// True when the text of \p teller gives away the answer of \p asked: it names the answer and something of the question beside
/// it.
bool tellsByText(const Question& teller, const Question& asked) {
    const std::string told = facts::fold(allThatIsTold(teller));
    const auto words = weightyWords(told);
    const auto subject = weightyWords(asked.ask);
    if (asked.kind == Kind::TrueFalse) return !subject.empty() && 10 * countShared(subject, words) >= 7 * subject.size();
    const std::size_t answers = countAnswersIn(asked, told);
    // One thing to be put in order tells nothing alone.
    if (asked.kind == Kind::Order) return answers >= 2;
    return answers > 0 && countShared(subject, words) > 0;
}

/// True when a sentence of \p teller holds all names of a secret of \p asked.
bool tellsSecret(const Question& teller, const Question& asked) {
    const auto holdsAll = [](const std::string& sentence, const std::vector<std::string>& secret) {
        return std::all_of(secret.begin(), secret.end(),
                           [&sentence](const std::string& name) { return standsIn(name, sentence); });
    };
    return std::any_of(asked.secrets.begin(), asked.secrets.end(), [&](const auto& secret) {
        return std::any_of(teller.told.begin(), teller.told.end(),
                           [&](const std::string& sentence) { return holdsAll(sentence, secret); });
    });
}

} // namespace

bool mayStandBeside(const Question& earlier, const Question& later) {
    if (earlier.deal.id == later.deal.id || shareFact(earlier, later)) return false;
    if (shareSorted(earlier.reveals, later.asks) || shareSorted(later.reveals, earlier.asks)) return false;
    if (tellsSecret(earlier, later) || tellsSecret(later, earlier)) return false;
    if (!hasFreeText(earlier) && !hasFreeText(later)) return true;
    return !tellsByText(earlier, later) && !tellsByText(later, earlier);
}

} // namespace quiz
