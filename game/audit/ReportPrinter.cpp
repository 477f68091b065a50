#include "audit/ReportPrinter.hpp"

#include "facts/Json.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string_view>

namespace audit {
namespace {

using facts::jsonText;

/// \p items, each through \p shown, with \p between.
template <typename Items, typename Shown>
std::string joined(const Items& items, std::string_view between, const Shown& shown) {
    std::string text;
    for (const auto& item : items) text += (text.empty() ? std::string() : std::string(between)) + shown(item);
    return text;
}

std::string demandLines(const Report& report) {
    std::string text;
    for (int number = 1; number <= demandCount; ++number) {
        const Finding& finding = report.demands.at(static_cast<std::size_t>(number));
        text +=
            fmt::format("{}  {:<78} {:>7} checked {:>5} broken\n", number, demandText(number), finding.checked, finding.broken);
        for (const auto& breach : finding.first) {
            text += fmt::format("     {}{}{}\n", breach.id, breach.id.empty() ? "" : ": ", breach.what);
            if (!breach.ask.empty()) text += fmt::format("       {}\n", breach.ask);
        }
    }
    return text;
}

std::string verdict(const Evenness& evenness) {
    if (evenness.isSmall()) return "too few to tell";
    return fmt::format("chi-square {:.2f}, p {:.4f}: {}", evenness.chiSquare(), evenness.likelihood(),
                       evenness.isEven() ? "uniform" : "not uniform");
}

std::string evennessLines(std::string_view what, const std::map<std::size_t, Evenness>& all) {
    std::string text;
    for (const auto& [options, evenness] : all)
        text += fmt::format("{} of {}: {}  {}\n", what, options, fmt::join(evenness.counts, " "), verdict(evenness));
    return text;
}

std::string lengthLine(const Lengths& lengths, std::string_view kind, std::string_view which, double often) {
    return fmt::format("the right one is the {}, {}: {:.1f} % of {}, by chance {:.1f} %, p {:.4f}: {}\n", which, kind,
                       100 * often / lengths.questions, lengths.questions, 100 * lengths.byChance / lengths.questions,
                       lengths.likelihood(often),
                       lengths.isSmall()       ? "too few to tell"
                       : lengths.isFair(often) ? "not more than chance"
                                               : "more than chance");
}

std::string lengthLines(const Report& report) {
    std::string text;
    for (const auto& [kind, lengths] : report.tally.lengths) {
        const auto name = facts::kindName(kind);
        text += lengthLine(lengths, name, "longest", lengths.longest) + lengthLine(lengths, name, "shortest", lengths.shortest);
    }
    return text;
}

std::string reasonsLine(const Reasons& reasons) {
    if (reasons.all == 0) return {};
    return fmt::format("reasons why something is wrong: {}; of these only tell again what is right: {} ({:.1f} %)\n", reasons.all,
                       reasons.restating, 100.0 * reasons.restating / reasons.all);
}

std::string meantLine(int meant) {
    return meant == 0 ? std::string()
                      : fmt::format("wrong answers, typed or dialled, of which it is told what they are: {}\n", meant);
}

std::string kinLine(const Report& report) {
    Kin all;
    for (const auto& [ask, kin] : report.kin) all.add(kin);
    if (all.could == 0) return {};
    return fmt::format(
        "choices with three wrong answers or more that belong to what is asked: {}; of these {} offer none, {} one, "
        "{} several\n",
        all.could, all.none, all.one, all.could - all.none - all.one);
}

std::string kindsText(const std::map<facts::Kind, int>& kinds) {
    return joined(kinds, ", ", [](const auto& one) { return fmt::format("{} {}", facts::kindName(one.first), one.second); });
}

/// "film/fallout.released" without its record: "film.released". A fact of an author's own question stays as it is.
std::string fieldOf(const std::string& fact) {
    const auto slash = fact.find('/');
    const auto dot = fact.rfind('.');
    return slash == std::string::npos || dot == std::string::npos || dot < slash ? fact
                                                                                 : fact.substr(0, slash) + fact.substr(dot);
}

std::string coverageLines(const Coverage& coverage) {
    constexpr std::size_t few = 10;
    const auto never = coverage.never();
    std::map<std::string, int> fields;
    for (const auto& fact : never) ++fields[fieldOf(fact)];
    std::string text = fmt::format("facts that can be asked (not names, nor ties to works): {}; questions for each: least {}, "
                                   "median {}, most {}; asked by none: {}\n",
                                   coverage.facts(), coverage.least(), coverage.median(), coverage.most(), never.size());
    if (never.size() <= few) return text + joined(never, "", [](const auto& fact) { return "     " + fact + '\n'; });
    return text + joined(fields, "", [](const auto& one) { return fmt::format("     {} of {}\n", one.second, one.first); });
}

std::string breachJson(const Breach& breach) {
    return fmt::format(R"({{"id":{},"ask":{},"what":{}}})", jsonText(breach.id), jsonText(breach.ask), jsonText(breach.what));
}

std::string demandsJson(const Report& report) {
    std::string text;
    for (int number = 1; number <= demandCount; ++number) {
        const Finding& finding = report.demands.at(static_cast<std::size_t>(number));
        text +=
            fmt::format(R"({}{{"demand":{},"text":{},"checked":{},"broken":{},"first":[{}]}})", number == 1 ? "" : ",", number,
                        jsonText(demandText(number)), finding.checked, finding.broken, joined(finding.first, ",", breachJson));
    }
    return text;
}

std::string evennessJson(const std::map<std::size_t, Evenness>& all) {
    return joined(all, ",", [](const auto& one) {
        const Evenness& evenness = one.second;
        return fmt::format(R"({{"options":{},"counts":[{}],"chiSquare":{:.4f},"likelihood":{:.6f},"uniform":{}}})", one.first,
                           fmt::join(evenness.counts, ","), evenness.chiSquare(), evenness.likelihood(), evenness.isEven());
    });
}

std::string lengthsJson(const Report& report) {
    return joined(report.tally.lengths, ",", [](const auto& one) {
        const Lengths& lengths = one.second;
        return fmt::format(
            R"({{"kind":"{}","questions":{},"longest":{:.2f},"shortest":{:.2f},"byChance":{:.2f},"likelihoodLongest":{:.6f},"likelihoodShortest":{:.6f}}})",
            facts::kindName(one.first), lengths.questions, lengths.longest, lengths.shortest, lengths.byChance,
            lengths.likelihood(lengths.longest), lengths.likelihood(lengths.shortest));
    });
}

std::string kinJson(const std::map<std::string, Kin>& all) {
    return joined(all, ",", [](const auto& one) {
        const Kin& kin = one.second;
        return fmt::format(R"({{"ask":{},"could":{},"none":{},"one":{}}})", jsonText(one.first), kin.could, kin.none, kin.one);
    });
}

std::string kindsJson(const std::map<facts::Kind, int>& kinds) {
    return joined(kinds, ",", [](const auto& one) { return fmt::format(R"("{}":{})", facts::kindName(one.first), one.second); });
}

std::string coverageJson(const Coverage& coverage) {
    return fmt::format(R"({{"count":{},"least":{},"median":{},"most":{},"never":[{}]}})", coverage.facts(), coverage.least(),
                       coverage.median(), coverage.most(),
                       joined(coverage.never(), ",", [](const auto& id) { return jsonText(id); }));
}

} // namespace

std::string toPlainText(const Report& report, std::chrono::milliseconds taken) {
    std::string text = fmt::format("{}: {} questions\n", report.pack, report.questions);
    text += demandLines(report) + lengthLines(report);
    text += evennessLines("places", report.tally.places) + evennessLines("places of all that fit,", report.tally.fits) +
            evennessLines("ranks", report.tally.ranks);
    const auto& [trueOnes, falseOnes] = report.tally.truths;
    text += fmt::format("statements: {} true, {} false\n", trueOnes, falseOnes);
    text += fmt::format("kinds: {}\n", kindsText(report.tally.kinds));
    text += fmt::format("{} rounds, {} questions: {}\n", report.rounds, report.inRounds, kindsText(report.kindsInRounds));
    text += kinLine(report) + reasonsLine(report.tally.reasons) + meantLine(report.tally.meant) + coverageLines(report.coverage);
    return text + fmt::format("{}; {:.1f} s\n", report.isSound() ? "nothing is broken" : "something is broken",
                              std::chrono::duration<double>(taken).count());
}

std::string toJsonLine(const Report& report, std::chrono::milliseconds taken) {
    std::string text = fmt::format(R"("pack":{},"questions":{},"sound":{},"demands":[{}],"lengths":[{}])", jsonText(report.pack),
                                   report.questions, report.isSound(), demandsJson(report), lengthsJson(report));
    text += fmt::format(R"(,"reasons":{{"count":{},"restating":{}}})", report.tally.reasons.all, report.tally.reasons.restating);
    text += fmt::format(R"(,"kin":[{}])", kinJson(report.kin));
    text += fmt::format(R"(,"places":[{}],"fits":[{}],"ranks":[{}],"truths":[{}])", evennessJson(report.tally.places),
                        evennessJson(report.tally.fits), evennessJson(report.tally.ranks), fmt::join(report.tally.truths, ","));
    text += fmt::format(R"(,"kinds":{{{}}},"kindsInRounds":{{{}}},"facts":{})", kindsJson(report.tally.kinds),
                        kindsJson(report.kindsInRounds), coverageJson(report.coverage));
    text +=
        fmt::format(R"(,"rounds":{},"questionsInRounds":{},"milliseconds":{})", report.rounds, report.inRounds, taken.count());
    return '{' + text + '}';
}

} // namespace audit
