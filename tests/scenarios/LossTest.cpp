#include "tests/scenarios/Story.h"

#include "core/hub/desks/Ledger.h"
#include "core/hub/desks/Losses.h"
#include "core/hub/store/RecordTable.h"
#include "core/model/governance/Print.h"
#include "core/model/workshops/Booking.h"
#include "core/model/workshops/Workshop.h"

#include <QtCore/QElapsedTimer>

namespace carrel::tests {

using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

/// A laptop is lost: the ledger says at once whose data may be on it, to the one role that may ask, and to nobody else.
class LossTest : public Story
{
    Q_OBJECT

private:
    static wire::EnrolmentId enrolmentOf(FakeCampus& campus, const QString& name)
    {
        return *wire::EnrolmentId::parse(campus.db().one(u"SELECT id FROM enrolment WHERE desk_name = ?"_s, {name})->toString());
    }
    /// A session of this person's on a desk of its own, as the line sees it.
    static QByteArray tokenOf(FakeCampus& campus, const QString& user)
    {
        const auto keys = base::SigningKeys::fromSeed(base::Secret::copyOf(QByteArray(32, 'k')));
        const auto reply = campus.service().answer({"POST", u"/v1/enrolments"_s, {}, {},
                                                    wire::writeEnrolRequest({user, user + u"-password"_s, u"probe"_s, {}, {}, keys.publicKey, u"1"_s}), false});
        const auto enrolment = wire::readEnrolment(reply.body);
        if (!enrolment) qFatal("nobody is enrolled, status %d", reply.status);
        return enrolment->session;
    }
    static wire::Reply ask(FakeCampus& campus, const QByteArray& token, const QString& path, const QByteArray& body)
    {
        return campus.service().answer({body.isEmpty() ? "GET" : "POST", path, {}, token, body, false});
    }

private Q_SLOTS:
    void theReportIsTheLedgersSlice_data() { stores(); }
    void theReportIsTheLedgersSlice()
    {
        auto [campus, rhian, gareth, theCase] = office();
        campus->addStaff(u"olwen"_s, {u"governance"_s});
        addNote(gareth, theCase, u"She commutes."_s);
        campus->settle();
        // Made on this desk, one of them destroyed; and one that the same person made on another.
        FakeDesk& tower = campus->desk(u"rhian"_s, u"tower"_s);
        const auto kept = rhian->notePrint({.document = model::PrintedDocument::Chronology, .copies = 2});
        const auto gone = rhian->notePrint({.document = model::PrintedDocument::CaseSummary});
        QVERIFY(tower->notePrint({.document = model::PrintedDocument::Day}).ok());
        campus->settle();
        QVERIFY(tower->edit(*gone.outcome.id, model::Changes(KindNo::Print).to(model::Print::state, model::PrintState::Destroyed)).ok());
        QVERIFY(tower->edit(*kept.outcome.id, model::Changes(KindNo::Print).to(model::Print::destroyBy, campus->today())).ok());
        campus->settle();
        hub::Losses losses(campus->db(), campus->context());
        const auto report = losses.report({enrolmentOf(*campus, u"rhian"_s), std::nullopt, false}, campus->staff(u"olwen"_s));
        QVERIFY(report.has_value());

        // Against what the desk really has, decrypted: every row of it is in the report, at least as fine.
        std::map<QString, qint64> held;
        for (const auto& row : rhian.held()) {
            if (row.isBase) continue;
            const auto& kind = model::kindView(row.kind);
            ++held[QString(kind.name())];
            const auto said = std::ranges::find(report->kinds, QString(kind.name()), &wire::HeldKind::kind);
            QVERIFY2(said != report->kinds.end(), kind.name().data());
            for (int i = 0; i < kind.size(); ++i) {
                if (row.shape.at(i) <= model::Grain::Masked) continue;
                const auto field = std::ranges::find(said->fields, QString(model::latin(kind.at(i).name)), &std::pair<QString, QString>::first);
                QVERIFY2(field != said->fields.end(), kind.at(i).name.data());
            }
        }
        for (const auto& kind : report->kinds) QCOMPARE(kind.records, held[kind.kind]);
        const auto amira = std::ranges::find(report->students, campus->id("student/1"), &wire::HeldStudent::id);
        QVERIFY(amira != report->students.end());
        QCOMPARE(amira->number, u"S1"_s);
        QVERIFY(!amira->name.isEmpty());
        QVERIFY(std::ranges::find(amira->classes, model::Privacy::Note) != amira->classes.end());
        QCOMPARE(report->prints.size(), size_t(1));
        QCOMPARE(report->prints.front().number, kept.number);
        QCOMPARE(report->prints.front().copies, 2);
        QCOMPARE(report->link, campus->db().one(u"SELECT max(no) FROM audit"_s)->toLongLong());
        const auto holding = losses.holding(enrolmentOf(*campus, u"rhian"_s));
        QVERIFY(holding && holding->students == qint64(report->students.size()) && holding->kinds.size() == report->kinds.size());
        QVERIFY(std::ranges::all_of(holding->kinds, [](const auto& kind) { return kind.fields.empty(); }));
        QCOMPARE(report->due.ms, campus->clock.now().plusSeconds(72 * 3600).ms);
        QCOMPARE(report->desk.state, u"active"_s);
    }

