#include "ui/widgets/FieldReading.h"

#include <QtCore/QCoreApplication>

namespace carrel::ui {

namespace {

QString tr(const char* words) { return QCoreApplication::translate("FieldReading", words); }

}

QString wordsOf(const FieldReading& reading)
{
    switch (reading.state) {
    case FieldState::Value: return reading.text.isEmpty() ? tr("Not recorded") : reading.text;
    case FieldState::NotRecorded: return tr("Not recorded");
    case FieldState::PreferNotToSay: return tr("Prefer not to say");
    case FieldState::HiddenByRole: return tr("Hidden by your role");
    case FieldState::NotOnThisDesk: return tr("Not stored on this desk");
    case FieldState::AsOf: return tr("As of %1").arg(reading.text);
    case FieldState::Removed: return tr("Removed %1").arg(reading.text);
    case FieldState::AfterLeaving: return tr("Not available after the student leaves");
    case FieldState::Unavailable: return tr("Unavailable just now");
    }
    return {};
}

}
