#include "core/hub/dropin/Arrivals.h"
#include "core/hub/dropin/WaitwhilePoll.h"
#include "core/hub/dropin/WaitwhileWatch.h"
#include "core/hub/feed/Feed.h"
#include "core/hub/governance/Destruction.h"
#include "core/model/dropin/DropIn.h"
#include "tests/scenarios/DropInStory.h"
#include "tests/support/WaitwhileWords.h"

#include <QtCore/QUrlQuery>

namespace carrel::tests {

using hub::PollDone;
using hub::SourceFault;
using model::KindNo;
using model::Visit;
using model::VisitState;
using namespace Qt::StringLiterals;
using Words = WaitwhileWords;

namespace {

/// Waitwhile's record, which a look reads; `fails` answers instead of it where it has something to say.
class OutsideRecord final : public hub::Source
{
public:
    QMap<QString, QJsonObject> visits;
    int rowsInPage = 100;
    std::function<std::optional<hub::SourceReply>(const QUrl&)> fails;
    QList<QUrl> asked;

    hub::SourceReply ask(const hub::SourceCall& call) override
    {
        asked << call.url;
        if (call.headers.value(0).second != Words::apiKey) return {401};
        if (fails) {
            if (auto reply = fails(call.url)) return *reply;
        }
        const QUrlQuery query(call.url);
        if (!call.url.path().endsWith(u"/visits"_s)) {
            const auto one = visits.constFind(call.url.path().section(u'/', -1));
            return one == visits.cend() ? hub::SourceReply{404, "{}"} : hub::SourceReply{200, QJsonDocument(*one).toJson()};
        }
        QJsonArray rows;
        const QString after = query.queryItemValue(u"startAfter"_s);
        for (const auto& visit : visits) {
            if (visit.value(u"state"_s) != query.queryItemValue(u"state"_s) || visit.value(u"id"_s).toString() <= after) continue;
            if (rows.size() == rowsInPage) break;
            rows << visit;
        }
        const QString last = rows.isEmpty() ? QString() : rows.last().toObject().value(u"id"_s).toString();
        return {200, Words::page(rows, last.isEmpty() ? QString() : u"1760000000,"_s + last)};
    }
};

}

/// Visits that come in from Waitwhile, and whoever is at a desk: each visit once, nobody's word undone, silence noticed.
class WaitwhileTest : public DropInStory
{
    Q_OBJECT

