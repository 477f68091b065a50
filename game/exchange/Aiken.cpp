#include "exchange/Aiken.hpp"

#include "exchange/Markup.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace exchange::aiken {
namespace {

constexpr std::string_view answerWord = "ANSWER:";

bool isLetter(char c) { return c >= 'A' && c <= 'Z'; }

/// "B. Oslo" or "B) Oslo".
bool isOption(std::string_view line) {
    return line.size() > 2 && isLetter(line[0]) && (line[1] == '.' || line[1] == ')') && (line[2] == ' ' || line[2] == '\t');
}

bool isAnswer(std::string_view line) { return line.starts_with(answerWord); }

/// Goes through the file line by line and closes a question at its answer.
class Reader {
public:
    explicit Reader(const Source& source) : m_source(source) {}

    Reading read() {
        const std::string_view all = m_source.text.bytes();
        for (const std::string_view line : linesOf(all)) take(trimmed(line), static_cast<std::size_t>(line.data() - all.data()));
        if (isOpen())
            close(Refusal{"no line \"ANSWER: ...\"", "the letter of the right option", "add a line such as \"ANSWER: A\""});
        return std::move(m_reading);
    }

private:
    bool isOpen() const { return !m_record.ask.empty() || !m_options.empty(); }

    void take(std::string_view line, std::size_t offset) {
        if (line.empty()) return;
        if (isAnswer(line)) return answer(line, offset);
        if (isOption(line)) return option(line, offset);
        if (!m_options.empty())
            close(Refusal{"no line \"ANSWER: ...\"", "the letter of the right option",
                          "add a line such as \"ANSWER: A\" behind the options"});
        begin(offset);
        m_record.ask += (m_record.ask.empty() ? "" : " ") + std::string(line);
    }

    void begin(std::size_t offset) {
        if (!isOpen()) m_record.place = m_source.text.placeOf(offset, "");
    }

    void option(std::string_view line, std::size_t offset) {
        begin(offset);
        m_options.emplace_back(line[0], trimmed(line.substr(2)));
    }

    void answer(std::string_view line, std::size_t offset) {
        begin(offset);
        const std::string_view letter = trimmed(line.substr(answerWord.size()));
        const auto named = [&](const auto& entry) { return letter.size() == 1 && entry.first == letter[0]; };
        if (std::none_of(m_options.begin(), m_options.end(), named))
            return close(Refusal{fmt::format("\"{}\", which no option has", shortened(line)), "the letter of one of the options",
                                 "write the letter of the right option behind \"ANSWER:\""});
        for (const auto& entry : m_options) (named(entry) ? m_record.right : m_record.wrong).emplace_back(entry.second);
        close(std::nullopt);
    }

    void close(std::optional<Refusal> refused) {
        m_record.form = Form::Choice;
        m_record.refused = std::move(refused);
        m_reading.records.push_back(std::move(m_record));
        m_record = {};
        m_options.clear();
    }

    const Source& m_source;
    Reading m_reading;
    Record m_record;
    std::vector<std::pair<char, std::string_view>> m_options;
};

} // namespace

bool recognises(const Source& source) {
    const auto lines = linesOf(source.text.bytes());
    const auto starts = [](bool (*is)(std::string_view)) { return [is](std::string_view line) { return is(trimmed(line)); }; };
    const auto option = std::find_if(lines.begin(), lines.end(), starts(isOption));
    return std::find_if(option, lines.end(), starts(isAnswer)) != lines.end();
}

Reading read(const Source& source) { return Reader(source).read(); }

} // namespace exchange::aiken
