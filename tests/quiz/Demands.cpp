#include "quiz/Demands.hpp"

#include "facts/Text.hpp"

#include <algorithm>
#include <cmath>

namespace {

using facts::Kind;
using naive::tellingWords;
using quiz::Option;

bool holdsPhrase(const std::string& text, const std::string& phrase) {
    return (' ' + facts::fold(text) + ' ').find(' ' + facts::fold(phrase) + ' ') != std::string::npos;
}

/// How exactly a shown date is known: how many words it has; 0 for a number.
std::size_t precision(const std::string& shown) {
    const bool isDate = shown.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos;
    return isDate ? facts::words(shown).size() : 0; // "2018" is less than "July 2018"
}

/// Names of numbers and dates are kept as shown, others folded.
bool isNamed(const naive::Pair& pair, const std::string& text) {
    return pair.names.count(facts::fold(text)) + pair.names.count(text) != 0;
}

} // namespace

Demands::Demands(const facts::FactBank& bank) : m_bank(bank) {
    for (const auto& ask : bank.asks) m_asks.push_back(naive::work(bank, ask));
}

void Demands::complain(const std::string& what) {
    m_complaints.push_back(m_question->deal.id + ": " + what + " | " + m_question->ask);
}

const naive::Ask* Demands::askOf(const std::string& id, std::size_t& index) const {
    const naive::Ask* found = nullptr;
    for (std::size_t i = 0; i < m_bank.asks.size(); ++i) {
        if (id.rfind(m_bank.asks[i].id + '@', 0) != 0) continue;
        found = &m_asks[i];
        index = i;
    }
    return found;
}

std::vector<std::string> Demands::complaints(const quiz::Question& question) {
    m_complaints.clear();
    m_question = &question;
    checkShape();
    checkDifficulty();
    checkProof();
    std::size_t index = 0;
    const auto* ask = askOf(question.deal.id, index);
    if (ask == nullptr) {
        checkFinished();
    } else if (question.kind == Kind::Choice) {
        checkChoice(*ask, m_bank.asks[index]);
    } else if (question.kind == Kind::TrueFalse) {
        checkTrueFalse(*ask);
    } else {
        checkOther(*ask);
    }
    return m_complaints;
}

void Demands::checkOther(const naive::Ask& ask) {
    switch (m_question->kind) {
    case Kind::Order:
        return checkOrder(ask);
    case Kind::Typed:
        return checkTyped(ask);
    case Kind::OddOneOut:
        return checkOddOneOut(ask);
    case Kind::SelectAll:
        return checkSelectAll(ask);
    case Kind::Match:
        return checkMatch(ask);
    case Kind::Clues:
        return checkClues(ask);
    default:
        return checkNumber(ask);
    }
}

bool Demands::isRight(std::size_t option) const {
    const auto& right = m_question->right;
    return std::find(right.begin(), right.end(), static_cast<int>(option)) != right.end();
}

void Demands::checkShape() {
    const auto& options = m_question->options;
    const std::size_t rights = m_question->right.size();
    if (m_question->kind == Kind::Number || m_question->kind == Kind::Typed) {
        if (!options.empty()) complain("what is dialled or typed has no options");
        return;
    }
    for (const int right : m_question->right) {
        if (right < 0 || static_cast<std::size_t>(right) >= options.size()) complain("right option does not exist");
    }
    switch (m_question->kind) {
    case Kind::Order:
    case Kind::Match:
        if (rights != options.size()) complain("not all items have their place");
        if (m_question->kind == Kind::Match && (m_question->left.size() != rights || rights < 3 || rights > 4))
            complain("not three or four pairs");
        break;
    case Kind::SelectAll:
        if (rights < 2 || rights >= options.size() || options.size() > 6) complain("not some of up to six options");
        break;
    case Kind::OddOneOut:
        if (rights != 1 || options.size() != 4) complain("not one odd one of four");
        break;
    default:
        if (rights != 1) complain("not exactly one right option");
        if (options.size() < 2 || options.size() > 4) complain("not two to four options");
    }
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (facts::isBlank(options[i].text)) complain("an option is empty");
        for (std::size_t j = 0; j < i; ++j) {
            const bool same = facts::fold(options[i].text) == facts::fold(options[j].text);
            const bool digits = options[i].text.find_first_of("0123456789") != std::string::npos;
            if (same && (!digits || options[i].text == options[j].text)) complain("options alike: " + options[i].text);
        }
    }
}

