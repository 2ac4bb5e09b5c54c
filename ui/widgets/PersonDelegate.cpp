#include "ui/widgets/PersonDelegate.h"

#include "ui/theme/Brushwork.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QToolTip>

namespace carrel::ui {

void PersonDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Brushwork brush(*painter, Theme::of(option.widget));
    paintPersonRow(brush, option, row(index));
}

QSize PersonDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.widget);
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return {theme.dp(240), heightOf(theme, row(index), view ? view->viewport()->width() : option.rect.width())};
}

bool PersonDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                               const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid()) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    const PersonRow shown = row(index);
    QStringList lines{shown.name, shown.number, shown.meta};
    for (const ChipLook& chip : shown.chips) lines << chip.text;
    lines << shown.note;
    lines.removeAll(QString());
    QToolTip::showText(event->globalPos(), lines.join(QLatin1Char('\n')), view);
    return true;
}

}
