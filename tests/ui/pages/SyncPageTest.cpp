#include "core/model/cases/Case.h"
#include "tests/ui/pages/Spoken.h"
#include "tests/ui/pages/Visitor.h"
#include "ui/pages/sync/ConflictPanel.h"
#include "ui/pages/sync/ConflictRow.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RailButton.h"
#include "ui/widgets/UndoBar.h"
#include "ui/words/HoldingWords.h"
#include "ui/words/SyncWords.h"

#include <QtWidgets/QAbstractButton>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using session::SyncStanding;
using ui::PlaceNo;

/// How a desk stands with the hub: what the chip says, what lies in the folder, what is held and why, and choices settled
/// without a mouse.
class SyncPageTest : public QObject
{
    Q_OBJECT

    const QString m_amira = u"Amira Benhaddou"_s;
    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampusVenue> m_venue;

    void setNextStep(session::Desk& desk, const model::RecordId& id, const QString& step)
    {
        model::Changes changes(model::KindNo::Case);
        changes.to(model::Case::nextStep, step);
        QVERIFY(desk.edit(id, changes).ok());
    }
    /// Both change one field before either has seen the other's.
    void disagree(Visitor& mine, Visitor& theirs, const std::function<void(session::Desk&, bool first)>& change)
    {
        mine.desk.faults.unplugged = true;
        change(*mine.desk, true);
        change(*theirs.desk, false);
        QTRY_VERIFY_WITH_TIMEOUT(theirs.desk->outbox().empty(), 30'000);
        mine.desk.faults.unplugged = false;
        mine.desk->syncNow();
        QTRY_VERIFY_WITH_TIMEOUT(mine.desk->syncReport().conflicts > 0 && mine.desk->outbox().empty(), 30'000);
        QApplication::setActiveWindow(&mine.window);
    }
    /// The row about this record. The invented university has a choice of its own, which is made first.
    ui::ConflictRow* rowOf(ui::ConflictPanel* panel, const model::RecordId& id)
    {
        ui::ConflictRow* found = nullptr;
        for (ui::ConflictRow* row : panel->rows()) {
            if (row->conflict().record == id) found = row;
            else row->choose(ui::ConflictRow::Choice::Mine);
        }
        return found;
    }
    QString valueOf(session::Desk& desk, const model::RecordId& id)
    {
        return desk.find(model::KindNo::Case, id)->view.see(model::Case::nextStep).match([](const QString& v) { return v; }, [] { return QString(); }, [] { return QString(); });
    }
    QString focused() { return QApplication::focusWidget() ? QApplication::focusWidget()->accessibleName() : QString(); }

private Q_SLOTS:
    void init()
    {
        QAccessible::setActive(true);
        m_stage = std::make_unique<Stage>();
        m_venue = std::make_unique<CampusVenue>();
    }
    void cleanup()
    {
        m_venue.reset();
        m_stage.reset();
    }

    void aChoiceIsMadeByKeysAlone()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s), dafydd(*m_venue, m_stage->theme, u"adviser2"_s);
        const auto id = *rhian.caseOf(*m_venue, m_amira);
        disagree(rhian, dafydd, [&](session::Desk& desk, bool first) { setNextStep(desk, id, first ? u"Look at the timetable"_s : u"Ring the course office"_s); });
        rhian.shell().goTo(PlaceNo::Sync);
        ui::ConflictPanel* panel = rhian.shell().sync()->conflicts();
        QTRY_VERIFY(rowOf(panel, id));
        ui::ConflictRow* row = rowOf(panel, id);
        // Both texts are there, and neither is chosen.
        QTRY_VERIFY(spokenWords(rhian.window).contains(u"Look at the timetable"_s) && spokenWords(rhian.window).contains(u"Ring the course office"_s));
        QVERIFY(!row->settlement());
        for (auto* button : row->findChildren<QAbstractButton*>()) QVERIFY(!button->isChecked());
        const int open = rhian.desk->syncReport().conflicts;
        // Whoever has just come from the rail is still on it, and the key on the page holds all the same.
        rhian.window.findChild<ui::RailButton*>()->setFocus();
        rhian.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(spokenWords(rhian.window).contains(u"Choose which to keep"_s));
        QCOMPARE(rhian.desk->syncReport().conflicts, open);
        // So low a window that what is asked has to be scrolled to.
        rhian.window.resize(1280, 500);
        QApplication::processEvents();
        row->start()->setFocus(Qt::TabFocusReason);
        rhian.press(Qt::Key_Right);
        QVERIFY2(focused().contains(u"Ring the course office"_s), qPrintable(focused()));
        rhian.press(Qt::Key_Left);
        QVERIFY2(focused().contains(u"Look at the timetable"_s), qPrintable(focused()));
        rhian.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(rhian.desk->outbox().empty() && rhian.desk->syncReport().conflicts == 0, 30'000);
        const auto record = m_venue->campus().hubRecord(model::KindNo::Case, id);
        QCOMPARE(record->get(model::Case::nextStep), std::optional(u"Look at the timetable"_s));
        const QWidget* title = nullptr;
        for (const auto* heading : rhian.shell().sync()->findChildren<ui::Heading*>()) title = heading->text() == u"Sync"_s ? heading : title;
        QVERIFY(title);
        QTRY_VERIFY(!title->visibleRegion().isEmpty());
        // What was not kept is in the history, under its author.
        QVERIFY(m_venue->campus().hubText().contains(u"Ring the course office"_s));
    }

    void everyAnswerToAChoiceIsOneOfAGroupWithWhatItWasBeforeAndSavingIsInView()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s), dafydd(*m_venue, m_stage->theme, u"adviser2"_s);
        const auto id = *rhian.caseOf(*m_venue, m_amira);
        const QString before = valueOf(*rhian.desk, id);
        QVERIFY(!before.isEmpty());
        disagree(rhian, dafydd, [&](session::Desk& desk, bool first) { setNextStep(desk, id, first ? u"Look at the timetable"_s : u"Ring the course office"_s); });
        rhian.shell().goTo(PlaceNo::Sync);
        ui::ConflictPanel* panel = rhian.shell().sync()->conflicts();
        QTRY_VERIFY(rowOf(panel, id));
        ui::ConflictRow* row = rowOf(panel, id);
        QTRY_VERIFY2(spokenWords(rhian.window).contains(u"Before: "_s + before), qPrintable(spokenWords(rhian.window)));
        QStringList walked;
        row->start()->setFocus(Qt::TabFocusReason);
        for (int i = 0; i < 4; ++i, rhian.press(Qt::Key_Right)) walked << focused().section(u':', 0, 0);
        QCOMPARE(walked, QStringList({u"Keep mine"_s, u"Keep theirs"_s, u"Keep both"_s, u"Edit"_s}));
        for (const QSize& size : {QSize(1440, 900), QSize(1280, 720)}) {
            rhian.window.resize(size);
            QApplication::processEvents();
            QAbstractButton* save = nullptr;
            for (auto* button : rhian.shell().sync()->findChildren<QAbstractButton*>()) save = button->text() == u"Save these choices"_s ? button : save;
            QVERIFY(save && !save->visibleRegion().isEmpty());
            QCOMPARE(save->visibleRegion().boundingRect().size(), save->size());
        }
    }

    void whoeverChoosesNothingKeepsBothTextsOfANote()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s), dafydd(*m_venue, m_stage->theme, u"adviser2"_s);
        const auto id = *rhian.caseOf(*m_venue, m_amira);
        const auto note = rhian.desk->addNote({id, model::NoteType::General, u"We met."_s});
        QVERIFY(note.ok());
        QTRY_VERIFY_WITH_TIMEOUT(rhian.desk->outbox().empty(), 30'000);
        dafydd.desk->syncNow();
        QTRY_VERIFY_WITH_TIMEOUT(dafydd.desk->find(model::KindNo::Note, *note.id).has_value(), 30'000);
        disagree(rhian, dafydd, [&](session::Desk& desk, bool first) {
            model::Changes changes(model::KindNo::Note);
            changes.to(model::Note::body, first ? u"We met in the library."_s : u"We met on Tuesday."_s);
            QVERIFY(desk.edit(*note.id, changes).ok());
        });
        rhian.shell().goTo(PlaceNo::Sync);
        ui::ConflictPanel* panel = rhian.shell().sync()->conflicts();
        QTRY_VERIFY(rowOf(panel, *note.id));
        ui::ConflictRow* row = rowOf(panel, *note.id);
        for (auto* button : row->findChildren<QAbstractButton*>()) QVERIFY(!button->isChecked());
        QTRY_VERIFY(spokenWords(rhian.window).contains(u"If you choose nothing, both texts are kept"_s));
        row->start()->setFocus(Qt::TabFocusReason);
        rhian.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(rhian.desk->outbox().empty() && rhian.desk->syncReport().conflicts == 0, 30'000);
        const QString body = m_venue->campus().hubRecord(model::KindNo::Note, *note.id)->get(model::Note::body).value_or(QString());
        QVERIFY2(body.contains(u"in the library"_s) && body.contains(u"on Tuesday"_s), qPrintable(body));
    }

    void whatWaitsLiesInTheFolderInPlainSentences()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        const auto id = *rhian.caseOf(*m_venue, m_amira);
        rhian.shell().goTo(PlaceNo::Sync);
        QVERIFY(spokenWords(rhian.window).contains(u"Everything you did has reached the hub"_s));
        rhian.desk.faults.unplugged = true;
        QVERIFY(rhian.desk->addNote({id, model::NoteType::General, u"one"_s}).ok());
        setNextStep(*rhian.desk, id, u"Ring on Friday"_s);
        QTRY_VERIFY(spokenWords(rhian.window).contains(u"Note for Amira Benhaddou"_s));
        const QString words = spokenWords(rhian.window);
        QVERIFY(words.contains(u"Change to the case of Amira Benhaddou"_s));
        QVERIFY(words.contains(u"2 changes in this folder"_s) && words.contains(u"Nothing is lost"_s));
        QVERIFY(words.contains(u"The hub last answered"_s));
        rhian.desk.faults.unplugged = false;
        rhian.desk->syncNow();
        QTRY_VERIFY_WITH_TIMEOUT(spokenWords(rhian.window).contains(u"Everything you did has reached the hub"_s), 30'000);
    }

    void everyRowThatIsHeldHasAReason()
    {
        for (const QString& user : {u"adviser"_s, u"line-manager"_s, u"personal-tutor"_s, u"executive"_s}) {
            Visitor visitor(*m_venue, m_stage->theme, user);
            const auto holdings = visitor.desk->holdings();
            qint64 told = 0, held = 0;
            for (const auto& group : ui::holdingGroups(*visitor.desk, holdings)) {
                QVERIFY(!group.why.isEmpty());
                for (const auto& [what, count] : group.rows) {
                    QVERIFY2(!what.isEmpty() && !what.contains(u':') && what[0].isUpper(), qPrintable(what));
                    told += count;
                }
            }
            // No kind that is held goes unmentioned.
            for (const auto& [kind, count] : holdings.rows) held += count;
            QCOMPARE(told, held);
            visitor.shell().goTo(PlaceNo::Sync);
            QTRY_VERIFY2(spokenWords(visitor.window).contains(u"removed by itself when the reason ends"_s), qPrintable(user));
        }
    }

    void colleaguesCasesAreTrimmedAndHadBack()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        rhian.shell().goTo(PlaceNo::Sync);
        const QString before = spokenWords(rhian.window);
        QVERIFY2(before.contains(u"Open cases you own or share: "_s) && before.contains(u"Open cases that others work on: "_s), qPrintable(before));
        const auto groups = rhian.desk->trimGroups({});
        const auto group = std::ranges::find(groups, session::TrimGroup::Why::Colleagues, &session::TrimGroup::why);
        QVERIFY(group != groups.end());
        QAbstractButton* trim = nullptr;
        for (auto* button : rhian.shell().sync()->findChildren<QAbstractButton*>()) {
            if (button->accessibleName().startsWith(u"Trim: Open cases that others"_s)) trim = button;
        }
        QVERIFY(trim);
        trim->setFocus(Qt::TabFocusReason);
        rhian.press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(rhian.desk->trimmed().gone, int(group->cases.size()), 30'000);
        QTRY_VERIFY(spokenWords(rhian.window).contains(u"Trimmed from this desk"_s));
        for (const auto& id : group->cases) QVERIFY(!rhian.desk->find(model::KindNo::Case, id));
        const auto* bar = rhian.window.findChild<ui::UndoBar*>();
        QVERIFY(bar->accessibleName().contains(u"trimmed from this desk at"_s) && bar->way() == ui::UndoBar::Way::Undo);
        // Where the keyboard is by now.
        rhian.press(Qt::Key_Space);
        QVERIFY2(bar->accessibleName().startsWith(u"What was trimmed was asked back"_s) && bar->way() == ui::UndoBar::Way::None, qPrintable(bar->accessibleName()));
        QTRY_VERIFY_WITH_TIMEOUT(rhian.desk->find(model::KindNo::Case, group->cases.front()).has_value(), 30'000);
        QTRY_VERIFY(!spokenWords(rhian.window).contains(u"Trimmed from this desk"_s));
    }

    void whatADeskHoldsStandsInTheLargerPartOfThePage()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s), morwenna(*m_venue, m_stage->theme, u"learning-services"_s);
        for (Visitor* visitor : {&rhian, &morwenna}) {
            visitor->window.resize(1440, 900);
            visitor->shell().goTo(PlaceNo::Sync);
            QCoreApplication::processEvents();
            const auto headings = visitor->window.findChildren<ui::Label*>();
            const auto holds = std::ranges::find_if(headings, [](const ui::Label* one) { return one->isVisible() && one->text() == u"What this desk holds"; });
            QVERIFY(holds != headings.end());
            const int left = (*holds)->mapTo(&visitor->window, QPoint()).x();
            QVERIFY(left < visitor->window.width() / 2);
        }
    }

    void theChipNeverSaysUpToDateWhenItIsNot()
    {
        const base::Moment now{1'790'000'000'000};
        const auto isCalm = [&](const session::SyncReport& report) {
            const ui::ChipWords chip = ui::chipWords(report, now);
            return chip.state == ui::SyncState::UpToDate || chip.strong.contains(u"Up to date"_s);
        };
        session::SyncReport good{SyncStanding::UpToDate, 0, 0, now.plusSeconds(-60), {}, {}, {}};
        QVERIFY(isCalm(good));
        for (int i = 0; i <= int(SyncStanding::CacheDamaged); ++i) {
            session::SyncReport report = good;
            report.standing = SyncStanding(i);
            const bool fine = report.standing == SyncStanding::UpToDate || report.standing == SyncStanding::Syncing;
            QCOMPARE(isCalm(report), fine);
            report.waiting = 3;
            QVERIFY(!isCalm(report));
            report.waiting = 0;
            report.conflicts = 1;
            QVERIFY(!isCalm(report));
            report.conflicts = 0;
            report.lastContact = now.plusSeconds(-3600);
            QVERIFY(!isCalm(report));
            report.lastContact.reset();
            QVERIFY(!isCalm(report));
        }
    }
};

}

QTEST_MAIN(carrel::tests::SyncPageTest)
#include "SyncPageTest.moc"
