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

/// A file that cannot stand where it was attached is one thing to decide on, with all its pieces.
class HeldFileTest : public LetterStory
{
    Q_OBJECT

private Q_SLOTS:
    void aFileForACaseThatIsLostMeanwhileWaitsForAPerson_data() { stores(); }
    void aFileForACaseThatIsLostMeanwhileWaitsForAPerson()
    {
        auto [campus, rhian, gareth, theCase] = office();
        gareth.faults.unplugged = true;
        attach(gareth, letterTo(theCase));
        campus->changeAtHub(KindNo::Case, theCase, [&](auto& held) { held.put(model::Case::team, campus->id("team/wellbeing")); });
        gareth.faults.unplugged = false;
        campus->settle();
        // One sentence for the file, and not a piece of it stays.
        QCOMPARE(told(gareth).size(), 1);
        QCOMPARE(pieces(gareth), 0);
        QVERIFY(gareth->outbox().empty());
        QVERIFY(!holdsBytes(gareth.pages()));
        // One line for the file and its four pieces, and one decision.
        hub::Quarantine quarantine(campus->db(), campus->context());
        const auto waiting = quarantine.list();
        QCOMPARE(waiting.size(), size_t(1));
        QCOMPARE(waiting.front().kind, u"attachment"_s);
        QCOMPARE(waiting.front().pieces, 4);
        std::vector<hub::FeedEntry> entries;
        QVERIFY(quarantine.release(waiting.front().no, officer(*campus), entries).ok());
        QVERIFY(quarantine.list().empty());
        QCOMPARE(quarantine.release(waiting.front().no + 2, officer(*campus), entries).error(), hub::QuarantineFault::Decided);
        campus->settle();
        const auto files = rhian->caseFile(theCase)->attachments;
        QCOMPARE(files.size(), size_t(1));
        QCOMPARE(openAt(*campus, rhian, files.front().view.id()).bytes, letter());
        campus->settle();
        QCOMPARE(campus->disagreement(), QString());
    }

    void aFileIsDeclinedWithItsPiecesAndNoOtherFileIs_data() { stores(); }
    void aFileIsDeclinedWithItsPiecesAndNoOtherFileIs()
    {
        auto [campus, rhian, gareth, theCase] = office();
        gareth.faults.unplugged = true;
        const RecordId one = attach(gareth, letterTo(theCase));
        const RecordId two = attach(gareth, letterTo(theCase, letter("Dear landlord")));
        campus->changeAtHub(KindNo::Case, theCase, [&](auto& held) { held.put(model::Case::team, campus->id("team/wellbeing")); });
        gareth.faults.unplugged = false;
        campus->settle();
        hub::Quarantine quarantine(campus->db(), campus->context());
        const auto waiting = quarantine.list();
        QCOMPARE(waiting.size(), size_t(2));
        QCOMPARE(waiting[0].record, one.text());
        QVERIFY(quarantine.decline(waiting[0].no, officer(*campus)).ok());
        QCOMPARE(quarantine.list().size(), size_t(1));
        QCOMPARE(quarantine.list().front().record, two.text());
        QCOMPARE(quarantine.list().front().pieces, 4);
        // Whoever names a piece decides about its file.
        std::vector<hub::FeedEntry> entries;
        QVERIFY(quarantine.release(quarantine.list().front().no + 1, officer(*campus), entries).ok());
        QVERIFY(quarantine.list().empty());
        campus->settle();
        QCOMPARE(openAt(*campus, rhian, two).bytes, letter("Dear landlord"));
        campus->settle();
        QVERIFY(!campus->hubRecord(KindNo::Attachment, one));
        QCOMPARE(campus->disagreement(), QString());
    }

    void aFileThatStillCannotStandStaysWhole_data() { stores(); }
    void aFileThatStillCannotStandStaysWhole()
    {
        auto [campus, rhian, gareth, theCase] = office();
        gareth.faults.unplugged = true;
        const RecordId file = attach(gareth, letterTo(theCase));
        campus->changeAtHub(KindNo::Case, theCase, [&](auto& held) { held.put(model::Case::team, campus->id("team/wellbeing")); });
        gareth.faults.unplugged = false;
        campus->settle();
        hub::Quarantine quarantine(campus->db(), campus->context());
        const auto no = quarantine.list().front().no;
        campus->db().run(u"UPDATE quarantine SET body = ? WHERE record = ?"_s, {QByteArray("harmed"), model::pieceId(file, 2).text()});
        // A piece that cannot be read is a line of its own; the rest of the file waits together.
        QCOMPARE(quarantine.list().size(), size_t(2));
        const RecordId ingrid = officer(*campus);
        campus->db().onPoint = [](const char* point) {
            if (point == QByteArrayView("before-feed-lock")) throw HubStopped{point};
        };
        std::vector<hub::FeedEntry> entries;
        bool stopped = false;
        try {
            QVERIFY(!quarantine.release(no, ingrid, entries).ok());
        } catch (const HubStopped&) {
            stopped = true;
        }
        campus->db().onPoint = {};
        QVERIFY(stopped);
        // All of it or nothing of it.
        QVERIFY(!campus->hubRecord(KindNo::Attachment, file));
        QCOMPARE(quarantine.list().size(), size_t(2));
        QCOMPARE(quarantine.list().front().pieces, 3);
    }

    void nobodyAddsAPieceToSomebodyElsesFile_data() { stores(); }
    void nobodyAddsAPieceToSomebodyElsesFile()
    {
        auto [campus, rhian, gareth, theCase] = office();
        rhian.faults.unplugged = true;
        const RecordId file = attach(rhian, letterTo(theCase));
        rhian.faults.unplugged = false;
        campus->settle();
        model::Changes piece(KindNo::AttachmentPart);
        piece.to(AttachmentPart::attachment, file).to(AttachmentPart::student, campus->id("student/1"));
        piece.to(AttachmentPart::ordinal, 0).to(AttachmentPart::bytes, u"AAAA"_s);
        QVERIFY(gareth->create(piece).ok());
        campus->settle();
        QCOMPARE(quarantined(*campus).size(), 1);
        QCOMPARE(openAt(*campus, rhian, file).bytes, letter());
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::HeldFileTest)
#include "HeldFileTest.moc"