#include "quiz/Picking.hpp"

#include "facts/Text.hpp"
#include "quiz/AnswerCards.hpp"
#include "quiz/Asking.hpp"
#include "quiz/Difficulty.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_set>

namespace quiz {
namespace {

constexpr int drawsAtOnce = 24;
constexpr int batches = 3;
constexpr std::size_t enoughScanned = 12;
constexpr std::size_t restOfMissed = 20; ///< other questions before a missed one returns
constexpr std::uint32_t missedTurn = 4;  ///< one question in so many is one that was missed
constexpr std::uint32_t spread = 60;     ///< thousandths of difficulty by which chance may pass the nearest over

/// A question that might be asked, and how far it is from the wish.
struct Candidate {
    Question question;
    int distance = 0;
};

/// What is answered, where that is one thing: folded names. All that fit are one thing together.
std::vector<std::string> answersTo(const Question& question) {
    const bool isOne = question.kind != Kind::TrueFalse && question.kind != Kind::Order && question.kind != Kind::Match;
    if (!isOne) return {};
    std::vector<std::string> answers;
    for (const auto& answer : question.rightAnswers) answers.push_back(facts::fold(answer));
    if (question.kind != Kind::SelectAll) return answers;
    std::ranges::sort(answers);
    return {fmt::format("{}", fmt::join(answers, "\n"))};
}

/// What a round asks for, and what it must not be given.
class Picker {
public:
    Picker(const Deck& deck, const Wish& wish, Random& random) : m_deck(deck), m_wish(wish), m_random(random) {
        if (wish.round != nullptr) tally(*wish.round);
    }

    std::optional<Question> pick() {
        if (m_wish.memory != nullptr && m_random.below(missedTurn) == 0) {
            if (auto question = pickMissed()) return question;
        }
        if (auto question = pickDrawn()) return question;
        if (auto question = pickScanned()) return question;
        return pickOldest();
    }

private:
    /// What the round has had: so much of a kind that it is full, or twice running, and it is tired of it.
    void tally(const std::vector<Question>& round) {
        constexpr int tenth = 10;
        const int tens = (static_cast<int>(round.size()) + tenth) / tenth;
        std::array<int, facts::allKinds.size()> dealt{};
        for (const auto& question : round) {
            ++dealt.at(static_cast<std::size_t>(question.kind));
            ++m_categories[question.category];
            for (auto& answer : answersTo(question)) m_answers.insert(std::move(answer));
            m_texts.push_back(facts::fold(question.ask));
        }
        for (const Kind kind : facts::allKinds) {
            const auto index = static_cast<std::size_t>(kind);
            m_full.at(index) = dealt.at(index) >= tens * quotaOf(kind);
        }
        if (round.empty()) return;
        m_last = &round.back();
        if (round.size() > 1 && round[round.size() - 2].kind == m_last->kind) m_tired = m_last->kind;
    }

    /// How many questions of ten may be of one kind.
    static int quotaOf(Kind kind) { return kind == Kind::Choice ? 5 : 2; }

    /// The last two questions were of that kind.
    bool isTired(Kind kind) const { return m_tired == kind; }
    /// The kind has had its share.
    bool isFull(Kind kind) const { return m_full.at(static_cast<std::size_t>(kind)); }
    /// How far a kind counts against a question, in thousandths of difficulty.
    int kindCost(Kind kind) const { return (isTired(kind) ? 10000 : 0) + (isFull(kind) ? 2000 : 0); }

    /// How far the category of \p question counts against it, in thousandths of difficulty: the last question's own, or one that
    /// has had its share.
    int categoryCost(const Question& question) const {
        constexpr int again = 250, used = 200;
        constexpr int share = 3; // of ten
        const auto had = m_categories.find(question.category);
        const int count = had == m_categories.end() ? 0 : had->second;
        return (m_last != nullptr && m_last->category == question.category ? again : 0) +
               (count >= share ? used * (count - share + 1) : 0);
    }

    /// The same answer a second time: two films of one director, say.
    bool repeatsAnswer(const Question& question) const {
        const auto answers = answersTo(question);
        return std::any_of(answers.begin(), answers.end(), [this](const auto& answer) { return m_answers.count(answer) != 0; });
    }

    /// How far it counts against \p question, in thousandths of difficulty, that its answer was one before, or stands in a
    /// question before, or the other way round.
    int answerCost(const Question& question) const {
        constexpr int repeated = 3000, named = 150;
        if (repeatsAnswer(question)) return repeated;
        const auto answers = answersTo(question);
        const std::string text = facts::fold(question.ask);
        const bool isNamed =
            std::any_of(m_answers.begin(), m_answers.end(), [&](const auto& answer) { return standsIn(answer, text); }) ||
            std::any_of(m_texts.begin(), m_texts.end(), [&](const auto& earlier) {
                return std::any_of(answers.begin(), answers.end(), [&](const auto& one) { return standsIn(one, earlier); });
            });
        return isNamed ? named : 0;
    }

