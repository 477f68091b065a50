#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quiz {

/// \p texts in one line, \p lastly before the last one where it is given: "A, B and C". Semicolons part them where one holds a
/// comma itself: "Sydney, Australia; Kraków, Poland; and Rome, Italy".
std::string listed(const std::vector<std::string>& texts, std::string_view lastly = {});

} // namespace quiz
