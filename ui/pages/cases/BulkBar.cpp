#include "ui/pages/cases/BulkBar.h"

#include "ui/pages/cases/GiveSheet.h"
#include "ui/pages/cases/MoveSheet.h"
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
    auto* column = new Column(this, Insets{18, 10, 14, 12}, 8);
    auto* first = new Row(Insets{}, 8);
    auto* clear = new IconButton(Glyph::Close, tr("Mark one case only"));
    clear->setSmall(true);
    first->addWidget(m_count, 1);
    first->addWidget(clear);
    column->addLayout(first);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 8);
    flow->addWidget(m_give);
    flow->addWidget(m_move);
    column->addWidget(buttons);
    hide();
    connect(clear, &Button::clicked, this, &BulkBar::cleared);
    connect(m_give, &Button::clicked, this, &BulkBar::give);
    connect(m_move, &Button::clicked, this, &BulkBar::move);
}

void BulkBar::tell(const std::vector<model::RecordId>& cases)
{
    if (cases == m_cases) return;
    m_cases = cases;
    const QString words = tr("%n cases marked", nullptr, int(cases.size()));
    m_count->setText(words);
    setSpoken(this, words);
    setVisible(!cases.empty());
    if (!cases.empty()) announce(this, words);
}

void BulkBar::give()
{
    auto* sheet = new GiveSheet(m_ground, m_cases, window());
    connect(sheet, &GiveSheet::given, this, &BulkBar::cleared, Qt::QueuedConnection);
    sheet->open();
}

void BulkBar::move()
{
    auto* sheet = new MoveSheet(m_ground, m_cases, window());
    connect(sheet, &MoveSheet::moved, this, &BulkBar::cleared, Qt::QueuedConnection);
    sheet->open();
}

void BulkBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    painter.fillRect(rect(), brush.colour(Colour::AccentSoft));
    brush.rule(rect(), Qt::TopEdge);
}

}
