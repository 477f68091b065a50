#include "audit/Beside.hpp"

#include "facts/MakeBank.hpp"
#include "quiz/Dealer.hpp"

#include <catch2/catch.hpp>

#include <memory>

namespace {

/// The name of the first film stands in that of the second.
std::shared_ptr<const facts::FactBank> twoFilms() {
    return std::make_shared<const facts::FactBank>(bankFrom(R"({"pack":"p","title":"P",
        "types":{"film":{"label":"{title}","fields":{"title":"text","director":"text","year":"year"}}},
        "facts":{"film":{"a":{"title":"Vega","director":"Adams","year":1990},"b":{"title":"Vega Returns","director":"Bell","year":1999},
          "c":{"title":"Lyra","director":"Cole","year":2001},"d":{"title":"Orion","director":"Dunn","year":2007}}},
        "asks":[{"about":"film","kinds":["choice"],"says":"{director} directed {film}.","ask":"Who directed {film}?","answer":"{director}"},
          {"about":"film","kind":"order","ask":"Oldest first.","by":"{year}"}]})"));
}

/// A question of something else that says \p text.
quiz::Question telling(const std::string& text) {
    quiz::Question question;
    question.deal.id = "other@x";
    question.facts = {"x"};
    question.because = text;
    return question;
}

quiz::Question dealt(const quiz::Dealer& dealer, const std::string& id) {
    std::optional<quiz::Question> found;
    dealer.forEach(true, 1, [&](const quiz::Deal& deal) {
        if (deal.id.ends_with(id) && !found) found = dealer.deal(deal);
    });
    return found.value();
}

} // namespace

TEST_CASE("a sentence with the answer and all that it is asked of gives it away, in either order") {
    const auto bank = twoFilms();
    const quiz::Dealer dealer(bank);
    const audit::Demands demands(*bank);
    audit::Beside beside(demands);
    const auto asked = dealt(dealer, "@a");
    const auto problems = [&](const std::string& text) {
        const auto teller = telling(text);
        const auto before = beside.problems(beside.textsOf(teller), beside.textsOf(asked));
        const auto after = beside.problems(beside.textsOf(asked), beside.textsOf(teller));
        CHECK(before.size() == after.size());
        return before.size();
    };
    CHECK(problems("It was Adams who made Vega.") == 1);
    CHECK(problems("For VEGA they called ádams.") == 1);
    CHECK(problems("Adams liked tea. Vega is a star.") == 0);
    CHECK(problems("Adams saw Vega Returns.") == 0);
    CHECK(problems("Adams saw Vega Returns before Vega.") == 1);
    CHECK(problems("Adamson saw Vega.") == 0);
}

TEST_CASE("two things that are to be put in order are told by their numbers") {
    const auto bank = twoFilms();
    const quiz::Dealer dealer(bank);
    const audit::Demands demands(*bank);
    audit::Beside beside(demands);
    std::optional<quiz::Question> order;
    dealer.forEach(true, 1, [&](const quiz::Deal& deal) {
        if (deal.kind == quiz::Kind::Order) order = dealer.deal(deal);
    });
    const auto teller = telling("In 2001 Lyra was seen.");
    const auto other = telling("In 2002 Lyra was seen.");
    const bool isIn = order->ask.find("Oldest") != std::string::npos && order->because.find("Lyra") != std::string::npos;
    CHECK(beside.problems(beside.textsOf(teller), beside.textsOf(*order)).size() == (isIn ? 1 : 0));
    CHECK(beside.problems(beside.textsOf(other), beside.textsOf(*order)).empty());
}

TEST_CASE("a fact that is asked twice is seen") {
    const auto bank = twoFilms();
    const audit::Demands demands(*bank);
    audit::Beside beside(demands);
    const auto one = telling("Nothing.");
    CHECK(beside.problems(beside.textsOf(one), beside.textsOf(one)).size() == 1);
}
