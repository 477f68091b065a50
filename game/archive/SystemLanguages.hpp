#pragma once

#include <functional>
#include <string>
#include <vector>

namespace archive {

/// The languages that the person before this system reads, as tags by BCP 47 ("de-AT"), the dearest first. One of the few files
/// that know the platform.
std::vector<std::string> systemLanguages();

/// The same from the variables of a Unix environment: LANGUAGE, a list that counts unless the locale is "C"; else the first of
/// LC_ALL, LC_MESSAGES and LANG that is set (GNU gettext manual, "Locale Environment Variables" and "The LANGUAGE variable").
/// \param variable  the value of a variable; empty where it is not set
std::vector<std::string> languagesFrom(const std::function<std::string(const char*)>& variable);

} // namespace archive