    void aPrintedRegisterCountsWhoMayStandOnIt_data() { stores(); }
    void aPrintedRegisterCountsWhoMayStandOnIt()
    {
        using model::Booking;
        using model::Workshop;
        auto campus = university();
        const RecordId olwen = campus->addStaff(u"olwen"_s, {u"governance"_s}), catrin = campus->addStaff(u"catrin"_s, {u"workshop-leader"_s});
        model::Record workshop = campus->record(KindNo::Workshop, "argument");
        workshop.put(Workshop::title, u"Building an argument"_s);
        workshop.put(Workshop::leader, catrin);
        workshop.put(Workshop::starts, campus->clock.now());
        workshop.put(Workshop::ends, campus->clock.now().plusSeconds(7200));
        workshop.put(Workshop::state, model::WorkshopState::Open);
        std::vector<model::Record> all{workshop};
        for (const auto& [key, state] : {std::pair(QByteArray("student/1"), model::BookingState::Booked), std::pair(QByteArray("student/2"), model::BookingState::Cancelled), std::pair(QByteArray(), model::BookingState::Booked)}) {
            model::Record booking = campus->record(KindNo::Booking, "booking/" + key);
            booking.put(Booking::workshop, workshop.id());
            if (key.isEmpty()) booking.put(Booking::visitor, u"Somebody without a card"_s);
            else booking.put(Booking::student, campus->id(key));
            booking.put(Booking::state, state);
            all.push_back(booking);
        }
        campus->put(all);
        FakeDesk& desk = campus->desk(u"catrin"_s);
        const auto sheet = desk->notePrint({.document = model::PrintedDocument::Register, .workshop = workshop.id(), .destroyBy = campus->today().addDays(14)});
        QVERIFY(sheet.ok());
        campus->settle();
        hub::Losses losses(campus->db(), campus->context());
        const auto asked = [&] { return *losses.report({enrolmentOf(*campus, u"catrin"_s), std::nullopt, false}, olwen); };
        const auto report = asked();
        QCOMPARE(report.prints.size(), size_t(1));
        QCOMPARE(report.prints.front().number, sheet.number);
        QCOMPARE(report.prints.front().people, 3);
        QCOMPARE(report.students.size(), size_t(2));
        QVERIFY(std::ranges::all_of(report.students, [](const auto& student) { return student.records > 0; }));
        QCOMPARE(wire::readLossReport(wire::writeLossReport(report))->prints, report.prints);
        // Somebody else leads it now: the names have left this desk, and the paper goes on naming them.
        campus->changeAtHub(KindNo::Workshop, workshop.id(), [&](model::Record& one) { one.put(Workshop::leader, olwen); });
        campus->settle();
        QCOMPARE(losses.holding(enrolmentOf(*campus, u"catrin"_s))->students, 0);
        const auto later = asked();
        QCOMPARE(later.students.size(), size_t(2));
        for (const auto& student : later.students) {
            QVERIFY(!student.name.isEmpty() && student.records == 0);
            QCOMPARE(student.classes, std::vector{model::Privacy::Identity});
        }
        QVERIFY(desk->edit(*sheet.outcome.id, model::Changes(KindNo::Print).to(model::Print::state, model::PrintState::Destroyed)).ok());
        campus->settle();
        QVERIFY(asked().prints.empty() && asked().students.empty());
    }

