#include "core/hub/backup/DrillDesk.h"

#include "core/hub/feed/Feed.h"
#include "core/hub/home/Founding.h"
#include "core/model/cases/Case.h"
#include "core/model/cases/Note.h"
#include "core/model/people/Staff.h"
#include "core/model/people/Student.h"

namespace carrel::hub {

using model::KindNo;
using model::Record;
using model::RecordId;
using namespace Qt::StringLiterals;

DrillDesk::DrillDesk(const HubContext& context)
    : m_context(context), m_keys(base::SigningKeys::fromSeed(base::Secret::fromRandom(context.random))), m_user(u"drill-"_s + base::Bits128::draw(context.random).text()),
      m_password(drawPassword(context.random)), m_student(RecordId::draw(context.random)), m_case(RecordId::draw(context.random))
{
}

void DrillDesk::invent(Db& db)
{
    using namespace model;
    const QDate today = m_context.clock.now().day();
    const auto make = [&](KindNo kind) {
        Record out(kindView(kind), RecordId::draw(m_context.random));
        out.put(Common::provenance, Provenance::System);
        out.put(Common::received, m_context.clock.now());
        return out;
    };
    Record person = make(KindNo::Staff);
    person.put(Staff::name, u"Invented for a drill"_s);
    person.put(Staff::username, m_user);
    person.put(Staff::state, StaffState::Active);
    Record post = make(KindNo::Post);
    post.put(Post::staff, person.id());
    post.put(Post::role, u"adviser"_s);
    post.put(Post::from, today.addDays(-1));
    Record team = make(KindNo::Team);
    team.put(Team::name, u"Drill"_s);
    team.put(Team::state, OpenState::Active);
    Record membership = make(KindNo::Membership);
    membership.put(Membership::staff, person.id());
    membership.put(Membership::team, team.id());
    membership.put(Membership::from, today.addDays(-1));
    Record student(kindView(KindNo::Student), m_student);
    student.put(Student::number, u"DRILL"_s);
    student.put(Student::name, u"Invented for a drill"_s);
    student.put(Student::state, StudentState::Active);
    Record held(kindView(KindNo::Case), m_case);
    held.put(Case::student, student.id());
    held.put(Case::title, u"Drill"_s);
    held.put(Case::owner, person.id());
    held.put(Case::team, team.id());
    held.put(Case::confidentiality, Confidentiality::Team);
    held.put(Case::state, CaseState::Open);
    Transaction transaction(db);
    WorkingSet set(db);
    for (const Record& record : {person, post, team, membership, student, held}) set.put(record);
    FeedWriter(db, m_context.clock, m_context.salts).append(set, {}, {"drill", {}, 0});
    addAccount(db, m_context, m_user, person.id(), m_password);
    transaction.commit();
}

wire::Reply DrillDesk::call(const QByteArray& method, const QString& path, const QByteArray& body)
{
    wire::Request request;
    request.method = method;
    request.path = path;
    request.token = m_token;
    request.body = body;
    if (path == u"/v1/pull") {
        request.query.addQueryItem(u"after"_s, QString::number(m_after));
        request.query.addQueryItem(u"epoch"_s, QString::fromLatin1(QUrl::toPercentEncoding(m_epoch)));
    }
    return m_service->answer(request);
}

std::optional<wire::PageHead> DrillDesk::pull()
{
    for (;;) {
        const auto page = wire::readPage(call("GET", u"/v1/pull"_s).body);
        if (!page) return std::nullopt;
        m_after = page->head.next;
        m_epoch = page->head.epoch;
        wire::Ack ack{m_after, {}};
        for (const auto& removal : page->removals) ack.erased.push_back(removal.delivery);
        if (call("POST", u"/v1/ack"_s, wire::writeAck(ack)).status != 200) return std::nullopt;
        if (!page->head.more) return page->head;
    }
}

bool DrillDesk::begin(Service& service)
{
    m_service = &service;
    invent(service.db());
    WorkingSet set(service.db());
    const auto agreement = Enrolments(service.db(), m_context).agreement(set);
    if (!agreement) return false;
    wire::EnrolRequest request{m_user, m_password, u"Drill"_s, u"drill"_s, u"1"_s, m_keys.publicKey, agreement->version, {}, {}};
    m_enrolment = wire::readEnrolment(call("POST", u"/v1/enrolments"_s, wire::writeEnrolRequest(request)).body);
    if (!m_enrolment) return false;
    m_token = m_enrolment->session;
    m_epoch = m_enrolment->epoch;
    return pull().has_value();
}

bool DrillDesk::write(int count)
{
    using model::Note;
    std::vector<wire::Envelope> envelopes;
    for (int i = 1; i <= count; ++i) {
        m_notes.push_back(RecordId::draw(m_context.random));
        const auto changes = model::Changes(KindNo::Note)
                                 .to(Note::caseRef, m_case)
                                 .to(Note::student, m_student)
                                 .to(Note::type, model::NoteType::Call)
                                 .to(Note::audience, model::Audience::Team)
                                 .to(Note::body, u"Note %1 of a drill."_s.arg(i))
                                 .to(Note::state, model::NoteState::Signed);
        const QByteArray body = wire::writeBody({m_notes.back(), changes, {m_epoch, m_after}, true, m_context.clock.now()});
        envelopes.push_back(wire::makeEnvelope(m_enrolment->id, i, wire::MutationId::draw(m_context.random), body, m_enrolment->hashKey, m_keys));
        m_sealed.push_back(wire::sealEnvelope(m_enrolment->id, envelopes.back(), m_enrolment->sealKey));
    }
    const auto reply = wire::readPushReply(call("POST", u"/v1/push"_s, wire::writePush(envelopes)).body);
    return reply && reply->outcomes.size() == envelopes.size()
        && std::all_of(reply->outcomes.begin(), reply->outcomes.end(), [](const auto& outcome) { return outcome.state == wire::OutcomeState::Applied; });
}

bool DrillDesk::signIn()
{
    wire::SessionRequest request{m_enrolment->id, m_user, m_password, m_context.clock.now(), {}, {}, {}};
    request.signature = base::sign(wire::sessionPart(request.enrolment, request.user, request.at), m_keys);
    const auto session = wire::readSession(call("POST", u"/v1/sessions"_s, wire::writeSessionRequest(request)).body);
    if (session) m_token = session->token;
    return session.has_value();
}

bool DrillDesk::comeBack(Service& service, const HubContext& context)
{
    m_service = &service;
    const QString before = m_epoch;
    const bool wasNobody = call("GET", u"/v1/pull"_s).status == 401;
    const auto state = [&] { return Enrolments(service.db(), context).byId(m_enrolment->id)->state; };
    if (!wasNobody || !signIn() || state() != u"unproved") return false;
    if (call("POST", u"/v1/sealed"_s, wire::writeSealed(m_sealed)).status != 202) return false;
    const auto head = pull();
    return head && head->epoch != before && state() == u"active";
}

}
