#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <vector>

namespace carrel::insight {

/// How many of a group share what.
struct Share {
    QString what;
    int count = 0;
    bool operator==(const Share&) const = default;
};

struct Shares {
    std::vector<Share> named; ///< the largest first; none of fewer than five
    int others = 0;           ///< none, or five and more, unless nothing at all is named
    bool operator==(const Shares&) const = default;
};

inline constexpr int fewest = 5;

/// Counts what is not empty. Whatever fewer than five share is counted together; where that is still fewer than five, the
/// smallest that could be named joins them, so that nobody is left over to be told by taking away.
Shares sharesOf(const QStringList& whats);

/// What stands as `4:10 5:5`; what cannot be read is left out.
Shares sharesIn(const QString& told);

}
