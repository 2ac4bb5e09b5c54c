#include "ui/pages/devices/RevokeSheet.h"

#include "ui/theme/Platform.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"

namespace carrel::ui {

RevokeSheet::RevokeSheet(const session::FleetDesk& desk, QWidget* window)
    : Sheet(tr("Revoke this desk"), window), m_fault(new Banner(Tone::Bad, {})), m_revoke(new Button(Glyph::Trash, tr("Revoke it for good"), ButtonVariant::Danger)),
      m_cancel(new Button(tr("Cancel")))
{
    setContentWidth(600);
    body()->addWidget((new Heading(tr("Revoke %1's desk on %2?", "person, computer").arg(desk.person, desk.name), TextRole::Title))->wrapped());
    m_fault->hide();
    body()->addWidget(m_fault);
    for (const QString& words : {tr("At its next contact with the hub it erases its key and its copy. Until then, and without a network, it may still be opened until its lease ends."),
                                 tr("What %1 has written and not sent is not lost: only the hub can open it, and it waits there for a named person to decide.").arg(desk.person),
                                 tr("When it has erased itself it says so under its own signature, and that receipt is shown here. If it was locked at the time it cannot sign: then here it says told to erase, and never erased."),
                                 tr("This cannot be taken back. %1 can set up a desk anew, on this computer or another.").arg(desk.person)}) {
        body()->addWidget((new Label(words))->wrapped());
    }
    auto* buttons = new Row(Insets{0, 6, 0, 0}, 8);
    buttons->addWidget(m_revoke);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    body()->addLayout(buttons);
    connect(m_cancel, &Button::clicked, this, &Sheet::close);
    connect(this, &Sheet::closed, this, &QObject::deleteLater);
    connect(m_revoke, &Button::clicked, this, [this] {
        m_revoke->setEnabled(false);
        m_fault->hide();
        Q_EMIT revokeChosen();
    });
}

void RevokeSheet::tellFault(const QString& words)
{
    m_revoke->setEnabled(true);
    m_fault->setText(words);
    m_fault->show();
    place();
    announce(this, words, Politeness::Assertive);
}

}
