#include "exchange/Import.hpp"

#include "exchange/Encoding.hpp"
#include "exchange/Formats.hpp"
#include "exchange/Markup.hpp"
#include "facts/Reader.hpp"
#include "facts/Text.hpp"
#include "quiz/Dealer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace exchange {
namespace {

using facts::Finding;
using facts::Severity;

/// A record that became a question.
struct Kept {
    std::size_t record = 0; ///< index
    Entry entry;
};

bool isMatching(const Kept& kept) { return std::holds_alternative<Matching>(kept.entry); }

/// JSON begins so; a question in GIFT may begin with a brace or a bracket, too.
bool looksLikeJson(std::string_view text) {
    text = trimmed(text);
    if (!text.starts_with('{') && !text.starts_with('[')) return false;
    const auto next = trimmed(text.substr(1));
    return text.front() == '{'
               ? next.empty() || next.starts_with('"') || next.starts_with('}')
               : next.empty() || std::string_view("{[]\"0123456789-").find(next.front()) != std::string_view::npos;
}

/// "Open Trivia Database, The Trivia API ... or GIFT".
std::string known() {
    const auto all = formats();
    std::string text;
    for (const Format& format : all)
        text += fmt::format("{}{}", text.empty() ? "" : &format == &all.back() ? " or " : ", ", format.name);
    return text;
}

/// The index that a pointer such as "/questions/12/wrong/0" has behind \p section, or nothing.
std::optional<std::size_t> indexIn(std::string_view pointer, std::string_view section) {
    if (!pointer.starts_with(section)) return std::nullopt;
    pointer.remove_prefix(section.size());
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(pointer.data(), pointer.data() + pointer.size(), index);
    return error == std::errc{} ? std::optional(index) : std::nullopt;
}

/// Takes one file through its steps.
class Importer {
public:
    Importer(const facts::SourceText& source, PackHead head, std::uint64_t seed)
        : m_source(source), m_head(std::move(head)), m_seed(seed) {}

    Imported run(std::string_view encoding) {
        if (!read()) return std::move(m_imported);
        if (encoding != "UTF-8") {
            const char* const done =
                encoding == "UTF-16" ? "turned into UTF-8" : "taken as Windows-1252: look whether accents came out right";
            remark(fmt::format("a file in {}", encoding == "UTF-16" ? "UTF-16" : "an old encoding"), done);
        }
        for (auto& [found, done] : m_reading.changes) remark(found, done);
        settleAll();
        leaveOutDoubles();
        judge();
        m_imported.records = m_reading.records.size();
        m_imported.questions = m_kept.size();
        if (m_kept.empty()) m_imported.pack.clear();
        report();
        return std::move(m_imported);
    }

private:
    void remark(std::string found, std::string done) {
        m_imported.remarks.push_back(
            {Remark::Fate::Changed, {m_source.name(), 0, 0, ""}, "", {std::move(found), std::move(done), ""}});
    }

    bool read() {
        std::optional<facts::Json> json;
        if (looksLikeJson(m_source.bytes())) {
            json = facts::parseJson(m_source, m_imported.problems);
            if (!json) return false;
        }
        const Source source{m_source, json ? &*json : nullptr};
        for (const Format& format : formats()) {
            if (format.isJson != json.has_value() || !format.recognises(source)) continue;
            m_imported.format = format.name;
            m_reading = format.read(source);
            return true;
        }
        refuse(json ? &*json : nullptr);
        return false;
    }

    void refuse(const facts::Json* json) {
        const bool isPack = json != nullptr && json->find("pack") != nullptr;
        const bool isXml = trimmed(m_source.bytes()).starts_with('<');
        const bool isEmpty = trimmed(m_source.bytes()).empty();
        std::string found = isEmpty  ? "an empty file"
                            : isPack ? "a question pack of this game"
                            : isXml  ? "XML or HTML"
                                     : "questions in no format that is known";
        std::string mend = isPack ? "put it among your packs as it is"
                           : isXml
                               ? "in the program that wrote it choose another format, such as GIFT or CSV"
                               : "export them so; the first line of a table names its columns: question,answer,wrong 1,wrong 2";
        m_imported.problems.push_back(
            {Severity::Mistake, {m_source.name(), 0, 0, ""}, std::move(found), "questions of " + known(), std::move(mend)});
    }

