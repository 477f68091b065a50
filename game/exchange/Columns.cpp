#include "exchange/Columns.hpp"

#include "exchange/Markup.hpp"
#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace exchange {
namespace {

using facts::fold;

struct Heading {
    std::string_view name; ///< folded, without the number behind it
    Column column;
};

constexpr std::array headings{Heading{"question", Column::Ask},
                              Heading{"question text", Column::Ask},
                              Heading{"question max 120 characters", Column::Ask},
                              Heading{"ask", Column::Ask},
                              Heading{"prompt", Column::Ask},
                              Heading{"front", Column::Ask},
                              Heading{"stem", Column::Ask},
                              Heading{"answer", Column::Answer},
                              Heading{"correct", Column::Answer},
                              Heading{"correct answer", Column::Answer},
                              Heading{"correct answers", Column::Answer},
                              Heading{"correct answer s", Column::Answer},
                              Heading{"correct option", Column::Answer},
                              Heading{"right", Column::Answer},
                              Heading{"right answer", Column::Answer},
                              Heading{"solution", Column::Answer},
                              Heading{"back", Column::Answer},
                              Heading{"also", Column::Also},
                              Heading{"also accepted", Column::Also},
                              Heading{"other names", Column::Also},
                              Heading{"aliases", Column::Also},
                              Heading{"wrong", Column::Wrong},
                              Heading{"wrong answer", Column::Wrong},
                              Heading{"wrong answers", Column::Wrong},
                              Heading{"incorrect", Column::Wrong},
                              Heading{"incorrect answer", Column::Wrong},
                              Heading{"incorrect answers", Column::Wrong},
                              Heading{"false", Column::Wrong},
                              Heading{"distractor", Column::Wrong},
                              Heading{"distractors", Column::Wrong},
                              Heading{"option", Column::Option},
                              Heading{"options", Column::Option},
                              Heading{"choice", Column::Option},
                              Heading{"choices", Column::Option},
                              Heading{"answer option", Column::Option},
                              Heading{"possible answer", Column::Option},
                              Heading{"category", Column::Topic},
                              Heading{"topic", Column::Topic},
                              Heading{"subject", Column::Topic},
                              Heading{"difficulty", Column::Difficulty},
                              Heading{"level", Column::Difficulty},
                              Heading{"because", Column::Because},
                              Heading{"explanation", Column::Because},
                              Heading{"feedback", Column::Because},
                              Heading{"reason", Column::Because},
                              Heading{"note", Column::Note},
                              Heading{"notes", Column::Note},
                              Heading{"within", Column::Within},
                              Heading{"tolerance", Column::Within},
                              Heading{"kind", Column::Kind},
                              Heading{"type", Column::Kind},
                              Heading{"question type", Column::Kind}};

/// A heading taken apart: "Option B" is "option" and "b".
struct Numbered {
    std::string name, number;
};

Numbered numbered(const std::string& heading) {
    const std::string folded = fold(heading);
    const auto space = folded.rfind(' ');
    const std::string last = space == std::string::npos ? folded : folded.substr(space + 1);
    const bool isNumber = last.find_first_not_of("0123456789") == std::string::npos;
    const bool isLetter = last.size() == 1 && last[0] >= 'a' && last[0] <= 'h';
    if (space != std::string::npos && (isNumber || isLetter)) return {folded.substr(0, space), last};
    const auto digits = folded.find_last_not_of("0123456789") + 1; // "wrong1"
    if (digits > 0 && digits < folded.size()) return {folded.substr(0, digits), folded.substr(digits)};
    if (isLetter) return {"option", last};
    return {folded, ""};
}

Column columnNamed(const Numbered& heading, bool answersAreOptions) {
    const auto* const known =
        std::find_if(headings.begin(), headings.end(), [&](const Heading& h) { return h.name == heading.name; });
    if (known == headings.end()) return Column::Ignored;
    const bool isOption =
        known->column == Column::Answer && known->name == "answer" && !heading.number.empty() && answersAreOptions;
    return isOption ? Column::Option : known->column;
}

bool has(const std::vector<Column>& columns, Column column) {
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

/// A row's fields, gathered by what they are for.
class Fields {
public:
    Fields(const std::vector<Column>& columns, const std::vector<std::string>& fields) {
        for (std::size_t i = 0; i < std::min(columns.size(), fields.size()); ++i) m_all[columns[i]].push_back(fields[i]);
    }

    std::string one(Column column) const {
        const auto found = m_all.find(column);
        if (found == m_all.end()) return {};
        const auto filled =
            std::find_if(found->second.begin(), found->second.end(), [](const auto& field) { return !trimmed(field).empty(); });
        return filled == found->second.end() ? std::string() : std::string(trimmed(*filled));
    }

    /// Several columns hold one each; one column alone holds them all, parted by ";", "|" or line ends.
    std::vector<std::string> all(Column column) const {
        const auto found = m_all.find(column);
        if (found == m_all.end()) return {};
        if (found->second.size() == 1) return partsOf(found->second.front(), ";|\n");
        std::vector<std::string> texts;
        for (const auto& field : found->second) texts.emplace_back(trimmed(field));
        while (!texts.empty() && texts.back().empty()) texts.pop_back();
        return texts;
    }

private:
    std::map<Column, std::vector<std::string>> m_all;
};

/// Places of options that \p answer names: by their text, else by letter or number ("B", "2", "1,3").
std::vector<std::size_t> placesOf(const std::string& answer, const std::vector<std::string>& options) {
    std::vector<std::string> names;
    names.reserve(options.size());
    for (const auto& option : options) names.push_back(fold(option));
    const auto placeOf = [&names](const std::string& name) {
        return static_cast<std::size_t>(std::find(names.begin(), names.end(), fold(name)) - names.begin());
    };
    if (const auto place = placeOf(answer); place < names.size()) return {place};
    std::vector<std::size_t> places;
    auto parts = partsOf(answer, ",;|");
    parts.resize(std::min<std::size_t>(parts.size(), 26)); // there are no more letters
    for (const std::string& part : parts) {
        const auto number = numberIn(part);
        const char letter = part.size() == 1 ? fold(part)[0] : '\0';
        std::size_t place = placeOf(part);
        if (place == names.size() && letter >= 'a' && letter <= 'z') place = static_cast<std::size_t>(letter - 'a');
        if (place == names.size() && number && *number >= 1 && *number <= static_cast<double>(names.size()))
            place = static_cast<std::size_t>(*number) - 1;
        if (place >= options.size() || options[place].empty()) return {};
        places.push_back(place);
    }
    return places;
}

/// Sorts the options by what the column of the right answer says.
void sortOptions(Record& record, const std::string& answer, const std::vector<std::string>& options) {
    const auto places = placesOf(answer, options);
    const auto number = numberIn(answer);
    const bool isPlace = number && *number >= 1 && *number <= static_cast<double>(options.size()) && places.size() == 1;
    if (isPlace && static_cast<double>(places.front() + 1) != *number) {
        record.refused = {
            fmt::format("the right answer \"{}\", which is the text of one option and the number of another", answer),
            "one that cannot be mistaken", "write the letter of the right option"};
        return;
    }
    if (places.empty() && !answer.empty()) {
        record.refused = {fmt::format("the right answer \"{}\", which is no option", shortened(answer)),
                          "the text, the letter or the number of an option",
                          "correct the right answer, or add it to the options"};
    }
    for (std::size_t i = 0; i < options.size(); ++i) {
        const bool isRight = std::find(places.begin(), places.end(), i) != places.end();
        if (!options[i].empty()) (isRight ? record.right : record.wrong).push_back(options[i]);
    }
}

Form formNamed(const std::string& kind) {
    static const std::map<std::string, Form> forms{
        {"choice", Form::Choice},       {"multiple", Form::Choice},      {"multiple choice", Form::Choice},
        {"mc", Form::Choice},           {"true false", Form::TrueFalse}, {"boolean", Form::TrueFalse},
        {"truefalse", Form::TrueFalse}, {"tf", Form::TrueFalse},         {"typed", Form::Typed},
        {"short answer", Form::Typed},  {"text", Form::Typed},           {"number", Form::Number},
        {"numerical", Form::Number},    {"numeric", Form::Number}};
    const auto found = forms.find(fold(kind));
    return found == forms.end() ? Form::Open : found->second;
}

void readNumber(Record& record, const std::string& within) {
    const auto number = record.right.empty() ? std::nullopt : numberIn(record.right.front());
    if (number) record.number = *number;
    if (const auto far = numberIn(within)) record.within = *far;
    if (!within.empty() && !numberIn(within))
        record.changes.push_back({fmt::format("how far off a number may be: \"{}\"", shortened(within)), "taken as 0"});
    if (number || record.form != Form::Number) return;
    record.refused = {record.right.empty() ? "no right answer" : facts::jsonText(shortened(record.right.front())), "a number",
                      "write the answer as a number, such as 1956"};
}

} // namespace

std::optional<std::vector<Column>> columnsOf(const std::vector<std::string>& texts) {
    std::vector<Numbered> taken;
    taken.reserve(texts.size());
    for (const auto& text : texts) taken.push_back(numbered(text));
    const auto numberedAnswers =
        std::count_if(taken.begin(), taken.end(), [](const auto& h) { return h.name == "answer" && !h.number.empty(); });
    std::vector<Column> columns;
    columns.reserve(texts.size());
    for (const auto& heading : taken) columns.push_back(columnNamed(heading, numberedAnswers > 1));
    const bool isWhole = has(columns, Column::Ask) && has(columns, Column::Answer);
    return isWhole ? std::optional(columns) : std::nullopt;
}

void readFields(Record& record, const std::vector<Column>& columns, const std::vector<std::string>& fields) {
    const Fields row(columns, fields);
    record.ask = row.one(Column::Ask);
    record.topic = row.one(Column::Topic);
    record.difficulty = row.one(Column::Difficulty);
    record.because = row.one(Column::Because);
    record.note = row.one(Column::Note);
    record.also = row.all(Column::Also);
    record.form = formNamed(row.one(Column::Kind));
    const std::string answer = row.one(Column::Answer);
    const auto options = row.all(Column::Option);
    if (!options.empty()) {
        sortOptions(record, answer, options);
    } else if (!answer.empty()) {
        record.right = {answer};
    }
    for (auto& wrong : row.all(Column::Wrong))
        if (!wrong.empty()) record.wrong.push_back(std::move(wrong));
    const std::string within = row.one(Column::Within);
    if (!within.empty() && record.form == Form::Open && record.wrong.empty()) record.form = Form::Number;
    if (record.form == Form::Number || !within.empty()) readNumber(record, within);
}

} // namespace exchange
