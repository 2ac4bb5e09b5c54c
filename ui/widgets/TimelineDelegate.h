#pragma once

#include "ui/widgets/TimelineEntry.h"

#include <QtWidgets/QStyledItemDelegate>

namespace carrel::ui {

/// Draws a timeline of any length in a RowList; a page says what each entry shows.
class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    virtual TimelineEntry entry(const QModelIndex& index) const = 0;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

Q_SIGNALS:
    /// The words at the right of a hidden entry were clicked.
    void actionChosen(const QModelIndex& index);
};

}
