#pragma once

#include "facts/Draft.hpp"
#include "facts/Notebook.hpp"

#include <memory>
#include <string>
#include <vector>

namespace facts {

/// The three passes over a pack. Each notes every mistake it can see and goes on as far as sense allows.

/// First pass: every file is parsed and every value's shape is read.
Draft readShape(Notebook& notes);

/// Second pass: ids and templates are resolved, labels, fame and the tables of the asks are worked out.
void link(Draft& draft, Notebook& notes);

/// Third pass: can it be played?
void check(const Draft& draft, Notebook& notes);

// The parts of the first pass.

void readHeader(Draft& draft, Notebook& notes, const Piece& piece);
void readType(Draft& draft, Notebook& notes, Piece piece);
void readRecord(Draft& draft, Notebook& notes, const Piece& piece, TypeIndex type);
void readAsk(Draft& draft, Notebook& notes, Piece piece);
void readQuestion(Draft& draft, Notebook& notes, const Piece& piece);

/// The picture of a record or a question, where \p parent has a sound one.
std::optional<Picture> readPicture(Notebook& notes, const Node& parent);

/// Of linking and checking, how much is linking where there are asks.
inline constexpr double linkingPart = 0.5;

// The parts of the second pass.

void linkTypes(Draft& draft, Notebook& notes);
void linkRecords(Draft& draft, Notebook& notes);
void makeLabels(Draft& draft, Notebook& notes);
void linkWorks(Draft& draft, Notebook& notes);
void weighFame(FactBank& bank);
void linkAsks(Draft& draft, Notebook& notes);

// The parts of the third pass.

void checkAsks(const Draft& draft, Notebook& notes, bool isWhole);
/// Tells that so many finished questions and pairs of asks have been checked.
void reachChecked(const Draft& draft, Notebook& notes, std::size_t pairs);
void checkPictures(const Draft& draft, Notebook& notes);

/// A finished question with its texts folded, once for all who compare them.
struct FoldedQuestion {
    std::uint32_t index = 0; ///< in FactBank::questions
    const FinishedQuestion* question = nullptr;
    std::string ask, answer;
    std::vector<std::string> wrong; ///< at most a thousand: a longer list of options is refused anyway
};

/// One who looks at every finished question, in their order, and then says what is to be said of all of them together.
class QuestionCheck {
public:
    virtual ~QuestionCheck() = default;
    virtual void look(const FoldedQuestion& folded) = 0;
    virtual void conclude() = 0;
};

/// Mistakes and oddities within each question.
std::unique_ptr<QuestionCheck> optionCheck(const Draft& draft, Notebook& notes);
/// What reads alike with other answers or cannot fit; of the questions of asks, too.
std::unique_ptr<QuestionCheck> textCheck(const Draft& draft, Notebook& notes);
/// Questions that are nearly the same.
std::unique_ptr<QuestionCheck> twinCheck(const Draft& draft, Notebook& notes);

} // namespace facts
