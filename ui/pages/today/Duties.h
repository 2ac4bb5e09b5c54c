#pragma once

#include "ui/pages/Place.h"
#include "ui/theme/Colour.h"

namespace carrel::ui {

/// One thing that waits: what it is, a line about it, how soon, and where it leads.
struct Duty {
    enum class Sort { NextStep, Action, Referral, Consent, Aside, Choice };
    Sort sort = Sort::NextStep;
    QString title = {};
    QString meta = {};
    /// How soon, or since when; empty where nothing is to be said.
    QString when = {};
    Tone tone = Tone::Neutral;
    /// The record it is about; none for a choice.
    std::optional<model::RecordId> record = {};
    std::optional<model::RecordId> theCase = {};
    /// An action of the same case in the same words: one job, done in both places.
    std::optional<model::RecordId> twin = {};
    std::optional<QDate> due = {};
    bool canFinish = false;

    bool operator==(const Duty&) const = default;
};

struct Duties {
    std::vector<Duty> due;   ///< today or before, oldest first
    std::vector<Duty> looks; ///< what needs a look
    std::vector<Duty> week;  ///< within the next seven days, soonest first

    bool operator==(const Duties&) const = default;
};

/// What the desk knows to be waiting, in words.
Duties dutiesOf(const Ground& ground);

/// The day on paper, with initials for names.
PaperDocument dayPaper(const Ground& ground, const Duties& duties);

}
