#include "core/model/cases/Case.h"
#include "core/model/cases/Note.h"
#include "core/model/people/Student.h"
#include "tests/ui/pages/Spoken.h"
#include "tests/ui/pages/Visitor.h"
#include "ui/pages/shell/Palette.h"

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
    }

    QString everythingIn(Visitor& visitor)
    {
        QString heard = spokenWords(visitor.window);
        for (const PlaceNo no : {PlaceNo::Today, PlaceNo::Students, PlaceNo::Cases, PlaceNo::Sync}) {
            if (!visitor.shell().place(no)) continue;
            visitor.shell().goTo(no);
            if (no == PlaceNo::Students) visitor.shell().students()->show(*m_student);
            if (no == PlaceNo::Cases) visitor.shell().cases()->show(*m_case);
            for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();
            heard += spokenWords(visitor.window);
            using Tab = ui::CasesPage::Tab;
            for (const Tab tab : {Tab::Actions, Tab::Support, Tab::Referrals, Tab::Consents, Tab::Told, Tab::Timeline}) {
                if (no != PlaceNo::Cases) break;
                visitor.shell().cases()->choose(tab);
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

private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::setActive(true);
        m_stage = std::make_unique<Stage>();
        m_venue = std::make_unique<CampusVenue>();
        plant();
    }
    void cleanupTestCase()
    {
        m_venue.reset();
        m_stage.reset();
    }

    void aWindowSaysWhatItsRoleMaySeeAndNothingElse_data()
    {
        QTest::addColumn<QString>("user");
        for (const char* user : {"adviser", "adviser2", "adviser3", "line-manager", "learning-services", "drop-in-tutor", "workshop-leader", "personal-tutor",
                                 "level-tutor", "programme-leader", "module-leader", "school-director", "faculty-dean", "faculty-pvc", "faculty-admin", "project-staff",
                                 "executive", "wellbeing-director", "specialist", "governance", "administrator"}) {
            QTest::addRow("%s", user) << QString::fromLatin1(user);
        }
    }
    void aWindowSaysWhatItsRoleMaySeeAndNothingElse()
    {
        QFETCH(QString, user);
        Visitor visitor(*m_venue, m_stage->theme, user);
        const QString heard = everythingIn(visitor);

        for (const Mark& mark : marks()) {
            QVERIFY2(heard.contains(mark.words) == mark.readers.contains(user), qPrintable(mark.words));
        }
    }
};

}

QTEST_MAIN(carrel::tests::HiddenTest)
#include "HiddenTest.moc"
