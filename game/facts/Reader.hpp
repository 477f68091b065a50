#pragma once

#include "facts/FactBank.hpp"
#include "facts/Finding.hpp"
#include "facts/Json.hpp"

#include <memory>
#include <string>
#include <vector>

namespace facts {

/// What came of reading one pack: a bank that can be played, or the mistakes that keep it from being played, and warnings in both
/// cases.
struct PackReport {
    std::string path;                     ///< file or folder, as given
    std::string title;                    ///< the pack's title where it could be read, otherwise the file's name
    std::shared_ptr<const FactBank> bank; ///< null when there is a mistake
    std::vector<Finding> findings;        ///< in order of file and place
    std::vector<SourceText>
        excerpts; ///< the files with findings, for showing the lines around them; of a large file those lines alone
};

/// Reads, links and checks the pack at \p path: one `.json` file, or a folder whose `.json` files are read as one (in order of
/// name).
/// \param progress  is told how far it is, and may end it: the report of a reading that was cancelled has neither bank nor
/// findings
PackReport readPack(const std::string& path, Progress* progress = nullptr);

/// The same for texts already in memory.
PackReport readPack(const std::string& name, const std::vector<SourceText>& files, Progress* progress = nullptr);

struct Leniency;
/// The same with some entries passed over, whatever else is wrong: see \ref salvagePack.
PackReport readPack(const std::string& name, const std::vector<SourceText>& files, Progress* progress, const Leniency* leniency);

/// What a pack is called before it has been read: its file's name.
std::string provisionalTitle(const std::string& path);

/// The files of the pack at \p path: itself, or the `.json` files of a folder in order of name.
std::vector<std::string> filesOfPack(const std::string& path);

/// Whether the file at \p path looks like a pack, or a part of one, but has a name that does not end in ".json": "heists.txt" and
/// the like, as editors and desktops make them.
bool isMisnamed(const std::string& path);

/// Whether \p path names a JSON schema, as that of packs which lies beside them, and no pack.
bool isSchema(const std::string& path);

/// Every pack directly below \p folder: each `.json` file and each folder that holds one. In order of name; files that begin with
/// a dot and `*.schema.json` are passed over. What \ref isMisnamed is listed, too, for its report to tell so. A folder that does
/// not exist holds no packs.
std::vector<std::string> findPacks(const std::string& folder);

} // namespace facts
