#include "tests/scenarios/LetterStory.h"

#include "core/hub/edits/Quarantine.h"
#include "core/model/cases/Attachment.h"
#include "core/model/governance/Print.h"

namespace carrel::tests {

using model::Attachment;
using model::AttachmentPart;
using model::KindNo;
using model::RecordId;
using session::Arrival;
using session::FileOpening;
using namespace Qt::StringLiterals;

/// A file goes where its case goes, whole or not at all, and lies in clear nowhere.
class AttachmentTest : public LetterStory
{
    Q_OBJECT

private Q_SLOTS:
    void aFileAttachedOfflineIsReadByAColleague_data() { stores(); }
    void aFileAttachedOfflineIsReadByAColleague()
    {
        auto [campus, rhian, gareth, theCase] = office();
        share(*campus, theCase, u"gareth"_s);
        campus->settle();
        rhian.faults.unplugged = true;
        const RecordId file = attach(rhian, letterTo(theCase));
        QVERIFY(rhian->arrival(file).where == Arrival::Where::Here);
        QCOMPARE(openAt(*campus, rhian, file).bytes, letter());
        // One thing waits, not five, and one thing was done.
        QCOMPARE(rhian->outbox().size(), size_t(2));
        QCOMPARE(rhian->outbox().front().kind, KindNo::Attachment);
        QCOMPARE(rhian->outbox().front().pieces, 4);
        QCOMPARE(rhian->syncReport().waiting, 2);
        QCOMPARE(rhian->deeds().front().kind, KindNo::Attachment);
        rhian.faults.unplugged = false;
        campus->settle();
        QVERIFY(rhian->outbox().empty());
        QVERIFY(gareth->arrival(file).where == Arrival::Where::Here);
        const auto opened = openAt(*campus, gareth, file, model::PrintMedium::Copy);
        QVERIFY(opened.ok());
        QCOMPARE(opened.bytes, letter());
        QCOMPARE(opened.name, u"letter from the landlord.txt"_s);
        QCOMPARE(opened.sort, model::FileSort::PlainText);
        QVERIFY(told(rhian).isEmpty());
        campus->settle();
        // Who opened it and who copied it stands at the hub.
        std::multiset<QString> noted;
        for (const auto& print : campus->hubRecords(KindNo::Print)) noted.insert(*print.valueOf("medium").text() + u' ' + *print.valueOf("state").text());
        QCOMPARE(noted, (std::multiset<QString>{u"copy kept"_s, u"view destroyed"_s}));
        QCOMPARE(campus->disagreement(), QString());
    }

    void itLiesInClearNowhere_data() { stores(); }
    void itLiesInClearNowhere()
    {
        auto [campus, rhian, gareth, theCase] = office();
        share(*campus, theCase, u"gareth"_s);
        rhian.faults.unplugged = true;
        attach(rhian, letterTo(theCase));
        // The test sees what it looks for where it must be.
        QVERIFY(holdsBytes(rhian.pages()));
        QVERIFY(!holdsBytes(rhian.files()) && !rhian.files().contains("landlord"));
        rhian.faults.unplugged = false;
        campus->settle();
        QVERIFY(holdsBytes(gareth.pages()));
        for (FakeDesk* desk : {&rhian, &gareth}) QVERIFY(!holdsBytes(desk->files()) && !desk->files().contains("landlord"));
    }

    void whatIsNotOnesOwnIsOpenedAtTheHub_data() { stores(); }
    void whatIsNotOnesOwnIsOpenedAtTheHub()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const RecordId file = attach(rhian, letterTo(theCase));
        campus->settle();
        QVERIFY(holds(gareth, KindNo::Attachment, file));
        QCOMPARE(pieces(gareth), 0);
        QVERIFY(gareth->arrival(file).where == Arrival::Where::AtHub);
        const auto opened = openAt(*campus, gareth, file);
        QVERIFY(opened.ok());
        QCOMPARE(opened.bytes, letter());
        QCOMPARE(pieces(gareth), 0);
        QVERIFY(!holdsBytes(gareth.pages()));
        gareth.faults.unplugged = true;
        QCOMPARE(openAt(*campus, gareth, file).how, FileOpening::Offline);
        gareth.faults.unplugged = false;
        campus->settle();
        QCOMPARE(campus->disagreement(), QString());
    }

