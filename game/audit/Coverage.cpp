#include "audit/Coverage.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace audit {
namespace {

/// The field is all of the record's label or a part of it.
bool isName(const facts::Type& type, std::uint32_t field) {
    const auto& pieces = type.label.pieces;
    return std::any_of(pieces.begin(), pieces.end(), [field](const auto& piece) {
        return piece.path && piece.path->size() == 1 && raw(piece.path->front()) == field;
    });
}

/// The field ties the record to a work: it tells when the record may be asked about at all.
bool isTie(const facts::FactBank& bank, const facts::Field& field) {
    return field.kind == facts::FieldKind::Record && bank.type(field.target).work;
}

using Fields = std::set<std::pair<std::uint32_t, std::uint32_t>>; ///< types and fields by index

/// Fields by which an ask keeps or leaves records.
Fields fieldsOfConditions(const facts::FactBank& bank) {
    Fields fields;
    for (const auto& ask : bank.asks) {
        for (const auto& condition : ask.where) {
            if (condition.path.empty()) continue; // it names the records themselves
            facts::TypeIndex at = ask.about;
            for (std::size_t step = 0; step + 1 < condition.path.size(); ++step)
                at = bank.type(at).fields[raw(condition.path[step])].target;
            fields.emplace(raw(at), raw(condition.path.back()));
        }
    }
    return fields;
}

/// Fields that some ask asks, or names in asking.
Fields fieldsOfQuestions(const facts::FactBank& bank) {
    Fields fields;
    for (const auto& ask : bank.asks) {
        std::vector<facts::Template> texts = ask.wordings;
        texts.insert(texts.end(), ask.clues.begin(), ask.clues.end());
        texts.insert(texts.end(), {ask.answer, ask.by});
        for (const auto& text : texts) {
            for (const auto& piece : text.pieces)
                if (piece.path && !piece.path->empty()) fields.emplace(raw(ask.about), raw(piece.path->front()));
        }
    }
    return fields;
}

} // namespace

Coverage::Coverage(const facts::FactBank& bank) {
    const Fields conditions = fieldsOfConditions(bank);
    const Fields asked = fieldsOfQuestions(bank);
    for (std::uint32_t i = 0; i < bank.records.size(); ++i) {
        const auto& record = bank.records[i];
        const auto& type = bank.type(record.type);
        for (std::uint32_t field = 0; field < type.fields.size(); ++field) {
            const facts::FieldIndex index{field};
            const std::pair key{raw(record.type), field};
            const bool onlyChooses = conditions.count(key) != 0 && asked.count(key) == 0;
            const bool isUsed = isName(type, field) || isTie(bank, type.fields[field]) || onlyChooses;
            if (!record.values(index).empty() && !isUsed) m_counts.emplace(bank.factId(facts::RecordIndex{i}, {index}), 0);
        }
    }
    for (std::uint32_t i = 0; i < bank.questions.size(); ++i) m_counts.emplace(bank.questionId(i), 0);
}

void Coverage::add(const quiz::Question& question) {
    for (const auto& fact : question.facts) {
        if (const auto counted = m_counts.find(fact); counted != m_counts.end()) ++counted->second;
    }
}

std::size_t Coverage::at(std::size_t rank) const {
    std::vector<std::size_t> counts;
    for (const auto& [fact, count] : m_counts) counts.push_back(count);
    std::sort(counts.begin(), counts.end());
    return counts.empty() ? 0 : counts[rank];
}

std::vector<std::string> Coverage::never() const {
    std::vector<std::string> found;
    for (const auto& [fact, count] : m_counts) {
        if (count == 0) found.push_back(fact);
    }
    return found;
}

} // namespace audit
