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
    row->addWidget(m_picture, 0, Qt::AlignVCenter);
    row->addWidget(m_text, 1);
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

UndoBar::UndoBar(QWidget* parent) : QWidget(parent)
{
    auto* row = new Row(this, Insets{24, 6, 12, 6}, 10);
    m_picture = new Picture(Glyph::Done, iconSize::banner, Colour::Ok);
    m_words = new Label({}, TextRole::MetaStrong);
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_undo = new Button(Glyph::Undo, {});
    m_undo->setKeyHint(QKeySequence::Undo);
    m_activity = new Button(Glyph::History, {}, ButtonVariant::Quiet);
    m_close = new IconButton(Glyph::Close, {});
    nameParts();
    row->addWidget(m_picture);
    row->addWidget(m_words, 1);
    row->addWidget(m_undo);
    row->addWidget(m_activity);
    row->addWidget(m_close);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    speakAs(this, QAccessible::Notification);
    connect(m_undo, &Button::clicked, this, &UndoBar::undoChosen);
    connect(m_activity, &Button::clicked, this, &UndoBar::activityChosen);
    connect(m_close, &Button::clicked, this, [this] {
        clear();
        Q_EMIT dismissed();
    });
    hide();
}

void UndoBar::nameParts()
{
    m_undo->setText(tr("Undo"));
    m_activity->setText(tr("Recent activity"));
    m_close->setName(tr("Close this message"));
}

void UndoBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) nameParts();
}

void UndoBar::tell(const QString& done, bool undoable)
{
    m_words->setText(done);
    m_undo->setVisible(undoable);
    setSpoken(this, done);
    show();
    announce(this, done);
}

void UndoBar::clear()
{
    m_words->clear();
    hide();
}

QSize UndoBar::sizeHint() const { return {Theme::of(this).dp(480), Theme::of(this).dp(height::undoBar)}; }

void UndoBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    painter.fillRect(rect(), brush.colour(Colour::Surface));
    brush.rule(rect(), Qt::TopEdge);
}

}
