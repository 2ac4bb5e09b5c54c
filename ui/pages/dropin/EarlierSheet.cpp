#include "ui/pages/dropin/EarlierSheet.h"

#include "ui/pages/LongPage.h"
#include "ui/pages/dropin/FrequentPast.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"

#include <QtCore/QPointer>

namespace carrel::ui {

EarlierSheet::EarlierSheet(const Ground& ground, session::Frequent& frequent, QWidget* window)
    : Sheet(tr("Earlier decisions"), window), m_ground(ground), m_words((new Label(tr("Asking the hub …"), TextRole::Body, Colour::Text2))->wrapped()), m_page(new LongPage)
{
    setContentWidth(620);
    body()->addWidget((new Heading(tr("Earlier decisions about who comes often"), TextRole::Title))->wrapped());
    body()->addWidget(m_words);
    body()->addWidget(m_page, 1);
    auto* shut = new Button(tr("Close"));
    auto* buttons = new QWidget;
    (new FlowLayout(buttons, 10))->addWidget(shut);
    body()->addWidget(buttons);
    connect(shut, &Button::clicked, this, &Sheet::close);
    connect(this, &Sheet::closed, this, &QObject::deleteLater);
    frequent.askEarlier([self = QPointer(this)](const session::EarlierDecisions& earlier) {
        if (self) self->tell(earlier);
    });
}

void EarlierSheet::tell(const session::EarlierDecisions& earlier)
{
    m_words->setText(earlier.fault != session::OnlineFault::None ? tr("The hub could not be asked for them. Try again when it answers and you are signed in.")
                     : earlier.all.empty()                       ? tr("The hub has none besides those on this desk.")
                                                                 : tr("Read at the hub, and not kept on this desk."));
    for (const session::EarlierDecision& one : earlier.all) {
        m_page->body()->addWidget(new Heading(one.name.isEmpty() ? tr("A student whom your role does not see now") : one.name, TextRole::Heading));
        m_page->body()->addWidget(decisionPart(one.line, m_ground.clock.now()));
    }
    if (earlier.more) m_page->body()->addWidget((new Label(tr("The hub has more than it tells at once."), TextRole::Meta, Colour::Text2))->wrapped());
    announce(this, m_words->text());
    place();
}

}
