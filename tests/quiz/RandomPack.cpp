#include "quiz/RandomPack.hpp"

#include "Places.hpp"
#include "facts/Reader.hpp"
#include "quiz/Random.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace {

using quiz::Random;

// A small stock makes names meet: alike but for case and accents, parts of each other, with figures.
constexpr std::array stock{"Ada",        "ada",        "Élan",      "Elan",
                           "Boris Vale", "Vale",       "Boris",     "Carmen the Bold",
                           "Dover 2018", "Dover",      "Delta",     "Delta 7",
                           "Echo",       "Foxtrot",    "Golf",      "Hotel Rex",
                           "Rex",        "India",      "Juliet",    "Kilo",
                           "Lima",       "Mike Roe",   "Norma Roe", "Oscar",
                           "Papa",       "Quebec Roe", "Romeo",     "Sierra",
                           "Tango",      "Uniform",    "Victor",    "Whiskey",
                           "X-ray",      "Yankee",     "Zulu",      "The Long Way Home at Last",
                           "1917",       "12 Monkeys"};

struct Field {
    std::string name, type; ///< without its mark
    char mark = ' ';        ///< ' ', '?', '*' or '+'
};

struct Type {
    std::string name;
    int records = 0;
    std::vector<Field> fields;
    bool isTagged = false; ///< names may be the same, a number tells them apart
};

bool pointsOn(const std::string& type) { return type.rfind("thing", 0) == 0; }

std::string pickName(Random& random) { return stock.at(random.below(static_cast<std::uint32_t>(stock.size()))); }

std::string scalar(const std::string& type, Random& random) {
    if (type == "number")
        return random.below(4) == 0 ? fmt::format("{}.5", random.below(40)) : fmt::format("{}", random.below(300));
    if (type == "year") return fmt::format("{}", 1995 + random.below(30));
    if (type == "text") return fmt::format("\"{}\"", pickName(random));
    const auto year = 2015 + random.below(6);
    return fmt::format("\"{}-{:02}-{:02}\"", year, 1 + random.below(12), 1 + random.below(28));
}

/// Makes one pack.
class Maker {
public:
    explicit Maker(std::uint64_t seed) : m_random(seed) {}

    std::string make() {
        makeTypes();
        std::string types;
        std::string facts;
        for (const auto& type : m_types) {
            types += (types.empty() ? "" : ",\n") + typeText(type);
            facts += (facts.empty() ? "" : ",\n") + recordsText(type);
        }
        std::string asks;
        const auto count = 2 + m_random.below(4);
        for (std::uint32_t i = 0; i < count; ++i) asks += (i == 0 ? "" : ",\n") + askText(i);
        return fmt::format("{{\"pack\":\"random\",\"title\":\"Chance\",\n\"types\":{{{}}},\n\"facts\":{{{}}},\n\"asks\":[{}]}}",
                           types, facts, asks);
    }

private:
    void makeTypes() {
        static constexpr std::array scalars{"text", "number", "year", "date"};
        const auto count = 2 + m_random.below(2);
        for (std::uint32_t i = 0; i < count; ++i) {
            Type type{fmt::format("thing{}", i), static_cast<int>(4 + m_random.below(14)), {}, m_random.below(3) == 0};
            const auto fields = 2 + m_random.below(3);
            for (std::uint32_t f = 0; f < fields; ++f) {
                // A field points at another type, or holds a scalar.
                const bool points = m_random.below(2) == 0;
                const std::string kind = points ? fmt::format("thing{}", m_random.below(count)) : scalars.at(m_random.below(4));
                static constexpr std::array marks{' ', ' ', '?', '*', '+'};
                type.fields.push_back({fmt::format("f{}", f), kind, marks.at(m_random.below(5))});
            }
            m_types.push_back(std::move(type));
        }
    }

    std::string typeText(const Type& type) {
        std::string fields = R"("name":"text","tag":"number")";
        for (const auto& field : type.fields) {
            fields += fmt::format(",\"{}\":\"{}{}\"", field.name, field.type,
                                  field.mark == ' ' ? std::string() : std::string(1, field.mark));
        }
        return fmt::format(R"("{}":{{"label":"{}","work":{},"fields":{{{}}}}})", type.name,
                           type.isTagged ? "{name} ({tag})" : "{name}", m_random.below(3) == 0 ? "true" : "false", fields);
    }

