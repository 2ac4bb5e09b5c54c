#include "ui/widgets/SearchField.h"

#include "ui/theme/Brushwork.h"
#include "ui/widgets/Button.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

namespace carrel::ui {

SearchField::SearchField(const QString& name, QWidget* parent) : QLineEdit(parent)
{
    setPlaceholderText(name);
    setAccessibleName(name);
    m_clear = new IconButton(Glyph::Close, tr("Clear"), this);
    m_clear->setSmall(true);
    m_clear->hide();
    connect(m_clear, &Button::clicked, this, [this] {
        clear();
        setFocus();
    });
    connect(this, &QLineEdit::textChanged, m_clear,
            [this](const QString& text) { m_clear->setVisible(!text.isEmpty()); });
    settle();
}

void SearchField::settle()
{
    const int side = Theme::of(this).dp(26);
    setTextMargins(Theme::of(this).dp(24), 0, side, 0);
    m_clear->setGeometry(width() - side - Theme::of(this).dp(5), (height() - side) / 2, side, side);
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    const double side = theme.dp(iconSize::control);
    drawGlyph(painter, theme, {theme.px(11), (height() - side) / 2, side, side}, Glyph::Search,
              theme.colour(Colour::Text2));
}

void SearchField::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    settle();
}

void SearchField::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange) settle();
    if (event->type() == QEvent::LanguageChange) m_clear->setName(tr("Clear"));
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) return clear();
    QLineEdit::keyPressEvent(event);
}

}