    void settleAll() {
        auto& records = m_reading.records;
        for (std::size_t i = 0; i < records.size(); ++i)
            if (auto entry = settle(records[i], quiz::Random(quiz::mixed(m_seed, i)))) m_kept.push_back({i, std::move(*entry)});
    }

    /// Leaves out a question that stands there already, with the same answer or another one. Choices may read alike.
    void leaveOutDoubles() {
        std::unordered_map<std::string, const Kept*> byAnswer, byAsk;
        std::vector<std::size_t> doubles;
        for (const Kept& kept : m_kept) {
            const auto* question = std::get_if<facts::FinishedQuestion>(&kept.entry);
            if (question == nullptr) continue;
            const std::string ask = facts::fold(question->ask);
            const auto key = fmt::format("{}\n{}\n{} {}", ask, facts::fold(question->answer), question->truth, question->number);
            const auto same = byAnswer.find(key);
            const auto like = byAsk.find(ask);
            const bool isSame = same != byAnswer.end();
            if (!isSame && (like == byAsk.end() || areChoices(kept, *like->second))) {
                byAnswer.emplace(key, &kept);
                byAsk.emplace(ask, &kept);
                continue;
            }
            refuseDouble(m_reading.records[kept.record], m_reading.records[(isSame ? same : like)->second->record], !isSame);
            doubles.push_back(kept.record);
        }
        const std::unordered_set<std::size_t> all(doubles.begin(), doubles.end());
        std::erase_if(m_kept, [&all](const Kept& kept) { return all.contains(kept.record); });
    }

    /// "Which of these is the oldest?" may be asked again of others.
    static bool areChoices(const Kept& a, const Kept& b) {
        const auto isChoice = [](const Kept& kept) {
            return std::get<facts::FinishedQuestion>(kept.entry).kind == facts::Kind::Choice;
        };
        return isChoice(a) && isChoice(b);
    }

    static void refuseDouble(Record& record, const Record& earlier, bool hasOtherAnswer) {
        const auto line = earlier.place.line;
        if (hasOtherAnswer) {
            record.refused = {fmt::format("another answer than on line {}, to the same question", line),
                              "one answer to questions that read alike", "correct the one that is wrong, or word it differently"};
        } else {
            record.refused = {fmt::format("the same question as on line {}", line), "each question once",
                              "nothing: the first is in the pack"};
        }
    }

    /// Lets the reader of packs look for mistakes and leaves out what it objects to, until it finds none.
    void judge() {
        m_head.title = m_head.title.empty() ? m_reading.title : m_head.title;
        if (tidied(m_head.title).empty()) m_head.title = m_head.id;
        m_head.title = titleFrom(m_head.title);
        while (!m_kept.empty()) {
            std::vector<Entry> entries;
            for (const Kept& kept : m_kept) entries.push_back(kept.entry);
            m_imported.pack = packText(m_head, entries);
            const auto report = facts::readPack(m_source.name(), {facts::SourceText(m_source.name(), m_imported.pack)});
            if (report.bank) return findUnasked(report.bank);
            leaveOut(report.findings);
        }
    }

    /// The kept one that \p pointer points into, as packText numbers them.
    std::optional<std::size_t> keptAt(const std::string& pointer) const {
        const auto question = indexIn(pointer, "/questions/");
        auto matching = indexIn(pointer, "/asks/");
        for (const char* section : {"/facts/match-", "/types/match-"})
            if (const auto number = indexIn(pointer, section)) matching = *number - 1;
        std::size_t left = question.value_or(matching.value_or(m_kept.size()));
        for (std::size_t i = 0; i < m_kept.size(); ++i) {
            if (isMatching(m_kept[i]) == question.has_value()) continue;
            if (left-- == 0) return i;
        }
        return std::nullopt;
    }

    void leaveOut(const std::vector<Finding>& findings) {
        std::unordered_set<std::size_t> bad;
        for (const Finding& finding : findings) {
            if (finding.severity != Severity::Mistake) continue;
            const auto index = keptAt(finding.place.pointer);
            if (!index || !bad.insert(m_kept[*index].record).second) continue;
            m_reading.records[m_kept[*index].record].refused = {finding.found, finding.expected, finding.mend};
        }
        if (bad.empty()) bad.insert(m_kept.back().record); // never: the head is sound. So that this ends in any case
        std::erase_if(m_kept, [&bad](const Kept& kept) { return bad.contains(kept.record); });
    }

