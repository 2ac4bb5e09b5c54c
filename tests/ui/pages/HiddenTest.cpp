#include "core/model/cases/Attachment.h"
#include "core/model/cases/Case.h"
#include "core/model/cases/Note.h"
#include "core/model/people/Student.h"
#include "tests/ui/pages/Spoken.h"
#include "tests/ui/pages/Visitor.h"
#include "tests/ui/print/Printed.h"
#include "ui/pages/beside/BesideView.h"
#include "ui/pages/shell/Palette.h"
#include "ui/pages/sight/SightSheet.h"
#include "ui/print/Press.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IdentityBar.h"

#include <QtGui/QClipboard>
#include <QtWidgets/QComboBox>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using model::Case;
using model::Note;
using model::Record;
using model::Student;
using ui::PlaceNo;

namespace {

const QString student = u"Amira Benhaddou"_s;

/// Words that stand in one place each, and who may read them there.
struct Mark {
    QString words;
    QStringList readers;
};

const std::vector<Mark>& marks()
{
    static const QStringList owner{u"adviser"_s};
    static const std::vector<Mark> all{
        {u"titlemark"_s, {u"adviser"_s, u"adviser2"_s}},
        {u"summarymark"_s, {u"adviser"_s, u"adviser2"_s, u"line-manager"_s}},
        {u"bodymark"_s, owner},
        {u"filemark"_s, owner},
        {u"phonemark"_s, {u"adviser"_s, u"adviser2"_s, u"personal-tutor"_s}},
    };
    return all;
}

}

