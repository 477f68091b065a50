#include "facts/Passes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace facts {
namespace {

/// Finds the works that finished questions say they are about.
class WorkLinker {
public:
    WorkLinker(Draft& draft, Notebook& notes) : m_draft(draft), m_notes(notes) {
        for (std::uint32_t type = 0; type < draft.bank.types.size(); ++type)
            if (draft.bank.types[type].work) m_types.push_back(type);
    }

    void link() {
        for (const auto& [question, names] : m_draft.workNames) {
            std::vector<RecordIndex>& works = m_draft.bank.questionWorks[question];
            for (std::size_t i = 0; i < names.size(); ++i) {
                if (const auto work = find(names[i]))
                    works.push_back(*work);
                else
                    report(question, names[i], i);
            }
        }
    }

private:
    /// "heat", or "film/heat" where two types of works share an id.
    std::optional<RecordIndex> find(const std::string& name) const {
        for (const std::uint32_t type : m_types) {
            const std::string before = m_draft.bank.types[type].name + '/';
            if (const auto plain = m_draft.bank.find(TypeIndex{type}, name)) return plain;
            if (!name.starts_with(before)) continue;
            if (const auto full = m_draft.bank.find(TypeIndex{type}, std::string_view(name).substr(before.size()))) return full;
        }
        return std::nullopt;
    }

    void report(std::uint32_t question, const std::string& name, std::size_t index) {
        const Place place = m_notes.placeIn(m_draft.questionOrigins[question], m_draft.pathOfQuestion(question),
                                            {"works", std::to_string(index)});
        m_notes.mistake(place, fmt::format("\"{}\"", name),
                        {"the id of a work: a record of a type with \"work\": true",
                         m_notes.guessOr("correct it, or add it to the facts", name, known())});
    }

    const std::vector<std::string>& known() {
        if (!m_known.empty()) return m_known;
        for (const std::uint32_t type : m_types) {
            const auto ids = m_draft.idsOf(TypeIndex{type});
            m_known.insert(m_known.end(), ids.begin(), ids.end());
        }
        std::sort(m_known.begin(), m_known.end());
        return m_known;
    }

    Draft& m_draft;
    Notebook& m_notes;
    std::vector<std::uint32_t> m_types;
    std::vector<std::string> m_known;
};

} // namespace

void linkWorks(Draft& draft, Notebook& notes) { WorkLinker(draft, notes).link(); }

} // namespace facts
