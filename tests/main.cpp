// The beginning of every test program. Catch2 2 is compiled here, once for all of them; Catch2 3 comes compiled.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

int main(int argc, char* argv[]) { return Catch::Session().run(argc, argv); }
