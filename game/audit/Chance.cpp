#include "audit/Chance.hpp"

#include "facts/Text.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace audit {
namespace {

using facts::Kind;

/// The regularized incomplete gamma function Q(a, x) by its series, for x below a + 1 (Abramowitz and Stegun 6.5.29).
double gammaBySeries(double a, double x) {
    double term = 1 / a;
    double sum = term;
    for (double n = a + 1; term > sum * 1e-15; ++n) {
        term *= x / n;
        sum += term;
    }
    return 1 - sum * std::exp(-x + a * std::log(x) - std::lgamma(a));
}

/// The same by its continued fraction, for greater x (Abramowitz and Stegun 6.5.31, evaluated from its tail).
double gammaByFraction(double a, double x) {
    double fraction = 0;
    for (int n = 200; n > 0; --n) fraction = n * (n - a) / (x + 2 * n + 1 - a - fraction);
    return std::exp(-x + a * std::log(x) - std::lgamma(a)) / (x + 1 - a - fraction);
}

void addCounts(std::map<std::size_t, Evenness>& all, const std::map<std::size_t, Evenness>& more) {
    for (const auto& [options, evenness] : more) {
        auto& counts = all[options].counts;
        counts.resize(options);
        for (std::size_t i = 0; i < options; ++i) counts[i] += evenness.counts[i];
    }
}

} // namespace

double chiSquareLikelihood(double value, int freedom) {
    const double a = freedom / 2.0;
    const double x = value / 2.0;
    if (x <= 0) return 1;
    return x < a + 1 ? gammaBySeries(a, x) : gammaByFraction(a, x);
}

int Evenness::total() const { return std::accumulate(counts.begin(), counts.end(), 0); }

double Evenness::chiSquare() const {
    const double expected = static_cast<double>(total()) / static_cast<double>(counts.size());
    double sum = 0;
    for (const int count : counts) sum += (count - expected) * (count - expected) / expected;
    return sum;
}

double Evenness::likelihood() const { return chiSquareLikelihood(chiSquare(), static_cast<int>(counts.size()) - 1); }

bool Evenness::isSmall() const { return counts.size() < 2 || total() < 5 * static_cast<int>(counts.size()); }

void Longest::add(const quiz::Question& question) {
    const auto length = [](const quiz::Option& option) { return facts::codePointCount(option.text); };
    std::size_t most = 0;
    for (const auto& option : question.options) most = std::max(most, length(option));
    const auto same = std::count_if(question.options.begin(), question.options.end(),
                                    [&](const auto& option) { return length(option) == most; });
    const auto& right = question.options[static_cast<std::size_t>(question.right.front())];
    if (length(right) == most) longest += 1.0 / static_cast<double>(same);
    const double chance = 1.0 / static_cast<double>(question.options.size());
    byChance += chance;
    variance += chance * (1 - chance);
    ++questions;
}

void Longest::add(const Longest& other) {
    questions += other.questions;
    longest += other.longest;
    byChance += other.byChance;
    variance += other.variance;
}

double Longest::likelihood() const {
    return variance > 0 ? 0.5 * std::erfc((longest - 0.5 - byChance) / std::sqrt(2 * variance)) : 1;
}

void Tally::add(const quiz::Question& question, bool isNumeric) {
    ++kinds[question.kind];
    if (question.right.size() != 1 || question.options.size() < 2) return;
    const auto place = static_cast<std::size_t>(question.right.front());
    if (question.kind == Kind::TrueFalse) {
        ++truths.at(place);
        return;
    }
    const bool isRanked = isNumeric && question.kind == Kind::Choice;
    auto& counts = (isRanked ? ranks : places)[question.options.size()].counts;
    counts.resize(question.options.size());
    ++counts[place];
    if (!isNumeric) lengths[question.kind].add(question);
}

void Tally::add(const Tally& other) {
    addCounts(places, other.places);
    addCounts(ranks, other.ranks);
    for (const auto& [kind, longest] : other.lengths) lengths[kind].add(longest);
    for (std::size_t i = 0; i < truths.size(); ++i) truths.at(i) += other.truths.at(i);
    for (const auto& [kind, count] : other.kinds) kinds[kind] += count;
}

} // namespace audit
