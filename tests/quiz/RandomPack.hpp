#pragma once

#include "quiz/Dealer.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

/// A pack made at random: types, fields with every mark, records with names alike, shared other names, ties, absent values and
/// dates known to the day or to the year alone; asks of every kind about them. The same seed makes the same pack.
///
/// Not every such pack can be played: an ask may turn out to yield nothing, and the reader says so.
std::string randomPack(std::uint64_t seed);

/// The bank of \ref randomPack, or null where the pack has a mistake.
std::shared_ptr<const facts::FactBank> randomBank(std::uint64_t seed);

/// A plain bank of \p films films, each with a director, a year, minutes and a role or two: never short of questions.
std::shared_ptr<const facts::FactBank> filmBank(int films);

/// Every pack in the project's questions folder that can be played; empty where the folder holds none.
std::vector<std::shared_ptr<const facts::FactBank>> shippedBanks();

/// All deals of \p dealer.
std::vector<quiz::Deal> allDeals(const quiz::Dealer& dealer, bool allWordings, std::uint64_t seed);
