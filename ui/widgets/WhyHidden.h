#pragma once

#include "ui/widgets/Popover.h"

namespace carrel::ui {

/// Why a field is hidden, as the policy decides it for the role and never for the record.
struct HiddenReason {
    /// "Preferred contact".
    QString field;
    /// "a line manager", to complete "You are signed in as …".
    QString role = {};
    /// "the case team", to complete "Visible to …".
    QString visibleTo = {};
    /// A sentence or two of the policy's own.
    QString reason = {};
    /// Whether one can ask the case's owner. Where one cannot, a fixed line says so.
    bool canAsk = true;
};

/// The small sheet that opens from a hidden field: who sees it, why this role does not, and how to ask. It says the
/// same on every record, so nobody can tell from it whether there is a value at all.
class WhyHidden : public Popover
{
    Q_OBJECT

public:
    WhyHidden(const HiddenReason& reason, QWidget* opener);

Q_SIGNALS:
    void accessAsked();
};

}
