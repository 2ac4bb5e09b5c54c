#pragma once

#include "core/session/Workshops.h"
#include "tests/scenarios/Story.h"
#include "tests/support/RawDesk.h"

namespace carrel::tests {

/// A desk with its registers.
struct Lectern {
    FakeDesk& desk;
    session::Workshops workshops;
    explicit Lectern(FakeDesk& of) : desk(of), workshops(*of, of.clock, of.random) {}
};

/// Stories of one workshop: Morwenna and Kit of Learning Services at the desk, Catrin and Gwilym who lead.
class WorkshopStory : public Story
{
    Q_OBJECT

protected:
    struct Term {
        std::unique_ptr<FakeCampus> campus;
        Lectern team;
        Lectern leader;
        model::RecordId workshop;
        model::RecordId student(int number) const { return campus->id("student/" + QByteArray::number(number)); }
    };
    /// A workshop that Catrin leads, in so many days at nine, with so many places; nobody has booked.
    std::unique_ptr<Term> term(int days, std::optional<qint64> places = {});
    /// So many days later, one after another, everybody having signed in on each.
    static void pass(Term& term, int days);
    /// The team books so many students, a minute apart.
    static void book(Term& term, int first, int last);
    static session::Register registerAt(Lectern& desk, const model::RecordId& workshop);
    /// The row of whoever is called this, wherever it stands.
    static session::RegisterRow rowOf(Lectern& desk, const model::RecordId& workshop, const QString& name);
    static model::RecordId bookingOf(Term& term, int student);
    /// Names of who has a place, as the register goes.
    static QStringList namesOf(Lectern& desk, const model::RecordId& workshop);
    /// How many students the hub's ledger says that this person's desk may hold.
    static qint64 studentsInLedger(FakeCampus& campus, const QString& desk);
};

}
