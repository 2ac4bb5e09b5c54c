#include "tests/hub/intake/DemoPile.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

namespace carrel::hub {

using namespace Qt::StringLiterals;
using model::Case;
using model::CaseState;
using model::Consent;
using model::ConsentState;
using model::KindNo;
using model::Note;
using model::Record;
using model::RecordId;
using model::Referral;
using model::RelationshipKind;
using model::Student;

/// What a person who opens the demonstration must find in it, and what they must never read.
class DemoLifeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAreThreeHundredStudentsAndFortyStaff();
    void theWeekHasSomethingInEveryGroup();
    void theHardCasesAreThere();
    void twoTeamsSeeDifferentCases();
    void colleaguesStandToEachOtherAsTheyShould();
    void everyStoryHasTwoToSixNotes();
    void theTermHasARhythm();
    void theShapeIsThatOfARealPresentation();
    void namesComeFromManyLanguages();
    void nobodyCanBeReachedByAccident();
    void everySentenceIsFitForTheStudent();
    void whatALineManagerReadsNamesNoStudent();
    void noTextIsLeftUnfinished();
    void theAgreementHasFourPlainPoints();

private:
    DemoPile m_pile{demoDays[0]};

    QList<const Record*> casesOf(const QString& user) const
    {
        QList<const Record*> out;
        for (const auto* held : m_pile.of(KindNo::Case)) {
            if (held->get(Case::owner) == m_pile.staff(user)->id()) out << held;
        }
        return out;
    }
    /// Every text somebody wrote about a student or for one.
    QStringList writtenTexts() const
    {
        static const QSet<KindNo> kinds{KindNo::Case,     KindNo::Note,     KindNo::Action,
                                        KindNo::Support,  KindNo::Referral, KindNo::Consent,
                                        KindNo::Conflict, KindNo::Notice,   KindNo::Lookup,
                                        KindNo::Explanation};
        QStringList out;
        for (const Record& record : m_pile.records()) {
            for (int i = 0; kinds.contains(record.no()) && i < record.kind().size(); ++i) {
                const model::Type type = record.kind().at(i).type;
                const bool words = type == model::Type::Text || type == model::Type::LongText;
                if (words && record.at(i).text()) out << *record.at(i).text();
            }
        }
        return out;
    }
};

void DemoLifeTest::thereAreThreeHundredStudentsAndFortyStaff()
{
    QCOMPARE(m_pile.of(KindNo::Student).size(), size_t(300));
    QCOMPARE(m_pile.of(KindNo::Staff).size(), size_t(40));
    QVERIFY(m_pile.codes(u"programme"_s).size() >= 10);
    QVERIFY(m_pile.codes(u"faculty"_s).size() >= 2);
    for (qint64 level = 4; level <= 7; ++level) QVERIFY(m_pile.count(KindNo::Student, Student::level, level) > 5);
    QVERIFY(m_pile.count(KindNo::Student, Student::mode, model::StudyMode::PartTime) > 10);
    QVERIFY(m_pile.count(KindNo::Student, Student::state, model::StudentState::Left) > 5);
    QVERIFY(m_pile.count(KindNo::Student, Student::state, model::StudentState::Returned) > 1);
}

void DemoLifeTest::theWeekHasSomethingInEveryGroup()
{
    QVERIFY(m_pile.of(KindNo::Case).size() >= 34);
    for (const QString& user : {u"adviser"_s, u"adviser2"_s, u"adviser3"_s, u"adviser4"_s}) {
        const auto cases = casesOf(user);
        const auto due = [&](qint64 first, qint64 last) {
            return std::count_if(cases.begin(), cases.end(), [&](const Record* held) {
                const auto day = held->get(Case::nextDue);
                return day && m_pile.today().daysTo(*day) >= first && m_pile.today().daysTo(*day) <= last;
            });
        };
        QVERIFY(cases.size() >= 7);
        QVERIFY2(due(-30, -1) > 0, "overdue");
        QVERIFY2(due(0, 0) > 0, "today");
        QVERIFY2(due(1, 4) > 0, "this week");
        QVERIFY2(due(5, 30) > 0, "later");
        QVERIFY2(std::any_of(cases.begin(), cases.end(),
                             [](const Record* held) { return held->get(Case::state) == CaseState::Waiting; }),
                 "waiting");
        QVERIFY2(std::any_of(cases.begin(), cases.end(),
                             [](const Record* held) { return held->get(Case::state) == CaseState::Closed; }),
                 "closed");
    }
    const auto all = m_pile.of(KindNo::Case);
    QVERIFY(std::any_of(all.begin(), all.end(), [](const Record* held) {
        return held->get(Case::state) != CaseState::Closed && !held->get(Case::nextStep);
    }));
    for (const CaseState state :
         {CaseState::Open, CaseState::InProgress, CaseState::Waiting, CaseState::Closed, CaseState::Reopened}) {
        QVERIFY(m_pile.count(KindNo::Case, Case::state, state) > 0);
    }
    for (const QString& type : m_pile.codes(u"case-type"_s))
        QVERIFY2(m_pile.count(KindNo::Case, Case::type, type) > 0, qPrintable(type));
}

