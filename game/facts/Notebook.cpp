#include "facts/Notebook.hpp"

#include "facts/Salvage.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <tuple>
#include <unordered_map>

namespace facts {
namespace {

constexpr std::size_t mostFindings = 10000;

/// The child of \p json that \p step names or counts, or null.
const Json* childAt(const Json& json, const std::string& step) {
    if (json.kind == Json::Kind::Object) return json.find(step);
    std::size_t index = json.children.size();
    std::from_chars(step.data(), step.data() + step.size(), index);
    return index < json.children.size() ? &json.children[index] : nullptr;
}

std::string fileName(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

} // namespace

std::string Node::pointer() const {
    if (m_parent == nullptr) return pointerOf(m_piece->path);
    return m_parent->pointer() + pointerOf({m_json->isMember ? m_json->key : std::to_string(m_index)});
}

std::optional<Node> Node::child(std::string_view name) const {
    const Json* const member = m_json->find(name);
    if (member == nullptr) return std::nullopt;
    return Node(*this, static_cast<std::size_t>(member - m_json->children.data()));
}

Notebook::Notebook(const std::vector<SourceText>& files, Progress* progress, const Leniency* leniency)
    : m_files(files), m_progress(progress), m_leniency(leniency) {
    std::uint64_t bytes = 0;
    for (const SourceText& file : files) bytes += file.bytes().size();
    if (progress != nullptr) progress->expect(bytes);
}

bool Notebook::isLeftOut(std::uint32_t file, const std::vector<std::string>& path) const {
    if (m_leniency == nullptr) return false;
    std::string entry = std::to_string(file);
    return std::ranges::any_of(path, [&](const std::string& step) {
        entry += pointerOf({step});
        return m_leniency->leftOut.contains(entry);
    });
}

void Notebook::reachChecked(double part) {
    if (m_progress != nullptr) m_progress->reachChecked(part);
}

void Notebook::mistake(const Node& node, std::string found, const Wanted& wanted) {
    mistake(placeOf(node), std::move(found), wanted);
}

void Notebook::mistake(const Node& node, const Wanted& wanted) { mistake(placeOf(node), node.json().shown(), wanted); }

void Notebook::mistakeInKey(const Node& node, const Wanted& wanted) {
    mistake(m_files[node.file()].placeOf(node.json().keyOffset, node.pointer()), fmt::format("\"{}\"", node.json().key), wanted);
}

void Notebook::mistake(Place place, std::string found, const Wanted& wanted) {
    ++m_mistakes;
    add(Severity::Mistake, std::move(place), std::move(found), wanted);
}

void Notebook::warning(Place place, std::string found, const Wanted& wanted) {
    add(Severity::Warning, std::move(place), std::move(found), wanted);
}

void Notebook::add(Severity severity, Place place, std::string found, const Wanted& wanted) {
    if (m_findings.size() == mostFindings) {
        ++m_unlisted;
        return;
    }
    m_findings.push_back({severity, std::move(place), std::move(found), std::string(wanted.expected), std::string(wanted.mend)});
}

Place Notebook::placeOf(const Node& node) const { return m_files[node.file()].placeOf(node.json().offset, node.pointer()); }

std::string Notebook::line(const Place& place, std::uint32_t from) const {
    const bool sameFile = place.file == m_files[from].name();
    return sameFile ? fmt::format("line {}", place.line) : fmt::format("line {} of {}", place.line, fileName(place.file));
}

Place Notebook::placeIn(const Origin& origin, const std::vector<std::string>& path, const std::vector<std::string>& steps) {
    const bool isSame = origin.file == m_lastOrigin.file && origin.offset == m_lastOrigin.offset;
    if (!isSame) {
        m_lastReread = {origin.file, {}, valueAt(m_files[origin.file], origin.offset)};
        m_lastOrigin = origin;
    }
    std::vector<std::string> taken = path;
    const Json* json = &m_lastReread.json;
    for (const std::string& step : steps) {
        const Json* const child = childAt(*json, step);
        if (child == nullptr) break;
        json = child;
        taken.push_back(step);
    }
    return m_files[origin.file].placeOf(json->offset, pointerOf(taken));
}

std::string Notebook::meant(std::string_view word, const std::vector<std::string>& known) {
    constexpr std::size_t mostComparisons = 500000;
    m_guesses += known.size();
    return m_guesses > mostComparisons ? "" : nearest(word, known);
}

std::string Notebook::guessOr(std::string_view otherwise, std::string_view word, const std::vector<std::string>& known) {
    const std::string guess = meant(word, known);
    return guess.empty() ? std::string(otherwise) : fmt::format("did you mean \"{}\"?", guess);
}

std::vector<Finding> Notebook::take() {
    std::unordered_map<std::string_view, std::size_t> rank;
    for (const SourceText& file : m_files) rank.emplace(file.name(), rank.size());
    const auto order = [&rank](const Finding& finding) {
        const auto file = rank.find(finding.place.file);
        return std::tuple(file == rank.end() ? 0 : file->second, finding.place.line, finding.place.column);
    };
    std::stable_sort(m_findings.begin(), m_findings.end(),
                     [&](const Finding& a, const Finding& b) { return order(a) < order(b); });
    if (m_unlisted > 0) {
        m_findings.push_back({m_mistakes > 0 ? Severity::Mistake : Severity::Warning, m_findings.back().place,
                              fmt::format("{} more findings", m_unlisted), "fewer of them",
                              "mend the first ones and read the pack again"});
    }
    return std::move(m_findings);
}

} // namespace facts
