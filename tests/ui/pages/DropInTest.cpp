#include "core/model/dropin/Visit.h"
#include "tests/ui/pages/Spoken.h"
#include "tests/ui/pages/Visitor.h"
#include "ui/models/QueueModel.h"
#include "ui/pages/dropin/PublicDisplay.h"
#include "ui/pages/notices/NoticeSheet.h"
#include "ui/pages/dropin/DropInPage.h"
#include "ui/pages/dropin/SessionSheet.h"
#include "ui/pages/dropin/VisitCard.h"
#include "ui/pages/dropin/WalkUpSheet.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FoundList.h"
#include "ui/words/Dates.h"

#include <QtWidgets/QLineEdit>
#include <algorithm>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using model::RecordId;
using model::VisitState;
using ui::PlaceNo;

/// A whole session at two desks and a door: opened, joined, called, seen and finished by keys; cut off and put together again.
class DropInTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampusVenue> m_venue;
    std::unique_ptr<Visitor> m_door, m_one, m_two;

    static ui::DropInPage& page(Visitor& visitor) { return *visitor.shell().dropIn(); }
    static const session::QueueBoard& board(Visitor& visitor)
    {
        page(visitor).refresh();
        if (!page(visitor).board()) qFatal("there is no session on this desk");
        return *page(visitor).board();
    }
    static QString heard(Visitor& visitor)
    {
        for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();
        return spokenWords(visitor.window);
    }
    void sitAt(Visitor& visitor)
    {
        QApplication::setActiveWindow(&visitor.window);
        page(visitor).start()->setFocus();
        QCoreApplication::processEvents();
    }
    static QStringList tickets(Visitor& visitor)
    {
        QStringList out;
        for (const auto& row : board(visitor).waiting) out << row.ticket;
        return out;
    }
    /// Every desk asks its hub, as the hint makes it do, until this holds.
    bool until(const std::function<bool()>& holds)
    {
        int turn = 0;
        return m_venue->settle([&] {
            if (holds()) return true;
            if (turn++ % 10 == 0) {
                for (Visitor* visitor : {m_door.get(), m_one.get(), m_two.get()}) visitor->desk->syncNow();
            }
            return false;
        });
    }
    bool agree()
    {
        return until([&] {
            for (Visitor* visitor : {m_door.get(), m_one.get(), m_two.get()}) {
                if (!page(*visitor).board() || !visitor->desk->outbox().empty()) return false;
            }
            const QStringList there = tickets(*m_door);
            return there == tickets(*m_one) && there == tickets(*m_two);
        });
    }
    /// By keys alone, as at a door with a queue.
    void addByKeys(const QString& typed)
    {
        sitAt(*m_door);
        m_door->press(Qt::Key_F7);
        m_door->type(typed);
        m_door->press(Qt::Key_Return);
    }
    QString numberOf(const QString& name) { return m_venue->campus().db().one(u"SELECT f_number FROM r_student WHERE f_name = ?"_s, {name})->toString(); }
    static ui::VisitCard* cardOf(Visitor& visitor, bool mine)
    {
        for (auto* card : page(visitor).cards()) {
            if (card->isMine() == mine) return card;
        }
        return nullptr;
    }

    static QWidget* labelled(Visitor& visitor, const QString& name)
    {
        const auto buttons = page(visitor).findChildren<ui::Button*>();
        const auto it = std::ranges::find_if(buttons, [&](ui::Button* one) { return one->isVisible() && one->accessibleName() == name; });
        return it == buttons.end() ? nullptr : *it;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::setActive(true);
        m_stage = std::make_unique<Stage>();
        m_venue = std::make_unique<CampusVenue>();
        m_door = std::make_unique<Visitor>(*m_venue, m_stage->theme, u"learning-services"_s);
        m_one = std::make_unique<Visitor>(*m_venue, m_stage->theme, u"drop-in-tutor"_s);
        m_two = std::make_unique<Visitor>(*m_venue, m_stage->theme, u"drop-in-tutor2"_s);
        for (Visitor* visitor : {m_door.get(), m_one.get(), m_two.get()}) visitor->shell().goTo(PlaceNo::DropIn);
        // Whatever the demonstration has open is over.
        for (const auto& open : page(*m_door).queue().sessions()) QVERIFY(page(*m_door).queue().setState(open.view.id(), model::DropInState::Closed).ok());
        QVERIFY(until([&] { return m_door->desk->outbox().empty(); }));
        page(*m_door).refresh();
    }
    void cleanupTestCase()
    {
        for (auto* visitor : {&m_door, &m_one, &m_two}) visitor->reset();
        m_venue.reset();
        m_stage.reset();
    }

    void withoutASessionItSaysHowOneBegins()
    {
        QVERIFY(heard(*m_door).contains(u"No drop-in session now"_s) && heard(*m_door).contains(u"Open a session"_s));
        // Who may not open one is not offered it.
        QVERIFY(!heard(*m_one).contains(u"Open a session"_s));
    }

    void aSessionIsOpenedInOneSheetAndStandsOnTheDesksOnDuty()
    {
        auto* sheet = page(*m_door).openSession();
        QVERIFY(sheet);
        sheet->submit();
        QVERIFY(heard(*m_door).contains(u"Say where it is"_s));
        sheet->where()->setText(u"Kimberlin ground floor"_s);
        sheet->submit();
        QVERIFY(page(*m_door).board());
        const RecordId session = page(*m_door).board()->session.view.id();
        for (const auto& [tutor, desk] : {std::pair(m_one.get(), u"Desk 1"_s), std::pair(m_two.get(), u"Desk 2"_s)}) {
            QVERIFY(page(*m_door).queue().setDuty(session, tutor->desk->person().id, desk, model::DutyState::On).ok());
        }
        QVERIFY(until([&] {
            page(*m_one).refresh();
            page(*m_two).refresh();
            return page(*m_one).board() && page(*m_two).board();
        }));
        const QString words = heard(*m_one);
        for (const QString& part : {u"Kimberlin ground floor"_s, u"Call next"_s, u"Add walk-up"_s, u"Nobody waits"_s}) QVERIFY2(words.contains(part), qPrintable(part));
    }

    void aWalkUpIsAddedByANumberAndEnter()
    {
        addByKeys(numberOf(u"Amira Benhaddou"_s));
        QVERIFY(until([&] { return board(*m_door).figures.waiting == 1; }));
        // Somebody this desk did not know comes to it with the next page.
        QVERIFY(until([&] { return board(*m_door).waiting.front().student.has_value(); }));
        // A card reader types its digits and Enter, and nothing else.
        addByKeys(numberOf(u"Harriet Osei-Bonsu"_s));
        QVERIFY(until([&] { return board(*m_door).figures.waiting == 2; }));
        QVERIFY(agree());
        QCOMPARE(board(*m_one).figures.waiting, 2);
    }

    void whomNobodyFindsMayWaitToo()
    {
        sitAt(*m_door);
        auto* sheet = page(*m_door).addWalkUp();
        sheet->who()->setText(u"Zyx Nobody"_s);
        Q_EMIT sheet->who()->textEdited(u"Zyx Nobody"_s);
        sheet->unknown()->click();
        QVERIFY(until([&] { return board(*m_door).figures.waiting == 3; }));
        QVERIFY(heard(*m_door).contains(u"Zyx Nobody"_s) && heard(*m_door).contains(u"not matched to a student yet"_s));
        QVERIFY(agree());
    }

    void oneKeyCallsTheNextAndTheOtherDeskSeesIt()
    {
        const QString first = tickets(*m_one).front();
        sitAt(*m_one);
        m_one->press(Qt::Key_F8);
        QVERIFY(until([&] { return cardOf(*m_one, true) && board(*m_one).called.size() == 1 && !board(*m_one).called.front().isClaiming; }));
        QCOMPARE(board(*m_one).called.front().ticket, first);
        QVERIFY(until([&] { return board(*m_two).called.size() == 1; }));
        QVERIFY(heard(*m_two).contains(u"Desk 1"_s) && heard(*m_two).contains(u"Called, not here yet"_s));
        QVERIFY(cardOf(*m_two, false) && !cardOf(*m_two, false)->finish()->isVisible());
    }

    void theNextCallIsSomebodyElse()
    {
        const QString next = tickets(*m_two).front();
        sitAt(*m_two);
        m_two->press(Qt::Key_F8);
        QVERIFY(until([&] { return cardOf(*m_two, true) && !page(*m_two).queue().isCalling(); }));
        QVERIFY(agree());
        QSet<QString> called;
        for (const auto& row : board(*m_door).called) called.insert(row.ticket);
        QCOMPARE(called.size(), 2);
        QVERIFY(called.contains(next));
    }

    void whoSeesThemFinishesWithALineAndItCanBeTakenBack()
    {
        cardOf(*m_one, true)->arrived()->click();
        QVERIFY(until([&] { return board(*m_one).seen.size() == 1 && cardOf(*m_one, true)->finish()->isVisible(); }));
        cardOf(*m_one, true)->noteField()->setText(u"Looked at the reading list"_s);
        sitAt(*m_one);
        m_one->press(Qt::Key_F9);
        QVERIFY(until([&] { return board(*m_one).done.size() == 1; }));
        const QString said = heard(*m_one);
        QVERIFY(said.contains(u"Finished"_s) && said.contains(u"Undo: Amira Benhaddou, Finished"_s));
        QVERIFY(until([&] { return board(*m_door).figures.seen == 1; }));
        const auto deed = m_one->desk->deeds().front();
        QVERIFY(deed.canUndo && m_one->desk->undo(deed.number).ok());
        QCOMPARE(board(*m_one).seen.size(), size_t(1));
        sitAt(*m_one);
        m_one->press(Qt::Key_F9);
        QVERIFY(until([&] { return board(*m_one).done.size() == 1; }));
    }

    void whatIsBeingWrittenOnAVisitSurvivesALock()
    {
        cardOf(*m_two, true)->arrived()->click();
        QVERIFY(until([&] { return cardOf(*m_two, true)->finish()->isVisible(); }));
        cardOf(*m_two, true)->noteField()->setText(u"Half a li"_s);
        page(*m_two).keepDrafts();
        const RecordId visit = cardOf(*m_two, true)->visit();
        QCOMPARE(m_two->desk->draft(u"visit/"_s + visit.text())->text, u"Half a li"_s);
        sitAt(*m_two);
        m_two->press(Qt::Key_F9);
        QVERIFY(until([&] { return board(*m_two).done.size() == 2; }));
        QVERIFY(!m_two->desk->draft(u"visit/"_s + visit.text()));
    }

    void theKeyboardStaysOnAnUndoWhileAColleagueFinishes()
    {
        QVERIFY(until([&] { return board(*m_one).done.size() == 2; }));
        const auto deed = m_two->desk->deeds().front();
        QVERIFY(deed.canUndo && m_two->desk->undo(deed.number).ok());
        QVERIFY(until([&] { return board(*m_one).done.size() == 1 && cardOf(*m_two, true); }));
        sitAt(*m_one);
        auto* undo = labelled(*m_one, u"Undo: Amira Benhaddou, Finished"_s);
        QVERIFY(undo);
        undo->setFocus();
        page(*m_two).finish();
        QVERIFY(until([&] { return board(*m_one).done.size() == 2; }));
        // Theirs stands above it now; Enter would still take back this one.
        QVERIFY(page(*m_one).window()->focusWidget() && page(*m_one).window()->focusWidget()->accessibleName() == u"Undo: Amira Benhaddou, Finished"_s);
    }

    void cutOffDesksGoOnAndWhoCameSecondIsToldInWords()
    {
        addByKeys(numberOf(u"Lowri Prydderch"_s));
        QVERIFY(agree());
        for (Visitor* visitor : {m_one.get(), m_two.get()}) {
            m_venue->setPlugged(*visitor->desk, false);
            visitor->desk->syncNow();
        }
        QVERIFY(until([&] {
            page(*m_one).refresh();
            page(*m_two).refresh();
            return heard(*m_one).contains(u": this queue goes on here alone"_s) && heard(*m_two).contains(u": this queue goes on here alone"_s);
        }));
        for (Visitor* visitor : {m_one.get(), m_two.get()}) {
            sitAt(*visitor);
            visitor->press(Qt::Key_F8);
            QVERIFY(until([&] { return cardOf(*visitor, true) != nullptr; }));
            QVERIFY(until([&] { return page(*visitor).said().contains(u"was called without the hub"_s); }));
        }
        QCOMPARE(cardOf(*m_one, true)->visit(), cardOf(*m_two, true)->visit());
        m_venue->setPlugged(*m_one->desk, true);
        m_one->desk->syncNow();
        QVERIFY(until([&] { return m_one->desk->outbox().empty(); }));
        m_venue->setPlugged(*m_two->desk, true);
        m_two->desk->syncNow();
        QVERIFY(until([&] {
            page(*m_two).refresh();
            return m_two->desk->outbox().empty() && heard(*m_two).contains(u"was called first from Desk 1"_s);
        }));
        QVERIFY(!cardOf(*m_two, true));
        QVERIFY(until([&] {
            page(*m_one).refresh();
            return heard(*m_one).contains(u"Also called from Desk 2"_s);
        }));
        QVERIFY(agree());
    }

    void whatHangsInTheRoomNamesNobodyUnlessTheServiceSaysSo()
    {
        auto& queue = page(*m_door).queue();
        const RecordId session = board(*m_door).session.view.id();
        QVERIFY(queue.addWalkUp({session, {}, u"Grace Lindqvist"_s, u"referencing"_s}).ok());
        QVERIFY(queue.addWalkUp({session, {}, u"Rowan Pickering"_s, {}, true}).ok());
        QVERIFY(queue.addWalkUp({session, {}, u"S9876543"_s}).ok());
        page(*m_door).refresh();
        auto* display = page(*m_door).showDisplay();
        QVERIFY(display && display->isWindow() && display->isVisible());
        const auto& waiting = board(*m_door).waiting;
        QCOMPARE(display->board().waiting.size(), waiting.size());
        const auto read = [&] { return display->accessibleName() + display->windowTitle(); };
        for (const auto& row : waiting) QVERIFY(read().contains(row.ticket));
        for (const QString& part : {u"Grace"_s, u"Lindqvist"_s, u"Rowan"_s, u"S9876543"_s, u"referencing"_s, u"Referencing"_s}) QVERIFY2(!read().contains(part), qPrintable(part));
        QVERIFY(queue.setCalling(session, model::CallingBy::FirstName).ok());
        page(*m_door).refresh();
        QVERIFY(read().contains(u"Grace L"_s));
        // Whoever came in confidence is a ticket all the same, and so is what may be a number.
        for (const QString& part : {u"Lindqvist"_s, u"Rowan"_s, u"Pickering"_s, u"S9876543"_s, u"referencing"_s}) QVERIFY2(!read().contains(part), qPrintable(part));
        QVERIFY(agree());
    }

    void whatHangsInTheRoomChangesWhileAnotherPageIsLookedAt()
    {
        auto* display = page(*m_door).display();
        m_door->shell().goTo(PlaceNo::Sync);
        QVERIFY(display->isVisible());
        const size_t before = display->board().come.size();
        sitAt(*m_one);
        m_one->press(Qt::Key_F8);
        QVERIFY(until([&] { return page(*m_door).display()->board().come.size() == before + 1; }));
        QCOMPARE(display->board().come.front().desk, u"Desk 1"_s);
        m_door->shell().goTo(PlaceNo::DropIn);
    }

    void thatWaitwhileIsSilentStandsOverTheQueueOfEverybodyThere()
    {
        const auto session = board(*m_door).session.view.id();
        const auto tell = [&](std::optional<base::Moment> since) {
            m_venue->campus().changeAtHub(model::KindNo::DropIn, session, [&](model::Record& record) {
                if (since) record.put(model::DropIn::unheard, *since);
                else record.set(record.kind().position(model::DropIn::unheard), model::Value());
            });
            return until([&] {
                return std::ranges::all_of(std::initializer_list<Visitor*>{m_door.get(), m_one.get(), m_two.get()}, [&](Visitor* visitor) {
                    page(*visitor).refresh();
                    return heard(*visitor).contains(u"Waitwhile has said nothing since"_s) == since.has_value();
                });
            });
        };
        const auto since = m_venue->clock().now().plusSeconds(-1800);
        QVERIFY(tell(since));
        QVERIFY(heard(*m_one).contains(ui::houseTime(since)));
        QVERIFY(heard(*m_one).contains(u"ask in the room"_s));
        QVERIFY(tell(std::nullopt));
    }

    void theNoticeOfTheServiceIsOneKeyAway()
    {
        QCOMPARE(page(*m_door).service(), u"learning-services"_s);
        auto* sheet = m_door->shell().showNotice();
        QVERIFY(sheet && sheet->text().contains(u"without names"_s));
        QVERIFY(heard(*m_door).contains(u"Version 2026-09"_s) && heard(*m_door).contains(u"to be looked at again by"_s));
        // A tutor who is there for a session hands out the same.
        auto* theirs = m_one->shell().showNotice();
        QCOMPARE(theirs->text(), sheet->text());
        for (ui::Sheet* one : {static_cast<ui::Sheet*>(sheet), static_cast<ui::Sheet*>(theirs)}) one->close();
    }

    void nothingHangsInTheRoomOnceTheDeskIsLocked()
    {
        QPointer<ui::PublicDisplay> display = page(*m_door).display();
        QVERIFY(display);
        m_door->window.lock();
        QTRY_VERIFY(!display);
    }

    void nothingOfAVisitStandsInTheWindowsTitle()
    {
        for (Visitor* visitor : {m_one.get(), m_two.get()}) QVERIFY(!visitor->window.windowTitle().contains(u"Nobody"_s) && visitor->window.windowTitle().contains(u"Drop-in"_s));
        QVERIFY(!m_door->window.windowTitle().contains(u"Nobody"_s));
    }
};

}

QTEST_MAIN(carrel::tests::DropInTest)
#include "DropInTest.moc"
