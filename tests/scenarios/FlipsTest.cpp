#include "tests/scenarios/Story.h"

#include "core/hub/governance/Destruction.h"

namespace carrel::tests {

using hub::Holder;
using model::Case;
using model::Consent;
using model::KindNo;
using model::Note;
using model::Post;
using model::RecordId;
using session::CommandFault;
using session::EnrolAnswer;
using session::SyncStanding;
using namespace Qt::StringLiterals;

/// A role that changes, a consent that is withdrawn and a case that is destroyed, each between every two steps of what a desk
/// and its hub say to each other from the first call on: a call is sent, it is answered, the answer is taken. Afterwards no
/// desk holds what it may not, the ledger and every receipt are right, and nothing that was written is lost.
class FlipsTest : public Story
{
    Q_OBJECT

private:
    enum class Flip { Role, Consent, Destruction };
    static QString wordsOf(const char* which, int moment) { return QLatin1String(which) + u" of matter %1."_s.arg(moment); }

    /// What one flip is about: a case with a word of Gareth's, and one about health under a consent.
    struct Matter {
        int moment;
        RecordId theCase;
        RecordId note;
        RecordId consent;
        RecordId health;
        QString words(const char* which) const { return wordsOf(which, moment); }
    };

    struct Scene {
        FakeCampus& campus;
        FakeDesk& gareth;
        FakeDesk& rhian;
        Matter matter;
        Flip flip;
        int left; ///< steps until it comes
        bool hasHeld = false;
        QStringList written = {};
        QString gap = {};
    };

    static void setPosts(FakeCampus& campus, bool isAdviser)
    {
        campus.changeAtHub(KindNo::Post, campus.id("post/rhian/adviser"), [&](auto& post) {
            if (isAdviser) post.set(post.kind().position(Post::until), {});
            else post.put(Post::until, campus.today());
        });
        campus.changeAtHub(KindNo::Post, campus.id("post/rhian/executive"), [&](auto& post) {
            post.put(Post::until, isAdviser ? campus.today() : campus.today().addYears(1));
        });
    }

    static void flips(Scene& scene)
    {
        FakeCampus& campus = scene.campus;
        if (scene.flip == Flip::Role) setPosts(campus, false);
        if (scene.flip == Flip::Consent) {
            campus.changeAtHub(KindNo::Consent, scene.matter.consent, [](auto& held) { held.put(Consent::state, model::ConsentState::Withdrawn); });
        }
        if (scene.flip == Flip::Destruction && !hub::Destruction(campus.db(), campus.context()).destroy(KindNo::Case, scene.matter.theCase, u"olu"_s, u"asked for"_s)) {
            qFatal("the case is not destroyed");
        }
    }

    /// One step, and before it perhaps the flip.
    static bool turn(Scene& scene)
    {
        if (scene.left-- == 0) flips(scene);
        const bool moved = scene.campus.turn(scene.rhian);
        if (scene.gap.isEmpty()) scene.gap = scene.campus.ledgerGap();
        scene.hasHeld = scene.hasHeld || (scene.rhian->isOpen() && holds(scene.rhian, KindNo::Case, scene.matter.theCase));
        return moved;
    }
    static void rests(Scene& scene)
    {
        if (scene.rhian->isOpen()) scene.rhian->syncNow();
        while (turn(scene)) {
        }
    }

    static void enrols(Scene& scene)
    {
        std::optional<EnrolAnswer> answer;
        for (const QString& agreement : {QString(), u"1"_s}) {
            answer.reset();
            scene.rhian->enrol({scene.rhian.user, scene.rhian.user + u"-password"_s, agreement}, {}, [&](const EnrolAnswer& given) { answer = given; });
            while (!answer && turn(scene)) {
            }
            if (answer && answer->ok()) return;
        }
    }

