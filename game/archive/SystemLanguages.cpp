#include "archive/SystemLanguages.hpp"

#include <algorithm>
#include <cstdlib>
#include <sstream>

#if defined(_WIN32)
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#elif defined(__APPLE__)
#include <CoreFoundation/CoreFoundation.h>
#endif

namespace archive {

namespace {

/// "de_AT.UTF-8@euro" as "de-AT".
std::string tagOf(const std::string& locale) {
    std::string tag = locale.substr(0, locale.find_first_of(".@"));
    std::ranges::replace(tag, '_', '-');
    return tag;
}

bool isPlain(const std::string& locale) { return locale.empty() || tagOf(locale) == "C" || tagOf(locale) == "POSIX"; }

} // namespace

std::vector<std::string> languagesFrom(const std::function<std::string(const char*)>& variable) {
    std::string locale;
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (locale.empty()) locale = variable(name);
    if (isPlain(locale)) return {};
    std::vector<std::string> tags;
    std::istringstream list(variable("LANGUAGE"));
    for (std::string one; std::getline(list, one, ':');)
        if (!isPlain(one)) tags.push_back(tagOf(one));
    tags.push_back(tagOf(locale));
    return tags;
}

#if defined(_WIN32)

std::vector<std::string> systemLanguages() {
    ULONG count = 0, length = 0;
    if (!GetUserPreferredUILanguages(MUI_LANGUAGE_NAME, &count, nullptr, &length)) return {};
    std::wstring names(length, L'\0');
    if (!GetUserPreferredUILanguages(MUI_LANGUAGE_NAME, &count, names.data(), &length)) return {};
    std::vector<std::string> tags;
    for (std::size_t at = 0; at < names.size() && names[at] != 0; at = names.find(L'\0', at) + 1) {
        const std::wstring name = names.substr(at, names.find(L'\0', at) - at);
        tags.emplace_back(name.begin(), name.end()); // tags are ASCII
    }
    return tags;
}

#elif defined(__APPLE__)

std::vector<std::string> systemLanguages() {
    std::vector<std::string> tags;
    const CFArrayRef preferred = CFLocaleCopyPreferredLanguages();
    for (CFIndex i = 0; preferred != nullptr && i < CFArrayGetCount(preferred); ++i) {
        char tag[64] = {};
        const auto name = static_cast<CFStringRef>(CFArrayGetValueAtIndex(preferred, i));
        if (CFStringGetCString(name, tag, sizeof tag, kCFStringEncodingUTF8)) tags.emplace_back(tag);
    }
    if (preferred != nullptr) CFRelease(preferred);
    return tags;
}

#else

std::vector<std::string> systemLanguages() {
    return languagesFrom([](const char* name) {
        const char* const value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): the game never sets one
        return std::string(value != nullptr ? value : "");
    });
}

#endif

} // namespace archive