    void theClockRunsFromTheFirstTellingAndADrillStartsNone_data() { stores(); }
    void theClockRunsFromTheFirstTellingAndADrillStartsNone()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const RecordId olwen = campus->addStaff(u"olwen"_s, {u"governance"_s});
        hub::Losses losses(campus->db(), campus->context());
        const auto id = enrolmentOf(*campus, u"rhian"_s);
        const base::Moment first = campus->clock.now();
        const auto links = [&] { return campus->db().one(u"SELECT count(*) FROM audit"_s)->toInt(); };
        const int before = links();
        const auto drill = losses.report({id, first.plusDays(-2), true}, olwen);
        QVERIFY(drill->drill && !drill->students.empty() && !drill->desk.lost);
        QVERIFY(std::ranges::all_of(drill->students, [](const auto& student) { return student.name.isEmpty() && student.number.isEmpty(); }));
        QCOMPARE(campus->db().one(u"SELECT count(*) FROM loss"_s)->toInt(), 0);
        QCOMPARE(losses.report({id, std::nullopt, false}, olwen)->told.ms, first.ms);
        campus->advanceDays(1);
        QCOMPARE(losses.report({id, std::nullopt, false}, olwen)->told.ms, first.ms);
        // The second time is a reading; both stand in the audit.
        QCOMPARE(campus->db().one(u"SELECT count(*) FROM audit_body WHERE body LIKE '%\"loss-report\"%'"_s)->toInt(), 1);
        QCOMPARE(campus->db().one(u"SELECT count(*) FROM audit_body WHERE body LIKE '%\"loss-read\"%'"_s)->toInt(), 1);
        QCOMPARE(losses.report({id, first.plusDays(9), false}, olwen)->told.ms, first.ms);
        // Told earlier than was thought: the clock has been running since then.
        QCOMPARE(losses.report({id, first.plusDays(-1), false}, olwen)->told.ms, first.plusDays(-1).ms);
        QCOMPARE(links(), before + 5);
        Q_UNUSED(rhian)
        Q_UNUSED(gareth)
        Q_UNUSED(theCase)
    }

    void onlyTheRolesThatMayAreAnswered_data() { stores(); }
    void onlyTheRolesThatMayAreAnswered()
    {
        auto campus = university();
        FakeDesk& gareth = campus->desk(u"gareth"_s);
        const auto id = enrolmentOf(*campus, u"gareth"_s);
        const QByteArray nothing = campus->service().answer({"GET", u"/v1/nowhere"_s, {}, tokenOf(*campus, u"gareth"_s), {}, false}).body;
        for (const auto& role : campus->context().policy->roles()) {
            const QString user = u"u-"_s + role.id;
            campus->addStaff(user, {role.id}, u"FAC"_s);
            const QByteArray token = tokenOf(*campus, user);
            const bool manages = role.id == u"governance" || role.id == u"administrator";
            const bool reports = role.id == u"governance";
            const auto list = ask(*campus, token, u"/v1/desks"_s, {});
            const auto lost = ask(*campus, token, u"/v1/desks/lost"_s, wire::writeLossRequest({id, std::nullopt, true}));
            QVERIFY2(list.status == (manages ? 200 : 404), qPrintable(role.id));
            QVERIFY2(lost.status == (reports ? 200 : 404), qPrintable(role.id));
            if (!manages) QCOMPARE(list.body, nothing);
            if (!reports) QCOMPARE(lost.body, nothing);
            if (manages) QVERIFY(!list.body.contains("Amira"));
            QUrlQuery which;
            which.addQueryItem(u"enrolment"_s, id.text());
            const auto holding = campus->service().answer({"GET", u"/v1/desks/holding"_s, which, token, {}, false});
            QVERIFY2(holding.status == (manages ? 200 : 404), qPrintable(role.id));
            if (!manages) QCOMPARE(holding.body, nothing);
            if (!manages) QCOMPARE(ask(*campus, token, u"/v1/desks/revoke"_s, wire::writeLossRequest({id, {}, false})).body, nothing);
        }
        QCOMPARE(ask(*campus, {}, u"/v1/desks"_s, {}).status, 401);
        campus->settle();
        QVERIFY(gareth->isOpen());
        QCOMPARE(ask(*campus, tokenOf(*campus, u"u-administrator"_s), u"/v1/desks/revoke"_s, wire::writeLossRequest({id, {}, false})).status, 200);
        gareth->syncNow();
        campus->settle();
        QVERIFY(!gareth->isOpen());
        const auto desks = hub::Losses(campus->db(), campus->context()).desk(id);
        QCOMPARE(desks->state, u"erased"_s);
        QVERIFY(desks->ordered && desks->erased);
    }

