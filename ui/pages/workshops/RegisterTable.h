#pragma once

#include "ui/models/RegisterModel.h"
#include "ui/widgets/RowList.h"

#include <QtWidgets/QStyledItemDelegate>
#include <array>

namespace carrel::ui {

/// Draws one person of a register: place, name, programme, and the mark or the four that can be given.
class RegisterDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Where each of the four marks is pressed in a row.
    static std::array<QRectF, 4> buttons(const QStyleOptionViewItem& option, bool isCurrent);

    void setOpen(bool isOpen) { m_isOpen = isOpen; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index) override;

Q_SIGNALS:
    void pressed(const QModelIndex& index, carrel::model::Attendance mark);

private:
    bool m_isOpen = true;
};

/// What stands in which column, above the rows.
class RegisterHead final : public QWidget
{
    Q_OBJECT

public:
    explicit RegisterHead(const QAbstractItemView& table, QWidget* parent = nullptr);

    void setOpen(bool isOpen);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const QAbstractItemView& m_table;
    bool m_isOpen = true;
};

/// The rows of a register, marked letter by letter. A letter marks the row and moves on; Backspace takes the mark away. The
/// letters work only while the keyboard is here, and not at all where somebody has turned them off.
class RegisterTable final : public RowList
{
    Q_OBJECT

public:
    explicit RegisterTable(QWidget* parent = nullptr);

    void setOpen(bool isOpen);
    void setLetters(bool areOn) { m_letters = areOn; }
    RegisterModel* rows() const { return m_rows; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Nothing: the mark is to go.
    void marked(const carrel::model::RecordId& booking, std::optional<carrel::model::Attendance> mark);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void give(const QModelIndex& index, std::optional<model::Attendance> mark);
    void moveTo(int row);

    RegisterModel* m_rows;
    RegisterDelegate* m_delegate;
    bool m_isOpen = true;
    bool m_letters = true;
};

}