/// What the window of each role lets be seen and heard, hidden widgets and the window's title included.
class HiddenTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampusVenue> m_venue;
    std::optional<model::RecordId> m_student;
    std::optional<model::RecordId> m_case;
    QStringList m_said;

    void plant()
    {
        FakeCampus& campus = m_venue->campus();
        m_student = m_venue->studentNamed(student);
        for (const Record& held : campus.hubRecords(model::KindNo::Case)) {
            if (held.student() == m_student) m_case = held.id();
        }
        campus.changeAtHub(model::KindNo::Case, *m_case, [](Record& record) {
            record.put(Case::title, u"titlemark"_s);
            record.put(Case::summary, u"summarymark"_s);
        });
        campus.changeAtHub(model::KindNo::Student, *m_student, [](Record& record) { record.put(Student::phone, u"phonemark"_s); });
        for (const Record& note : campus.hubRecords(model::KindNo::Note)) {
            if (note.get(Note::caseRef) != m_case) continue;
            campus.changeAtHub(model::KindNo::Note, note.id(), [](Record& record) {
                record.put(Note::body, u"bodymark"_s);
                record.put(Note::audience, model::Audience::CaseTeam);
            });
        }
        for (const Record& file : campus.hubRecords(model::KindNo::Attachment)) {
            if (file.parent() != m_case) continue;
            campus.changeAtHub(model::KindNo::Attachment, file.id(), [](Record& record) {
                record.put(model::Attachment::name, u"filemark.pdf"_s);
                record.put(model::Attachment::audience, model::Audience::CaseTeam);
            });
        }
    }

    /// Goes to every place the role has, to the record that is marked.
    template <class Visit>
    void everywhere(Visitor& visitor, Visit visit)
    {
        for (const PlaceNo no : {PlaceNo::Students, PlaceNo::Cases, PlaceNo::Reviews}) {
            ui::Place* place = visitor.shell().place(no);
            if (!place) continue;
            visitor.shell().goTo(no);
            place->show(no == PlaceNo::Students ? *m_student : *m_case);
            for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();
            visit(*place);
        }
    }

    /// Each document that is offered, with all that may be asked for, drawn and as a file that others read; its name too.
    QString printedBy(Visitor& visitor, int& documents)
    {
        QString out;
        const QTemporaryDir folder;
        everywhere(visitor, [&](ui::Place& place) {
            for (const auto& offer : place.papers()) {
                const QString file = folder.filePath(u"%1.pdf"_s.arg(++documents));
                const ui::PressRun run{offer.make({true}), {.printed = u"Printed"_s, .number = u"K7QX-2M9D"_s, .destroyBy = u"soon"_s}, false};
                for (const auto& page : ui::setPages(run.document, run.foot).pages) out += page.text();
                if (!ui::pressToFile(file, run)) qFatal("the file could not be written");
                const Printed paper(file);
                out += offer.name + paper.text() + paper.about() + ui::pressFileName(run.document, run.foot.number) + ui::documentWords(run.document.what);
            }
        });
        return out;
    }

    /// Whatever can be copied, by every button there is for it.
    QString copiedBy(Visitor& visitor)
    {
        QString out;
        QGuiApplication::clipboard()->clear();
        everywhere(visitor, [&](ui::Place& place) {
            for (const auto* bar : place.findChildren<ui::IdentityBar*>()) {
                for (auto* button : bar->findChildren<ui::IconButton*>()) {
                    if (button->accessibleName().startsWith(u"Copy"_s) && !button->isHidden()) button->click();
                }
            }
            out += QGuiApplication::clipboard()->text() + u'\n';
        });
        return out;
    }

    QString titlesOf(Visitor& visitor)
    {
        QString out = visitor.window.windowTitle();
        everywhere(visitor, [&](ui::Place&) { out += u'\n' + visitor.window.windowTitle() + visitor.window.windowIconText() + visitor.window.windowFilePath(); });
        return out;
    }

    QString sightOf(Visitor& visitor)
    {
        QString out;
        everywhere(visitor, [&](ui::Place&) {
            auto* sheet = visitor.shell().showSight();
            if (!sheet || !m_venue->settle([&] { return sheet->isAnswered(); })) return;
            for (int at = 0; at < sheet->as()->count(); ++at) {
                sheet->as()->setCurrentIndex(at);
                out += sheet->words();
            }
            sheet->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        });
        return out;
    }

    QString everythingIn(Visitor& visitor)
    {
        QString heard = spokenWords(visitor.window);
        for (const PlaceNo no : {PlaceNo::Today, PlaceNo::Students, PlaceNo::Cases, PlaceNo::Sync, PlaceNo::Reviews}) {
            if (!visitor.shell().place(no)) continue;
            visitor.shell().goTo(no);
            if (no == PlaceNo::Students) visitor.shell().students()->show(*m_student);
            if (no == PlaceNo::Reviews) {
                heard += spokenWords(visitor.window);
                visitor.shell().reviews()->show(*m_case);
            }
            if (no == PlaceNo::Cases) visitor.shell().cases()->show(*m_case);
            for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();
            heard += spokenWords(visitor.window);
            using Tab = ui::CaseView::Tab;
            for (const Tab tab : {Tab::Actions, Tab::Support, Tab::Referrals, Tab::Consents, Tab::Files, Tab::Told, Tab::Timeline}) {
                if (no != PlaceNo::Cases) break;
                visitor.shell().cases()->view()->choose(tab);
                heard += spokenWords(visitor.window);
            }
        }
        for (const QString& typed : {QString(), u"amira"_s, u"benhadou"_s, u"case"_s}) {
            ui::Palette* palette = visitor.shell().findAnything(typed);
            heard += spokenWords(visitor.window);
            palette->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        visitor.shell().showHelp();
        heard += spokenWords(visitor.window);
        // Not only what is spoken: a tip or a hidden label would be as bad.
        for (const QWidget* widget : visitor.window.findChildren<QWidget*>()) {
            heard += widget->toolTip() + u'\n' + widget->property("text").toString() + u'\n' + widget->whatsThis() + u'\n';
        }
        return heard;
    }

    static void roles()
    {
        QTest::addColumn<QString>("user");
        for (const char* user : {"adviser", "adviser2", "adviser3", "line-manager", "learning-services", "drop-in-tutor", "workshop-leader", "personal-tutor",
                                 "level-tutor", "programme-leader", "module-leader", "school-director", "faculty-dean", "faculty-pvc", "faculty-admin", "project-staff",
                                 "executive", "wellbeing-director", "specialist", "governance", "administrator"}) {
            QTest::addRow("%s", user) << QString::fromLatin1(user);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::setActive(true);
        m_stage = std::make_unique<Stage>();
        m_venue = std::make_unique<CampusVenue>();
        connect(m_stage->style, &ui::ConsoleStyle::announced, this, [this](const QString& text) { m_said << text; });
        plant();
    }
    void cleanupTestCase()
    {
        m_venue.reset();
        m_stage.reset();
    }

    void aWindowSaysWhatItsRoleMaySeeAndNothingElse_data() { roles(); }
    void aWindowSaysWhatItsRoleMaySeeAndNothingElse()
    {
        QFETCH(QString, user);
        Visitor visitor(*m_venue, m_stage->theme, user);
        const QString heard = everythingIn(visitor);

        for (const Mark& mark : marks()) {
            QVERIFY2(heard.contains(mark.words) == mark.readers.contains(user), qPrintable(mark.words));
        }
    }

    void whatIsPrintedIsWhatTheRoleMaySee_data() { roles(); }
    void whatIsPrintedIsWhatTheRoleMaySee()
    {
        QFETCH(QString, user);
        Visitor visitor(*m_venue, m_stage->theme, user);
        int documents = 0;
        const QString printed = printedBy(visitor, documents);
        for (const Mark& mark : marks()) QVERIFY2(!printed.contains(mark.words) || mark.readers.contains(user), qPrintable(mark.words));
        if (user == u"adviser") QVERIFY(printed.contains(u"bodymark"_s) && printed.contains(u"summarymark"_s) && printed.contains(u"titlemark"_s));
        if (user == u"line-manager") QVERIFY(printed.contains(u"summarymark"_s) && !printed.contains(u"Benhaddou"_s));
        // Who has nothing to do with a case has nothing to print of it, and contact is on no paper but where it was agreed.
        QCOMPARE(documents > 0, (QStringList{u"adviser"_s, u"adviser2"_s, u"adviser3"_s, u"line-manager"_s}.contains(user)));
        QVERIFY(!printed.contains(u"phonemark"_s));
    }

    void nothingHiddenIsCopiedStandsInATitleOrIsCalledOut_data() { roles(); }
    void nothingHiddenIsCopiedStandsInATitleOrIsCalledOut()
    {
        QFETCH(QString, user);
        m_said.clear();
        Visitor visitor(*m_venue, m_stage->theme, user);
        const QString heard = everythingIn(visitor);
        const QString titles = titlesOf(visitor);
        for (const auto& student : m_venue->campus().hubRecords(model::KindNo::Student)) {
            for (const auto* field : {&Student::name, &Student::preferredName, &Student::number}) {
                const QString words = student.get(*field).value_or(QString());
                QVERIFY2(words.isEmpty() || !titles.contains(words), qPrintable(titles));
            }
        }
        const QString told = copiedBy(visitor) + titles + m_said.join(u'\n');
        for (const Mark& mark : marks()) QVERIFY2(!told.contains(mark.words) || mark.readers.contains(user), qPrintable(mark.words));
        if (!heard.contains(u"Benhaddou"_s)) QVERIFY(!told.contains(u"Benhaddou"_s));
        // The number is copied where the number is seen, and nowhere else.
        const QString number = *m_venue->campus().hubRecord(model::KindNo::Student, *m_student)->get(Student::number);
        if (!heard.contains(number)) QVERIFY(!told.contains(number));
        if (user == u"adviser") QVERIFY(told.contains(number) && titles.contains(u"Case "_s));
    }

    void whoCanSeeThisIsAnsweredWithoutAValue_data() { roles(); }
    void whoCanSeeThisIsAnsweredWithoutAValue()
    {
        QFETCH(QString, user);
        Visitor visitor(*m_venue, m_stage->theme, user);
        const QString said = sightOf(visitor);
        for (const Mark& mark : marks()) QVERIFY2(!said.contains(mark.words), qPrintable(mark.words));
        QVERIFY(!said.contains(u"Benhaddou"_s));
        if (user != u"adviser" && user != u"line-manager") return;
        QVERIFY(said.contains(u"Line manager"_s) || said.contains(u"line manager"_s));
        QVERIFY(said.contains(u"Hidden by this role, on any record"_s) && said.contains(u"The student can ask to read all of it."_s));
    }

    void besideAStudentNothingOfOthersIsLeft_data() { roles(); }
    void besideAStudentNothingOfOthersIsLeft()
    {
        QFETCH(QString, user);
        Visitor visitor(*m_venue, m_stage->theme, user);
        const bool isHere = visitor.shell().place(PlaceNo::Students) && visitor.shell().open({PlaceNo::Students, *m_student});
        QCOMPARE(isHere, visitor.desk->find(model::KindNo::Student, *m_student).has_value());
        if (!isHere) return;
        QVERIFY(visitor.window.besideStudent());
        const QString heard = spokenWords(visitor.window) + QGuiApplication::clipboard()->text();
        QVERIFY(heard.contains(u"Amira"_s));
        for (const QString& never : {u"titlemark"_s, u"summarymark"_s, u"bodymark"_s, u"filemark"_s}) QVERIFY2(!heard.contains(never), qPrintable(never));
        QVERIFY(!heard.contains(u"phonemark"_s) || marks().back().readers.contains(user));
    }
};

}

QTEST_MAIN(carrel::tests::HiddenTest)
#include "HiddenTest.moc"
