#include "exchange/Csv.hpp"

#include "exchange/Columns.hpp"
#include "exchange/Markup.hpp"
#include "exchange/Table.hpp"
#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace exchange::csv {
namespace {

/// How the table of a file is to be read.
struct Layout {
    char separator = ',';
    std::vector<std::string> headings;
    std::vector<Column> columns;
    std::size_t begin = 0; ///< byte behind the headings
};

/// Spreadsheets may say the separator before the headings: "sep=;".
std::size_t behindSeparatorLine(std::string_view text) {
    if (!text.starts_with("sep=") || text.size() < 6) return 0;
    const auto end = text.find_first_not_of("\r\n", 5);
    return (text[5] == '\r' || text[5] == '\n') && end != std::string_view::npos ? end : 0;
}

/// The first line that is read by some separator as headings that are known.
std::optional<Layout> layoutOf(std::string_view text) {
    const std::size_t begin = behindSeparatorLine(text);
    for (const char separator : {',', ';', '\t', '|'}) {
        Table table(text, separator);
        table.skipTo(begin);
        auto first = table.next();
        if (!first || !first->isClosed) continue;
        auto columns = columnsOf(first->fields);
        if (columns) return Layout{separator, std::move(first->fields), std::move(*columns), table.at()};
    }
    return std::nullopt;
}

Record readRow(const Source& source, const Layout& layout, const Row& row) {
    Record record;
    record.place = source.text.placeOf(row.offset, "");
    const auto filled =
        std::find_if(row.fields.rbegin(), row.fields.rend(), [](const auto& field) { return !trimmed(field).empty(); });
    const auto count = static_cast<std::size_t>(row.fields.rend() - filled);
    readFields(record, layout.columns, row.fields);
    if (!row.isClosed) {
        record.refused = {"a quotation mark that is never closed, so that all behind it is one field",
                          "a quotation mark at the field's end", "close it, or double it (\"\") where it belongs to the text"};
    } else if (count > layout.columns.size()) {
        record.refused = {fmt::format("{} fields", count), fmt::format("at most {}, as in the headings", layout.columns.size()),
                          fmt::format("put the field that holds {} in quotation marks",
                                      layout.separator == '\t' ? "a tab" : fmt::format("\"{}\"", layout.separator))};
    }
    return record;
}

std::string answerOf(const facts::FinishedQuestion& question) {
    switch (question.kind) {
    case facts::Kind::TrueFalse:
        return question.truth ? "true" : "false";
    case facts::Kind::Number:
        return fmt::format("{}", question.number);
    default:
        return question.answer;
    }
}

std::string lineOf(const facts::FinishedQuestion& question, std::size_t mostWrong) {
    std::vector<std::string> fields{question.ask, answerOf(question)};
    for (std::size_t i = 0; i < mostWrong; ++i) fields.push_back(i < question.wrong.size() ? question.wrong[i] : "");
    fields.push_back(fmt::format("{}", fmt::join(question.also, "; ")));
    fields.emplace_back(facts::kindName(question.kind));
    fields.push_back(question.kind == facts::Kind::Number ? fmt::format("{}", question.within) : "");
    fields.insert(fields.end(), {question.topic, fmt::format("{}", question.difficulty), question.because, question.note});
    for (auto& field : fields) field = tableField(field, ',');
    return fmt::format("{}\r\n", fmt::join(fields, ","));
}

} // namespace

bool recognises(const Source& source) { return layoutOf(source.text.bytes()).has_value(); }

Reading read(const Source& source) {
    Reading reading;
    const auto layout = layoutOf(source.text.bytes());
    if (!layout) return reading;
    for (std::size_t i = 0; i < layout->columns.size(); ++i) {
        if (layout->columns[i] != Column::Ignored || trimmed(layout->headings[i]).empty()) continue;
        reading.changes.push_back(
            {fmt::format("the column \"{}\"", shortened(layout->headings[i])), "left out: there is nothing like it here"});
    }
    Table table(source.text.bytes(), layout->separator);
    table.skipTo(layout->begin);
    while (const auto row = table.next()) reading.records.push_back(readRow(source, *layout, *row));
    return reading;
}

bool takes(const facts::FinishedQuestion& question) { return question.kind != facts::Kind::Order; }

std::string write(const std::vector<facts::FinishedQuestion>& questions, const facts::FactBank&) {
    std::size_t mostWrong = 3;
    for (const auto& question : questions) mostWrong = std::max(mostWrong, question.wrong.size());
    std::string out = "question,answer";
    for (std::size_t i = 1; i <= mostWrong; ++i) out += fmt::format(",wrong {}", i);
    out += ",also,kind,within,topic,difficulty,because,note\r\n";
    for (const auto& question : questions) out += lineOf(question, mostWrong);
    return out;
}

} // namespace exchange::csv
