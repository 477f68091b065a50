#include "exchange/Anki.hpp"

#include "exchange/Cloze.hpp"
#include "exchange/Columns.hpp"
#include "exchange/Markup.hpp"
#include "exchange/Table.hpp"
#include "facts/Text.hpp"
#include "quiz/Lists.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace exchange::anki {
namespace {

/// What the lines at the head of the file say.
struct Head {
    char separator = '\t';
    bool isHtml = false;
    std::set<std::size_t> aside; ///< columns, from 0, that are no field of a note
    std::optional<std::size_t> tags, deck;
    std::string deckName;
    std::vector<std::string> names; ///< of the columns
    std::size_t begin = 0;          ///< byte behind the head
};

constexpr std::array<std::pair<std::string_view, char>, 6> separators{
    {{"tab", '\t'}, {"comma", ','}, {"semicolon", ';'}, {"space", ' '}, {"pipe", '|'}, {"colon", ':'}}};

constexpr std::array<std::string_view, 10> keys{"separator",       "html",        "tags",        "columns",    "notetype", "deck",
                                                "notetype column", "deck column", "tags column", "guid column"};

/// "#key:value", or an empty key.
std::pair<std::string, std::string_view> headLine(std::string_view line) {
    const auto colon = line.find(':');
    if (!line.starts_with('#') || colon == std::string_view::npos) return {};
    std::string key = facts::fold(line.substr(1, colon - 1));
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) return {};
    return {std::move(key), line.substr(colon + 1)};
}

char separatorNamed(std::string_view value) {
    const std::string name = facts::fold(value);
    const auto* const known = std::find_if(separators.begin(), separators.end(), [&](const auto& s) { return s.first == name; });
    if (known != separators.end()) return known->second;
    return value.size() == 1 ? value.front() : '\t';
}

void takeHeadLine(Head& head, const std::string& key, std::string_view value) {
    if (key == "separator") head.separator = separatorNamed(value);
    if (key == "html") head.isHtml = trimmed(value) == "true";
    if (key == "deck") head.deckName = value;
    if (key == "columns") {
        Table table(value, head.separator);
        if (auto row = table.next()) head.names = std::move(row->fields);
    }
    const auto number = key.ends_with(" column") ? numberIn(value) : std::nullopt;
    if (!number || *number < 1 || *number > 1000) return;
    const auto column = static_cast<std::size_t>(*number) - 1;
    head.aside.insert(column);
    if (key == "tags column") head.tags = column;
    if (key == "deck column") head.deck = column;
}

Head headOf(std::string_view text) {
    Head head;
    for (const std::string_view line : linesOf(text)) {
        const auto [key, value] = headLine(line);
        head.begin = static_cast<std::size_t>(line.data() - text.data());
        if (key.empty()) return head;
        takeHeadLine(head, key, value);
    }
    head.begin = text.size();
    return head;
}

/// The last part of "A::B::C", as decks and tags are nested; underscores stand for spaces.
std::string lastPart(std::string_view nested) {
    const auto at = nested.rfind("::");
    std::string part(at == std::string_view::npos ? nested : nested.substr(at + 2));
    std::replace(part.begin(), part.end(), '_', ' ');
    return tidied(part);
}

/// Turns rows into questions.
class Reader {
public:
    explicit Reader(const Source& source) : m_source(source), m_head(headOf(source.text.bytes())) {
        if (!m_head.names.empty()) m_columns = columnsOf(m_head.names);
    }

    Reading read() {
        Table table(m_source.text.bytes(), m_head.separator);
        table.skipTo(m_head.begin);
        while (const auto row = table.next()) {
            const bool isRemark = row->fields.front().starts_with('#') && m_source.text.bytes()[row->offset] == '#';
            if (!isRemark) readNote(*row);
        }
        m_reading.title = lastPart(m_head.deckName);
        return std::move(m_reading);
    }

private:
    std::string at(const Row& row, std::optional<std::size_t> column) const {
        return column && *column < row.fields.size() ? row.fields[*column] : std::string();
    }

    void readNote(const Row& row) {
        Record record;
        record.place = m_source.text.placeOf(row.offset, "");
        if (!row.isClosed)
            record.refused = {"a quotation mark that is never closed, so that all behind it is one field",
                              "a quotation mark at the field's end", "export the notes once more"};
        readTags(record, at(row, m_head.tags));
        if (record.topic.empty()) record.topic = lastPart(at(row, m_head.deck));
        if (m_columns) {
            std::vector<std::string> fields;
            for (std::size_t i = 0; i < row.fields.size(); ++i)
                fields.push_back(plain(record, row.fields[i], i < m_columns->size() && (*m_columns)[i] == Column::Ask));
            readFields(record, *m_columns, fields);
        } else {
            readSides(record, row);
        }
        const auto gaps = clozesIn(record.ask);
        if (gaps.empty()) return keep(std::move(record));
        for (const Cloze& gap : gaps) addGap(record, gap);
    }

