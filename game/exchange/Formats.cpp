#include "exchange/Formats.hpp"

#include "exchange/Aiken.hpp"
#include "exchange/Anki.hpp"
#include "exchange/Csv.hpp"
#include "exchange/Gift.hpp"
#include "exchange/OpenTdb.hpp"
#include "exchange/TriviaApi.hpp"

#include <array>

namespace exchange {

std::span<const Format> formats() {
    static constexpr std::array all{Format{"Open Trivia Database", true, opentdb::recognises, opentdb::read},
                                    Format{"The Trivia API", true, triviaapi::recognises, triviaapi::read},
                                    Format{"Anki", false, anki::recognises, anki::read},
                                    Format{"Aiken", false, aiken::recognises, aiken::read},
                                    Format{"a table (CSV, TSV)", false, csv::recognises, csv::read},
                                    Format{"GIFT", false, gift::recognises, gift::read}};
    return all;
}

std::span<const Target> targets() {
    static constexpr std::array all{Target{"opentdb", "Open Trivia Database", true, opentdb::takes, opentdb::write},
                                    Target{"csv", "a table (CSV)", true, csv::takes, csv::write},
                                    Target{"anki", "Anki", false, anki::takes, anki::write}};
    return all;
}

} // namespace exchange
