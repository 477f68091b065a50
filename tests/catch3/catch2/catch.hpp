// Catch2 3 has no catch.hpp any more. This one stands in for it, so that the tests read the same under both versions.
#pragma once

#include <catch2/catch_all.hpp>

using Catch::Approx;
