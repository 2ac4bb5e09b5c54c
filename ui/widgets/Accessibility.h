#pragma once

#include <QtGui/QAccessible>

class QWidget;

namespace carrel::ui {

/// Gives a painted widget the role a screen reader knows it by. Its name is the widget's accessible name, its
/// description the accessible description.
void speakAs(QWidget* widget, QAccessible::Role role);

/// Sets name and description, and tells assistive programs when they changed.
void setSpoken(QWidget* widget, const QString& name, const QString& description = {});

}
