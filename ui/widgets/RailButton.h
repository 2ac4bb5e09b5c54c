#pragma once

#include "ui/theme/Glyph.h"

#include <QtWidgets/QAbstractButton>

namespace carrel::ui {

/// One place in the rail: an icon above its word, and how much waits there.
class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(Glyph glyph, const QString& text, QWidget* parent = nullptr);

    /// Nothing is shown at zero. `spoken` says what is counted: "3 actions due today".
    void setBadge(int count, const QString& spoken);
    Glyph glyph() const { return m_glyph; }
    int badge() const { return m_badge; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    Glyph m_glyph;
    int m_badge = 0;
};

}
