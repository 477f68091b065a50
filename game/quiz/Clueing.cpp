#include "quiz/Asking.hpp"

#include "facts/Text.hpp"
#include "quiz/Candidates.hpp"
#include "quiz/Choosing.hpp"
#include "quiz/Difficulty.hpp"
#include "quiz/Lists.hpp"
#include "quiz/Proof.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

// A ladder of clues: from vague to plain, each of which makes the question worth less.

namespace quiz {
namespace {

using facts::FieldPath;
using facts::RecordIndex;
using facts::Value;

constexpr std::size_t leastClues = 2;
constexpr std::size_t mostPlaces = 8; ///< pairs of a wrong answer that are looked at: one with more is not offered

/// All values at the end of \p path from \p record, each once.
std::vector<Value> valuesAt(const facts::FactBank& bank, RecordIndex record, const FieldPath& path) {
    std::vector<Value> here{record};
    for (const auto field : path) {
        std::vector<Value> next;
        for (const auto& value : here) {
            const auto owner = value.as<RecordIndex>();
            if (!owner) continue;
            for (const auto& one : bank.record(*owner).values(field)) {
                if (std::find(next.begin(), next.end(), one) == next.end()) next.push_back(one);
            }
        }
        here = std::move(next);
    }
    return here;
}

bool isSingle(const facts::FactBank& bank, facts::TypeIndex type, const FieldPath& path) {
    for (const auto index : path) {
        const auto& field = bank.type(type).fields[raw(index)];
        if (field.isMany()) return false;
        type = field.target;
    }
    return true;
}

std::vector<std::string> shownOf(const facts::FactBank& bank, const std::vector<Value>& values) {
    std::vector<std::string> texts;
    texts.reserve(values.size());
    for (const auto& value : values) texts.push_back(bank.shown(value));
    return texts;
}

/// \p clue told of \p record, with all values of its fields; empty where one is missing.
std::string tell(const facts::FactBank& bank, const facts::Template& clue, RecordIndex record) {
    std::string text;
    for (const auto& piece : clue.pieces) {
        text += piece.text;
        if (!piece.path) continue;
        const auto values = valuesAt(bank, record, *piece.path);
        if (values.empty()) return {};
        text += listed(shownOf(bank, values), " and ");
    }
    return text;
}

/// The clues that can be told of one pair without naming its answer.
struct Ladder {
    std::vector<const facts::Template*> clues;
    std::vector<std::string> texts;
};

Ladder ladderOf(const Deck& deck, const Card& card, const AskCards& asks) {
    Ladder ladder;
    const auto secret = asks.answers.words.row(raw(card.pair.answer));
    for (const auto& clue : card.ask.clues) {
        std::string text = tell(card.bank, clue, card.pair.record);
        if (text.empty() || deck.namesHidden(text) || shareAny(secret, tellingWords(text)) || isFigureIn(card.answer(), text))
            continue;
        ladder.clues.push_back(&clue);
        ladder.texts.push_back(std::move(text));
    }
    return ladder;
}

/// Whether \p clue, told of \p right, is false of \p other: a value of the right one that the other lacks, where the bank knows
/// all of them.
bool excludes(const Card& card, const facts::Template& clue, RecordIndex other) {
    const auto& bank = card.bank;
    return std::any_of(clue.pieces.begin(), clue.pieces.end(), [&](const auto& piece) {
        if (!piece.path) return false;
        if (!isSingle(bank, card.ask.about, *piece.path) && card.ask.answers != facts::Answers::All) return false;
        const auto theirs = valuesAt(bank, other, *piece.path);
        const auto mine = valuesAt(bank, card.pair.record, *piece.path);
        return !theirs.empty() && std::any_of(mine.begin(), mine.end(), [&](const Value& value) {
            return std::find(theirs.begin(), theirs.end(), value) == theirs.end();
        });
    });
}

/// Whether any clue of the ladder is false of \p other.
bool isExcluded(const Card& card, const Ladder& ladder, RecordIndex other) {
    return std::any_of(ladder.clues.begin(), ladder.clues.end(),
                       [&](const facts::Template* clue) { return excludes(card, *clue, other); });
}

/// Answers of which some clue is false, whatever record they are the answer of.
std::vector<std::uint32_t> excluded(const Choosing& choosing, const Ladder& ladder, Random& random) {
    const Card& card = choosing.card;
    const auto& names = choosing.asks.answers.names;
    const std::uint32_t own = raw(card.pair.answer);
    auto all = std::vector<std::uint32_t>();
    const std::uint32_t size = choosing.asks.answers.size();
    constexpr std::uint32_t fewAnswers = 96, drawn = 48;
    if (size <= fewAnswers) {
        for (std::uint32_t answer = 0; answer < size; ++answer) all.push_back(answer);
    } else {
        for (std::uint32_t i = 0; i < drawn; ++i) all.push_back(random.below(size));
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
    }
    std::erase_if(all, [&](std::uint32_t answer) {
        if (answer == own || choosing.asks.hidesAnswer(answer) || shareAny(names.row(answer), names.row(own))) return true;
        const auto places = card.table.withAnswer(facts::AnswerIndex{answer});
        return places.size() > mostPlaces || !std::all_of(places.begin(), places.end(), [&](facts::PairIndex pair) {
                   return isExcluded(card, ladder, card.table.pair(pair).record);
               });
    });
    return all;
}

/// How many clues from the first on might all be told of \p answer too.
std::size_t cluesShared(const Card& card, const Ladder& ladder, std::uint32_t answer) {
    const auto places = card.table.withAnswer(facts::AnswerIndex{answer});
    const auto tells = [&](const facts::Template* clue) {
        return std::any_of(places.begin(), places.end(),
                           [&](facts::PairIndex pair) { return !excludes(card, *clue, card.table.pair(pair).record); });
    };
    const auto first = std::find_if_not(ladder.clues.begin(), ladder.clues.end(), tells);
    return static_cast<std::size_t>(first - ladder.clues.begin());
}

/// Those of \p left that stand the first clues as long as may be, so that no vague clue decides: enough to choose among. The
/// longer they stand them, the earlier they come.
std::vector<std::vector<std::uint32_t>> tiersOf(const Choosing& choosing, const Ladder& ladder,
                                                const std::vector<std::uint32_t>& left) {
    constexpr std::size_t enough = 8;
    std::vector<std::vector<std::uint32_t>> tiers;
    std::size_t found = 0;
    for (std::size_t shared = ladder.clues.size() + 1; shared-- > 0 && found < enough;) {
        std::vector<std::uint32_t> sharing;
        for (const std::uint32_t answer : left)
            if (cluesShared(choosing.card, ladder, answer) == shared) sharing.push_back(answer);
        found += sharing.size();
        tiers.push_back(std::move(sharing));
    }
    return tiers;
}

/// Takes up to \p count answers for which \p fits out of \p tiers, the first before the others.
template <typename Fits>
void takeFrom(const std::vector<std::vector<std::uint32_t>>& tiers, const Choosing& choosing, std::uint32_t count,
              const Fits& fits, Wrong& wrong, Random& random) {
    for (const auto& tier : tiers) {
        std::vector<std::uint32_t> fitting;
        std::copy_if(tier.begin(), tier.end(), std::back_inserter(fitting), fits);
        std::vector<std::uint32_t> beside = wrong.answers;
        beside.push_back(raw(choosing.card.pair.answer));
        const Wrong more = chooseSome(choosing, fitting, count, beside, random);
        wrong.answers.insert(wrong.answers.end(), more.answers.begin(), more.answers.end());
        const auto taken = static_cast<std::uint32_t>(more.answers.size());
        wrong.likeness += more.likeness * taken;
        count -= taken;
    }
}

/// Wrong answers out of the best tiers; how many of them are longer than the right one is drawn first (see LengthRanks).
Wrong chooseExcluded(const Choosing& choosing, const Ladder& ladder, Random& random) {
    const auto tiers = tiersOf(choosing, ladder, excluded(choosing, ladder, random));
    const AnswerCards& cards = choosing.asks.answers;
    const std::uint16_t length = cards.length(raw(choosing.card.pair.answer));
    Stock stock;
    for (const auto& tier : tiers) {
        for (const std::uint32_t answer : tier) stock.wrong.add(length, cards.length(answer));
    }
    const ByLength mix = choosing.deck.lengthRanks().draw(stock, random);
    Wrong wrong;
    for (const ByLength::Side side : {&ByLength::longer, &ByLength::shorter, &ByLength::equal}) {
        const auto isThere = [&](std::uint32_t answer) { return ByLength::sideOf(length, cards.length(answer)) == side; };
        takeFrom(tiers, choosing, mix.*side, isThere, wrong, random);
    }
    // Of those alike in name only one is taken: what is missing then comes from the others.
    const auto missing = mix.all() - static_cast<std::uint32_t>(wrong.answers.size());
    takeFrom(
        tiers, choosing, missing, [](std::uint32_t) { return true; }, wrong, random);
    if (!wrong.answers.empty()) wrong.likeness /= static_cast<double>(wrong.answers.size());
    return wrong;
}

/// The pair of an ask, its own before others, in whose sentence \p record has all that \p clue tells of it, and the answer: "Joe
/// Kraemer scored Rogue Nation." Nothing where there is none, or several share it.
std::optional<Spot> sentenceFor(const Deck& deck, const Card& card, const FieldPath& answer, const facts::Template& clue) {
    const auto told = pathsOf(clue);
    const auto holdsAll = [&](const facts::Template& says) {
        const auto paths = pathsOf(says);
        return holdsPath(paths, answer) &&
               std::all_of(told.begin(), told.end(), [&paths](const FieldPath& path) { return holdsPath(paths, path); });
    };
    const auto spotIn = [&](std::uint32_t ask) -> std::optional<Spot> {
        if (card.bank.asks[ask].about != card.ask.about || !holdsAll(card.bank.asks[ask].says)) return std::nullopt;
        const auto pairs = deck.pairsOf(ask, card.pair.record);
        return pairs.size() == 1 ? std::optional(Spot{ask, pairs.front()}) : std::nullopt;
    };
    if (const auto own = spotIn(static_cast<std::uint32_t>(&card.ask - card.bank.asks.data()))) return own;
    for (std::uint32_t ask = 0; ask < card.bank.asks.size(); ++ask) {
        if (const auto spot = spotIn(ask)) return spot;
    }
    return std::nullopt;
}

/// What \p clue tells of \p other, whose answer is that of \p option: in the sentence of another ask, or "Rogue Nation: Joe
/// Kraemer wrote its score."
std::string tellClue(Draft& draft, Option& option, const Card& other, const facts::Template& clue) {
    const auto spot = sentenceFor(draft.deck, other, *draft.asks.answerPath, clue);
    if (auto sentence = spot ? tellOfSpot(draft, option, *spot) : std::nullopt) return *sentence;
    const std::string name = keyOf(other.bank, other.answer());
    for (const auto& path : pathsOf(clue)) {
        const std::string fact = other.bank.factId(other.pair.record, path);
        if (std::find(option.whyFacts.begin(), option.whyFacts.end(), fact) == option.whyFacts.end())
            option.whyFacts.push_back(fact);
        for (const auto& value : valuesAt(other.bank, other.pair.record, path))
            draft.question.reveals.push_back(linkOf(name, keyOf(other.bank, value)));
    }
    return option.text + ": " + tell(other.bank, clue, other.pair.record);
}

/// A wrong option, with what each clue that is false of it would have to tell of it; the plainest of them makes it wrong. Where
/// the same answer stands in several places, a clue that is false of all comes before one that is false of the place told of.
void addExcluded(Draft& draft, const Ladder& ladder, std::uint32_t answer) {
    const Card& card = draft.card;
    const auto places = card.table.withAnswer(facts::AnswerIndex{answer});
    const auto inSight =
        std::find_if(places.begin(), places.end(), [&](facts::PairIndex pair) { return !draft.asks.hides(raw(pair)); });
    const Card other{card.bank, card.ask, card.table, card.table.pair(*inSight)};
    Option option{card.bank.shown(card.table.answers[answer]), {}, {}};
    const auto isTellable = [&](const facts::Template* clue) {
        return excludes(card, *clue, other.pair.record) && !draft.deck.namesHidden(tell(card.bank, *clue, other.pair.record));
    };
    const auto isFalseOfAll = [&](const facts::Template* clue) {
        return isTellable(clue) && std::all_of(places.begin(), places.end(), [&](facts::PairIndex pair) {
                   return excludes(card, *clue, card.table.pair(pair).record);
               });
    };
    const bool isAnyFalseOfAll = std::any_of(ladder.clues.begin(), ladder.clues.end(), isFalseOfAll);
    for (const auto* clue : ladder.clues) {
        const bool isTold = isAnyFalseOfAll ? isFalseOfAll(clue) : isTellable(clue);
        option.byClue.push_back(isTold ? tellClue(draft, option, other, *clue) : std::string());
        if (isTold) option.whyWrong = option.byClue.back();
    }
    if (option.whyWrong.empty()) return; // clearance hides all of it
    addWorks(draft.question.works, other, draft.asks);
    draft.question.options.push_back(std::move(option));
}

/// What the clues rest on and tell.
void addClues(Draft& draft, const Ladder& ladder) {
    Question& question = draft.question;
    const Card& card = draft.card;
    question.clues = ladder.texts;
    question.facts.clear();
    Option right{card.bank.shown(card.answer()), {}, {}};
    question.because = tellClue(draft, right, card, *ladder.clues.back());
    const std::string answer = keyOf(card.bank, card.answer());
    for (const auto* clue : ladder.clues) {
        std::vector<std::string> secret{facts::fold(card.bank.shown(card.answer()))};
        for (const auto& path : pathsOf(*clue)) {
            for (const auto& value : valuesAt(card.bank, card.pair.record, path))
                secret.push_back(facts::fold(card.bank.shown(value)));
        }
        if (secret.size() > 1) question.secrets.push_back(std::move(secret));
        for (const auto& path : pathsOf(*clue)) {
            const std::string fact = card.bank.factId(card.pair.record, path);
            if (std::find(question.facts.begin(), question.facts.end(), fact) == question.facts.end())
                question.facts.push_back(fact);
            for (const auto& value : valuesAt(card.bank, card.pair.record, path)) {
                const Link link = linkOf(answer, keyOf(card.bank, value));
                question.asks.push_back(link);
                question.reveals.push_back(link);
                const auto record = value.as<RecordIndex>();
                if (record && card.bank.type(card.bank.record(*record).type).work)
                    question.works.push_back(keyOf(card.bank, value));
            }
        }
    }
}

} // namespace

bool canAskClues(const Deck& deck, const Spot& spot, std::uint32_t wording) {
    const Card card = deck.card(spot);
    const Ladder ladder = ladderOf(deck, card, deck.asks(spot));
    if (ladder.texts.size() < leastClues) return false;
    Random random(0);
    const std::string question = card.fill(card.ask.wordings[wording]);
    return !excluded({deck, deck.asks(spot), card, question}, ladder, random).empty();
}

std::optional<Question> askClues(const Deck& deck, const Spot& spot, const Deal& deal) {
    const Card card = deck.card(spot);
    Random random = randomOf(deal);
    Question question;
    Draft draft{deck, deck.asks(spot), card, question, random};
    question.ask = card.fill(card.ask.wordings[deal.wording]);
    const Ladder ladder = ladderOf(deck, card, draft.asks);
    if (ladder.texts.size() < leastClues) return std::nullopt;
    const Choosing choosing{deck, draft.asks, card, question.ask};
    const Wrong wrong = chooseExcluded(choosing, ladder, random);
    if (wrong.answers.empty()) return std::nullopt;
    prove(draft);
    question.rightAnswers = {card.bank.shown(card.answer())};
    addClues(draft, ladder);
    question.options.push_back({question.rightAnswers.front(), {}, {}});
    for (const std::uint32_t answer : wrong.answers) addExcluded(draft, ladder, answer);
    if (question.options.size() < 2) return std::nullopt;
    question.right = {0};
    shuffleOptions(question, random);
    question.topic = card.ask.topic;
    question.difficulty =
        difficultyOf(fameOf(card, draft.asks), 1.0 - card.ask.worth, wrong.likeness, guessAmong(question.options.size()));
    return question;
}

} // namespace quiz
