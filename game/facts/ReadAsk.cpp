#include "facts/Passes.hpp"

#include "facts/Shapes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace facts {
namespace {

const std::vector<std::string>& kindNames() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        all.reserve(allKinds.size());
        for (const Kind kind : allKinds) all.emplace_back(kindName(kind));
        return all;
    }();
    return names;
}

struct MisplacedKey {
    std::string_view name, expected, mend;
};

constexpr std::string_view inRecords = "this in the records: each fact has its own";
constexpr std::string_view moveIt = "move it to the records that it is about";

/// What written-out questions and records may have, and asks may not.
constexpr std::array misplacedKeys{
    MisplacedKey{"difficulty", "no difficulty in an ask: questions from facts get theirs from the facts",
                 "remove it; \"fame\" in a record, from 0 to 1, makes the questions about it harder or easier"},
    MisplacedKey{"wrong", "no wrong answers in an ask: they come from the other facts", "remove it"},
    MisplacedKey{"because", "\"says\" in an ask: the fact as a sentence, shown after the answer",
                 "write \"says\": \"...\", or \"note\" in a record for what else is worth knowing"},
    MisplacedKey{"works", "no works in an ask: the game sees which ones the facts reach", "remove it"},
    MisplacedKey{"source", inRecords, "move it to the records that it is about, or to the top of the pack, for all of them"},
    MisplacedKey{"note", inRecords, moveIt},
    MisplacedKey{"also", inRecords, moveIt},
    MisplacedKey{"asOf", inRecords, moveIt},
    MisplacedKey{"image", inRecords, moveIt},
    MisplacedKey{"alt", inRecords, moveIt},
    MisplacedKey{"fame", inRecords, moveIt},
};

class AskReader {
public:
    AskReader(Notebook& notes, const Piece& piece) : m_notes(notes), m_node(piece) {}

    /// \return whether nothing was wrong.
    bool read() {
        static const std::vector<std::string> keys{"about", "kind",   "kinds", "ask",   "says",  "answer", "answers",
                                                   "by",    "within", "where", "worth", "topic", "clues",  "denies"};
        const std::size_t before = m_notes.mistakes();
        if (!isObject(m_notes, m_node,
                      {"an ask: { \"about\": \"...\", \"ask\": \"...\", \"answer\": \"...\" }", "put { and } around it"}))
            return false;
        for (std::size_t i = 0; i < m_node.size(); ++i) checkKey(Node(m_node, i), keys);
        demand("about", "the type of the records that are asked about");
        demand("ask", "the question, as in \"Who directed {film}?\"");
        if (m_node.json().find("kind") != nullptr && m_node.json().find("kinds") != nullptr) {
            m_notes.mistake(m_node, "both \"kind\" and \"kinds\"", {"one of them", "remove \"kind\""});
        }
        for (std::size_t i = 0; i < m_node.size(); ++i) readMember(Node(m_node, i));
        return m_notes.mistakes() == before;
    }

private:
    void checkKey(const Node& node, const std::vector<std::string>& known) {
        const auto* const misplaced = std::ranges::find(misplacedKeys, node.json().key, &MisplacedKey::name);
        if (misplaced == misplacedKeys.end()) return checkKeyOf(m_notes, node, known);
        m_notes.mistakeInKey(node, {misplaced->expected, misplaced->mend});
    }

    void demand(const char* key, const char* what) {
        if (m_node.json().find(key) != nullptr) return;
        m_notes.mistake(m_node, fmt::format("no \"{}\"", key), {what, fmt::format("add \"{}\": \"...\"", key)});
    }

    void readMember(const Node& node) {
        const std::string& key = node.json().key;
        const bool isTemplate = key == "says" || key == "denies" || key == "answer" || key == "by";
        if (isTemplate || key == "about") {
            textOf(m_notes, node, {templateWanted(key), "write it, or remove the entry"}, longestQuestion);
        } else if (key == "ask") {
            readWordings(node);
        } else if (key == "clues") {
            readClues(node);
        } else if (key == "kind") {
            readKind(node);
        } else if (key == "kinds") {
            readKinds(node);
        } else {
            readSetting(node, key);
        }
    }

    static std::string_view templateWanted(const std::string& key) {
        if (key == "about") return "the name of a type";
        if (key == "by") return "the field to put in order by, as in \"{released}\"";
        if (key == "denies") return "why another answer is wrong, as in \"{director} did not direct {film}.\"";
        return key == "says" ? "the fact as a sentence, as in \"{director} directed {film}.\""
                             : "the field that answers, as in \"{director}\"";
    }

    void readSetting(const Node& node, const std::string& key) {
        if (key == "answers") return readAnswers(node);
        if (key == "where") {
            isObject(m_notes, node, {"conditions, as in { \"minutes\": { \"from\": 120 } }", "put { and } around them"});
        } else if (key == "within") {
            numberOf(m_notes, node, {"how far off a number may be: 0 or more", "write a number such as 5"}, 0, farthest);
        } else if (key == "worth") {
            numberOf(m_notes, node, {"a number from 0 (hardly worth asking) to 1", "write a number such as 0.5"}, 0, 1);
        } else if (key == "topic") {
            textOf(m_notes, node, {"a short heading such as \"Cast\"", "write it, or remove the entry"}, longestTopic);
        }
    }

    void readWordings(const Node& node) {
        const Wanted wanted{"the question, as in \"Who directed {film}?\"", "write it, or remove the ask"};
        if (node.isArray()) {
            textsOf(m_notes, node, wanted, longestQuestion);
        } else {
            textOf(m_notes, node, wanted, longestQuestion);
        }
    }

    void readClues(const Node& node) {
        const Wanted wanted{
            "a list of sentences from vague to plain, as in [\"{composer} wrote its score.\", \"{director} directed it.\"]",
            "write two or more, or remove the entry"};
        if (isFilledList(m_notes, node, wanted)) textsOf(m_notes, node, wanted, longestQuestion);
    }

    void readKind(const Node& node) {
        if (node.isText() && kindNamed(node.json().text)) return;
        m_notes.mistake(node, {fmt::format("one of {}", fmt::join(kindNames(), ", ")),
                               m_notes.guessOr("write \"choice\"", node.json().text, kindNames())});
    }

    void readKinds(const Node& node) {
        if (!isFilledList(m_notes, node,
                          {"a list of kinds, as in [\"choice\", \"typed\"]", "write [\"choice\"], or remove the entry"}))
            return;
        for (std::size_t i = 0; i < node.size(); ++i) readKind(Node(node, i));
    }

    void readAnswers(const Node& node) {
        static const std::vector<std::string> words{"one", "all", "some"};
        const bool known = node.isText() && std::find(words.begin(), words.end(), node.json().text) != words.end();
        if (known) return;
        m_notes.mistake(node, {"\"one\", \"all\" or \"some\"", "write \"one\" if each question has one right answer, \"all\" if "
                                                               "the pack lists every right one, otherwise \"some\""});
    }

    Notebook& m_notes;
    Node m_node;
};

} // namespace

void readAsk(Draft& draft, Notebook& notes, Piece piece) {
    const bool isSound = AskReader(notes, piece).read();
    draft.asks.push_back({std::move(piece), isSound});
}

} // namespace facts