void DemoLifeTest::theHardCasesAreThere()
{
    for (const auto kind :
         {model::ReferralKind::AdviceOnly, model::ReferralKind::Assisted, model::ReferralKind::Formal}) {
        QVERIFY(m_pile.count(KindNo::Referral, Referral::kindOf, kind) >= 3);
    }
    for (const auto state : {ConsentState::Asked, ConsentState::Given, ConsentState::Refused, ConsentState::Withdrawn,
                             ConsentState::Expired}) {
        QVERIFY(m_pile.count(KindNo::Consent, Consent::state, state) > 0);
    }
    const auto consents = m_pile.of(KindNo::Consent);
    QVERIFY(std::any_of(consents.begin(), consents.end(), [&](const Record* consent) {
        const auto expires = consent->get(Consent::expires);
        return consent->get(Consent::state) == ConsentState::Given && expires && m_pile.today().daysTo(*expires) <= 7;
    }));
    QCOMPARE(m_pile.count(KindNo::Case, Case::confidentiality, model::Confidentiality::Confidential), 1);
    QCOMPARE(m_pile.count(KindNo::Conflict, model::Conflict::state, model::ConflictState::Open), 1);
    QCOMPARE(m_pile.count(KindNo::Student, Student::restriction, model::Restriction::Restricted), 1);
    QCOMPARE(m_pile.count(KindNo::Note, Note::audience, model::Audience::OnlyMe), 1);
    int heldStill = 0;
    int withdrawn = 0;
    for (const auto* note : m_pile.of(KindNo::Note)) {
        if (!note->get(Note::consent)) continue;
        const auto state = m_pile.find(*note->get(Note::consent))->get(Consent::state);
        heldStill += state == ConsentState::Given;
        withdrawn += state == ConsentState::Withdrawn;
    }
    QCOMPARE(heldStill, 2);
    QCOMPARE(withdrawn, 1);
    QVERIFY(m_pile.count(KindNo::Referral, Referral::service, u"disability-advice"_s) >= 2);
    QCOMPARE(m_pile.count(KindNo::Referral, Referral::service, u"student-wellbeing"_s), 1);
}

void DemoLifeTest::twoTeamsSeeDifferentCases()
{
    QHash<RecordId, QSet<QString>> advisers;
    for (const auto* place : m_pile.of(KindNo::Membership)) {
        const Record* person = m_pile.find(*place->get(model::Membership::staff));
        const auto user = person->get(model::Staff::username);
        if (user && user->startsWith(u"adviser")) advisers[*place->get(model::Membership::team)] << *user;
    }
    QCOMPARE(advisers.size(), 2);
    QVERIFY(advisers.values().contains(QSet<QString>{u"adviser"_s, u"adviser2"_s}));
    QVERIFY(advisers.values().contains(QSet<QString>{u"adviser3"_s, u"adviser4"_s}));
    QHash<RecordId, int> cases;
    for (const auto* held : m_pile.of(KindNo::Case)) {
        const RecordId team = *held->get(Case::team);
        ++cases[team];
        QVERIFY(advisers.value(team).contains(*m_pile.find(*held->get(Case::owner))->get(model::Staff::username)));
    }
    for (const int count : cases) QVERIFY(count >= 10);
    QCOMPARE(m_pile.count(KindNo::Post, model::Post::role, u"drop-in-tutor"_s), 2);
}

