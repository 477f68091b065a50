#include "facts/FoldTable.hpp"

#include <algorithm>
#include <array>

namespace facts {
namespace {

// One letter for each code point: its base letter, '?' where it has none, '*' where it stands for two letters (see `twoLetters`).
constexpr std::string_view latinFrom00C0 = "aaaaaa*ceeeeiiiidnooooo?ouuuuy**aaaaaa*ceeeeiiiidnooooo?ouuuuy*y"
                                           "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllll"
                                           "lllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
                                           "????????????????????????????????oo?????????????uu???????????????"
                                           "????*********aaiioouuuuuuuuuu?aaaa**??ggkkoooo??j***gg??nnaa**oo"
                                           "aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????"
                                           "????????????????";
constexpr std::string_view latinFrom1E00 = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
                                           "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
                                           "wwwwwwwwwwxxxxyyzzzzzzhtwyas??*?aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
                                           "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

struct TwoLetters {
    char32_t codePoint;
    std::string_view letters;
};
constexpr std::array twoLetters{
    TwoLetters{0xC6, "ae"},   TwoLetters{0xDE, "th"},  TwoLetters{0xDF, "ss"},  TwoLetters{0xE6, "ae"},  TwoLetters{0xFE, "th"},
    TwoLetters{0x132, "ij"},  TwoLetters{0x133, "ij"}, TwoLetters{0x152, "oe"}, TwoLetters{0x153, "oe"}, TwoLetters{0x1C4, "dz"},
    TwoLetters{0x1C5, "dz"},  TwoLetters{0x1C6, "dz"}, TwoLetters{0x1C7, "lj"}, TwoLetters{0x1C8, "lj"}, TwoLetters{0x1C9, "lj"},
    TwoLetters{0x1CA, "nj"},  TwoLetters{0x1CB, "nj"}, TwoLetters{0x1CC, "nj"}, TwoLetters{0x1E2, "ae"}, TwoLetters{0x1E3, "ae"},
    TwoLetters{0x1F1, "dz"},  TwoLetters{0x1F2, "dz"}, TwoLetters{0x1F3, "dz"}, TwoLetters{0x1FC, "ae"}, TwoLetters{0x1FD, "ae"},
    TwoLetters{0x1E9E, "ss"},
};

std::string_view lettersOfPair(char32_t codePoint) {
    const auto* const entry =
        std::find_if(twoLetters.begin(), twoLetters.end(), [codePoint](const TwoLetters& e) { return e.codePoint == codePoint; });
    return entry == twoLetters.end() ? std::string_view{} : entry->letters;
}

std::string_view fromTable(std::string_view table, char32_t first, char32_t codePoint) {
    const std::string_view letter = table.substr(codePoint - first, 1);
    if (letter == "?") return {};
    return letter == "*" ? lettersOfPair(codePoint) : letter;
}

struct Span {
    char32_t first, last;
};

template <std::size_t Count>
bool isIn(const std::array<Span, Count>& spans, char32_t codePoint) {
    return std::any_of(spans.begin(), spans.end(), [codePoint](Span s) { return s.first <= codePoint && codePoint <= s.last; });
}

} // namespace

std::string_view plainLatin(char32_t codePoint) {
    if (codePoint >= 0xC0 && codePoint < 0xC0 + latinFrom00C0.size()) return fromTable(latinFrom00C0, 0xC0, codePoint);
    if (codePoint >= 0x1E00 && codePoint < 0x1E00 + latinFrom1E00.size()) return fromTable(latinFrom1E00, 0x1E00, codePoint);
    return {};
}

char32_t plainGreekOrCyrillic(char32_t codePoint) {
    // Ά Έ Ή Ί Ό Ύ Ώ and their small forms stand apart from the plain letters.
    static constexpr std::u32string_view accented = U"ΆΈΉΊΌΎΏάέήίόύώΐΰϊϋΪΫςё";
    static constexpr std::u32string_view plain = U"αεηιουωαεηιουωιυιυιυσе";
    if (codePoint < 0x386 || codePoint > 0x52F) return codePoint;
    if (const auto at = accented.find(codePoint); at != std::u32string_view::npos) return plain[at];
    constexpr char32_t nobody = 0x3A2; // where a capital of the last ς would stand
    if (codePoint >= 0x391 && codePoint <= 0x3A9 && codePoint != nobody) return codePoint + 0x20;
    if (codePoint == 0x401) return U'е';
    if (codePoint >= 0x400 && codePoint <= 0x40F) return codePoint + 0x50;
    if (codePoint >= 0x410 && codePoint <= 0x42F) return codePoint + 0x20;
    // Capitals and small letters alternate: from even to odd, between Ӏ and its small form ӏ from odd to even.
    if (codePoint == 0x4C0) return 0x4CF;
    if (codePoint > 0x4C0 && codePoint < 0x4CF) return (codePoint + 1) & ~char32_t{1};
    if (codePoint >= 0x48A) return codePoint | 1U;
    return codePoint;
}

bool isCombiningMark(char32_t codePoint) {
    static constexpr std::array marks{Span{0x300, 0x36F},   Span{0x1AB0, 0x1AFF}, Span{0x1DC0, 0x1DFF},
                                      Span{0x20D0, 0x20FF}, Span{0xFE00, 0xFE0F}, Span{0xFE20, 0xFE2F}};
    return isIn(marks, codePoint);
}

bool isSeparator(char32_t codePoint) {
    static constexpr std::array separators{Span{0x80, 0xA1},     Span{0xA6, 0xA9},     Span{0xAB, 0xAC},     Span{0xAE, 0xB0},
                                           Span{0xB4, 0xB8},     Span{0xBB, 0xBB},     Span{0xBF, 0xBF},     Span{0xD7, 0xD7},
                                           Span{0x2000, 0x200A}, Span{0x2010, 0x2029}, Span{0x202F, 0x205F}, Span{0x3000, 0x3003},
                                           Span{0x3008, 0x301F}, Span{0x30FB, 0x30FB}, Span{0xFF5F, 0xFF65}};
    return isIn(separators, codePoint);
}

bool isInvisible(char32_t codePoint) {
    static constexpr std::array invisible{Span{0xAD, 0xAD},     Span{0x61C, 0x61C},   Span{0x180E, 0x180E},
                                          Span{0x200B, 0x200F}, Span{0x202A, 0x202E}, Span{0x2060, 0x206F},
                                          Span{0xFEFF, 0xFEFF}, Span{0xFFF9, 0xFFFB}, Span{0xE0000, 0xE0FFF}};
    return isIn(invisible, codePoint);
}

} // namespace facts
