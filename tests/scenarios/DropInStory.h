#pragma once

#include "core/session/Queue.h"
#include "tests/scenarios/Story.h"
#include "tests/support/RawDesk.h"

namespace carrel::tests {

/// A desk with its board.
struct Stand {
    FakeDesk& desk;
    session::Queue queue;
    explicit Stand(FakeDesk& of) : desk(of), queue(*of, of.clock, of.random) {}
};

/// Stories of one drop-in session: a member of Learning Services at the reception, Sunita at Desk 1 and Ewan at Desk 2.
class DropInStory : public Story
{
    Q_OBJECT

protected:
    struct Day {
        std::unique_ptr<FakeCampus> campus;
        Stand reception;
        Stand one;
        Stand two;
        model::RecordId session;
        std::array<Stand*, 3> stands() { return {&reception, &one, &two}; }
    };
    std::unique_ptr<Day> session();
    /// So many people join, a second apart: the first is Amira, the others give a name.
    static void join(Day& day, int count);
    /// Calls at this desk alone.
    static session::CallAnswer callNext(Day& day, Stand& stand);
    static QStringList ticketsOf(Stand& stand, const model::RecordId& session);
    /// How many steps that came second were told; they are forgotten.
    static int forgetLost(Stand& stand);
    /// A visit of last month that is over, straight into the hub's store.
    static model::RecordId pastVisit(Day& day, const QByteArray& student, const QString& topic, const QString& note);
};

}