void DemoLifeTest::colleaguesStandToEachOtherAsTheyShould()
{
    QSet<QString> managed;
    for (const auto* link : m_pile.of(KindNo::Relationship)) {
        const auto kind = *link->get(model::Relationship::kindOf);
        const RecordId staff = *link->get(model::Relationship::staff);
        if (kind == RelationshipKind::LineManager && staff == m_pile.staff(u"line-manager"_s)->id()) {
            managed << *m_pile.find(*link->get(model::Relationship::person))->get(model::Staff::username);
        }
        if (kind == RelationshipKind::ConflictOfInterest) {
            QCOMPARE(staff, m_pile.staff(u"adviser2"_s)->id());
            const auto cases = casesOf(u"adviser"_s);
            QVERIFY(std::any_of(cases.begin(), cases.end(), [&](const Record* held) {
                return held->student() == link->get(model::Relationship::student) &&
                       held->get(Case::state) != CaseState::Closed;
            }));
        }
    }
    QCOMPARE(managed, (QSet<QString>{u"adviser"_s, u"adviser2"_s}));
    QCOMPARE(m_pile.count(KindNo::Relationship, model::Relationship::kindOf, RelationshipKind::ConflictOfInterest), 1);
    for (const QString& tutor : {u"personal-tutor"_s, u"personal-tutor2"_s}) {
        QVERIFY(m_pile.count(KindNo::Relationship, model::Relationship::staff, m_pile.staff(tutor)->id()) >= 8);
    }
    QCOMPARE(m_pile.count(KindNo::Relationship, model::Relationship::kindOf, RelationshipKind::PersonalTutor), 300);
    QVERIFY(m_pile.count(KindNo::Relationship, model::Relationship::kindOf, RelationshipKind::Granted) >= 3);
    const auto accounts = m_pile.made().accounts;
    QCOMPARE(
        std::count_if(accounts.begin(), accounts.end(), [](const DemoAccount& one) { return one.roles.size() == 2; }),
        1);
}

void DemoLifeTest::everyStoryHasTwoToSixNotes()
{
    QHash<RecordId, int> notes;
    for (const auto* note : m_pile.of(KindNo::Note)) ++notes[*note->parent()];
    for (const auto* held : m_pile.of(KindNo::Case)) {
        const int count = notes.value(held->id());
        QVERIFY2(count >= 2 && count <= 6, qPrintable(*held->get(Case::title)));
    }
}

void DemoLifeTest::theTermHasARhythm()
{
    for (const QDate today : demoDays) {
        const DemoPile pile(today);
        const QDate weekOne = today.addDays(1 - today.dayOfWeek() - 56);
        QHash<qint64, int> perWeek;
        for (const auto* note : pile.of(KindNo::Note)) {
            const QDateTime when = note->get(model::Common::occurred)->utc();
            QVERIFY(when.date().dayOfWeek() <= Qt::Friday);
            QVERIFY(when.time() >= QTime(9, 0) && when.time() < QTime(16, 30));
            ++perWeek[weekOne.daysTo(when.date()) / 7 + 1];
        }
        const int busy = perWeek[3] + perWeek[4] + perWeek[5] + perWeek[6];
        const int calm = perWeek[1] + perWeek[2] + perWeek[7] + perWeek[8];
        QVERIFY2(busy > calm, qPrintable(u"%1 in weeks 3 to 6, %2 in four others"_s.arg(busy).arg(calm)));
    }
}

void DemoLifeTest::theShapeIsThatOfARealPresentation()
{
    int modules = 0;
    int before = 0;
    int since = 0;
    const QDate weekOne = m_pile.today().addDays(1 - m_pile.today().dayOfWeek() - 56);
    for (const auto* period : m_pile.of(KindNo::Period)) {
        if (period->get(model::Period::start) != weekOne ||
            !m_pile.codes(u"module"_s).contains(*period->get(model::Period::course)))
            continue;
        ++modules;
        const auto end = period->get(model::Period::end);
        before += end && *end < weekOne;
        since += end && *end >= weekOne;
    }
    // The dataset: 82 in a thousand before the start, 110 more by the ninth week. The cast, a sixth of all, stays.
    QVERIFY(modules > 280);
    QVERIFY(before > 8 && before < 45);
    QVERIFY(since > 12 && since < 50);
}

void DemoLifeTest::namesComeFromManyLanguages()
{
    QHash<QString, int> times;
    QString all;
    qsizetype longest = 0;
    int single = 0;
    int called = 0;
    for (const auto* student : m_pile.of(KindNo::Student)) {
        const QString name = *student->get(Student::name);
        ++times[name];
        all += name;
        longest = std::max(longest, name.size());
        single += !name.contains(u' ');
        called += student->get(Student::preferredName).has_value();
    }
    QVERIFY(longest > 55 && longest <= 60);
    QVERIFY(single >= 3);
    QVERIFY(called >= 15);
    QCOMPARE(times.size(), 299);
    QCOMPARE(times.value(u"Sophie Kershaw"_s), 2);
    for (const QChar letter : u"ŵŷąłñçãüéễ"_s) QVERIFY2(all.contains(letter), qPrintable(QString(letter)));
}

