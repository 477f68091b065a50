#pragma once

#include "facts/Progress.hpp"
#include "quiz/Question.hpp"
#include "quiz/Random.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace quiz {

/// Goes up by one when a deal of an unchanged bank would give another question than before: a stored round is dealt anew from its
/// deals.
inline constexpr std::uint64_t dealerVersion = 7;

/// What is remembered of earlier rounds: pair ids in the order they were last asked, and which of them were missed.
struct Memory {
    std::vector<std::string> asked; ///< least recently asked first
    /// Those whose last answer was wrong, with the wording they had: they may return sooner, in another one.
    std::unordered_map<std::string, std::uint32_t> missed;
};

/// What the next question should be like.
struct Wish {
    double difficulty = 0.5;                      ///< 0 to 1: the nearest of what is drawn is taken
    std::optional<Kind> kind;                     ///< nothing: any
    const std::vector<Question>* round = nullptr; ///< what this round has dealt already: no fact twice, nothing given away
    const Memory* memory = nullptr;               ///< no fact returns before the pool is used up, save those missed
};

/// Something further and true about a question that does not give its answer away: a sentence of the pack, or what the game
/// itself has to say, as values to which screens put words.
struct Intel {
    enum class Says { Sentence, MoreThan, LessThan, ComesFirst, HowMany, Letters };

    Says says = Says::Sentence;
    std::string text;  ///< the sentence; what comes first; the first letter
    double number = 0; ///< the bound; how many fit; how many letters and signs there are

    bool operator==(const Intel&) const = default;
};

/// Deals questions from one bank by the truth rule, each with its proof.
///
/// The cost of dealing does not grow with the bank: a fixed number of pairs is drawn at random and the one that fits the wish
/// best is dealt. A dealer holds no state but what it worked out of the bank, so the same wish and seed give the same question.
class Dealer {
public:
    explicit Dealer(std::shared_ptr<const facts::FactBank> bank);
    Dealer(Dealer&&) noexcept;
    Dealer& operator=(Dealer&&) noexcept;
    ~Dealer();

    const facts::FactBank& bank() const;

    /// A dealer of the same bank that tells nothing of the works \p unseen ("film/fallout"): no question, option, reason, note or
    /// intel reaches them. Right answers beyond them still count as right: they are never offered as wrong ones.
    Dealer cleared(const std::vector<std::string>& unseen) const;

    /// Counts now what the next two tell, instead of when one of them is first called: a look at every pair. To be called once.
    /// \param progress  is told how far it is, and may end it: then both tell what has been counted so far
    void count(facts::Progress& progress) const;
    /// All pairs that can be asked in at least one kind, finished questions included.
    std::size_t pairCount() const;
    /// All questions: pairs counted once for each kind in which they can be asked.
    std::size_t questionCount() const;
    /// How many wordings the pair of \p id has.
    std::uint32_t wordingCount(std::string_view id) const;

    /// The question of \p deal, or nothing when the bank cannot ask it (unknown id, too few wrong answers, an answer given away).
    std::optional<Question> deal(const Deal& deal) const;
    /// The next question of a round, or nothing when nothing is left that the round may ask.
    std::optional<Question> next(const Wish& wish, Random& random) const;
    /// Calls \p visit with every deal the bank can make: each id once for each kind, in its first wording or in all of them.
    /// The seed of each deal is worked out of \p seed, the id and the kind.
    void forEach(bool allWordings, std::uint64_t seed, const std::function<void(const Deal&)>& visit) const;
    /// A true further fact that helps with \p question and gives nothing away: first a statement about the right answer with its
    /// name blacked out, otherwise the reason why one of the wrong options is wrong. Nothing when there is neither.
    std::optional<Intel> intel(const Question& question, Random& random) const;
    /// What \p answer, which was typed or dialled and is not right, really is: another answer of the same ask, or where that has
    /// none of the name, whatever the bank knows by it. Names are read as leniently as right ones. Nothing where the bank knows
    /// of no such thing, or clearance hides it, or the question names it itself.
    std::optional<Meant> meant(const Question& question, const Answer& answer) const;

private:
    struct Impl;
    explicit Dealer(std::unique_ptr<const Impl> impl);

    std::unique_ptr<const Impl> m_impl;
};

/// True when \p later may follow \p earlier in one round: another fact, and neither gives the other's answer away.
bool mayStandBeside(const Question& earlier, const Question& later);

} // namespace quiz
