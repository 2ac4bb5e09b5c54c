#include "tests/support/Policies.h"

#include "core/access/PolicyTable.h"

using namespace carrel;
using namespace Qt::StringLiterals;
using access::Policy;
using model::Grain;

class ShippedPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsReadAndItsClaimsHold()
    {
        const auto policy = Policy::parse(tests::shippedPolicyText());
        QVERIFY2(policy.ok(), policy.ok() ? "" : tests::listed(policy.error()).constData());
        QCOMPARE(policy->roles().size(), access::requiredRoles().size());
        QVERIFY(policy->claims().size() >= 60);
    }
};

QTEST_GUILESS_MAIN(ShippedPolicyTest)
#include "ShippedPolicyTest.moc"
