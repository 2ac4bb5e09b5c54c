#include "core/model/people/Student.h"
#include "tests/ui/pages/Spoken.h"
#include "tests/ui/pages/Visitor.h"
#include "ui/models/RegisterModel.h"
#include "ui/models/WorkshopModel.h"
#include "ui/pages/workshops/AttendSheet.h"
#include "ui/pages/workshops/CloseSheet.h"
#include "ui/pages/workshops/PlanSheet.h"
#include "ui/pages/workshops/ReasonSheet.h"
#include "ui/pages/workshops/RegisterTable.h"
#include "ui/pages/workshops/RegisterView.h"
#include "ui/pages/workshops/WorkshopsPage.h"
#include "ui/theme/Brushwork.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/SearchField.h"
#include "ui/words/Reading.h"
#include "ui/words/WorkshopWords.h"

#include <QtWidgets/QLineEdit>
#include <algorithm>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using model::Attendance;
using model::RecordId;
using ui::PlaceNo;

/// A workshop from planning to its closed register, in the windows of Learning Services and of whoever leads it.
class WorkshopsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampusVenue> m_venue;
    std::unique_ptr<Visitor> m_team, m_leader;
    std::optional<RecordId> m_workshop;

    static ui::WorkshopsPage& page(Visitor& visitor) { return *visitor.shell().workshops(); }
    static ui::RegisterView& view(Visitor& visitor) { return *page(visitor).view(); }
    static ui::RegisterTable& table(Visitor& visitor) { return *view(visitor).table(); }
    static QString heard(Visitor& visitor)
    {
        for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();
        return spokenWords(visitor.window);
    }
    const session::Register& shown(Visitor& visitor)
    {
        page(visitor).refresh();
        if (!page(visitor).show(*m_workshop) || !view(visitor).shown()) qFatal("there is no such register on this desk");
        return *view(visitor).shown();
    }
    bool until(const std::function<bool()>& holds)
    {
        int turn = 0;
        return m_venue->settle([&] {
            if (holds()) return true;
            if (turn++ % 10 == 0) {
                for (Visitor* visitor : {m_team.get(), m_leader.get()}) visitor->desk->syncNow();
            }
            return false;
        });
    }
    bool agree()
    {
        return until([&] {
            if (!m_team->desk->outbox().empty() || !m_leader->desk->outbox().empty()) return false;
            const auto there = marks(*m_team);
            return there == marks(*m_leader) && shown(*m_team).head.state == shown(*m_leader).head.state;
        });
    }
    QStringList marks(Visitor& visitor)
    {
        QStringList out;
        // By the booking: what somebody is called differs with what a role may know.
        for (const auto& row : shown(visitor).rows) out << row.booking.view.id().text() + u' ' + (row.mark ? ui::markWord(*row.mark) : u"-"_s);
        out.sort();
        return out;
    }
    void sitAt(Visitor& visitor)
    {
        QApplication::setActiveWindow(&visitor.window);
        shown(visitor);
        page(visitor).start()->setFocus();
        QCoreApplication::processEvents();
    }
    QString numberOf(const QString& name) { return m_venue->campus().db().one(u"SELECT f_number FROM r_student WHERE f_name = ?"_s, {name})->toString(); }
    QStringList students(int count)
    {
        QStringList out;
        auto rows = m_venue->campus().db().run(u"SELECT f_name FROM r_student WHERE f_state = 'active' ORDER BY f_name"_s, {});
        while (rows.next() && out.size() < count) {
            if (!out.contains(rows.text(0))) out << rows.text(0);
        }
        return out;
    }
    /// Booked at the hub's word, as Learning Services does it by number.
    void book(const QString& name)
    {
        auto* sheet = view(*m_team).book();
        QVERIFY(sheet);
        sheet->who()->setText(numberOf(name));
        QPointer<ui::AttendSheet> open(sheet);
        sheet->enter();
        QVERIFY(until([&] { return !open || open->isHidden(); }));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::setActive(true);
        m_stage = std::make_unique<Stage>();
        m_venue = std::make_unique<CampusVenue>();
        m_team = std::make_unique<Visitor>(*m_venue, m_stage->theme, u"learning-services"_s);
        m_leader = std::make_unique<Visitor>(*m_venue, m_stage->theme, u"workshop-leader"_s);
        for (Visitor* visitor : {m_team.get(), m_leader.get()}) visitor->shell().goTo(PlaceNo::Workshops);
    }
    void cleanupTestCase()
    {
        for (auto* visitor : {&m_team, &m_leader}) visitor->reset();
        m_venue.reset();
        m_stage.reset();
    }

    void aWorkshopIsPlannedInOneSheetAndStandsOnItsLeadersDesk()
    {
        auto* sheet = page(*m_team).plan();
        QVERIFY(sheet);
        sheet->submit();
        QVERIFY(heard(*m_team).contains(u"Give it a name"_s));
        sheet->title()->setText(u"Reading a lot, quickly"_s);
        sheet->where()->setText(u"Hugh Aston 2.10"_s);
        const auto leader = m_leader->desk->person().id;
        connect(sheet, &ui::PlanSheet::planned, this, [&](const RecordId& id) { m_workshop = id; });
        sheet->submit();
        QVERIFY(m_workshop);
        // Handing it to somebody else is an edit as any other.
        QVERIFY(m_team->desk->edit(*m_workshop, model::Changes(model::KindNo::Workshop).to(model::Workshop::leader, leader).to(model::Workshop::places, qint64(20))).ok());
        QVERIFY(until([&] {
            page(*m_leader).refresh();
            return page(*m_leader).model()->rowOf(*m_workshop) >= 0;
        }));
        QVERIFY(shown(*m_leader).head.isMine);
        // Only the team plans, and books.
        QVERIFY(!page(*m_leader).plan() && !view(*m_leader).book());
        QVERIFY(!heard(*m_leader).contains(u"Plan a workshop"_s) && !heard(*m_leader).contains(u"Book a place"_s));
    }

    void whoIsBookedStandsOnTheLeadersRegisterByNameAndProgrammeAlone()
    {
        shown(*m_team);
        const QStringList names = students(22);
        for (const QString& name : names) book(name);
        QVERIFY(until([&] { return shown(*m_leader).rows.size() == 20 && shown(*m_leader).waiting.size() == 2; }));
        QVERIFY(until([&] { return std::ranges::none_of(shown(*m_leader).rows, [](const auto& row) { return row.name.isEmpty() || row.programme.isEmpty(); }); }));
        const QString words = heard(*m_leader);
        QStringList there;
        for (int i = 0; i < table(*m_leader).rows()->rowCount(); ++i) there << table(*m_leader).rows()->data(table(*m_leader).rows()->index(i), Qt::AccessibleTextRole).toString();
        const QString rows = there.join(u'\n');
        for (const QString& name : names.first(20)) QVERIFY2(rows.contains(name) && !rows.contains(numberOf(name)) && !words.contains(numberOf(name)), qPrintable(name));
        QVERIFY(words.contains(u"20 booked of 20, 2 waiting"_s) && words.contains(u"0 of 20 marked"_s));
        QCOMPARE(view(*m_team).shown()->waiting.size(), size_t(2));
    }

    void twentyRowsAreMarkedByTwentyLetters()
    {
        sitAt(*m_leader);
        table(*m_leader).setCurrentIndex(table(*m_leader).rows()->index(0));
        const QString letters = u"pplpapeppplppppappep"_s;
        for (const QChar letter : letters) m_leader->type(letter);
        const auto& figures = shown(*m_leader).head.figures;
        QCOMPARE(figures.unmarked(), 0);
        QCOMPARE(figures.present, int(letters.count(u'p')));
        QCOMPARE(figures.late, int(letters.count(u'l')));
        QCOMPARE(figures.absent, int(letters.count(u'a')));
        QCOMPARE(figures.excused, int(letters.count(u'e')));
        QVERIFY(agree());
        QCOMPARE(shown(*m_team).head.figures.present, figures.present);
    }

    void backspaceTakesAMarkAwayAndStaysAndUndoBringsItBack()
    {
        sitAt(*m_leader);
        auto& rows = table(*m_leader);
        rows.setCurrentIndex(rows.rows()->index(3));
        m_leader->press(Qt::Key_Backspace);
        QCOMPARE(rows.currentIndex().row(), 3);
        QVERIFY(!rows.rows()->at(3).mark);
        const auto deed = m_leader->desk->deeds().front();
        QVERIFY(deed.canUndo && m_leader->desk->undo(deed.number).ok());
        QVERIFY(shown(*m_leader).rows[3].mark == Attendance::Present);
    }

    void aLetterThatMarksNobodyMovesNobody()
    {
        sitAt(*m_leader);
        auto& rows = table(*m_leader);
        rows.setCurrentIndex(rows.rows()->index(5));
        const auto before = marks(*m_leader);
        m_leader->type(u"zqx"_s);
        QCOMPARE(rows.currentIndex().row(), 5);
        QCOMPARE(marks(*m_leader), before);
    }

    void lettersMarkNobodyWhileTheKeyboardIsElsewhere()
    {
        sitAt(*m_leader);
        const auto before = marks(*m_leader);
        m_leader->press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(view(*m_leader).finder()->hasFocus());
        m_leader->type(u"pale"_s);
        QCOMPARE(marks(*m_leader), before);
        view(*m_leader).finder()->clear();
        m_leader->desk->setPreference(u"register.letters"_s, u"off"_s);
        sitAt(*m_leader);
        m_leader->type(u"a"_s);
        QCOMPARE(marks(*m_leader), before);
        m_leader->desk->setPreference(u"register.letters"_s, {});
    }

    void aMarkIsPressedWhereItStands()
    {
        sitAt(*m_leader);
        auto& rows = table(*m_leader);
        // Cleared, and another row current: the letters are small until the row is pressed.
        for (int row : {1, 2}) {
            rows.setCurrentIndex(rows.rows()->index(row));
            m_leader->press(Qt::Key_Backspace);
        }
        rows.setCurrentIndex(rows.rows()->index(8));
        QCoreApplication::processEvents();
        for (const auto& [row, mark] : {std::pair(1, Attendance::Late), std::pair(2, Attendance::Absent)}) {
            QStyleOptionViewItem option;
            option.widget = &rows;
            option.rect = rows.visualRect(rows.rows()->index(row));
            const auto rects = ui::RegisterDelegate::buttons(option, false);
            QVERIFY(rects[size_t(mark)].width() >= 28 && rects[size_t(mark)].height() >= 28);
            QTest::mouseClick(rows.viewport(), Qt::LeftButton, {}, rects[size_t(mark)].center().toPoint());
            QVERIFY(shown(*m_leader).rows[size_t(row)].mark == mark);
        }
    }

    void anotherDesksMarkSaysWhoseItIs()
    {
        QVERIFY(agree());
        sitAt(*m_team);
        const auto booking = shown(*m_leader).rows[1].booking.view.id();
        table(*m_team).setCurrentIndex(table(*m_team).rows()->index(table(*m_team).rows()->rowOf(booking)));
        m_team->type(u"e"_s);
        QVERIFY(agree());
        QVERIFY(shown(*m_leader).rows[1].mark == Attendance::Excused);
        QVERIFY(heard(*m_leader).contains(u"marked by %1"_s.arg(m_team->desk->person().name)));
    }

    void aPlaceThatIsGivenBackGoesToWhoWaitedByAPersonsHand()
    {
        sitAt(*m_team);
        const auto first = shown(*m_team).waiting.front().booking.view.id();
        const auto leaving = shown(*m_team).rows[7].booking.view.id();
        // Whoever is marked as here has come: the mark goes first.
        QCOMPARE(page(*m_team).workshops().cancel(leaving).field, u"mark"_s);
        QVERIFY(page(*m_team).workshops().mark(leaving, std::nullopt).ok());
        QVERIFY(page(*m_team).workshops().cancel(leaving).ok());
        QCOMPARE(shown(*m_team).rows.size(), size_t(19));
        QCOMPARE(shown(*m_team).waiting.size(), size_t(2));
        QVERIFY(shown(*m_team).head.figures.free() == qint64(1));
        QVERIFY(heard(*m_team).contains(u"Give a place to"_s));
        // The leader sees who waits, and gives nothing away.
        QVERIFY(!heard(*m_leader).contains(u"Give a place to"_s));
        QVERIFY(page(*m_team).workshops().give(first).ok());
        QCOMPARE(shown(*m_team).rows.size(), size_t(20));
        QVERIFY(agree());
    }

    void whoWalksInIsAddedByNameAndMatchedLaterByTheTeam()
    {
        sitAt(*m_leader);
        m_leader->press(Qt::Key_F7);
        auto* sheet = m_leader->window.findChild<ui::AttendSheet*>();
        QVERIFY(sheet);
        m_leader->type(u"Zyx Nobody"_s);
        sheet->unknown()->click();
        QVERIFY(until([&] { return shown(*m_leader).rows.size() == 21; }));
        QVERIFY(heard(*m_leader).contains(u"Zyx Nobody"_s) && heard(*m_leader).contains(u"walked in"_s));
        QVERIFY(agree());
        const auto& rows = shown(*m_team).rows;
        const auto it = std::ranges::find(rows, u"Zyx Nobody"_s, &session::RegisterRow::name);
        QVERIFY(it != rows.end() && it->isUnknown && it->mark == Attendance::Present);
        const auto student = m_venue->studentNamed(students(40).back());
        QVERIFY(page(*m_team).workshops().match(it->booking.view.id(), *student).ok());
        QVERIFY(until([&] {
            const auto& now = shown(*m_leader).rows;
            return std::ranges::none_of(now, &session::RegisterRow::isUnknown) && std::ranges::count(now, students(40).back(), &session::RegisterRow::name) == 1;
        }));
    }

    void aCardAtTheDoorMarksWhoIsBooked()
    {
        sitAt(*m_team);
        const auto row = shown(*m_team).rows[0];
        const QString number = *ui::shown(row.student->view, model::Student::number);
        QVERIFY(page(*m_team).workshops().mark(row.booking.view.id(), std::nullopt).ok());
        m_team->press(Qt::Key_F, Qt::ControlModifier);
        m_team->type(number);
        m_team->press(Qt::Key_Return);
        QVERIFY(shown(*m_team).rows[0].mark == Attendance::Present);
        QVERIFY(view(*m_team).said().contains(row.name));
        m_team->type(number);
        m_team->press(Qt::Key_Return);
        QVERIFY(view(*m_team).said().contains(u"was here already"_s));
        // A desk that may not know numbers keeps none, and asks for a name.
        sitAt(*m_leader);
        const auto many = shown(*m_leader).rows.size();
        m_leader->press(Qt::Key_F, Qt::ControlModifier);
        m_leader->type(u"P99887766"_s);
        m_leader->press(Qt::Key_Return);
        QVERIFY(view(*m_leader).said().contains(u"does not know that card"_s));
        QCOMPARE(shown(*m_leader).rows.size(), many);
        auto* sheet = view(*m_leader).addWalkIn();
        sheet->who()->setText(u"P99887766"_s);
        Q_EMIT sheet->who()->textEdited(u"P99887766"_s);
        sheet->unknown()->click();
        QVERIFY(heard(*m_leader).contains(u"That is a number"_s));
        sheet->Sheet::close();
        QCOMPARE(shown(*m_leader).rows.size(), many);
    }

    void theGroupIsToldWithoutNames()
    {
        const auto profile = page(*m_leader).workshops().profile(shown(*m_leader));
        QVERIFY(profile);
        QVERIFY(heard(*m_leader).contains(u"Who comes, without names"_s));
        for (const auto& shares : {profile->programmes, profile->topics}) {
            for (const auto& share : shares.named) QVERIFY(share.count >= insight::fewest);
        }
        // Levels are nothing that a leader is given.
        QVERIFY(profile->levels.named.empty() && profile->levels.others == 0);
    }

    void aRegisterClosesOnlyOnceTheUnmarkedAreThoughtOf()
    {
        sitAt(*m_leader);
        auto& rows = table(*m_leader);
        for (int row : {0, 1}) {
            rows.setCurrentIndex(rows.rows()->index(row));
            m_leader->press(Qt::Key_Backspace);
        }
        view(*m_leader).close();
        auto* sheet = m_leader->window.findChild<ui::CloseSheet*>();
        QVERIFY(sheet && heard(*m_leader).contains(u"%1 people are not marked"_s.arg(shown(*m_leader).head.figures.unmarked())));
        QVERIFY(heard(*m_leader).contains(ui::attenderName(shown(*m_leader).rows[0])));
        sheet->leave()->click();
        QVERIFY(shown(*m_leader).head.state == model::WorkshopState::Closed);
        QVERIFY(!shown(*m_leader).rows[0].mark);
        // Nothing is marked on it any more, by letter or by card.
        const auto before = marks(*m_leader);
        sitAt(*m_leader);
        m_leader->type(u"p"_s);
        QCOMPARE(marks(*m_leader), before);
        QVERIFY(agree());
    }

    void aClosedRegisterOpensAgainForAReason()
    {
        view(*m_leader).reopen();
        auto* sheet = m_leader->window.findChild<ui::ReasonSheet*>();
        QVERIFY(sheet);
        sheet->submit();
        QVERIFY(heard(*m_leader).contains(u"Say why, in a few words"_s));
        sheet->why()->setText(u"Two came late"_s);
        sheet->submit();
        QVERIFY(shown(*m_leader).head.state == model::WorkshopState::Open);
        QVERIFY(agree());
        QCOMPARE(ui::workshopChip(shown(*m_team).head).has_value(), false);
    }

    void theRestAreMarkedAbsentAsOneDeedAndNamed()
    {
        QVERIFY(shown(*m_leader).head.figures.unmarked() >= 2);
        const auto first = ui::attenderName(shown(*m_leader).rows[0]);
        view(*m_leader).markRest();
        QCOMPARE(shown(*m_leader).head.figures.unmarked(), 0);
        QVERIFY(view(*m_leader).said().contains(first));
        const auto deed = m_leader->desk->deeds().front();
        QVERIFY(deed.canUndo && m_leader->desk->undo(deed.number).ok());
        QVERIFY(shown(*m_leader).head.figures.unmarked() >= 2);
    }

    void aDeskThatIsCutOffMarksOnAndSaysSo()
    {
        m_venue->setPlugged(*m_leader->desk, false);
        m_leader->desk->syncNow();
        QVERIFY(until([&] {
            page(*m_leader).refresh();
            return heard(*m_leader).contains(u": marks stay on this desk"_s);
        }));
        view(*m_leader).markRest();
        QCOMPARE(shown(*m_leader).head.figures.unmarked(), 0);
        m_venue->setPlugged(*m_leader->desk, true);
        m_leader->desk->syncNow();
        QVERIFY(agree());
        QCOMPARE(shown(*m_team).head.figures.unmarked(), 0);
    }

    void whoCameThoughTheirPlaceWasCancelledIsSaidAtBothDesks()
    {
        const auto booking = std::ranges::find_if(shown(*m_team).rows, [](const auto& row) { return !row.isWalkIn && !row.isUnknown; })->booking.view.id();
        QVERIFY(page(*m_team).workshops().mark(booking, std::nullopt).ok());
        QVERIFY(agree());
        m_venue->setPlugged(*m_leader->desk, false);
        QVERIFY(page(*m_leader).workshops().mark(booking, Attendance::Present).ok());
        QVERIFY(page(*m_team).workshops().cancel(booking).ok());
        QVERIFY(until([&] { return m_team->desk->outbox().empty(); }));
        m_venue->setPlugged(*m_leader->desk, true);
        m_leader->desk->syncNow();
        const auto isSaid = [&](Visitor& visitor) {
            const auto& rows = shown(visitor).rows;
            const auto it = std::ranges::find(rows, booking, [](const auto& row) { return row.booking.view.id(); });
            return it != rows.end() && it->cameAnyway && heard(visitor).contains(u"had cancelled, and came"_s);
        };
        QVERIFY(until([&] { return isSaid(*m_team) && isSaid(*m_leader); }));
        for (Visitor* visitor : {m_team.get(), m_leader.get()}) QVERIFY(heard(*visitor).contains(u"whose place had been cancelled meanwhile"_s));
        // Whoever was seen there is not offered to be cancelled.
        table(*m_team).setCurrentIndex(table(*m_team).rows()->index(table(*m_team).rows()->rowOf(booking)));
        const auto buttons = view(*m_team).findChildren<ui::Button*>();
        QVERIFY(std::ranges::none_of(buttons, [](ui::Button* one) { return one->isVisible() && one->text() == u"Cancel their place"; }));
    }

    void placesOfPeopleWhoAreNotShownAreCounted()
    {
        const auto free = shown(*m_team).head.figures.free();
        const int taken = shown(*m_team).head.figures.taken();
        m_venue->campus().changeAtHub(model::KindNo::Workshop, *m_workshop, [](model::Record& record) { record.put(model::Workshop::unseen, 2); });
        QVERIFY(until([&] { return shown(*m_team).head.figures.taken() == taken + 2 && shown(*m_leader).head.figures.taken() == taken + 2; }));
        if (free) QCOMPARE(shown(*m_team).head.figures.free(), std::optional(std::max<qint64>(0, *free - 2)));
        QVERIFY(heard(*m_leader).contains(u"2 places are taken by people who are not shown"_s));
    }

    void theRowOfALongNameIsAsTallAsItsLines()
    {
        const auto student = shown(*m_leader).rows.front().student->view.id();
        const QString longest = u"Wolfeschlegelsteinhausen Bergerdorff Nguyễn Thị Thanh Hà Montgomery-Featherstonehaugh of Caerwennol and the Isles"_s;
        m_venue->campus().changeAtHub(model::KindNo::Student, student, [&](model::Record& record) { record.put(model::Student::name, longest); });
        const auto rowOf = [&] {
            const auto& rows = shown(*m_leader).rows;
            return std::ranges::find(rows, longest, [](const auto& row) { return row.name; }) - rows.begin();
        };
        QVERIFY(until([&] { return rowOf() < std::ssize(shown(*m_leader).rows); }));
        const int row = int(rowOf()), other = row == 0 ? 1 : 0;
        const auto& list = table(*m_leader);
        const auto tallOf = [&](int at) { return list.visualRect(list.model()->index(at, 0)).height(); };
        const double line = ui::lineHeightOf(m_stage->theme, ui::TextRole::BodyStrong);
        QVERIFY2(tallOf(row) >= 3 * line, qPrintable(u"%1 of %2"_s.arg(tallOf(row)).arg(line)));
        QVERIFY(tallOf(other) < 3 * line);
    }

    void nobodyStandsInTheWindowsTitle()
    {
        for (Visitor* visitor : {m_team.get(), m_leader.get()}) {
            for (const auto& row : shown(*visitor).rows) QVERIFY(!visitor->window.windowTitle().contains(row.name));
            QVERIFY(visitor->window.windowTitle().contains(u"Workshops"_s));
        }
    }
};

}

QTEST_MAIN(carrel::tests::WorkshopsTest)
#include "WorkshopsTest.moc"
