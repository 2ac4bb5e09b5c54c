#include "tests/scenarios/Watch.h"

#include "core/hub/edits/Quarantine.h"
#include "core/hub/governance/Destruction.h"
#include "core/model/dropin/Decision.h"
#include "core/model/governance/Conflict.h"

namespace carrel::tests {

using model::Case;
using model::KindNo;
using model::Note;
using model::RecordId;
using session::SyncStanding;
using namespace Qt::StringLiterals;

// What must hold when everything is quiet.

QString Watch::atRest()
{
    return firstOf({&Watch::nothingSurprises, &Watch::noRefusalOrOutcomeTellsAWord, &Watch::whatIsWithdrawnOrDestroyedStaysSo, &Watch::everyDeskIsUpToDate,
                    &Watch::bothSidesAgree, &Watch::everySavedWordIsWithTheHub, &Watch::everyDraftIsKept, &Watch::noWordIsOnADeskThatMayNotSeeIt,
                    &Watch::whatIsDestroyedIsGoneEverywhere, &Watch::statesMovedOnlyAsTheyMay, &Watch::aTimeIsOneTutorialsOnEveryDesk, &Watch::noTimeIsFreeThatSomebodyHas,
                    &Watch::everyClashIsToldToBoth, &Watch::nobodyWhoWasAddedIsLost, &Watch::whoeverIsJoinedToAnotherStillStands, &Watch::everyDeskHasTheSameOrder,
                    &Watch::everyMarkIsThere, &Watch::noMorePlacesAreGivenThanThereAre,
                    &Watch::whoeverLeadsSeesTheirOwnRegisterAlone, &Watch::whoeverIsOffDutySeesNobodyWhoComes, &Watch::everyConflictHasBothValuesAndBothAuthors,
                    &Watch::noTwoNotesWereMixed, &Watch::everyWriteIsInTheAudit, &Watch::whateverWaitsForAPersonSaysWhy, &Watch::whatIsSaidAgainChangesNothing});
}

QString Watch::everyDeskIsUpToDate()
{
    for (FakeDesk* desk : m_play.desks()) {
        const bool isShut = !(*desk)->isOpen();
        // Whoever has no post any more cannot sign in again.
        if (isShut && m_play.hasNoPost(*desk)) continue;
        if (isShut) return u"%1 stays shut, standing %2"_s.arg(desk->name).arg(int((*desk)->standing()));
        const auto report = (*desk)->syncReport();
        if (report.standing != SyncStanding::UpToDate) return u"%1 does not come to rest, standing %2"_s.arg(desk->name).arg(int(report.standing));
        if (report.waiting) return u"%1 still has something to send"_s.arg(desk->name);
    }
    return {};
}

QString Watch::bothSidesAgree() { return m_campus.disagreement(); }

QString Watch::everySavedWordIsWithTheHub()
{
    const QSet<QString> kept = sentencesIn(m_campus.hubText().toUtf8());
    for (const Said& one : m_play.said) {
        if (!kept.contains(one.words) && !m_play.beyondReach.contains(one.words) && !m_play.isDestroyed(one)) {
            const auto record = m_campus.hubRecord(one.kind, one.record);
            return u"\"%1\" of %2 is lost; the hub %3; sealed %4"_s.arg(one.words, one.record.text(), record ? u"has the record"_s : u"has no such record"_s).arg(sealed().contains(one.words));
        }
    }
    return {};
}

QString Watch::everyDraftIsKept()
{
    for (FakeDesk* desk : m_play.desks()) {
        const auto typed = m_play.drafts.constFind(desk->name);
        if (typed == m_play.drafts.cend() || !(*desk)->isOpen()) continue;
        const auto kept = (*desk)->draft(u"note:new"_s);
        if (!kept || kept->text != *typed) return u"%1 has lost a draft"_s.arg(desk->name);
    }
    return {};
}

QSet<QString> Watch::mayBeOn(FakeDesk& desk)
{
    QSet<QString> out;
    QSet<RecordId> whole;
    for (const auto& kind : model::catalogue()) {
        for (const auto& item : desk->all(kind.no())) {
            for (int i = 0; i < kind.size(); ++i) {
                if (const auto* text = item.view.at(i).text()) out += sentencesIn(text->toUtf8());
            }
            const bool isOpenCase = kind.no() == KindNo::Case && item.view.grain(kind.position(Case::nextStep)) >= model::Grain::Full;
            const bool isOpenNote = kind.no() == KindNo::Note && item.view.grain(kind.position(Note::body)) >= model::Grain::Full;
            const bool isOpenApproach = kind.no() == KindNo::Approach && item.view.grain(kind.position(model::Approach::outcomeNote)) >= model::Grain::Full;
            const bool isOpenVisit = kind.no() == KindNo::Visit && item.view.grain(kind.position(model::Visit::note)) >= model::Grain::Full;
            const bool isOpenBooking = kind.no() == KindNo::Booking && item.view.grain(kind.position(model::Booking::visitor)) >= model::Grain::Full;
            if (isOpenCase || isOpenNote || isOpenApproach || isOpenVisit || isOpenBooking || kind.no() == KindNo::Workshop) whole.insert(item.view.id());
        }
    }
    // What somebody wrote into a field they still see in full may be remembered by their desk, for taking it back.
    for (const Said& one : m_play.said) {
        if (whole.contains(one.record)) out.insert(one.words);
    }
    return out;
}

QString Watch::noWordIsOnADeskThatMayNotSeeIt()
{
    for (FakeDesk* desk : m_play.desks()) {
        if (!(*desk)->isOpen()) continue;
        const QSet<QString> hidden = sentencesIn(desk->pages()) + sentencesIn(desk->cells()) - mayBeOn(*desk);
        if (!hidden.isEmpty()) return u"%1 has \"%2\" in its file, and may not see it"_s.arg(desk->name, *hidden.cbegin());
    }
    return {};
}

QString Watch::whatIsDestroyedIsGoneEverywhere()
{
    for (const auto& [kind, id] : m_destroyed) {
        for (const hub::Holder& holder : hub::holdersOf(m_campus.db(), kind, id)) {
            if (holder.state == hub::Holder::State::Erased) continue;
            // Of an enrolment that is no more, the lease or the report of a loss says the rest.
            const auto state = m_campus.db().one(u"SELECT state FROM enrolment WHERE id = ?"_s, {holder.desk.text()});
            if (state && *state == QVariant(u"active"_s) && m_play.isInUse(holder.desk)) return u"%1 has not said that it erased what is destroyed"_s.arg(holder.name);
        }
    }
    const QSet<QString> kept = sentencesIn(m_campus.hubText().toUtf8());
    QSet<RecordId> unmade;
    for (const Said& one : m_play.said) {
        // Where what made a record is on no medium any more, nothing tells what it belonged to.
        if (m_play.beyondReach.contains(one.words)) unmade.insert(one.record);
        const bool isKnown = !unmade.contains(one.record) || m_play.isDestroyed(one.kind, one.record);
        if (isKnown && kept.contains(one.words) && m_play.isDestroyed(one)) return u"the hub still has \"%1\" of what is destroyed, in %2"_s.arg(one.words, placesOf(one.words));
    }
    return {};
}

QString Watch::placesOf(const QString& words)
{
    QStringList out;
    for (const auto& kind : model::catalogue()) {
        for (const auto& record : m_campus.hubRecords(kind.no())) {
            for (int i = 0; i < kind.size(); ++i) {
                if (record.at(i).text() && record.at(i).text()->contains(words)) out << kind.name() + u' ' + record.id().text();
            }
        }
    }
    const std::pair<QString, QString> others[] = {{u"history"_s, u"SELECT value, kind, rec FROM history"_s},
                                                  {u"quarantine"_s, u"SELECT body, reason, record FROM quarantine"_s},
                                                  {u"forked"_s, u"SELECT body, enrolment, n FROM forked"_s}};
    for (const auto& [table, sql] : others) {
        hub::Rows rows = m_campus.db().run(sql);
        while (rows.next()) {
            if (rows.bytes(0).contains(words.toUtf8())) out << table + u' ' + rows.text(1) + u' ' + rows.text(2);
        }
    }
    return out.join(u", "_s);
}

QByteArray Watch::stateOfHub()
{
    QString out = m_campus.hubText();
    for (const QString& table : {u"feed"_s, u"history"_s, u"outcome"_s, u"quarantine"_s, u"forked"_s, u"audit"_s}) {
        out += u"%1 %2\n"_s.arg(table, m_campus.db().one(u"SELECT count(*) FROM "_s + table)->toString());
    }
    return out.toUtf8();
}

QString Watch::whatIsSaidAgainChangesNothing()
{
    for (FakeDesk* desk : m_play.desks()) {
        if (!(*desk)->isOpen()) continue;
        for (const Pushed& one : m_pushed[desk->name]) {
            const QByteArray before = stateOfHub();
            const auto reply = m_campus.call(one.request);
            // Its session may have ended since, or its enrolment is found to be copied by now.
            if (reply.status != 200) continue;
            const auto first = wire::readPushReply(one.reply);
            const auto again = wire::readPushReply(reply.body);
            if (!first || !again || first->outcomes.size() > again->outcomes.size()) return u"a push of %1 is answered otherwise the second time"_s.arg(desk->name);
            for (size_t i = 0; i < first->outcomes.size(); ++i) {
                if (wire::writeOutcome(first->outcomes[i]) != wire::writeOutcome(again->outcomes[i])) return u"an edit of %1 has another outcome the second time"_s.arg(desk->name);
            }
            if (stateOfHub() != before) return u"a push of %1 that was said again has changed something"_s.arg(desk->name);
        }
    }
    m_pushed.clear();
    return {};
}

QString Watch::everyConflictHasBothValuesAndBothAuthors()
{
    using model::Conflict;
    for (const auto& one : m_campus.hubRecords(KindNo::Conflict)) {
        const bool isNamed = one.get(Conflict::proposedBy) && one.get(Conflict::proposedAt);
        const bool isWhole = one.get(Conflict::standing) && one.get(Conflict::proposed);
        if (!isNamed || !isWhole) return u"a conflict lacks an author or a value"_s;
    }
    return {};
}

QString Watch::noTwoNotesWereMixed()
{
    for (const auto& note : m_campus.hubRecords(KindNo::Note)) {
        // Whoever settles a choice may keep both texts of one note.
        const QSet<QString> all = sentencesIn(note.get(Note::body).value_or(QString()).toUtf8());
        const auto isOthers = [&](const Said& one) { return all.contains(one.words) && one.record != note.id(); };
        if (std::ranges::any_of(m_play.said, isOthers)) return u"two notes were made one: %1"_s.arg(note.id().text());
    }
    return {};
}

QString Watch::everyWriteIsInTheAudit()
{
    const auto loose = m_campus.db().one(u"SELECT count(*) FROM feed f WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.no = f.link)"_s);
    return loose->toLongLong() ? u"%1 writes are not in the audit"_s.arg(loose->toLongLong()) : QString();
}

QString Watch::whateverWaitsForAPersonSaysWhy()
{
    for (const auto& edit : hub::Quarantine(m_campus.db(), m_campus.context()).list()) {
        if (edit.reason.isEmpty() || edit.due.ms <= edit.at.ms) return u"an edit waits without a reason or a day"_s;
    }
    return {};
}

}
