#include "exchange/Cloze.hpp"

#include "facts/Text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace exchange {
namespace {

constexpr std::string_view gap = "_____";

/// A piece of a cloze's text: plain where \p number is 0.
struct Piece {
    int number = 0;
    std::string_view text;
};

/// The hole that \p text begins with and its length, or length 0 when it begins with none.
std::size_t holeAt(std::string_view text, Piece& piece) {
    const auto colons = text.find("::");
    const auto end = text.find("}}");
    if (!text.starts_with("{{c") || colons == std::string_view::npos || end == std::string_view::npos || colons > end) return 0;
    const auto [last, error] = std::from_chars(text.data() + 3, text.data() + colons, piece.number);
    if (error != std::errc{} || last != text.data() + colons || piece.number < 1) return 0;
    piece.text = text.substr(colons + 2, end - colons - 2);
    piece.text = piece.text.substr(0, piece.text.find("::")); // without the hint
    return end + 2;
}

std::vector<Piece> piecesOf(std::string_view text) {
    std::vector<Piece> pieces;
    while (!text.empty()) {
        Piece hole;
        const auto length = holeAt(text, hole);
        if (length > 0) {
            pieces.push_back(hole);
            text.remove_prefix(length);
            continue;
        }
        const auto end = std::min(text.find("{{c", 1), text.size());
        pieces.push_back({0, text.substr(0, end)});
        text.remove_prefix(end);
    }
    return pieces;
}

} // namespace

std::vector<Cloze> clozesIn(std::string_view text) {
    constexpr std::size_t longest = 20'000; // no question: and a text of open gaps alone would be looked through again and again
    constexpr std::size_t mostCards = 100;
    if (text.size() > longest) return {};
    const auto pieces = piecesOf(text);
    std::vector<int> numbers;
    for (const Piece& piece : pieces)
        if (piece.number > 0 && std::find(numbers.begin(), numbers.end(), piece.number) == numbers.end() &&
            numbers.size() < mostCards)
            numbers.push_back(piece.number);
    std::vector<Cloze> cards;
    for (const int number : numbers) {
        Cloze card;
        for (const Piece& piece : pieces) {
            const bool isAsked = piece.number == number;
            card.ask += isAsked ? gap : piece.text;
            if (isAsked) card.answers.emplace_back(piece.text);
        }
        cards.push_back(std::move(card));
    }
    return cards;
}

bool pointsAtOptions(std::string_view question) {
    static constexpr std::array<std::string_view, 6> pointing{" these ", " following ", " which one ",
                                                              " below ", " none of ",   " all of the above "};
    const std::string folded = " " + facts::fold(question) + " ";
    return std::any_of(pointing.begin(), pointing.end(),
                       [&](std::string_view words) { return folded.find(words) != std::string::npos; });
}

} // namespace exchange
