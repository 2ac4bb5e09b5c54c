#pragma once

#include <QtCore/QList>
#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

namespace carrel::ui {

class Heading;

/// One thing to put right: the words that also stand at the field, and the field.
struct FormError {
    QString text;
    QPointer<QWidget> field;
};

/// Stands above a form that could not be saved, takes the focus, and leads to each field.
class ErrorSummary : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorSummary(QWidget* parent = nullptr);

    /// Shows the errors and takes the focus; without errors it goes away.
    void tell(const QList<FormError>& errors);
    /// Gathers the errors of every LabelledField below `form`. True when there are none.
    bool gather(QWidget* form);
    /// Leaves out what has been put right since, and goes away with the last; the focus stays where somebody works.
    void settle(QWidget* form);
    void settle(const QList<FormError>& left);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    static QList<FormError> errorsOf(const QWidget* form);
    void list(const QList<FormError>& errors);

    Heading* m_heading;
    QWidget* m_list;
};

}
