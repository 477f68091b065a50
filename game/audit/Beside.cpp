#include "audit/Beside.hpp"

#include "facts/Text.hpp"

#include <algorithm>

namespace audit {
namespace {

using facts::Kind;

/// Folded, with a space at both ends, so that it is found as whole words.
std::string phrase(const std::string& text) { return ' ' + facts::fold(text) + ' '; }

/// The sentences of a text, more or less: it ends one too many rather than one too few.
void addSentences(std::vector<std::string>& all, const std::string& text) {
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min({text.find(". ", begin), text.find("; ", begin), text.size()});
        if (end > begin) all.push_back(phrase(text.substr(begin, end - begin)));
        begin = end + 1;
    }
}

/// The answer of \p pair with all that its question names, in every wording that reads as \p asked; in its first one otherwise.
void addSecret(Texts& texts, const Pair& pair, const std::string& asked) {
    const auto found = std::find(pair.questions.begin(), pair.questions.end(), facts::fold(asked));
    const std::size_t wording = found == pair.questions.end() ? 0 : static_cast<std::size_t>(found - pair.questions.begin());
    if (pair.holes.empty() || pair.holes[wording].empty()) return;
    std::vector<std::string> secret{phrase(pair.answer)};
    for (const auto& hole : pair.holes[wording]) secret.push_back(' ' + hole + ' ');
    texts.secrets.push_back(std::move(secret));
}

/// All pairs of \p pairs that answer the question with one of its options; with any answer where there are none.
void addAnswered(Texts& texts, const Truth& truth) {
    const auto& question = *texts.question;
    const auto isOffered = [&](const Pair* pair) {
        const auto& options = question.options;
        return options.empty() || std::any_of(options.begin(), options.end(), [&](const quiz::Option& option) {
                   return truth.keyOf(option.text) == truth.keyOf(pair->answer);
               });
    };
    for (const auto* pair : truth.asked(question.ask)) {
        if (isOffered(pair)) addSecret(texts, *pair, question.ask);
    }
}

void addOrdered(Texts& texts, const Truth& truth) {
    for (const auto& option : texts.question->options) {
        for (const auto* pair : truth.about(option.text)) texts.secrets.push_back({phrase(option.text), phrase(pair->answer)});
    }
}

void addMatched(Texts& texts, const Truth& truth) {
    const auto& question = *texts.question;
    for (std::size_t i = 0; i < question.left.size(); ++i) {
        const std::string& right = question.options[static_cast<std::size_t>(question.right[i])].text;
        const std::string asked = closedQuestion(question, i);
        for (const auto* pair : truth.asked(asked)) {
            if (truth.keyOf(pair->answer) == truth.keyOf(right)) addSecret(texts, *pair, asked);
        }
    }
}

/// The answer beside all values of a clue.
void addClued(Texts& texts, const Truth& truth) {
    const auto& question = *texts.question;
    const std::string& right = question.options[static_cast<std::size_t>(question.right.front())].text;
    for (const auto* pair : truth.answered(right)) {
        for (const auto& clue : pair->clues) {
            if (std::find(question.clues.begin(), question.clues.end(), clue.text) == question.clues.end()) continue;
            std::vector<std::string> secret{phrase(right)};
            for (const auto& values : clue.values) {
                for (const auto& value : values) secret.push_back(phrase(value));
            }
            if (secret.size() > 1) texts.secrets.push_back(std::move(secret));
        }
    }
}

/// An author's own words: the answer beside every telling word of the question.
void addWritten(Texts& texts) {
    const auto& question = *texts.question;
    if (question.kind != Kind::Choice && question.kind != Kind::Typed) return;
    std::vector<std::string> secret{phrase(quiz::rightText(question))};
    for (const auto& word : tellingWords(question.ask)) secret.push_back(' ' + word + ' ');
    texts.secrets.push_back(std::move(secret));
}

} // namespace

Beside::Beside(const Demands& demands) : m_demands(demands) {
    const auto& bank = demands.bank();
    for (std::uint32_t i = 0; i < bank.records.size(); ++i) m_labels.push_back(phrase(bank.label(facts::RecordIndex{i})));
    std::sort(m_labels.begin(), m_labels.end());
    m_labels.erase(std::unique(m_labels.begin(), m_labels.end()), m_labels.end());
}

Texts Beside::textsOf(const quiz::Question& question) const {
    Texts texts{&question, {}, {}};
    for (const auto& reason : quiz::reasonsOf(question)) addSentences(texts.sentences, reason);
    addSentences(texts.sentences, question.note);
    for (const auto& clue : question.clues) addSentences(texts.sentences, clue);
    if (question.kind != Kind::TrueFalse) addSentences(texts.sentences, question.ask); // a statement may be false
    std::sort(texts.sentences.begin(), texts.sentences.end());
    texts.sentences.erase(std::unique(texts.sentences.begin(), texts.sentences.end()), texts.sentences.end());
    addSecrets(texts);
    return texts;
}

void Beside::addSecrets(Texts& texts) const {
    const Truth* truth = m_demands.truthOf(*texts.question);
    if (truth == nullptr) return addWritten(texts);
    switch (texts.question->kind) {
    case Kind::TrueFalse:
        for (const auto* pair : truth->stated(texts.question->because)) addSecret(texts, *pair, "");
        return;
    case Kind::Order:
        return addOrdered(texts, *truth);
    case Kind::Match:
        return addMatched(texts, *truth);
    case Kind::Clues:
        return addClued(texts, *truth);
    default:
        return addAnswered(texts, *truth);
    }
}

const std::vector<std::string>& Beside::longerNames(const std::string& name) {
    const auto [place, isNew] = m_longer.try_emplace(name);
    if (isNew) {
        for (const auto& label : m_labels) {
            if (label.size() > name.size() && label.find(name) != std::string::npos) place->second.push_back(label);
        }
    }
    return place->second;
}

bool Beside::names(const std::string& sentence, const std::string& name) {
    if (sentence.find(name) == std::string::npos) return false;
    std::string rest = sentence;
    for (const auto& longer : longerNames(name)) {
        for (std::size_t at = rest.find(longer); at != std::string::npos; at = rest.find(longer))
            rest.replace(at, longer.size(), " | ");
    }
    return rest.find(name) != std::string::npos;
}

bool Beside::tells(const std::vector<std::string>& sentences, const std::vector<std::string>& secret, std::string& sentence) {
    for (const auto& one : sentences) {
        if (!std::all_of(secret.begin(), secret.end(), [&](const std::string& name) { return names(one, name); })) continue;
        sentence = one;
        return true;
    }
    return false;
}

std::vector<std::string> Beside::problems(const Texts& earlier, const Texts& later) {
    std::vector<std::string> found;
    const auto& facts = earlier.question->facts;
    for (const auto& fact : later.question->facts) {
        if (std::find(facts.begin(), facts.end(), fact) != facts.end()) found.push_back("the fact is asked twice: " + fact);
    }
    const auto add = [&](const Texts& teller, const Texts& asked, const char* when) {
        std::string sentence;
        for (const auto& secret : asked.secrets) {
            if (!tells(teller.sentences, secret, sentence)) continue;
            found.push_back(asked.question->deal.id + " is given away by the one " + when + ":" + sentence);
            return;
        }
    };
    add(earlier, later, "before it");
    add(later, earlier, "after it");
    return found;
}

} // namespace audit
