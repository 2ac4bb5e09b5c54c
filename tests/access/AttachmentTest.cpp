#include "tests/access/Office.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::model;
using namespace Qt::StringLiterals;
using access::Surface;
using tests::Entry;
using tests::Office;

/// A piece of a file is seen where its file is, and never further.
class AttachmentTest : public QObject
{
    Q_OBJECT

private:
    struct Desks {
        Office office;
        Entry team = office.team();
        Entry owner = office.holder(u"adviser"_s), colleague = office.holder(u"adviser"_s), author = office.holder(u"adviser"_s);
        Entry student = office.enrolled();
        Entry held = office.caseOf(student, owner, team);

        Desks()
        {
            for (const Entry& who : {owner, colleague, author}) office.member(who, team);
        }
        bool sees(const Entry& who, const Entry& what, Surface surface = Surface::Online) { return office.see(who, what, surface).has_value(); }
    };

private Q_SLOTS:
    void thePiecesAreOnTheDesksOfThoseWhoOwnOrShareTheCase()
    {
        Desks desks;
        const Entry file = desks.office.file(desks.held, desks.author), piece = desks.office.piece(file);
        QVERIFY(desks.sees(desks.owner, piece, Surface::Desk) && desks.sees(desks.author, piece, Surface::Desk));
        QVERIFY(desks.sees(desks.colleague, file, Surface::Desk));
        QVERIFY(!desks.sees(desks.colleague, piece, Surface::Desk) && desks.sees(desks.colleague, piece, Surface::Online));
    }

    void theAudienceOfTheFileIsThatOfItsPieces()
    {
        Desks desks;
        Entry file = desks.office.file(desks.held, desks.author, Audience::CaseTeam);
        const Entry piece = desks.office.piece(file);
        QVERIFY(desks.sees(desks.owner, piece) && !desks.sees(desks.colleague, piece));
        file.with(Attachment::audience, Audience::OnlyMe);
        QVERIFY(!desks.sees(desks.owner, piece) && desks.sees(desks.author, piece));
    }

    void aWithdrawnFileHasPiecesNoMore()
    {
        Desks desks;
        Entry file = desks.office.file(desks.held, desks.author);
        const Entry piece = desks.office.piece(file);
        file.with(Attachment::state, AttachmentState::Withdrawn);
        for (const Entry& who : {desks.owner, desks.author, desks.colleague}) QVERIFY(desks.sees(who, file) && !desks.sees(who, piece));
    }

    void withoutItsConsentThereIsOneNoticeAndNoPiece()
    {
        Desks desks;
        Entry file = desks.office.file(desks.held, desks.owner);
        const Entry piece = desks.office.piece(file);
        Entry consent = desks.office.consent(desks.student);
        file.with(Attachment::special, true).with(Attachment::consent, consent.id());
        QVERIFY(desks.sees(desks.owner, piece));
        consent.with(Consent::expires, Office::noon().day().addDays(3));
        QCOMPARE(desks.office.see(desks.owner, piece)->until, base::Moment::startOf(Office::noon().day().addDays(4)));
        consent.with(Consent::state, ConsentState::Withdrawn);
        QVERIFY(!desks.sees(desks.owner, piece));
        for (const FieldSpec* field : std::initializer_list<const FieldSpec*>{&Attachment::name, &Attachment::sort, &Attachment::size, &Attachment::digest, &Attachment::reason}) {
            QCOMPARE(desks.office.grain(desks.owner, file, *field), Grain::Masked);
        }
        // What calls for the consent is not written away.
        QCOMPARE(desks.office.grain(desks.owner, file, Attachment::special), Grain::Full);
    }

    void aConfidentialCaseAndARestrictedStudentHideThem()
    {
        Desks desks;
        const Entry file = desks.office.file(desks.held, desks.owner), piece = desks.office.piece(file);
        desks.held.with(Case::confidentiality, Confidentiality::Confidential);
        QVERIFY(!desks.sees(desks.colleague, file) && !desks.sees(desks.colleague, piece) && desks.sees(desks.owner, piece));
        desks.student.with(Student::restriction, Restriction::Restricted);
        QVERIFY(!desks.sees(desks.owner, file) && !desks.sees(desks.owner, piece));
    }

    void whoIsBarredFromTheStudentHasNoPiece()
    {
        Desks desks;
        const Entry piece = desks.office.piece(desks.office.file(desks.held, desks.owner));
        desks.office.bar(desks.owner, desks.student);
        QVERIFY(!desks.sees(desks.owner, piece));
    }

    void aPieceOfNoFileIsNobodys()
    {
        Desks desks;
        Entry piece = desks.office.piece(desks.office.file(desks.held, desks.owner));
        piece.with(AttachmentPart::attachment, desks.held.id());
        QVERIFY(desks.office.keys(piece).empty());
    }
};

QTEST_GUILESS_MAIN(AttachmentTest)
#include "AttachmentTest.moc"
