#include "core/model/dropin/Decision.h"
#include "core/model/people/Student.h"
#include "core/model/tutorials/TutorialRecord.h"
#include "core/session/Tutorials.h"
#include "tests/ui/pages/DropInRoom.h"
#include "ui/pages/dropin/EarlierSheet.h"
#include "ui/pages/dropin/FrequentCard.h"
#include "ui/pages/tutorials/PastSheet.h"
#include "ui/words/Reading.h"

namespace carrel::tests {

using namespace Qt::StringLiterals;
using model::RecordId;
using ui::PlaceNo;

/// What Learning Services knew long ago, which no desk holds any more: read at the hub when somebody asks, and kept nowhere.
class LookingBackTest : public DropInRoom
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        arrive();
        QApplication::setActiveWindow(&m_door->window);
    }
    void cleanupTestCase() { leave(); }

    void tutorialsThatAreLongPastAreReadAtTheHub()
    {
        session::Tutorials tutorials(*m_door->desk, m_venue->clock());
        const auto all = m_door->desk->all(model::KindNo::Tutorial);
        const auto isOnly = [&](const session::TutorialLine& line) {
            return line.isRecorded && !line.waitsForCoSign && line.student && std::ranges::count_if(all, [&](const session::Item& one) { return ui::shown(one.view, model::Tutorial::student) == line.student->view.id(); }) == 1;
        };
        const auto done = tutorials.list().done;
        const auto it = std::ranges::find_if(done, isOnly);
        QVERIFY(it != done.end());
        const RecordId old = it->tutorial.view.id();
        const QString name = *ui::shown(it->student->view, model::Student::name), number = numberOf(name), provided = tutorials.open(old)->records.front().record.view.see(model::TutorialRecord::provided).match([](const QString& text) { return text; }, [] { return QString(); }, [] { return QString(); });
        QVERIFY(!provided.isEmpty());
        m_venue->campus().changeAtHub(model::KindNo::Tutorial, old, [](model::Record& record) {
            for (const auto* field : {&model::Tutorial::starts, &model::Tutorial::ends}) record.put(*field, record.get(*field)->plusSeconds(-300LL * 24 * 3600));
        });
        QVERIFY(until([&] { return !m_door->desk->find(model::KindNo::Tutorial, old); }));
        m_door->shell().goTo(PlaceNo::Tutorials);
        QApplication::setActiveWindow(&m_door->window);
        QVERIFY(labelledOn(*m_door->shell().place(), u"Earlier tutorials"_s));
        labelledOn(*m_door->shell().place(), u"Earlier tutorials"_s)->click();
        auto* sheet = m_door->window.findChild<ui::PastSheet*>();
        QVERIFY(sheet);
        m_door->type(number);
        m_door->press(Qt::Key_Return);
        QVERIFY(until([&] { return heard(*m_door).contains(provided); }));
        QVERIFY(heard(*m_door).contains(u"Read at the hub, and not kept on this desk."_s));
        look(*m_door, u"past-tutorials"_s);
        QVERIFY(!m_door->desk->find(model::KindNo::Tutorial, old));
        m_venue->setPlugged(*m_door->desk, false);
        m_door->press(Qt::Key_Return);
        const bool isSaid = until([&] { return heard(*m_door).contains(u"The hub could not be asked. Try again"_s); });
        QVERIFY2(isSaid, qPrintable(heard(*m_door)));
        m_venue->setPlugged(*m_door->desk, true);
        sheet->close();
        QVERIFY(sent(*m_door));
    }

    void whatWasDecidedLongAgoIsReadAtTheHub()
    {
        m_door->shell().goTo(PlaceNo::DropIn);
        const auto whose = m_venue->studentNamed(u"Lowri Prydderch"_s);
        const auto decisions = m_door->desk->all(model::KindNo::Decision);
        QVERIFY(whose && !decisions.empty());
        const RecordId old = decisions.front().view.id();
        const QString reason = *ui::shown(decisions.front().view, model::Decision::reason);
        for (const auto& approach : m_venue->campus().hubRecords(model::KindNo::Approach)) {
            if (approach.get(model::Approach::decision) != old) continue;
            m_venue->campus().changeAtHub(model::KindNo::Approach, approach.id(), [&](model::Record& record) {
                record.put(model::Approach::student, *whose);
                record.put(model::Approach::outcome, model::ApproachOutcome::Came);
                record.put(model::Approach::sent, m_venue->clock().now().plusSeconds(-50LL * 24 * 3600));
            });
        }
        m_venue->campus().changeAtHub(model::KindNo::Decision, old, [&](model::Record& record) {
            record.put(model::Decision::student, *whose);
            record.put(model::Decision::decided, m_venue->clock().now().plusSeconds(-60LL * 24 * 3600));
        });
        QVERIFY(until([&] { return !m_door->desk->find(model::KindNo::Decision, old); }));
        auto* sheet = page(*m_door).often()->showEarlier();
        QVERIFY(sheet);
        QVERIFY(until([&] { return heard(*m_door).contains(reason); }));
        QVERIFY(heard(*m_door).contains(u"Lowri Prydderch"_s) && heard(*m_door).contains(u"Read at the hub, and not kept on this desk."_s));
        look(*m_door, u"past-decisions"_s);
        QVERIFY(!m_door->desk->find(model::KindNo::Decision, old));
        sheet->close();
        // A tutor on duty is not of the team, and has none of it.
        QVERIFY(!page(*m_one).often()->showEarlier());
    }
};

}

QTEST_MAIN(carrel::tests::LookingBackTest)
#include "LookingBackTest.moc"
