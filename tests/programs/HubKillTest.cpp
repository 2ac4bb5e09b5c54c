#include "core/base/Sodium.h"
#include "tests/programs/BothStores.h"
#include "tests/programs/KilledHub.h"

#include <QtCore/QLoggingCategory>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel;
using namespace carrel::tests;
using model::Case;
using model::KindNo;
using model::RecordId;

namespace {

template <class T>
std::optional<T> shown(const model::View& view, const model::Field<T>& field)
{
    return view.see(field).match([](const T& value) { return std::optional(value); }, [] { return std::optional<T>(); }, [] { return std::optional<T>(); });
}

/// Open cases of the whole team that every one of these desks holds.
std::vector<RecordId> sharedCases(const KilledHub& hub)
{
    std::vector<RecordId> out;
    for (const auto& item : hub.desks.front()->all(KindNo::Case)) {
        const auto holds = [&](const LiveDesk& desk) { return desk->find(KindNo::Case, item.view.id()).has_value(); };
        const bool open = shown(item.view, Case::state) == model::CaseState::Open && shown(item.view, Case::confidentiality) == model::Confidentiality::Team;
        if (open && std::ranges::all_of(hub.desks, holds)) out.push_back(item.view.id());
    }
    return out;
}

/// The first record that the two do not hold alike, in words; empty when there is none.
QString difference(const LiveDesk& one, const LiveDesk& fresh)
{
    for (const auto& kind : model::catalogue()) {
        QHash<RecordId, model::View> other;
        for (const auto& item : fresh->all(kind.no())) other.insert(item.view.id(), item.view);
        for (const auto& item : one->all(kind.no())) {
            const auto found = other.constFind(item.view.id());
            if (found == other.cend() || !(*found == item.view)) return one.name + u' ' + kind.name() + u' ' + item.view.id().text();
            other.erase(found);
        }
        if (!other.isEmpty()) return one.name + u" lacks "_s + kind.name() + u' ' + other.cbegin().key().text();
    }
    return {};
}

}

/// `carrel-hub serve` is killed in the middle of its work, over and over, on both stores.
class HubKillTest : public QObject
{
    Q_OBJECT

    BothStores m_stores;
    int m_kills = 20;

    /// Each desk writes a few notes and next steps, of which each has words that nothing else has.
    static void write(KilledHub& hub, const std::vector<RecordId>& cases, base::Random& chance)
    {
        for (LiveDesk& desk : hub.desks) {
            for (quint32 left = chance.below(4); left > 0; --left) {
                const RecordId theCase = cases[chance.below(quint32(cases.size()))];
                const QString words = u"words-%1-of-%2."_s.arg(hub.written.size()).arg(desk.name);
                const bool isNote = chance.below(3) > 0;
                const auto answer = isNote ? desk->addNote({theCase, model::NoteType::Call, words}) : desk->edit(theCase, model::Changes(KindNo::Case).to(Case::nextStep, words));
                if (!answer.ok()) qFatal("nothing could be written, fault %d", int(answer.fault));
                hub.written.push_back({&desk, desk->outbox().back().number, words});
            }
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(base::startSodium());
        // That nobody answers is what this is about.
        QLoggingCategory::setFilterRules(u"carrel.sync.info=false"_s);
        if (qEnvironmentVariableIsSet("CARREL_HUB_KILLS")) m_kills = qEnvironmentVariableIntValue("CARREL_HUB_KILLS");
    }

    void whatWasAcknowledgedIsThereOnceWhereverTheHubIsKilled_data() { BothStores::rows(); }
    void whatWasAcknowledgedIsThereOnceWhereverTheHubIsKilled()
    {
        QFETCH(bool, postgres);
        KilledHub hub(m_stores.address(postgres));
        QVERIFY(hub.begin());
        for (const auto& [user, name] : {std::pair(u"adviser"_s, u"office"_s), std::pair(u"adviser"_s, u"home"_s), std::pair(u"adviser2"_s, u"colleague"_s)}) {
            QVERIFY2(hub.addDesk(user, name), qPrintable(name));
        }
        const auto cases = sharedCases(hub);
        QVERIFY(cases.size() > 1);
        base::SeededRandom chance("hub kill");
        int midway = 0;
        qint64 acknowledged = 0;
        for (int kill = 0; kill < m_kills; ++kill) {
            write(hub, cases, chance);
            const Death death{int(chance.below(9)), chance.below(3) > 0 ? int(1 + chance.below(40)) : 0};
            midway += hub.live(death);
            if (chance.below(4) == 0) QVERIFY(hub.desks[chance.below(quint32(hub.desks.size()))].restart());
            const QString wrong = hub.wrong();
            QVERIFY2(wrong.isEmpty(), qPrintable(u"kill %1 after %2 answers and %3: %4"_s.arg(kill).arg(death.answers).arg(death.work).arg(wrong)));
            QVERIFY(hub.acknowledged() >= acknowledged);
            acknowledged = hub.acknowledged();
            QVERIFY2(hub.start(), qPrintable(u"not started again after kill %1"_s.arg(kill)));
            if (chance.below(3) == 0) hub.settle();
        }
        hub.settle();
        for (const LiveDesk& desk : hub.desks) QVERIFY2(desk->outbox().empty(), qPrintable(desk.name));
        const LiveDesk* fresh = hub.addDesk(u"adviser"_s, u"fresh"_s);
        QVERIFY(fresh);
        for (size_t i = 0; i < 2; ++i) QCOMPARE(difference(hub.desks[i], *fresh), QString());
        const LiveDesk* colleague = hub.addDesk(u"adviser2"_s, u"fresh colleague"_s);
        QVERIFY(colleague);
        QCOMPARE(difference(hub.desks[2], *colleague), QString());
        const Ran verified = hub.program.verb({u"audit"_s, u"verify"_s});
        QVERIFY2(verified.code == 0, verified.out.constData());
        hub.program.kill();
        QCOMPARE(hub.wrong(), QString());
        QCOMPARE(hub.acknowledged(), qint64(hub.written.size()));
        qInfo("%d kills, %d of them in the middle of something; %d edits, each there once", m_kills, midway, int(hub.written.size()));
        QVERIFY(midway * 2 > m_kills);
    }
};

QTEST_GUILESS_MAIN(HubKillTest)
#include "HubKillTest.moc"