void Demands::checkDifficulty() {
    const auto& d = m_question->difficulty;
    const double total = 0.40 * (1 - d.fame) + 0.25 * d.obscurity + 0.20 * d.likeness + 0.15 * (1 - d.guess);
    if (std::abs(total - d.total) > 0.0011) complain("difficulty is not the sum of its parts");
    for (const double part : {d.total, d.fame, d.obscurity, d.likeness, d.guess}) {
        if (part < 0 || part > 1) complain("a part of the difficulty lies outside of 0 to 1");
    }
}

void Demands::checkProof() {
    if (m_question->facts.empty()) complain("rests on no fact");
    if (m_question->because.empty()) complain("no because");
    if (m_question->rightAnswers.empty()) complain("no right answers");
    const bool isArranged = m_question->kind == Kind::Order || m_question->kind == Kind::Match;
    for (std::size_t i = 0; i < m_question->options.size() && !isArranged; ++i) {
        const Option& option = m_question->options[i];
        const bool right = isRight(i);
        if (right != option.whyWrong.empty() || right != option.whyFacts.empty())
            complain("proof of " + option.text + " is missing or too much");
    }
}

void Demands::checkChoice(const naive::Ask& ask, const facts::Ask& said) {
    const auto right = ask.asked(m_question->ask);
    const std::string& text = m_question->options[static_cast<std::size_t>(m_question->right.front())].text;
    if (said.answers == facts::Answers::Some) complain("offers wrong options though the bank may not list all right ones");
    checkRightAnswers(ask);
    const auto isIt = [&text](const naive::Pair* pair) { return facts::fold(pair->answer) == facts::fold(text); };
    if (std::none_of(right.begin(), right.end(), isIt)) complain("the right option is not right");
    for (std::size_t i = 0; i < m_question->options.size(); ++i) {
        if (static_cast<int>(i) != m_question->right.front()) checkOption(ask, m_question->options[i], right);
    }
    if (!right.empty() && right.front()->magnitude) {
        checkNumbers(ask, said);
    } else {
        checkTelling(text);
    }
}

void Demands::checkRightAnswers(const naive::Ask& ask) {
    std::set<std::string> expected;
    for (const auto* pair : ask.asked(m_question->ask)) expected.insert(facts::fold(pair->answer));
    std::set<std::string> given;
    for (const auto& answer : m_question->rightAnswers) given.insert(facts::fold(answer));
    if (expected != given) complain("right answers are not the whole set");
}

void Demands::checkOption(const naive::Ask& ask, const Option& option, const std::vector<const naive::Pair*>& right) {
    const auto pairs = ask.answered(option.text);
    if (pairs.empty()) return complain("option is no answer of the ask: " + option.text);
    for (const auto* pair : right) {
        if (naive::share(pair->names, pairs.front()->names)) complain("wrong option is right: " + option.text);
    }
    if (!isTrueReason(ask, option)) complain("not why it is wrong: " + option.whyWrong);
    for (const auto& other : m_question->options) {
        if (&other == &option) continue;
        const auto others = ask.answered(other.text);
        if (!others.empty() && naive::share(others.front()->names, pairs.front()->names))
            complain("options share a name: " + option.text);
    }
}

