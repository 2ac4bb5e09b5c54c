#include "core/hub/intake/WaitwhileReader.h"
#include "tests/fuzz/Target.h"
#include "tests/support/WaitwhileWords.h"

// What Waitwhile tells: a call, a visit, a page of them. Whatever comes, nothing is taken that a record could not hold, or that
// was to end at the door.
namespace carrel::fuzz {

using namespace Qt::StringLiterals;
using hub::OutsideVisit;
using tests::WaitwhileWords;

namespace {

const QString topicField = u"WHY"_s;
constexpr qsizetype MostLetters = 120;

bool isPrintable(const QString& text)
{
    return text.isValidUtf16() && std::ranges::none_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

void judgeVisit(const OutsideVisit& visit)
{
    promise(!visit.id.isEmpty() && visit.id.size() <= 64 && !visit.location.isEmpty() && visit.location.size() <= 64, "a visit has its id and its place");
    promise(visit.name.size() <= MostLetters && visit.student.size() <= 64 && visit.ticket.size() <= 12 && visit.topics.size() <= 20, "nothing is longer than it may be");
    for (const QString& text : {visit.id, visit.location, visit.name, visit.student, visit.ticket}) promise(isPrintable(text), "a text can be shown");
    for (const auto& at : {visit.joined, visit.served, visit.completed}) promise(!at || (at->utc().date().year() >= 2000 && at->utc().date().year() <= 2100), "a time is one of our days");
}

base::Moment at() { return base::Moment::startOf(QDate(2026, 10, 5)); }

}

QList<QByteArray> seeds()
{
    const QJsonObject visit = WaitwhileWords::visit(u"v1"_s, u"WAITING"_s, at(), u"Carys"_s, u"S1"_s);
    QJsonObject over = visit;
    over.insert(u"state"_s, u"COMPLETE"_s);
    over.insert(u"serveTime"_s, 1'791'190'000'000.0);
    over.insert(u"isAnonymized"_s, true);
    return {WaitwhileWords::call(visit, at()), WaitwhileWords::call(over, at(), u"visit.removed"_s), QJsonDocument(visit).toJson(QJsonDocument::Compact),
            WaitwhileWords::page({visit, over, QJsonObject{}}, u"1791190000000,v2"_s)};
}

QList<QByteArray> words()
{
    QList<QByteArray> out = jsonWords();
    return out << "\"state\":" << "\"SERVING\"" << "\"BOOKED\"" << "\"created\":" << "\"2026-10-05T09:00:00.000Z\"" << "\"2026-10-05T09:00:00\"" << "1791190000000" << "99999999999999"
               << "\"results\":" << "\"endAt\":" << "\"notes\":" << "\"firstName\":" << "\"externalCustomerId\":" << "\"values\":" << "\"WHY\"" << "\\ud83d\\ude00" << "\\u202e";
}

bool judge(const QByteArray& input)
{
    const auto call = hub::readOutsideCall(input, topicField);
    const auto visit = hub::readOutsideVisit(input, topicField);
    const auto page = hub::readOutsidePage(input, topicField);
    if (call && call->visit) judgeVisit(*call->visit);
    if (visit) judgeVisit(*visit);
    if (page) {
        for (const auto& one : page->visits) judgeVisit(one);
        promise(page->next.size() <= 64, "where the next page begins is short");
    }
    const auto again = hub::readOutsideCall(input, topicField);
    promise(bool(again) == bool(call) && (!call || (again->visit == call->visit && again->told == call->told)), "what is read twice is the same");
    return call || visit || page;
}

}
