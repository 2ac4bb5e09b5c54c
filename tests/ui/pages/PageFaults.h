#pragma once

#include <QtCore/QStringList>

class QWidget;

namespace carrel::tests {

// What is wrong with a window for somebody who hears it, enlarges it or speaks to it, each in words; empty where nothing is.

/// What takes the focus and is called by nothing, or by a name that was meant for the program: an icon, a class, an object.
QStringList nameFaults(QWidget& window);
/// What is written on a button is in the name it answers to, and a field answers to the label beside it.
QStringList labelFaults(QWidget& window);
/// Lists and tables have their rows in the tree, a title is a heading, and what can be chosen says whether it is.
QStringList roleFaults(QWidget& window);
/// Text that does not fit, and is not made to be shortened.
QStringList cutFaults(QWidget& window);
/// Text that is shortened has the whole of it in its name, and shows it to whoever points at it.
QStringList shortenedFaults(QWidget& window);
/// What can only be done by dragging.
QStringList dragFaults(QWidget& window);

}
