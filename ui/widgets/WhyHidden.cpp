#include "ui/widgets/WhyHidden.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"

namespace carrel::ui {

WhyHidden::WhyHidden(const HiddenReason& reason, QWidget* opener)
    : Popover(tr("Why %1 is hidden").arg(reason.field), opener)
{
    body()->addWidget((new Heading(tr("%1: hidden by your role").arg(reason.field)))->wrapped());
    body()->addWidget(
        (new Label(tr("You are signed in as %1. This field is visible to %2.").arg(reason.role, reason.visibleTo),
                   TextRole::Body, Colour::Text2))
            ->wrapped());
    if (!reason.reason.isEmpty()) {
        body()->addWidget((new Label(reason.reason, TextRole::Body, Colour::Text2))->wrapped());
    }
    body()->addWidget(
        (new Label(tr("This does not tell you whether anything is recorded."), TextRole::Meta, Colour::Text2))
            ->wrapped());
    if (!reason.canAsk) {
        body()->addWidget(
            (new Label(tr("Access to this field cannot be asked for here."), TextRole::MetaStrong))->wrapped());
        return;
    }
    auto* ask = new Button(tr("Ask for access"));
    body()->addGap(2);
    body()->addWidget(ask, 0, Qt::AlignLeft);
    connect(ask, &Button::clicked, this, [this] {
        close();
        Q_EMIT accessAsked();
    });
}

}
