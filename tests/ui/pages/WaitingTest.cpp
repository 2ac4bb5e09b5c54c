#include "core/hub/desks/Devices.h"
#include "tests/ui/pages/Spoken.h"
#include "tests/ui/pages/Visitor.h"
#include "ui/models/WaitingModel.h"
#include "ui/pages/waiting/WaitingPage.h"
#include "ui/pages/waiting/WaitingView.h"
#include "ui/widgets/Button.h"

#include <QtWidgets/QLineEdit>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using model::KindNo;
using ui::PlaceNo;

/// What was left on a revoked desk is found by the officer in a place of its own, read for a reason, and decided.
class WaitingTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampusVenue> m_venue;
    std::unique_ptr<Visitor> m_officer;
    model::RecordId m_case = model::RecordId::from({});

    ui::WaitingPage& page() { return *m_officer->shell().waiting(); }
    ui::WaitingView& view() { return *page().view(); }
    QString heard()
    {
        for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();
        return spokenWords(m_officer->window);
    }
    int inStore(const QString& sql) { return m_venue->campus().db().one(sql)->toInt(); }
    bool isQuiet() { return !page().isAsking() && !page().isBusy(); }
    bool chooseWhat(const QString& what)
    {
        for (int row = 0; row < page().model()->rowCount(); ++row) {
            if (page().model()->row(row).meta.contains(what)) return page().choose(row);
        }
        return false;
    }
    /// An adviser writes two notes and half a third, locks, and the desk is revoked.
    void leaveWords(FakeDesk& rhian)
    {
        const auto student = m_venue->studentNamed(u"Amira Benhaddou"_s);
        session::CaseQuery query;
        query.student = student;
        m_case = rhian->cases(query).front().item.view.id();
        rhian.faults.unplugged = true;
        for (const QString& text : {u"Asked about the library fine."_s, u"Rang back; no answer."_s}) {
            model::Changes note(KindNo::Note);
            note.to(model::Note::type, model::NoteType::General).to(model::Note::body, text).to(model::Note::audience, model::Audience::CaseTeam).to(model::Note::state, model::NoteState::Signed);
            if (!rhian->createIn(m_case, note).ok()) qFatal("the note was not taken");
        }
        rhian->keepDraft(u"note/"_s + m_case.text(), u"Half a sent"_s, 11);
        rhian.lock();
        auto& campus = m_venue->campus();
        const auto id = campus.db().one(u"SELECT id FROM enrolment WHERE desk_name = 'laptop-7'"_s);
        if (!hub::Devices(campus.db(), campus.context()).revoke(*wire::EnrolmentId::parse(id->toString()), u"nia"_s)) qFatal("not revoked");
        rhian.faults.unplugged = false;
        for (int i = 0; i < 12; ++i) {
            campus.advance(600);
            campus.sync(rhian);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::setActive(true);
        m_stage = std::make_unique<Stage>();
        m_venue = std::make_unique<CampusVenue>();
        leaveWords(m_venue->filled(u"adviser"_s, u"laptop-7"_s));
        m_officer = std::make_unique<Visitor>(*m_venue, m_stage->theme, u"governance"_s);
        m_officer->shell().goTo(PlaceNo::Waiting);
        QVERIFY(m_venue->settle([&] { return isQuiet() && page().model()->rowCount() > 0; }));
    }
    void cleanupTestCase()
    {
        m_officer.reset();
        m_venue.reset();
        m_stage.reset();
    }

    void onlyWhoMayByThePolicyHasThePlace()
    {
        for (const auto& role : m_venue->campus().context().policy->roles()) {
            QStringList rights;
            for (const auto right : role.rights) rights << model::latin(access::rightCodes[size_t(right)]);
            const bool has = std::ranges::any_of(ui::placesFor({role.id}, rights), [](const auto& place) { return place.no == PlaceNo::Waiting; });
            QCOMPARE(has, rights.contains(u"waiting"_s));
        }
    }

    void itSaysWhoseItIsAndWhyAndNotAWordOfIt()
    {
        QCOMPARE(page().model()->rowCount(), 3);
        QVERIFY(chooseWhat(u"Note"_s));
        const QString words = heard();
        for (const QString& part : {u"Rhian Calloway"_s, u"Desk revoked"_s, u"Unsaved draft"_s, u"Why you read it"_s, u"Let it stand"_s, u"Set it aside"_s}) QVERIFY2(words.contains(part), qPrintable(part));
        for (const QString& part : {u"library fine"_s, u"Rang back"_s, u"Half a sent"_s, u"Benhaddou"_s}) QVERIFY2(!words.contains(part), qPrintable(part));
    }

    void withoutAReasonNothingIsRead()
    {
        view().reason()->setText(u"  "_s);
        view().read()->click();
        QVERIFY(heard().contains(u"Say in a few words why"_s));
        QVERIFY(!view().isRead() && isQuiet());
        QCOMPARE(inStore(u"SELECT count(*) FROM audit_body WHERE body LIKE '%read waiting%'"_s), 0);
    }

    void forAReasonTheWordsAreShownAndItIsOnRecord()
    {
        view().reason()->setText(u"Rhian asks for her note"_s);
        QTest::keyClick(view().reason(), Qt::Key_Return);
        QVERIFY(m_venue->settle([&] { return view().isRead(); }));
        const QString words = heard();
        QVERIFY(words.contains(u"Asked about the library fine."_s) || words.contains(u"Rang back; no answer."_s));
        QCOMPARE(inStore(u"SELECT count(*) FROM audit_body WHERE body LIKE '%Rhian asks for her note%'"_s), 1);
        QVERIFY(!m_officer->window.windowTitle().contains(u"Calloway"_s) && !m_officer->window.windowTitle().contains(u"Benhaddou"_s));
    }

    void theWordsAreGoneWhenSomethingElseIsLookedAt()
    {
        QVERIFY(chooseWhat(u"Unsaved draft"_s));
        QVERIFY(!view().isRead());
        const QString words = heard();
        QVERIFY(!words.contains(u"library fine"_s) && !words.contains(u"Rang back"_s));
        // What nobody saved is no edit.
        QVERIFY(!view().release()->isVisible() && view().decline()->isVisible());
        page().read(u"To pass it on"_s);
        QVERIFY(m_venue->settle([&] { return view().isRead(); }));
        QVERIFY(heard().contains(u"Half a sent"_s));
    }

    void whatIsLetStandIsItsAuthorsNote()
    {
        const int before = int(m_venue->campus().db().one(u"SELECT count(*) FROM r_note WHERE f_body LIKE '%library fine%' OR f_body LIKE '%Rang back%'"_s)->toInt());
        QCOMPARE(before, 0);
        QVERIFY(chooseWhat(u"Note"_s));
        view().release()->click();
        QVERIFY(m_venue->settle([&] { return isQuiet() && page().model()->rowCount() == 2; }));
        QCOMPARE(inStore(u"SELECT count(*) FROM r_note WHERE f_body LIKE '%library fine%' OR f_body LIKE '%Rang back%'"_s), 1);
    }

    void withoutTheHubItSaysSoAndDecidesNothing()
    {
        QVERIFY(chooseWhat(u"Note"_s));
        m_venue->setPlugged(*m_officer->desk, false);
        view().release()->click();
        QVERIFY(m_venue->settle([&] { return isQuiet(); }));
        QVERIFY(heard().contains(u"take it as not decided"_s));
        QCOMPARE(inStore(u"SELECT count(*) FROM quarantine WHERE state = 'open'"_s), 2);
        m_venue->setPlugged(*m_officer->desk, true);
    }

    void whatIsSetAsideGoesAndAnEmptyListSaysWhatWouldStandThere()
    {
        for (int left = page().model()->rowCount(); left > 0; --left) {
            QVERIFY(page().choose(0));
            view().decline()->click();
            QVERIFY(m_venue->settle([&] { return isQuiet() && page().model()->rowCount() == left - 1; }));
        }
        QVERIFY(heard().contains(u"Nothing waits"_s));
        QCOMPARE(inStore(u"SELECT count(*) FROM quarantine WHERE state = 'declined'"_s), 2);
        QCOMPARE(inStore(u"SELECT count(*) FROM quarantine"_s), 3);
    }
};

}

QTEST_MAIN(carrel::tests::WaitingTest)
#include "WaitingTest.moc"
