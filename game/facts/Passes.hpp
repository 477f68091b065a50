#pragma once

#include "facts/Draft.hpp"
#include "facts/Notebook.hpp"

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

// The parts of the second pass.

void linkTypes(Draft& draft, Notebook& notes);
void linkRecords(Draft& draft, Notebook& notes);
void makeLabels(Draft& draft, Notebook& notes);
void linkWorks(Draft& draft, Notebook& notes);
void weighFame(FactBank& bank);
void linkAsks(Draft& draft, Notebook& notes);

// The parts of the third pass.

void checkAsks(const Draft& draft, Notebook& notes, bool isWhole);
void checkQuestions(const Draft& draft, Notebook& notes);
void checkTwins(const Draft& draft, Notebook& notes);
void checkTexts(const Draft& draft, Notebook& notes);
void checkPictures(const Draft& draft, Notebook& notes);

} // namespace facts
