#include "facts/Passes.hpp"

#include "facts/Shapes.hpp"
#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace facts {
namespace {

/// Whether a question asks for a year, so that its number is written without separators.
bool speaksOfYear(std::string_view question) {
    static constexpr std::array yearWords{"year", "jahr", "jahre", "annee", "ano", "anno", "jaar", "rok", "roku"};
    const std::vector<std::string> all = words(question);
    return std::any_of(all.begin(), all.end(), [](const std::string& word) {
        return std::find(yearWords.begin(), yearWords.end(), word) != yearWords.end();
    });
}

enum class Key {
    Ask,
    Answer,
    Also,
    Wrong,
    Order,
    Within,
    Because,
    Difficulty,
    Source,
    AsOf,
    Note,
    Topic,
    Kind,
    Works,
    Image,
    Alt,
    Unknown
};

const std::vector<std::string>& keyNames() {
    static const std::vector<std::string> names{"ask",    "answer", "also", "wrong", "order", "within", "because", "difficulty",
                                                "source", "asOf",   "note", "topic", "kind",  "works",  "image",   "alt"};
    return names;
}

Key keyNamed(const std::string& name) {
    const auto& names = keyNames();
    return static_cast<Key>(std::find(names.begin(), names.end(), name) - names.begin());
}

class QuestionReader {
public:
    QuestionReader(Draft& draft, Notebook& notes, const Piece& piece)
        : m_draft(draft), m_notes(notes), m_piece(piece), m_node(piece) {}

    void read() {
        const std::size_t before = m_notes.mistakes();
        if (!isObject(m_notes, m_node,
                      {"a question: { \"ask\": \"...\", \"answer\": \"...\", \"wrong\": [ ... ] }", "put { and } around it"}))
            return;
        m_members.fill(absent);
        for (std::size_t i = 0; i < m_node.size(); ++i) readMember(i);
        if (isMissing(Key::Ask)) m_notes.mistake(m_node, "no \"ask\"", {"a question", "add \"ask\": \"...\""});
        decideKind();
        if (has(Key::Image) || has(Key::Alt)) m_picture = readPicture(m_notes, m_node);
        if (m_notes.mistakes() == before) keep();
    }

private:
    static constexpr std::size_t absent = ~std::size_t{0};

    bool has(Key key) const { return m_members.at(static_cast<std::size_t>(key)) != absent; }
    /// Neither there nor misspelt, which is said of the misspelt name.
    bool isMissing(Key key) const { return !has(key) && !m_isMisspelt.at(static_cast<std::size_t>(key)); }
    Node member(Key key) const { return Node(m_node, m_members.at(static_cast<std::size_t>(key))); }

    void readMember(std::size_t index) {
        const Node node(m_node, index);
        const Key key = keyNamed(node.json().key);
        if (key != Key::Unknown) m_members.at(static_cast<std::size_t>(key)) = index;
        switch (key) {
        case Key::Ask:
            return take(index, m_question.ask, {"a question", "write it, or remove the entry"}, longestQuestion);
        case Key::Answer:
            return readAnswer(index);
        case Key::Also:
            return takeList(index, m_question.also, "other names of the answer: [\"...\"]");
        case Key::Wrong:
            return takeList(index, m_question.wrong, "wrong answers: [\"...\", \"...\", \"...\"]");
        case Key::Order:
            return takeList(index, m_question.order, "at least three things in the right order: [\"...\", \"...\", \"...\"]");
        case Key::Within:
            m_question.within =
                numberOf(m_notes, node, {"how far off a number may be: 0 or more", "write a number such as 5"}, 0, farthest)
                    .value_or(0);
            return;
        case Key::Because:
            return take(index, m_question.because, shownAfter, longestNote);
        case Key::Difficulty:
            return readDifficulty(node);
        case Key::Source:
            return take(index, m_question.source, {"the name of one of the pack's sources", "write it, or remove the entry"},
                        longestOption);
        case Key::AsOf:
            m_question.asOf = dateOf(m_notes, node);
            return;
        case Key::Note:
            return take(index, m_question.note, shownAfter, longestNote);
        case Key::Topic:
            return take(index, m_question.topic, {"a short heading such as \"Cast\"", "write it, or remove the entry"},
                        longestTopic);
        case Key::Kind:
            return readKind(node);
        case Key::Works:
            return readWorks(node);
        case Key::Image:
        case Key::Alt:
            return; // read together
        case Key::Unknown:
            break;
        }
        if (const Key meant = keyNamed(m_notes.meant(node.json().key, keyNames())); meant != Key::Unknown)
            m_isMisspelt.at(static_cast<std::size_t>(meant)) = true;
        m_notes.mistakeInKey(node, {fmt::format("one of {}", fmt::join(keyNames(), ", ")),
                                    m_notes.guessOr("remove it", node.json().key, keyNames())});
    }