/// Whether the reason is a sentence of the bank, all places of the option in one, or the list of all right answers.
bool Demands::isTrueReason(const naive::Ask& ask, const Option& option) const {
    const auto pairs = ask.answered(option.text);
    const auto states = [&option](const naive::Pair* pair) {
        return pair->sentence.empty() || pair->sentence == option.whyWrong;
    };
    if (std::any_of(pairs.begin(), pairs.end(), states)) return true;
    const std::string listing = "Only these are right: ";
    if (option.whyWrong.rfind(listing, 0) == 0) {
        std::set<std::string> right; // texts are told apart folded
        for (const auto* pair : ask.asked(m_question->ask)) right.insert(facts::fold(pair->answer));
        std::size_t words = facts::words(listing).size() + 1; // "and"
        for (const auto& answer : right) {
            if (!holdsPhrase(option.whyWrong, answer)) return false;
            words += facts::words(answer).size();
        }
        return right.size() > 1 && facts::words(option.whyWrong).size() == words;
    }
    const auto said = facts::words(option.whyWrong);
    const std::set<std::string> words(said.begin(), said.end());
    return std::all_of(pairs.begin(), pairs.end(), [&words](const naive::Pair* pair) {
        const auto own = facts::words(pair->sentence);
        return std::all_of(own.begin(), own.end(), [&words](const std::string& word) { return words.count(word) != 0; });
    });
}

void Demands::checkNumbers(const naive::Ask& ask, const facts::Ask& said) {
    const auto& options = m_question->options;
    const auto sizeOf = [&ask](const Option& option) { return ask.answered(option.text).front()->magnitude.value(); };
    for (std::size_t i = 0; i + 1 < options.size(); ++i) {
        if (sizeOf(options[i]) >= sizeOf(options[i + 1])) complain("numbers are not in order");
        if (precision(options[i].text) != precision(options[i + 1].text)) complain("options of different shape");
    }
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (quiz::isRight(*m_question, static_cast<int>(i))) continue;
        for (const auto* right : ask.asked(m_question->ask)) {
            if (std::abs(*right->magnitude - sizeOf(options[i])) <= said.within) complain("a wrong number counts as right");
        }
    }
    const auto& right = options[static_cast<std::size_t>(m_question->right.front())].text;
    if (holdsPhrase(m_question->ask, right)) complain("the number stands in the question");
}

void Demands::checkTelling(const std::string& right) {
    const auto asked = tellingWords(m_question->ask);
    for (const auto& word : tellingWords(right)) {
        if (asked.count(word) == 0) continue;
        for (const auto& option : m_question->options) {
            if (tellingWords(option.text).count(word) == 0) complain("gives itself away by the word " + word);
        }
    }
    const auto topic = tellingWords(m_question->topic);
    for (const auto& word : tellingWords(right)) {
        if (topic.count(word) != 0) complain("the topic gives it away by the word " + word);
    }
}

void Demands::checkTrueFalse(const naive::Ask& ask) {
    const bool isTrue = m_question->right.front() == 0;
    if (m_question->options.size() != 2 || m_question->options[0].text != "True" || m_question->options[1].text != "False") {
        complain("not True and False");
    }
    // A statement may differ from the listed one in case alone, as texts are told apart folded.
    const auto same = [this](const std::string& sentence) { return facts::fold(sentence) == facts::fold(m_question->ask); };
    const bool isListed = std::any_of(ask.sentences.begin(), ask.sentences.end(), same);
    if (isTrue != isListed) complain(isTrue ? "not a true sentence" : "a true sentence called false");
    if (ask.sentences.count(m_question->because) == 0) complain("because is not true");
}

