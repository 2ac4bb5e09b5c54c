#include "tests/scenarios/Play.h"

#include "core/store/Journal.h"

#include <QtCore/QRegularExpression>

namespace carrel::tests {

using namespace Qt::StringLiterals;

// What goes wrong: at a desk, on its way to the hub, at the hub.

namespace {

constexpr qint64 Minute = 60'000;
constexpr qint64 Day = 24 * 60 * Minute;

const QStringList& paths()
{
    static const QStringList all{u"/v1/push"_s, u"/v1/pull"_s, u"/v1/ack"_s, {}};
    return all;
}

QSet<QString> sentencesIn(const QString& text)
{
    static const QRegularExpression sentence(u"Sentence-\\d+-ends"_s);
    QSet<QString> out;
    for (auto found = sentence.globalMatch(text); found.hasNext();) out.insert(found.next().captured());
    return out;
}

}

void Play::unplugs()
{
    FakeDesk& desk = anyDesk();
    desk.faults.unplugged = !desk.faults.unplugged;
    saw(desk.name + (desk.faults.unplugged ? u" is unplugged"_s : u" is plugged in"_s));
}

void Play::losesCalls()
{
    FakeDesk& desk = anyDesk();
    desk.faults.path = paths().at(int(below(4)));
    const bool replies = below(2);
    (replies ? desk.faults.loseReplies : desk.faults.loseRequests) = 1 + int(below(2));
    saw(u"%1 loses %2 at %3"_s.arg(desk.name).arg(replies).arg(desk.faults.path));
}

void Play::repeatsCalls()
{
    FakeDesk& desk = anyDesk();
    desk.faults.path = paths().at(int(below(4)));
    desk.faults.repeatCalls = 1 + int(below(3));
    saw(u"%1 says all twice at %2"_s.arg(desk.name, desk.faults.path));
}

void Play::delaysReplies()
{
    FakeDesk& desk = anyDesk();
    desk.faults.path = paths().at(int(below(4)));
    desk.faults.lateReplies = 1 + int(below(2));
    saw(u"%1 hears late at %2"_s.arg(desk.name, desk.faults.path));
}

void Play::straysCalls()
{
    FakeDesk& desk = anyDesk();
    desk.faults.path = paths().at(int(below(4)));
    desk.faults.strayRequests = 1 + int(below(2));
    saw(u"%1 is heard late at %2"_s.arg(desk.name, desk.faults.path));
}

void Play::findsHubBusy()
{
    FakeDesk& desk = anyDesk();
    desk.faults.path = paths().at(int(below(4)));
    desk.faults.busyReplies = 1 + int(below(3));
    saw(u"%1 is turned away at %2"_s.arg(desk.name, desk.faults.path));
}

void Play::restarts()
{
    FakeDesk& desk = anyDesk();
    desk.stop();
    desk.start();
    saw(desk.name + u" restarts"_s);
    open(desk);
}

void Play::cutsPower()
{
    FakeDesk& desk = anyDesk();
    const quint32 steps = below(3) ? below(60) : 0;
    desk.medium->cutAfter = desk.medium->steps() + steps;
    if (steps == 0) desk.medium->cutPower();
    saw(u"%1 loses its power in %2 steps"_s.arg(desk.name).arg(steps));
}

void Play::fillsMedium()
{
    FakeDesk& desk = anyDesk();
    if (desk.medium->room) desk.medium->room.reset();
    else desk.medium->room = desk.medium->state().size() + below(40'000);
    saw(desk.name + (desk.medium->room ? u" has no room left"_s : u" has room again"_s));
}

void Play::failsSyncs()
{
    FakeDesk& desk = anyDesk();
    desk.medium->failSyncs = 1 + int(below(2));
    desk.medium->failSyncsAfter = int(below(8));
    saw(u"%1 cannot flush, from the %2 time on"_s.arg(desk.name).arg(desk.medium->failSyncsAfter));
}

void Play::losesKeyring()
{
    FakeDesk& desk = anyDesk();
    if (desk.keys.fault) desk.keys.fault.reset();
    else desk.keys.fault = below(2) ? vault::KeyFault::Locked : vault::KeyFault::Unavailable;
    saw(desk.name + (desk.keys.fault ? u" has no keyring"_s : u" has its keyring"_s));
}

void Play::setsClock()
{
    static constexpr qint64 by[] = {0, 0, 1'000, -1'000, 61 * Minute, -61 * Minute, 25 * 60 * Minute, -25 * 60 * Minute, 8 * Day, -8 * Day, 400 * Day, -3650 * Day, 3650 * Day};
    FakeDesk& desk = anyDesk();
    desk.clock.setByMs = by[below(quint32(std::size(by)))];
    saw(u"%1's clock is set by %2 s"_s.arg(desk.name).arg(desk.clock.setByMs / 1000));
}

void Play::goesAway()
{
    FakeDesk& desk = anyDesk();
    const int days = 3 + int(below(7));
    saw(u"%1 is away for %2 days"_s.arg(desk.name).arg(days));
    const bool before = std::exchange(desk.faults.unplugged, true);
    for (int i = 0; i < days; ++i) {
        m_campus.advanceDays(1);
        for (FakeDesk* one : m_desks) {
            if (one != &desk) comeBack(*one);
        }
        m_campus.sync(desk);
    }
    desk.faults.unplugged = before;
}

QSet<QString> Play::sealedWords()
{
    QSet<QString> out;
    for (FakeDesk* desk : m_desks) {
        const auto sealed = store::Journal(desk->disk, desk->filePath(u"journal.seal"_s)).leftOver();
        for (const QByteArray& one : sealed.valueOr({})) {
            const auto opened = wire::unsealEnvelope(one, m_campus.context().keys->seal);
            if (opened) out += sentencesIn(QString::fromUtf8(opened->envelope.body));
        }
    }
    return out;
}

void Play::putsBack()
{
    FakeDesk& laptop = *m_desks.back();
    if (laptop.medium) laptop.medium->cutAfter.reset();
    // What is on a medium alone goes with it; nobody could bring that back.
    m_campus.sync(laptop);
    if (!laptop->isOpen() || (laptop.medium && laptop.medium->isDead())) return;
    const bool back = m_copied && laptop->outbox().empty() && below(3);
    const QSet<QString> sealed = back ? sealedWords() : QSet<QString>();
    laptop.stop();
    back ? laptop.takeKept() : laptop.keep();
    laptop.start();
    open(laptop);
    m_copied = true;
    saw(back ? u"the laptop is put back"_s : u"the laptop is copied"_s);
    if (!back) return;
    ++wentBack;
    m_isExcused = true;
    forgetDoor(laptop.name);
    drafts.remove(laptop.name);
    if (laptop->isOpen()) m_asPutBack = laptop->syncReport().lastContact;
    beyondReach += sealed - sealedWords() - sentencesIn(m_campus.hubText());
}

void Play::stopsHub()
{
    static constexpr const char* points[] = {"before-feed-lock", "before-commit", "after-commit", "after-ledger", "before-ack", "after-ack"};
    const char* point = points[below(6)];
    m_campus.stopHubAt(point, 1 + int(below(3)));
    saw(u"the hub will stop "_s + QLatin1String(point));
}

void Play::stopsHalfway()
{
    FakeDesk& desk = anyDesk();
    const int turns = 1 + int(below(6));
    m_campus.turns(desk, turns);
    saw(u"%1 takes %2 turns"_s.arg(desk.name).arg(turns));
}

void Play::endsSessions()
{
    m_campus.db().run(u"DELETE FROM session"_s);
    saw(u"every session ends"_s);
}

void Play::failsOver()
{
    m_campus.context().epoch = u"failover-%1"_s.arg(++m_epoch);
    ++wentBack;
    saw(u"the hub fails over"_s);
}

void Play::backUp()
{
    m_backup = m_campus.backUp();
    m_isExcused = false;
    saw(u"the hub is backed up"_s);
}

void Play::restoresHub()
{
    if (m_backup.isEmpty() || below(2)) return backUp();
    const QSet<QString> before = sentencesIn(m_campus.hubText());
    forgetDoor({});
    const auto done = m_campus.restore(m_backup);
    if (!done) {
        surprise = u"a backup does not come back"_s;
        return;
    }
    // What was taken since the backup must lie sealed on a desk, but for those that have been erased, enrolled anew or put back.
    const QSet<QString> lost = before - sentencesIn(m_campus.hubText()) - sealedWords();
    ++wentBack;
    saw(u"the hub is restored; %1 of its words were on no desk"_s.arg(lost.size()));
    for (const Said& one : said) {
        const bool isLost = lost.contains(one.words) && !isDestroyed(one);
        if (isLost && m_isExcused) beyondReach.insert(one.words);
        else if (isLost) surprise = u"no desk has \"%1\" any more, and the backup never had it"_s.arg(one.words);
    }
}

}
