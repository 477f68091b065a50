#pragma once

#include "facts/Draft.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace facts {

/// A way through the fields, and what stands at its end.
struct ResolvedPath {
    FieldPath path;
    FieldKind kind = FieldKind::Record;
    TypeIndex target{};       ///< for FieldKind::Record
    bool mayBeAbsent = false; ///< some field on the way is optional
    bool isMany = false;      ///< some field on the way has many values
};

/// Turns names into field paths and notes names that lead nowhere.
class PathResolver {
public:
    PathResolver(const Draft& draft, Notebook& notes) : m_draft(draft), m_notes(notes) {}

    enum class Use { Shown, Compared }; ///< a record that is shown needs a label

    /// "film.director" from a record of \p about. \p node is where the names stand.
    std::optional<ResolvedPath> resolve(const Node& node, std::string_view dotted, TypeIndex about, Use use = Use::Shown);

    /// The text of \p node with its holes resolved. Nothing when it is no text, or a mistake was noted.
    std::optional<Template> resolveTemplate(const Node& node, TypeIndex about);

private:
    std::optional<ResolvedPath> walk(const Node& node, const std::vector<std::string_view>& names, TypeIndex about);
    /// Moves \p at on by one field. \return false when it does not exist.
    bool step(const Node& node, std::string_view name, ResolvedPath& at);
    bool endsWell(const Node& node, const ResolvedPath& end);
    void reportUnknown(const Node& node, std::string_view name, TypeIndex type);

    const Draft& m_draft;
    Notebook& m_notes;
};

/// "film.director": how a path is written; the type's name for the record itself.
std::string pathText(const FactBank& bank, TypeIndex about, const FieldPath& path);
/// The paths of a template's holes, each once, in order of appearance.
std::vector<FieldPath> pathsOf(const Template& text);
/// The last field of a path, or null for an empty one.
const Field* lastField(const FactBank& bank, TypeIndex about, const FieldPath& path);

} // namespace facts
