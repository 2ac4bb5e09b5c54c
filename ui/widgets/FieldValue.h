#pragma once

#include "ui/widgets/FieldReading.h"

#include <QtWidgets/QWidget>

namespace carrel::ui {

class HiddenChip;
class Label;
class Picture;

/// A field's name above what there is to say about it.
class FieldValue : public QWidget
{
    Q_OBJECT

public:
    explicit FieldValue(const QString& label, QWidget* parent = nullptr);
    FieldValue(const QString& label, const FieldReading& reading, QWidget* parent = nullptr);

    void setReading(const FieldReading& reading);
    const FieldReading& reading() const { return m_reading; }

Q_SIGNALS:
    /// Somebody wants to know why the field is hidden, or to ask for it.
    void explanationAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell();

    FieldReading m_reading;
    Label* m_label;
    QWidget* m_line;
    Picture* m_picture;
    Label* m_words;
    HiddenChip* m_hidden;
};

}
