#include "ui/widgets/CountLine.h"

#include "ui/theme/Brushwork.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"

#include <QtGui/QPainter>
#include <algorithm>

namespace carrel::ui {

namespace {

constexpr int wide = 190;

}

CountLine::CountLine(const QString& what, const QString& count, QWidget* parent) : QWidget(parent)
{
    auto* row = new Row(this, Insets{0, 5, 0, 6}, 12);
    row->addWidget(new Label(what, TextRole::Meta, Colour::Text2), 1);
    row->addWidget(new Label(count, TextRole::MetaStrong), 0, Qt::AlignRight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize CountLine::sizeHint() const
{
    const QSize wanted = layout()->sizeHint();
    return {std::max(wanted.width(), Theme::of(this).dp(wide)), wanted.height()};
}

void CountLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    brush.rule(rect(), Qt::BottomEdge);
}

}
