#include "facts/Passes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace facts {

std::vector<std::string> Draft::idsOf(TypeIndex type) const {
    std::vector<std::string> known;
    for (const Record& record : bank.records)
        if (record.type == type) known.push_back(record.id);
    std::sort(known.begin(), known.end());
    known.erase(std::unique(known.begin(), known.end()), known.end());
    return known;
}

std::vector<std::string> Draft::pathOf(RecordIndex index) const {
    const Record& record = bank.record(index);
    const Origin& origin = recordOrigins[raw(index)];
    return {"facts", bank.type(record.type).name, origin.isMember ? record.id.str() : std::to_string(origin.ordinal)};
}

std::vector<std::string> Draft::pathOfQuestion(std::size_t question) const {
    return {"questions", std::to_string(questionOrigins[question].ordinal)};
}

void link(Draft& draft, Notebook& notes) {
    if (!draft.isParsed) return; // whatever is missing may stand in the part that could not be parsed
    linkTypes(draft, notes);
    linkRecords(draft, notes);
    linkWorks(draft, notes);
    makeLabels(draft, notes);
    weighFame(draft.bank);
    linkAsks(draft, notes);
}

} // namespace facts