    bool hasWishedKind(const Spot& spot) const {
        const auto kinds = m_deck.kinds(spot);
        return !m_wish.kind || std::find(kinds.begin(), kinds.end(), *m_wish.kind) != kinds.end();
    }

    bool isInRound(const std::string& id) const {
        return m_wish.round != nullptr &&
               std::any_of(m_wish.round->begin(), m_wish.round->end(), [&id](const Question& one) { return one.deal.id == id; });
    }

    bool mayBeAsked(const Question& question) const {
        if (m_wish.round == nullptr) return true;
        return std::all_of(m_wish.round->begin(), m_wish.round->end(),
                           [&question](const Question& earlier) { return mayStandBeside(earlier, question); });
    }

    /// The wording to begin with: any but the one that was used last.
    std::uint32_t firstWording(const Spot& spot, const std::string& id, std::optional<std::uint32_t> avoided) {
        const std::uint32_t wordings = m_deck.wordings(spot);
        if (wordings < 2) return 0;
        if (!avoided && m_wish.round != nullptr) avoided = lastWordingOf(id.substr(0, id.find('@')));
        return avoided ? (*avoided + 1 + m_random.below(wordings - 1)) % wordings : m_random.below(wordings);
    }

    /// The wording that the round last used of the ask called \p ask.
    std::optional<std::uint32_t> lastWordingOf(const std::string& ask) const {
        const auto asked = [&ask](const Question& earlier) {
            return earlier.deal.id.substr(0, earlier.deal.id.find('@')) == ask;
        };
        const auto last = std::find_if(m_wish.round->rbegin(), m_wish.round->rend(), asked);
        return last == m_wish.round->rend() ? std::nullopt : std::optional(last->deal.wording);
    }

    /// A question of \p spot, in a kind that the round is not tired of where there is one.
    /// \param avoided  a wording that is not to be the first choice
    std::optional<Question> dealFrom(const Spot& spot, std::optional<std::uint32_t> avoided = std::nullopt) {
        auto kinds = m_deck.kinds(spot);
        m_random.shuffle(kinds);
        std::stable_sort(kinds.begin(), kinds.end(), [this](Kind a, Kind b) { return kindCost(a) < kindCost(b); });
        const std::string id = m_deck.idOf(spot);
        for (const Kind kind : kinds) {
            if (m_wish.kind && kind != *m_wish.kind) continue;
            const std::uint32_t wordings = m_deck.wordings(spot);
            const std::uint32_t first = firstWording(spot, id, avoided);
            const std::uint64_t seed = m_random.next();
            for (std::uint32_t i = 0; i < wordings; ++i) {
                if (auto question = ask(m_deck, spot, {id, kind, (first + i) % wordings, seed})) return question;
            }
        }
        return std::nullopt;
    }

    void addCandidate(const Spot& spot) {
        auto question = dealFrom(spot);
        if (!question) return;
        const int distance = std::abs(thousandths(question->difficulty.total) - thousandths(m_wish.difficulty)) +
                             static_cast<int>(m_random.below(spread)) + categoryCost(*question) + kindCost(question->kind) +
                             answerCost(*question);
        m_candidates.push_back({std::move(*question), distance});
    }

    /// The best candidate that may stand in the round. All are used up by this.
    std::optional<Question> best(bool tiredToo) {
        std::stable_sort(m_candidates.begin(), m_candidates.end(),
                         [](const Candidate& a, const Candidate& b) { return a.distance < b.distance; });
        const auto fits = [&](const Candidate& one) {
            return (tiredToo || !isTired(one.question.kind)) && mayBeAsked(one.question);
        };
        const auto found = std::find_if(m_candidates.begin(), m_candidates.end(), fits);
        return found == m_candidates.end() ? std::nullopt : std::optional(found->question);
    }

    std::optional<Spot> drawSpot() {
        if (m_wish.kind || m_random.below(2) == 0) return m_deck.draw(m_wish.kind, m_random);
        // Every other draw looks for one kind, however rare it is, so that a round has many.
        const Kind kind = facts::allKinds.at(m_random.below(static_cast<std::uint32_t>(facts::allKinds.size())));
        return m_deck.draw(kindCost(kind) > 0 ? std::nullopt : std::optional(kind), m_random);
    }

    std::vector<Spot> drawSpots() {
        std::vector<Spot> spots;
        for (int i = 0; i < drawsAtOnce; ++i) {
            const auto spot = drawSpot();
            if (spot && std::find(spots.begin(), spots.end(), *spot) == spots.end()) spots.push_back(*spot);
        }
        return spots;
    }