    std::string valueText(const Field& field) {
        if (!pointsOn(field.type)) return scalar(field.type, m_random);
        const auto target =
            std::find_if(m_types.begin(), m_types.end(), [&field](const Type& type) { return type.name == field.type; });
        return fmt::format("\"{}-{}\"", field.type, m_random.below(static_cast<std::uint32_t>(target->records)));
    }

    std::string fieldText(const Field& field) {
        if (field.mark == '?' && m_random.below(3) == 0) return "";
        if (field.mark == ' ' || field.mark == '?') return fmt::format(",\"{}\":{}", field.name, valueText(field));
        std::vector<std::string> values;
        const auto count = (field.mark == '+' ? 1 : 0) + m_random.below(3);
        for (std::uint32_t i = 0; i < count; ++i) {
            auto value = valueText(field);
            if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(std::move(value));
        }
        return fmt::format(",\"{}\":[{}]", field.name, fmt::join(values, ","));
    }

    /// Names for the records of \p type, each once where nothing else tells them apart.
    std::vector<std::string> names(const Type& type) {
        std::vector<std::string> all(stock.begin(), stock.end());
        m_random.shuffle(all);
        for (auto& name : all) {
            if (type.isTagged) name = pickName(m_random);
        }
        return all;
    }

    std::string recordsText(const Type& type) {
        const auto own = names(type);
        std::string records;
        for (int i = 0; i < type.records; ++i) {
            std::string record = fmt::format(R"("name":"{}","tag":{})", own[static_cast<std::size_t>(i)], i);
            if (m_random.below(4) == 0) record += fmt::format(",\"also\":[\"{}\"]", pickName(m_random));
            if (m_random.below(8) == 0) record += fmt::format(",\"note\":\"Told beside {}.\"", pickName(m_random));
            for (const auto& field : type.fields) record += fieldText(field);
            records += fmt::format("{}\"{}-{}\":{{{}}}", i == 0 ? "" : ",\n", type.name, i, record);
        }
        return fmt::format("\"{}\":{{{}}}", type.name, records);
    }

    /// A hole of \p type: a field, a field of the record it points at, the name, or the record itself.
    std::string hole(const Type& type) {
        const auto pick = m_random.below(static_cast<std::uint32_t>(type.fields.size()) + 2);
        if (pick == type.fields.size()) return "{name}";
        if (pick > type.fields.size()) return '{' + type.name + '}';
        const Field& field = type.fields[pick];
        if (pointsOn(field.type) && m_random.below(4) == 0) return '{' + field.name + ".name}";
        return '{' + field.name + '}';
    }

    std::string orderText(std::uint32_t number, const Type& type, const Field& by) {
        return fmt::format("{{\"about\":\"{}\",\"kind\":\"order\",\"ask\":\"Order {}: least first.\",\"by\":\"{{{}}}\"}}",
                           type.name, number, by.name);
    }

    std::string askText(std::uint32_t number) {
        const Type& type = m_types[m_random.below(static_cast<std::uint32_t>(m_types.size()))];
        const Field& first = type.fields.front();
        const bool isSingle = first.mark == ' ' || first.mark == '?';
        const bool isSize = first.type == "number" || first.type == "year" || first.type == "date";
        if (isSingle && isSize && m_random.below(3) == 0) return orderText(number, type, first);
        const std::string subject = hole(type);
        std::string second = m_random.below(3) == 0 ? hole(type) : subject;
        std::string answer = hole(type);
        for (int i = 0; i < 9 && (answer == subject || answer == second); ++i) answer = hole(type);
        const std::string bound = second == subject ? subject : subject + " and " + second;
        return fmt::format(
            R"({{"about":"{}",{},"says":"Of {} comes {} by way {}.","ask":["What comes of {} by way {}?","By way {}, of {} comes what?"],)"
            R"("answer":"{}","worth":{}}})",
            type.name, rules(type, answer), bound, answer, number, bound, number, number, bound, answer,
            m_random.below(10) / 10.0);
    }

    /// Whether \p hole holds a number or a year, and can so be dialled.
    static bool isDialled(const Type& type, const std::string& hole) {
        return std::any_of(type.fields.begin(), type.fields.end(), [&hole](const Field& field) {
            return hole == '{' + field.name + '}' && (field.type == "number" || field.type == "year");
        });
    }

