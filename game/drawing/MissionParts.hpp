#pragma once

#include "drawing/Column.hpp"
#include "drawing/Scene.hpp"

#include <algorithm>
#include <functional>

namespace drawing {

/// The parts of a mission's picture, one for each kind of answering.

/// The way of the answers from where they were given to where they stand beside what is told of them.
struct Way {
    Box from, to;
    float gone = 1; ///< of the way: 0 to 1

    Box now() const { return mix(from, to, gone); }
};

/// How long question, clues and answers are together: 0 where all else need not make way for them, up to 1.
float lengthOf(const quiz::Question& question);
/// The part of the player's text size that header and prompts take up then.
inline float growthFor(const quiz::Question& question) { return 1 - 0.75F * lengthOf(question); }
/// \name Words whose lines break elsewhere at the end of their way
/// They fade out as they were before they fade in as they will be: one over the other could not be read.
///@{
inline constexpr float changeAt = 0.3F; ///< before what moves meanwhile comes over them
inline float leaving(float gone) { return std::clamp(1 - gone / changeAt, 0.F, 1.F); }
inline float coming(float gone) { return std::clamp((gone - changeAt) / (1 - changeAt), 0.F, 1.F); }
///@}

/// Where the header leaves room, and where it ends.
struct Header {
    Box room;                                ///< between difficulty and streak, from the baseline down
    float bottomBefore = 0, bottomAfter = 0; ///< the verdict
};
/// Number, topic, difficulty, streak and score in one line; a topic that has no room there gets a second, which goes in large
/// text once the verdict has fallen, \p gone of its way. With \p leaves, without streak and score.
Header drawHeader(Scene& scene, const screens::Mission& screen, float gone, bool leaves = false);
/// The seconds that are left, in the \p room of the header.
void drawClock(Scene& scene, const screens::Mission& screen, const Box& room);
/// Points that count up in the \p room of the header, then fly to the score.
void drawFlyingPoints(Scene& scene, const screens::Mission& screen, const Box& room);

/// Panels with letter and shape in one or two columns, for all kinds that choose; those of which several are chosen with a box to
/// tick.
void drawChoices(Scene& scene, const screens::Mission& screen, const Way& way);
/// How much of its full size the text of the options has in \p area: 1 where it is not made smaller.
float choicesShare(Scene& scene, const quiz::Question& question, const Box& area, bool isJudged);
/// Places with the options as they lie: numbered for an order, each beside what it belongs to for a match.
void drawOrdering(Scene& scene, const screens::Mission& screen, const Way& way);
/// How much of its full size the text of the places has in \p area: 1 where it is not made smaller.
float orderingShare(Scene& scene, const quiz::Question& question, const Box& area, bool isJudged);
/// A line to type into.
void drawTyping(Scene& scene, const screens::Mission& screen, const Way& way);
/// A figure over a dial.
void drawDialling(Scene& scene, const screens::Mission& screen, const Way& way);

/// The fuse along the top, and the runner on it.
void drawFuseAndRunner(Scene& scene, const screens::Mission& screen);
/// The share of the fuse that is burnt; 0 without a fuse.
float burntShare(const screens::Mission& screen);

/// What is told once the verdict has fallen, laid out in a panel at the bottom.
struct Told {
    Column column;
    Box panel, prompts;
    float growth = 1;    ///< of the prompts
    Point stamp;         ///< where the middle of the stamp belongs
    float stampSize = 1; ///< as a share of its own
};
/// Lays out the explanation so that its text and what stands above come out alike where not both have room at their full size.
/// \p shareAbove tells how much of its full size that has above a panel with a given top.
Told tellBelow(Scene& scene, const screens::Mission& screen, const std::function<float(float)>& shareAbove);
void drawExplanation(Scene& scene, const screens::Mission& screen, const Told& told);
/// The stamp of the verdict, over all else.
void drawVerdictStamp(Scene& scene, const screens::Mission& screen, const Told& told);

/// Whether the places of a question lie in rows, and the right one of each is told beside it.
inline bool hasRows(const quiz::Question& question) {
    return question.kind == quiz::Kind::Order || question.kind == quiz::Kind::Match;
}
/// Whether the verdict has fallen.
inline bool isJudged(const screens::Mission& screen) { return screen.phase == screens::Mission::Phase::Verdict; }
/// What came of the question in hand; only once it has been judged.
inline const quiz::Outcome& outcomeOf(const screens::Mission& screen) { return *screen.round.current().outcome; }

} // namespace drawing