    void take(std::size_t index, CompactText& into, const Wanted& wanted, std::size_t most) {
        takeFrom(Node(m_node, index), into, wanted, most);
    }

    void takeFrom(const Node& node, CompactText& into, const Wanted& wanted, std::size_t most) {
        if (isGoodText(node, most)) {
            into = node.json().text;
        } else if (const auto text = textOf(m_notes, node, wanted, most)) {
            into = *text;
        }
    }

    void takeList(std::size_t index, std::vector<CompactText>& into, std::string_view expected) {
        const Wanted wanted{expected, "write it, or remove it"};
        const Node node(m_node, index);
        if (!isFilledList(m_notes, node, wanted)) return;
        into.resize(node.size());
        for (std::size_t i = 0; i < node.size(); ++i) {
            takeFrom(Node(node, i), into[i], wanted, longestOption);
        }
    }

    void readAnswer(std::size_t index) {
        const Node node(m_node, index);
        const Wanted wanted{"the right answer, as it should stand on the button", "write it, or remove the question"};
        switch (node.json().kind) {
        case Json::Kind::Boolean:
            m_question.truth = node.json().boolean;
            break;
        case Json::Kind::Number:
            m_question.number =
                numberOf(m_notes, node, {"a number of at most 15 digits", "write a smaller number"}, -farthest, farthest)
                    .value_or(0);
            break;
        default:
            take(index, m_question.answer, wanted, longestOption);
        }
    }

    void readDifficulty(const Node& node) {
        static constexpr std::array<std::pair<std::string_view, double>, 3> levels{
            {{"easy", 0.2}, {"medium", 0.5}, {"hard", 0.8}}};
        const Wanted wanted{"\"easy\", \"medium\", \"hard\" or a number from 0 to 1", "write \"medium\", or remove the entry"};
        const auto* const level = std::find_if(levels.begin(), levels.end(),
                                               [&node](const auto& l) { return node.isText() && l.first == node.json().text; });
        if (level != levels.end()) {
            m_question.difficulty = level->second;
        } else if (const auto number = numberOf(m_notes, node, wanted, 0, 1)) {
            m_question.difficulty = *number;
        }
    }

    /// An empty list says that the question tells of no work at all.
    void readWorks(const Node& node) {
        m_works.emplace();
        if (node.isArray() && node.size() == 0) return;
        if (auto names =
                textsOf(m_notes, node, {"ids of works of the pack: [\"...\"]", "write them, or remove the entry"}, longestOption))
            m_works = std::move(*names);
    }

    void readKind(const Node& node) {
        static const std::vector<std::string> finished{"choice", "true-false", "order", "number", "typed"};
        const bool known = node.isText() && std::find(finished.begin(), finished.end(), node.json().text) != finished.end();
        if (known) {
            m_named = kindNamed(node.json().text);
            return;
        }
        m_notes.mistake(node, {fmt::format("one of {}", fmt::join(finished, ", ")),
                               m_notes.guessOr("remove it: the game sees the kind from the answer", node.json().text, finished)});
    }