    /// The first two fields are the two sides of a card. What stands behind a blank line explains the answer.
    void readSides(Record& record, const Row& row) {
        std::vector<std::string> sides;
        for (std::size_t i = 0; i < row.fields.size(); ++i)
            if (!m_head.aside.contains(i)) sides.push_back(plain(record, row.fields[i], sides.empty()));
        if (!sides.empty()) record.ask = sides[0];
        if (sides.size() < 2) return;
        const std::string back(trimmed(sides[1]));
        const auto end = std::min(back.find("\n\n"), back.size());
        const auto answer = back.substr(0, end);
        record.because = back.substr(end);
        if (!trimmed(answer).empty()) record.right = {answer};
    }

    void readTags(Record& record, const std::string& tags) {
        static const std::set<std::string> difficulties{"easy", "medium", "hard"};
        for (const std::string& tag : partsOf(tags, " ")) {
            if (difficulties.contains(facts::fold(tag))) {
                record.difficulty = tag;
            } else if (record.topic.empty()) {
                record.topic = lastPart(tag);
            }
        }
    }

    /// A field without its HTML. What cannot be shown is said; where it is what is asked about, the note is refused.
    std::string plain(Record& record, const std::string& field, bool isAsked) {
        Unknown unknown;
        Plain made = m_head.isHtml ? plainFromHtml(field, unknown) : Plain{field};
        const bool hasSound = takeSounds(made.text);
        const bool isGone = trimmed(made.text).empty();
        if (((made.hasMedia && (isAsked || isGone)) || (hasSound && isGone)) && !record.refused)
            record.refused = {"a picture or a sound", "text alone", "say in words what is to be seen or heard"};
        if (made.hasMedia || hasSound) record.changes.push_back({"a picture or a sound", "left out"});
        for (const auto& name : unknown)
            record.changes.push_back({fmt::format("the entity {}, which is not known", name), "kept as it stands"});
        return std::move(made.text);
    }

    static bool takeSounds(std::string& text) {
        std::string rest;
        std::size_t begin = 0;
        for (auto at = text.find("[sound:"); at != std::string::npos; at = text.find("[sound:", begin)) {
            const auto end = text.find(']', at);
            if (end == std::string::npos) break;
            rest += text.substr(begin, at - begin);
            begin = end + 1;
        }
        if (begin == 0) return false;
        text = rest + text.substr(begin);
        return true;
    }

    void addGap(const Record& note, const Cloze& gap) {
        Record record = note;
        record.form = Form::Typed;
        record.ask = gap.ask;
        record.right = gap.answers;
        if (gap.answers.size() > 1)
            record.refused = {"a card with several gaps", "one gap for each number", "number the gaps {{c1::...}}, {{c2::...}}"};
        if (!note.right.empty()) record.because = note.right.front();
        keep(std::move(record));
    }

    void keep(Record record) { m_reading.records.push_back(std::move(record)); }

    const Source& m_source;
    Head m_head;
    std::optional<std::vector<Column>> m_columns;
    Reading m_reading;
};

std::string listed(const std::vector<std::string>& items) {
    std::string out;
    for (const auto& item : items) out += "<br>" + encodeEntities(item);
    return out;
}

/// What is shown of a question: options only where it speaks of them.
std::string frontOf(const facts::FinishedQuestion& question) {
    std::string front = encodeEntities(question.ask);
    const auto& written = question.kind == facts::Kind::Choice ? question.wrong : question.order;
    std::vector<std::string> options(written.begin(), written.end());
    if (question.kind == facts::Kind::TrueFalse) return "True or false? " + front;
    if (question.kind == facts::Kind::Choice) {
        if (!pointsAtOptions(question.ask)) return front;
        options.push_back(question.answer);
    }
    std::sort(options.begin(), options.end()); // so that the place tells nothing
    return front + (options.empty() ? "" : "<br>" + listed(options));
}

std::string backOf(const facts::FinishedQuestion& question) {
    switch (question.kind) {
    case facts::Kind::TrueFalse:
        return question.truth ? "True" : "False";
    case facts::Kind::Number:
        return facts::numberText(question.number, !question.isYear);
    case facts::Kind::Order:
        return encodeEntities(quiz::listed({question.order.begin(), question.order.end()}));
    default:
        return encodeEntities(question.answer);
    }
}

std::string tagOf(std::string topic) {
    std::replace(topic.begin(), topic.end(), ' ', '_');
    return topic;
}

} // namespace

bool recognises(const Source& source) {
    const auto lines = linesOf(source.text.bytes());
    return !lines.empty() && !headLine(lines.front()).first.empty();
}

Reading read(const Source& source) { return Reader(source).read(); }

bool takes(const facts::FinishedQuestion&) { return true; }

std::string write(const std::vector<facts::FinishedQuestion>& questions, const facts::FactBank& bank) {
    std::string out = fmt::format("#separator:tab\n#html:true\n#deck:{}\n#tags column:3\n", tidied(bank.title));
    for (const auto& question : questions) {
        const std::string because = question.because.empty() ? "" : "<br><br>" + encodeEntities(question.because);
        for (const std::string& field : {frontOf(question), backOf(question) + because})
            out += tableField(tidied(field), '\t') + '\t';
        out += tagOf(question.topic) + '\n';
    }
    return out;
}

} // namespace exchange::anki
