#pragma once

#include "quiz/Deck.hpp"
#include "quiz/Question.hpp"

#include <optional>
#include <string>
#include <vector>

namespace quiz {

/// A question in the making, with all that goes into it.
struct Draft {
    const Deck& deck;
    const AskCards& asks;
    const Card& card;
    Question& question;
    Random& random;
};

/// The paths by which \p card's question is asked and its sentence said: what the question rests on.
std::vector<facts::FieldPath> pathsOfPair(const Card& card, const AskCards& asks);

/// Ids of the facts that \p card's pair rests on: its subjects' and its answer's. Fields that only name the record are left out
/// where anything else is left.
std::vector<std::string> factsOf(const Card& card, const AskCards& asks);

/// Adds all works reached by \p card: by its paths, by the record itself and by what names its values.
void addWorks(std::vector<std::string>& works, const Card& card, const AskCards& asks);

/// Keys of all values that \p card's question and sentence name together.
std::vector<std::string> keysOf(const Card& card, const AskCards& asks);
/// Adds a link between each two of \p keys.
void addLinks(std::vector<Link>& links, const std::vector<std::string>& keys);
Link linkOf(std::string a, std::string b);

/// Adds the answer of \p card with all that its question names as a secret of \p question.
void addSecret(Question& question, const Card& card, const AskCards& asks);

/// Takes account of \p card having to be known for the answer: its facts, works, links and secret belong to the question.
void addKnown(Draft& draft, const Card& card);

/// Takes account of what \p card tells in the proof of \p option.
void tellOf(Draft& draft, Option& option, const Card& card);
/// What \p spot tells, of any ask; takes account of it in the proof of \p option. Nothing, and nothing done, where clearance
/// hides it or its ask has no sentence.
std::optional<std::string> tellOfSpot(Draft& draft, Option& option, const Spot& spot);

/// Sets what every question from facts has alike: pack, id, facts, works, links, because, note, source, date.
void prove(Draft& draft);
/// Sets the whole set of right answers of the pair's question.
void setRightAnswers(Draft& draft);
/// Brings the options into an order drawn by chance; `right` follows.
void shuffleOptions(Question& question, Random& random);
/// Last step: sorts links and works, each once.
void settle(Question& question);

/// "News report on the seventh film, 2021"; empty where there is no such source.
std::string sourceText(const facts::FactBank& bank, const std::string& key);

/// The header: the work that the question names, and the ask's topic; without what would tell the answer.
std::string topicOf(const Draft& draft, const facts::Template& wording);

/// The fame that its author gave the record; or the mean fame of what the question names; where it names nothing but texts ("Who
/// rides off a cliff?"), of the record or of the answer, whichever is better known.
double fameOf(const Card& card, const AskCards& asks);
/// The mean of that over \p cards, at least one, where all of them have to be known.
double fameOfAll(const std::vector<Card>& cards, const AskCards& asks);

} // namespace quiz
