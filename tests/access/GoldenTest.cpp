#include "tests/access/GoldenRows.h"

using namespace carrel;
using namespace carrel::model;
using namespace Qt::StringLiterals;
using access::Surface;
using tests::Entry;
using tests::Office;

namespace {

/// One of everything, near enough that each role comes to it in its own way.
class Campus
{
public:
    Campus()
    {
        office.manages(office.staff(), owner);
        consent.with(Consent::scope, u"s"_s);
        note.with(Note::special, true).with(Note::consent, consent.id());
        file.with(Attachment::special, true).with(Attachment::consent, consent.id());
        draft.with(Notice::state, NoticeState::Draft);
        notice.with(Notice::state, NoticeState::Current);
        closed.with(Case::state, CaseState::Closed);
        stranger.with(Student::programme, u"Music"_s)
            .with(Student::level, 4)
            .with(Student::school, u"Conservatoire"_s)
            .with(Student::faculty, u"Performance"_s);
        office.shelf.add(Period::kind).with(Period::student, stranger.id()).with(Period::course, u"MUS"_s);
    }

    /// Somebody of that role, with whatever the role needs to come to the rows.
    Entry person(const QString& role)
    {
        static const QHash<QString, QString> units = {
            {u"specialist"_s, u"counselling"_s}, {u"wellbeing-director"_s, u"counselling"_s},
            {u"faculty-admin"_s, u"Arts"_s},     {u"faculty-dean"_s, u"Arts"_s},
            {u"faculty-pvc"_s, u"Arts"_s},       {u"school-director"_s, u"School of Law"_s}};
        Entry who = office.holder(role, units.value(role));
        if (role == u"adviser") {
            office.member(who, team);
            held.with(Case::owner, who.id());
        } else if (role == u"learning-services") {
            office.member(who, team);
        } else if (role == u"drop-in-tutor") {
            mine = office.duty(session, who);
        } else if (role == u"workshop-leader") {
            for (Entry* led : {&workshop, &later}) led->with(Workshop::leader, who.id());
        } else if (role == u"line-manager") {
            mine = office.manages(who, owner);
        } else if (role == u"personal-tutor") {
            mine = office.tutor(who, student);
        } else if (role == u"project-staff") {
            mine = office.relate(RelationshipKind::Granted, who)
                       .with(Relationship::student, student.id())
                       .with(Relationship::until, QDate(2026, 4, 1));
        } else {
            lead(who, role);
        }
        return who;
    }

    Entry row(const QString& name) const
    {
        if (name == u"mine") return *mine;
        return QHash<QString, Entry>{{u"student"_s, student},
                                     {u"stranger"_s, stranger},
                                     {u"period"_s, period},
                                     {u"tutor"_s, tutor},
                                     {u"case"_s, held},
                                     {u"closed"_s, closed},
                                     {u"note"_s, note},
                                     {u"action"_s, action},
                                     {u"support"_s, support},
                                     {u"referral"_s, referral},
                                     {u"consent"_s, consent},
                                     {u"file"_s, file},
                                     {u"piece"_s, piece},
                                     {u"reply-conflict"_s, replies},
                                     {u"notice-conflict"_s, texts},
                                     {u"staff"_s, owner},
                                     {u"team"_s, team},
                                     {u"membership"_s, place},
                                     {u"post"_s, post},
                                     {u"lookup"_s, lookup},
                                     {u"notice"_s, notice},
                                     {u"draft"_s, draft},
                                     {u"session"_s, session},
                                     {u"colleague-duty"_s, duty},
                                     {u"visit"_s, visit},
                                     {u"past-visit"_s, past},
                                     {u"visitor"_s, visitor},
                                     {u"visit-conflict"_s, topics},
                                     {u"series"_s, series},
                                     {u"workshop"_s, workshop},
                                     {u"later-workshop"_s, later},
                                     {u"booking"_s, booking},
                                     {u"later-booking"_s, laterBooking},
                                     {u"others-booking"_s, othersBooking},
                                     {u"booker"_s, booker},
                                     {u"later-booker"_s, laterBooker},
                                     {u"booking-conflict"_s, hopes},
                                     {u"slot"_s, slot},
                                     {u"later-slot"_s, laterSlot},
                                     {u"tutorial"_s, tutorial},
                                     {u"later-tutorial"_s, laterTutorial},
                                     {u"tutorial-record"_s, record},
                                     {u"tutorial-past"_s, metBefore},
                                     {u"others-tutorial"_s, othersTutorial},
                                     {u"tutee"_s, tutee},
                                     {u"later-tutee"_s, laterTutee},
                                     {u"tutorial-conflict"_s, asks},
                                     {u"often-visit"_s, comes},
                                     {u"often"_s, often},
                                     {u"decision"_s, decision},
                                     {u"approach"_s, approach},
                                     {u"approach-conflict"_s, recalls}}
            .value(name, student);
    }
    bool has(const QString& name) const { return name != u"mine" || mine; }

