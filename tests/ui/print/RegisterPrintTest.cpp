#include "core/model/people/Staff.h"
#include "core/model/people/Student.h"
#include "core/session/Workshops.h"
#include "tests/ui/pages/Visitor.h"
#include "tests/ui/print/Printed.h"
#include "ui/print/PaperView.h"
#include "ui/print/PrintSheet.h"
#include "ui/print/PrivateFolder.h"
#include "ui/print/RegisterPapers.h"
#include "ui/widgets/Banner.h"
#include "ui/words/PrintWords.h"
#include "ui/words/Reading.h"

#include <QtCore/QRegularExpression>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using model::KindNo;
using model::Print;
using model::Student;
using ui::PrintSheet;

namespace {

const QString title = u"Writing critically, session 3"_s;
/// On a card that no desk knew, and so where a name would be held.
const QString card = u"S7310468"_s;

}

/// A workshop that Learning Services plans and fills, its register printed there and by whoever leads it, and the record of each.
class RegisterPrintTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampusVenue> m_venue;
    std::unique_ptr<Visitor> m_service;
    std::unique_ptr<Visitor> m_leader;
    base::SeededRandom m_random{"registers"};
    std::optional<model::RecordId> m_workshop;
    std::vector<model::Record> m_students; ///< three with a place, one who had one, one who waits
    QTemporaryDir m_folder;
    QTemporaryDir m_profile;
    const ui::PrivateFolder m_private{m_profile.path()};

    session::Workshops at(Visitor& visitor) { return {*visitor.desk, m_venue->clock(), m_random}; }
    bool has(Visitor& visitor, size_t names)
    {
        const auto held = at(visitor).open(*m_workshop);
        if (!held || held->rows.size() != 4 || held->waiting.size() != 1 || held->cancelled.size() != 1) return false;
        return size_t(std::ranges::count_if(held->rows, [](const auto& row) { return row.student && !row.name.isEmpty(); })) == names;
    }
    bool settled(const std::function<bool()>& holds)
    {
        int turn = 0;
        return m_venue->settle([&] {
            if (holds()) return true;
            if (turn++ % 10 == 0) {
                for (Visitor* visitor : {m_service.get(), m_leader.get()}) visitor->desk->syncNow();
            }
            return false;
        });
    }

    PrintSheet* sheetFor(Visitor& visitor)
    {
        QApplication::setActiveWindow(&visitor.window);
        const ui::Ground ground{*visitor.desk, m_venue->clock()};
        const auto held = at(visitor).open(*m_workshop);
        std::vector<ui::PaperOffer> offers{{u"Register"_s, [ground, held](const ui::PaperWish&) { return ui::registerPaper(ground, *held); }},
                                           {u"Sign-in sheet"_s, [ground, held](const ui::PaperWish&) { return ui::signInPaper(ground, *held); }}};
        auto* sheet = new PrintSheet(ground, std::move(offers), true, &visitor.window);
        sheet->open();
        return sheet;
    }
    QString printed(PrintSheet& sheet)
    {
        QPrinter printer(QPrinter::HighResolution);
        ui::prepare(printer, sheet.run());
        printer.setOutputFormat(QPrinter::PdfFormat);
        const QString file = m_folder.filePath(u"print.pdf"_s);
        printer.setOutputFileName(file);
        return sheet.printOn(printer) ? file : QString();
    }
    std::vector<model::Record> prints()
    {
        std::vector<model::Record> out;
        for (auto& print : m_venue->campus().hubRecords(KindNo::Print)) {
            if (print.get(Print::workshop) == m_workshop) out.push_back(std::move(print));
        }
        return out;
    }
    /// The one with this number, once the hub has it.
    model::Record noted(const QString& number)
    {
        std::optional<model::Record> out;
        const bool came = settled([&] {
            for (const auto& print : prints()) {
                if (print.get(Print::number) == number) out = print;
            }
            return out.has_value();
        });
        if (!came) qFatal("the printing is not on record");
        return *out;
    }
    static QString numberOn(const QString& words) { return QRegularExpression(u"No\\. ([0-9A-Z]{4}-[0-9A-Z]{4})"_s).match(words).captured(1); }
    static QString nameOf(const model::Record& student) { return *student.get(Student::name); }

