#pragma once

#include "facts/Kind.hpp"
#include "quiz/Question.hpp"

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace audit {

/// Chance as rare as this is taken for a fault.
inline constexpr double rareChance = 0.001;

/// How often each of some places was taken, held against all of them being alike likely.
struct Evenness {
    std::vector<int> counts;
    /// Where several places are taken together: how many single ones they are worth, for they are never the same. 0: all of them.
    double worth = 0;

    /// Counts \p places, taken together out of \p all.
    void add(const std::vector<int>& places, std::size_t all);
    void add(const Evenness& other);
    int total() const;
    double chiSquare() const;
    /// How likely even chance is to give a chi-square as great as this one.
    double likelihood() const;
    /// Too few are counted for chi-square to tell anything: less than five for each place.
    bool isSmall() const;
    bool isEven() const { return isSmall() || likelihood() > rareChance; }
};

/// How likely chi-square is to be \p value or more by chance. \param freedom  degrees of freedom, at least 1
double chiSquareLikelihood(double value, int freedom);

/// How often the right option is the longest and how often the shortest, and how often chance would have either. Of equally long
/// ones each counts for its share.
struct Lengths {
    int questions = 0;
    double longest = 0, shortest = 0, byChance = 0, variance = 0;

    void add(const quiz::Question& question);
    void add(const Lengths& other);
    /// How likely chance is to make the right one so \p often the longest, or the shortest, or more often: by the normal
    /// distribution, with its correction for counting in whole ones.
    double likelihood(double often) const;
    /// Too few are counted for that to tell anything.
    bool isSmall() const { return questions < 20; }
    bool isFair(double often) const { return isSmall() || likelihood(often) > rareChance; }
    bool isFair() const { return isFair(longest) && isFair(shortest); }
};

/// How many reasons why something is wrong there are, and how many of them tell nothing but what is right.
struct Reasons {
    int all = 0, restating = 0;

    void add(const quiz::Question& question);
    void add(const Reasons& other);
};

/// What is counted over many questions: each may be sound, and all of them together still tell where the right one is.
struct Tally {
    std::map<std::size_t, Evenness> places; ///< of the right option among as many options that are no numbers
    std::map<std::size_t, Evenness> fits;   ///< of all that fit, where several do
    std::map<std::size_t, Evenness> ranks;  ///< of the right number among its options
    std::map<facts::Kind, Lengths> lengths;
    Reasons reasons;
    int meant = 0;               ///< wrong answers, typed or dialled, of which it was told what they are
    std::array<int, 2> truths{}; ///< statements that are true, and false ones
    std::map<facts::Kind, int> kinds;

    /// \param isNumeric  the options are numbers, years or dates
    void add(const quiz::Question& question, bool isNumeric);
    void add(const Tally& other);
};

} // namespace audit