    static void use(Day& day)
    {
        hub::WaitwhileSettings settings;
        settings.hook = Words::hook;
        settings.api = u"https://api.example/v2"_s;
        settings.locations = {{u"LOC1"_s, u"learning-services"_s}};
        settings.topics = {{u"Referencing"_s, u"referencing"_s}};
        settings.topicField = u"WHY"_s;
        day.campus->context().waitwhile = std::make_shared<const hub::Waitwhile>(
            hub::Waitwhile{settings, base::Secret::copyOf(Words::secret), base::Secret::copyOf(Words::apiKey)});
    }
    std::unique_ptr<Day> outside()
    {
        auto day = session();
        use(*day);
        return day;
    }
    static int tell(Day& day, const QByteArray& body, const QByteArray& signature)
    {
        wire::Request request;
        request.method = "POST";
        request.path = u"/v1/hooks/waitwhile"_s;
        request.body = body;
        request.signature = signature;
        return day.campus->call(request).status;
    }
    static int tell(Day& day, const QJsonObject& visit, base::Moment told, const QString& type = u"visit.updated"_s)
    {
        const QByteArray body = Words::call(visit, told, type);
        return tell(day, body, Words::signatureOf(body));
    }
    static base::Moment now(Day& day) { return day.campus->clock.now(); }
    static QJsonObject waiting(Day& day, const QString& id = u"v1"_s) { return Words::visit(id, u"WAITING"_s, now(day)); }
    static std::optional<VisitState> stateOf(Day& day)
    {
        const auto visits = day.campus->hubRecords(KindNo::Visit);
        return visits.size() == 1 ? visits.front().get(Visit::state) : std::nullopt;
    }
    static PollDone look(Day& day, OutsideRecord& record, QList<int>* waited = nullptr)
    {
        auto& campus = *day.campus;
        const auto wait = [&](int seconds) {
            if (waited) *waited << seconds;
            return true;
        };
        const auto onStore = [&](const std::function<void(hub::Arrivals&)>& job) {
            hub::Arrivals arrivals(campus.db(), campus.context());
            job(arrivals);
        };
        const auto done = hub::WaitwhilePoll(*campus.context().waitwhile, record, wait, onStore).run(campus.clock.now());
        hub::WaitwhileWatch(campus.db(), campus.context()).looked(done, hub::Arrivals(campus.db(), campus.context()).isOpen());
        return done;
    }
    static hub::WaitwhileWatch::Alarm alarm(Day& day) { return hub::WaitwhileWatch(day.campus->db(), day.campus->context()).standing().alarm; }
    static QJsonObject with(QJsonObject visit, const QString& name, const QJsonValue& value)
    {
        visit.insert(name, value);
        return visit;
    }

private Q_SLOTS:
    void whoeverJoinsThereStandsInTheQueueOnEveryDesk_data() { stores(); }
    void whoeverJoinsThereStandsInTheQueueOnEveryDesk()
    {
        const auto day = outside();
        QCOMPARE(tell(*day, waiting(*day), now(*day), u"visit.created"_s), 200);
        day->campus->advance(30);
        QCOMPARE(tell(*day, Words::visit(u"v2"_s, u"WAITING"_s, now(*day), u"Somebody"_s, u"S1"_s), now(*day)), 200);
        QCOMPARE(tell(*day, Words::visit(u"v3"_s, u"WAITING"_s, now(*day), u"Nearly"_s, u"s1"_s), now(*day)), 200);
        day->campus->settle();
        for (Stand* stand : day->stands()) {
            const auto board = stand->queue.board(day->session);
            QVERIFY(board);
            QCOMPARE(board->waiting.size(), size_t(3));
            QCOMPARE(board->waiting[0].name, u"Carys Penhaligon"_s);
            QVERIFY(board->waiting[0].isUnknown);
            QCOMPARE(board->waiting[0].ticket, u"A001"_s);
            QCOMPARE(board->waiting[0].topic, u"referencing"_s);
        }
        // By the number, letter by letter; whoever is not matched waits for a person to say who they are.
        QSet<QString> names;
        const auto board = day->one.queue.board(day->session);
        for (const auto& row : board->waiting) names << row.name;
        QCOMPARE(names, (QSet<QString>{u"Carys Penhaligon"_s, u"Amira Benhaddou"_s, u"Nearly Penhaligon"_s}));
        // What else they know of people is nowhere: not in a record, nor in its history.
        const QString all = day->campus->hubText();
        for (const auto& never : {u"mailmark"_s, u"notesmark"_s, u"fieldmark"_s, u"tagmark"_s, u"900999"_s, u"Somebody"_s}) QVERIFY2(!all.contains(never), qPrintable(never));
        day->campus->settle();
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void whatIsToldTwiceIsTakenOnce_data() { stores(); }
    void whatIsToldTwiceIsTakenOnce()
    {
        const auto day = outside();
        const QByteArray body = Words::call(waiting(*day), now(*day), u"visit.created"_s);
        QCOMPARE(tell(*day, body, Words::signatureOf(body)), 200);
        const qint64 head = hub::feedHead(day->campus->db());
        for (int i = 0; i < 3; ++i) QCOMPARE(tell(*day, body, Words::signatureOf(body)), 200);
        OutsideRecord record;
        record.visits[u"v1"_s] = waiting(*day);
        QCOMPARE(look(*day, record).changed, 0);
        QCOMPARE(hub::feedHead(day->campus->db()), head);
        QCOMPARE(day->campus->hubRecords(KindNo::Visit).size(), size_t(1));
        day->campus->settle();
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void whatIsOlderUndoesNothing_data() { stores(); }
    void whatIsOlderUndoesNothing()
    {
        const auto day = outside();
        const auto joined = now(*day);
        day->campus->advance(600);
        const auto began = joined.plusSeconds(300), ended = joined.plusSeconds(500);
        const QJsonObject first = Words::visit(u"v1"_s, u"WAITING"_s, joined);
        const QJsonObject serving = with(with(first, u"state"_s, u"SERVING"_s), u"serveTime"_s, Words::iso(began));
        const QJsonObject over = with(with(serving, u"state"_s, u"COMPLETE"_s), u"completedTime"_s, Words::iso(ended));
        QCOMPARE(tell(*day, serving, began), 200);
        QCOMPARE(stateOf(*day), VisitState::Seen);
        QCOMPARE(tell(*day, first, joined), 200);
        QCOMPARE(stateOf(*day), VisitState::Seen);
        QCOMPARE(tell(*day, over, ended), 200);
        QCOMPARE(tell(*day, serving, began), 200);
        QCOMPARE(stateOf(*day), VisitState::Finished);
        const auto visit = day->campus->hubRecords(KindNo::Visit).front();
        QCOMPARE(visit.get(Visit::joined), joined);
        QCOMPARE(visit.get(Visit::started), began);
        QCOMPARE(visit.get(Visit::finished), ended);
        // That somebody went is heard before that they came: they do not stand in the queue.
        QCOMPARE(tell(*day, Words::visit(u"v9"_s, u"WAITING"_s, joined), ended, u"visit.removed"_s), 200);
        QCOMPARE(tell(*day, Words::visit(u"v9"_s, u"WAITING"_s, joined), joined, u"visit.created"_s), 200);
        QCOMPARE(day->campus->hubRecords(KindNo::Visit).size(), size_t(1));
        day->campus->settle();
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void onlyWhatWaitwhileSignedForThisAddressIsRead_data() { stores(); }
    void onlyWhatWaitwhileSignedForThisAddressIsRead()
    {
        const auto day = outside();
        const QByteArray body = Words::call(waiting(*day), now(*day));
        const QByteArray good = Words::signatureOf(body);
        for (const QByteArray& bad : {QByteArray(), QByteArray("="), good.chopped(1), good + '=', good.toLower(), QByteArray::fromBase64(good), Words::signatureOf(body, "https://other.example/v1/hooks/waitwhile"),
                                      Words::signatureOf(body, Words::hook, "another secret"), Words::signatureOf(body + ' '), QByteArray(100'000, 'A')}) {
            QCOMPARE(tell(*day, body, bad), 401);
        }
        QByteArray altered = body;
        altered.replace("Carys", "Karys");
        QCOMPARE(tell(*day, altered, good), 401);
        // Signed, and nothing that can be read: refused, and nothing is kept.
        const QByteArray huge = QByteArray(hub::MostHookBytes + 1, ' ');
        QCOMPARE(tell(*day, huge, Words::signatureOf(huge)), 413);
        for (const QByteArray& rubbish : {QByteArray(), QByteArray("null"), QByteArray("[]"), QByteArray("{}"), body.chopped(1), body + body, QByteArray(body).replace("WAITING", "LEVITATING"),
                                          QByteArray(body).replace("\"v1\"", "7"), QByteArray(body).replace("\"created\"", "\"made\""), QByteArray(body).replace("\"locationId\"", "\"id\""), QByteArray("\xff\xfe\0", 3)}) {
            QCOMPARE(tell(*day, rubbish, Words::signatureOf(rubbish)), 400);
        }
        const QByteArray message = QByteArray(body).replace("visit.updated", "message.created");
        QCOMPARE(tell(*day, message, Words::signatureOf(message)), 200);
        QVERIFY(day->campus->hubRecords(KindNo::Visit).empty());
        day->campus->context().waitwhile.reset();
        QCOMPARE(tell(*day, body, good), 404);
        day->campus->settle();
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void aDesksWordStands_data() { stores(); }
    void aDesksWordStands()
    {
        const auto day = outside();
        const QJsonObject visit = waiting(*day);
        QCOMPARE(tell(*day, visit, now(*day)), 200);
        day->campus->settle();
        const auto answer = callNext(*day, day->one);
        QCOMPARE(answer.how, session::CallAnswer::How::Called);
        day->campus->advance(60);
        // They know nothing of the call: that somebody waits there, is served or is gone, is no news to the desk.
        for (const auto& [state, type] : {std::pair(u"WAITING"_s, u"visit.updated"_s), std::pair(u"SERVING"_s, u"visit.updated"_s), std::pair(u"COMPLETE"_s, u"visit.updated"_s), std::pair(u"WAITING"_s, u"visit.removed"_s)}) {
            day->campus->advance(1);
            QCOMPARE(tell(*day, with(visit, u"state"_s, state), now(*day), type), 200);
            QCOMPARE(stateOf(*day), VisitState::Called);
        }
        QVERIFY(day->one.queue.arrived(*answer.visit).ok());
        QVERIFY(day->one.queue.finish(*answer.visit, u"Went through one list."_s).ok());
        day->campus->settle();
        QCOMPARE(tell(*day, visit, now(*day).plusSeconds(1)), 200);
        QCOMPARE(stateOf(*day), VisitState::Finished);
        QCOMPARE(day->campus->hubRecords(KindNo::Visit).front().get(Visit::note), u"Went through one list."_s);
        day->campus->settle();
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void whoWasPutBackByADeskAndGoesHasLeft_data() { stores(); }
    void whoWasPutBackByADeskAndGoesHasLeft()
    {
        const auto day = outside();
        QCOMPARE(tell(*day, waiting(*day), now(*day)), 200);
        day->campus->settle();
        const auto answer = callNext(*day, day->one);
        QVERIFY(day->one.queue.requeue(*answer.visit).ok());
        // Who they are was said here.
        day->campus->settle();
        QVERIFY(day->reception.queue.match(*answer.visit, day->campus->id("student/2")).ok());
        day->campus->settle();
        day->campus->advance(60);
        QCOMPARE(tell(*day, with(waiting(*day), u"externalCustomerId"_s, u"S1"_s), now(*day), u"visit.removed"_s), 200);
        day->campus->settle();
        const auto board = day->two.queue.board(day->session);
        QCOMPARE(board->waiting.size(), size_t(0));
        QCOMPARE(board->done.size(), size_t(1));
        QCOMPARE(board->done[0].state, VisitState::Left);
        QCOMPARE(board->done[0].name, u"Tomos Llŷr Wynne"_s);
        day->campus->settle();
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void aLookFindsWhatNoCallHasTold_data() { stores(); }
    void aLookFindsWhatNoCallHasTold()
    {
        const auto day = outside();
        OutsideRecord record;
        record.rowsInPage = 2;
        for (int i = 0; i < 7; ++i) record.visits[u"v%1"_s.arg(i)] = Words::visit(u"v%1"_s.arg(i), u"WAITING"_s, now(*day).plusSeconds(i));
        const auto first = look(*day, record);
        QVERIFY(first.ok());
        QCOMPARE(first.changed, 7);
        QVERIFY(record.asked.first().toString().contains(u"locationId=LOC1"_s));
        day->campus->advance(60);
        // One is served, one is over, one was never seen, one was taken off the list there without a word, one is somewhere else.
        record.visits[u"v1"_s] = with(with(record.visits[u"v1"_s], u"state"_s, u"SERVING"_s), u"serveTime"_s, Words::iso(now(*day)));
        record.visits[u"v2"_s] = with(with(record.visits[u"v2"_s], u"state"_s, u"COMPLETE"_s), u"serveTime"_s, Words::iso(now(*day)));
        record.visits[u"v3"_s] = with(record.visits[u"v3"_s], u"state"_s, u"COMPLETE"_s);
        record.visits.remove(u"v4"_s);
        record.visits[u"v5"_s] = with(record.visits[u"v5"_s], u"state"_s, u"BOOKED"_s);
        const auto second = look(*day, record);
        QCOMPARE(second.changed, 5);
        QCOMPARE(second.left, 1);
        day->campus->settle();
        const auto board = day->one.queue.board(day->session);
        QCOMPARE(board->waiting.size(), size_t(2));
        QCOMPARE(board->seen.size(), size_t(1));
        QCOMPARE(board->done.size(), size_t(4));
        QCOMPARE(board->figures.seen, 1);
        QCOMPARE(look(*day, record).changed, 0);
        day->campus->settle();
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void aLookThatFailsTakesNobodyOffTheQueue_data() { stores(); }
    void aLookThatFailsTakesNobodyOffTheQueue()
    {
        const auto day = outside();
        OutsideRecord record;
        record.rowsInPage = 1;
        for (const auto& id : {u"v1"_s, u"v2"_s, u"v3"_s}) record.visits[id] = Words::visit(id, u"WAITING"_s, now(*day));
        QCOMPARE(look(*day, record).changed, 3);
        const QList<std::pair<hub::SourceReply, SourceFault>> faults{
            {{429, {}, 7}, SourceFault::Busy},        {{500}, SourceFault::Failing}, {{503, {}, 3600}, SourceFault::Failing}, {{0}, SourceFault::Silent},
            {{401}, SourceFault::Refused},            {{403}, SourceFault::Scope},   {{302}, SourceFault::NotUnderstood},     {{200, "<html>"}, SourceFault::NotUnderstood},
            {{200, "{\"results\":7}"}, SourceFault::NotUnderstood}, {{404, "{}"}, SourceFault::NotUnderstood}};
        for (const auto& [reply, fault] : faults) {
            day->campus->advance(60);
            // From the second page on.
            record.fails = [&, reply = reply](const QUrl& url) { return QUrlQuery(url).hasQueryItem(u"startAfter"_s) ? std::optional(reply) : std::nullopt; };
            QList<int> waited;
            QCOMPARE(look(*day, record, &waited).fault, fault);
            const bool mayPass = fault == SourceFault::Busy || fault == SourceFault::Failing || fault == SourceFault::Silent;
            QCOMPARE(waited, !mayPass ? QList<int>() : reply.retryAfter == 7 ? (QList<int>{7, 7, 7}) : reply.retryAfter > 60 ? (QList<int>{60, 60, 60}) : (QList<int>{2, 4, 8}));
            QCOMPARE(alarm(*day), hub::WaitwhileWatch::Alarm::PollFails);
        }
        // In circles, and for ever.
        record.fails = [](const QUrl& url) { return url.path().endsWith(u"/visits"_s) ? std::optional(hub::SourceReply{200, Words::page({QJsonObject()}, u"same"_s)}) : std::nullopt; };
        QCOMPARE(look(*day, record).fault, SourceFault::NotUnderstood);
        // Busy once: asked again, and nothing is missing.
        int times = 0;
        record.fails = [&](const QUrl&) { return ++times == 3 ? std::optional(hub::SourceReply{429, {}, 1}) : std::nullopt; };
        QVERIFY(look(*day, record).ok());
        QCOMPARE(alarm(*day), hub::WaitwhileWatch::Alarm::None);
        day->campus->settle();
        QCOMPARE(day->one.queue.board(day->session)->waiting.size(), size_t(3));
        day->campus->settle();
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void aHookThatFallsSilentIsNoticed_data() { stores(); }
    void aHookThatFallsSilentIsNoticed()
    {
        using Alarm = hub::WaitwhileWatch::Alarm;
        const auto day = outside();
        OutsideRecord record;
        QVERIFY(look(*day, record).ok());
        QCOMPARE(tell(*day, waiting(*day), now(*day)), 200);
        record.visits[u"v1"_s] = waiting(*day);
        day->campus->advance(20 * 60);
        record.visits[u"v2"_s] = waiting(*day, u"v2"_s);
        QCOMPARE(look(*day, record).changed, 1);
        // It may still come by itself.
        QCOMPARE(alarm(*day), Alarm::None);
        day->campus->advance(20 * 60);
        // Nothing has happened, of which nothing had to be told.
        QCOMPARE(look(*day, record).changed, 0);
        QCOMPARE(alarm(*day), Alarm::None);
        record.visits[u"v3"_s] = waiting(*day, u"v3"_s);
        QCOMPARE(look(*day, record).changed, 1);
        QCOMPARE(alarm(*day), Alarm::HookSilent);
        const auto links = day->campus->db().one(u"SELECT count(*) FROM audit"_s)->toInt();
        QCOMPARE(look(*day, record).changed, 0);
        QCOMPARE(alarm(*day), Alarm::HookSilent);
        QCOMPARE(day->campus->db().one(u"SELECT count(*) FROM audit"_s)->toInt(), links);
        QCOMPARE(tell(*day, with(record.visits[u"v3"_s], u"position"_s, 1), now(*day)), 200);
        QCOMPARE(alarm(*day), Alarm::None);
        QVERIFY(day->campus->db().one(u"SELECT 1 FROM audit_body WHERE body LIKE '%hook-silent%'"_s));
        day->campus->settle();
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void silenceIsToldToWhoeverStandsAtTheQueue_data() { stores(); }
    void silenceIsToldToWhoeverStandsAtTheQueue()
    {
        const auto day = outside();
        const auto unheard = [&](Stand& stand) {
            day->campus->settle();
            return stand.queue.board(day->session)->unheard;
        };
        OutsideRecord record;
        QVERIFY(look(*day, record).ok());
        QCOMPARE(tell(*day, waiting(*day), now(*day)), 200);
        record.visits[u"v1"_s] = waiting(*day);
        const auto last = now(*day);
        for (Stand* stand : day->stands()) QVERIFY(!unheard(*stand));
        day->campus->advance(40 * 60);
        record.visits[u"v2"_s] = waiting(*day, u"v2"_s);
        QVERIFY(look(*day, record).ok());
        for (Stand* stand : day->stands()) QCOMPARE(unheard(*stand), std::optional(last));
        // Nobody at a desk says so, or says otherwise.
        QVERIFY(!change(day->reception.desk, day->session, model::Changes(KindNo::DropIn).clear(model::DropIn::unheard)).ok());
        const qint64 head = hub::feedHead(day->campus->db());
        QVERIFY(look(*day, record).ok());
        QCOMPARE(hub::feedHead(day->campus->db()), head);
        QCOMPARE(tell(*day, with(record.visits[u"v2"_s], u"position"_s, 1), now(*day)), 200);
        for (Stand* stand : day->stands()) QVERIFY(!unheard(*stand));
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void aRecordThatCannotBeReadIsToldOnlyWhereNoCallComesEither_data() { stores(); }
    void aRecordThatCannotBeReadIsToldOnlyWhereNoCallComesEither()
    {
        const auto day = outside();
        const auto unheard = [&] { return day->campus->hubRecord(KindNo::DropIn, day->session)->get(model::DropIn::unheard); };
        OutsideRecord record;
        QVERIFY(look(*day, record).ok());
        record.fails = [](const QUrl&) { return std::optional(hub::SourceReply{403}); };
        day->campus->advance(40 * 60);
        const auto last = now(*day);
        QCOMPARE(tell(*day, waiting(*day), now(*day)), 200);
        QVERIFY(!look(*day, record).ok());
        QVERIFY(!unheard());
        day->campus->advance(31 * 60);
        QVERIFY(!look(*day, record).ok());
        QCOMPARE(unheard(), std::optional(last));
        // A call is heard again, though the record still cannot be read.
        QCOMPARE(tell(*day, waiting(*day, u"v9"_s), now(*day)), 200);
        QVERIFY(!unheard());
        QVERIFY(!look(*day, record).ok());
        QVERIFY(!unheard());
        day->campus->advance(31 * 60);
        QVERIFY(!look(*day, record).ok());
        QVERIFY(unheard());
        record.fails = {};
        for (const auto& id : {u"v1"_s, u"v9"_s}) record.visits[id] = waiting(*day, id);
        QVERIFY(look(*day, record).ok());
        QVERIFY(!unheard());
    }

    void whatWasDestroyedDoesNotComeBack_data() { stores(); }
    void whatWasDestroyedDoesNotComeBack()
    {
        const auto day = outside();
        QCOMPARE(tell(*day, waiting(*day), now(*day)), 200);
        const auto id = day->campus->hubRecords(KindNo::Visit).front().id();
        const auto gone = hub::Destruction(day->campus->db(), day->campus->context()).destroy(KindNo::Visit, id, u"x"_s, u"They asked for it."_s);
        QVERIFY(bool(gone));
        day->campus->advance(60);
        QCOMPARE(tell(*day, waiting(*day), now(*day)), 200);
        OutsideRecord record;
        record.visits[u"v1"_s] = with(waiting(*day), u"state"_s, u"SERVING"_s);
        QVERIFY(look(*day, record).ok());
        QVERIFY(day->campus->hubRecords(KindNo::Visit).empty());
        QVERIFY(!day->campus->hubText().contains(u"Carys"_s));
        day->campus->settle();
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void withoutASessionNothingIsKeptUntilThereIsOne_data() { stores(); }
    void withoutASessionNothingIsKeptUntilThereIsOne()
    {
        const auto day = outside();
        const auto set = [&](model::DropInState state) { day->campus->changeAtHub(KindNo::DropIn, day->session, [&](model::Record& record) { record.put(model::DropIn::state, state); }); };
        set(model::DropInState::Closed);
        QCOMPARE(tell(*day, waiting(*day), now(*day)), 200);
        QCOMPARE(tell(*day, with(waiting(*day), u"locationId"_s, u"LOC2"_s), now(*day)), 200);
        QVERIFY(day->campus->hubRecords(KindNo::Visit).empty());
        set(model::DropInState::Open);
        OutsideRecord record;
        record.visits[u"v1"_s] = waiting(*day);
        record.visits[u"v2"_s] = Words::visit(u"v2"_s, u"WAITING"_s, now(*day).plusDays(2));
        const auto done = look(*day, record);
        QCOMPARE(done.changed, 1);
        QCOMPARE(done.unplaced, 1);
        day->campus->settle();
        QCOMPARE(day->campus->disagreement(), QString());
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::WaitwhileTest)
#include "WaitwhileTest.moc"
