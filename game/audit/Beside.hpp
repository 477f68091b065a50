#pragma once

#include "audit/Demands.hpp"
#include "quiz/Question.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace audit {

/// What the texts of a question tell, and what its player has to find out.
struct Texts {
    const quiz::Question* question = nullptr;
    std::vector<std::string> sentences; ///< all that asking, answering and explaining it shows, folded, with a space at both ends
    /// Each is one thing to be found out: told where one sentence names all of these (folded, with a space at both ends).
    std::vector<std::vector<std::string>> secrets;
};

/// Demand 6, by a plain look at the texts: whether a sentence of one question names the answer of another together with all that
/// it is asked of. Names inside longer names do not count: "Mission: Impossible" in "Mission: Impossible – Fallout".
///
/// This knows nothing of the links by which the dealer keeps questions apart.
class Beside {
public:
    explicit Beside(const Demands& demands);

    Texts textsOf(const quiz::Question& question) const;
    /// What is wrong with \p later following \p earlier in one round; empty when nothing is.
    std::vector<std::string> problems(const Texts& earlier, const Texts& later);

private:
    void addSecrets(Texts& texts) const;
    bool tells(const std::vector<std::string>& sentences, const std::vector<std::string>& secret, std::string& sentence);
    bool names(const std::string& sentence, const std::string& name);
    const std::vector<std::string>& longerNames(const std::string& name);

    const Demands& m_demands;
    std::vector<std::string> m_labels; ///< of all records, as phrases
    std::unordered_map<std::string, std::vector<std::string>> m_longer;
};

} // namespace audit
