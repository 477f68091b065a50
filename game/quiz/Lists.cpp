#include "quiz/Lists.hpp"

#include <algorithm>

namespace quiz {

std::string listed(const std::vector<std::string>& texts, std::string_view lastly) {
    const auto holdsComma = [](const std::string& text) { return text.find(',') != std::string::npos; };
    const bool isLoose = texts.size() > 1 && std::any_of(texts.begin(), texts.end(), holdsComma);
    const std::string between = isLoose ? "; " : ", ";
    const std::string last = lastly.empty() ? between : (isLoose && texts.size() > 2 ? ";" : "") + std::string(lastly);
    std::string all;
    for (std::size_t i = 0; i < texts.size(); ++i) all += (i == 0 ? "" : i + 1 == texts.size() ? last : between) + texts[i];
    return all;
}

} // namespace quiz
