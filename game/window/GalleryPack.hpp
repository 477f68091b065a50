#pragma once

#include "facts/Reader.hpp"

#include <string_view>
#include <vector>

namespace window {

/// The packs of the gallery: one that asks every kind of question, a small one, and two with mistakes. Built in, so that the
/// pictures change with the game and never with the questions that ship.
std::vector<facts::PackReport> galleryPacks();

/// The id of the pack that the gallery's missions are played with.
inline constexpr std::string_view galleryPack = "gallery";

/// \name What the gallery asks: `ask` of its questions
///@{
namespace gallery_ask {
inline constexpr std::string_view four =
    "Which arms dealer, played by Vanessa Kirby, is the daughter of Max from the first film?";
inline constexpr std::string_view three = "Where does the raid on the vault of the CIA take place?";
inline constexpr std::string_view two = "Which film came first?";
inline constexpr std::string_view titles = "In which film does the team break into the Kremlin?";
inline constexpr std::string_view cast = "Who plays Luther Stickell in Mission: Impossible – Fallout?";
inline constexpr std::string_view villain = "Who plays Owen Davian in Mission: Impossible III?";
inline constexpr std::string_view partner = "Who plays Ilsa Faust in Mission: Impossible – Rogue Nation?";
inline constexpr std::string_view pilot = "Who plays Franz Krieger in Mission: Impossible?";
inline constexpr std::string_view truth =
    "Tom Cruise broke his ankle during a jump between two roofs for Fallout, and the take is in the film.";
inline constexpr std::string_view order = "Put these in order of release, earliest first.";
inline constexpr std::string_view number = "How many minutes does Mission: Impossible – Fallout run?";
inline constexpr std::string_view year = "In which year did the first film open?";
inline constexpr std::string_view typed = "What is the name of the agent who wears no face of her own in Paris?";
inline constexpr std::string_view several = "Which of these appear in Mission: Impossible – Fallout?";
inline constexpr std::string_view odd = "Which of these is not in the cast of Mission: Impossible – Fallout?";
inline constexpr std::string_view match = "Who plays …?";
inline constexpr std::string_view longMatch = "In which film must Ethan …?";
inline constexpr std::string_view matchOfLong = "What must Ethan do in …?";
inline constexpr std::string_view clues = "Which film is this?";
inline constexpr std::string_view longest = "An agent is handed a message that destroys itself after five seconds, a rubber face "
                                            "that is not yet dry, a rope that ends a hand above "
                                            "the floor, and a partner who has never once arrived in time: which of these four "
                                            "plans, each of them worse than the one before, do the "
                                            "files say the team then chose?";
inline constexpr std::string_view longOrder =
    "Put these steps of the raid in the order in which the plan wanted them, first step first.";
} // namespace gallery_ask
///@}

} // namespace window
