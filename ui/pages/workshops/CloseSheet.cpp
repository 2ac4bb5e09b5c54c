#include "ui/pages/workshops/CloseSheet.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"

namespace carrel::ui {

using namespace Qt::StringLiterals;

namespace {

/// More names than somebody reads before they answer.
constexpr qsizetype mostNames = 8;

}

CloseSheet::CloseSheet(const QStringList& unmarked, QWidget* window) : Sheet(tr("Close the register"), window), m_absent(new Button(tr("Mark them absent and close"))), m_leave(new Button(tr("Close, and leave them unmarked"), ButtonVariant::Primary))
{
    setContentWidth(640);
    body()->addWidget(new Heading(tr("%n people are not marked", nullptr, int(unmarked.size())), TextRole::Title));
    QString names = unmarked.first(std::min(mostNames, unmarked.size())).join(u", "_s);
    if (unmarked.size() > mostNames) names = tr("%1 and %n others", "names", int(unmarked.size() - mostNames)).arg(names);
    body()->addWidget((new Label(names, TextRole::Body))->wrapped());
    body()->addWidget((new Label(tr("Not marked is not the same as absent: it says that nobody looked."), TextRole::Meta, Colour::Text2))->wrapped());
    auto* cancel = new Button(tr("Cancel"));
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 8);
    for (Button* button : {m_leave, m_absent, cancel}) flow->addWidget(button);
    body()->addWidget(buttons);
    const auto answer = [this](bool markAbsent) {
        Q_EMIT chosen(markAbsent);
        close();
    };
    connect(m_absent, &Button::clicked, this, [answer] { answer(true); });
    connect(m_leave, &Button::clicked, this, [answer] { answer(false); });
    connect(cancel, &Button::clicked, this, &Sheet::close);
    connect(this, &Sheet::closed, this, &QObject::deleteLater);
}

}
