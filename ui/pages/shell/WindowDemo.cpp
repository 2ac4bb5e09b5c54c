#include "ui/pages/shell/Shell.h"
#include "ui/pages/shell/Window.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Sheet.h"

namespace carrel::ui {

void Window::leaveDemonstration(bool remove)
{
    const auto then = m_workspace.leave;
    if (!then) return;
    if (m_ground.desk.isOpen()) {
        for (Window* window : *m_all) window->keep();
        for (Window* window : *m_all) window->dropShell();
        m_ground.desk.lock();
    }
    // Last: the windows are gone with it.
    then(remove);
}

void Window::askToRemove()
{
    if (!m_workspace.leave) return;
    auto* sheet = new Sheet(tr("Remove the demonstration?"), this);
    sheet->setContentWidth(520);
    sheet->body()->addWidget((new Heading(tr("Remove the demonstration?"), TextRole::Title))->wrapped());
    sheet->body()->addWidget((new Label(tr("The invented university and everything you tried out in it leave this computer. It cannot be taken back, but you can make a new one at any time."),
                                        TextRole::Body, Colour::Text2))->wrapped());
    auto* go = new Button(Glyph::Trash, tr("Remove the demonstration"), ButtonVariant::Danger);
    auto* keep = new Button(tr("Keep it"));
    auto* buttons = new Row(Insets{0, 6, 0, 0}, 8);
    buttons->addWidget(go);
    buttons->addWidget(keep);
    buttons->addStretch(1);
    sheet->body()->addLayout(buttons);
    connect(keep, &Button::clicked, sheet, &Sheet::close);
    connect(go, &Button::clicked, this, [this] { leaveDemonstration(true); }, Qt::QueuedConnection);
    connect(sheet, &Sheet::closed, sheet, &QObject::deleteLater);
    sheet->open();
    keep->setFocus(Qt::PopupFocusReason);
}

}
