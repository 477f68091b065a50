#include "quiz/Dealer.hpp"

#include "quiz/Asking.hpp"
#include "quiz/Counting.hpp"
#include "quiz/Deck.hpp"
#include "quiz/Meaning.hpp"
#include "quiz/Picking.hpp"
#include "quiz/Telling.hpp"

#include <mutex>

namespace quiz {

struct Dealer::Impl {
    Impl(std::shared_ptr<const facts::FactBank> facts, const std::vector<std::string>& unseen)
        : bank(std::move(facts)), deck(*bank, unseen) {}

    const Counts& countOnce(facts::Progress& progress) const {
        std::call_once(counted, [&] { counts = countAskable(deck, progress); });
        return counts;
    }

    std::shared_ptr<const facts::FactBank> bank;
    Deck deck;
    // Counting looks at every pair, so it waits until somebody asks.
    mutable std::once_flag counted;
    mutable Counts counts;
};

Dealer::Dealer(std::shared_ptr<const facts::FactBank> bank)
    : m_impl(std::make_unique<const Impl>(std::move(bank), std::vector<std::string>{})) {}
Dealer::Dealer(std::unique_ptr<const Impl> impl) : m_impl(std::move(impl)) {}
Dealer::Dealer(Dealer&&) noexcept = default;
Dealer& Dealer::operator=(Dealer&&) noexcept = default;
Dealer::~Dealer() = default;

const facts::FactBank& Dealer::bank() const { return *m_impl->bank; }

Dealer Dealer::cleared(const std::vector<std::string>& unseen) const {
    return Dealer(std::make_unique<const Impl>(m_impl->bank, unseen));
}

void Dealer::count(facts::Progress& progress) const { m_impl->countOnce(progress); }

std::size_t Dealer::pairCount() const {
    facts::Progress unwatched;
    return m_impl->countOnce(unwatched).pairs;
}

std::size_t Dealer::questionCount() const {
    facts::Progress unwatched;
    return m_impl->countOnce(unwatched).questions;
}

std::uint32_t Dealer::wordingCount(std::string_view id) const {
    const auto spot = m_impl->deck.find(id);
    return spot ? m_impl->deck.wordings(*spot) : 0;
}

std::optional<Question> Dealer::deal(const Deal& deal) const {
    const auto spot = m_impl->deck.find(deal.id);
    return spot ? ask(m_impl->deck, *spot, deal) : std::nullopt;
}

std::optional<Question> Dealer::next(const Wish& wish, Random& random) const { return pickNext(m_impl->deck, wish, random); }

void Dealer::forEach(bool allWordings, std::uint64_t seed, const std::function<void(const Deal&)>& visit) const {
    const Deck& deck = m_impl->deck;
    for (std::size_t place = 0; place < deck.size(); ++place) {
        const Spot spot = deck.at(place);
        const std::string id = deck.idOf(spot);
        for (const Kind kind : deck.kinds(spot)) {
            const std::uint64_t own = mixed(mixed(seed, seedFrom(id.data(), id.size())), static_cast<std::uint64_t>(kind));
            auto wording = askableWording(deck, spot, kind, 0);
            while (wording) {
                visit({id, kind, *wording, own});
                wording = allWordings ? askableWording(deck, spot, kind, *wording + 1) : std::nullopt;
            }
        }
    }
}

std::optional<Intel> Dealer::intel(const Question& question, Random& random) const {
    return tellIntel(m_impl->deck, question, random);
}

std::optional<Meant> Dealer::meant(const Question& question, const Answer& answer) const {
    return meaningOf(m_impl->deck, question, answer);
}

} // namespace quiz
