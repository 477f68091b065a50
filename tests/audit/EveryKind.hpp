#pragma once

#include "facts/MakeBank.hpp"
#include "quiz/Dealer.hpp"

#include <memory>
#include <optional>

/// A small bank with a question of every kind, and one of each that an author wrote out.
inline std::shared_ptr<const facts::FactBank> everyKind() {
    return std::make_shared<const facts::FactBank>(bankFrom(R"({"pack":"every-kind","title":"Every kind",
        "types":{"person":{"label":"{name}","fields":{"name":"text"}},
          "film":{"label":"{title}","work":true,
            "fields":{"title":"text","year":"year","director":"person","cast":"person+","place":"text"}}},
        "facts":{"person":{"adams":{"name":"Adams","also":["Addie"]},"bell":{"name":"Bell"},"cole":{"name":"Cole"},
            "dunn":{"name":"Dunn"},"egan":{"name":"Egan"},"ford":{"name":"Ford"},"gray":{"name":"Gray"},"hale":{"name":"Hale"}},
          "film":{"red":{"title":"Crimson","year":1960,"director":"adams","cast":["bell","cole","dunn"],"place":"Oslo"},
            "blue":{"title":"Azure","year":1971,"director":"bell","cast":["cole","egan","ford"],"place":"Rome"},
            "green":{"title":"Emerald","year":1982,"director":"cole","cast":["ford","gray","hale"],"place":"Bern"},
            "gold":{"title":"Amber","year":1993,"director":"dunn","cast":["adams","hale","bell"],"place":"Lima"},
            "grey":{"title":"Slate","year":2004,"director":"egan","cast":["gray","dunn","adams"],"place":"Kyiv"},
            "white":{"title":"Ivory","year":2015,"director":"ford","cast":["egan","bell","gray"],"place":"Cairo"}}},
        "asks":[
          {"about":"film","kinds":["choice","true-false","typed","match"],"says":"{director} directed {film}.","answers":"one",
            "ask":["Who directed {film}?","By whom is {film}?"],"answer":"{director}"},
          {"about":"film","kinds":["select-all","odd-one-out"],"says":"{cast} acts in {film}.","answers":"all",
            "ask":"Who acts in {film}?","answer":"{cast}"},
          {"about":"film","kinds":["choice","number"],"says":"{film} opened in {year}.","ask":"When did {film} open?",
            "answer":"{year}","within":1},
          {"about":"film","kind":"order","ask":"Put these in order.","by":"{year}"},
          {"about":"film","kind":"clues","ask":"Which film is it?","answer":"{film}",
            "clues":["It opened in {year}.","{director} directed it.","It plays in {place}."]}],
        "questions":[
          {"ask":"What is the capital of France?","answer":"Paris","wrong":["Nice","Lyon","Metz"],"because":"Paris is the capital."},
          {"ask":"Water is wet.","answer":true,"because":"It is."},
          {"ask":"How many legs has a spider?","answer":8,"because":"Spiders have eight."},
          {"ask":"Smallest first.","order":["Ant","Cat","Cow"],"because":"They grow."},
          {"ask":"What do bees make?","kind":"typed","answer":"Honey","because":"Bees make honey."}]})"));
}

/// The first question of \p kind that \p dealer deals from an ask whose id holds \p ask.
inline quiz::Question firstOf(const quiz::Dealer& dealer, quiz::Kind kind, const std::string& ask = "", std::uint64_t seed = 1) {
    std::optional<quiz::Question> found;
    dealer.forEach(true, seed, [&](const quiz::Deal& deal) {
        if (!found && deal.kind == kind && deal.id.find(ask) != std::string::npos) found = dealer.deal(deal);
    });
    return found.value();
}