    void findUnasked(const std::shared_ptr<const facts::FactBank>& bank) {
        const quiz::Dealer dealer(bank);
        std::unordered_set<std::string> asked;
        dealer.forEach(false, 0, [&asked](const quiz::Deal& deal) { asked.insert(deal.id); });
        std::uint32_t index = 0;
        for (const Kept& kept : m_kept)
            if (!isMatching(kept) && !asked.contains(bank->questionId(index++))) m_unasked.insert(kept.record);
    }

    void report() {
        for (std::size_t i = 0; i < m_reading.records.size(); ++i) {
            const Record& record = m_reading.records[i];
            const std::string question = shortened(record.ask);
            const auto add = [&](Remark::Fate fate, Refusal why) {
                m_imported.remarks.push_back({fate, record.place, question, std::move(why)});
            };
            if (record.refused) {
                add(Remark::Fate::LeftOut, *record.refused);
                ++m_imported.leftOut;
                continue;
            }
            m_imported.changed += record.changes.empty() ? 0U : 1U;
            m_imported.unasked += m_unasked.contains(i) ? 1U : 0U;
            for (const auto& [found, done] : record.changes) add(Remark::Fate::Changed, {found, done, ""});
            if (m_unasked.contains(i))
                add(Remark::Fate::Unasked, {"a question that gives its answer away",
                                            "a question that names nothing of the answer", "word it differently in the pack"});
        }
    }

    const facts::SourceText& m_source;
    PackHead m_head;
    std::uint64_t m_seed;
    Imported m_imported;
    Reading m_reading;
    std::vector<Kept> m_kept;
    std::unordered_set<std::size_t> m_unasked;
};

std::string where(const facts::Place& place) {
    std::string text = place.file;
    if (place.line != 0) text += fmt::format(":{}:{}", place.line, place.column);
    return place.pointer.empty() ? text : fmt::format("{}  {}", text, place.pointer);
}

} // namespace

std::string toText(const Remark& remark) {
    static constexpr std::array<std::string_view, 3> fates{"left out", "changed", "kept, but never asked"};
    std::string text =
        fmt::format("{}  {}{}\n  found     {}\n", where(remark.place), fates.at(static_cast<std::size_t>(remark.fate)),
                    remark.question.empty() ? "" : fmt::format(": \"{}\"", remark.question), remark.why.found);
    if (remark.fate == Remark::Fate::Changed) {
        text += fmt::format("  done      {}\n", remark.why.expected);
    } else {
        text += fmt::format("  expected  {}\n  to mend   {}\n", remark.why.expected, remark.why.mend);
    }
    std::string harmless;
    for (const auto line : linesOf(text)) harmless += facts::harmless(line) + '\n';
    return harmless;
}

std::string toJsonLine(const Remark& remark) {
    static constexpr std::array<std::string_view, 3> fates{"left-out", "changed", "unasked"};
    const bool isChanged = remark.fate == Remark::Fate::Changed;
    return fmt::format(R"({{"fate":"{}","file":{},"line":{},"column":{},"question":{},"found":{},{}}})",
                       fates.at(static_cast<std::size_t>(remark.fate)), facts::jsonText(remark.place.file), remark.place.line,
                       remark.place.column, facts::jsonText(remark.question), facts::jsonText(remark.why.found),
                       isChanged ? fmt::format(R"("done":{})", facts::jsonText(remark.why.expected))
                                 : fmt::format(R"("expected":{},"mend":{})", facts::jsonText(remark.why.expected),
                                               facts::jsonText(remark.why.mend)));
}

Imported importPack(const std::string& name, std::string bytes, PackHead head, std::uint64_t seed) {
    auto decoded = decodeText(name, std::move(bytes));
    if (auto* finding = std::get_if<Finding>(&decoded)) {
        Imported refused;
        refused.problems.push_back(std::move(*finding));
        return refused;
    }
    auto& text = std::get<Decoded>(decoded);
    const facts::SourceText source(name, std::move(text.text));
    return Importer(source, std::move(head), seed).run(text.from);
}

} // namespace exchange
