#include "drawing/SystemFonts.hpp"

#include "drawing/By.hpp"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace drawing {

namespace {

using Pattern = std::unique_ptr<FcPattern, By<FcPatternDestroy>>;
using Characters = std::unique_ptr<FcCharSet, By<FcCharSetDestroy>>;

const FcChar8* text(const char* bytes) { return reinterpret_cast<const FcChar8*>(bytes); }

/// Emoji are wanted in colour where there is a font that has them so.
bool isEmoji(std::u32string_view letter) {
    constexpr char32_t inColour = 0xFE0F, firstPicture = 0x1F000;
    return letter.front() >= firstPicture || letter.find(inColour) != letter.npos;
}

Characters charactersOf(std::u32string_view letter) {
    Characters set(FcCharSetCreate());
    for (const char32_t c : letter)
        if (!isInvisible(c)) FcCharSetAddChar(set.get(), c);
    return set;
}

Pattern wanted(std::u32string_view letter, const FcCharSet* characters, bool bold) {
    Pattern pattern(FcPatternCreate());
    FcPatternAddCharSet(pattern.get(), FC_CHARSET, characters);
    if (isEmoji(letter)) FcPatternAddString(pattern.get(), FC_FAMILY, text("emoji"));
    FcPatternAddString(pattern.get(), FC_FAMILY, text("sans-serif"));
    FcPatternAddInteger(pattern.get(), FC_WEIGHT, bold ? FC_WEIGHT_BOLD : FC_WEIGHT_MEDIUM);
    FcConfigSubstitute(nullptr, pattern.get(), FcMatchPattern);
    FcDefaultSubstitute(pattern.get());
    return pattern;
}

/// HarfBuzz reads fonts of these kinds only.
bool isReadable(const FcPattern* face) {
    FcChar8* format = nullptr;
    if (FcPatternGetString(face, FC_FONTFORMAT, 0, &format) != FcResultMatch) return false;
    const std::string_view name(reinterpret_cast<const char*>(format));
    return name == "TrueType" || name == "CFF";
}

std::optional<InstalledFace> faceIn(const FcPattern* face, const FcCharSet* characters) {
    FcCharSet* has = nullptr;
    FcChar8* file = nullptr;
    int index = 0;
    if (FcPatternGetCharSet(face, FC_CHARSET, 0, &has) != FcResultMatch || FcCharSetIsSubset(characters, has) == FcFalse ||
        FcPatternGetString(face, FC_FILE, 0, &file) != FcResultMatch || !isReadable(face))
        return std::nullopt;
    FcPatternGetInteger(face, FC_INDEX, 0, &index);
    return InstalledFace{reinterpret_cast<const char*>(file), index};
}

} // namespace

std::optional<InstalledFace> findInstalled(std::u32string_view letter, bool bold) {
    if (letter.empty() || FcInit() == FcFalse) return std::nullopt;
    const Characters characters = charactersOf(letter);
    const Pattern pattern = wanted(letter, characters.get(), bold);
    FcResult result = FcResultNoMatch;
    const Pattern best(FcFontMatch(nullptr, pattern.get(), &result));
    return best ? faceIn(best.get(), characters.get()) : std::nullopt;
}

bool isInvisible(char32_t character) {
    constexpr std::array<std::pair<char32_t, char32_t>, 17> ranges{{{0, 0x1F},
                                                                    {0x7F, 0x9F},
                                                                    {0xAD, 0xAD},
                                                                    {0x34F, 0x34F},
                                                                    {0x61C, 0x61C},
                                                                    {0x115F, 0x1160},
                                                                    {0x17B4, 0x17B5},
                                                                    {0x180B, 0x180F},
                                                                    {0x200B, 0x200F},
                                                                    {0x2028, 0x202E},
                                                                    {0x2060, 0x206F},
                                                                    {0x3164, 0x3164},
                                                                    {0xFE00, 0xFE0F},
                                                                    {0xFEFF, 0xFEFF},
                                                                    {0xFFA0, 0xFFA0},
                                                                    {0xFFF0, 0xFFF8},
                                                                    {0xE0000, 0xE0FFF}}};
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const auto& range) { return character >= range.first && character <= range.second; });
}

} // namespace drawing
