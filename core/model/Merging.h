#pragma once

#include "core/model/Change.h"

namespace carrel::model {

/// What becomes of one proposed value. Desk and hub share this, so a desk can predict what the hub will say.
enum class Verdict : quint8 {
    Apply,   ///< it becomes the value
    Same,    ///< it already is the value
    Contest, ///< the standing value stays and a conflict is opened
    Decline, ///< the standing value stays; the proposal is kept in history and its author is told
};

struct Proposal {
    const FieldSpec& field;
    const KindView& kind;
    const Value& standing;
    const Value& proposed;
    /// Somebody else has changed the field since the proposer last saw it (always true across epochs, and without history).
    bool concurrent = false;
    /// The record is being made by this very mutation.
    bool creating = false;
    /// The step of the state that this edit takes, or goes with, is not taken.
    bool stepIsLost = false;
};

/// Whether an edit that writes the state, or what goes with it, comes too late: somebody else has taken a step that its author
/// did not know of, or there is no such step. `proposed` is nothing where it only writes what goes with the state.
bool stepIsLost(const KindView& kind, const Value& standing, const Value* proposed, bool concurrent);
/// Whether the field is the state of such a kind, or goes with it.
inline bool isOfStep(const FieldSpec& field) { return field.merge == Merge::FirstStep || field.merge == Merge::WithState; }

Verdict judge(const Proposal& proposal);

}
