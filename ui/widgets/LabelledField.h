#pragma once

#include <QtWidgets/QWidget>

namespace carrel::ui {

class ErrorLine;
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
    void setLabel(const QString& label);
    void setHint(const QString& hint);
    /// Says what is wrong and how to put it right; an empty text takes the error away.
    void setError(const QString& error);
    QString error() const;

private:
    void tell();

    QWidget* m_field;
    Label* m_label;
    Label* m_hint;
    ErrorLine* m_error;
};

}
