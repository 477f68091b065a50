#include "Places.hpp"

namespace places {

std::filesystem::path tests() { return TESTS_DIR; }
std::filesystem::path project() { return tests().parent_path(); }
std::filesystem::path sharedData() { return project().parent_path() / "shared" / "data"; }
std::string program() { return CANOPY_PROGRAM; }

} // namespace places
