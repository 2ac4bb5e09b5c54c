#pragma once

#include "core/access/Policy.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

namespace carrel::tests {

/// The policy that is shipped. CARREL_POLICY is set by the suite that links it in.
inline QByteArray shippedPolicyText()
{
    QFile file(QStringLiteral(CARREL_POLICY));
    if (!file.open(QIODevice::ReadOnly)) qFatal("the shipped policy cannot be read");
    return file.readAll();
}

inline QByteArray listed(const std::vector<access::PolicyFault>& faults)
{
    QString out;
    for (const auto& fault : faults) {
        out += QStringLiteral("\n  code %1, line %2: %3").arg(int(fault.code)).arg(fault.line).arg(fault.word);
    }
    return out.toUtf8();
}

inline access::Policy parsed(const QByteArray& text)
{
    auto result = access::Policy::parse(text);
    if (!result) qFatal("the policy is refused:%s", listed(result.error()).constData());
    return std::move(result).value();
}

/// Parsed once: an entitlement points into it.
inline const access::Policy& shippedPolicy()
{
    static const access::Policy policy = parsed(shippedPolicyText());
    return policy;
}

}
