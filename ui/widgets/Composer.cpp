#include "ui/widgets/Composer.h"

#include "ui/theme/Brushwork.h"
#include "ui/theme/Looks.h"
#include "ui/theme/Paragraph.h"
#include "ui/widgets/Label.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <algorithm>

namespace carrel::ui {

namespace {

constexpr int pauseMs = 500, fewestLines = 3, mostLines = 12;

}

Composer::Composer(const QString& name, const QString& prompt, QWidget* parent) : QWidget(parent)
{
    auto* column = new Column(this, Insets{14, 10, 10, 10}, 8);
    m_edit = new QPlainTextEdit;
    m_edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setAccessibleName(name);
    m_edit->setPlaceholderText(prompt);
    m_edit->setTabChangesFocus(true);
    m_edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_edit->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_edit->document()->setDocumentMargin(0);
    m_edit->installEventFilter(this);
    setRingLook(m_edit, {.aroundParent = true});
    setRingLook(this, {.radius = radius::row});
    m_helper = new Label({}, TextRole::Meta, Colour::Text2);
    m_helper->wrapped();
    m_helper->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_foot = new Row(Insets{}, 8);
    m_tools = new Row(Insets{}, 8);
    m_foot->addWidget(m_helper, 1);
    m_foot->addLayout(m_tools);
    column->addWidget(m_edit, 1);
    column->addLayout(m_foot);
    setFocusProxy(m_edit);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] { Q_EMIT paused(text()); });
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        grow();
        m_pause.start();
        Q_EMIT edited();
    });
    grow();
}

QString Composer::text() const { return m_edit->toPlainText(); }

int Composer::caret() const { return m_edit->textCursor().position(); }

void Composer::setText(const QString& text, int caret)
{
    m_edit->setPlainText(text);
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(std::clamp(caret < 0 ? static_cast<int>(text.size()) : caret, 0, static_cast<int>(text.size())));
    m_edit->setTextCursor(cursor);
}

void Composer::setOneSentence()
{
    m_isOneSentence = true;
    m_foot->setGap(0);
    m_helper->hide();
    grow();
}

void Composer::clear() { m_edit->clear(); }

void Composer::setHelper(const QString& text)
{
    m_helper->setText(text);
    m_edit->setAccessibleDescription(text);
    settle();
}

void Composer::grow()
{
    // The document itself counts only the lines it has drawn already. The width is the one without a scroll bar, or
    // the bar and the height would decide each other in turn.
    const Paragraph all(Theme::of(this), TextRole::Body, text(), m_edit->contentsRect().width());
    const int lines = std::clamp(static_cast<int>(all.lines()), m_isOneSentence ? 2 : fewestLines, mostLines);
    m_edit->setVerticalScrollBarPolicy(all.lines() > mostLines ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    // The field's own font may still be the one of the text size before.
    const double line = QFontMetricsF(Theme::of(this).font(TextRole::Body)).lineSpacing();
    const auto tall = [line](int count) { return qCeil(count * line) + 4; };
    // An empty line of a field gives way before anything is scrolled.
    const int least = std::max(std::min(static_cast<int>(all.lines()), lines), 2);
    m_edit->setMinimumHeight(tall(lines > fewestLines ? lines : std::min(least, lines)));
    m_edit->setMaximumHeight(tall(lines));
}

void Composer::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    const bool focused = m_edit->hasFocus();
    const Colour line = isRefused(m_edit) || isRefused(this) ? Colour::Bad
                        : focused                            ? Colour::Accent
                                                             : Colour::BorderStrong;
    brush.box(rect(), radius::row, Colour::Surface, line, focused ? 2 : 1);
}

void Composer::settle()
{
    const int wanted = m_helper->sizeHint().width() + m_tools->sizeHint().width() + Theme::of(this).dp(40);
    const bool below = wanted > width() && m_tools->count() > 0;
    m_foot->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // The buttons keep their size and their side where the words have a row to themselves.
    m_foot->setAlignment(m_tools, below ? Qt::AlignRight : Qt::Alignment());
}

void Composer::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    settle();
}

void Composer::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::StyleChange) return;
    grow();
    settle();
}

bool Composer::eventFilter(QObject* watched, QEvent* event)
{
    // A text of another size has other lines.
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange) grow();
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    if (event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<QKeyEvent*>(event);
        const bool enter = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
        if (enter && (m_isOneSentence || press->modifiers().testFlag(Qt::ControlModifier))) {
            Q_EMIT submitted();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}
