#pragma once

#include "core/session/Frequent.h"
#include "tests/scenarios/Story.h"
#include "tests/support/RawDesk.h"

namespace carrel::tests {

/// A desk with what it knows of those who come often.
struct Lookout {
    FakeDesk& desk;
    session::Frequent frequent;
    explicit Lookout(FakeDesk& of) : desk(of), frequent(*of, of.clock) {}
};

/// Stories of who comes to a drop-in often: Morwenna and Kit of Learning Services; and whoever is to see nothing of it.
class FrequentStory : public Story
{
    Q_OBJECT

protected:
    struct Term {
        std::unique_ptr<FakeCampus> campus;
        Lookout morwenna;
        Lookout kit;
        model::RecordId team;
        model::RecordId student(int number) const { return campus->id("student/" + QByteArray::number(number)); }
        std::array<Lookout*, 2> desks() { return {&morwenna, &kit}; }
    };
    /// Amira, Tomos and Callum; nobody has come yet.
    std::unique_ptr<Term> term();
    static void unplug(Term& term, bool unplugged);
    /// Days go by, and everybody signs in each morning.
    static void pass(Term& term, int days);
    /// Was seen at a session so many days ago, straight into the hub's store.
    static model::RecordId came(Term& term, int student, int daysAgo, const QString& topic = QStringLiteral("referencing"), bool confidential = false);
    /// Was seen on so many days up to yesterday.
    static void cameOften(Term& term, int student, int times);
    static session::FrequentFile fileAt(Lookout& desk, const Term& term, int student);
    static model::RecordId decide(Lookout& desk, const Term& term, int student, model::DecisionChoice choice, const QString& reason);
    /// The body of a decision and of an approach, as a desk that says whatever it likes would send them.
    static model::Changes decisionOf(const Term& term, int student, model::DecisionChoice choice);
    static model::Changes approachOf(const Term& term, const model::RecordId& decision, int student);
};

}
