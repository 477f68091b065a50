#include "facts/Passes.hpp"

#include <fmt/format.h>

namespace facts {

void checkPictures(const Draft& draft, Notebook& notes) {
    const FactBank& bank = draft.bank;
    const auto check = [&](const Picture& picture, const Origin& origin, const std::vector<std::string>& path) {
        const std::string problem = pictureProblem(bank.folder, picture.file);
        if (problem.empty()) return;
        notes.mistake(
            notes.placeIn(origin, path, {"image"}), fmt::format("\"{}\": {}", picture.file, problem),
            {fmt::format("a PNG or JPEG picture in the pack's folder, of at most {} megapixels", mostPixels / 1'000'000),
             "put the picture there, correct its name, or remove \"image\" and \"alt\""});
    };
    for (const auto& [index, picture] : bank.questionPictures)
        check(picture, draft.questionOrigins[index], draft.pathOfQuestion(index));
    for (const auto& [index, picture] : bank.recordPictures)
        check(picture, draft.recordOrigins[index], draft.pathOf(RecordIndex(index)));
}

} // namespace facts
