#include "facts/Paths.hpp"

#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace facts {
namespace {

constexpr std::size_t longestPath = 8; // a question that goes further asks about nothing that anyone has in mind

std::vector<std::string_view> split(std::string_view dotted) {
    std::vector<std::string_view> names;
    for (std::size_t begin = 0; begin <= dotted.size();) {
        const std::size_t end = std::min(dotted.find('.', begin), dotted.size());
        names.push_back(dotted.substr(begin, end - begin));
        begin = end + 1;
    }
    return names;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(' ');
    return begin == std::string_view::npos ? std::string_view{} : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

/// A template before its holes are resolved.
struct RawPiece {
    std::string_view text;
    bool isHole = false;
};

/// Cuts \p text at its braces. Nothing when they do not match.
std::optional<std::vector<RawPiece>> cut(std::string_view text) {
    std::vector<RawPiece> pieces;
    while (!text.empty()) {
        const std::size_t brace = std::min(text.find_first_of("{}"), text.size());
        if (brace > 0) pieces.push_back({text.substr(0, brace), false});
        text.remove_prefix(brace);
        if (text.empty()) break;
        const std::size_t close = text.find_first_of("{}", 1);
        const bool matched = text.front() == '{' && close != std::string_view::npos && text[close] == '}';
        if (!matched) return std::nullopt;
        pieces.push_back({trimmed(text.substr(1, close - 1)), true});
        text.remove_prefix(close + 1);
    }
    return pieces;
}

} // namespace

std::optional<ResolvedPath> PathResolver::resolve(const Node& node, std::string_view dotted, TypeIndex about, Use use) {
    std::vector<std::string_view> names = split(dotted);
    if (names.size() > longestPath) {
        m_notes.mistake(node, fmt::format("{{{}}}", dotted),
                        {fmt::format("at most {} fields in a row", longestPath), "shorten the way"});
        return std::nullopt;
    }
    // The type's own name stands for the record itself, alone or as the first step.
    if (names.front() == m_draft.bank.type(about).name) names.erase(names.begin());
    auto end = walk(node, names, about);
    return end && (use == Use::Compared || endsWell(node, *end)) ? end : std::nullopt;
}

std::optional<ResolvedPath> PathResolver::walk(const Node& node, const std::vector<std::string_view>& names, TypeIndex about) {
    ResolvedPath at;
    at.target = about;
    for (const std::string_view name : names) {
        if (at.kind != FieldKind::Record) {
            const std::string& field = lastField(m_draft.bank, about, at.path)->name;
            m_notes.mistake(
                node, fmt::format("\".{}\" after \"{}\"", name, field),
                {fmt::format("nothing after \"{}\", which is no record", field), fmt::format("remove \".{}\"", name)});
            return std::nullopt;
        }
        if (!step(node, name, at)) return std::nullopt;
    }
    return at;
}

bool PathResolver::step(const Node& node, std::string_view name, ResolvedPath& at) {
    const TypeIndex type = at.target;
    const auto& fields = m_draft.bank.type(type).fields;
    const auto field = std::find_if(fields.begin(), fields.end(), [name](const Field& f) { return f.name == name; });
    if (field == fields.end()) {
        reportUnknown(node, name, type);
        return false;
    }
    const auto index = static_cast<std::size_t>(field - fields.begin());
    if (m_draft.types[raw(type)].fields[index].isBroken) return false; // noted already
    at.path.push_back(FieldIndex(static_cast<std::uint32_t>(index)));
    at.kind = field->kind;
    at.target = field->target;
    at.mayBeAbsent = at.mayBeAbsent || field->mark == Mark::Optional || field->mark == Mark::Any;
    at.isMany = at.isMany || field->isMany();
    return true;
}

/// A hole that ends at a record shows its label, so there must be one.
bool PathResolver::endsWell(const Node& node, const ResolvedPath& end) {
    if (end.kind != FieldKind::Record) return true;
    const TypeDraft& type = m_draft.types[raw(end.target)];
    if (type.piece.json.find("label") != nullptr) return true;
    const std::string& name = m_draft.bank.type(end.target).name;
    m_notes.mistake(
        node, fmt::format("a record of the type {}, which has no label", name),
        {"a field, or a type with a label", fmt::format("add \"label\" to the type {}, or name one of its fields", name)});
    return false;
}

void PathResolver::reportUnknown(const Node& node, std::string_view name, TypeIndex index) {
    const Type& type = m_draft.bank.type(index);
    std::vector<std::string> known{type.name};
    for (const Field& field : type.fields) known.push_back(field.name);
    const std::string guess = nearest(name, known);
    m_notes.mistake(node, fmt::format("\"{}\"", name),
                    {fmt::format("one of {}", fmt::join(known, ", ")), guess.empty()
                                                                           ? fmt::format("name a field of the type {}", type.name)
                                                                           : fmt::format("did you mean \"{}\"?", guess)});
}

std::optional<Template> PathResolver::resolveTemplate(const Node& node, TypeIndex about) {
    if (!node.isText()) return std::nullopt; // noted in the first pass
    const auto pieces = cut(node.json().text);
    if (!pieces) {
        m_notes.mistake(node, {"each { closed by a }", "write the name of a field between { and }, and no { or } besides"});
        return std::nullopt;
    }
    Template text;
    text.pieces.reserve(pieces->size());
    bool isSound = true;
    for (const RawPiece& piece : *pieces) {
        if (!piece.isHole) {
            text.pieces.push_back({m_draft.bank.arena->keep(piece.text), std::nullopt});
        } else if (auto end = resolve(node, piece.text, about)) {
            text.pieces.push_back({{}, std::move(end->path)});
        } else {
            isSound = false;
        }
    }
    return isSound ? std::optional(std::move(text)) : std::nullopt;
}

std::string pathText(const FactBank& bank, TypeIndex about, const FieldPath& path) {
    if (path.empty()) return bank.type(about).name;
    std::string text;
    TypeIndex type = about;
    for (const FieldIndex index : path) {
        const Field& field = bank.type(type).fields[raw(index)];
        text += (text.empty() ? "" : ".") + field.name;
        type = field.target;
    }
    return text;
}

std::vector<FieldPath> pathsOf(const Template& text) {
    std::vector<FieldPath> paths;
    for (const Template::Piece& piece : text.pieces) {
        if (piece.path && std::find(paths.begin(), paths.end(), *piece.path) == paths.end()) paths.push_back(*piece.path);
    }
    return paths;
}

const Field* lastField(const FactBank& bank, TypeIndex about, const FieldPath& path) {
    const Field* field = nullptr;
    for (const FieldIndex index : path) {
        field = &bank.type(field == nullptr ? about : field->target).fields[raw(index)];
    }
    return field;
}

} // namespace facts