    Office office;

private:
    void lead(const Entry& who, const QString& role)
    {
        static const QHash<QString, std::pair<RelationshipKind, QString>> leads = {
            {u"level-tutor"_s, {RelationshipKind::LevelTutor, u"Law/5"_s}},
            {u"programme-leader"_s, {RelationshipKind::ProgrammeLeader, u"Law"_s}},
            {u"module-leader"_s, {RelationshipKind::ModuleLeader, u"LAW/2025"_s}}};
        if (leads.contains(role))
            mine = office.relate(leads[role].first, who).with(Relationship::unit, leads[role].second);
    }

    Entry student = office.student(), period = office.enrol(student), stranger = office.student();
    Entry team = office.team(), owner = office.staff();
    Entry held = office.caseOf(student, owner, team), closed = office.caseOf(student, owner, team);
    Entry consent = office.consent(student), note = office.note(held, owner), action = office.on<Action>(held);
    Entry support = office.on<Support>(held), referral = office.referral(held, consent, u"counselling"_s);
    Entry tutor = office.tutor(office.staff(), student), place = office.member(owner, team);
    Entry file = office.file(held, owner), piece = office.piece(file);
    Entry post = office.post(owner, u"adviser"_s), lookup = office.shelf.add(Lookup::kind);
    Entry notice = office.shelf.add(Notice::kind), draft = office.shelf.add(Notice::kind);
    Entry replies = office.conflict(referral, "reply"), texts = office.conflict(notice, "text");
    Entry visitor = office.student(), session = office.dropIn(team), duty = office.duty(session, owner);
    Entry before = office.dropIn(team, Office::noon(QDate(2026, 3, 3))).with(DropIn::state, DropInState::Closed);
    Entry visit = office.visit(session, visitor), past = office.visit(before, visitor);
    Entry topics = office.conflict(visit, "topic");
    Entry series = office.shelf.add(Series::kind).with(Series::team, team.id());
    Entry booker = office.student(), laterBooker = office.student();
    Entry workshop = office.workshop(team, owner), later = office.workshop(team, owner, QDate(2026, 4, 2));
    Entry booking = office.booking(workshop, booker), laterBooking = office.booking(later, laterBooker);
    Entry othersBooking = office.booking(office.workshop(office.team(), owner), student);
    Entry hopes = office.conflict(booking, "student");
    Entry tutee = office.student(), laterTutee = office.student();
    Entry slot = office.slot(team, owner), laterSlot = office.slot(team, owner, QDate(2026, 5, 2));
    Entry tutorial = office.tutorial(team, tutee), laterTutorial = office.tutorial(team, laterTutee, QDate(2026, 5, 2));
    Entry record = office.record(tutorial, tutee), metBefore = office.visit(before, tutee);
    Entry othersTutorial = office.tutorial(office.team(), student);
    Entry asks = office.conflict(tutorial, "requested");
    Entry often = office.student(), comes = office.comesOften(team, often, QDate(2026, 3, 9));
    Entry decision = office.decision(team, often, Office::noon()), approach = office.approach(decision, often, Office::noon());
    Entry recalls = office.conflict(approach, "outcome_note");
    std::optional<Entry> mine;
};

constexpr const char* rowNames[] = {"student",         "stranger", "period",    "tutor",   "mine",     "case",
                                    "closed",          "note",     "action",    "support", "referral", "consent",
                                    "staff",           "team",     "post",      "lookup",  "notice",   "reply-conflict",
                                    "notice-conflict", "draft",    "membership", "file",   "piece",
                                    "session",         "visit",    "colleague-duty", "past-visit", "visitor", "visit-conflict",
                                    "series",          "workshop", "later-workshop", "booking", "later-booking", "others-booking",
                                    "booker",          "later-booker", "booking-conflict",
                                    "slot",            "later-slot", "tutorial", "later-tutorial", "tutorial-record", "tutorial-past",
                                    "others-tutorial", "tutee",      "later-tutee", "tutorial-conflict",
                                    "often-visit",     "often", "decision", "approach", "approach-conflict"};

/// The fields that are shown, apart by spaces and in alphabetical order; `+` where one may be changed.
QString shapeWords(const std::optional<access::Projected>& seen)
{
    QStringList out;
    for (int i = 0; seen && i < seen->view.kind().size(); ++i) {
        const Grain grain = seen->view.grain(i);
        const QString name(latin(seen->view.kind().at(i).name));
        if (grain == Grain::Full || grain == Grain::Write)
            out << (grain == Grain::Write ? name + u'+' : name);
        else if (grain != Grain::None)
            out << name + u':' + latin(grainCodes[size_t(grain)]);
    }
    out.sort();
    return out.join(u' ');
}

QString sortedWords(const char* words)
{
    QStringList out = QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts);
    out.sort();
    return out.join(u' ');
}

}

