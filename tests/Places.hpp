#pragma once

#include <filesystem>
#include <string>

/// Where things lie for the tests. Only Places.cpp is compiled with paths in it, so that all else comes out the same in every
/// checkout.
namespace places {

/// The folder of the tests themselves.
std::filesystem::path tests();
/// The folder of the whole checkout.
std::filesystem::path project();
/// Data by others beside the checkout, which is not part of it and may be missing.
std::filesystem::path sharedData();
/// The program that was built.
std::string program();

} // namespace places
