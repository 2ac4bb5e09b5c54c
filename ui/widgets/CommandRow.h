#pragma once

#include "ui/theme/Glyph.h"

#include <QtCore/QAbstractListModel>
#include <QtWidgets/QStyledItemDelegate>
#include <optional>
#include <vector>

namespace carrel::ui {

/// One line of what can be gone to or done: in the palette, and in the sheet of keys. Words only, made up by whoever
/// fills the list.
struct CommandRow {
    QString group = {}; ///< stands above the first row of each group, and is said with every row
    QString title;
    QString meta = {};
    /// A second, wrapped part below, for what has to be explained.
    QString body = {};
    /// Without one the title is a person's name, and their initials stand there.
    std::optional<Glyph> glyph = {};
    QString keys = {};
    /// The key that takes the row while it is the current one: "Enter".
    QString hint = {};

    bool operator==(const CommandRow&) const = default;
};

/// The whole row as one sentence.
QString spokenOf(const CommandRow& row);

/// The rows of one list.
class CommandModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void tell(std::vector<CommandRow> rows);
    const CommandRow& row(int at) const { return m_rows[size_t(at)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<CommandRow> m_rows;
};

/// Draws them. For a RowList that shows a CommandModel.
class CommandDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}
