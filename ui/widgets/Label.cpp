#include "ui/widgets/Label.h"

#include "ui/theme/Brushwork.h"
#include "ui/theme/Paragraph.h"
#include "ui/widgets/Accessibility.h"

#include <QtCore/QEvent>
#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>
#include <algorithm>

namespace carrel::ui {

namespace {

/// Lines longer than this are tiring to read.
constexpr double readableWidth = 620;
/// A word longer than this, such as an e-mail address, is broken where room is short.
constexpr double longWord = 150;

double widestWord(const Theme& theme, TextRole role, const QString& text)
{
    double widest = 0;
    for (const auto& word : text.split(u' ')) widest = std::max(widest, textWidth(theme, role, word));
    return widest;
}

}

Label::Label(const QString& text, TextRole role, Colour colour, QWidget* parent)
    : QLabel(text, parent), m_role(role), m_colour(colour)
{
    setTextFormat(Qt::PlainText);
    dress();
}

void Label::dress()
{
    const Theme& theme = Theme::of(this);
    m_measured = {};
    setFont(theme.font(m_role));
    QPalette own;
    own.setColor(QPalette::WindowText, theme.colour(m_colour));
    setPalette(own);
    updateGeometry();
}

void Label::setTextRole(TextRole role)
{
    m_role = role;
    dress();
}

void Label::setColour(Colour colour)
{
    m_colour = colour;
    dress();
}

Label* Label::wrapped()
{
    setWordWrap(true);
    setAlignment((alignment() & Qt::AlignHorizontal_Mask) | Qt::AlignTop);
    return this;
}

void Label::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange) dress();
}

bool Label::isParagraph() const
{
    constexpr auto selectable = Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard;
    return wordWrap() && textFormat() == Qt::PlainText && !(textInteractionFlags() & selectable);
}

Label::Measured& Label::measured() const
{
    if (m_measured.text != text()) m_measured = {text(), {}, {}, {}};
    return m_measured;
}

QSize Label::sizeHint() const
{
    if (!isParagraph()) return QLabel::sizeHint();
    QSize& hint = measured().hint;
    if (!hint.isValid()) {
        const Theme& theme = Theme::of(this);
        const Paragraph whole(theme, m_role, text(), theme.px(readableWidth));
        hint = QSize(qCeil(whole.width()), qCeil(whole.height()));
    }
    return hint.grownBy(contentsMargins());
}

QSize Label::minimumSizeHint() const
{
    if (!isParagraph()) return QLabel::minimumSizeHint();
    QSize& least = measured().least;
    if (!least.isValid()) {
        const Theme& theme = Theme::of(this);
        const double width = std::min(widestWord(theme, m_role, text()), theme.px(longWord));
        least = QSize(qCeil(width), qCeil(lineHeightOf(theme, m_role)));
    }
    return least.grownBy(contentsMargins());
}

int Label::heightForWidth(int width) const
{
    if (!isParagraph()) return QLabel::heightForWidth(width);
    const QMargins margins = contentsMargins();
    const int room = width - margins.left() - margins.right();
    auto& heights = measured().heights;
    auto known = std::ranges::find(heights, room, &std::pair<int, int>::first);
    if (known == heights.end()) {
        constexpr size_t widthsInUse = 4;
        if (heights.size() == widthsInUse) heights.erase(heights.begin());
        const Paragraph lines(Theme::of(this), m_role, text(), room);
        known = heights.insert(heights.end(), {room, qCeil(lines.height())});
    }
    return known->second + margins.top() + margins.bottom();
}

void Label::paintEvent(QPaintEvent* event)
{
    if (!isParagraph()) return QLabel::paintEvent(event);
    const QRect room = contentsRect();
    const Paragraph lines(Theme::of(this), m_role, text(), room.width(), 0, alignment());
    double top = room.top();
    if (alignment() & Qt::AlignVCenter) top += std::floor((room.height() - lines.height()) / 2);
    QPainter painter(this);
    lines.draw(painter, QPointF(room.left(), top), palette().color(foregroundRole()));
}

Heading::Heading(const QString& text, TextRole role, QWidget* parent) : Label(text, role, Colour::Text, parent)
{
    speakAs(this, QAccessible::Heading);
}

bool ElidingLabel::isCut() const { return textWidth(Theme::of(this), textRole(), text()) > contentsRect().width() + 1; }

QSize ElidingLabel::minimumSizeHint() const { return {Theme::of(this).dp(36), Label::minimumSizeHint().height()}; }

void ElidingLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    const auto align = QStyle::visualAlignment(layoutDirection(), alignment());
    brush.text(contentsRect(), align, text(), font(), palette().color(foregroundRole()));
}

void ElidingLabel::resizeEvent(QResizeEvent* event)
{
    Label::resizeEvent(event);
    update();
}

bool ElidingLabel::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        if (isCut()) QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
        return true;
    }
    return Label::event(event);
}

}
