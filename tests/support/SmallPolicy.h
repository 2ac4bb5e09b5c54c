#pragma once

#include "tests/support/Policies.h"

namespace carrel::tests {

/// A whole policy around a few lines of one's own: every field reviewed, every required role there and seeing nothing.
/// `before` is the line on which the lines of one's own begin, less one.
struct SmallPolicy {
    explicit SmallPolicy(const QByteArray& own) : text(frame() + own), before(int(frame().count('\n'))) {}

    static QByteArray frame()
    {
        const QByteArray shipped = shippedPolicyText();
        const auto from = shipped.indexOf("[review]");
        QByteArray out = "version = \"test\"\n[registers]\nworkshops = 180\ndrop_ins = 180\n" + shipped.mid(from, shipped.indexOf("\n# ---", from) - from + 1);
        for (const model::Name id : access::requiredRoles()) {
            out += "[[role]]\nid = \"" + QByteArray(id.data(), qsizetype(id.size())) + "\"\n";
        }
        return out;
    }

    QByteArray text;
    int before;
};

}
