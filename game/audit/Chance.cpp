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
    for (const auto& [options, evenness] : more) all[options].add(evenness);
}

} // namespace

double chiSquareLikelihood(double value, int freedom) {
    const double a = freedom / 2.0;
    const double x = value / 2.0;
    if (x <= 0) return 1;
    return x < a + 1 ? gammaBySeries(a, x) : gammaByFraction(a, x);
}

void Evenness::add(const std::vector<int>& places, std::size_t all) {
    counts.resize(all);
    for (const int place : places) ++counts.at(static_cast<std::size_t>(place));
    const auto taken = static_cast<double>(places.size()), free = static_cast<double>(all) - taken;
    worth += taken * free / static_cast<double>(all - 1);
}

void Evenness::add(const Evenness& other) {
    counts.resize(other.counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i) counts[i] += other.counts[i];
    worth += other.worth;
}

int Evenness::total() const { return std::accumulate(counts.begin(), counts.end(), 0); }

double Evenness::chiSquare() const {
    const double expected = static_cast<double>(total()) / static_cast<double>(counts.size());
    double sum = 0;
    for (const int count : counts) sum += (count - expected) * (count - expected) / expected;
    return worth > 0 ? sum * total() / worth : sum;
}

double Evenness::likelihood() const { return chiSquareLikelihood(chiSquare(), static_cast<int>(counts.size()) - 1); }

bool Evenness::isSmall() const { return counts.size() < 2 || total() < 5 * static_cast<int>(counts.size()); }

void Lengths::add(const quiz::Question& question) {
    std::vector<std::size_t> lengths;
    for (const auto& option : question.options) lengths.push_back(facts::codePointCount(option.text));
    const std::size_t right = lengths[static_cast<std::size_t>(question.right.front())];
    const double share = 1.0 / static_cast<double>(std::count(lengths.begin(), lengths.end(), right));
    if (right == *std::max_element(lengths.begin(), lengths.end())) longest += share;
    if (right == *std::min_element(lengths.begin(), lengths.end())) shortest += share;
    const double chance = 1.0 / static_cast<double>(lengths.size());
    byChance += chance;
    variance += chance * (1 - chance);
    ++questions;
}

void Lengths::add(const Lengths& other) {
    questions += other.questions;
    longest += other.longest;
    shortest += other.shortest;
    byChance += other.byChance;
    variance += other.variance;
}

double Lengths::likelihood(double often) const {
    return variance > 0 ? 0.5 * std::erfc((often - 0.5 - byChance) / std::sqrt(2 * variance)) : 1;
}

void Reasons::add(const quiz::Question& question) {
    const bool isOdd = question.kind == Kind::OddOneOut; // there it is the odd one that is refuted
    if (!isOdd && question.kind != Kind::Choice && question.kind != Kind::SelectAll && question.kind != Kind::Clues) return;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const auto& option = question.options[i];
        const bool isRight = std::find(question.right.begin(), question.right.end(), static_cast<int>(i)) != question.right.end();
        if (isRight != isOdd) continue;
        ++all;
        restating += !option.allRight.empty() || option.whyWrong == question.because ? 1 : 0;
    }
}

void Reasons::add(const Reasons& other) {
    all += other.all;
    restating += other.restating;
}

void Tally::add(const quiz::Question& question, bool isNumeric) {
    ++kinds[question.kind];
    if (question.kind == Kind::SelectAll) fits[question.options.size()].add(question.right, question.options.size());
    if (question.right.size() != 1 || question.options.size() < 2) return;
    const auto place = static_cast<std::size_t>(question.right.front());
    if (question.kind == Kind::TrueFalse) {
        ++truths.at(place);
        return;
    }
    const bool isRanked = isNumeric && question.kind == Kind::Choice;
    (isRanked ? ranks : places)[question.options.size()].add(question.right, question.options.size());
    if (!isNumeric) lengths[question.kind].add(question);
}

void Tally::add(const Tally& other) {
    addCounts(places, other.places);
    addCounts(fits, other.fits);
    addCounts(ranks, other.ranks);
    for (const auto& [kind, more] : other.lengths) lengths[kind].add(more);
    reasons.add(other.reasons);
    meant += other.meant;
    for (std::size_t i = 0; i < truths.size(); ++i) truths.at(i) += other.truths.at(i);
    for (const auto& [kind, count] : other.kinds) kinds[kind] += count;
}

} // namespace audit
