#pragma once

#include "ui/theme/Colour.h"
#include "ui/theme/Glyph.h"

#include <QtWidgets/QWidget>
#include <optional>

class QBoxLayout;

namespace carrel::ui {

class Button;
class Label;
class Picture;

/// A sentence or two that belong to what stands below, in a soft colour with an icon. It wraps and is never cut,
/// and never goes away by itself.
class Banner : public QWidget
{
    Q_OBJECT

public:
    /// Tone says the kind: Info, Warn, Bad, Plum (sensitive), Ok or Neutral.
    explicit Banner(Tone tone, const QString& text, QWidget* parent = nullptr);

    void setText(const QString& text);
    QString text() const;
    void setTone(Tone tone, std::optional<Glyph> glyph = {});
    /// One thing to do about it; none for an empty text.
    void setAction(const QString& text);

Q_SIGNALS:
    void actionChosen();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void dress();
    void settle();

    Tone m_tone;
    std::optional<Glyph> m_glyph;
    Picture* m_picture;
    Label* m_text;
    Button* m_action;
    QBoxLayout* m_line;
};

}
