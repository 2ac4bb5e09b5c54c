#include "ui/theme/Looks.h"
#include "ui/theme/style/Controls.h"

#include <QtGui/QPainter>
#include <QtWidgets/QFocusFrame>

namespace carrel::ui::style {

namespace {

constexpr double titleHeight = 30, markSide = 18;

void drawArrow(Sheet& sheet, Glyph glyph)
{
    const double side = std::min<double>(sheet.theme().dp(15), std::min(sheet.rect().width(), sheet.rect().height()));
    const QRectF icon(sheet.rect().center() - QPointF(side / 2, side / 2), QSizeF(side, side));
    sheet.brush.glyph(icon, glyph, sheet.enabled() ? Colour::Text2 : Colour::Disabled);
}

}

void drawNothing(Sheet&) {}
void drawArrowUp(Sheet& sheet) { drawArrow(sheet, Glyph::ChevronUp); }
void drawArrowDown(Sheet& sheet) { drawArrow(sheet, Glyph::ChevronDown); }
void drawArrowLeft(Sheet& sheet) { drawArrow(sheet, Glyph::ChevronLeft); }
void drawArrowRight(Sheet& sheet) { drawArrow(sheet, Glyph::ChevronRight); }

void drawGroupBox(Sheet& sheet)
{
    const auto* group = sheet.as<QStyleOptionGroupBox>();
    if (!group) return;
    const QRectF label = *groupPart(sheet.theme(), *group, QStyle::SC_GroupBoxLabel);
    if (group->subControls.testFlag(QStyle::SC_GroupBoxCheckBox)) {
        QStyleOptionButton mark;
        mark.QStyleOption::operator=(*group);
        mark.rect = *groupPart(sheet.theme(), *group, QStyle::SC_GroupBoxCheckBox);
        sheet.style.drawPrimitive(QStyle::PE_IndicatorCheckBox, &mark, &sheet.brush.painter(), sheet.widget);
    }
    if (group->text.isEmpty()) return;
    sheet.brush.painter().setFont(sheet.theme().font(TextRole::Heading));
    sheet.brush.painter().setPen(sheet.brush.colour(sheet.enabled() ? Colour::Text : Colour::Disabled));
    sheet.brush.painter().drawText(label, Qt::AlignLeft | Qt::AlignVCenter | sheet.mnemonicFlag(), group->text);
}

std::optional<QRect> groupPart(const Theme& theme, const QStyleOptionGroupBox& option, QStyle::SubControl part)
{
    const QRect rect = option.rect;
    const int head = option.text.isEmpty() ? 0 : theme.dp(titleHeight);
    const bool checkable = option.subControls.testFlag(QStyle::SC_GroupBoxCheckBox);
    const int mark = checkable ? theme.dp(markSide + 8) : 0;
    switch (part) {
    case QStyle::SC_GroupBoxFrame: return rect;
    case QStyle::SC_GroupBoxCheckBox:
        return QRect(rect.left(), rect.top() + (head - theme.dp(markSide)) / 2, theme.dp(markSide), theme.dp(markSide));
    case QStyle::SC_GroupBoxLabel: return QRect(rect.left() + mark, rect.top(), rect.width() - mark, head);
    case QStyle::SC_GroupBoxContents: return rect.adjusted(0, head, 0, 0);
    default: return {};
    }
}

void drawFocusFrame(Sheet& sheet)
{
    /// What a ring takes beyond what it stands around, and a little air.
    constexpr double ringWithin = 6;
    const auto* frame = qobject_cast<const QFocusFrame*>(sheet.widget);
    const RingLook look = ringLookOf(frame ? frame->widget() : nullptr);
    const double margin = sheet.theme().dp(look.within ? 4 + ringWithin : 4);
    const QRectF inside = sheet.rect().adjusted(margin, margin, -margin, -margin);
    // The frame stands beside the widget, and may be of another style than the widget it marks.
    const Theme& theme = frame && frame->widget() ? Theme::of(frame->widget()) : sheet.theme();
    Brushwork(sheet.brush.painter(), theme).ring(inside, look.radius, look.onRail ? Colour::RailFocus : Colour::Focus);
}

void drawRubberBand(Sheet& sheet)
{
    QColor fill = sheet.brush.colour(Colour::Accent);
    fill.setAlphaF(0.12F);
    sheet.brush.box(sheet.rect(), 4, fill, sheet.brush.colour(Colour::Accent));
}

}
