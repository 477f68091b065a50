#pragma once

#include "facts/Finding.hpp"
#include "facts/Json.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace exchange {

/// How a question that another program wrote wants to be answered.
enum class Form {
    Open,      ///< the format does not say: it is seen from what is there
    Choice,    ///< one of several
    TrueFalse, ///< whether the text is so
    Typed,     ///< every right answer is a name of one thing
    Number,    ///< a number, and how far off still counts
    Match      ///< each beside its own
};

/// Something that was changed so that a question can be asked, or left behind because there is nothing like it here.
struct Change {
    std::string found, done;
};

/// Why a record cannot be a question, and how to mend it.
struct Refusal {
    std::string found, expected, mend;
};

/// A question as another program wrote it down, before it is known whether the game can ask it.
///
/// Readers of formats fill it in and judge nothing but their own format; what is safe to set right is decided in one place, for
/// all formats alike (\ref settle).
struct Record {
    facts::Place place;
    Form form = Form::Open;
    std::string ask;
    std::vector<std::string> right; ///< the first is asked for; the rest is wholly right, too
    std::vector<std::string> also;  ///< other names of the first right one
    std::vector<std::string> wrong;
    std::optional<bool> truth; ///< true-false
    double number = 0;
    double within = 0;
    std::vector<std::pair<std::string, std::string>> pairs; ///< match: what stands left, and what belongs beside it
    std::string topic, difficulty, because, note;
    std::vector<Change> changes;
    std::optional<Refusal> refused;
};

/// What the reader of a format found.
struct Reading {
    std::vector<Record> records;
    std::vector<Change> changes; ///< that concern the whole file
    std::string title;           ///< where the format tells one
};

/// A file to be read: its text in UTF-8, and as JSON where it is that.
struct Source {
    const facts::SourceText& text;
    const facts::Json* json = nullptr;
};

} // namespace exchange
