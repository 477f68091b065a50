#include "screens/Complaint.hpp"

#include <iostream>

namespace screens {

int complain(const std::string& message, int exitCode) {
    std::cerr << "good-canopy: " << message << '\n';
    return exitCode;
}

} // namespace screens
