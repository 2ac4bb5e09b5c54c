#include "ui/theme/Looks.h"
#include "ui/theme/style/Controls.h"

#include <QtGui/QPainter>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QPushButton>
#include <algorithm>

namespace carrel::ui::style {

namespace {

/// The look that was asked for; in a standard dialog, the accepting button is the primary one.
ButtonLook lookOf(const QWidget* widget)
{
    ButtonLook look = buttonLookOf(widget);
    const auto* box = widget ? qobject_cast<const QDialogButtonBox*>(widget->parentWidget()) : nullptr;
    if (!box || look.variant != ButtonVariant::Standard) return look;
    auto* button = const_cast<QPushButton*>(qobject_cast<const QPushButton*>(widget));
    const auto role = box->buttonRole(button);
    if (role == QDialogButtonBox::AcceptRole || role == QDialogButtonBox::YesRole)
        look.variant = ButtonVariant::Primary;
    if (role == QDialogButtonBox::DestructiveRole) look.variant = ButtonVariant::Danger;
    return look;
}

TextRole textRoleOf(const ButtonLook& look)
{
    switch (look.variant) {
    case ButtonVariant::Primary: return TextRole::BodyStrong;
    case ButtonVariant::Toggle:
    case ButtonVariant::Link: return TextRole::MetaStrong;
    default: return look.small ? TextRole::MetaStrong : TextRole::Body;
    }
}

double cornerOf(const ButtonLook& look) { return look.small ? 7 : radius::control; }

double heightOf(const ButtonLook& look)
{
    if (look.variant == ButtonVariant::Link) return 28;
    return look.small || look.variant == ButtonVariant::Toggle ? height::small : height::control;
}

Colour inkOf(const Sheet& sheet, const ButtonLook& look)
{
    if (!sheet.enabled()) return Colour::Disabled;
    switch (look.variant) {
    case ButtonVariant::Primary: return Colour::OnAccent;
    case ButtonVariant::Danger: return Colour::Bad;
    case ButtonVariant::Link: return Colour::Accent;
    case ButtonVariant::Quiet:
    case ButtonVariant::Toggle:
        if (sheet.has(QStyle::State_On)) return Colour::Accent;
        return look.variant == ButtonVariant::Quiet ? Colour::Text2 : Colour::Text;
    case ButtonVariant::Standard: break;
    }
    return Colour::Text;
}

void drawBox(Sheet& sheet, const ButtonLook& look)
{
    const QRectF rect = sheet.rect();
    const double corner = cornerOf(look);
    const bool on = sheet.has(QStyle::State_On);
    const bool pressed = sheet.enabled() && sheet.has(QStyle::State_Sunken);
    const bool contrast = sheet.theme().tokens().isHighContrast();
    Brushwork& brush = sheet.brush;
    switch (look.variant) {
    case ButtonVariant::Primary:
        if (!sheet.enabled()) return brush.softBox(rect, corner, Colour::NeutralSoft, Colour::Disabled);
        return brush.box(rect, corner, pressed || sheet.hovered() ? Colour::AccentHover : Colour::Accent);
    case ButtonVariant::Quiet:
    case ButtonVariant::Link:
        if (on) brush.box(rect, corner, Colour::AccentSoft, contrast ? std::optional(Colour::Accent) : std::nullopt);
        if (look.variant == ButtonVariant::Quiet && !look.flush && (sheet.hovered() || pressed)) brush.veil(rect, corner, pressed);
        return;
    case ButtonVariant::Toggle:
        if (on) {
            brush.box(rect, corner, Colour::AccentSoft, Colour::Accent);
            // Without tints it is underlined, as the tab is that one is on: filled it would look like the main button, and with
            // a heavy border like what has the keyboard.
            if (contrast) brush.box(QRectF(rect.left() + brush.dp(8), rect.bottom() - brush.dp(5), rect.width() - brush.dp(16), brush.dp(3)), 0, Colour::Accent);
            break;
        }
        [[fallthrough]];
    case ButtonVariant::Standard:
    case ButtonVariant::Danger:
        brush.box(rect, corner, Colour::Surface,
                  !sheet.enabled()                        ? (contrast ? Colour::Disabled : Colour::Border)
                  : look.variant == ButtonVariant::Danger ? Colour::Bad
                                                          : Colour::BorderStrong);
        if (on) brush.box(rect, corner, Colour::AccentSoft, Colour::Accent);
    }
    if (sheet.hovered() || pressed) brush.veil(rect, corner, pressed);
}

struct Parts {
    double icon = 0, text = 0, hint = 0, menu = 0;
    double gap = 0;
    double total() const
    {
        const int count = (icon > 0) + (text > 0) + (hint > 0) + (menu > 0);
        return icon + text + hint + menu + gap * std::max(0, count - 1);
    }
};

QString bare(const QString& text)
{
    QString out = text;
    for (qsizetype i = out.indexOf(u'&'); i >= 0 && i < out.size(); i = out.indexOf(u'&', i + 1)) out.remove(i, 1);
    return out;
}

Parts partsOf(const Theme& theme, const ButtonLook& look, bool icon, const QString& text, bool menu)
{
    Parts parts;
    parts.gap = theme.dp(look.small ? 6 : 8);
    parts.icon = icon ? theme.dp(iconSize::control) : 0;
    parts.text = text.isEmpty() ? 0 : textWidth(theme, textRoleOf(look), bare(text));
    parts.hint = look.keyHint.isEmpty() ? 0 : textWidth(theme, TextRole::Micro, look.keyHint) + theme.dp(12);
    parts.menu = menu && !text.isEmpty() ? theme.dp(14) : 0;
    return parts;
}

void drawHint(Sheet& sheet, const QRectF& rect, const ButtonLook& look)
{
    const double tall = sheet.theme().dp(20);
    const QRectF chip(rect.left(), rect.center().y() - tall / 2, rect.width(), tall);
    const bool primary = look.variant == ButtonVariant::Primary && sheet.enabled();
    if (primary) {
        QColor veil = sheet.brush.colour(Colour::OnAccent);
        veil.setAlphaF(0.18F);
        sheet.brush.box(chip, 5, veil, QColor());
    } else {
        sheet.brush.softBox(chip, 5, Colour::NeutralSoft, Colour::Text2);
    }
    sheet.brush.text(chip, Qt::AlignCenter, look.keyHint, TextRole::Micro, primary ? Colour::OnAccent : Colour::Text2);
}

void drawContent(Sheet& sheet, const ButtonLook& look, const QIcon& icon, const QString& text, bool menu)
{
    const Theme& theme = sheet.theme();
    const Parts parts = partsOf(theme, look, !icon.isNull(), text, menu);
    const Colour ink = inkOf(sheet, look);
    const QRectF rect = sheet.rect();
    double x = rect.left() + (look.flush ? 0.0 : std::max(0.0, std::floor((rect.width() - parts.total()) / 2)));
    QPainter& painter = sheet.brush.painter();
    const auto next = [&](double width) {
        const QRectF place(x, rect.top(), width, rect.height());
        x += width + parts.gap;
        return place;
    };
    if (parts.icon > 0) {
        painter.setPen(sheet.brush.colour(ink));
        icon.paint(&painter, next(parts.icon).toAlignedRect(), Qt::AlignCenter,
                   sheet.enabled() ? QIcon::Normal : QIcon::Disabled);
    }
    if (parts.text > 0) {
        QFont font = theme.font(textRoleOf(look));
        // Words without a box are told from others by a line: all of them in high contrast, the one that is pointed at elsewhere.
        const bool bare = look.variant == ButtonVariant::Link || look.variant == ButtonVariant::Quiet;
        font.setUnderline((bare && sheet.theme().tokens().isHighContrast()) || (sheet.hovered() && (look.variant == ButtonVariant::Link || look.flush)));
        painter.setFont(font);
        painter.setPen(sheet.brush.colour(ink));
        painter.drawText(next(parts.text), Qt::AlignCenter | sheet.mnemonicFlag() | Qt::TextDontClip, text);
    }
    if (parts.hint > 0) drawHint(sheet, next(parts.hint), look);
    if (parts.menu > 0) sheet.brush.glyph(next(parts.menu), Glyph::ChevronDown, ink);
}

QSize sizeOf(const Theme& theme, const ButtonLook& look, bool icon, const QString& text, bool menu)
{
    const Parts parts = partsOf(theme, look, icon, text, menu);
    const int tall = std::max(theme.dp(heightOf(look)), qRound(lineHeightOf(theme, textRoleOf(look))) + theme.dp(4));
    if (parts.text == 0 && parts.hint == 0 && parts.menu == 0) return {tall, tall};
    return {qCeil(parts.total()) + 2 * theme.dp(paddingOf(look)), tall};
}

ButtonLook toolLookOf(const QWidget* widget)
{
    ButtonLook look = buttonLookOf(widget);
    if (look.variant == ButtonVariant::Standard && look.keyHint.isEmpty()) look.variant = ButtonVariant::Quiet;
    return look;
}

Glyph arrowGlyph(Qt::ArrowType arrow)
{
    switch (arrow) {
    case Qt::UpArrow: return Glyph::ChevronUp;
    case Qt::LeftArrow: return Glyph::ChevronLeft;
    case Qt::RightArrow: return Glyph::ChevronRight;
    default: return Glyph::ChevronDown;
    }
}

}

void drawPushButton(Sheet& sheet)
{
    drawPushButtonBevel(sheet);
    drawPushButtonLabel(sheet);
}

void drawPushButtonBevel(Sheet& sheet) { drawBox(sheet, lookOf(sheet.widget)); }

void drawPushButtonLabel(Sheet& sheet)
{
    const auto* button = sheet.as<QStyleOptionButton>();
    if (!button) return;
    drawContent(sheet, lookOf(sheet.widget), button->icon, button->text,
                button->features.testFlag(QStyleOptionButton::HasMenu));
}

QSize pushButtonSize(const Theme& theme, const QStyleOptionButton& option, const QWidget* widget)
{
    return sizeOf(theme, lookOf(widget), !option.icon.isNull(), option.text,
                  option.features.testFlag(QStyleOptionButton::HasMenu));
}

void drawToolPanel(Sheet& sheet) { drawBox(sheet, toolLookOf(sheet.widget)); }

void drawToolButton(Sheet& sheet)
{
    const auto* button = sheet.as<QStyleOptionToolButton>();
    if (!button) return;
    const ButtonLook look = toolLookOf(sheet.widget);
    drawBox(sheet, look);
    const bool menu = button->features.testFlag(QStyleOptionToolButton::HasMenu) && !button->text.isEmpty();
    const bool words = button->toolButtonStyle != Qt::ToolButtonIconOnly || button->icon.isNull();
    const bool arrow = button->features.testFlag(QStyleOptionToolButton::Arrow) && button->arrowType != Qt::NoArrow;
    const QIcon icon = arrow ? sheet.theme().icon(arrowGlyph(button->arrowType)) : button->icon;
    drawContent(sheet, look, icon, words && !arrow ? button->text : QString(), menu);
}

QSize toolButtonSize(const Theme& theme, const QStyleOptionToolButton& option, const QWidget* widget)
{
    const bool words = option.toolButtonStyle != Qt::ToolButtonIconOnly || option.icon.isNull();
    const bool arrow = option.features.testFlag(QStyleOptionToolButton::Arrow);
    const QString text = words && !arrow ? option.text : QString();
    return sizeOf(theme, toolLookOf(widget), arrow || !option.icon.isNull(), text,
                  option.features.testFlag(QStyleOptionToolButton::HasMenu) && !text.isEmpty());
}

}