    void aFileStillArrivingSaysSo_data() { stores(); }
    void aFileStillArrivingSaysSo()
    {
        auto [campus, rhian, gareth, theCase] = office();
        share(*campus, theCase, u"gareth"_s);
        campus->settle();
        const RecordId file = attach(rhian, letterTo(theCase));
        campus->settle();
        // The pieces that have come are known, and not a byte of them is shown.
        campus->changeAtHub(KindNo::Case, theCase, [](auto& held) { held.put(model::Case::title, u"Travel and rent"_s); });
        const RecordId piece = model::pieceId(file, 2);
        auto kept = campus->hubRecord(KindNo::AttachmentPart, piece);
        QVERIFY(kept.has_value());
        campus->changeAtHub(KindNo::AttachmentPart, piece, [&](auto& part) { part.put(AttachmentPart::attachment, campus->id("another file")); });
        campus->settle();
        const Arrival arrival = gareth->arrival(file);
        QVERIFY(arrival.where == Arrival::Where::Arriving);
        QCOMPARE(arrival.here, 3);
        QCOMPARE(arrival.all, 4);
        QCOMPARE(openAt(*campus, gareth, file).how, FileOpening::StillArriving);
        campus->changeAtHub(KindNo::AttachmentPart, piece, [&](auto& part) { part.put(AttachmentPart::attachment, file); });
        campus->settle();
        QVERIFY(openAt(*campus, gareth, file).ok());
    }

