#pragma once

#include "facts/FactBank.hpp"
#include "facts/Notebook.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace facts {

/// A field as it was read: the type it points at is still only a name.
struct FieldDraft {
    std::string target;     ///< for FieldKind::Record
    bool isBroken = false;  ///< its kind could not be read; nothing is said about its values
    bool isUnknown = false; ///< it names a type that is not known, or not yet; the same holds
};

/// A type as it was read, beside the same entry of FactBank::types.
struct TypeDraft {
    Piece piece;
    std::vector<FieldDraft> fields;
    bool isWhole = false; ///< each type that a field names is known, as far as anyone asked
};

/// An ask as it was read: its templates are resolved once all types are known.
struct AskDraft {
    Piece piece;
    bool isSound = true;
};

/// Where the records of one type began to be listed.
struct FactsOfType {
    std::string type;
    Place place;
};

/// A pack between its passes. The bank's records still hold the ids of records that stand behind them as texts; \ref link
/// replaces them.
struct Draft {
    FactBank bank;
    std::unordered_map<std::string, Place> given; ///< where the header's entries, sources and types were first found
    std::unordered_map<std::string, TypeIndex> typeByName;
    Arena references;                                                      ///< the ids of other records, until they are linked
    std::vector<TypeDraft> types;                                          ///< beside bank.types
    std::vector<Origin> recordOrigins;                                     ///< beside bank.records
    std::vector<RecordIndex> twice;                                        ///< records whose ids an earlier one has
    std::vector<bool> sound;                                               ///< beside bank.records: every value could be read
    std::vector<FactsOfType> factsOfTypes;                                 ///< in order of reading, each type once
    std::vector<AskDraft> asks;                                            ///< in order of reading
    std::vector<Origin> questionOrigins;                                   ///< beside bank.questions
    std::unordered_map<std::uint32_t, std::vector<std::string>> workNames; ///< by question: ids of works, as written
    std::string source;                                                    ///< of the pack: of all that names none itself
    CompactText lastSource, lastTopic; ///< of the finished questions: many say the same as the one before, and share it
    std::vector<std::size_t> askOf;    ///< beside bank.asks: its draft
    std::map<std::vector<std::uint16_t>, std::span<const std::uint16_t>> shapes; ///< of the records: see Record::begin
    bool isParsed = true;      ///< no file had errors of syntax, so that nothing is missing
    bool hasQuestions = false; ///< "questions" or "asks" held at least one entry, sound or not

    /// The ids of all records of \p type, sorted: for telling what may have been meant.
    std::vector<std::string> idsOf(TypeIndex type) const;
    std::vector<std::string> pathOf(RecordIndex record) const;
    std::vector<std::string> pathOfQuestion(std::size_t question) const;
};

} // namespace facts