    static void writes(Scene& scene)
    {
        const Matter& matter = scene.matter;
        if (!scene.rhian->isOpen() || !holds(scene.rhian, KindNo::Case, matter.theCase)) return;
        const auto note = scene.rhian->addNote({matter.theCase, model::NoteType::Call, matter.words("Her own note")});
        if (note.fault == CommandFault::None) scene.written << matter.words("Her own note");
        const auto step = change(scene.rhian, matter.theCase, model::Changes(KindNo::Case).to(Case::nextStep, matter.words("Her next step")));
        if (step.fault == CommandFault::None) scene.written << matter.words("Her next step");
        if (!holds(scene.rhian, KindNo::Note, matter.health)) return;
        const auto health = change(scene.rhian, matter.health, model::Changes(KindNo::Note).to(Note::body, matter.words("Her word on health")));
        if (health.fault == CommandFault::None) scene.written << matter.words("Her word on health");
    }

    /// Whether the flip came before all was said.
    static bool plays(Scene& scene)
    {
        scene.campus.inTwoSteps = true;
        enrols(scene);
        rests(scene);
        writes(scene);
        rests(scene);
        // A hint: a colleague has written.
        if (scene.campus.hubRecord(KindNo::Case, scene.matter.theCase) && holds(scene.gareth, KindNo::Case, scene.matter.theCase)) {
            const auto hinted = scene.gareth->addNote({scene.matter.theCase, model::NoteType::Call, scene.matter.words("A later word")});
            if (hinted.fault == CommandFault::None) scene.written << scene.matter.words("A later word");
            scene.campus.sync(scene.gareth);
        }
        rests(scene);
        const bool came = scene.left < 0;
        if (!came) flips(scene);
        scene.campus.inTwoSteps = false;
        scene.campus.settle();
        return came;
    }

    static Matter matterOf(FakeCampus& campus, FakeDesk& gareth, int moment)
    {
        const auto words = [&](const char* which) { return wordsOf(which, moment); };
        const RecordId theCase = openCase(campus, gareth, words("The case"));
        const RecordId note = addNote(gareth, theCase, words("A note"));
        const RecordId consent = giveConsent(campus, "flip-" + QByteArray::number(moment));
        campus.settle();
        const RecordId health = addHealthNote(gareth, theCase, words("A health note"), consent);
        campus.settle();
        return {moment, theCase, note, consent, health};
    }

    /// Whether a word of this matter that is hidden from her, or destroyed, still lies on a desk.
    static QString leftOn(FakeDesk& desk, const QStringList& words)
    {
        if (!desk->isOpen()) return u"it is shut"_s;
        const QByteArray pages = desk.pages();
        for (const QString& text : words) {
            if (pages.contains(text.toUtf8()) || desk.holdsAnywhere(text)) return text;
        }
        return {};
    }
    static QString holdersLeft(Scene& scene, KindNo kind, const RecordId& id)
    {
        QStringList out;
        for (const Holder& holder : hub::holdersOf(scene.campus.db(), kind, id)) {
            // Of earlier moments: their desks are gone, and what they may hold is all that is known.
            const bool isHere = holder.name == scene.rhian.name || holder.name == scene.gareth.name;
            if (isHere && holder.state != Holder::State::Erased) out << holder.name;
        }
        return out.join(u' ');
    }
    static bool hasReceipt(Scene& scene, KindNo kind, const RecordId& id)
    {
        const auto all = hub::holdersOf(scene.campus.db(), kind, id);
        return std::ranges::any_of(all, [&](const Holder& holder) { return holder.name == scene.rhian.name && holder.state == Holder::State::Erased && holder.at; });
    }

