#pragma once

namespace carrel::architecture {

// The numbers and switches of the house, in one place.
constexpr int MostLinesInSource = 500;
constexpr int MostLinesInHeader = 250;
constexpr int MostLinesInFunction = 60;
constexpr int MostLinesInMain = 40;

/// Lines of tests for each line of the product; printed, and required once RatioIsRequired.
constexpr double LeastTestRatio = 0.8;
constexpr bool RatioIsRequired = false;

/// Once true, every row of the map must have its folder, a source in it, its CMake target, and every named place a
/// file.
constexpr bool EveryRoomMustExist = true;

}
