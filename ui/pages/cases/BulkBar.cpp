#include "ui/pages/cases/BulkBar.h"

#include "ui/pages/Shelf.h"
#include "ui/pages/cases/GiveForm.h"
#include "ui/pages/cases/MoveForm.h"
#include "ui/theme/Brushwork.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"

#include <QtGui/QPainter>

namespace carrel::ui {

BulkBar::BulkBar(const Ground& ground, QWidget* parent)
    : QWidget(parent), m_ground(ground), m_count(new Label({}, TextRole::BodyStrong)), m_give(new Button(Glyph::UserCheck, tr("Give to …"))),
      m_move(new Button(Glyph::CalendarPlus, tr("Set a date …")))
{
    speakAs(this, QAccessible::ToolBar);
    // The forms below keep room for a ring, and stand on the edges of what is above them all the same.
    constexpr int ringRoom = 4;
    auto* column = new Column(this, Insets{18 - ringRoom, 10, 14 - ringRoom, 12}, 8);
    auto* first = new Row(Insets{ringRoom, 0, ringRoom, 0}, 8);
    auto* clear = new IconButton(Glyph::Close, tr("Mark one case only"));
    clear->setSmall(true);
    first->addWidget(m_count, 1);
    first->addWidget(clear);
    column->addLayout(first);
    m_buttons = new QWidget;
    auto* flow = new FlowLayout(m_buttons, 8);
    flow->addWidget(m_give);
    flow->addWidget(m_move);
    auto* buttons = new Row(Insets{ringRoom, 0, ringRoom, 0});
    buttons->addWidget(m_buttons);
    column->addLayout(buttons);
    m_shelf = new Shelf;
    m_shelf->hide();
    m_shelf->viewport()->setAutoFillBackground(false);
    column->addWidget(m_shelf);
    hide();
    connect(clear, &Button::clicked, this, &BulkBar::cleared);
    connect(m_give, &Button::clicked, this, &BulkBar::give);
    connect(m_move, &Button::clicked, this, &BulkBar::move);
}

void BulkBar::tell(const std::vector<model::RecordId>& cases)
{
    if (cases == m_cases) return;
    m_cases = cases;
    // What was about to be done was meant for the others.
    putAway();
    const QString words = tr("%n cases marked", nullptr, int(cases.size()));
    m_count->setText(words);
    setSpoken(this, words);
    setVisible(!cases.empty());
    if (!cases.empty()) announce(this, words);
}

void BulkBar::give()
{
    auto* form = new GiveForm(m_ground, m_cases);
    connect(form, &GiveForm::given, this, &BulkBar::cleared, Qt::QueuedConnection);
    connect(form, &GiveForm::closed, this, [this] {
        putAway();
        m_give->setFocus(Qt::OtherFocusReason);
    });
    put(form);
}

void BulkBar::move()
{
    auto* form = new MoveForm(m_ground, m_cases);
    connect(form, &MoveForm::moved, this, &BulkBar::cleared, Qt::QueuedConnection);
    connect(form, &MoveForm::closed, this, [this] {
        putAway();
        m_move->setFocus(Qt::OtherFocusReason);
    });
    put(form);
}

void BulkBar::put(QWidget* form)
{
    putAway();
    m_form = form;
    m_shelf->put(form);
    form->setAutoFillBackground(false);
    form->show();
    m_shelf->show();
    m_buttons->hide();
    form->setFocus(Qt::OtherFocusReason);
    Q_EMIT askingChanged();
}

void BulkBar::putAway()
{
    if (!m_form) return;
    m_form->hide();
    m_form->deleteLater();
    m_shelf->hide();
    m_form = nullptr;
    m_buttons->show();
    Q_EMIT askingChanged();
}

void BulkBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    painter.fillRect(rect(), brush.colour(Colour::AccentSoft));
    brush.rule(rect(), Qt::TopEdge);
}

}
