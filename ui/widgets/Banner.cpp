#include "ui/widgets/Banner.h"

#include "ui/theme/Brushwork.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/Picture.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

namespace carrel::ui {

namespace {

Glyph glyphOf(Tone tone)
{
    switch (tone) {
    case Tone::Warn: return Glyph::Warning;
    case Tone::Bad: return Glyph::Error;
    case Tone::Plum: return Glyph::Lock;
    case Tone::Ok: return Glyph::Done;
    default: return Glyph::Info;
    }
}

}

Banner::Banner(Tone tone, const QString& text, QWidget* parent) : QWidget(parent), m_tone(tone)
{
    auto* row = new Row(this, Insets{14, 10, 10, 10}, 12);
    m_line = row;
    m_picture = new Picture(Glyph::Info, iconSize::banner);
    m_text = new Label(text, TextRole::MetaStrong);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_action = new Button({}, ButtonVariant::Link);
    m_action->hide();
    auto* words = new Row(Insets{}, 12);
    words->addWidget(m_picture, 0, Qt::AlignVCenter);
    words->addWidget(m_text, 1);
    row->addLayout(words, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    speakAs(this, QAccessible::Note);
    connect(m_action, &Button::clicked, this, &Banner::actionChosen);
    setText(text);
    dress();
}

void Banner::setText(const QString& text)
{
    m_text->setText(text);
    setSpoken(this, text);
}

QString Banner::text() const { return m_text->text(); }

void Banner::setTone(Tone tone, std::optional<Glyph> glyph)
{
    m_tone = tone;
    m_glyph = glyph;
    dress();
}

void Banner::setAction(const QString& text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
    settle();
}

void Banner::dress()
{
    const Colour colour = m_tone == Tone::Neutral ? Colour::Text2 : ink(m_tone);
    m_picture->setGlyph(m_glyph.value_or(glyphOf(m_tone)), colour);
    m_text->setColour(m_tone == Tone::Neutral ? Colour::Text : colour);
    update();
}

/// Where the action would squeeze the words, it stands below them.
void Banner::settle()
{
    const bool narrow = m_action->isVisibleTo(this) && width() < m_action->sizeHint().width() * 3;
    m_line->setAlignment(m_action, narrow ? Qt::AlignLeft : Qt::AlignVCenter);
    m_line->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void Banner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    brush.softBox(rect(), radius::row, soft(m_tone), ink(m_tone));
}

void Banner::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    settle();
}

}