void DemoLifeTest::nobodyCanBeReachedByAccident()
{
    static const QRegularExpression phone(u"^07700 900[0-9]{3}$"_s);
    static const QRegularExpression number(u"^S[0-9]{7}$"_s);
    QSet<QString> numbers;
    for (const auto* student : m_pile.of(KindNo::Student)) {
        QVERIFY(student->get(Student::email)->endsWith(u".example"));
        const auto mobile = student->get(Student::phone);
        QVERIFY(!mobile || phone.match(*mobile).hasMatch());
        QVERIFY(number.match(*student->get(Student::number)).hasMatch());
        numbers << *student->get(Student::number);
    }
    QCOMPARE(numbers.size(), 300);
    for (const auto* person : m_pile.of(KindNo::Staff))
        QVERIFY(person->get(model::Staff::email)->endsWith(u".example"));
}

void DemoLifeTest::everySentenceIsFitForTheStudent()
{
    static const QRegularExpression never(
        u"\\b(at[ "
        u"-]risk|flag(ged)?|non-?engag\\w*|disengag\\w*|users?|clients?|fail(s|ed|ing|ure)?|struggl\\w*|lazy|vulnerable"
        u"|suffer(s|ed|ing)?|victims?|refus(es|ed)|alleg\\w*|admit(s|ted)|excuses?|poor(ly)?|weak(er|ness)?|drop-?outs?"
        u"|difficult"
        u"|complain\\w*|demanding|unmotivated|deficits?|truan\\w*|abnormal|problem "
        u"students?|attention-seeking|manipulat\\w*"
        u"|unreliable|immature|needy|dramatic|hysterical|aggressive|bound to|confined|claims|pretend\\w*|warning|crisis)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QStringList texts = writtenTexts();
    QVERIFY(texts.size() > 500);
    for (const QString& text : texts) {
        const auto match = never.match(text);
        QVERIFY2(!match.hasMatch(), qPrintable(match.captured() + u" in: "_s + text));
        QVERIFY2(!text.contains(u'!'), qPrintable(text));
    }
}

void DemoLifeTest::whatALineManagerReadsNamesNoStudent()
{
    QHash<model::RecordId, QStringList> names;
    for (const auto* student : m_pile.of(KindNo::Student)) {
        const QString all = student->get(model::Student::name).value_or(QString()) + u' ' + student->get(model::Student::preferredName).value_or(QString());
        names[student->id()] = all.split(u' ', Qt::SkipEmptyParts);
    }
    const auto check = [&](const Record& record, const QString& text) {
        static const QRegularExpression between(u"[^\\w]+"_s, QRegularExpression::UseUnicodePropertiesOption);
        const QStringList words = text.split(between, Qt::SkipEmptyParts);
        for (const QString& name : names.value(*record.student())) QVERIFY2(!words.contains(name), qPrintable(text));
    };
    for (const auto* held : m_pile.of(KindNo::Case)) check(*held, held->get(Case::summary).value_or(QString()));
    for (const auto* action : m_pile.of(KindNo::Action)) check(*action, action->get(model::Action::what).value_or(QString()));
}

void DemoLifeTest::noTextIsLeftUnfinished()
{
    static const QRegularExpression loose(u"[\\[\\]{}%]|  |\\s$|^\\s"_s);
    for (const QString& text : writtenTexts()) QVERIFY2(!loose.match(text).hasMatch(), qPrintable(text));
    for (const auto* note : m_pile.of(KindNo::Note)) {
        const QString body = *note->get(Note::body);
        QVERIFY2(body.endsWith(u'.') || body.endsWith(u'?'), qPrintable(body));
        QVERIFY2(body.size() >= 60, qPrintable(body));
    }
}

void DemoLifeTest::theAgreementHasFourPlainPoints()
{
    int found = 0;
    for (const auto* notice : m_pile.of(KindNo::Notice)) {
        QVERIFY(notice->get(model::Notice::text)->size() > 100);
        if (notice->get(model::Notice::service) != u"staff-confidentiality"_s) continue;
        ++found;
        QCOMPARE(*notice->get(model::Notice::version), u"2026-09"_s);
        QCOMPARE(notice->get(model::Notice::state), model::NoticeState::Current);
        QCOMPARE(notice->get(model::Notice::text)->split(u'\n').size(), 4);
    }
    QCOMPARE(found, 1);
    QVERIFY(m_pile.of(KindNo::Notice).size() >= 4);
}

}

QTEST_APPLESS_MAIN(carrel::hub::DemoLifeTest)
#include "DemoLifeTest.moc"
