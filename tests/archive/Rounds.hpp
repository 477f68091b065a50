#pragma once

#include "archive/Archive.hpp"

#include <string>

/// Made-up rounds for the tests of the archive, which keeps them without asking whether a pack could deal them.
namespace rounds {

/// A plan of pack "films".
quiz::Plan plan(quiz::Fuse fuse = quiz::Fuse::Normal, quiz::Level level = quiz::Level::FieldAgent);
/// The question of \p pair, answered.
quiz::Played played(const std::string& pair, quiz::Verdict verdict = quiz::Verdict::Right);
/// A round with every kind of answer, every gadget and numbers at the ends of their range.
archive::SavedRound full();
/// A round of one open question.
archive::SavedRound small();
/// A finished round.
archive::ScoreRow score(const std::string& player, quiz::Points points, quiz::Fuse fuse = quiz::Fuse::Normal);

} // namespace rounds

namespace quiz {
bool operator==(const Round::Step& a, const Round::Step& b);
} // namespace quiz
