#include "core/model/cases/Attachment.h"
#include "core/model/governance/Print.h"
#include "tests/ui/pages/Spoken.h"
#include "tests/ui/pages/Visitor.h"
#include "ui/pages/cases/AttachForm.h"
#include "ui/pages/cases/FilePicker.h"
#include "ui/pages/cases/FileSheet.h"
#include "ui/pages/cases/FilesPart.h"
#include "ui/print/PrivateFolder.h"
#include "ui/tour/Hands.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/LabelledField.h"
#include "ui/words/FileWords.h"

#include <QtCore/QBuffer>
#include <QtCore/QDirIterator>
#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPlainTextEdit>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using model::Attachment;
using model::KindNo;
using ui::AttachForm;
using ui::FilesPart;
using ui::PlaceNo;

namespace {

const QString student = u"Amira Benhaddou"_s;
constexpr auto needle = "the landlord keeps her deposit";

QByteArray letter() { return QByteArray("Dear Amira,\n") + needle + ".\n"; }

QString writtenTo(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("the file could not be written");
    return file.fileName();
}

}

/// The files of a case as a person has them in hand.
class AttachTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampusVenue> m_venue;
    std::unique_ptr<Visitor> m_rhian;
    QTemporaryDir m_folder;
    QTemporaryDir m_temporary;
    std::optional<ui::PrivateFolder> m_private;

    ui::CasesPage& page() { return *m_rhian->shell().cases(); }
    FilesPart& files() { return *static_cast<FilesPart*>(page().view()->part(ui::CaseView::Tab::Files)); }
    model::RecordId theCase() { return *m_rhian->caseOf(*m_venue, student); }
    void act(const std::function<void(ui::Hands&)>& doing)
    {
        ui::Hands hands(m_rhian->window);
        doing(hands);
        ui::breathe();
        QCOMPARE(hands.missed(), QStringList());
    }
    /// As the palette does it.
    void beginToAttach()
    {
        for (const ui::Verb& verb : page().verbs()) {
            if (verb.text == ui::CaseView::tr("Attach a file")) verb.act();
        }
        ui::breathe();
        QVERIFY(files().form()->isVisible());
    }
    std::vector<session::Item> attached() { return m_rhian->desk->caseFile(theCase())->attachments; }
    QString spoken() { return spokenWords(m_rhian->window); }
    model::RecordId attachLetter(const QString& name = u"Letter.txt"_s, const QByteArray& bytes = letter())
    {
        const auto answer = m_rhian->desk->attach({theCase(), name, bytes});
        if (!answer.ok()) qFatal("the file could not be attached");
        ui::breathe();
        return *answer.outcome.id;
    }
    QStringList filesIn(const QString& folder)
    {
        QStringList out;
        QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) out << walk.next();
        return out;
    }

