#include "tests/ui/pages/DropInRoom.h"
#include "ui/models/QueueModel.h"
#include "ui/pages/dropin/PublicDisplay.h"
#include "ui/pages/notices/NoticeSheet.h"
#include "ui/pages/dropin/SessionSheet.h"
#include "ui/pages/dropin/WalkUpSheet.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/FoundList.h"
#include "ui/words/Dates.h"

#include <QtWidgets/QLineEdit>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using model::RecordId;
using model::VisitState;
using ui::PlaceNo;

/// A whole session at two desks and a door: opened, joined, called, seen and finished by keys; cut off and put together again.
class DropInTest : public DropInRoom
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        arrive();
        // Whatever the demonstration has open is over.
        for (const auto& open : page(*m_door).queue().sessions()) QVERIFY(page(*m_door).queue().setState(open.view.id(), model::DropInState::Closed).ok());
        QVERIFY(until([&] { return m_door->desk->outbox().empty(); }));
        page(*m_door).refresh();
    }
    void cleanupTestCase() { leave(); }

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

    void theKeyboardGoesOnWithTheQueueAndNeverAtAColleaguesDesk()
    {
        const RecordId session = board(*m_door).session.view.id();
        for (const auto& name : {u"Rowan Quill"_s, u"Bryn Aled"_s, u"Cai Dafis"_s}) QVERIFY(page(*m_door).queue().addWalkUp({session, {}, name}).ok());
        QVERIFY(agree());
        for (Visitor* visitor : {m_two.get(), m_one.get()}) {
            sitAt(*visitor);
            visitor->press(Qt::Key_F8);
            QVERIFY(until([&] { return cardOf(*visitor, true) && cardOf(*visitor, true)->arrived()->isVisible(); }));
        }
        QVERIFY(agree() && cardOf(*m_one, false));
        const auto focus = [&] { return m_one->window.focusWidget(); };
        sitAt(*m_one);
        cardOf(*m_one, true)->arrived()->setFocus();
        m_one->press(Qt::Key_Space);
        QVERIFY(until([&] { return board(*m_one).seen.size() == 1; }));
        QCOMPARE(focus(), cardOf(*m_one, true)->noteField());
        m_one->press(Qt::Key_F9);
        QVERIFY(until([&] { return !cardOf(*m_one, true); }));
        QCOMPARE(focus(), page(*m_one).start());
        m_one->press(Qt::Key_F8);
        QVERIFY(until([&] { return cardOf(*m_one, true) && cardOf(*m_one, true)->arrived()->isVisible(); }));
        QVERIFY(!cardOf(*m_one, false)->isAncestorOf(focus()));
        // Back at the end, from the card; then aside, and gone, from the line under the list.
        QWidget* back = labelled(*m_one, u"Put back at the end"_s);
        QVERIFY(back);
        back->setFocus();
        m_one->press(Qt::Key_Space);
        QVERIFY(until([&] { return !cardOf(*m_one, true); }));
        QCOMPARE(focus(), page(*m_one).start());
        for (const auto& step : {u"Set aside"_s, u"Mark as left"_s}) {
            QWidget* verb = labelled(*m_one, step);
            QVERIFY2(verb, qPrintable(step));
            const auto before = board(*m_one).waiting.size() + board(*m_one).parked.size() * 2;
            verb->setFocus();
            m_one->press(Qt::Key_Space);
            QVERIFY(until([&] { return board(*m_one).waiting.size() + board(*m_one).parked.size() * 2 != before; }));
            QCOMPARE(focus(), page(*m_one).start());
        }
        QVERIFY(agree());
    }

    void nobodyIsTakenOverWithoutAQuestion()
    {
        auto* card = cardOf(*m_one, false);
        QVERIFY(card && card->takeOver()->isVisible());
        const RecordId visit = card->visit();
        sitAt(*m_one);
        card->takeOver()->setFocus();
        for (int i = 0; i < 2; ++i) {
            m_one->press(Qt::Key_Space);
            QCoreApplication::processEvents();
        }
        QVERIFY(!page(*m_one).queue().row(visit)->isMine);
        card->takeOver()->click();
        QVERIFY(heard(*m_one).contains(u"Take over from "_s + page(*m_one).queue().row(visit)->by));
        QCOMPARE(m_one->window.focusWidget(), card->keep());
        card->confirm()->click();
        QVERIFY(until([&] { return page(*m_one).queue().row(visit)->isMine; }));
        QVERIFY(until([&] { return !cardOf(*m_two, true); }));
        QVERIFY(!card->confirm()->isVisible());
    }

    void noButtonMovesAwayUnderThePointer()
    {
        auto* card = cardOf(*m_one, true);
        QVERIFY(card && !card->noShow()->isVisible());
        const auto places = [&](const QWidget* row) {
            QHash<QString, QPoint> out;
            for (const auto* button : row->findChildren<ui::Button*>()) {
                if (button->isVisible()) out[button->text()] = button->pos();
            }
            return out;
        };
        const auto stays = [](const QHash<QString, QPoint>& before, const QHash<QString, QPoint>& now) {
            return now.size() > before.size() && std::ranges::all_of(before.keys(), [&](const QString& name) { return now.value(name) == before[name]; });
        };
        const QWidget* row = card->noShow()->parentWidget();
        const auto before = places(row);
        m_venue->campus().advance(200);
        page(*m_one).refresh();
        QCoreApplication::processEvents();
        QVERIFY(card->noShow()->isVisible() && stays(before, places(row)));
        // The first of a list is called by its own key; whoever stands behind is called out of turn.
        QVERIFY(page(*m_door).queue().addWalkUp({board(*m_door).session.view.id(), {}, u"Elin Ffion"_s}).ok());
        QVERIFY(until([&] { return board(*m_one).waiting.size() >= 2; }));
        auto* list = page(*m_one).findChild<ui::FoundList*>();
        list->setCurrentIndex(list->model()->index(0, 0));
        QCoreApplication::processEvents();
        const QWidget* verbs = labelled(*m_one, u"Set aside"_s)->parentWidget();
        const auto first = places(verbs);
        list->setCurrentIndex(list->model()->index(1, 0));
        QCoreApplication::processEvents();
        QVERIFY(labelled(*m_one, u"Call this one"_s) && stays(first, places(verbs)));
        // The rest of the day goes on without them.
        auto& queue = page(*m_one).queue();
        QVERIFY(queue.noShow(card->visit()).ok());
        const auto waiting = board(*m_one).waiting;
        for (const auto& one : waiting) QVERIFY(queue.left(one.visit.view.id()).ok());
        QVERIFY(agree());
    }

    void whoMayNotLookPeopleUpIsToldSoAndAddsThemAllTheSame()
    {
        sitAt(*m_one);
        auto* sheet = page(*m_one).addWalkUp();
        QVERIFY(sheet && !sheet->add()->isVisible() && sheet->unknown()->isVisible());
        m_one->type(u"Harriet Osei-Bonsu"_s);
        const QString words = heard(*m_one);
        QVERIFY(words.contains(u"Your role does not look people up"_s) && !words.contains(u"Enter asks the hub"_s));
        m_one->press(Qt::Key_Return);
        QVERIFY(until([&] { return board(*m_one).waiting.size() == 1 && board(*m_one).waiting.front().isUnknown; }));
        QVERIFY(agree());
    }

    void aDeskThatKnowsThatNobodyAnswersAddsWithoutAsking()
    {
        m_venue->setPlugged(*m_door->desk, false);
        m_door->desk->syncNow();
        QVERIFY(until([&] { return m_door->desk->syncReport().standing == session::SyncStanding::Offline; }));
        m_venue->setPlugged(*m_door->desk, true);
        m_venue->setHeld(*m_door->desk, true);
        sitAt(*m_door);
        const QPointer sheet(page(*m_door).addWalkUp());
        m_door->type(u"Zyx Nobody"_s);
        QVERIFY(heard(*m_door).contains(u"the hub does not answer. Enter adds them without finding them"_s));
        const size_t before = board(*m_door).waiting.size();
        m_door->press(Qt::Key_Return);
        QCOMPARE(board(*m_door).waiting.size(), before + 1);
        QVERIFY(!sheet || !sheet->isVisible());
        m_venue->setHeld(*m_door->desk, false);
        m_door->desk->syncNow();
        QVERIFY(agree());
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
        QVERIFY(heard(*m_two).contains(u"while this desk was cut off"_s) && heard(*m_two).contains(u"Call the next person"_s));
        QVERIFY(until([&] {
            page(*m_one).refresh();
            return heard(*m_one).contains(u"Also called from Desk 2"_s);
        }));
        QVERIFY(heard(*m_one).contains(u"Yours was first"_s));
        // Settled is settled, and each desk reads what is true there.
        QVERIFY(page(*m_one).said().isEmpty() && page(*m_two).said().isEmpty());
        QVERIFY(until([&] { return board(*m_two).called.size() == 1 && board(*m_two).called.front().second; }));
        QVERIFY(heard(*m_two).contains(u"You had called them too"_s) && !heard(*m_two).contains(u"Yours was first"_s));
        QVERIFY(until([&] { return board(*m_door).called.size() == 1 && board(*m_door).called.front().second; }));
        QVERIFY(heard(*m_door).contains(u"This call was first"_s) && !heard(*m_door).contains(u"Yours was first"_s));
        QVERIFY(agree());
        // And what became of the changes names them, and says what happened and not how it is written down.
        const QString name = board(*m_two).called.front().name;
        m_two->shell().goTo(PlaceNo::Sync);
        const QString told = heard(*m_two);
        QVERIFY2(told.contains(u"Visit of "_s + name) && told.contains(u"A colleague had called them or gone on with them first"_s), qPrintable(told));
        QVERIFY(!told.contains(u"already changed"_s));
        m_two->shell().goTo(PlaceNo::DropIn);
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
                    // What was said aloud last may be this, and is no longer what stands there.
                    ui::forgetAnnouncements(&visitor->window);
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
        QVERIFY(heard(*m_door).contains(u"The wording of September 2026"_s) && heard(*m_door).contains(u"to be looked at again by"_s));
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
