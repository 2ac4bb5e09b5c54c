#include "ui/widgets/FieldReading.h"

#include <QtCore/QCoreApplication>

namespace carrel::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FieldReading)
};

}

QString wordsOf(const FieldReading& reading)
{
    switch (reading.state) {
    case FieldState::Value: return reading.text.isEmpty() ? Words::tr("Not recorded") : reading.text;
    case FieldState::NotRecorded: return Words::tr("Not recorded");
    case FieldState::PreferNotToSay: return Words::tr("Prefer not to say");
    case FieldState::HiddenByRole: return Words::tr("Hidden by your role");
    case FieldState::NotOnThisDesk: return Words::tr("Not stored on this desk");
    case FieldState::AsOf: return Words::tr("As of %1").arg(reading.text);
    case FieldState::Removed: return Words::tr("Removed %1").arg(reading.text);
    case FieldState::AfterLeaving: return Words::tr("Not available after the student leaves");
    case FieldState::Unavailable: return Words::tr("Unavailable just now");
    }
    return {};
}

}
