#include "ui/widgets/SectionTitle.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"

namespace carrel::ui {

SectionTitle::SectionTitle(const QString& text, QWidget* parent) : QWidget(parent)
{
    auto* row = new Row(this, Insets{}, 8);
    m_heading = new Heading(text, TextRole::Heading);
    m_count = new Label({}, TextRole::Heading, Colour::Text3);
    m_count->hide();
    m_tools = new Row(Insets{}, 8);
    row->addWidget(m_heading);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addLayout(m_tools);
}

void SectionTitle::setTall()
{
    // A button's height, which follows the text size as this does.
    auto* strut = new Button(QStringLiteral(" "));
    QSizePolicy policy = strut->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    strut->setSizePolicy(policy);
    m_tools->addWidget(strut);
    strut->hide();
}

void SectionTitle::setText(const QString& text) { m_heading->setText(text); }

void SectionTitle::setCount(const QString& count)
{
    m_count->setText(count);
    m_count->setVisible(!count.isEmpty());
}

}
