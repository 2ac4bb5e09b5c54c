#include "ui/widgets/UndoBar.h"

#include "ui/theme/Brushwork.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/Picture.h"

#include <QtCore/QEvent>
#include <QtGui/QKeySequence>
#include <QtGui/QPainter>

namespace carrel::ui {

UndoBar::UndoBar(QWidget* parent) : QWidget(parent)
{
    auto* row = new Row(this, Insets{24, 6, 12, 6}, 8);
    m_picture = new Picture(Glyph::Done, iconSize::banner, Colour::Ok);
    m_words = new Label({}, TextRole::MetaStrong);
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_undo = new Button(Glyph::Undo, {});
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
    m_undo->setText(m_way == Way::Redo ? tr("Redo") : tr("Undo"));
    m_undo->setGlyph(m_way == Way::Redo ? Glyph::Redo : Glyph::Undo);
    m_undo->setKeyHint(m_way == Way::Redo ? QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z) : QKeySequence(Qt::CTRL | Qt::Key_Z));
    m_activity->setText(tr("Recent activity"));
    m_close->setName(tr("Close this message"));
}

void UndoBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) nameParts();
}

void UndoBar::tell(const QString& done, Way way)
{
    m_way = way;
    nameParts();
    m_words->setText(done);
    m_undo->setVisible(way == Way::Undo || way == Way::Redo);
    m_picture->setGlyph(way == Way::Word ? Glyph::Info : Glyph::Done, way == Way::Word ? Colour::Text2 : Colour::Ok);
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
