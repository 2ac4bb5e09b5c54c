#include "tests/scenarios/Story.h"

#include "core/model/cases/Case.h"
#include "core/model/cases/Note.h"

namespace carrel::tests {

using namespace Qt::StringLiterals;

/// The one thread that must never break: two desks, a hub, a note written offline and read by a colleague.
class FirstThreadTest : public Story
{
    Q_OBJECT

private Q_SLOTS:
    void aNoteWrittenOfflineIsReadByAColleague_data() { stores(); }
    void aNoteWrittenOfflineIsReadByAColleague()
    {
        auto campus = university();
        FakeDesk& rhian = campus->desk(u"rhian"_s);
        FakeDesk& gareth = campus->desk(u"gareth"_s);

        rhian.faults.unplugged = true;
        const auto opened = rhian->openCase({campus->id("student/1"), u"Travel and recordings"_s, {}, campus->id("team/success")});
        QVERIFY(opened.ok());
        const auto note = rhian->addNote({*opened.id, model::NoteType::Call, u"A long commute; recordings would help."_s});
        QVERIFY(note.ok());
        campus->settle();
        QCOMPARE(rhian->syncReport().standing, session::SyncStanding::Offline);
        QCOMPARE(rhian->outbox().size(), size_t(2));
        QVERIFY(!gareth->caseFile(*opened.id));

        rhian.faults.unplugged = false;
        campus->settle();
        const auto file = gareth->caseFile(*opened.id);
        QVERIFY(file);
        QCOMPARE(file->notes.size(), size_t(1));
        QVERIFY(file->notes.front().view.see(model::Note::body) == model::Seen<QString>::value(u"A long commute; recordings would help."_s));
        QVERIFY(file->student);
        QVERIFY(rhian->outbox().empty());
        QCOMPARE(campus->disagreement(), QString());
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::FirstThreadTest)
#include "FirstThreadTest.moc"
