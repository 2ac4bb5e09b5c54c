#include "core/access/Policy.h"
#include "tests/hub/intake/DemoPile.h"

#include <QtTest/QTest>

namespace carrel::hub {

using namespace Qt::StringLiterals;
using model::Case;
using model::Consent;
using model::KindNo;
using model::Note;
using model::Period;
using model::Record;
using model::RecordId;
using model::Student;
using model::Type;

namespace {

QByteArray bytesOf(const DemoUniversity& made)
{
    QByteArray out;
    for (const Record& record : made.batch.records) {
        out += record.kind().name().latin1() + (' ' + record.id().text().toLatin1()) + '\n';
        for (int i = 0; i < record.kind().size(); ++i) {
            const model::Value& value = record.at(i);
            if (value.text()) out += value.text()->toUtf8();
            if (value.number()) out += QByteArray::number(*value.number());
            out += '\x1f';
        }
    }
    for (const DemoAccount& account : made.accounts) {
        out += (account.user + account.staff.text() + account.roles.join(u' ') + account.name).toUtf8() + '\n';
    }
    return out;
}

}

/// What must hold of the demonstration as records, on any day it is made.
class DemoRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSameSeedAndDayMakeTheSameBytes();
    void anotherDayMovesDatesAndNoIds();
    void anotherSeedMakesOtherPeople();
    void everyValueStandsInItsField();
    void everyReferenceResolvesToItsKind();
    void whatIsReferredToComesFirst();
    void everyCodeHasALabel();
    void everyUnitExists();
    void theDropInHasALivelyQueueAndEarlierVisits();
    void aWeekOfWorkshopsStandsAroundToday();
    void aWeekOfTutorialsStandsAroundToday();
    void everyRoleHasAnAccount();
    void accountsAndPostsAgree();
    void everyStateCanBeReached();
    void statesAndDatesAgree();
    void healthIsOnlyHeldUnderAConsent();
    void consentsCoverTheStudentTheyAreUsedFor();
    void periodsAgreeWithTheStudent();
    void nothingHappensTomorrow();

private:
    std::vector<std::unique_ptr<DemoPile>> m_piles;
};

void DemoRecordsTest::initTestCase()
{
    for (const QDate day : demoDays) m_piles.push_back(std::make_unique<DemoPile>(day));
}

