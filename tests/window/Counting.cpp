#include "window/Counting.hpp"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <dlfcn.h>
#include <new>
#include <string_view>

namespace {

std::atomic<bool> isCounting = false;
std::atomic<std::size_t> count = 0;

bool isSfml(void* caller) {
    Dl_info info{};
    return dladdr(caller, &info) != 0 && info.dli_fname != nullptr &&
           std::string_view(info.dli_fname).find("sfml") != std::string_view::npos;
}

void* take(std::size_t size, void* caller) {
    if (isCounting && !isSfml(caller)) ++count;
    if (void* memory = std::malloc(std::max<std::size_t>(size, 1))) return memory;
    throw std::bad_alloc();
}

} // namespace

// Every piece of memory that C++ code takes in this program goes through here.
void* operator new(std::size_t size) { return take(size, __builtin_return_address(0)); }
void* operator new[](std::size_t size) { return take(size, __builtin_return_address(0)); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t /*size*/) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t /*size*/) noexcept { std::free(memory); }

Counting::Counting() {
    count = 0;
    isCounting = true;
}
Counting::~Counting() { isCounting = false; }
std::size_t Counting::taken() const { return count; }
