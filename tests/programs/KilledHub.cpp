#include "tests/programs/KilledHub.h"

#include "core/hub/audit/Witness.h"
#include "core/hub/home/HubHome.h"
#include "core/sync/HttpLine.h"
#include "tests/support/Held.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>

namespace carrel::tests {

using namespace Qt::StringLiterals;

/// Hands its calls to the story, which makes them.
class LiveLine final : public sync::Line
{
public:
    explicit LiveLine(KilledHub& hub) : m_hub(hub) {}
    ~LiveLine() override { abandon(); }
    void send(const wire::Request& request, std::function<void(wire::Reply)> done) override { m_hub.m_calls.push_back({this, request, std::move(done)}); }
    void abandon() override
    {
        std::erase_if(m_hub.m_calls, [this](const KilledHub::Call& call) { return call.line == this; });
    }

private:
    KilledHub& m_hub;
};

LiveDesk::LiveDesk(KilledHub& killed, const QString& who, const QString& called) : hub(killed), user(who), name(called) { restart(); }

LiveDesk::~LiveDesk() = default;

bool LiveDesk::restart()
{
    desk.reset();
    const auto line = [this] { return std::make_unique<LiveLine>(hub); };
    desk = std::make_unique<session::Desk>(session::Place{folder.filePath(u"profile"_s), name, u"test"_s, u"0"_s},
                                           session::Tools{disk, clock, random, keys, line, {}, base::Stretch::Quick, {}});
    return desk->standing() == session::Standing::FirstRun || desk->unlock({}) == session::UnlockFault::None;
}

KilledHub::KilledHub(const QString& postgres) : program(postgres), m_postgres(postgres) {}

KilledHub::~KilledHub() { desks.clear(); }

bool KilledHub::begin() { return program.init(true).code == 0 && program.start(); }

LiveDesk* KilledHub::addDesk(const QString& user, const QString& name)
{
    LiveDesk& made = desks.emplace_back(*this, user, name);
    std::optional<session::EnrolAnswer> answer;
    const auto ask = [&](const QString& agreement) {
        answer.reset();
        made->enrol({user, program.passwordOf(user), agreement}, {}, [&](const session::EnrolAnswer& a) { answer = a; });
        while (!answer && deliver(nullptr)) {
        }
    };
    ask({});
    if (answer && answer->signIn == session::SignInFault::AgreementNeeded) ask(QString(answer->agreement.version));
    if (!answer || !answer->ok()) return nullptr;
    settle();
    return &made;
}

/// Each time one of its threads has nothing to do, waits for its store or for the medium, this counts one more.
qint64 KilledHub::worked() const
{
    qint64 out = 0;
    const QString tasks = u"/proc/%1/task"_s.arg(program.pid());
    for (const QString& task : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile status(tasks + u'/' + task + u"/status"_s);
        if (!status.open(QIODevice::ReadOnly)) continue;
        for (const QByteArray& line : status.readAll().split('\n')) {
            if (line.startsWith("voluntary_ctxt_switches:")) out += line.mid(line.indexOf(':') + 1).trimmed().toLongLong();
        }
    }
    return out;
}

/// Makes all calls that wait, at once. False when there were none.
bool KilledHub::deliver(const Death* death)
{
    const std::vector<Call> calls = std::exchange(m_calls, {});
    std::vector<std::unique_ptr<sync::HttpLine>> lines;
    std::vector<std::optional<wire::Reply>> replies(calls.size());
    const bool dies = death && death->work > 0 && m_answers >= death->answers;
    const qint64 enough = dies ? worked() + death->work : 0;
    for (size_t i = 0; i < calls.size(); ++i) {
        lines.push_back(std::make_unique<sync::HttpLine>(QUrl(program.address())));
        lines.back()->send(calls[i].request, [this, &replies, i](const wire::Reply& reply) {
            replies[i] = reply;
            m_answers += reply.status != 0;
        });
    }
    bool dead = !death;
    while (std::ranges::any_of(replies, [](const auto& reply) { return !reply; })) {
        QCoreApplication::processEvents(dies && !dead ? QEventLoop::AllEvents : QEventLoop::WaitForMoreEvents);
        const bool now = dies ? worked() >= enough : death && m_answers >= death->answers;
        if (dead || !now) continue;
        program.kill();
        dead = true;
    }
    for (size_t i = 0; i < calls.size(); ++i) calls[i].done(*replies[i]);
    return !calls.empty();
}

bool KilledHub::turn(const Death* death)
{
    bool moved = false;
    for (LiveDesk& desk : desks) moved = desk->step() || moved;
    return deliver(death) || moved;
}

bool KilledHub::live(const Death& death)
{
    m_answers = 0;
    for (LiveDesk& desk : desks) desk->syncNow();
    while (program.pid() != 0 && turn(&death)) {
    }
    const bool midway = program.pid() == 0;
    if (!midway) program.kill();
    // Those who have heard nothing yet hear that nobody is there.
    while (turn(nullptr)) {
    }
    return midway;
}

void KilledHub::settle()
{
    for (int round = 0; round < 3; ++round) {
        for (LiveDesk& desk : desks) {
            if (desk->isOpen()) desk->syncNow();
        }
        while (turn(nullptr)) {
        }
    }
}

/// What a desk was told is with the hub stands there, once, and no number of a desk was counted twice or left out.
QString KilledHub::lostWords(hub::Db& db)
{
    QStringList kept;
    {
        hub::Rows rows = db.run(u"SELECT value FROM history WHERE n > 0"_s);
        while (rows.next()) kept << rows.text(0);
    }
    m_acknowledged = 0;
    for (const Written& one : written) {
        const auto waiting = (*one.by)->outbox();
        const auto times = std::ranges::count_if(kept, [&](const QString& value) { return value.contains(one.words); });
        const bool answered = std::ranges::none_of(waiting, [&](const auto& edit) { return edit.number == one.number; });
        m_acknowledged += answered;
        if (times > 1 || (answered && times != 1)) return u"%1 stands at the hub %2 times"_s.arg(one.words).arg(times);
    }
    hub::Rows rows = db.run(u"SELECT e.desk_name, e.last_n, count(o.n), coalesce(max(o.n), 0) FROM enrolment e LEFT JOIN outcome o ON o.enrolment = e.no "
                            u"GROUP BY e.no, e.desk_name, e.last_n"_s);
    while (rows.next()) {
        if (rows.number(1) != rows.number(2) || rows.number(2) != rows.number(3)) return rows.text(0) + u": its edits and the hub's answers do not go together"_s;
    }
    return {};
}

/// Nothing has come into the feed behind what a desk has read already, and nobody has read further than it goes.
QString KilledHub::lostPlace(hub::Db& db)
{
    const auto upTo = [&](qint64 head) {
        hub::Rows rows = db.run(u"SELECT count(*), coalesce(sum(seq), 0) FROM feed WHERE seq <= ?"_s, {head});
        return rows.next() ? std::pair(rows.number(0), rows.number(1)) : std::pair<qint64, qint64>();
    };
    if (m_head > 0 && upTo(m_head) != m_behind) return u"the feed has changed behind its own end"_s;
    m_head = db.one(u"SELECT coalesce(max(seq), 0) FROM feed"_s)->toLongLong();
    m_behind = upTo(m_head);
    const qint64 first = db.one(u"SELECT coalesce(min(seq), 1) FROM feed"_s)->toLongLong();
    if (!db.isPostgres() && m_behind.first != m_head - first + 1) return u"the feed has a gap"_s;
    hub::Rows beyond = db.run(u"SELECT desk_name FROM enrolment WHERE cursor > ?"_s, {m_head});
    return beyond.next() ? beyond.text(0) + u" has read beyond the feed's end"_s : QString();
}

QString KilledHub::wrong()
{
    base::SystemDisk disk;
    base::SystemClock clock;
    base::SystemRandom random;
    const hub::HubHome home({program.folder(), m_postgres, {}}, disk);
    const auto address = home.address();
    const auto opened = address ? hub::openStore(*address, u"look-%1-%2"_s.arg(quintptr(this)).arg(++m_looks)) : hub::StoreOpenFault::Missing;
    if (!opened) return u"the store does not open, fault %1"_s.arg(int(opened.error()));
    hub::Db& db = **opened;
    hub::Transaction moment(db);
    const auto seen = hub::Witness(disk, home.places().witness()).seen();
    const auto chain = hub::AuditTrail(db, clock, random).verify(seen ? *seen : std::nullopt);
    if (chain.broken || chain.isShort) return u"the audit chain does not hold at link %1"_s.arg(chain.broken);
    if (const QString lost = lostWords(db); !lost.isEmpty()) return lost;
    if (const QString lost = lostPlace(db); !lost.isEmpty()) return lost;
    for (LiveDesk& desk : desks) {
        const auto no = db.one(u"SELECT no FROM enrolment WHERE desk_name = ? AND state = 'active'"_s, {desk.name});
        if (!no) return desk.name + u" is not known any more"_s;
        const QString gap = ledgerGapOf(db, no->toLongLong(), heldIn(desk.folder.filePath(u"profile/cache.db"_s)), desk.name);
        if (!gap.isEmpty()) return gap;
    }
    return {};
}

}
