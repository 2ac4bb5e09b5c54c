#include "core/vault/CarefulStore.h"

#include <QtCore/QMap>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel;
using namespace carrel::vault;

namespace {

/// A keyring with the manners of the real ones.
class Moody final : public CarefulStore
{
public:
    explicit Moody(base::Random& random) : CarefulStore(random) {}

    QMap<QString, QByteArray> items;
    QStringList asked;
    bool locked = false;
    /// Opens after this many steps, as if somebody typed the password into the keyring's own window.
    int opensAfter = -1;
    int wakesAfterPauses = 0;
    bool garbles = false;
    bool keepsWhatIsRemoved = false;
    QByteArray service = "secret-service";
    std::optional<KeyFault> writeFault;

    QByteArray backend() const override { return service; }

protected:
    bool shut()
    {
        if (opensAfter-- == 0) locked = false;
        return locked;
    }
    base::Result<base::Secret, KeyFault> readOnce(const QString& item) override
    {
        asked << u"read "_s + item;
        if (shut() || wakesAfterPauses > 0 || !items.contains(item)) return KeyFault::Missing;
        return base::Secret::copyOf(items[item]);
    }
    base::Result<base::Done, KeyFault> writeOnce(const QString& item, const base::Secret& secret) override
    {
        asked << u"write "_s + item;
        if (writeFault) return *writeFault;
        if (shut()) return KeyFault::Locked;
        items[item] = garbles ? QByteArray(32, '?') : secret.exposed().toByteArray();
        return base::Done{};
    }
    base::Result<base::Done, KeyFault> removeOnce(const QString& item) override
    {
        asked << u"remove "_s + item;
        if (!shut() && !keepsWhatIsRemoved) items.remove(item);
        return base::Done{};
    }
    void pause() override
    {
        asked << u"pause"_s;
        --wakesAfterPauses;
    }
};

}

class CarefulTest : public QObject
{
    Q_OBJECT

    base::SeededRandom m_random{QByteArrayView("careful")};
    const QByteArray m_kept = QByteArray(32, 'k');

private Q_SLOTS:
    void anItemThatIsThereIsReadOnce()
    {
        Moody keys(m_random);
        keys.items[u"a"_s] = m_kept;
        QCOMPARE(keys.read(u"a"_s)->exposed().toByteArray(), m_kept);
        QCOMPARE(keys.asked, QStringList{u"read a"_s});
    }

    void aMissIsBelievedOnlyOfAKeyringThatKeepsSomething()
    {
        Moody keys(m_random);
        QCOMPARE(keys.read(u"a"_s).error(), KeyFault::Missing);
        QVERIFY(keys.items.isEmpty());
        keys.items[u"a"_s] = m_kept;
        keys.locked = true;
        QCOMPARE(keys.read(u"a"_s).error(), KeyFault::Locked);
        QCOMPARE(keys.read(u"b"_s).error(), KeyFault::Locked);
    }

    void aKeyringOpenedByBeingAskedGivesTheItem()
    {
        Moody keys(m_random);
        keys.items[u"a"_s] = m_kept;
        keys.locked = true;
        keys.opensAfter = 1;
        QVERIFY(keys.read(u"a"_s).ok());
        QCOMPARE(keys.asked.first(2), QStringList({u"read a"_s, u"write probe"_s}));
        QVERIFY2(!keys.items.contains(u"probe"_s), "nothing of the asking is left");
    }

    void aLateWalletIsLookedAtFourTimes()
    {
        for (int pauses = 1; pauses <= 3; ++pauses) {
            Moody keys(m_random);
            keys.service = "kwallet";
            keys.items[u"a"_s] = m_kept;
            keys.wakesAfterPauses = pauses;
            QVERIFY(keys.read(u"a"_s).ok());
            QCOMPARE(keys.asked.count(u"pause"_s), pauses);
        }
        Moody keys(m_random);
        keys.service = "kwallet";
        QCOMPARE(keys.read(u"a"_s).error(), KeyFault::Missing);
        QCOMPARE(keys.asked.count(u"pause"_s), 3);
    }

    void lookingNeverWritesTheItemItLooksFor()
    {
        for (const bool locked : {false, true}) {
            Moody keys(m_random);
            keys.locked = locked;
            QVERIFY(!keys.read(u"a"_s).ok());
            QVERIFY(!keys.asked.contains(u"write a"_s));
            QVERIFY(!keys.asked.contains(u"remove a"_s));
        }
    }

    void whatIsWrittenIsReadBack()
    {
        Moody keys(m_random);
        keys.garbles = true;
        QCOMPARE(keys.write(u"a"_s, base::Secret::copyOf(m_kept)).error(), KeyFault::Failed);
        QCOMPARE(keys.probe().error(), KeyFault::Failed);
        keys.garbles = false;
        QVERIFY(keys.write(u"a"_s, base::Secret::copyOf(m_kept)).ok());
        QCOMPARE(keys.items[u"a"_s], m_kept);
    }

    void aKeyringWithNowhereToWriteIsUnavailable()
    {
        Moody keys(m_random);
        keys.writeFault = KeyFault::Missing;
        QCOMPARE(keys.write(u"a"_s, base::Secret::copyOf(m_kept)).error(), KeyFault::Unavailable);
        QCOMPARE(keys.read(u"a"_s).error(), KeyFault::Unavailable);
    }

    void aRemovalIsBelievedOnlyWhenTheItemIsSeenGone()
    {
        Moody keys(m_random);
        keys.items[u"a"_s] = m_kept;
        keys.locked = true;
        QCOMPARE(keys.remove(u"a"_s).error(), KeyFault::Locked);
        keys.locked = false;
        keys.keepsWhatIsRemoved = true;
        QCOMPARE(keys.remove(u"a"_s).error(), KeyFault::Failed);
        keys.keepsWhatIsRemoved = false;
        QVERIFY(keys.remove(u"a"_s).ok());
        QVERIFY(keys.remove(u"a"_s).ok());
    }
};

QTEST_GUILESS_MAIN(CarefulTest)
#include "CarefulTest.moc"
