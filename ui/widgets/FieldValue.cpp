#include "ui/widgets/FieldValue.h"

#include "ui/theme/Brushwork.h"
#include "ui/theme/Looks.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/Picture.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <optional>

namespace carrel::ui {

namespace {

QString tr(const char* words) { return FieldValue::tr(words); }

struct Look {
    Colour colour = Colour::Text;
    std::optional<Glyph> glyph = {};
};

Look lookOf(FieldState state)
{
    switch (state) {
    case FieldState::NotRecorded:
    case FieldState::Removed:
    case FieldState::AfterLeaving: return {Colour::Text3};
    case FieldState::NotOnThisDesk: return {Colour::Text2, Glyph::CloudOff};
    case FieldState::AsOf: return {Colour::Warn, Glyph::Clock};
    case FieldState::Unavailable: return {Colour::Warn, Glyph::Warning};
    case FieldState::Value:
    case FieldState::PreferNotToSay:
    case FieldState::HiddenByRole: break;
    }
    return {};
}

}

QString wordsOf(const FieldReading& reading)
{
    switch (reading.state) {
    case FieldState::Value: return reading.text.isEmpty() ? tr("Not recorded") : reading.text;
    case FieldState::NotRecorded: return tr("Not recorded");
    case FieldState::PreferNotToSay: return tr("Prefer not to say");
    case FieldState::HiddenByRole: return tr("Hidden by your role");
    case FieldState::NotOnThisDesk: return tr("Not stored on this desk");
    case FieldState::AsOf: return tr("As of %1").arg(reading.text);
    case FieldState::Removed: return tr("Removed %1").arg(reading.text);
    case FieldState::AfterLeaving: return tr("Not available after the student leaves");
    case FieldState::Unavailable: return tr("Unavailable just now");
    }
    return {};
}

HiddenChip::HiddenChip(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setRingLook(this, {.radius = radius::chip});
    setText(wordsOf(FieldReading::hidden({})));
}

QSize HiddenChip::sizeHint() const
{
    const Theme& theme = Theme::of(this);
    return {theme.dp(9 + 16 + 8 + 14) + qCeil(textWidth(theme, TextRole::MetaStrong, text())), theme.dp(30)};
}

void HiddenChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    const QRectF box = rect();
    const double side = brush.dp(16);
    const QRectF icon(brush.dp(9), std::floor((height() - side) / 2), side, side);
    const double words = textWidth(brush.theme(), TextRole::MetaStrong, text());
    brush.box(box, radius::chip, Colour::Subtle);
    brush.hatch(box, radius::chip, icon.right() + brush.dp(12) + words);
    brush.dashedBox(box, radius::chip, underMouse() ? Colour::Text2 : Colour::BorderStrong);
    brush.glyph(icon, Glyph::EyeOff, Colour::Text2);
    brush.text(box.adjusted(icon.right() + brush.dp(8), 0, -brush.dp(8), 0), Qt::AlignVCenter | Qt::AlignLeft, text(),
               TextRole::MetaStrong, Colour::Text2);
}

void HiddenChip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) click();
    else QAbstractButton::keyPressEvent(event);
}

FieldValue::FieldValue(const QString& label, QWidget* parent) : QWidget(parent)
{
    auto* column = new Column(this, Insets{}, 2);
    m_label = new Label(label, TextRole::Meta, Colour::Text2);
    m_label->wrapped();
    m_line = new QWidget(this);
    auto* row = new Row(m_line, Insets{}, 7);
    m_picture = new Picture(Glyph::Clock, iconSize::control);
    m_words = new Label;
    m_words->wrapped();
    row->addWidget(m_picture->beside(TextRole::Body), 0, Qt::AlignTop);
    row->addWidget(m_words, 1);
    m_hidden = new HiddenChip(this);
    column->addWidget(m_label);
    column->addWidget(m_line);
    column->addWidget(m_hidden);
    connect(m_hidden, &HiddenChip::clicked, this, &FieldValue::explanationAsked);
    tell();
}

FieldValue::FieldValue(const QString& label, const FieldReading& reading, QWidget* parent) : FieldValue(label, parent)
{
    setReading(reading);
}

void FieldValue::setReading(const FieldReading& reading)
{
    m_reading = reading;
    tell();
}

void FieldValue::tell()
{
    const bool hidden = m_reading.state == FieldState::HiddenByRole;
    const Look look = lookOf(m_reading.state == FieldState::Value && m_reading.text.isEmpty() ? FieldState::NotRecorded
                                                                                            : m_reading.state);
    m_hidden->setVisible(hidden);
    m_hidden->setText(wordsOf(FieldReading::hidden({})));
    m_line->setVisible(!hidden);
    m_words->setText(hidden ? QString() : wordsOf(m_reading));
    m_words->setColour(look.colour);
    m_words->setAccessibleName(tr("%1: %2").arg(m_label->text(), m_words->text()));
    m_picture->setVisible(look.glyph.has_value());
    if (look.glyph) m_picture->setGlyph(*look.glyph, look.colour);
    setSpoken(m_hidden, tr("%1: hidden by your role").arg(m_label->text()),
              tr("Visible to %1. Press Enter to see why or ask.").arg(hidden ? m_reading.text : QString()));
}

void FieldValue::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) tell();
}

}
