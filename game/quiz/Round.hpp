#pragma once

#include "quiz/Dealer.hpp"
#include "quiz/Score.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace quiz {

/// How hard a mission is; each is a span of difficulty through which its ten questions rise.
enum class Level { Recruit, FieldAgent, Legend };
inline constexpr std::array allLevels{Level::Recruit, Level::FieldAgent, Level::Legend};
/// The difficulty wished for question \p index (from 0) of \p count.
double wishedDifficulty(Level level, int index, int count);

/// How long the fuse is, as a factor on the time that the text's length gives. Off: no time limit; such rounds keep records of
/// their own.
enum class Fuse { Off, Normal, Double, Triple, Fivefold, Tenfold };
inline constexpr std::array allFuses{Fuse::Off, Fuse::Normal, Fuse::Double, Fuse::Triple, Fuse::Fivefold, Fuse::Tenfold};
/// 0 for off, otherwise 1, 2, 3, 5, 10.
int factorOf(Fuse fuse);
/// The time for \p question: `(8 s + 60 ms for each character of the question, its clues and its options) * factor`, in whole
/// tenths of a second; what takes more than naming an option gets 6 s more (inside the brackets) for the handling. 0 when off.
Milliseconds fuseFor(const Question& question, Fuse fuse);

/// The four gadgets: each may be used once in a round.
enum class Gadget { Mask, Intel, SlowFuse, Extraction };
inline constexpr std::array allGadgets{Gadget::Mask, Gadget::Intel, Gadget::SlowFuse, Gadget::Extraction};
/// What Slow fuse adds.
inline constexpr Milliseconds slowFuseTime{10'000};

inline constexpr int missionQuestions = 10;

/// All that makes one round different from another: with the same bank and memory, the same plan gives the same round.
struct Plan {
    std::string pack;
    std::uint64_t seed = 0;
    Level level = Level::FieldAgent;
    Fuse fuse = Fuse::Normal;
    int questions = missionQuestions;
    std::vector<std::string> unseen; ///< works of which nothing may be told: "film/fallout"

    bool operator==(const Plan&) const = default;
};

enum class Verdict { Right, Wrong, TooLate };

/// What came of an answer. Nothing recomputes it: the verdict screen, the debrief, the archive and the sounds all read this.
struct Outcome {
    Verdict verdict = Verdict::Wrong;
    std::optional<Answer> given; ///< nothing when the fuse burnt out
    Milliseconds taken{0};       ///< time spent with the question in sight
    Milliseconds fuse{0};        ///< the whole fuse, 0 without
    PointParts parts;            ///< all zero unless right, wholly or in part
    Points points = 0;           ///< parts.total()
    int streak = 0;              ///< after this answer
    bool streakEnded = false;    ///< a streak of two or more ended here

    bool operator==(const Outcome&) const = default;
};

/// One question of a round with what was answered.
struct Played {
    Question question;
    std::optional<Outcome> outcome; ///< nothing for the question in hand
    bool extracted = false;         ///< swapped for another by Extraction: it does not count
    std::vector<int> masked;        ///< options taken out by Mask
    std::optional<Intel> intel;     ///< shown by Intel
    bool slowed = false;            ///< Slow fuse was used on it
    int cluesShown = 1;             ///< of its clues, where it has any
    std::optional<Meant> meant{};   ///< where a wrong answer was typed or dialled, and the bank knows of it
};

/// The running of one mission: ten questions on the fuse, four gadgets, a score.
///
/// A round is a plain value without a clock: the screen that holds it counts the time a question is in sight and passes it in.
/// Each action returns its outcome. A round can be rebuilt from what RoundRecord stores.
class Round {
public:
    /// Deals the first question. Nothing when the bank cannot ask even one.
    static std::optional<Round> start(std::shared_ptr<const Dealer> dealer, Plan plan, Memory memory);

    const Plan& plan() const { return m_plan; }
    /// What it is dealt from: the pack as it was when the round began, whatever becomes of its file meanwhile.
    const facts::FactBank& bank() const { return m_dealer->bank(); }
    /// All questions so far, the one in hand last.
    const std::vector<Played>& played() const { return m_played; }
    /// The question in hand.
    const Played& current() const { return m_played.back(); }
    const Question& question() const { return m_played.back().question; }
    /// The number of the question in hand, from 1; extracted ones do not count.
    int number() const;
    /// How many the round will have: fewer than planned when the pack is small, or little of it has been seen.
    int count() const { return m_count; }
    Points score() const { return m_score; }
    int streak() const { return m_streak; }
    /// The whole fuse of the question in hand, Slow fuse included; 0 without a fuse.
    Milliseconds fuse() const;
    bool has(Gadget gadget) const { return !m_used[static_cast<std::size_t>(gadget)]; }
    /// Whether \p gadget could be used on the question in hand: it is unused, the question is open and the gadget does something
    /// there (Mask needs three options or more, Slow fuse a fuse, Intel something to tell, Extraction another question).
    bool canUse(Gadget gadget) const;

    /// Answers the question in hand. \p taken is how long it has been in sight; past the fuse it counts as too late.
    /// Answering one that was answered already changes nothing and returns the first outcome.
    Outcome answer(const Answer& answer, Milliseconds taken);
    /// The fuse has burnt out.
    Outcome timeOut();
    /// Uses \p gadget on the question in hand; false (and no change) where it cannot be used. After Extraction the new question
    /// is in hand.
    bool use(Gadget gadget);
    /// Whether the question in hand has a clue that has not been shown.
    bool hasMoreClues() const;
    /// What the next clue would take off the points of a right answer, speed aside; 0 where there is none.
    Points clueCost() const;
    /// Shows the next clue, which makes the question worth less; false where there is none.
    bool showClue();
    /// After an answer: deals the next question; false when the round is over.
    bool advance();
    bool isOver() const { return m_over; }

    /// \name Debrief
    ///@{
    int rightCount() const;
    int bestStreak() const { return m_bestStreak; }
    Points speedPoints() const;    ///< what speed brought, multiplied
    Milliseconds meanTime() const; ///< over answered questions, right or wrong
    ///@}

    /// \name Resuming
    ///@{
    struct Step {
        Deal deal;
        bool extracted = false;
        std::vector<int> masked;
        std::optional<Intel> intel;
        bool slowed = false;
        int cluesShown = 1;
        std::optional<Outcome> outcome;
    };
    /// What has to be stored to go on later.
    std::vector<Step> steps() const;
    /// The round as it was: where the last question had been answered, \ref advance goes on. Nothing when there are no steps, or
    /// when the bank cannot deal one of the questions any more.
    static std::optional<Round> resume(std::shared_ptr<const Dealer> dealer, Plan plan, Memory memory,
                                       const std::vector<Step>& steps);
    ///@}

private:
    Round(std::shared_ptr<const Dealer> dealer, Plan plan, Memory memory);
    std::optional<Question> drawQuestion(std::uint64_t purpose, int index) const;
    bool dealNext();
    void place(Question question);
    void prepareGadgets();
    int counted() const;
    int countAhead() const;
    bool isOpen() const { return !m_over && !current().outcome; }
    Outcome close(Outcome outcome);
    void lookUpGiven();
    void restore(const Step& step, Question question);
    void useMask();
    void useExtraction();

    std::shared_ptr<const Dealer> m_dealer;
    Plan m_plan;
    Memory m_memory;
    std::vector<Played> m_played;
    std::array<bool, allGadgets.size()> m_used{};
    int m_count = 0;
    Points m_score = 0;
    int m_streak = 0, m_bestStreak = 0;
    bool m_over = false;
    std::optional<Question> m_spare; ///< what Extraction would bring; dealt ahead, so that it is known whether there is one
    std::optional<Intel> m_tip;      ///< what Intel would tell
};

} // namespace quiz
