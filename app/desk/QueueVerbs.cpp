#include "app/desk/Headless.h"

#include "core/session/Queue.h"

#include <QtCore/QEventLoop>

namespace carrel::app {

using namespace Qt::StringLiterals;
using session::CallAnswer;
using session::Queue;
using session::QueueRow;

namespace {

QByteArray stateWord(const QueueRow& row)
{
    return row.state ? QByteArray(model::codesOf<model::VisitState>[size_t(*row.state)].data()) : QByteArray();
}

/// Id, state, place in the queue, ticket, name, topic, minutes to wait, desk; apart by tabs.
QByteArray lineOf(const QueueRow& row)
{
    const QByteArray about = row.about ? "about " + QByteArray::number(*row.about) + " min" : QByteArray();
    return QList<QByteArray>{row.visit.view.id().text().toUtf8(), stateWord(row), row.position ? QByteArray::number(row.position) : QByteArray(), row.ticket.toUtf8(),
                             row.name.toUtf8(), row.topic.toUtf8(), about, row.desk.toUtf8()}
               .join('\t')
        + '\n';
}

QString clockTime(base::Moment at) { return at.utc().toLocalTime().toString(u"HH:mm"_s); }

QString calledWords(const QueueRow& row)
{
    const QString who = row.name.isEmpty() ? row.ticket : row.name;
    const QString where = row.desk.isEmpty() ? row.by : row.desk;
    return u"%1 was called by %2 at %3."_s.arg(who, where, row.called ? clockTime(*row.called) : u"a time not known"_s);
}

}

std::optional<model::RecordId> Headless::dropInMeant(Queue& queue, QString* why)
{
    const QString word = m_options.values.value(u"--session"_s);
    if (const auto id = model::RecordId::parse(word)) return id;
    const auto sessions = queue.sessions();
    if (sessions.size() == 1 && word.isEmpty()) return sessions.front().view.id();
    *why = sessions.empty() ? u"No drop-in session is open on this desk. Somebody of the team opens one, and puts you on duty; then sync."_s
                            : u"More than one session is open. Say which with --session ID; they are in carrel-desk dump as drop_in."_s;
    return std::nullopt;
}

Spoken Headless::queueVerb(const QString& verb)
{
    Queue queue(*m_desk, m_clock, m_random);
    if (verb == u"finish") return finishVisit(queue);
    QString why;
    const auto which = dropInMeant(queue, &why);
    if (!which) return {1, {}, why};
    if (verb == u"add") return addToQueue(queue, *which);
    if (verb == u"call") return callNext(queue, *which);
    return listQueue(queue, *which);
}

Spoken Headless::listQueue(Queue& queue, const model::RecordId& which)
{
    const auto board = queue.board(which);
    if (!board) return {1, {}, u"This session is not on this desk. Sync first, or check the id."_s};
    QByteArray out;
    for (const auto* rows : {&board->waiting, &board->called, &board->seen, &board->parked, &board->done}) {
        for (const QueueRow& row : *rows) out += lineOf(row);
    }
    QStringList words;
    for (const auto& lost : queue.lostSteps()) words << calledWords(lost.row);
    for (const auto* rows : {&board->called, &board->seen}) {
        for (const QueueRow& row : *rows) {
            if (row.second) words << u"%1 was called at %2 as well, before either desk knew of the other."_s.arg(row.name.isEmpty() ? row.ticket : row.name, row.second->desk.isEmpty() ? row.second->by : row.second->desk);
        }
    }
    if (const auto since = board->unheard) {
        words << u"Waitwhile has said nothing since %1. People who joined there may be missing: ask in the room, and add them with carrel-desk queue add."_s.arg(clockTime(*since));
    }
    if (board->figures.desks == 0) words << u"No desk is open."_s;
    return {0, out, out.isEmpty() ? u"Nobody has come yet."_s : words.join(u'\n')};
}

Spoken Headless::addToQueue(Queue& queue, const model::RecordId& which)
{
    const QString word = m_options.values.value(u"--student"_s);
    session::NewWalkUp visitor{which, {}, m_options.values.value(u"--name"_s), m_options.values.value(u"--topic"_s), m_options.values.contains(u"--confidential"_s)};
    if (!word.isEmpty()) visitor.student = studentNamed(word);
    if (!word.isEmpty() && !visitor.student) return {1, {}, u"No student %1 was found. Give their name with --name; somebody can find them later."_s.arg(word)};
    if (word.isEmpty() && visitor.visitor.trimmed().isEmpty()) return {2, {}, u"Say who came: carrel-desk queue add --student NUMBER|ID, or --name NAME"_s};
    const auto answer = queue.addWalkUp(visitor);
    const auto row = answer.id ? queue.row(*answer.id) : std::nullopt;
    return answered(answer, row ? u"Ticket %1. The visit is saved here and will be sent with the next sync."_s.arg(row->ticket) : QString());
}

Spoken Headless::callNext(Queue& queue, const model::RecordId& which)
{
    std::optional<CallAnswer> answer;
    queue.callNext(which, [&](const CallAnswer& a) { answer = a; });
    // The hub says whose they are; without one the desk calls by itself.
    if (!answer) settle();
    QStringList words;
    for (const auto& lost : queue.lostSteps()) words << calledWords(lost.row);
    if (!answer) return {3, {}, u"The hub has not said whether they are yours. Nobody was called; nothing is lost."_s};
    const auto row = answer->visit ? queue.row(*answer->visit) : std::nullopt;
    const QString who = row ? (row->name.isEmpty() ? row->ticket : row->name) : QString();
    switch (answer->how) {
    case CallAnswer::How::Called: words << u"%1 is called."_s.arg(who); break;
    case CallAnswer::How::CalledApart: words << u"%1 is called here. The hub does not answer: agree aloud with the other desks who is next."_s.arg(who); break;
    case CallAnswer::How::NobodyWaits: return {1, {}, (words << u"Nobody waits."_s).join(u'\n')};
    case CallAnswer::How::TakenByOthers: return {1, {}, words.join(u'\n')};
    case CallAnswer::How::NotSaved: return {1, {}, wordsFor(answer->outcome)};
    }
    return {0, row ? lineOf(*row) : QByteArray(), words.join(u'\n')};
}

Spoken Headless::finishVisit(Queue& queue)
{
    const auto id = model::RecordId::parse(m_options.words.value(2));
    const auto row = id ? queue.row(*id) : std::nullopt;
    if (!row) return {id ? 1 : 2, {}, id ? u"This desk does not hold that visit. Sync first, or check the id."_s : u"Say which visit: carrel-desk queue finish VISIT [--text NOTE]"_s};
    if (!row->isMine) return {1, {}, u"Only whoever sees them can finish the visit. %1"_s.arg(row->by.isEmpty() ? QString() : calledWords(*row))};
    // Whoever is finished has come: the step between is not asked of a command line.
    if (row->state == model::VisitState::Called) {
        if (const auto came = queue.arrived(*id); !came.ok()) return {1, {}, wordsFor(came)};
    }
    return answered(queue.finish(*id, m_options.values.value(u"--text"_s)), u"The visit is finished here and will be sent with the next sync."_s);
}

}
