#include "ui/pages/desk/PinRules.h"

#include "core/session/Commands.h"
#include "ui/widgets/PasswordEdit.h"

#include <QtCore/QCoreApplication>
#include <algorithm>

namespace carrel::ui {

using session::PinReport;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PinRules)
};

/// All the same, or one after another: what is tried first.
bool isEasy(const QString& pin)
{
    const auto stepsBy = [&pin](int by) {
        for (qsizetype i = 1; i < pin.size(); ++i) {
            if (pin[i].digitValue() - pin[i - 1].digitValue() != by) return false;
        }
        return true;
    };
    return stepsBy(0) || stepsBy(1) || stepsBy(-1);
}

bool isDigits(const QString& pin)
{
    return std::ranges::all_of(pin, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

}

QString whatIsWrongWith(const QString& pin)
{
    if (pin.size() < PinReport::Shortest || !isDigits(pin)) return Words::tr("Choose a PIN of at least %1 digits").arg(PinReport::Shortest);
    return isEasy(pin) ? Words::tr("Choose digits that are harder to guess") : QString();
}

void dressForPin(PasswordEdit& edit)
{
    edit.setMaxLength(PinReport::Longest);
    edit.setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData | Qt::ImhHiddenText);
}

}
