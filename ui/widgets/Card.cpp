#include "ui/widgets/Card.h"

#include "ui/theme/Brushwork.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Label.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace carrel::ui {

namespace {

/// Covers one corner of a flush card with what lies behind the card, so that its content looks cut round.
class Corner final : public QWidget
{
public:
    Corner(Qt::Corner corner, QWidget* parent) : QWidget(parent), m_corner(corner)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

    void place()
    {
        const int side = Theme::of(this).dp(radius::card);
        const bool right = m_corner == Qt::TopRightCorner || m_corner == Qt::BottomRightCorner;
        const bool low = m_corner == Qt::BottomLeftCorner || m_corner == Qt::BottomRightCorner;
        setGeometry(right ? parentWidget()->width() - side : 0, low ? parentWidget()->height() - side : 0, side, side);
        raise();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const QWidget* card = parentWidget();
        QPainter painter(this);
        Brushwork brush(painter, Theme::of(this));
        const QRectF whole = QRectF(card->rect()).translated(-pos());
        const double round = brush.theme().px(radius::card);
        QPainterPath outside, inside;
        outside.addRect(rect());
        inside.addRoundedRect(whole, round, round);
        const QWidget* behind = card->parentWidget() ? card->parentWidget() : card;
        painter.fillPath(outside - inside, behind->palette().color(behind->backgroundRole()));
        brush.box(whole, radius::card, std::nullopt, Colour::Border);
    }

private:
    Qt::Corner m_corner;
};

}

Card::Card(QWidget* parent) : QFrame(parent), m_body(new Column(this, Insets{18, 16, 18, 18}, 10)) {}

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

FlushCard::FlushCard(QWidget* content, QWidget* parent) : QFrame(parent), m_body(new Column(this, Insets::all(1), 0))
{
    if (content) m_body->addWidget(content, 1);
    std::size_t i = 0;
    for (const auto corner : {Qt::TopLeftCorner, Qt::TopRightCorner, Qt::BottomLeftCorner, Qt::BottomRightCorner}) {
        m_corners[i++] = new Corner(corner, this);
    }
}

void FlushCard::placeCorners()
{
    for (QWidget* corner : m_corners) {
        if (corner) static_cast<Corner*>(corner)->place();
    }
}

void FlushCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    brush.box(rect(), radius::card, Colour::Surface, Colour::Border);
}

void FlushCard::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    placeCorners();
}

void FlushCard::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    placeCorners();
}

void FlushCard::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange) placeCorners();
}

Divider::Divider(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

QSize Divider::sizeHint() const { return {1, 1}; }

void Divider::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(this).colour(Colour::Border));
}

}