/// Each role's shape of each row, written by hand from the paper on access and not from the policy file.
class GoldenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachRoleSeesOfEachRowWhatThePaperSays_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("row");
        for (const Name id : access::requiredRoles()) {
            for (const char* name : rowNames) {
                const QByteArray label = QByteArray(id.data()) + ", " + name;
                QTest::newRow(label.constData()) << QString(latin(id)) << QString::fromLatin1(name);
            }
        }
    }

    void eachRoleSeesOfEachRowWhatThePaperSays()
    {
        QFETCH(QString, role);
        QFETCH(QString, row);
        Campus campus;
        const Entry who = campus.person(role);
        const tests::Golden* golden = tests::goldenFor(role, row);
        if (!campus.has(row)) {
            QVERIFY(!golden);
            return;
        }
        const Entry record = campus.row(row);
        QCOMPARE(shapeWords(campus.office.see(who, record, Surface::Desk)), sortedWords(golden ? golden->desk : ""));
        QCOMPARE(shapeWords(campus.office.see(who, record, Surface::Online)),
                 sortedWords(golden ? golden->online : ""));
    }

    void theTableNamesOnlyRolesAndRowsThatAreThere()
    {
        for (const tests::Golden& golden : tests::goldenRows()) {
            QVERIFY(std::any_of(access::requiredRoles().begin(), access::requiredRoles().end(),
                                [&](Name id) { return latin(id) == QLatin1String(golden.role); })
                    || QLatin1String(golden.role) == u"*");
            QVERIFY(std::any_of(std::begin(rowNames), std::end(rowNames),
                                [&](const char* name) { return QLatin1String(golden.row) == QLatin1String(name); }));
        }
    }

    void registersShowNameAndProgramme()
    {
        Campus campus;
        const Entry who = campus.person(u"workshop-leader"_s);
        for (const Surface surface : {Surface::Desk, Surface::Online}) {
            const auto seen = [&](const char* row) { return shapeWords(campus.office.see(who, campus.row(QString::fromLatin1(row)), surface)); };
            QCOMPARE(seen("booker"), u"name programme"_s);
            QCOMPARE(seen("later-booker"), QString());
            QCOMPARE(seen("student"), QString());
        }
        // Who has cancelled is on no register any more.
        campus.row(u"booking"_s).with(Booking::state, BookingState::Cancelled);
        QVERIFY(!campus.office.see(who, campus.row(u"booker"_s), Surface::Online));
    }
};

QTEST_GUILESS_MAIN(GoldenTest)
#include "GoldenTest.moc"
