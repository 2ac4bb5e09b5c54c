#pragma once

#include <QtWidgets/QWidget>

namespace carrel::ui {

class Label;

/// What is wrong with one thing of a form, beside the sign for it; hidden while nothing is.
class ErrorLine final : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorLine(QWidget* parent = nullptr);

    void setText(const QString& text);
    QString text() const;

private:
    Label* m_words;
};

}
