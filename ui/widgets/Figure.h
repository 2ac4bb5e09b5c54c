#pragma once

#include "ui/theme/Colour.h"

#include <QtWidgets/QWidget>

namespace carrel::ui {

class Label;

/// A number worth a look, with what it counts below it.
class Figure : public QWidget
{
    Q_OBJECT

public:
    /// Small is no larger than the heading of the card it stands in.
    enum class Size : quint8 { Small, Plain, Large };

    Figure(const QString& number, const QString& caption, Size size = Size::Plain, QWidget* parent = nullptr);

    void setNumber(const QString& number, Colour colour = Colour::Text);
    void setCaption(const QString& caption);

private:
    Label* m_number;
    Label* m_caption;
};

}
