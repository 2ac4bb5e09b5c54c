#pragma once

#include "core/hub/intake/demo/Stories.h"

#include <QtCore/QByteArray>

namespace carrel::hub::demo {

/// A page with these lines on it.
QByteArray pdfOf(const QList<QByteArray>& lines);

/// A week of lectures as coloured boxes.
QByteArray timetablePng();

}
