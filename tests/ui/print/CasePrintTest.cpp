#include "core/model/cases/Case.h"
#include "core/model/governance/Consent.h"
#include "core/model/cases/Note.h"
#include "core/model/cases/Plan.h"
#include "core/model/people/Student.h"
#include "tests/ui/pages/Visitor.h"
#include "tests/ui/print/Printed.h"
#include "ui/print/PaperView.h"
#include "ui/print/PrintSheet.h"
#include "ui/print/PrivateFolder.h"
#include "ui/widgets/Banner.h"
#include "ui/words/Codes.h"

#include <QtCore/QRegularExpression>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using model::KindNo;
using model::Print;
using ui::PrintSheet;

namespace {

const QString amira = u"Amira Benhaddou"_s;

}

/// Real PDFs of what an adviser and a line manager print, and the record of each.
class CasePrintTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampusVenue> m_venue;
    std::unique_ptr<Visitor> m_adviser;
    std::unique_ptr<Visitor> m_manager;
    std::optional<model::RecordId> m_case;
    QTemporaryDir m_folder;
    QTemporaryDir m_profile;
    const ui::PrivateFolder m_private{m_profile.path()};
    int m_files = 0;
    QSet<model::RecordId> m_known;

    PrintSheet* sheetFor(Visitor& visitor, const model::RecordId& id, const QString& document)
    {
        QApplication::setActiveWindow(&visitor.window);
        if (!visitor.shell().open({ui::PlaceNo::Cases, id})) return nullptr;
        QTest::keyClick(&visitor.window, Qt::Key_P, Qt::ControlModifier);
        const auto sheets = visitor.window.findChildren<PrintSheet*>();
        PrintSheet* sheet = sheets.isEmpty() ? nullptr : sheets.back();
        for (int i = 0; sheet && i < sheet->what()->count(); ++i) {
            if (sheet->what()->itemText(i).startsWith(document)) sheet->what()->setCurrentIndex(i);
        }
        return sheet && sheet->what()->currentText().startsWith(document) ? sheet : nullptr;
    }

    /// As the system's dialogue would, with its printer set to write a file.
    QString printed(PrintSheet& sheet)
    {
        QPrinter printer(QPrinter::HighResolution);
        ui::prepare(printer, sheet.run());
        printer.setOutputFormat(QPrinter::PdfFormat);
        const QString file = m_folder.filePath(u"print-%1.pdf"_s.arg(++m_files));
        printer.setOutputFileName(file);
        return sheet.printOn(printer) ? file : QString();
    }

    /// Once nothing is on its way from an earlier story.
    std::vector<model::Record> printsBefore()
    {
        const auto sent = [this] { return m_adviser->desk->outbox().empty() && m_manager->desk->outbox().empty(); };
        if (!m_venue->settle(sent)) qFatal("something is never sent");
        for (const auto& print : prints()) m_known.insert(print.id());
        return prints();
    }
    std::vector<model::Record> prints() { return m_venue->campus().hubRecords(KindNo::Print); }

    /// The one that was not there before.
    model::Record newest()
    {
        std::optional<model::Record> out;
        for (const auto& print : prints()) {
            if (!m_known.contains(print.id())) out = print;
            m_known.insert(print.id());
        }
        if (!out) qFatal("there is no new print");
        return *out;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_stage = std::make_unique<Stage>();
        m_venue = std::make_unique<CampusVenue>();
        m_adviser = std::make_unique<Visitor>(*m_venue, m_stage->theme, u"adviser"_s);
        m_manager = std::make_unique<Visitor>(*m_venue, m_stage->theme, u"line-manager"_s);
        m_case = m_adviser->caseOf(*m_venue, amira);
        QVERIFY(m_case);
    }
    void cleanup()
    {
        for (Visitor* visitor : {m_adviser.get(), m_manager.get()}) {
            for (PrintSheet* sheet : visitor->window.findChildren<PrintSheet*>()) sheet->close();
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void cleanupTestCase()
    {
        m_adviser.reset();
        m_manager.reset();
        m_venue.reset();
        m_stage.reset();
    }

    void aDayOnPaperNamesNobody()
    {
        QApplication::setActiveWindow(&m_adviser->window);
        m_adviser->shell().goTo(ui::PlaceNo::Today);
        QTest::keyClick(&m_adviser->window, Qt::Key_P, Qt::ControlModifier);
        auto* sheet = m_adviser->window.findChild<PrintSheet*>();
        QVERIFY(sheet && sheet->what()->currentText() == u"My day"_s);
        const size_t before = printsBefore().size();
        const Printed paper(printed(*sheet));
        const QString words = paper.words();
        // Everybody who is on this desk, by each part of what they are called.
        QVERIFY(words.contains(u"My day, "_s) && words.contains(u"AB"_s) && words.contains(u"Call A. back"_s));
        int looked = 0;
        for (const auto& student : m_adviser->desk->all(KindNo::Student)) {
            const auto name = student.view.see(model::Student::name).match([](const QString& it) { return it; }, [] { return QString(); }, [] { return QString(); });
            for (const QString& part : name.split(u' ', Qt::SkipEmptyParts)) {
                if (part.size() < 3) continue;
                ++looked;
                const QRegularExpression whole(u"\\b%1\\b"_s.arg(QRegularExpression::escape(part)), QRegularExpression::UseUnicodePropertiesOption);
                QVERIFY2(!words.contains(whole), qPrintable(part));
            }
        }
        QVERIFY(looked > 20);
        QVERIFY(m_venue->settle([&] { return prints().size() == before + 1; }));
        const model::Record noted = newest();
        QCOMPARE(noted.get(Print::document), model::PrintedDocument::Day);
        QVERIFY(noted.get(Print::cases).value_or(QList<model::RecordId>()).size() > 3);
    }

    void anAdviserPrintsACaseSummary()
    {
        PrintSheet* sheet = sheetFor(*m_adviser, *m_case, u"Case summary"_s);
        QVERIFY(sheet);
        sheet->copies()->setValue(2);
        const size_t before = printsBefore().size();
        const Printed paper(printed(*sheet));
        QVERIFY(!paper.file.isEmpty());
        const QString words = paper.words();
        QVERIFY(words.contains(u"Case summary: "_s + amira));
        for (const QString& part : {u"Confidential."_s, u"Where things stand"_s, u"What we did"_s, u"Actions"_s, u"Destroy by"_s, u"This print is in the audit record."_s,
                                    u"copy 1 of 2"_s, u"copy 2 of 2"_s, ui::roleTitle(u"adviser"_s), u"Demo workspace"_s}) {
            QVERIFY2(words.contains(part), qPrintable(part));
        }
        QVERIFY(m_venue->settle([&] { return prints().size() == before + 1; }));
        const model::Record noted = newest();
        QCOMPARE(noted.get(Print::document), model::PrintedDocument::CaseSummary);
        QCOMPARE(noted.get(Print::medium), model::PrintMedium::Paper);
        QCOMPARE(noted.get(Print::copies), 2);
        QCOMPARE(*noted.get(Print::pages) * 2, paper.pages());
        QCOMPARE(noted.get(Print::cases), QList{*m_case});
        QCOMPARE(noted.get(Print::student), m_venue->studentNamed(amira));
        QVERIFY(words.contains(u"No. "_s + *noted.get(Print::number)));
        QVERIFY(sheet->outcome()->isVisible() && sheet->outcome()->text().contains(*noted.get(Print::number)));
    }

    void noWordOfANoteIsOnASummary()
    {
        PrintSheet* sheet = sheetFor(*m_adviser, *m_case, u"Case summary"_s);
        QVERIFY(sheet);
        const QString words = Printed(printed(*sheet)).words();
        int notes = 0;
        for (const auto& note : m_venue->campus().hubRecords(KindNo::Note)) {
            if (note.get(model::Note::caseRef) != m_case) continue;
            ++notes;
            QVERIFY(!words.contains(note.get(model::Note::body)->left(30)));
        }
        QVERIFY(notes > 0);
        const auto student = m_venue->campus().hubRecord(KindNo::Student, *m_venue->studentNamed(amira));
        QVERIFY(!words.contains(*student->get(model::Student::email)) && !words.contains(*student->get(model::Student::phone)));
    }

    void aLineManagersSummaryNamesNoStudent()
    {
        PrintSheet* sheet = sheetFor(*m_manager, *m_case, u"Case summary"_s);
        QVERIFY(sheet);
        QCOMPARE(sheet->what()->count(), 1);
        const QString words = Printed(printed(*sheet)).words();
        const auto held = m_venue->campus().hubRecord(KindNo::Case, *m_case);
        const auto student = m_venue->campus().hubRecord(KindNo::Student, *m_venue->studentNamed(amira));
        for (const QString& hidden : {amira, u"Benhaddou"_s, *student->get(model::Student::number), *held->get(model::Case::title), *held->get(model::Case::nextStep)}) {
            QVERIFY2(!words.contains(hidden), qPrintable(hidden));
        }
        QVERIFY(words.contains(u"not shown to your role, on any case"_s));
        QVERIFY(words.contains(u"Points agreed"_s));
        QVERIFY(words.contains(held->get(model::Case::summary)->left(30)));
    }

    void aChronologyHoldsTheWordsAndLeavesHealthOut()
    {
        FakeCampus& campus = m_venue->campus();
        model::Record health(model::kindView(KindNo::Note), campus.id("health note"));
        health.put(model::Note::caseRef, *m_case);
        health.put(model::Note::student, *m_venue->studentNamed(amira));
        health.put(model::Note::type, model::NoteType::Health);
        health.put(model::Note::audience, model::Audience::Team);
        health.put(model::Note::special, true);
        health.put(model::Note::condition, u"dpv-gdpr:A9-2-g"_s);
        health.put(model::Note::body, u"Migraine in the mornings, since the autumn"_s);
        health.put(model::Common::occurred, campus.clock.now());
        campus.put({health});
        m_adviser->desk->syncNow();
        QVERIFY(m_venue->settle([&] { return m_adviser->desk->find(KindNo::Note, health.id()).has_value(); }));

        PrintSheet* sheet = sheetFor(*m_adviser, *m_case, u"Chronology"_s);
        QVERIFY(sheet && sheet->health()->isVisible());
        const QString without = Printed(printed(*sheet)).words();
        QVERIFY(without.contains(u"Case opened"_s) && without.contains(u"are left out, whether or not there is any"_s));
        QVERIFY(!without.contains(u"Migraine"_s) && !without.contains(u"Health information "_s + u"Migraine"_s));
        // A consent names where somebody was referred as the referral does.
        int agreed = 0;
        for (const auto& consent : campus.hubRecords(KindNo::Consent)) {
            const auto scope = consent.get(model::Consent::scope);
            if (!scope || scope->isEmpty() || consent.get(model::Consent::student) != m_venue->studentNamed(amira)) continue;
            QVERIFY2(!without.contains(*scope), qPrintable(*scope));
            ++agreed;
        }
        QVERIFY(agreed > 0 && without.contains(u"Consent or condition recorded"_s));
        int told = 0;
        for (const auto& note : campus.hubRecords(KindNo::Note)) {
            const auto body = note.get(model::Note::body);
            if (note.get(model::Note::caseRef) == m_case && note.id() != health.id() && body && without.contains(body->left(24))) ++told;
        }
        QVERIFY(told > 0);

        sheet->health()->setChecked(true);
        const size_t before = printsBefore().size();
        // Nothing goes out, nor on record, until somebody has said why.
        QVERIFY(printed(*sheet).isEmpty());
        QCOMPARE(prints().size(), before);
        sheet->reason()->setText(u"Case conference on Thursday"_s);
        QVERIFY(Printed(printed(*sheet)).words().contains(u"Migraine in the mornings"_s));
        QVERIFY(m_venue->settle([&] { return prints().size() == before + 1; }));
        const auto noted = newest();
        QCOMPARE(noted.get(Print::special), true);
        QCOMPARE(noted.get(Print::reason), u"Case conference on Thursday"_s);
    }

    void aReferralSlipHoldsTheMinimum()
    {
        std::optional<model::Record> referral;
        for (const auto& each : m_venue->campus().hubRecords(KindNo::Referral)) {
            const auto consent = each.get(model::Referral::consent);
            const auto given = consent ? m_venue->campus().hubRecord(KindNo::Consent, *consent) : std::nullopt;
            if (given && given->get(model::Consent::state) == model::ConsentState::Given && m_adviser->desk->find(KindNo::Case, *each.get(model::Referral::caseRef))) referral = each;
        }
        QVERIFY(referral);
        PrintSheet* sheet = sheetFor(*m_adviser, *referral->get(model::Referral::caseRef), u"Referral slip"_s);
        QVERIFY(sheet);
        sheet->reason()->setText(u"For the service's front desk"_s);
        const QString words = Printed(printed(*sheet)).words();
        QVERIFY(words.contains(u"Student's agreement"_s) && words.contains(u"Received by, date"_s));
        const auto student = m_venue->campus().hubRecord(KindNo::Student, *referral->get(model::Referral::student));
        QVERIFY(words.contains(*student->get(model::Student::name)));
        QVERIFY(!words.contains(*student->get(model::Student::phone)));
        const auto held = m_venue->campus().hubRecord(KindNo::Case, *referral->get(model::Referral::caseRef));
        QVERIFY(!words.contains(*held->get(model::Case::title)));
    }

    void aReferralWithoutAgreementCannotBePrinted()
    {
        for (const auto& each : m_venue->campus().hubRecords(KindNo::Referral)) {
            const auto theCase = *each.get(model::Referral::caseRef);
            const auto consent = each.get(model::Referral::consent);
            const auto given = consent ? m_venue->campus().hubRecord(KindNo::Consent, *consent) : std::nullopt;
            const bool mayGo = given && given->get(model::Consent::state) == model::ConsentState::Given;
            if (mayGo || each.get(model::Referral::overrideReason) || !m_adviser->desk->find(KindNo::Case, theCase)) continue;
            const auto file = m_adviser->desk->caseFile(theCase);
            if (file->referrals.size() != 1) continue;
            QVERIFY(!sheetFor(*m_adviser, theCase, u"Referral slip"_s));
            return;
        }
        QFAIL("the demonstration has no referral without agreement");
    }

    void aPdfNeedsAReasonAndIsNamedAfterNobody()
    {
        PrintSheet* sheet = sheetFor(*m_adviser, *m_case, u"Case summary"_s);
        QVERIFY(sheet);
        const QTemporaryDir folder;
        QVERIFY(!sheet->saveTo(folder.path()));
        QVERIFY(QDir(folder.path()).isEmpty());
        sheet->reason()->setText(u"Asked for by the student"_s);
        QVERIFY(sheet->saveTo(folder.path()));
        const QStringList files = QDir(folder.path()).entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QVERIFY(files.front().startsWith(u"case-summary_"_s) && !files.front().contains(u"Amira"_s));
        const Printed paper(folder.filePath(files.front()));
        QVERIFY(paper.words().contains(amira));
        QVERIFY(!paper.about().contains(u"Amira"_s));
    }

    void whereThereIsNoPrivateFolderNothingIsPrintedAndNothingNoted()
    {
        PrintSheet* sheet = sheetFor(*m_adviser, *m_case, u"Case summary"_s);
        QVERIFY(sheet);
        sheet->reason()->setText(u"Asked for by the student"_s);
        const auto before = printsBefore().size();
        const QTemporaryDir folder;
        const QString away = m_private.path() + u"-away"_s;
        QVERIFY(QDir().rename(m_private.path(), away));
        QVERIFY(!sheet->saveTo(folder.path()));
        QVERIFY(printed(*sheet).isEmpty());
        QVERIFY(!QFileInfo::exists(m_folder.filePath(u"print-%1.pdf"_s.arg(m_files))));
        QVERIFY(QDir(folder.path()).isEmpty());
        QVERIFY(sheet->outcome()->text().contains(u"there is no private folder on this computer"_s));
        QVERIFY(QDir().rename(away, m_private.path()));
        QCOMPARE(printsBefore().size(), before);
        QVERIFY(sheet->saveTo(folder.path()));
    }

    void noCellIsCutAndTheMarginsAreWhite()
    {
        for (const QString& document : {u"Case summary"_s, u"Chronology"_s}) {
            PrintSheet* sheet = sheetFor(*m_adviser, *m_case, document);
            QVERIFY(sheet);
            const Printed paper(printed(*sheet));
            for (int page = 1; page <= paper.pages(); ++page) {
                QVERIFY(hasMargins(paper.picture(page), 13, 100));
                QVERIFY(paper.words(page).contains(u"Page %1 of %2"_s.arg(page).arg(paper.pages())));
            }
        }
    }

    void whatIsLookedAtIsWhatIsPrinted()
    {
        PrintSheet* sheet = sheetFor(*m_adviser, *m_case, u"Chronology"_s);
        QVERIFY(sheet);
        QString seen;
        for (const auto& page : sheet->view()->set().pages) seen += page.text();
        const Printed paper(printed(*sheet));
        QCOMPARE(paper.pages(), sheet->view()->count());
        // Only the number is new.
        static const QRegularExpression number(u"No\\. [0-9A-Z]{4}-[0-9A-Z]{4}, copy 1 of 1|The copy's number is given when it is printed"_s);
        const auto sorted = [](QString text) {
            QStringList all = text.remove(number).split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
            all.sort();
            return all.join(u' ');
        };
        QCOMPARE(sorted(paper.text()), sorted(seen));
    }

    void printingOfflineIsOnRecordLater()
    {
        const size_t before = printsBefore().size();
        m_venue->setPlugged(*m_adviser->desk.desk, false);
        PrintSheet* sheet = sheetFor(*m_adviser, *m_case, u"Case summary"_s);
        QVERIFY(sheet);
        QVERIFY(!printed(*sheet).isEmpty());
        QCOMPARE(prints().size(), before);
        m_venue->setPlugged(*m_adviser->desk.desk, true);
        m_adviser->desk->syncNow();
        QVERIFY(m_venue->settle([&] { return prints().size() == before + 1; }));
    }

    void theQueueOfThePrinterNamesNobody()
    {
        PrintSheet* sheet = sheetFor(*m_adviser, *m_case, u"Chronology"_s);
        QVERIFY(sheet);
        QPrinter printer(QPrinter::HighResolution);
        ui::prepare(printer, sheet->run());
        QCOMPARE(printer.docName(), u"Chronology"_s);
    }
};

}

QTEST_MAIN(carrel::tests::CasePrintTest)
#include "CasePrintTest.moc"