    void whoMayIsThePolicysWordAlone_data() { stores(); }
    void whoMayIsThePolicysWordAlone()
    {
        auto campus = university();
        campus->desk(u"gareth"_s);
        const auto id = enrolmentOf(*campus, u"gareth"_s);
        for (const QString& role : {u"governance"_s, u"administrator"_s, u"executive"_s}) campus->addStaff(u"u-"_s + role, {role}, u"FAC"_s);
        const QByteArray shipped = campus->context().policy->text();
        const auto answers = [&](QByteArray text, const QString& role) {
            const auto policy = access::Policy::parse(text);
            if (!policy) qFatal("the policy is refused");
            campus->context().policy = std::make_shared<const access::Policy>(*policy);
            campus->context().shelf = std::make_shared<hub::Shelf>();
            const QByteArray token = tokenOf(*campus, u"u-"_s + role);
            return QList<int>{ask(*campus, token, u"/v1/desks"_s, {}).status, ask(*campus, token, u"/v1/desks/lost"_s, wire::writeLossRequest({id, std::nullopt, true})).status};
        };
        QByteArray none;
        for (const QByteArray& line : shipped.split('\n')) {
            if (!line.startsWith("may = ")) none += line + '\n';
        }
        for (const QString& role : {u"governance"_s, u"administrator"_s, u"executive"_s}) QCOMPARE(answers(none, role), (QList<int>{404, 404}));
        QByteArray other = none;
        other.replace("id = \"executive\"\n", "id = \"executive\"\nmay = [\"desks\"]\n");
        QCOMPARE(answers(other, u"executive"_s), (QList<int>{200, 404}));
        QCOMPARE(answers(other, u"governance"_s), (QList<int>{404, 404}));
        QCOMPARE(answers(shipped, u"governance"_s), (QList<int>{200, 200}));
        QCOMPARE(answers(shipped, u"administrator"_s), (QList<int>{200, 404}));
        other.replace("may = [\"desks\"]", "may = [\"desk\"]");
        const auto misspelt = access::Policy::parse(other);
        QVERIFY(!misspelt && misspelt.error().front().code == access::PolicyFault::Code::UnknownRight);
    }

    void twentyThousandPeopleAreCountedOneByOne()
    {
        constexpr int People = 20'000;
        FakeCampus campus({}, "many");
        campus.addStaff(u"rhian"_s, {u"adviser"_s});
        const RecordId olwen = campus.addStaff(u"olwen"_s, {u"governance"_s});
        campus.desk(u"rhian"_s);
        std::vector<model::Record> students;
        for (int i = 0; i < People; ++i) {
            model::Record student = campus.record(KindNo::Student, "many/" + QByteArray::number(i));
            student.put(model::Student::number, u"M%1"_s.arg(i));
            student.put(model::Student::name, u"Person %1"_s.arg(i));
            students.push_back(std::move(student));
        }
        campus.put(students);
        const auto& kind = model::kindView(KindNo::Student);
        {
            hub::Transaction transaction(campus.db());
            model::Shape shape(kind);
            shape.set(kind.position(model::Student::name), model::Grain::Full);
            const quint32 number = hub::Shapes(campus.db()).numberOf(shape);
            hub::Ledger ledger(campus.db(), 1);
            QList<RecordId> ids;
            for (const auto& student : students) ids << student.id();
            const auto recs = hub::loadRecs(campus.db(), kind, ids);
            std::vector<std::pair<qint64, RecordId>> ordered;
            for (auto it = recs.cbegin(); it != recs.cend(); ++it) ordered.emplace_back(it.value(), it.key());
            std::sort(ordered.begin(), ordered.end());
            for (const auto& [rec, id] : ordered) ledger.put(hub::Place::of(KindNo::Student, id, rec), {quint32(rec), number, 0, 1, {}, false});
            ledger.flush();
            transaction.commit();
        }
        QElapsedTimer timer;
        timer.start();
        const auto report = hub::Losses(campus.db(), campus.context()).report({enrolmentOf(campus, u"rhian"_s), std::nullopt, false}, olwen);
        const QByteArray sent = wire::writeLossReport(*report);
        qInfo("%d people, %lld bytes, %lld ms", People, qint64(sent.size()), timer.elapsed());
        QCOMPARE(report->students.size(), size_t(People));
        QCOMPARE(wire::readLossReport(sent)->students, report->students);
        QVERIFY(std::ranges::all_of(report->students, [](const auto& one) { return one.name.startsWith(u"Person"); }));
    }

    void aConflictOfInterestHidesTheNameHereToo_data() { stores(); }
    void aConflictOfInterestHidesTheNameHereToo()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const RecordId olwen = campus->addStaff(u"olwen"_s, {u"governance"_s});
        campus->relate(model::RelationshipKind::ConflictOfInterest, u"olwen"_s, campus->id("student/1"));
        const auto report = hub::Losses(campus->db(), campus->context()).report({enrolmentOf(*campus, u"rhian"_s), std::nullopt, false}, olwen);
        const auto amira = std::ranges::find(report->students, campus->id("student/1"), &wire::HeldStudent::id);
        QVERIFY(amira != report->students.end());
        QVERIFY(amira->name.isEmpty() && amira->number.isEmpty());
        Q_UNUSED(rhian)
        Q_UNUSED(gareth)
        Q_UNUSED(theCase)
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::LossTest)
#include "LossTest.moc"
