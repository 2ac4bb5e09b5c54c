#pragma once

#include "ui/pages/Place.h"
#include "ui/widgets/FieldReading.h"
#include "ui/widgets/FieldValue.h"

namespace carrel::ui {

/// A field with its explanation: where the role may not look, Enter says why, who may, and whom to ask.
FieldValue* fieldWithReason(const Ground& ground, const QString& label, const FieldReading& reading);
/// The same explanation beside any control.
void explainHidden(const Ground& ground, QWidget* opener, const QString& what, const QString& visibleTo);

}
