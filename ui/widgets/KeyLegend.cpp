#include "ui/widgets/KeyLegend.h"

#include "ui/theme/Brushwork.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/KeyHint.h"

#include <QtGui/QPainter>

namespace carrel::ui {

void KeyLegend::tell(std::vector<std::pair<QString, QString>> keys)
{
    m_keys = std::move(keys);
    QStringList spoken;
    for (const auto& [key, words] : m_keys) spoken << key + QStringLiteral(": ") + words;
    speakAs(this, QAccessible::StaticText);
    setSpoken(this, spoken.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize KeyLegend::sizeHint() const { return {Theme::of(this).dp(300), Theme::of(this).dp(24)}; }

QSize KeyLegend::minimumSizeHint() const { return {Theme::of(this).dp(80), Theme::of(this).dp(24)}; }

void KeyLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    Brushwork brush(painter, theme);
    double x = 0;
    for (const auto& [key, words] : m_keys) {
        const double box = textWidth(theme, TextRole::Micro, key) + theme.dp(14);
        const double text = textWidth(theme, TextRole::Meta, words);
        if (x + box + theme.dp(6) + text > width()) return;
        drawKeyHint(brush, {x + box, height() / 2.0}, key);
        brush.text({x + box + theme.dp(6), 0, text + 1, double(height())}, Qt::AlignLeft | Qt::AlignVCenter, words, TextRole::Meta, Colour::Text2);
        x += box + theme.dp(6) + text + theme.dp(16);
    }
}

}
