// Compiled once for each room that stands on Qt Core; headers still include what they use.
#include <QtCore/QtCore>
#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <variant>
#include <vector>
