#pragma once

#include "archive/Process.hpp"
#include "archive/TemporaryFolder.hpp"

#include <filesystem>
#include <string>
#include <string_view>

/// The real program in the terminal, with what is typed given beforehand, on a player's folder with one small pack.
class TypedGame {
public:
    explicit TypedGame(const std::string& input = {});

    /// The player's folder.
    std::filesystem::path data() const { return m_folder / "data"; }
    std::filesystem::path database() const { return data() / "good-canopy.db"; }
    /// Where \ref start has printed to.
    std::filesystem::path output(const std::string& name = "output") const { return m_folder / name; }

    /// What is typed from the next start on.
    void type(const std::string& input);
    /// Puts the pack and the settings that name it into the player's folder.
    void lay() const;
    /// The program, which reads the lines and writes to the file \p name.
    Process start(const std::string& name = "output") const;
    /// Plays all lines to their end, which must be a good one. \return what was printed
    std::string play() const;

private:
    TemporaryFolder m_folder;
};

/// \p lines, \p times times.
std::string repeated(std::string_view lines, int times);

/// "RWRR": how answers were judged on the screens of \p printed. A mission that is taken up behind its last question shows once
/// more how that was judged, without asking it.
std::string verdictsIn(const std::string& printed);
/// The same of all answers that are kept in \p database.
std::string verdictsKept(const std::filesystem::path& database);
