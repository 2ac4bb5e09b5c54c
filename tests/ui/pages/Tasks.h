#pragma once

#include "tests/ui/pages/Visitor.h"

namespace carrel::tests {

/// What a task costs a person who does it by keys alone, by the keystroke-level model (Card, Moran and Newell): an average
/// typist's key, a thought before each thing that is decided, a word that has to be read. What the machine takes is apart.
struct Cost {
    static constexpr double keyS = 0.28, thoughtS = 1.35, wordS = 0.25;

    int keys = 0;
    int thoughts = 0;
    int words = 0;
    int steps = 0;
    /// From the last key of a step to what it was pressed for, added up.
    double machineMs = 0;

    double personS() const { return keys * keyS + thoughts * thoughtS + words * wordS; }
};

/// One of the tasks that the desk is judged by, and what it may cost.
struct Task {
    const char* name;
    const char* user;
    double limitS = 0; ///< 0: it is the steps that count
    int limitSteps = 0;
    /// Does it in the window of the visitor; false where it did not come to what was wanted.
    std::function<bool(Visitor& visitor, CampusVenue& venue, Cost& cost)> run;
};

/// Finding a student, adding a note, solving a conflict; somebody at the door, calling the next; marking a register; paper.
const std::vector<Task>& tasks();

}
