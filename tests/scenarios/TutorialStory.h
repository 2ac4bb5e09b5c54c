#pragma once

#include "core/session/Tutorials.h"
#include "tests/scenarios/Story.h"
#include "tests/support/RawDesk.h"

namespace carrel::tests {

/// A desk with its tutorials.
struct Study {
    FakeDesk& desk;
    session::Tutorials tutorials;
    explicit Study(FakeDesk& of) : desk(of), tutorials(*of, of.clock) {}
};

/// Stories of tutorials: Morwenna, Kit and Hywel, who is a trainee, of Learning Services; and whoever is to see nothing of them.
class TutorialStory : public Story
{
    Q_OBJECT

protected:
    struct Term {
        std::unique_ptr<FakeCampus> campus;
        Study morwenna;
        Study kit;
        Study hywel;
        model::RecordId team;
        model::RecordId student(int number) const { return campus->id("student/" + QByteArray::number(number)); }
        std::vector<Study*> desks() { return {&morwenna, &kit, &hywel}; }
    };
    /// Nobody offers a time yet.
    std::unique_ptr<Term> term();
    static void pass(Term& term, int days);
    static void unplug(Term& term, bool unplugged);
    /// A time that Morwenna offers in so many days at nine, for an hour.
    static model::RecordId offer(Term& term, int days);
    /// Booked at this desk for that student, with these words.
    static model::RecordId book(Study& desk, Term& term, int student, std::optional<model::RecordId> slot, const QString& asked = QStringLiteral("How to build an argument."));
    static session::CommandAnswer sign(Study& desk, const model::RecordId& tutorial, const QString& provided);
    static session::TutorialFile fileAt(Study& desk, const model::RecordId& tutorial);
    /// What a desk shows as done at it; empty where nobody has signed anything.
    static QString shownProvided(Study& desk, const model::RecordId& tutorial);
};

}
