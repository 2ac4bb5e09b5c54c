#include "ui/pages/cases/Bases.h"

#include "ui/words/Dates.h"
#include "ui/words/Reading.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QComboBox>

namespace carrel::ui {

using model::Consent;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Bases)
};

}

void fillBases(const Ground& ground, QComboBox& list, const std::vector<session::Item>& consents)
{
    list.clear();
    list.addItem(Words::tr("Choose a consent or a condition"), QString());
    const QDate today = ground.clock.now().day();
    for (const session::Item& item : consents) {
        const auto until = shown(item.view, Consent::expires);
        if (shown(item.view, Consent::state) != model::ConsentState::Given || (until && *until < today)) continue;
        const QString scope = shown(item.view, Consent::scope).value_or(Words::tr("Consent"));
        const QString what = shown(item.view, Consent::condition) ? Words::tr("Condition: %1").arg(scope) : scope;
        list.addItem(until ? Words::tr("%1, until %2").arg(what, nearDate(*until, today)) : what, item.view.id().text());
    }
}

}