    void whatIsNotWhatWasAttachedIsNotOpened_data() { stores(); }
    void whatIsNotWhatWasAttachedIsNotOpened()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const RecordId file = attach(rhian, letterTo(theCase));
        campus->settle();
        const QString other = QString::fromLatin1(QByteArray(model::PieceSize, 'x').toBase64());
        campus->changeAtHub(KindNo::AttachmentPart, model::pieceId(file, 1), [&](auto& part) { part.put(AttachmentPart::bytes, other); });
        campus->settle();
        for (FakeDesk* desk : {&rhian, &gareth}) {
            const auto opened = openAt(*campus, *desk, file);
            QCOMPARE(opened.how, FileOpening::Damaged);
            QVERIFY(opened.bytes.isEmpty());
        }
    }

    void aPushThatBreaksOffGoesOnWhereItWas_data() { storesWith({"lost requests", "lost replies", "hub stops", "restart"}); }
    void aPushThatBreaksOffGoesOnWhereItWas()
    {
        QFETCH(QByteArray, word);
        auto [campus, rhian, gareth, theCase] = office();
        share(*campus, theCase, u"gareth"_s);
        campus->settle();
        QByteArray large = letter();
        while (large.size() < 70 * model::PieceSize) large += letter();
        const RecordId file = attach(rhian, letterTo(theCase, large));
        rhian.faults.path = u"/v1/push"_s;
        if (word == "lost requests") rhian.faults.loseRequests = 1;
        if (word == "lost replies") rhian.faults.loseReplies = 2;
        campus->turns(rhian, 2);
        if (word == "hub stops") campus->stopHubAt("rows-read");
        if (word == "restart") rhian.restart();
        campus->settle();
        rhian.faults = {};
        campus->noMoreStops();
        campus->advance(600);
        for (FakeDesk* desk : {&rhian, &gareth}) QCOMPARE(signIn(*campus, *desk), session::SignInFault::None);
        campus->settle();
        QVERIFY(rhian->outbox().empty());
        QCOMPARE(pieces(gareth), int(model::piecesOf(large.size())));
        QCOMPARE(openAt(*campus, gareth, file).bytes, large);
        campus->settle();
        QVERIFY(told(rhian).isEmpty());
        QCOMPARE(campus->disagreement(), QString());
    }

    void twoDesksAttachAtOnce_data() { stores(); }
    void twoDesksAttachAtOnce()
    {
        auto [campus, rhian, gareth, theCase] = office();
        share(*campus, theCase, u"gareth"_s);
        campus->settle();
        rhian.faults.unplugged = gareth.faults.unplugged = true;
        const RecordId one = attach(rhian, letterTo(theCase, letter("From Rhian")));
        const RecordId other = attach(gareth, letterTo(theCase, letter("From Gareth")));
        rhian.faults.unplugged = gareth.faults.unplugged = false;
        campus->settle();
        for (FakeDesk* desk : {&rhian, &gareth}) {
            QCOMPARE(desk->desk->caseFile(theCase)->attachments.size(), size_t(2));
            QCOMPARE(openAt(*campus, *desk, one).bytes, letter("From Rhian"));
            QCOMPARE(openAt(*campus, *desk, other).bytes, letter("From Gareth"));
        }
        campus->settle();
        QCOMPARE(campus->disagreement(), QString());
    }

    void aRestrictedStudentsFilesLeaveTheDesk_data() { storesWith({"restricted", "handed on", "only me"}); }
    void aRestrictedStudentsFilesLeaveTheDesk()
    {
        QFETCH(QByteArray, word);
        auto [campus, rhian, gareth, theCase] = office();
        share(*campus, theCase, u"gareth"_s);
        campus->settle();
        const RecordId file = attach(rhian, letterTo(theCase));
        campus->settle();
        QCOMPARE(pieces(gareth), 4);
        if (word == "restricted") {
            campus->changeAtHub(KindNo::Student, campus->id("student/1"),
                                [](auto& student) { student.put(model::Student::restriction, model::Restriction::Restricted); });
        } else if (word == "handed on") {
            campus->changeAtHub(KindNo::Case, theCase, [&](auto& held) {
                held.put(model::Case::team, campus->id("team/wellbeing"));
                held.put(model::Case::assignees, {});
            });
        } else {
            write(rhian, KindNo::Attachment, file, Attachment::audience, model::Audience::OnlyMe);
        }
        campus->settle();
        QCOMPARE(pieces(gareth), 0);
        QVERIFY(!holds(gareth, KindNo::Attachment, file));
        QVERIFY(!gareth.holdsAnywhere(u"landlord"_s));
        QVERIFY(!holdsBytes(gareth.pages()));
        QCOMPARE(pieces(rhian), word == "restricted" ? 0 : 4);
        QCOMPARE(campus->disagreement(), QString());
    }

    void aWithdrawnFileLeavesEveryDeskAndItsLineStays_data() { stores(); }
    void aWithdrawnFileLeavesEveryDeskAndItsLineStays()
    {
        auto [campus, rhian, gareth, theCase] = office();
        share(*campus, theCase, u"gareth"_s);
        const RecordId file = attach(rhian, letterTo(theCase));
        campus->settle();
        QVERIFY(!rhian->withdrawFile(file, u"  "_s).ok());
        QVERIFY(rhian->withdrawFile(file, u"It was another student's letter"_s).ok());
        campus->settle();
        for (FakeDesk* desk : {&rhian, &gareth}) {
            QCOMPARE(pieces(*desk), 0);
            QVERIFY(!holdsBytes(desk->pages()));
            QCOMPARE(openAt(*campus, *desk, file).how, FileOpening::Withdrawn);
            QCOMPARE(shown(*desk, KindNo::Attachment, file, Attachment::reason), u"It was another student's letter"_s);
        }
        QCOMPARE(campus->disagreement(), QString());
        // Taken back, the pieces come again.
        QVERIFY(rhian->undo(rhian->deeds().front().number).ok());
        campus->settle();
        QCOMPARE(openAt(*campus, gareth, file).bytes, letter());
        campus->settle();
        QCOMPARE(campus->disagreement(), QString());
    }

    void whatWasJustAttachedCanBeTakenBack_data() { stores(); }
    void whatWasJustAttachedCanBeTakenBack()
    {
        auto [campus, rhian, gareth, theCase] = office();
        rhian.faults.unplugged = true;
        const RecordId file = attach(rhian, letterTo(theCase));
        QVERIFY(rhian->deeds().front().canUndo);
        QVERIFY(rhian->undo(rhian->deeds().front().number).ok());
        QVERIFY(rhian->arrival(file).where == Arrival::Where::Withdrawn);
        rhian.faults.unplugged = false;
        campus->settle();
        QVERIFY(told(rhian).isEmpty());
        QCOMPARE(pieces(rhian) + pieces(gareth), 0);
        QCOMPARE(atHub(*campus, KindNo::Attachment, file, Attachment::state), u"withdrawn"_s);
        QCOMPARE(campus->disagreement(), QString());
    }

    void withoutItsConsentNothingOfItIsShown_data() { stores(); }
    void withoutItsConsentNothingOfItIsShown()
    {
        auto [campus, rhian, gareth, theCase] = office();
        share(*campus, theCase, u"gareth"_s);
        const RecordId consent = giveConsent(*campus, "health");
        campus->settle();
        auto request = letterTo(theCase);
        request.special = true;
        QCOMPARE(rhian->attach(request).outcome.fault, session::CommandFault::Incomplete);
        request.consent = consent;
        const RecordId file = attach(rhian, request);
        campus->settle();
        QVERIFY(openAt(*campus, gareth, file).ok());
        gareth.faults.unplugged = true;
        write(gareth, KindNo::Consent, consent, model::Consent::state, model::ConsentState::Withdrawn);
        // Held back here at once, whatever the hub does not know yet.
        QCOMPARE(openAt(*campus, gareth, file).how, FileOpening::Withheld);
        QCOMPARE(shown(gareth, KindNo::Attachment, file, Attachment::name), u"(masked)"_s);
        gareth.faults.unplugged = false;
        campus->settle();
        for (FakeDesk* desk : {&rhian, &gareth}) {
            QCOMPARE(pieces(*desk), 0);
            QCOMPARE(shown(*desk, KindNo::Attachment, file, Attachment::name), u"(masked)"_s);
            QVERIFY(!desk->holdsAnywhere(u"landlord"_s));
            QVERIFY(!holdsBytes(desk->pages()));
        }
        QCOMPARE(campus->disagreement(), QString());
    }

    void otherRolesLearnNothing_data() { stores(); }
    void otherRolesLearnNothing()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const auto others = desksOf(*campus, {u"morag"_s, u"tegan"_s, u"olu"_s});
        const RecordId file = attach(rhian, letterTo(theCase));
        campus->settle();
        for (FakeDesk* desk : others) {
            QVERIFY(!holds(*desk, KindNo::Attachment, file));
            QVERIFY(!desk->holdsAnywhere(u"landlord"_s));
            QCOMPARE(openAt(*campus, *desk, file).how, FileOpening::NotHere);
            QVERIFY(readOnline(*campus, *desk, KindNo::Attachment, file).items.empty());
            QVERIFY(readOnline(*campus, *desk, KindNo::AttachmentPart, model::pieceId(file, 0)).items.empty());
        }
        QCOMPARE(campus->disagreement(), QString());
    }

    void whatIsDestroyedIsGoneWithReceipts_data() { stores(); }
    void whatIsDestroyedIsGoneWithReceipts()
    {
        auto [campus, rhian, gareth, theCase] = office();
        share(*campus, theCase, u"gareth"_s);
        const RecordId file = attach(rhian, letterTo(theCase));
        campus->settle();
        QCOMPARE(pieces(gareth), 4);
        QList<std::pair<KindNo, RecordId>> all{{KindNo::Attachment, file}};
        for (int i = 0; i < 4; ++i) all.append({KindNo::AttachmentPart, model::pieceId(file, i)});
        const auto receipts = [&] { return campus->db().one(u"SELECT count(*) FROM receipt"_s)->toLongLong(); };
        const qint64 before = receipts();
        for (const auto& [kind, id] : all) {
            const QString table = u"r_"_s + model::kindView(kind).name();
            const qint64 rec = campus->db().one(u"SELECT rec FROM "_s + table + u" WHERE id = ?"_s, {id.text()})->toLongLong();
            campus->changeAtHub(kind, id, [](auto& record) { record.put(model::Common::notice, u"destroyed"_s); });
            campus->db().run(u"DELETE FROM "_s + table + u" WHERE rec = ?"_s, {rec});
            campus->db().run(u"DELETE FROM row_key WHERE kind = ? AND rec = ?"_s, {int(kind), rec});
            campus->db().run(u"DELETE FROM history WHERE kind = ? AND rec = ?"_s, {int(kind), rec});
            campus->db().run(u"INSERT INTO destroyed (kind, id, rec, at) VALUES (?, ?, ?, ?)"_s, {int(kind), id.text(), rec, campus->clock.now().ms});
        }
        campus->settle();
        for (FakeDesk* desk : {&rhian, &gareth}) {
            QCOMPARE(pieces(*desk), 0);
            QVERIFY(!holds(*desk, KindNo::Attachment, file));
            QVERIFY(!holdsBytes(desk->pages()));
        }
        // Each desk has said of each record that it is erased.
        QCOMPARE(receipts() - before, 10);
        QVERIFY(!holdsBytes(campus->hubText().toUtf8()));
    }

    void aFileThatIsFetchedSurvivesAQuestionAndIsToldOfAnotherFile_data() { stores(); }
    void aFileThatIsFetchedSurvivesAQuestionAndIsToldOfAnotherFile()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const RecordId one = attach(rhian, letterTo(theCase)), two = attach(rhian, letterTo(theCase, letter("Dear landlord")));
        campus->settle();
        std::vector<std::pair<FileOpening, QByteArray>> ends;
        const auto take = [&](const session::OpenedFile& opened) { ends.emplace_back(opened.how, opened.bytes); };
        bool answered = false;
        gareth->openFile(one, model::PrintMedium::View, take);
        gareth->searchOnline(KindNo::Student, u"amira"_s, [&](const session::OnlineAnswer& answer) { answered = answer.fault == session::OnlineFault::None; });
        QVERIFY(ends.empty());
        campus->settle();
        QVERIFY(answered);
        QCOMPARE(ends.size(), size_t(1));
        QVERIFY(ends[0] == std::pair(FileOpening::Opened, letter()));
        gareth->openFile(one, model::PrintMedium::View, take);
        gareth->openFile(two, model::PrintMedium::View, take);
        // Whoever waits for the first hears at once that it does not come.
        QCOMPARE(ends.size(), size_t(2));
        QVERIFY(ends[1].first == FileOpening::Overtaken);
        campus->settle();
        QCOMPARE(ends.size(), size_t(3));
        QVERIFY(ends[2] == std::pair(FileOpening::Opened, letter("Dear landlord")));
    }

};

}

QTEST_GUILESS_MAIN(carrel::tests::AttachmentTest)
#include "AttachmentTest.moc"
