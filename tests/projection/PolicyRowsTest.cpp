#include "tests/projection/Expectations.h"
#include "tests/support/Policies.h"

#include <QtTest/QTest>

namespace carrel::tests {

using access::PolicyFault;
using model::KindNo;
using namespace Qt::StringLiterals;

namespace {

/// The policy without one word of one list of its review.
QByteArray without(const QByteArray& list, const QByteArray& field)
{
    QByteArray text = shippedPolicyText();
    const auto from = text.indexOf('\n' + list + " = [", text.indexOf("[review]"));
    const auto end = text.indexOf(']', from + list.size() + 5);
    const auto at = text.indexOf('"' + field + '"', from);
    if (from < 0 || at < 0 || at > end) qFatal("the review has no such field");
    auto size = field.size() + 2;
    // With the comma behind it, where there is one.
    if (text[at + size] == ',') ++size;
    return text.remove(at, size);
}

}

/// A field that nobody has decided about is not let through.
class PolicyRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFieldWithoutItsRowIsReportedByName()
    {
        int fields = 0;
        for (const auto& kind : model::catalogue()) {
            for (const auto* field : kind.spec().own) {
                const QByteArray name(field->name.data(), qsizetype(field->name.size()));
                const auto policy = access::Policy::parse(without(kind.name().latin1(), name));
                QVERIFY2(!policy, name);
                QCOMPARE(policy.error().size(), size_t(1));
                QVERIFY(policy.error().front().code == PolicyFault::Code::NotReviewed);
                QCOMPARE(policy.error().front().word, kind.name() + u'.' + model::latin(field->name));
                ++fields;
            }
        }
        QVERIFY(fields > 130);
    }

    void aCommonFieldWithoutItsRowIsReportedForEveryKind()
    {
        for (const auto* field : model::Common::all) {
            const auto policy = access::Policy::parse(without("common", QByteArray(field->name.data(), qsizetype(field->name.size()))));
            QVERIFY(!policy);
            QCOMPARE(policy.error().size(), model::catalogue().size());
        }
    }

    void aFieldThatIsNewToTheTableIsSeenByNobody()
    {
        // The wildcards of the hand-written table are its own lists: a field that is in none of them is in no cell.
        const Expectations small("fields case: title\nadviser desk open\n case: *\n");
        QCOMPARE(small.fields("adviser", access::Surface::Desk, "open", KindNo::Case).size(), size_t(1));
        QVERIFY(!small.known().contains("case.summary"));
        const Expectations wrong("fields case: titel\nadviser desk open\n case: *\n");
        QVERIFY(!wrong.faults().isEmpty());
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::PolicyRowsTest)
#include "PolicyRowsTest.moc"
