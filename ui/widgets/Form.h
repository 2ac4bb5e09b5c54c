#pragma once

#include <QtCore/QList>
#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

namespace carrel::ui {

class Heading;
class Label;

/// A field of a form with its name above it, a hint below that, and what is wrong with it, if anything. Name, hint
/// and error belong to the field for a screen reader too.
class LabelledField : public QWidget
{
    Q_OBJECT

public:
    LabelledField(const QString& label, QWidget* field, const QString& hint = {}, QWidget* parent = nullptr);

    QWidget* field() const { return m_field; }
    QString label() const;
    void setHint(const QString& hint);
    /// Says what is wrong and how to put it right; an empty text takes the error away.
    void setError(const QString& error);
    QString error() const;

private:
    void tell();

    QWidget* m_field;
    Label* m_label;
    Label* m_hint;
    QWidget* m_errorLine;
    Label* m_error;
};

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

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Heading* m_heading;
    QWidget* m_list;
};

}
