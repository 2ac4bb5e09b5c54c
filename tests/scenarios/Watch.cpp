#include "tests/scenarios/Watch.h"

#include "core/model/governance/Conflict.h"
#include "core/store/Journal.h"

#include <QtCore/QRegularExpression>

namespace carrel::tests {

using model::Case;
using model::Consent;
using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

// What must hold after each step.

QSet<QString> sentencesIn(const QByteArray& text)
{
    constexpr QByteArrayView begin("Sentence-");
    constexpr QByteArrayView end("-ends");
    QSet<QString> out;
    for (qsizetype at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, at + 1)) {
        const qsizetype from = at + begin.size();
        qsizetype to = from;
        while (to < text.size() && text[to] >= '0' && text[to] <= '9') ++to;
        if (to > from && QByteArrayView(text).sliced(to).startsWith(end)) out.insert(Play::sentence(text.mid(from, to - from).toInt()));
    }
    return out;
}

Watch::Watch(Play& play) : m_play(play), m_campus(play.campus())
{
    m_campus.answered = [this](const QString& desk, const wire::Request& request, const wire::Reply& reply) { hear(desk, request, reply); };
}

Watch::~Watch() { m_campus.answered = {}; }

QString Watch::firstOf(std::initializer_list<Promise> promises)
{
    for (const Promise promise : promises) {
        const QString breach = (this->*promise)();
        if (!breach.isEmpty()) return breach;
    }
    return {};
}

QString Watch::afterStep()
{
    ++m_steps;
    const QString breach = firstOf({&Watch::nothingSurprises, &Watch::whatIsWithdrawnOrDestroyedStaysSo, &Watch::theLedgerKnowsWhateverIsHeld,
                                    &Watch::noRefusalOrOutcomeTellsAWord, &Watch::noLeaseIsOutlived, &Watch::whatIsSignedOrDecidedNeverChanges, &Watch::noTimeIsHeldByHalf,
                                    &Watch::nobodySignsForThemselves, &Watch::nobodyIsContactedWithoutADecision, &Watch::theServicesWorkIsOnNoOtherDesk,
                                    &Watch::nobodyIsCalledTwiceWhileTheHubAnswers, &Watch::namesLeaveWithTheirRegister,
                                    &Watch::noDeskGoesBackToAnOlderWord});
    return breach.isEmpty() && m_steps % 10 == 0 ? everySavedWordIsSomewhere() : breach;
}

void Watch::hear(const QString& desk, const wire::Request& request, const wire::Reply& reply)
{
    // Whatever is answered to an edit, or instead of rows, has no word of a record in it: not even of one's own.
    const bool bringsRows = reply.status == 200 && request.path != u"/v1/push" && request.path != u"/v1/ack" && request.path != u"/v1/sealed";
    if (!bringsRows && reply.body.contains("Sentence-")) m_overheard = u"an answer to %1 of %2 has words in it"_s.arg(request.path, desk);
    if (request.path == u"/v1/enrolments" || request.path == u"/v1/sealed") m_pushed.remove(desk);
    if (request.path != u"/v1/push" || reply.status != 200) return;
    auto& kept = m_pushed[desk];
    kept.push_back({request, reply.body});
    if (kept.size() > 4) kept.erase(kept.begin());
}

QString Watch::nothingSurprises() { return m_play.surprise; }

QString Watch::theLedgerKnowsWhateverIsHeld()
{
    // Until it has spoken to the hub, nobody can know what came back with an old medium.
    FakeDesk& laptop = *m_play.desks().back();
    const QString gap = m_campus.ledgerGap();
    return m_play.isUnheard(laptop) && gap.startsWith(laptop.name) ? QString() : gap;
}

QString Watch::noRefusalOrOutcomeTellsAWord() { return m_overheard; }

QString Watch::noLeaseIsOutlived()
{
    for (FakeDesk* desk : m_play.desks()) {
        const auto given = m_campus.db().one(u"SELECT max(lease_until) FROM enrolment WHERE desk_name = ?"_s, {desk->enrolledAs});
        const base::Moment until{given ? given->toLongLong() : 0};
        if (m_leases.value(desk->name) < until) {
            m_leases[desk->name] = until;
            m_setBack.remove(desk->name);
        }
        // Time spent switched off beside a clock that was set back is nobody's to know.
        if (desk->clock.setByMs < 0) m_setBack.insert(desk->name);
        if (m_campus.clock.now() <= m_leases.value(desk->name) || m_setBack.contains(desk->name)) continue;
        if ((*desk)->isOpen()) (*desk)->step();
        if ((*desk)->isOpen()) return u"%1 is open after its lease"_s.arg(desk->name);
    }
    return {};
}

