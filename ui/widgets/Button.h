#pragma once

#include "ui/theme/Colour.h"
#include "ui/theme/Glyph.h"
#include "ui/theme/Looks.h"

#include <QtWidgets/QPushButton>
#include <optional>

class QKeySequence;

namespace carrel::ui {

/// A push button in one of the looks of ButtonVariant. What it says is what a screen reader says.
class Button : public QPushButton
{
    Q_OBJECT

public:
    explicit Button(const QString& text, ButtonVariant variant = ButtonVariant::Standard, QWidget* parent = nullptr);
    Button(Glyph glyph, const QString& text, ButtonVariant variant = ButtonVariant::Standard,
           QWidget* parent = nullptr);

    void setGlyph(Glyph glyph, std::optional<Colour> colour = {});
    void setVariant(ButtonVariant variant);
    /// Shows the keys on the button. Who makes the button also makes them work.
    void setKeyHint(const QKeySequence& keys);
    /// Shows the keys on the button, and makes them press it wherever the keyboard is inside `within`.
    void setKeys(const QKeySequence& keys, QWidget* within);
    void setSmall(bool small);
    void setFlush(bool flush = true);
    /// How wide it wants to be, in pixels, where it is flush or is not, whichever it is now.
    int widthWhen(bool flush) const;

    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    /// Enter presses it as the space bar does, wherever it stands.
    void keyPressEvent(QKeyEvent* event) override;

private:
    void look(const ButtonLook& look);
};

/// A button with an icon alone: for close, more, previous, next, help and lock. Its name is in the tool tip and is
/// what a screen reader says.
class IconButton : public Button
{
    Q_OBJECT

public:
    IconButton(Glyph glyph, const QString& name, QWidget* parent = nullptr);

    void setName(const QString& name);
};

}
