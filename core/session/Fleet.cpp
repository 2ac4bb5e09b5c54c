#include "core/session/Fleet.h"

#include "core/session/OpenDesk.h"
#include "core/sync/Desks.h"

namespace carrel::session {

using namespace Qt::StringLiterals;
using model::Grain;
using model::Kept;
using model::Value;

namespace {

std::optional<FleetState> stateOf(const QString& word)
{
    if (word == u"active") return FleetState::InUse;
    if (word == u"forked") return FleetState::Forked;
    if (word == u"unproved") return FleetState::Unproved;
    if (word == u"revoked") return FleetState::Revoked;
    if (word == u"erased") return FleetState::Erased;
    return std::nullopt;
}

std::optional<FleetDesk> deskOf(const wire::DeskLine& line, const QString& self)
{
    const auto state = stateOf(line.state);
    if (!state) return std::nullopt;
    const QString id = line.id.text();
    return FleetDesk{id, line.personName, line.name, line.system, line.version, *state, line.enrolled, line.seen, line.leaseUntil, line.ordered, line.erased, line.lost, id == self};
}

std::optional<std::vector<FleetKind>> kindsOf(const std::vector<wire::HeldKind>& kinds)
{
    std::vector<FleetKind> out;
    for (const auto& said : kinds) {
        const auto* kind = model::findKind(said.kind);
        if (!kind) return std::nullopt;
        FleetKind held{kind->no(), said.records};
        for (const auto& [name, detail] : said.fields) {
            const int position = kind->position(name);
            const auto grain = Kept<Grain>::read(Value(detail));
            if (position < 0 || !grain) return std::nullopt;
            held.fields.emplace_back(&kind->at(position), *grain);
        }
        out.push_back(std::move(held));
    }
    return out;
}

std::optional<LossAccount> accountOf(const wire::LossReport& report, const QString& self)
{
    auto desk = deskOf(report.desk, self);
    auto kinds = kindsOf(report.kinds);
    if (!desk || !kinds) return std::nullopt;
    LossAccount out{std::move(*desk), report.made, report.told, report.due, report.drill, report.link, report.lockAfterMinutes, report.asksPin, report.nobodys, std::move(*kinds)};
    for (const auto& student : report.students) out.students.push_back({student.number, student.name, student.records, student.classes});
    for (const auto& print : report.prints) {
        out.prints.push_back({print.number, Kept<model::PrintedDocument>::read(Value(print.document)), Kept<model::PrintMedium>::read(Value(print.medium)), print.copies, print.destroyBy, print.people});
    }
    return out;
}

}

Fleet::Fleet(std::unique_ptr<sync::Line> looking, std::unique_ptr<sync::Line> ordering, std::function<QByteArray()> token, QString self)
    : m_desks(std::make_unique<sync::Desks>(std::move(looking), std::move(ordering))), m_token(std::move(token)), m_self(std::move(self))
{
}

Fleet::~Fleet() = default;

void Fleet::askDesks(std::function<void(OnlineFault, const std::vector<FleetDesk>&)> done)
{
    m_desks->list(m_token(), [self = m_self, done = std::move(done)](sync::BeyondFault fault, const std::vector<wire::DeskLine>& lines) {
        std::vector<FleetDesk> out;
        for (const auto& line : lines) {
            auto desk = deskOf(line, self);
            if (!desk) return done(OnlineFault::NotUnderstood, {});
            out.push_back(std::move(*desk));
        }
        done(faultOf(fault), out);
    });
}

void Fleet::askHolding(const QString& desk, std::function<void(OnlineFault, const FleetHolding&)> done)
{
    const auto id = wire::EnrolmentId::parse(desk);
    if (!id) return done(OnlineFault::NotUnderstood, {});
    m_desks->holding(m_token(), *id, [done = std::move(done)](sync::BeyondFault fault, const wire::DeskHolding& said) {
        auto kinds = kindsOf(said.kinds);
        if (fault != sync::BeyondFault::None || !kinds) return done(kinds ? faultOf(fault) : OnlineFault::NotUnderstood, {});
        done(OnlineFault::None, {said.students, std::move(*kinds)});
    });
}

void Fleet::revoke(const QString& desk, std::function<void(OnlineFault)> done)
{
    const auto id = wire::EnrolmentId::parse(desk);
    if (!id) return done(OnlineFault::NotUnderstood);
    m_desks->revoke(m_token(), *id, [done = std::move(done)](sync::BeyondFault fault) { done(faultOf(fault)); });
}

void Fleet::reportLost(const QString& desk, std::optional<base::Moment> told, bool drill, std::function<void(OnlineFault, const LossAccount&)> done)
{
    const auto id = wire::EnrolmentId::parse(desk);
    if (!id) return done(OnlineFault::NotUnderstood, {});
    m_desks->lost(m_token(), {*id, told, drill}, [self = m_self, done = std::move(done)](sync::BeyondFault fault, const std::optional<wire::LossReport>& report) {
        const auto account = report ? accountOf(*report, self) : std::nullopt;
        if (account) return done(OnlineFault::None, *account);
        done(fault == sync::BeyondFault::None ? OnlineFault::NotUnderstood : faultOf(fault), {});
    });
}

bool Fleet::isBusy() const { return m_desks->isOrdering(); }

std::unique_ptr<Fleet> Desk::fleet()
{
    return std::make_unique<Fleet>(m_tools.line(), m_tools.line(), [this] { return m_open ? m_open->session : QByteArray(); }, open().identity.enrolment.text());
}

}