private Q_SLOTS:
    void initTestCase()
    {
        m_stage = std::make_unique<Stage>();
        m_venue = std::make_unique<CampusVenue>();
        auto& campus = m_venue->campus();
        for (const auto& student : campus.hubRecords(KindNo::Student)) {
            if (m_students.size() < 5 && student.get(Student::email) && student.get(Student::number)) m_students.push_back(student);
        }
        for (const auto& student : m_students) {
            campus.changeAtHub(KindNo::Student, student.id(), [](model::Record& record) {
                record.put(Student::level, 97531);
                record.put(Student::email, u"mailmark@example.ac.uk"_s);
                record.put(Student::phone, u"phonemark"_s);
            });
        }
        m_service = std::make_unique<Visitor>(*m_venue, m_stage->theme, u"learning-services"_s);
        m_leader = std::make_unique<Visitor>(*m_venue, m_stage->theme, u"workshop-leader"_s);
        auto shops = at(*m_service);
        const auto teams = shops.teams();
        QVERIFY(!teams.empty());
        session::NewWorkshop plan{title, teams.front().view.id(), m_leader->desk->person().id, u"Room HU 2.10"_s, {}, {}, 3};
        plan.starts = m_venue->clock().now().plusSeconds(2 * 24 * 3600);
        plan.ends = plan.starts.plusSeconds(90 * 60);
        const auto planned = shops.plan(plan);
        QVERIFY(planned.ok());
        m_workshop = planned.id;
        for (const auto& student : m_students) QVERIFY(shops.book({*m_workshop, student.id(), {}, u"topicmark"_s}).ok());
        // The fourth waits and then goes; the fifth waits.
        const auto held = shops.open(*m_workshop);
        QCOMPARE(held->waiting.size(), 2U);
        for (const auto& row : held->waiting) {
            if (ui::shown(row.booking.view, model::Booking::student) == m_students[3].id()) QVERIFY(shops.cancel(row.booking.view.id()).ok());
        }
        // No register takes a number for a name any more; what another program wrote there is on no paper.
        QCOMPARE(shops.checkIn(*m_workshop, card).how, session::CheckIn::How::NameNeeded);
        using model::Booking;
        QVERIFY(m_service->desk->create(model::Changes(model::KindNo::Booking).to(Booking::workshop, *m_workshop).to(Booking::visitor, card).to(Booking::state, model::BookingState::Booked).to(Booking::booked, m_venue->clock().now()).to(Booking::walkIn, true)).ok());
        QVERIFY(settled([&] { return has(*m_service, 3) && has(*m_leader, 3); }));
    }
    void cleanup()
    {
        for (Visitor* visitor : {m_service.get(), m_leader.get()}) {
            for (PrintSheet* sheet : visitor->window.findChildren<PrintSheet*>()) sheet->close();
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void cleanupTestCase()
    {
        m_service.reset();
        m_leader.reset();
        m_venue.reset();
        m_stage.reset();
    }

    void whoeverPrintsItGetsNamesAndProgrammesAlone()
    {
        for (Visitor* visitor : {m_service.get(), m_leader.get()}) {
            PrintSheet* sheet = sheetFor(*visitor);
            for (int document = 0; document < 2; ++document) {
                sheet->what()->setCurrentIndex(document);
                const Printed paper(printed(*sheet));
                QVERIFY(!paper.file.isEmpty());
                const QString words = paper.words();
                for (size_t i = 0; i < 3; ++i) {
                    QCOMPARE(words.count(nameOf(m_students[i])), 1);
                    const QString programme = visitor->desk->label(u"programme"_s, *m_students[i].get(Student::programme));
                    QCOMPARE(words.contains(programme), document == 0);
                }
                QCOMPARE(words.count(u"Name not known here"_s), document == 0 ? 1 : 0);
                QCOMPARE(words.contains(u"walked in, not matched to a student yet"_s), document == 0);
                // It may be broken where it has a hyphen.
                QVERIFY(QString(words).remove(u' ').contains(QString(visitor->desk->person().desk).remove(u' ')));
                QString all = words + paper.about();
                for (const auto& page : sheet->view()->set().pages) all += page.text();
                for (const auto& student : m_students) QVERIFY(!all.contains(*student.get(Student::number)));
                for (const QString& never : {card, u"97531"_s, u"mailmark"_s, u"phonemark"_s, u"topicmark"_s, nameOf(m_students[3]), nameOf(m_students[4])}) QVERIFY2(!all.contains(never), qPrintable(never));
            }
        }
    }

    void theRecordOfAPrintingNamesTheWorkshopAndNoStudent()
    {
        for (Visitor* visitor : {m_service.get(), m_leader.get()}) {
            PrintSheet* sheet = sheetFor(*visitor);
            for (const auto what : {model::PrintedDocument::Register, model::PrintedDocument::SignInSheet}) {
                sheet->what()->setCurrentIndex(what == model::PrintedDocument::SignInSheet);
                const QString number = numberOn(Printed(printed(*sheet)).words());
                QVERIFY(!number.isEmpty());
                const model::Record print = noted(number);
                QCOMPARE(print.get(Print::document), what);
                QCOMPARE(print.get(Print::workshop), m_workshop);
                QCOMPARE(print.get(Print::medium), model::PrintMedium::Paper);
                QCOMPARE(print.get(model::Common::author), visitor->desk->person().id);
                QVERIFY(!print.get(Print::student) && !print.get(Print::cases) && !print.get(Print::staff) && !print.get(Print::special).value_or(false));
                // Whoever printed it finds it again by what it is of.
                const auto own = visitor->desk->find(KindNo::Print, print.id());
                QVERIFY(own);
                QCOMPARE(ui::printLine(*visitor->desk, own->view, m_venue->clock().now()).what, ui::documentWords(what) + u", "_s + title);
            }
        }
    }

    void itIsNotedBeforeThereIsAPage()
    {
        PrintSheet* sheet = sheetFor(*m_leader);
        const QTemporaryDir folder;
        const size_t before = m_leader->desk->all(KindNo::Print).size();
        sheet->reason()->setText(u"The room has no network"_s);
        // Written to where nothing can be: the record is there, the page is not.
        QVERIFY(!sheet->saveTo(folder.filePath(u"nowhere/at/all.pdf"_s)));
        QCOMPARE(m_leader->desk->all(KindNo::Print).size(), before + 1);
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void itIsToBeDestroyedTwoWeeksAfterTheWorkshopUnlessSomebodySaysOtherwise()
    {
        PrintSheet* sheet = sheetFor(*m_service);
        const QDate usual = QDate(2026, 11, 26).addDays(14);
        QCOMPARE(sheet->destroyBy()->currentData().toDate(), usual);
        QVERIFY(sheet->destroyBy()->currentText().startsWith(u"2 weeks after it, "_s));
        sheet->what()->setCurrentIndex(1);
        QCOMPARE(sheet->destroyBy()->currentData().toDate(), usual);
        sheet->destroyBy()->setCurrentIndex(sheet->destroyBy()->findData(QDate(2026, 11, 24)));
        sheet->what()->setCurrentIndex(0);
        QCOMPARE(sheet->destroyBy()->currentData().toDate(), QDate(2026, 11, 24));
        const QString words = Printed(printed(*sheet)).words();
        QVERIFY(words.contains(u"Destroy by Tue 24 Nov 2026."_s));
        QCOMPARE(noted(numberOn(words)).get(Print::destroyBy), QDate(2026, 11, 24));
    }

    void aFileIsNamedAfterTheWorkshopAndASecondOneReplacesNone()
    {
        PrintSheet* sheet = sheetFor(*m_leader);
        const QTemporaryDir folder;
        sheet->reason()->setText(u"The room has no network"_s);
        const QString number = at(*m_leader).open(*m_workshop)->head.number;
        QVERIFY(sheet->saveTo(folder.path()));
        const QString first = u"register_%1_2026-11-26.pdf"_s.arg(number);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{first});
        const QString firstPrint = numberOn(Printed(folder.filePath(first)).words());
        QVERIFY(sheet->saveTo(folder.path()));
        const QStringList both = QDir(folder.path()).entryList(QDir::Files, QDir::Name);
        QCOMPARE(both.size(), 2);
        QCOMPARE(numberOn(Printed(folder.filePath(first)).words()), firstPrint);
        for (const QString& file : both) {
            const QString own = numberOn(Printed(folder.filePath(file)).words());
            QVERIFY(file == first || file == u"register_%1_2026-11-26_%2.pdf"_s.arg(number, own));
        }
        sheet->what()->setCurrentIndex(1);
        QVERIFY(sheet->saveTo(folder.path()));
        QVERIFY(QFile::exists(folder.filePath(u"sign-in-sheet_%1_2026-11-26.pdf"_s.arg(number))));
    }
};

}

QTEST_MAIN(carrel::tests::RegisterPrintTest)
#include "RegisterPrintTest.moc"
