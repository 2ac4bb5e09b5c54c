#pragma once

#include <QtWidgets/QListView>

namespace carrel::ui {

/// A list whose rows a delegate draws whole: no frame, smooth scrolling, one column as wide as the view. It marks the
/// current row by itself, so the focus ring leaves it alone.
class RowList : public QListView
{
    Q_OBJECT

public:
    /// `name` is what a screen reader calls the list.
    explicit RowList(const QString& name, QWidget* parent = nullptr);

Q_SIGNALS:
    /// Enter, or a double click, on a row.
    void opened(const QModelIndex& index);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void keepInSight();
};

}