QString Watch::noDeskGoesBackToAnOlderWord()
{
    if (m_wentBack != m_play.wentBack) {
        m_order.clear();
        m_shown.clear();
        m_pushed.clear();
        m_wentBack = m_play.wentBack;
    }
    for (const auto& one : m_campus.hubRecords(KindNo::Case)) {
        const QString now = one.get(Case::nextStep).value_or(QString());
        auto& order = m_order[one.id()];
        if (order.isEmpty() || order.last() != now) order << now;
    }
    for (FakeDesk* desk : m_play.desks()) {
        if (!(*desk)->isOpen()) continue;
        for (const auto& item : (*desk)->all(KindNo::Case)) {
            const RecordId id = item.view.id();
            if (m_play.touched.value(desk->name).contains(id)) continue;
            const QString shows = shown(*desk, KindNo::Case, id, Case::nextStep);
            const int place = int(m_order.value(id).lastIndexOf(shows));
            int& last = m_shown.try_emplace({desk->name, id}, place).first->second;
            if (place >= 0 && place < last) return u"%1 shows \"%2\" again, which was replaced"_s.arg(desk->name, shows);
            last = std::max(last, place);
        }
    }
    return {};
}

QString Watch::whatIsWithdrawnOrDestroyedStaysSo()
{
    if (m_wentBack != m_play.wentBack) {
        for (const RecordId& id : std::as_const(m_withdrawn)) {
            const auto consent = m_campus.hubRecord(KindNo::Consent, id);
            if (consent && consent->get(Consent::state) == model::ConsentState::Given) return u"a withdrawn consent is given again by a restore"_s;
        }
        for (const auto& [kind, id] : m_destroyed) {
            if (m_campus.hubRecord(kind, id)) return u"something destroyed is there again"_s;
        }
    }
    m_withdrawn.clear();
    for (const auto& consent : m_campus.hubRecords(KindNo::Consent)) {
        if (consent.get(Consent::state) == model::ConsentState::Withdrawn) m_withdrawn.insert(consent.id());
    }
    m_destroyed.clear();
    hub::Rows rows = m_campus.db().run(u"SELECT kind, id FROM destroyed"_s);
    while (rows.next()) m_destroyed.emplace_back(KindNo(rows.number(0)), *RecordId::parse(rows.text(1)));
    return {};
}

QSet<QString> Watch::sealed()
{
    QSet<QString> out;
    static QHash<QByteArray, QSet<QString>> opened;
    for (FakeDesk* desk : m_play.desks()) {
        for (const QString& file : {u"journal.seal"_s, u"journal.seal.left"_s}) {
            const auto frames = store::Journal(desk->disk, desk->filePath(file)).leftOver();
            for (const QByteArray& one : frames.valueOr({})) {
                auto known = opened.constFind(one);
                if (known == opened.cend()) {
                    const auto unsealed = wire::unsealEnvelope(one, m_campus.context().keys->seal);
                    known = opened.insert(one, unsealed ? sentencesIn(unsealed->envelope.body) : QSet<QString>());
                }
                out += *known;
            }
        }
    }
    return out;
}

QString Watch::everySavedWordIsSomewhere()
{
    const QSet<QString> somewhere = sealed() + sentencesIn(m_campus.hubText().toUtf8());
    for (const Said& one : m_play.said) {
        if (somewhere.contains(one.words) || m_play.beyondReach.contains(one.words) || m_play.isDestroyed(one)) continue;
        QStringList waiting;
        for (FakeDesk* desk : m_play.desks()) {
            const auto frames = store::Journal(desk->disk, desk->filePath(u"journal.seal"_s)).leftOver();
            waiting << u"%1 %2 of %3"_s.arg(desk->name).arg((*desk)->isOpen() ? qsizetype((*desk)->outbox().size()) : -1).arg(frames ? qsizetype(frames->size()) : -1);
        }
        return u"\"%1\" was saved, and is sealed nowhere and at no hub; %2"_s.arg(one.words, waiting.join(u", "_s));
    }
    return {};
}

}