void DemoRecordsTest::theSameSeedAndDayMakeTheSameBytes()
{
    for (const auto& pile : m_piles) {
        const QByteArray again = bytesOf(makeDemoUniversity("the test's seed", pile->today()));
        QVERIFY(again.size() > 100'000);
        QVERIFY(again == bytesOf(pile->made()));
    }
}

void DemoRecordsTest::anotherDayMovesDatesAndNoIds()
{
    for (const auto& pile : m_piles) {
        QVERIFY(pile->idsAreUnique());
        QCOMPARE(pile->records().size() > 1000, true);
        for (const auto* student : pile->of(KindNo::Student)) {
            const Record* same = m_piles.front()->find(student->id());
            QVERIFY(same);
            QCOMPARE(student->get(Student::name), same->get(Student::name));
        }
        for (const auto* note : pile->of(KindNo::Note)) QVERIFY(m_piles.front()->find(note->id()));
    }
}

void DemoRecordsTest::anotherSeedMakesOtherPeople()
{
    const auto other = makeDemoUniversity("another seed", demoDays[0]);
    int same = 0;
    for (const Record& record : other.batch.records) same += m_piles.front()->find(record.id()) != nullptr;
    QCOMPARE(same, 0);
    QCOMPARE(other.batch.counts.records.value(u"student"_s), 300);
}

void DemoRecordsTest::everyValueStandsInItsField()
{
    for (const auto& pile : m_piles) {
        for (const Record& record : pile->records()) {
            for (int i = 0; i < record.kind().size(); ++i) {
                const model::FieldSpec& field = record.kind().at(i);
                QVERIFY2(model::faultOf(field, record.at(i)) == model::ValueFault::None, field.name.data());
                QVERIFY2(!record.at(i).text() || !record.at(i).text()->trimmed().isEmpty(), field.name.data());
            }
            QCOMPARE(*record.get(model::Common::purpose), QString(model::latin(record.kind().spec().purpose)));
            QVERIFY(record.get(model::Common::recorded) && record.get(model::Common::provenance));
        }
    }
}

void DemoRecordsTest::everyReferenceResolvesToItsKind()
{
    int seen = 0;
    for (const auto& pile : m_piles) {
        for (const Record& record : pile->records()) {
            for (int i = 0; i < record.kind().size(); ++i) {
                const model::FieldSpec& field = record.kind().at(i);
                if (field.type != Type::Reference && field.type != Type::References) continue;
                for (const RecordId& id :
                     model::Kept<QList<RecordId>>::read(record.at(i)).value_or(QList<RecordId>())) {
                    const Record* target = pile->find(id);
                    QVERIFY2(target && target->no() == field.target, field.name.data());
                    ++seen;
                }
            }
        }
        for (const auto* conflict : pile->of(KindNo::Conflict)) {
            const auto id = RecordId::parse(*conflict->get(model::Conflict::target));
            const Record* target = id ? pile->find(*id) : nullptr;
            QVERIFY(target && target->kind().name() == *conflict->get(model::Conflict::targetKind));
            const int position = target->kind().position(*conflict->get(model::Conflict::field));
            QCOMPARE(*target->at(position).text(), *conflict->get(model::Conflict::standing));
            QVERIFY(conflict->get(model::Conflict::proposed) != conflict->get(model::Conflict::standing));
        }
    }
    QVERIFY(seen > 1000);
}

void DemoRecordsTest::whatIsReferredToComesFirst()
{
    for (const auto& pile : m_piles) {
        size_t at = 0;
        for (const model::KindView& kind : model::catalogue()) {
            while (at < pile->records().size() && pile->records()[at].no() == kind.no()) ++at;
        }
        QCOMPARE(at, pile->records().size());
    }
}

void DemoRecordsTest::everyCodeHasALabel()
{
    const DemoPile& pile = *m_piles.front();
    for (const auto* lookup : pile.of(KindNo::Lookup)) QVERIFY(lookup->get(model::Lookup::label));
    for (const auto* held : pile.of(KindNo::Case)) QVERIFY(pile.codes(u"case-type"_s).contains(*held->get(Case::type)));
    for (const auto* referral : pile.of(KindNo::Referral)) {
        QVERIFY(pile.codes(u"service"_s).contains(*referral->get(model::Referral::service)));
    }
    for (const auto* visit : pile.of(KindNo::Visit)) QVERIFY(pile.codes(u"drop-in-topic"_s).contains(*visit->get(model::Visit::topic)));
    for (const auto* booking : pile.of(KindNo::Booking)) {
        const auto topic = booking->get(model::Booking::topic);
        QVERIFY(!topic || pile.codes(u"workshop-topic"_s).contains(*topic));
    }
    // A visit that becomes a tutorial keeps its topic.
    const auto topics = pile.codes(u"tutorial-topic"_s);
    for (const QString& topic : pile.codes(u"drop-in-topic"_s)) QVERIFY(topics.contains(topic));
    for (const auto* tutorial : pile.of(KindNo::Tutorial)) QVERIFY(topics.contains(*tutorial->get(model::Tutorial::topic)));
    for (const auto* student : pile.of(KindNo::Student)) {
        QVERIFY(pile.codes(u"programme"_s).contains(*student->get(Student::programme)));
        QVERIFY(pile.codes(u"school"_s).contains(*student->get(Student::school)));
        QVERIFY(pile.codes(u"faculty"_s).contains(*student->get(Student::faculty)));
    }
    const auto courses = pile.codes(u"programme"_s) + pile.codes(u"module"_s);
    for (const auto* period : pile.of(KindNo::Period)) QVERIFY(courses.contains(*period->get(Period::course)));
}

void DemoRecordsTest::theDropInHasALivelyQueueAndEarlierVisits()
{
    using model::Visit;
    using model::VisitState;
    for (const auto& pile : m_piles) {
        const base::Moment now = base::Moment::startOf(pile->today()).plusSeconds(14 * 3600);
        QCOMPARE(pile->count(KindNo::DropIn, model::DropIn::state, model::DropInState::Open), 1);
        QCOMPARE(pile->count(KindNo::Duty, model::Duty::state, model::DutyState::On), 3);
        QCOMPARE(pile->count(KindNo::Visit, Visit::state, VisitState::Waiting), 5);
        QCOMPARE(pile->count(KindNo::Visit, Visit::state, VisitState::Called), 1);
        QCOMPARE(pile->count(KindNo::Visit, Visit::state, VisitState::Seen), 2);
        QSet<QString> tickets;
        int earlier = 0;
        for (const auto* visit : pile->of(KindNo::Visit)) {
            QVERIFY(*visit->get(Visit::joined) < now);
            for (const auto& [first, second] : {std::pair(&Visit::joined, &Visit::called), std::pair(&Visit::called, &Visit::started), std::pair(&Visit::started, &Visit::finished)}) {
                const auto a = visit->get(*first), b = visit->get(*second);
                QVERIFY(!a || !b || *a <= *b);
            }
            const bool isToday = visit->get(Visit::joined)->day() == pile->today();
            if (isToday) QVERIFY(!tickets.contains(*visit->get(Visit::ticket)));
            if (isToday) tickets.insert(*visit->get(Visit::ticket));
            else ++earlier;
        }
        QVERIFY(earlier >= 8);
    }
}

void DemoRecordsTest::aWeekOfTutorialsStandsAroundToday()
{
    using model::SignedState;
    using model::Slot;
    using model::SlotState;
    using model::Tutorial;
    using model::TutorialRecord;
    using model::TutorialState;
    for (const auto& pile : m_piles) {
        const base::Moment now = base::Moment::startOf(pile->today()).plusSeconds(14 * 3600);
        QCOMPARE(pile->count(KindNo::Slot, Slot::state, SlotState::Withdrawn), 1);
        QVERIFY(pile->count(KindNo::Slot, Slot::state, SlotState::Open) >= 4);
        int inSession = 0, online = 0, toWrite = 0, toCoSign = 0;
        for (const auto* tutorial : pile->of(KindNo::Tutorial)) {
            const auto state = *tutorial->get(Tutorial::state);
            const auto id = tutorial->get(Tutorial::slot);
            QCOMPARE(id.has_value(), state != TutorialState::Waiting);
            if (id) {
                // Whoever has a time is whom the time says it is given to.
                const auto slot = pile->find(*id);
                const bool holds = slot->get(Slot::state) == SlotState::Taken;
                QCOMPARE(holds, state != TutorialState::Cancelled);
                if (holds) QCOMPARE(slot->get(Slot::holder), std::optional(tutorial->id().text()));
                QCOMPARE(slot->get(Slot::starts), tutorial->get(Tutorial::starts));
                QCOMPARE(slot->get(Slot::tutor), tutorial->get(Tutorial::tutor));
            }
            const bool isNow = id && *tutorial->get(Tutorial::starts) <= now && now < *tutorial->get(Tutorial::ends);
            QCOMPARE(isNow, state == TutorialState::InSession);
            inSession += isNow;
            online += tutorial->get(Tutorial::mode) == model::TutorialMode::ETutorial;
            int standing = 0;
            for (const auto* record : pile->of(KindNo::TutorialRecord)) {
                if (record->get(TutorialRecord::tutorial) != tutorial->id()) continue;
                QCOMPARE(record->get(TutorialRecord::student), tutorial->get(Tutorial::student));
                const auto signedAs = *record->get(TutorialRecord::state);
                standing += signedAs == SignedState::Signed || signedAs == SignedState::CoSigned;
                toCoSign += signedAs == SignedState::Signed && record->get(TutorialRecord::needsCoSign).value_or(false);
                const auto author = pile->find(*record->get(model::Common::author));
                QCOMPARE(author->get(model::Staff::trainee), record->get(TutorialRecord::needsCoSign));
                QVERIFY(signedAs != SignedState::CoSigned || record->get(TutorialRecord::coSignedBy) != record->get(model::Common::author));
            }
            QVERIFY(standing <= 1);
            toWrite += state == TutorialState::Completed && standing == 0;
        }
        QCOMPARE(inSession, 1);
        QCOMPARE(toWrite, 1);
        QCOMPARE(toCoSign, 1);
        QVERIFY(online >= 2);
        QCOMPARE(pile->count(KindNo::TutorialRecord, TutorialRecord::state, SignedState::Amended), 1);
        QCOMPARE(pile->count(KindNo::Tutorial, Tutorial::state, TutorialState::Waiting), 1);
    }
}

void DemoRecordsTest::aWeekOfWorkshopsStandsAroundToday()
{
    using model::Booking;
    using model::BookingState;
    using model::Workshop;
    for (const auto& pile : m_piles) {
        const base::Moment now = base::Moment::startOf(pile->today()).plusSeconds(14 * 3600);
        QCOMPARE(pile->of(KindNo::Workshop).size(), 6u);
        QCOMPARE(pile->count(KindNo::Workshop, Workshop::state, model::WorkshopState::Cancelled), 1);
        QSet<QString> numbers;
        const Record* underWay = nullptr;
        for (const auto* workshop : pile->of(KindNo::Workshop)) {
            numbers << *workshop->get(Workshop::number);
            const bool isOver = *workshop->get(Workshop::ends) < now, isNow = !isOver && *workshop->get(Workshop::starts) <= now;
            QCOMPARE(workshop->get(Workshop::state) == model::WorkshopState::Closed, isOver);
            QCOMPARE(workshop->get(Workshop::reason).has_value(), workshop->get(Workshop::state) == model::WorkshopState::Cancelled);
            QVERIFY(!isNow || !underWay);
            if (isNow) underWay = workshop;
        }
        QCOMPARE(numbers.size(), 6);
        QVERIFY(underWay);
        QCOMPARE(underWay->get(Workshop::leader), pile->staff(u"workshop-leader"_s)->id());
        int booked = 0, waiting = 0, marked = 0, unknown = 0;
        QSet<std::pair<RecordId, RecordId>> places;
        for (const auto* booking : pile->of(KindNo::Booking)) {
            const auto student = booking->get(Booking::student);
            const auto workshop = pile->find(*booking->get(Booking::workshop));
            QVERIFY(student || booking->get(Booking::visitor));
            if (student) QVERIFY2(!places.contains({workshop->id(), *student}), "booked twice");
            if (student) places << std::pair(workshop->id(), *student);
            const auto mark = booking->get(Booking::mark);
            QCOMPARE(mark.has_value(), booking->get(Booking::markedBy).has_value());
            QVERIFY(!mark || (*booking->get(Booking::markedAt) < now && *booking->get(Booking::markedAt) >= *workshop->get(Workshop::starts)));
            QVERIFY(*booking->get(Booking::booked) < now);
            // What is closed has been gone through.
            if (workshop->get(Workshop::state) == model::WorkshopState::Closed) QCOMPARE(mark.has_value(), booking->get(Booking::state) == BookingState::Booked);
            if (workshop != underWay) continue;
            booked += booking->get(Booking::state) == BookingState::Booked;
            waiting += booking->get(Booking::state) == BookingState::Waiting;
            marked += mark.has_value();
            unknown += !student;
        }
        QCOMPARE(booked, 24);
        QCOMPARE(*underWay->get(Workshop::places), 25);
        QCOMPARE(waiting, 2);
        QCOMPARE(unknown, 1);
        QVERIFY(marked >= 10 && marked <= 14);
    }
}

void DemoRecordsTest::everyUnitExists()
{
    const DemoPile& pile = *m_piles.front();
    QSet<QString> units = pile.codes(u"programme"_s);
    for (const auto* student : pile.of(KindNo::Student)) {
        units << *student->get(Student::programme) + u'/' + QString::number(*student->get(Student::level));
    }
    for (const auto* period : pile.of(KindNo::Period)) {
        units << *period->get(Period::course) + u'/' + *period->get(Period::instance);
    }
    int led = 0;
    for (const auto* link : pile.of(KindNo::Relationship)) {
        const auto unit = link->get(model::Relationship::unit);
        if (!unit) continue;
        ++led;
        QVERIFY2(units.contains(*unit), qPrintable(*unit));
    }
    QCOMPARE(led, 4);
    const auto places = pile.codes(u"school"_s) + pile.codes(u"faculty"_s) + pile.codes(u"service"_s);
    for (const auto* post : pile.of(KindNo::Post)) {
        const auto unit = post->get(model::Post::unit);
        QVERIFY(!unit || places.contains(*unit));
    }
}

void DemoRecordsTest::everyRoleHasAnAccount()
{
    const DemoPile& pile = *m_piles.front();
    QSet<QString> held;
    for (const DemoAccount& account : pile.made().accounts) {
        for (const QString& role : account.roles) held << role;
    }
    QSet<QString> needed;
    for (const model::Name role : access::requiredRoles()) {
        needed << QString(model::latin(role));
        QVERIFY2(pile.staff(QString(model::latin(role))), role.data());
    }
    QCOMPARE(held, needed);
}

void DemoRecordsTest::accountsAndPostsAgree()
{
    const DemoPile& pile = *m_piles.front();
    QSet<QString> users;
    for (const DemoAccount& account : pile.made().accounts) {
        QVERIFY(!users.contains(account.user));
        users << account.user;
        const Record* person = pile.find(account.staff);
        QCOMPARE(*person->get(model::Staff::username), account.user);
        QCOMPARE(*person->get(model::Staff::name), account.name);
        QSet<QString> roles;
        for (const auto* post : pile.of(KindNo::Post)) {
            if (post->get(model::Post::staff) == account.staff) roles << *post->get(model::Post::role);
        }
        QCOMPARE(roles, QSet<QString>(account.roles.begin(), account.roles.end()));
    }
    for (const auto* person : pile.of(KindNo::Staff)) {
        const auto user = person->get(model::Staff::username);
        QVERIFY(!user || users.contains(*user));
    }
}

void DemoRecordsTest::everyStateCanBeReached()
{
    for (const auto& pile : m_piles) {
        for (const Record& record : pile->records()) {
            const model::KindView& kind = record.kind();
            if (kind.spec().transitions.empty()) continue;
            const model::FieldSpec& field = kind.at(kind.statePosition());
            QSet<QString> reached{QString(model::latin(field.codes.front()))};
            for (qsizetype before = 0; before != reached.size();) {
                before = reached.size();
                for (const model::Transition& step : kind.spec().transitions) {
                    if (reached.contains(QString(model::latin(step.from)))) reached << QString(model::latin(step.to));
                }
            }
            QVERIFY2(reached.contains(*record.at(kind.statePosition()).text()), kind.spec().name.data());
        }
    }
}

void DemoRecordsTest::statesAndDatesAgree()
{
    for (const auto& pile : m_piles) {
        for (const auto* held : pile->of(KindNo::Case)) {
            const auto state = *held->get(Case::state);
            const bool closed = state == model::CaseState::Closed;
            QCOMPARE(held->get(Case::closedOn).has_value(), closed);
            if (closed) QVERIFY(*held->get(Case::closedOn) >= *held->get(Case::openedOn));
            const bool explained = closed || state == model::CaseState::Waiting || state == model::CaseState::Reopened;
            QCOMPARE(held->get(Case::stateReason).has_value(), explained);
            QCOMPARE(held->get(Case::nextDue).has_value(), held->get(Case::nextStep).has_value());
            QVERIFY(!closed || !held->get(Case::nextDue));
        }
        for (const auto* action : pile->of(KindNo::Action)) {
            const bool done = action->get(model::Action::state) == model::ActionState::Done;
            QCOMPARE(action->get(model::Action::doneOn).has_value(), done);
            QVERIFY(!done || *action->get(model::Action::doneOn) < pile->today());
        }
        for (const auto* consent : pile->of(KindNo::Consent)) {
            const auto state = *consent->get(Consent::state);
            QCOMPARE(consent->get(Consent::withdrawnOn).has_value(), state == model::ConsentState::Withdrawn);
            const auto expires = consent->get(Consent::expires);
            if (state == model::ConsentState::Given) QVERIFY(!expires || *expires >= pile->today());
            if (state == model::ConsentState::Expired) QVERIFY(*expires < pile->today());
        }
    }
}

void DemoRecordsTest::healthIsOnlyHeldUnderAConsent()
{
    const DemoPile& pile = *m_piles.front();
    for (const auto* note : pile.of(KindNo::Note)) {
        const bool health = note->get(Note::type) == model::NoteType::Health;
        QCOMPARE(*note->get(Note::special), health);
        QCOMPARE(note->get(Note::consent).has_value(), health);
    }
    QCOMPARE(pile.count(KindNo::Note, Note::type, model::NoteType::Health), 3);
}

void DemoRecordsTest::consentsCoverTheStudentTheyAreUsedFor()
{
    const DemoPile& pile = *m_piles.front();
    for (const Record& record : pile.records()) {
        const auto named = record.no() == KindNo::Note       ? record.get(Note::consent)
                           : record.no() == KindNo::Referral ? record.get(model::Referral::consent)
                                                             : std::nullopt;
        if (!named) continue;
        QCOMPARE(pile.find(*named)->student(), record.student());
        const bool revoked =
            record.no() == KindNo::Referral && record.get(model::Referral::state) == model::ReferralState::Revoked;
        const bool withdrawn = pile.find(*named)->get(Consent::state) == model::ConsentState::Withdrawn;
        if (record.no() == KindNo::Referral) QCOMPARE(revoked, withdrawn);
    }
}

void DemoRecordsTest::periodsAgreeWithTheStudent()
{
    for (const auto& pile : m_piles) {
        QHash<RecordId, int> open;
        QHash<RecordId, int> ended;
        for (const auto* period : pile->of(KindNo::Period)) {
            const bool closed = period->get(Period::state) == model::PeriodState::Closed;
            QCOMPARE(period->get(Period::end).has_value(), closed);
            QCOMPARE(period->get(Period::endKind).has_value(), closed);
            if (closed) QVERIFY(*period->get(Period::end) < pile->today());
            const bool whole = pile->codes(u"programme"_s).contains(*period->get(Period::course));
            if (whole) ++(closed ? ended : open)[*period->student()];
        }
        for (const auto* student : pile->of(KindNo::Student)) {
            const auto state = *student->get(Student::state);
            QCOMPARE(open.value(student->id()), state == model::StudentState::Left ? 0 : 1);
            QVERIFY(ended.value(student->id()) >= (state == model::StudentState::Active ? 0 : 1));
        }
    }
}

void DemoRecordsTest::nothingHappensTomorrow()
{
    for (const auto& pile : m_piles) {
        const base::Moment midnight = base::Moment::startOf(pile->today());
        for (const Record& record : pile->records()) {
            // The queue is the one that stands now, and nobody in it has come later.
            const bool isOfToday = record.no() == KindNo::DropIn || record.no() == KindNo::Duty || record.no() == KindNo::Visit || record.no() == KindNo::Booking;
            const base::Moment end = isOfToday ? midnight.plusSeconds(14 * 3600) : midnight;
            QVERIFY(*record.get(model::Common::occurred) < end);
            QVERIFY(*record.get(model::Common::occurred) <= *record.get(model::Common::recorded));
            QVERIFY(*record.get(model::Common::recorded) < *record.get(model::Common::received));
            QVERIFY(*record.get(model::Common::received) < end);
        }
    }
}

}

QTEST_APPLESS_MAIN(carrel::hub::DemoRecordsTest)
#include "DemoRecordsTest.moc"
