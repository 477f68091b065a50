#pragma once

#include "facts/FactBank.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace quiz {

using facts::Kind;

/// What a player sees and chooses among, with what makes it right or wrong.
struct Option {
    std::string text;                    ///< of a statement: "True" and "False", which name the two; screens have the words
    std::string whyWrong;                ///< a true sentence from the bank that makes it wrong; empty for a right option
    std::vector<std::string> whyFacts;   ///< the facts that this rests on
    std::vector<std::string> allRight{}; ///< in place of `whyWrong`: all that is right, where just that makes it wrong
    std::string whyRight{};              ///< where several are to be found: a true sentence that makes this one right
    std::vector<std::string> byClue{};   ///< clues: for each of them what this option has there instead; empty where it may fit
};

/// Where a number is looked for: the ends of the dial. The answer's place between them is uniform.
struct Dial {
    double low = 0, high = 0, step = 1;
};

/// How hard a question is, from 0 to 1, and why.
///
/// `total = 0.40 * (1 - fame) + 0.25 * obscurity + 0.20 * likeness + 0.15 * (1 - guess)`; see Difficulty.hpp.
struct Difficulty {
    double total = 0.5;
    double fame = 0.5;      ///< of the subject: 1 is the best known of the bank
    double obscurity = 0.5; ///< of what is asked about it: 1 - the ask's worth
    double likeness = 0;    ///< of the options to each other
    double guess = 0;       ///< odds of being right by chance
};

/// A link that a question makes known: the answer and one subject of it belong together. Keys are folded labels or record ids.
/// By links the dealer keeps one question from giving away another.
struct Link {
    std::string a, b;
    bool operator==(const Link&) const = default;
    bool operator<(const Link& other) const { return a != other.a ? a < other.a : b < other.b; }
};

/// What a wrong answer that was typed or dialled really is, by the bank.
struct Meant {
    Option option; ///< by its own name, and with what makes it wrong, as if it had been offered
    std::vector<Link> reveals{};
    std::vector<std::string> told{}; ///< as \ref Question::told
};

/// How a question came to be: the same deal of the same bank always gives the same question. This is what is stored.
struct Deal {
    std::string id; ///< pair id: one for a fact and an ask, whatever the kind and the wording
    Kind kind = Kind::Choice;
    std::uint32_t wording = 0;
    std::uint64_t seed = 0;

    bool operator==(const Deal&) const = default;
};

/// A picture of a question, and where the window finds it.
struct PictureOf {
    std::string folder; ///< of the pack
    facts::Picture picture;
    bool tells = false; ///< it would tell the answer: it is shown beside the explanation only
    bool operator==(const PictureOf&) const = default;
};

/// A question as it is asked, whole: a plain value that needs no bank beside it, with its proof.
struct Question {
    Deal deal;
    std::string pack;
    std::string category; ///< what the director of a round mixes by: the ask's topic
    std::string topic;    ///< header: "Fallout · Cast"; never names the answer
    Kind kind = Kind::Choice;
    std::string ask;
    bool needsTask = false; ///< the ask alone does not say what to do: screens say it, in words for each kind

    std::vector<Option> options;       ///< what is chosen among; "True", "False"; what is put in order or beside `left`, shuffled
    std::vector<int> right;            ///< indices of right options; order: the right order; match: for each of `left` its option
    std::vector<std::string> left;     ///< match: what each option is to be put beside
    std::vector<std::string> clues;    ///< clues: from vague to plain
    std::vector<std::string> accepted; ///< typed: every name that is right, as written; number: it with its unit
    std::vector<std::string> lures;    ///< typed: names of wrong answers near a right one: what is typed so is no slip
    bool takesSlips = false;           ///< typed: a slip in six letters is forgiven
    double number = 0, within = 0;     ///< number: the right answer, and how far off still counts
    bool isYear = false;               ///< number: written without separators
    Dial dial;                         ///< number

    std::vector<std::string> rightAnswers; ///< the whole set of right answers
    std::string because;                   ///< a finished question may have none: its answer is all that can be told then
    std::string note;                      ///< of the fact; where several are right, with the name of what it is about before it
    std::string source;                    ///< as shown: "News report on the seventh film, 2021"
    std::optional<facts::Date> asOf;       ///< nothing when the fact is timeless
    std::vector<std::string> facts;        ///< proof: "role/luther+fallout+rhames.actor"
    std::vector<std::string> works;        ///< ids of works reached: "film/fallout"
    std::optional<PictureOf> picture;
    Difficulty difficulty;

    std::vector<Link> asks; ///< links that the player has to know: a question that reveals one of these may not come before
    /// For texts, which links do not cover: names that together are an answer with its question, and every sentence that is told,
    /// both folded. A sentence with all names of a secret gives it away.
    std::vector<std::vector<std::string>> secrets;
    std::vector<std::string> told;
    std::vector<Link> reveals; ///< links that asking, answering and explaining it shows
};

/// What a player answers: the index of an option; all options in order (order, match) or some of them (select-all); a number; a
/// text.
using Answer = std::variant<int, std::vector<int>, double, std::string>;

/// Whether \p answer is right for \p question. An answer of another shape than the question's is wrong.
bool isRight(const Question& question, const Answer& answer);

/// The right answer of \p question, and one that is wrong: for the gallery and the tests.
Answer rightAnswer(const Question& question);
Answer wrongAnswer(const Question& question);

/// How much of \p answer is right, from 0 to 1, where it is wrong as a whole. Select-all: what was rightly chosen less what was
/// wrongly chosen, of all right ones. Match: the pairs that are right. Nothing for the other kinds.
double partRight(const Question& question, const Answer& answer);

/// \p answer as a person would say it: "Ilsa Faust", "Fallout, Rogue Nation, ...", "131".
std::string answerText(const Question& question, const Answer& answer);
/// The right answer in the same words.
std::string rightText(const Question& question);
/// A number of \p question as it is written there (years without separators).
std::string numberText(const Question& question, double number);

/// All that the proof of \p question tells, text by text: why what is right is right, or the answer where that is all there is,
/// and why the options are wrong, by whatever clue.
std::vector<std::string> reasonsOf(const Question& question);

} // namespace quiz
