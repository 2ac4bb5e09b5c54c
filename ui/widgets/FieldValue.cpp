#include "ui/widgets/FieldValue.h"

#include "ui/theme/Colour.h"
#include "ui/theme/Glyph.h"
#include "ui/theme/Scale.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/HiddenChip.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/Picture.h"

#include <QtCore/QEvent>
#include <optional>

namespace carrel::ui {

namespace {

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
