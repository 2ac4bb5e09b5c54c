#include "ui/widgets/Figure.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"

namespace carrel::ui {

Figure::Figure(const QString& number, const QString& caption, Size size, QWidget* parent) : QWidget(parent)
{
    auto* column = new Column(this, Insets{}, 1);
    m_number = new Label(number, size == Size::Large ? TextRole::Num : size == Size::Small ? TextRole::Heading : TextRole::Title);
    m_caption = new Label(caption, TextRole::Meta, Colour::Text2);
    column->addWidget(m_number);
    column->addWidget(m_caption);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Figure::setNumber(const QString& number, Colour colour)
{
    m_number->setText(number);
    m_number->setColour(colour);
}

void Figure::setCaption(const QString& caption) { m_caption->setText(caption); }

}