    /// Takes out of \p spots what was asked before. One pass over the memory, however long it is.
    void dropAsked(std::vector<Spot>& spots) const {
        std::vector<std::string> ids;
        ids.reserve(spots.size());
        for (const auto& spot : spots) ids.push_back(m_deck.idOf(spot));
        std::vector<bool> drop(spots.size());
        for (std::size_t i = 0; i < spots.size(); ++i) drop[i] = isInRound(ids[i]);
        if (m_wish.memory != nullptr) {
            std::unordered_map<std::string_view, std::size_t> places;
            for (std::size_t i = 0; i < ids.size(); ++i) places.emplace(ids[i], i);
            for (const auto& asked : m_wish.memory->asked) {
                if (const auto place = places.find(asked); place != places.end()) drop[place->second] = true;
            }
        }
        std::size_t index = 0;
        std::erase_if(spots, [&](const Spot&) { return drop[index++]; });
    }

    std::optional<Question> pickDrawn() {
        std::optional<Question> tired;
        for (int batch = 0; batch < batches; ++batch) {
            auto spots = drawSpots();
            dropAsked(spots);
            m_candidates.clear();
            for (const auto& spot : spots) addCandidate(spot);
            if (auto question = best(false)) return question;
            if (!tired) tired = best(true);
        }
        return tired;
    }

    /// Where nearly all has been asked, what is left is looked for from one end to the other.
    std::optional<Question> pickScanned() {
        std::unordered_set<std::string_view> asked;
        if (m_wish.memory != nullptr) asked.insert(m_wish.memory->asked.begin(), m_wish.memory->asked.end());
        const std::size_t size = m_deck.size();
        if (size == 0) return std::nullopt;
        const std::size_t start = m_random.next() % size;
        m_candidates.clear();
        for (std::size_t i = 0; i < size && m_candidates.size() < enoughScanned; ++i) {
            const Spot spot = m_deck.at((start + i) % size);
            if (!hasWishedKind(spot)) continue;
            const std::string id = m_deck.idOf(spot);
            if (asked.count(id) != 0 || isInRound(id)) continue;
            addCandidate(spot);
            if (!m_candidates.empty() && !mayBeAsked(m_candidates.back().question)) m_candidates.pop_back();
        }
        return best(true);
    }

    /// Everything was asked: the round begins again with what was asked longest ago.
    std::optional<Question> pickOldest() {
        if (m_wish.memory == nullptr) return std::nullopt;
        for (const auto& id : m_wish.memory->asked) {
            const auto spot = m_deck.find(id);
            if (!spot || isInRound(id)) continue;
            auto question = dealFrom(*spot);
            if (question && mayBeAsked(*question)) return question;
        }
        return std::nullopt;
    }

    /// One that was missed, once enough others have been asked since.
    std::optional<Question> pickMissed() {
        const Memory& memory = *m_wish.memory;
        if (memory.missed.empty()) return std::nullopt;
        const std::size_t inRound = m_wish.round == nullptr ? 0 : m_wish.round->size();
        const std::size_t rested =
            memory.asked.size() - std::min(memory.asked.size(), restOfMissed - std::min(restOfMissed, inRound));
        std::vector<std::string_view> missed;
        for (std::size_t i = 0; i < rested; ++i) {
            if (memory.missed.count(memory.asked[i]) != 0) missed.push_back(memory.asked[i]);
        }
        if (missed.empty()) return std::nullopt;
        const auto id = missed[m_random.below(static_cast<std::uint32_t>(missed.size()))];
        const auto spot = m_deck.find(id);
        if (!spot || isInRound(std::string(id))) return std::nullopt;
        auto question = dealFrom(*spot, memory.missed.at(std::string(id)));
        const bool fits = question && !isTired(question->kind) && !repeatsAnswer(*question) && mayBeAsked(*question);
        return fits ? question : std::nullopt;
    }

    const Deck& m_deck;
    const Wish& m_wish;
    Random& m_random;
    std::optional<Kind> m_tired;                       ///< the kind of the last two questions
    std::array<bool, facts::allKinds.size()> m_full{}; ///< by kind: has had its share
    std::map<std::string, int> m_categories;           ///< how many questions of the round each has had
    std::set<std::string> m_answers;                   ///< of the round, folded
    std::vector<std::string> m_texts;                  ///< of its questions, folded
    const Question* m_last = nullptr;                  ///< of the round
    std::vector<Candidate> m_candidates;
};

} // namespace

std::optional<Question> pickNext(const Deck& deck, const Wish& wish, Random& random) { return Picker(deck, wish, random).pick(); }

std::optional<std::uint32_t> askableWording(const Deck& deck, const Spot& spot, Kind kind, std::uint32_t first) {
    for (std::uint32_t wording = first; wording < deck.wordings(spot); ++wording) {
        if (canAsk(deck, spot, kind, wording)) return wording;
    }
    return std::nullopt;
}

} // namespace quiz