private Q_SLOTS:
    void init()
    {
        qunsetenv("XDG_RUNTIME_DIR");
        m_private.emplace(m_temporary.path());
        m_stage = std::make_unique<Stage>();
        m_venue = std::make_unique<CampusVenue>();
        m_rhian = std::make_unique<Visitor>(*m_venue, m_stage->theme, u"adviser"_s);
        m_rhian->shell().goTo(PlaceNo::Cases);
        QVERIFY(page().show(theCase()));
    }
    void cleanup()
    {
        m_rhian.reset();
        m_venue.reset();
        m_stage.reset();
        m_private.reset();
    }

    void aChosenFileIsAttachedAndStandsInTheStory()
    {
        m_venue->setPlugged(*m_rhian->desk, false);
        beginToAttach();
        const auto before = attached().size();
        files().form()->picker()->take(writtenTo(m_folder, u"Letter from home.txt"_s, letter()));
        act([](ui::Hands& hands) { hands.press(AttachForm::tr("Attach it")); });
        QCOMPARE(attached().size(), before + 1);
        QVERIFY(!files().form()->isVisible());
        QVERIFY(spoken().contains(u"Letter from home.txt"_s) && spoken().contains(FilesPart::tr("Waiting to be sent")));
        QVERIFY(page().story()->model()->rowOf(attached().front().view.id()) >= 0);
        m_venue->setPlugged(*m_rhian->desk, true);
        m_rhian->desk->syncNow();
        QVERIFY(m_venue->settle([&] { return m_rhian->desk->outbox().empty(); }));
        ui::breathe();
        QVERIFY(!spoken().contains(FilesPart::tr("Waiting to be sent")));
    }

    void whatIsWrongWithAFileIsSaidAtItsField_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("fault");
        QTest::newRow("too large") << u"a.txt"_s << QByteArray(6 * 1024 * 1024, 'a') << int(model::FileFault::TooLarge);
        QTest::newRow("a program") << u"a.exe"_s << QByteArray("MZ") << int(model::FileFault::Program);
        QTest::newRow("another kind") << u"a.csv"_s << QByteArray("a,b") << int(model::FileFault::OtherSort);
        QTest::newRow("empty") << u"a.txt"_s << QByteArray() << int(model::FileFault::Empty);
    }
    void whatIsWrongWithAFileIsSaidAtItsField()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(int, fault);
        beginToAttach();
        const auto before = attached().size();
        auto* picker = files().form()->picker();
        picker->take(writtenTo(m_folder, name, bytes));
        auto* field = qobject_cast<ui::LabelledField*>(picker->parentWidget());
        QVERIFY(field);
        const auto words = ui::wordsFor(model::FileFault(fault), m_rhian->desk->rules().mostBytes());
        QVERIFY(!words.what.isEmpty() && !words.now.isEmpty());
        QCOMPARE(field->error(), words.sentence());
        act([](ui::Hands& hands) { hands.press(AttachForm::tr("Attach it")); });
        QCOMPARE(attached().size(), before);
        QVERIFY(files().form()->isVisible());
        // Another one puts it right.
        picker->take(writtenTo(m_folder, u"b.txt"_s, letter()));
        QCOMPARE(field->error(), QString());
    }

    void aFileThatCannotBeReadSaysSo()
    {
        beginToAttach();
        auto* picker = files().form()->picker();
        picker->take(m_folder.filePath(u"not there.txt"_s));
        QVERIFY(!picker->hasFile());
        QVERIFY(!qobject_cast<ui::LabelledField*>(picker->parentWidget())->error().isEmpty());
    }

    void aPictureIsPastedAndAFileDropped()
    {
        beginToAttach();
        QImage picture(8, 8, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QGuiApplication::clipboard()->setImage(picture);
        auto* picker = files().form()->picker();
        act([](ui::Hands& hands) { hands.press(ui::FilePicker::tr("Paste a picture or a file")); });
        QVERIFY(picker->hasFile() && picker->name().endsWith(u".png"));
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(writtenTo(m_folder, u"Dropped.txt"_s, letter()))});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(files().viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(files().viewport(), &drop);
        QCOMPARE(picker->name(), u"Dropped.txt"_s);
    }

    void aSpecialFileNeedsSomethingItIsKeptUnder()
    {
        beginToAttach();
        files().form()->picker()->take(writtenTo(m_folder, u"Letter.txt"_s, letter()));
        const auto before = attached().size();
        files().form()->findChild<QCheckBox*>()->setChecked(true);
        act([](ui::Hands& hands) { hands.press(AttachForm::tr("Attach it")); });
        QCOMPARE(attached().size(), before);
    }

    void textIsShownFromMemoryAndNothingTouchesTheDisk()
    {
        attachLetter();
        beginToAttach();
        const auto before = filesIn(m_temporary.path());
        act([&](ui::Hands& hands) { hands.press(u"%1: %2"_s.arg(FilesPart::tr("Open"), u"Letter.txt"_s)); });
        auto* sheet = m_rhian->window.findChild<ui::FileSheet*>();
        QVERIFY(sheet);
        QCOMPARE(sheet->findChild<QPlainTextEdit*>()->toPlainText().toUtf8(), letter());
        QCOMPARE(filesIn(m_temporary.path()), before);
        QVERIFY(m_venue->settle([&] { return m_rhian->desk->outbox().empty(); }));
        bool noted = false;
        for (const auto& print : m_venue->campus().hubRecords(KindNo::Print)) noted = noted || print.get(model::Print::medium) == model::PrintMedium::View;
        QVERIFY(noted);
    }

    void whatAnotherProgramShowsIsSweptWhenTheDeskLocks()
    {
        attachLetter(u"Form.pdf"_s, QByteArray("%PDF-1.4\n") + needle + "\n%%EOF\n");
        QString given;
        files().launch = [&](const QString& path) {
            given = path;
            return true;
        };
        beginToAttach();
        act([](ui::Hands& hands) { hands.press(u"%1: %2"_s.arg(FilesPart::tr("Open"), u"Form.pdf"_s)); });
        QVERIFY(QFileInfo::exists(given) && given.startsWith(m_temporary.path()));
        QCOMPARE(QFile::permissions(given) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
        QCOMPARE(QFile::permissions(QFileInfo(given).absoluteDir().path() + u"/.."_s) & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther), QFile::Permissions());
        m_rhian->desk.lock();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        ui::breathe();
        QVERIFY(!QFileInfo::exists(given));
        for (const QString& left : filesIn(m_temporary.path())) {
            QFile file(left);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains(needle));
        }
    }

    void whereThereIsNoPrivateFolderNothingIsWrittenAndItSaysWhatToDo()
    {
        attachLetter(u"Form.pdf"_s, QByteArray("%PDF-1.4\n") + needle + "\n%%EOF\n");
        bool launched = false;
        files().launch = [&](const QString&) { return launched = true; };
        beginToAttach();
        m_private.reset();
        // Somewhere to write there is: it is only not ours alone.
        const QTemporaryDir elsewhere;
        qputenv("TMPDIR", elsewhere.path().toLocal8Bit());
        act([&](ui::Hands& hands) { hands.press(u"%1: %2"_s.arg(FilesPart::tr("Open"), u"Form.pdf"_s)); });
        QVERIFY(!launched);
        QVERIFY(filesIn(elsewhere.path()).isEmpty());
        for (const QString& left : filesIn(m_temporary.path())) QVERIFY(!left.endsWith(u".pdf"_s));
        QVERIFY(spoken().contains(u"no private folder on this computer"_s) && spoken().contains(u"start Carrel again"_s));
    }

    void aFileThatIsFetchedTakesTheWordsAwayThatSaidSo()
    {
        const auto one = attachLetter(u"One.txt"_s);
        const auto two = attachLetter(u"Two.txt"_s);
        QVERIFY(m_venue->settle([&] { return m_rhian->desk->outbox().empty(); }));
        // A colleague of the team who has no part in the case: its files stay at the hub.
        m_venue->campus().changeAtHub(KindNo::Case, theCase(), [](auto& held) { held.put(model::Case::assignees, QList<model::RecordId>()); });
        Visitor other(*m_venue, m_stage->theme, u"adviser2"_s);
        QVERIFY(m_venue->settle([&] { return other.desk->arrival(two).where == session::Arrival::Where::AtHub && other.desk->arrival(one).where == session::Arrival::Where::AtHub; }));
        other.shell().goTo(PlaceNo::Cases);
        QVERIFY(other.shell().cases()->show(theCase()));
        for (const ui::Verb& verb : other.shell().cases()->verbs()) {
            if (verb.text == ui::CaseView::tr("Attach a file")) verb.act();
        }
        ui::breathe();
        const auto open = [&](const QString& name) {
            ui::Hands hands(other.window);
            hands.press(u"%1: %2"_s.arg(FilesPart::tr("Open"), name));
            QCOMPARE(hands.missed(), QStringList());
        };
        const QString fetching = FilesPart::tr("Fetching the file from the hub …");
        const auto sheets = [&] { return other.window.findChildren<ui::FileSheet*>(); };
        for (const QString& name : {u"One.txt"_s, u"Two.txt"_s}) {
            open(name);
            QVERIFY(m_venue->settle([&] { return sheets().size() == 1; }));
            for (const auto* banner : other.window.findChildren<ui::Banner*>()) QVERIFY(!banner->isVisible() || banner->text() != fetching);
            sheets().front()->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

    void aCopyIsTheOwnersAloneAndOnRecord()
    {
        const auto id = attachLetter();
        const QString path = m_folder.filePath(u"copy.txt"_s);
        files().saveTo(id, path);
        QFile copy(path);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), letter());
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QVERIFY(spoken().contains(u"on record"_s));
        // Where it cannot be written it says so.
        files().saveTo(id, m_folder.filePath(u"no such folder/copy.txt"_s));
        QVERIFY(spoken().contains(u"could not be written"_s));
    }

    void aWithdrawnFileSaysWhyAndComesBack()
    {
        const auto id = attachLetter();
        beginToAttach();
        act([](ui::Hands& hands) { hands.press(u"%1: %2"_s.arg(FilesPart::tr("Withdraw …"), u"Letter.txt"_s)); });
        act([](ui::Hands& hands) { hands.press(ui::WithdrawForm::tr("Withdraw it")); });
        QCOMPARE(m_rhian->desk->arrival(id).where, session::Arrival::Where::Here);
        act([](ui::Hands& hands) {
            hands.type(ui::WithdrawForm::tr("Why"), u"It belongs to another student"_s);
            hands.press(ui::WithdrawForm::tr("Withdraw it"));
        });
        QCOMPARE(m_rhian->desk->arrival(id).where, session::Arrival::Where::Withdrawn);
        QVERIFY(spoken().contains(u"It belongs to another student"_s) && spoken().contains(FilesPart::tr("Withdrawn")));
        act([](ui::Hands& hands) { hands.press(u"%1: %2"_s.arg(FilesPart::tr("Put it back"), u"Letter.txt"_s)); });
        QCOMPARE(m_rhian->desk->arrival(id).where, session::Arrival::Where::Here);
    }

    void aFileStillArrivingSaysHowMuchIsHere()
    {
        const auto id = attachLetter(u"Long letter.txt"_s, letter() + QByteArray(2 * model::PieceSize, 'x'));
        QVERIFY(m_venue->settle([&] { return m_rhian->desk->outbox().empty(); }));
        auto& campus = m_venue->campus();
        campus.changeAtHub(KindNo::AttachmentPart, model::pieceId(id, 1), [&](auto& piece) { piece.put(model::AttachmentPart::attachment, campus.id("another file")); });
        m_rhian->desk->syncNow();
        QVERIFY(m_venue->settle([&] { return m_rhian->desk->arrival(id).here == 2; }));
        beginToAttach();
        QVERIFY(spokenWords(m_rhian->window).contains(ui::arrivalWords({session::Arrival::Where::Arriving, 2, 3, 0})));
        ui::Hands hands(m_rhian->window);
        hands.press(u"%1: %2"_s.arg(FilesPart::tr("Open"), u"Long letter.txt"_s));
        QCOMPARE(hands.missed().size(), 1);
    }

    void aRoleThatMayNotSeeFilesHasNoTabForThem()
    {
        attachLetter(u"Zebra crossing.txt"_s);
        QVERIFY(m_venue->settle([&] { return m_rhian->desk->outbox().empty(); }));
        Visitor manager(*m_venue, m_stage->theme, u"line-manager"_s);
        manager.shell().goTo(PlaceNo::Cases);
        ui::breathe();
        QVERIFY(!spokenWords(manager.window).contains(u"Zebra"_s));
        QVERIFY(!spokenWords(manager.window).contains(ui::CaseView::tr("Files")));
        QVERIFY(!manager.window.windowTitle().contains(u"Zebra"_s));
    }
};

}

QTEST_MAIN(carrel::tests::AttachTest)
#include "AttachTest.moc"