    /// Kinds, what absence means and how far off counts.
    std::string rules(const Type& type, const std::string& answer) {
        const bool dialled = isDialled(type, answer) && m_random.below(2) == 0;
        const std::string within = dialled && m_random.below(2) == 0 ? R"(,"within":2)" : "";
        const std::string number = dialled ? R"(,"number")" : "";
        const auto rule = m_random.below(6);
        if (rule == 0) return fmt::format(R"("answers":"some","kinds":["true-false","typed"{}]{})", number, within);
        if (rule == 1)
            return fmt::format(R"("answers":"one","kinds":["choice","true-false","typed","match"{}]{})", number, within);
        return fmt::format(R"("answers":"all","kinds":["choice","true-false","typed","odd-one-out","select-all","match"{}]{})",
                           number, within);
    }

    Random m_random;
    std::vector<Type> m_types;
};

facts::PackReport read(const std::string& name, const std::string& text) {
    return facts::readPack(name, {facts::SourceText(name, text)});
}

} // namespace

std::string randomPack(std::uint64_t seed) { return Maker(seed).make(); }

std::shared_ptr<const facts::FactBank> randomBank(std::uint64_t seed) { return read("random.json", randomPack(seed)).bank; }

std::shared_ptr<const facts::FactBank> filmBank(int films) {
    std::string people;
    std::string records;
    std::string roles;
    for (int i = 0; i < films; ++i) {
        const char* const comma = i == 0 ? "" : ",";
        people += fmt::format("{}\"p{}\":{{\"name\":\"Person {}\"}}", comma, i,
                              static_cast<char>('A' + i % 26) + std::to_string(i / 26));
        records += fmt::format("{}\"f{}\":{{\"title\":\"Picture {}\",\"year\":{},\"minutes\":{},\"director\":\"p{}\"}}", comma, i,
                               static_cast<char>('A' + i % 26) + std::string(static_cast<std::size_t>(i / 26), 'x'),
                               1950 + i * 7 % 70, 80 + i * 11 % 90, i * 3 % films);
        roles += fmt::format("{}{{\"film\":\"f{}\",\"part\":\"Part {}\",\"actor\":\"p{}\"}}", comma, i, i + 1000, i * 5 % films);
    }
    return read("films.json", fmt::format(R"({{"pack":"films","title":"Films","types":{{
        "person":{{"label":"{{name}}","fields":{{"name":"text"}}}},
        "film":{{"label":"{{title}}","work":true,"fields":{{"title":"text","year":"year","minutes":"number","director":"person"}}}},
        "role":{{"fields":{{"film":"film","part":"text","actor":"person"}}}}}},
        "facts":{{"person":{{{}}},"film":{{{}}},"role":[{}]}},
        "asks":[
        {{"about":"film","kinds":["choice","true-false"],"says":"{{director}} directed {{film}}.","ask":"Who directed {{film}}?","answer":"{{director}}"}},
        {{"about":"role","kinds":["choice","true-false"],"says":"{{actor}} plays {{part}} in {{film}}.","ask":["Who plays {{part}} in {{film}}?","In {{film}}, who is {{part}}?"],"answer":"{{actor}}"}},
        {{"about":"film","kinds":["choice","number"],"says":"{{film}} came out in {{year}}.","ask":"When did {{film}} come out?","answer":"{{year}}","within":1}},
        {{"about":"film","kind":"order","ask":"Shortest first.","by":"{{minutes}}"}},
        {{"about":"film","kind":"number","says":"{{film}} runs {{minutes}} minutes.","ask":"How long is {{film}}?","answer":"{{minutes}}","within":3}}]}})",
                                          people, records, roles))
        .bank;
}

std::vector<std::shared_ptr<const facts::FactBank>> shippedBanks() {
    std::vector<std::shared_ptr<const facts::FactBank>> banks;
    for (const auto& path : facts::findPacks(places::project() / "questions")) {
        if (auto report = facts::readPack(path); report.bank) banks.push_back(std::move(report.bank));
    }
    return banks;
}

std::vector<quiz::Deal> allDeals(const quiz::Dealer& dealer, bool allWordings, std::uint64_t seed) {
    std::vector<quiz::Deal> deals;
    dealer.forEach(allWordings, seed, [&deals](const quiz::Deal& deal) { deals.push_back(deal); });
    return deals;
}
