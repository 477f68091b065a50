#include "audit/Case.hpp"

#include "facts/Text.hpp"

#include <algorithm>
#include <string_view>

// Demand 1 for what is told of wrong answers that nobody offered: they were typed or dialled.

namespace audit {
namespace {

/// A name without an article before it, as names are typed.
std::string bare(const std::string& name) {
    std::string folded = facts::fold(name);
    for (const char* article : {"the ", "a ", "an "}) {
        if (folded.starts_with(article)) return folded.substr(std::string(article).size());
    }
    return folded;
}

/// How many letters have to be added, taken away or changed, or neighbours swapped, to make \p a of \p b: by trying it all out.
std::size_t slips(std::string_view a, std::string_view b, std::size_t most) {
    while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
    if (a.empty() || b.empty() || most == 0) return std::max(a.size(), b.size());
    std::size_t fewest =
        std::min({slips(a.substr(1), b, most - 1), slips(a, b.substr(1), most - 1), slips(a.substr(1), b.substr(1), most - 1)});
    const bool isSwapped = a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0];
    if (isSwapped) fewest = std::min(fewest, slips(a.substr(2), b.substr(2), most - 1));
    return fewest + 1;
}

bool isLike(const std::string& name, const std::string& typed) {
    constexpr std::size_t lettersToASlip = 6;
    const auto letters = static_cast<std::size_t>(std::count_if(name.begin(), name.end(), [](char c) { return c != ' '; }));
    return slips(name, typed, letters / lettersToASlip) <= letters / lettersToASlip;
}

/// Whether what was given is \p pair's answer: by a name of it, near enough for a slip, or by its size.
bool isIt(const Pair& pair, const quiz::Answer& given) {
    if (const auto* number = std::get_if<double>(&given)) return pair.magnitude && *pair.magnitude == *number;
    const auto* typed = std::get_if<std::string>(&given);
    return typed != nullptr && std::any_of(pair.names.begin(), pair.names.end(),
                                           [typed](const std::string& name) { return isLike(bare(name), bare(*typed)); });
}

} // namespace

void checkMeant(const Case& one, const quiz::Answer& given, const quiz::Option& meant) {
    if (one.truth == nullptr) return;
    const auto isMeant = [&](const Pair* pair) {
        return isIt(*pair, given) && facts::fold(pair->answer) == facts::fold(meant.text);
    };
    const auto own = one.truth->answered(meant.text);
    const bool isOwn = std::any_of(own.begin(), own.end(), isMeant);
    if (isOwn && one.fits(meant.text)) one.complain(1, "is told of as wrong and is right: " + meant.text);
    if (isOwn ? !isTrueReason(one, meant, meant.whyWrong) : !isStatedOf(one, meant.whyWrong, isMeant))
        one.complain(1, "not what it is: " + meant.text + ": " + meant.whyWrong);
    if (meant.whyFacts.empty()) one.complain(1, "what it is rests on no fact: " + meant.text);
}

} // namespace audit
