#pragma once

#include "ui/widgets/PersonRow.h"

#include <QtWidgets/QStyledItemDelegate>

namespace carrel::ui {

/// Draws rows of people; a page says what each shows.
class PersonDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    virtual PersonRow row(const QModelIndex& index) const = 0;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
};

}