    static void checkRole(Scene& scene)
    {
        const Matter& matter = scene.matter;
        QVERIFY(scene.rhian->all(KindNo::Case).empty());
        QVERIFY(scene.rhian->all(KindNo::Note).empty());
        QCOMPARE(leftOn(scene.rhian, {matter.words("The case"), matter.words("A note"), matter.words("A health note"), matter.words("A later word"), matter.words("Her own note")}), QString());
        for (const auto& [kind, id] : {std::pair(KindNo::Case, matter.theCase), {KindNo::Note, matter.note}, {KindNo::Note, matter.health}}) {
            QVERIFY(!holdersLeft(scene, kind, id).contains(scene.rhian.name));
            if (scene.hasHeld) QVERIFY(hasReceipt(scene, kind, id));
        }
        QVERIFY(holds(scene.gareth, KindNo::Case, matter.theCase));
    }
    static void checkConsent(Scene& scene)
    {
        const Matter& matter = scene.matter;
        for (FakeDesk* desk : {&scene.rhian, &scene.gareth}) {
            QCOMPARE(bodyOf(*desk, matter.health), u"(masked)"_s);
            QCOMPARE(bodyOf(*desk, matter.note), matter.words("A note"));
            QCOMPARE(leftOn(*desk, {matter.words("A health note"), matter.words("Her word on health")}), QString());
            for (const Holder& holder : hub::holdersOf(scene.campus.db(), KindNo::Note, matter.health)) {
                if (holder.name != desk->name) continue;
                QVERIFY(holder.shape && holder.acknowledged);
                QVERIFY(holder.shape->at(model::kindView(KindNo::Note).position(Note::body)) < model::Grain::Full);
            }
        }
    }
    static void checkDestruction(Scene& scene)
    {
        const Matter& matter = scene.matter;
        for (const auto& [kind, id] : {std::pair(KindNo::Case, matter.theCase), {KindNo::Note, matter.note}, {KindNo::Note, matter.health}}) {
            QCOMPARE(holdersLeft(scene, kind, id), QString());
            QVERIFY(!scene.campus.hubRecord(kind, id));
            if (scene.hasHeld) QVERIFY(hasReceipt(scene, kind, id));
        }
        for (FakeDesk* desk : {&scene.rhian, &scene.gareth}) QCOMPARE(leftOn(*desk, {u" of matter %1."_s.arg(matter.moment)}), QString());
        QVERIFY(!scene.campus.hubText().contains(u" of matter %1."_s.arg(matter.moment)));
    }
    static void check(Scene& scene)
    {
        QCOMPARE(scene.gap, QString());
        QCOMPARE(scene.campus.disagreement(), QString());
        for (FakeDesk* desk : {&scene.rhian, &scene.gareth}) QCOMPARE((*desk)->syncReport().standing, SyncStanding::UpToDate);
        if (scene.flip != Flip::Destruction) {
            const QString kept = scene.campus.hubText();
            for (const QString& words : std::as_const(scene.written)) QVERIFY2(kept.contains(words), qPrintable(words + u" is lost"_s));
        }
        if (scene.flip == Flip::Role) checkRole(scene);
        if (scene.flip == Flip::Consent) checkConsent(scene);
        if (scene.flip == Flip::Destruction) checkDestruction(scene);
    }

    void atEveryStep(Flip flip)
    {
        auto campus = university();
        auto post = campus->record(KindNo::Post, "post/rhian/executive");
        post.put(Post::staff, campus->staff(u"rhian"_s));
        post.put(Post::role, u"executive"_s);
        campus->put({post});
        FakeDesk& gareth = campus->desk(u"gareth"_s);
        int moment = 0;
        for (bool came = true; came; ++moment) {
            setPosts(*campus, true);
            const Matter matter = matterOf(*campus, gareth, moment);
            Scene scene{*campus, gareth, campus->bareDesk(u"rhian"_s, u"rhian-%1"_s.arg(moment)), matter, flip, moment};
            came = plays(scene);
            check(scene);
            if (QTest::currentTestFailed()) {
                qInfo("it was step %d", moment);
                return;
            }
            campus->desks.pop_back();
        }
        qInfo("PROOF flips: at each of %d steps", moment);
        QVERIFY2(moment > 20, "the desk and its hub say too little");
    }

private Q_SLOTS:
    void aRoleChangesAtEveryStep_data() { stores(); }
    void aRoleChangesAtEveryStep() { atEveryStep(Flip::Role); }

    void aConsentIsWithdrawnAtEveryStep_data() { stores(); }
    void aConsentIsWithdrawnAtEveryStep() { atEveryStep(Flip::Consent); }

    void aRecordIsDestroyedAtEveryStep_data() { stores(); }
    void aRecordIsDestroyedAtEveryStep() { atEveryStep(Flip::Destruction); }
};

}

QTEST_GUILESS_MAIN(carrel::tests::FlipsTest)
#include "FlipsTest.moc"
