#include "ui/widgets/Card.h"

#include "ui/theme/Brushwork.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Label.h"

#include <QtGui/QPainter>

namespace carrel::ui {

Card::Card(QWidget* parent) : QFrame(parent), m_body(new Column(this, Insets{18, 16, 18, 18}, 12)) {}

Card::Card(const QString& heading, QWidget* parent) : Card(parent)
{
    setHeading(heading);
    speakAs(this, QAccessible::Grouping);
}

Row* Card::head()
{
    if (!m_head) {
        m_head = new Row(Insets{}, 8);
        m_head->addStretch(1);
        m_body->insertLayout(0, m_head);
    }
    return m_head;
}

void Card::setHeading(const QString& heading)
{
    if (m_heading) {
        m_heading->setText(heading);
    } else {
        m_heading = new Heading(heading, TextRole::Heading, this);
        m_heading->setWordWrap(true);
        m_heading->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        head()->insertWidget(0, m_heading, 100);
    }
    setAccessibleName(heading);
}

void Card::setLook(Look look)
{
    m_look = look;
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    brush.box(rect(), radius::card, m_look == Look::Sunk ? Colour::Subtle : Colour::Surface,
              m_look == Look::Accent ? Colour::Accent : Colour::Border, m_look == Look::Accent ? 1.5 : 1);
}

}
