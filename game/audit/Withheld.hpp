#pragma once

#include "quiz/Dealer.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace audit {

/// The ids of all works of a bank ("film/fallout"), in its order.
std::vector<std::string> worksOf(const facts::FactBank& bank);

/// What a look for anything that clearance should withhold came to.
struct Withheld {
    std::vector<std::string> unseen; ///< the works of which nothing may be told
    std::size_t checked = 0;         ///< questions gone through, each with its intel
    std::vector<std::string> told; ///< ids of those that tell of one: by name, or by resting on it or on what is tied to no work
};

/// Whether \p question rests on a work of \p unseen, or, where there are any, is made of facts that are tied to no work: these
/// may tell of any. A finished question says itself what it is about.
bool restsOnUnseen(const quiz::Question& question, const std::vector<std::string>& unseen);

/// Goes through every question of \p dealer with \p unseen withheld, and looks for their names and for facts that belong to them.
/// A name that stands in the name of a work that was seen ("Mission: Impossible") tells nothing. Facts tied to no work may be
/// told to nobody who has not seen all.
Withheld withhold(const quiz::Dealer& dealer, const std::vector<std::string>& unseen, std::uint64_t seed);

} // namespace audit