    /// What the answer looks like says which kind of question it is.
    void decideKind() {
        const bool isOrder = has(Key::Order);
        if (!isOrder && !has(Key::Answer) && !(isMissing(Key::Answer) && isMissing(Key::Order))) return;
        if (has(Key::Answer) == isOrder) {
            const char* const found = isOrder ? "both \"answer\" and \"order\"" : "no \"answer\"";
            m_notes.mistake(
                m_node, found,
                {"a question with \"answer\", or with \"order\"", isOrder ? "remove one of the two" : "add \"answer\": \"...\""});
            return;
        }
        m_question.kind = isOrder ? Kind::Order : kindFrom(member(Key::Answer).json());
        checkNamed();
        checkMisplaced(Key::Within, m_question.kind == Kind::Number, "only where the answer is a number");
        checkMisplaced(Key::Wrong, m_question.kind == Kind::Choice, "only where one answer is chosen among several");
        checkMisplaced(Key::Also, m_question.kind == Kind::Choice || m_question.kind == Kind::Typed,
                       "only where the answer is a text");
        if (m_question.kind == Kind::Choice && isMissing(Key::Wrong)) {
            m_notes.mistake(
                m_node, "no \"wrong\"",
                {"wrong answers to choose among", "add \"wrong\": [\"...\", \"...\", \"...\"], or \"kind\": \"typed\""});
        }
    }

    Kind kindFrom(const Json& answer) const {
        if (answer.kind == Json::Kind::Boolean) return Kind::TrueFalse;
        if (answer.kind == Json::Kind::Number) return Kind::Number;
        return m_named == Kind::Typed ? Kind::Typed : Kind::Choice;
    }

    void checkNamed() {
        if (!m_named || *m_named == m_question.kind) return;
        m_notes.mistake(member(Key::Kind), {fmt::format("\"{}\", to judge by the answer", kindName(m_question.kind)),
                                            "remove it, or change the answer"});
    }

    void checkMisplaced(Key key, bool fits, const char* where) {
        if (!has(key) || fits) return;
        m_notes.mistakeInKey(member(key), {fmt::format("\"{}\" {}", member(key).json().key, where), "remove it"});
    }

    static void share(CompactText& text, CompactText& last) {
        if (text == last)
            text = last;
        else
            last = text;
    }

    void keep() {
        share(m_question.source, m_draft.lastSource);
        share(m_question.topic, m_draft.lastTopic);
        const bool isYear = m_question.kind == Kind::Number && m_question.number >= 1000 && m_question.number <= 2999;
        m_question.isYear = isYear && m_question.number == static_cast<int>(m_question.number) && speaksOfYear(m_question.ask);
        const Json& json = m_node.json();
        const auto ordinal = json.isMember ? 0UL : std::stoul(m_piece.path.back());
        m_draft.questionOrigins.push_back(
            {m_piece.file, static_cast<std::uint32_t>(json.offset), static_cast<std::uint32_t>(ordinal), false});
        const auto index = static_cast<std::uint32_t>(m_draft.bank.questions.size());
        if (m_works) m_draft.workNames.emplace(index, std::move(*m_works));
        if (m_picture) m_draft.bank.questionPictures.emplace(index, std::move(*m_picture));
        makeRoom(json.offset);
        m_draft.bank.questions.push_back(std::move(m_question));
    }

    /// Grows the list once, by how far into its file it has come, instead of again and again: questions are large.
    void makeRoom(std::size_t offset) {
        constexpr std::size_t enoughToTell = 1024;
        auto& questions = m_draft.bank.questions;
        if (questions.size() != questions.capacity() || questions.size() < enoughToTell) return;
        const double done = static_cast<double>(offset) / static_cast<double>(m_notes.files()[m_piece.file].bytes().size());
        const double all = static_cast<double>(questions.size()) / std::max(done, 0.01);
        questions.reserve(std::max(questions.size() * 3 / 2, static_cast<std::size_t>(all * 1.02)));
    }

    static constexpr Wanted shownAfter{"a text to be shown after the answer", "write it, or remove the entry"};

    Draft& m_draft;
    Notebook& m_notes;
    const Piece& m_piece;
    Node m_node;
    std::array<std::size_t, static_cast<std::size_t>(Key::Unknown)>
        m_members{}; ///< for each key the member that holds it, or `absent`
    std::array<bool, static_cast<std::size_t>(Key::Unknown)> m_isMisspelt{}; ///< some unknown name seems to mean this key
    FinishedQuestion m_question;
    std::optional<Kind> m_named;
    std::optional<std::vector<std::string>> m_works;
    std::optional<Picture> m_picture;
};

} // namespace

void readQuestion(Draft& draft, Notebook& notes, const Piece& piece) { QuestionReader(draft, notes, piece).read(); }

} // namespace facts
