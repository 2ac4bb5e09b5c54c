#include "ui/widgets/ErrorLine.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/Picture.h"

namespace carrel::ui {

ErrorLine::ErrorLine(QWidget* parent) : QWidget(parent), m_words(new Label({}, TextRole::MetaStrong, Colour::Bad))
{
    auto* row = new Row(this, Insets{}, 8);
    m_words->wrapped();
    row->addWidget((new Picture(Glyph::Error, 16, Colour::Bad))->beside(TextRole::MetaStrong), 0, Qt::AlignTop);
    row->addWidget(m_words, 1);
    hide();
}

void ErrorLine::setText(const QString& text)
{
    m_words->setText(text);
    setVisible(!text.isEmpty());
}

QString ErrorLine::text() const { return m_words->text(); }

}
