#include "terminal/Show.hpp"

#include "facts/Text.hpp"
#include "screens/Formats.hpp"
#include "screens/Names.hpp"

#include <utility>

namespace terminal {
namespace {

using screens::Context;
using screens::filled;
using screens::MenuRow;
using screens::Words;

std::string rowText(const MenuRow& row, std::size_t number, const Words& words) {
    const std::string at = std::to_string(number);
    std::string text = row.value.empty() ? filled(words("terminal.row"), {at, row.label})
                                         : filled(words("terminal.row-value"), {at, row.label, row.value});
    if (!row.remark.empty()) text = filled(words("terminal.remark"), {text, row.remark});
    return text;
}

void add(Lines& lines, const Lines& more) { lines.insert(lines.end(), more.begin(), more.end()); }

/// A menu with one line after it that says what to type.
Lines menuWithHint(const screens::Screen& screen, const Context& context, const std::string& hint) {
    Lines lines = shownMenu(screen, context);
    lines.push_back(hint);
    return lines;
}

/// One finding in full.
Lines findingLines(const facts::Finding& finding, const Words& words) {
    const facts::Place& place = finding.place;
    const bool warns = finding.severity == facts::Severity::Warning;
    const std::string where = place.line == 0 ? place.file
                                              : filled(words("packs.where-value"),
                                                       {place.file, std::to_string(place.line), std::to_string(place.column)});
    const std::string pointer = place.pointer.empty() ? words("packs.whole-file") : place.pointer;
    const auto line = [&](std::string_view key, const std::string& text) {
        return filled(words("terminal.finding"), {words(key), text});
    };
    return {words(warns ? "packs.warning" : "packs.mistake"),
            line("packs.where", where),
            line("packs.in", pointer),
            line("packs.found", finding.found),
            line("packs.expected", finding.expected),
            line("packs.mend", finding.mend)};
}

std::string scoreText(const archive::ScoreRow& row, std::size_t place, const Words& words) {
    return filled(words("terminal.score-row"),
                  {std::to_string(place), row.player, screens::countText(row.points, words), std::to_string(row.right),
                   std::to_string(row.count), levelName(row.plan.level, words), screens::dayText(row.when, words)});
}

/// Gives each screen its lines.
struct Shower {
    const screens::Screen& screen;
    const Context& context;

    /// \p row is the one that Enter does.
    Lines hinted(std::string_view key, int row = 0) const {
        return menuWithHint(screen, context, filled(context.words(key), {std::to_string(row + 1)}));
    }

    Lines operator()(const screens::Title& title) const {
        Lines lines = hinted("terminal.title-hint", title.firstChoice());
        lines.insert(lines.begin() + 1, {context.words("title.subtitle"), context.words("title.unofficial")});
        return lines;
    }
    Lines operator()(const screens::Select& /*select*/) const { return hinted("terminal.rows-hint"); }
    Lines operator()(const screens::Pause& /*pause*/) const { return hinted("terminal.pause-hint"); }
    Lines operator()(const screens::SettingsScreen& settings) const { return hinted("terminal.settings-hint", settings.focus); }
    Lines operator()(const screens::KeysScreen& /*keys*/) const { return hinted("terminal.keys-hint"); }
    Lines operator()(const screens::Clearance& /*clearance*/) const { return hinted("terminal.clearance-hint"); }
    Lines operator()(const screens::Briefing& briefing) const {
        Lines lines = screens::briefingLines(briefing, context);
        lines.pop_back(); // here no card burns
        lines.push_back(context.words("terminal.briefing-hint"));
        return lines;
    }
    Lines operator()(const screens::Mission& mission) const { return shownMission(mission, context); }
    Lines operator()(const screens::Debrief& debrief) const { return shownDebrief(debrief, context); }
    Lines operator()(const screens::Packs& packs) const { return shownPacks(packs, context); }
    Lines operator()(const screens::Scores& scores) const { return shownScores(scores, context); }
};

} // namespace

Lines shown(const screens::Screen& screen, const Context& context) { return std::visit(Shower{screen, context}, screen); }

Lines shownMenu(const screens::Screen& screen, const Context& context) {
    Lines lines{heading(screen, context)};
    const auto rows = menuRows(screen, context);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].group.empty()) lines.push_back(rows[i].group);
        lines.push_back(rowText(rows[i], i + 1, context.words));
    }
    return lines;
}

Lines shownPacks(const screens::Packs& screen, const Context& context) {
    const Words& words = context.words;
    Lines lines = shownMenu(screen, context);
    add(lines, {words("packs.hint"), context.packsFolder});
    const auto& packs = context.library.packs();
    const auto at = static_cast<std::size_t>(screen.focus);
    if (at >= packs.size()) {
        lines.push_back(words("packs.none"));
        return lines;
    }
    const facts::PackReport& report = packs[at].report();
    lines.push_back(report.title);
    lines.push_back(filled(words("packs.file"), {report.path}));
    if (report.findings.empty()) lines.push_back(words("packs.no-findings"));
    for (const facts::Finding& finding : report.findings) add(lines, findingLines(finding, words));
    lines.push_back(filled(words("terminal.packs-hint"), {std::to_string(at + 1)}));
    return lines;
}

Lines shownScores(const screens::Scores& screen, const Context& context) {
    const Words& words = context.words;
    Lines lines = shownMenu(screen, context);
    if (screen.rows.empty()) lines.push_back(words("scores.none"));
    for (std::size_t i = 0; i < screen.rows.size(); ++i) lines.push_back(scoreText(screen.rows[i], i + 1, words));
    lines.push_back(words("terminal.scores-hint"));
    return lines;
}

} // namespace terminal
