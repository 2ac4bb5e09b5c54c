#include "tests/scenarios/FrequentStory.h"

#include "core/model/dropin/DropIn.h"

namespace carrel::tests {

using model::Approach;
using model::Decision;
using model::DecisionChoice;
using model::DropIn;
using model::KindNo;
using model::Record;
using model::RecordId;
using model::Visit;
using namespace Qt::StringLiterals;

std::unique_ptr<FrequentStory::Term> FrequentStory::term()
{
    auto campus = emptyCampus();
    for (const auto& user : {u"morwenna"_s, u"kit"_s}) {
        campus->addStaff(user, {u"learning-services"_s});
        campus->join(user, "learning-services");
    }
    const QStringList names{u"Amira Benhaddou"_s, u"Tomos Llŷr Wynne"_s, u"Callum Oyelaran"_s};
    for (int i = 0; i < names.size(); ++i) campus->addStudent(QByteArray::number(i + 1), names[i]);
    FakeDesk& morwenna = campus->desk(u"morwenna"_s);
    FakeDesk& kit = campus->desk(u"kit"_s);
    FakeCampus& all = *campus;
    return std::unique_ptr<Term>(new Term{std::move(campus), Lookout(morwenna), Lookout(kit), all.id("team/learning-services")});
}

void FrequentStory::unplug(Term& term, bool unplugged)
{
    for (Lookout* desk : term.desks()) desk->desk.faults.unplugged = unplugged;
    if (unplugged) return;
    // Long enough that every desk asks again.
    term.campus->advance(600);
    term.campus->settle();
}

void FrequentStory::pass(Term& term, int days)
{
    for (int i = 0; i < days; ++i) {
        term.campus->advanceDays(1);
        for (const auto& desk : term.campus->desks) {
            if (signIn(*term.campus, *desk) != session::SignInFault::None) qFatal("%s cannot sign in", qPrintable(desk->user));
        }
        term.campus->settle();
    }
}

RecordId FrequentStory::came(Term& term, int student, int daysAgo, const QString& topic, bool confidential)
{
    const base::Moment then = term.campus->clock.now().plusDays(-daysAgo);
    const QByteArray key = QByteArray::number(student) + " on " + then.day().toString(Qt::ISODate).toLatin1();
    Record session = term.campus->record(KindNo::DropIn, "session for " + key);
    session.put(DropIn::title, u"Library drop-in"_s);
    session.put(DropIn::place, u"Kimberlin ground floor"_s);
    session.put(DropIn::team, term.team);
    session.put(DropIn::opens, then.plusSeconds(-600));
    session.put(DropIn::closes, then.plusSeconds(3600));
    session.put(DropIn::state, model::DropInState::Closed);
    Record visit = term.campus->record(KindNo::Visit, "visit of " + key);
    visit.put(Visit::session, session.id());
    visit.put(Visit::student, term.student(student));
    visit.put(Visit::ticket, u"AB23"_s);
    visit.put(Visit::topic, topic);
    if (confidential) visit.put(Visit::confidential, true);
    visit.put(Visit::note, u"Unmistakable note."_s);
    visit.put(Visit::state, model::VisitState::Finished);
    visit.put(Visit::joined, then);
    term.campus->put({session, visit});
    return visit.id();
}

void FrequentStory::cameOften(Term& term, int student, int times)
{
    for (int i = times; i > 0; --i) came(term, student, i);
    term.campus->settle();
}

session::FrequentFile FrequentStory::fileAt(Lookout& desk, const Term& term, int student)
{
    auto out = desk.frequent.open(term.student(student), term.team);
    if (!out) qFatal("nothing of student %d is on this desk", student);
    return std::move(*out);
}

RecordId FrequentStory::decide(Lookout& desk, const Term& term, int student, DecisionChoice choice, const QString& reason)
{
    const auto decided = desk.frequent.decide({term.student(student), term.team, choice, reason});
    if (!decided.ok() || !decided.id) qFatal("nothing could be decided about student %d, fault %d", student, int(decided.fault));
    return *decided.id;
}

model::Changes FrequentStory::decisionOf(const Term& term, int student, DecisionChoice choice)
{
    model::Changes out(KindNo::Decision);
    out.to(Decision::student, term.student(student)).to(Decision::team, term.team).to(Decision::least, qint64(5)).to(Decision::days, qint64(28));
    out.to(Decision::visits, qint64(6)).to(Decision::since, term.campus->clock.now().day()).to(Decision::choice, choice);
    return out.to(Decision::reason, u"A reason."_s).to(Decision::decided, term.campus->clock.now());
}

model::Changes FrequentStory::approachOf(const Term& term, const RecordId& decision, int student)
{
    model::Changes out(KindNo::Approach);
    out.to(Approach::decision, decision).to(Approach::student, term.student(student)).to(Approach::team, term.team);
    return out.to(Approach::method, model::ApproachMethod::Email).to(Approach::text, u"Do come and talk."_s).to(Approach::sent, term.campus->clock.now());
}

}
