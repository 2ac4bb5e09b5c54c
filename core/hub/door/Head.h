#pragma once

#include "core/base/Result.h"
#include "core/hub/door/Refusal.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QList>
#include <utility>

namespace carrel::hub {

/// A request head taken apart, its meaning not yet judged. Names are in lower case.
struct Head {
    QByteArray method;
    QByteArray target;
    /// 0 or 1, as in HTTP/1.x.
    int minorVersion = 1;
    QList<std::pair<QByteArray, QByteArray>> fields;

    /// How often the field occurs, and its first value.
    int count(QByteArrayView name) const;
    QByteArray value(QByteArrayView name) const;
    /// Whether the comma-separated list in any field of that name holds the word, in any letter case.
    bool lists(QByteArrayView name, QByteArrayView word) const;
};

/// Takes apart what HeadScan found whole: request line, fields and the empty line, every line ended by CR LF.
base::Result<Head, Refusal> parseHead(QByteArrayView bytes);

}
