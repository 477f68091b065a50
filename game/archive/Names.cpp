#include "archive/Names.hpp"

#include <array>
#include <utility>

namespace archive {

namespace {

using quiz::Fuse;
using quiz::Level;
using quiz::Verdict;
using Says = quiz::Intel::Says;

template <typename Choice, std::size_t Count>
using Names = std::array<std::pair<Choice, std::string_view>, Count>;

constexpr Names<Level, 3> levelNames{
    {{Level::Recruit, "recruit"}, {Level::FieldAgent, "field-agent"}, {Level::Legend, "legend"}}};
constexpr Names<Fuse, 6> fuseNames{{{Fuse::Off, "off"},
                                    {Fuse::Normal, "normal"},
                                    {Fuse::Double, "double"},
                                    {Fuse::Triple, "triple"},
                                    {Fuse::Fivefold, "fivefold"},
                                    {Fuse::Tenfold, "tenfold"}}};
constexpr Names<Verdict, 3> verdictNames{{{Verdict::Right, "right"}, {Verdict::Wrong, "wrong"}, {Verdict::TooLate, "late"}}};
constexpr Names<Says, 6> saysNames{{{Says::Sentence, "sentence"},
                                    {Says::MoreThan, "more-than"},
                                    {Says::LessThan, "less-than"},
                                    {Says::ComesFirst, "comes-first"},
                                    {Says::HowMany, "how-many"},
                                    {Says::Letters, "letters"}}};

template <typename Choice, std::size_t Count>
std::string_view nameOf(const Names<Choice, Count>& names, Choice choice) {
    for (const auto& [known, name] : names)
        if (known == choice) return name;
    return names.front().second;
}

template <typename Choice, std::size_t Count>
std::optional<Choice> named(const Names<Choice, Count>& names, std::string_view name) {
    for (const auto& [choice, known] : names)
        if (known == name) return choice;
    return std::nullopt;
}

} // namespace

std::string_view levelName(Level level) { return nameOf(levelNames, level); }
std::string_view fuseName(Fuse fuse) { return nameOf(fuseNames, fuse); }
std::string_view verdictName(Verdict verdict) { return nameOf(verdictNames, verdict); }
std::string_view saysName(Says says) { return nameOf(saysNames, says); }
std::optional<Level> levelNamed(std::string_view name) { return named(levelNames, name); }
std::optional<Fuse> fuseNamed(std::string_view name) { return named(fuseNames, name); }
std::optional<Verdict> verdictNamed(std::string_view name) { return named(verdictNames, name); }
std::optional<Says> saysNamed(std::string_view name) { return named(saysNames, name); }

} // namespace archive