void Demands::checkOrder(const naive::Ask& ask) {
    if (m_question->options.size() < 3 || m_question->options.size() > 4) complain("not three or four items");
    std::vector<const naive::Pair*> items;
    for (const int index : m_question->right) {
        const auto& label = m_question->options[static_cast<std::size_t>(index)].text;
        const auto isIt = [&](const naive::Pair& pair) { return m_bank.label(pair.record) == label; };
        const auto found = std::find_if(ask.pairs.begin(), ask.pairs.end(), isIt);
        if (found == ask.pairs.end()) return complain("item is not of the ask: " + label);
        if (std::count(found->questions.begin(), found->questions.end(), facts::fold(m_question->ask)) == 0)
            complain("item of another question");
        if (holdsPhrase(label, found->answer)) complain("item shows where it belongs: " + label);
        items.push_back(&*found);
    }
    for (std::size_t i = 0; i + 1 < items.size(); ++i) {
        if (*items[i]->magnitude >= *items[i + 1]->magnitude) complain("items are tied or out of order");
        // "2018" neither comes before nor after "27 July 2018".
        if (precision(items[i + 1]->answer) > precision(items[i]->answer) &&
            holdsPhrase(items[i + 1]->answer, items[i]->answer)) {
            complain("it cannot be said which comes first: " + items[i]->answer + ", " + items[i + 1]->answer);
        }
    }
}

void Demands::checkNumber(const naive::Ask& ask) {
    const auto& dial = m_question->dial;
    checkRightAnswers(ask);
    if (m_question->rightAnswers.size() != 1) complain("a number with two answers");
    if (m_question->number < dial.low || m_question->number > dial.high) complain("the dial excludes the answer");
    if (m_question->number >= 0 && dial.low < 0) complain("the dial goes below nothing");
    if (!(dial.step > 0) || dial.high <= dial.low) complain("no dial");
    const double stop = (m_question->number - dial.low) / dial.step;
    const double missed = std::abs(stop - std::round(stop)) * dial.step;
    if (missed > m_question->within + 1e-6 * dial.step) complain("the dial has no stop that is right");
    if (holdsPhrase(m_question->ask, quiz::rightText(*m_question))) complain("the number stands in the question");
    if (!quiz::isRight(*m_question, m_question->number)) complain("the answer is not right");
}

/// Every name of the ask, typed: right if and only if it is a name of a right answer; and so is each with a letter too few.
void Demands::checkTyped(const naive::Ask& ask) {
    checkRightAnswers(ask);
    std::set<std::string> right;
    for (const auto* pair : ask.asked(m_question->ask)) right.insert(pair->names.begin(), pair->names.end());
    const auto telling = tellingWords(m_question->ask);
    const bool isNumeric = !ask.pairs.empty() && ask.pairs.front().magnitude.has_value();
    for (const auto& answer : m_question->rightAnswers) {
        if (isNumeric && holdsPhrase(m_question->ask, answer)) complain("the number stands in the question");
        if (isNumeric) continue;
        for (const auto& word : tellingWords(answer)) {
            if (telling.count(word) != 0) complain("gives itself away by the word " + word);
        }
    }
    for (const auto& pair : ask.pairs) {
        const bool isSame = naive::share(pair.names, right);
        for (const auto& name : pair.names) {
            if (quiz::isRight(*m_question, name) != (right.count(name) != 0) && !isSame)
                complain("typed wrongly judged: " + name);
            if (right.count(name) != 0 && !quiz::isRight(*m_question, name)) complain("a right name is refused: " + name);
        }
    }
    for (const auto& name : right) {
        if (name.size() < 7 || name.find(' ') != std::string::npos) continue;
        const std::string slip = name.substr(0, 3) + name.substr(4);
        const bool isOther = std::any_of(ask.pairs.begin(), ask.pairs.end(),
                                         [&slip](const naive::Pair& pair) { return pair.names.count(slip) != 0; });
        if (isOther && right.count(slip) == 0 && quiz::isRight(*m_question, slip))
            complain("another answer is forgiven as a slip: " + slip);
    }
}

