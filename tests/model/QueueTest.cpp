#include "core/base/Random.h"
#include "core/model/dropin/Queue.h"

#include <QtTest/QTest>
#include <algorithm>

using namespace carrel;
using namespace carrel::model;
using namespace Qt::StringLiterals;
using base::Moment;

namespace {

constexpr Moment noon{1'791'201'600'000};

class Waiting
{
public:
    Record joined(int minutes, std::optional<int> requeued = {}, VisitState state = VisitState::Waiting)
    {
        Record visit(kindView(KindNo::Visit), RecordId::draw(m_random));
        visit.put(Visit::state, state);
        visit.put(Visit::joined, noon.plusSeconds(60 * minutes));
        if (requeued) visit.put(Visit::requeued, noon.plusSeconds(60 * *requeued));
        return visit;
    }

private:
    base::SeededRandom m_random{"queue"};
};

View whole(const Record& visit)
{
    View view(visit.id(), wholeShape(visit.kind()));
    for (int i = 0; i < visit.kind().size(); ++i) view.set(i, visit.at(i));
    return view;
}

}

/// Who is next, and what is called out.
class QueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoJoinedFirstIsFirst()
    {
        Waiting at;
        QVERIFY(queuePlace(at.joined(1)) < queuePlace(at.joined(2)));
        QVERIFY(!(queuePlace(at.joined(2)) < queuePlace(at.joined(1))));
    }

    void whoComesBackStandsWhereTheyCameBack()
    {
        Waiting at;
        QVERIFY(queuePlace(at.joined(5)) < queuePlace(at.joined(1, 6)));
        QVERIFY(queuePlace(at.joined(1, 6)) < queuePlace(at.joined(7)));
    }

    void ofTwoWhoJoinAtOnceOneIsAlwaysBeforeTheOther()
    {
        Waiting at;
        std::vector<QueuePlace> places;
        for (int i = 0; i < 50; ++i) places.push_back(*queuePlace(at.joined(0)));
        auto turned = places;
        std::ranges::reverse(turned);
        std::ranges::sort(places);
        std::ranges::sort(turned);
        QVERIFY(places == turned);
        QVERIFY(std::ranges::adjacent_find(places) == places.end());
    }

    void nobodyElseStandsInTheQueue()
    {
        Waiting at;
        for (size_t i = 0; i < codesOf<VisitState>.size(); ++i) {
            const Record visit = at.joined(1, {}, VisitState(i));
            QCOMPARE(queuePlace(visit).has_value(), VisitState(i) == VisitState::Waiting);
            QVERIFY(queuePlace(visit) == queuePlace(whole(visit)));
        }
    }

    void whatIsWithheldHasNoPlace()
    {
        Waiting at;
        const Record visit = at.joined(1);
        QVERIFY(!queuePlace(View(visit.id(), Shape(visit.kind()))));
    }

    void aTicketIsShortAndHardlyEverTheSame()
    {
        base::SeededRandom random("tickets");
        QSet<QString> drawn;
        for (int i = 0; i < 200; ++i) {
            const QString ticket = drawTicket(random);
            QCOMPARE(ticket.size(), 4);
            QVERIFY(ticket[0].isUpper() && ticket[1].isUpper() && ticket[2].isDigit() && ticket[3].isDigit());
            // What is misread, or misheard across a room.
            for (const QChar& c : u"01IOQSUZBG5"_s) QVERIFY(!ticket.contains(c));
            drawn.insert(ticket);
        }
        QVERIFY(drawn.size() > 190);
    }
};

QTEST_GUILESS_MAIN(QueueTest)
#include "QueueTest.moc"
