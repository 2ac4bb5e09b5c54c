#pragma once

#include "ui/pages/Place.h"
#include "ui/widgets/Chip.h"

namespace carrel::ui {

/// One thing that waits: what it is, a line about it, how soon, and where it leads.
struct Duty {
    enum class Sort { NextStep, Action, Referral, Consent, Aside, Choice };
    Sort sort = Sort::NextStep;
    QString title = {};
    QString meta = {};
    /// None without a text.
    ChipLook chip = {};
    /// The record it is about; none for a choice.
    std::optional<model::RecordId> record = {};
    std::optional<model::RecordId> theCase = {};
    std::optional<QDate> due = {};
    bool canFinish = false;

    bool operator==(const Duty&) const = default;
};

struct Duties {
    std::vector<Duty> due;   ///< today or before, oldest first
    std::vector<Duty> looks; ///< what needs a look
    std::vector<Duty> week;  ///< later this week

    bool operator==(const Duties&) const = default;
};

/// What the desk knows to be waiting, in words.
Duties dutiesOf(const Ground& ground);

}