void Demands::checkOddOneOut(const naive::Ask& ask) {
    const auto right = ask.asked(m_question->ask);
    for (std::size_t i = 0; i < m_question->options.size(); ++i) {
        const Option& option = m_question->options[i];
        const bool fits =
            std::any_of(right.begin(), right.end(), [&](const naive::Pair* pair) { return isNamed(*pair, option.text); });
        if (fits == isRight(i))
            complain(option.text + (fits ? " fits and is called odd" : " does not fit and is not called odd"));
        const auto states = [&option](const naive::Pair* pair) {
            return pair->sentence.empty() || pair->sentence == option.whyWrong;
        };
        if (fits && std::none_of(right.begin(), right.end(), states)) complain("not why it fits: " + option.whyWrong);
    }
    const Option& odd = m_question->options[static_cast<std::size_t>(m_question->right.front())];
    if (!isTrueReason(ask, {odd.text, m_question->because, {}})) complain("not why it is odd: " + m_question->because);
}

void Demands::checkSelectAll(const naive::Ask& ask) {
    const auto right = ask.asked(m_question->ask);
    checkRightAnswers(ask);
    for (std::size_t i = 0; i < m_question->options.size(); ++i) {
        const Option& option = m_question->options[i];
        const bool fits =
            std::any_of(right.begin(), right.end(), [&](const naive::Pair* pair) { return isNamed(*pair, option.text); });
        if (fits != isRight(i))
            complain(option.text + (fits ? " fits and is called wrong" : " does not fit and is called right"));
        if (!fits && !isTrueReason(ask, option)) complain("not why it is wrong: " + option.whyWrong);
    }
}

/// Each left side beside each option, read as a question: right in one place alone.
void Demands::checkMatch(const naive::Ask& ask) {
    const std::string hole = "…";
    for (std::size_t i = 0; i < m_question->left.size(); ++i) {
        std::string text = m_question->ask;
        std::string rest = m_question->left[i];
        for (std::size_t at = text.find(hole); at != std::string::npos; at = text.find(hole, at)) {
            const std::size_t end = std::min(rest.find(" · "), rest.size());
            text = text.substr(0, at) + rest.substr(0, end) + text.substr(at + hole.size());
            at += end;
            rest = end == rest.size() ? "" : rest.substr(end + std::string(" · ").size());
        }
        const auto right = ask.asked(text);
        if (right.empty()) return; // a hole stands twice in the wording, or a name holds the sign that parts them
        for (std::size_t j = 0; j < m_question->options.size(); ++j) {
            const auto& option = m_question->options[j].text;
            const bool fits =
                std::any_of(right.begin(), right.end(), [&](const naive::Pair* pair) { return isNamed(*pair, option); });
            if (fits != (m_question->right[i] == static_cast<int>(j))) complain(option + " beside " + m_question->left[i]);
        }
    }
}

void Demands::checkClues(const naive::Ask& ask) {
    if (m_question->clues.size() < 2) complain("not even two clues");
    const std::string& right = m_question->options[static_cast<std::size_t>(m_question->right.front())].text;
    if (ask.answered(right).empty()) complain("the right option is no answer of the ask");
    for (const auto& clue : m_question->clues) {
        for (const auto& word : tellingWords(right)) {
            if (tellingWords(clue).count(word) != 0) complain("a clue gives it away by the word " + word);
        }
        for (std::size_t i = 0; i < m_question->options.size(); ++i) {
            const Option& option = m_question->options[i];
            if (!isRight(i) && option.whyWrong == option.text + ": " + clue)
                complain("the clue that should exclude " + option.text + " is true of it");
        }
    }
}

void Demands::checkFinished() {
    if (m_question->kind != Kind::Choice) return;
    const auto& right = m_question->options[static_cast<std::size_t>(m_question->right.front())].text;
    checkTelling(right);
    for (const auto& option : m_question->options) {
        if (&option != &m_question->options[static_cast<std::size_t>(m_question->right.front())] &&
            facts::fold(option.text) == facts::fold(right)) {
            complain("wrong option is right");
        }
    }
}
