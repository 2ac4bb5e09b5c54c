#pragma once

#include "ui/theme/Colour.h"
#include "ui/theme/Glyph.h"

#include <QtCore/QRectF>
#include <QtWidgets/QWidget>
#include <optional>

namespace carrel::ui {

class Brushwork;
class Theme;

/// What a chip says and how. Chips are states and kinds, in adjectives and nouns, never buttons.
struct ChipLook {
    QString text;
    Tone tone = Tone::Neutral;
    std::optional<Glyph> glyph = {};
    bool outlined = false;

    bool operator==(const ChipLook&) const = default;
};

/// Draws the chip with its top left corner at `corner` and gives back the rectangle it took; for delegates.
QRectF drawChip(Brushwork& brush, const QPointF& corner, const ChipLook& look, double maxWidth = 1e6);
QSizeF chipSize(const Theme& theme, const ChipLook& look);

/// A small rounded label: the status of a case, who can see a note, which workspace this is.
class Chip : public QWidget
{
    Q_OBJECT

public:
    explicit Chip(const QString& text = {}, Tone tone = Tone::Neutral, QWidget* parent = nullptr);
    explicit Chip(const ChipLook& look, QWidget* parent = nullptr);

    const ChipLook& look() const { return m_look; }
    void setLook(const ChipLook& look);
    void setText(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ChipLook m_look;
};

/// A chip that says in what state something is: Open, Waiting, Finished.
using StatusTag = Chip;

/// How many of something there are. Not there at zero. What is counted is said only to who cannot see it.
class CountChip : public QWidget
{
    Q_OBJECT

public:
    /// `spoken` is the whole sentence, such as "3 actions due today".
    explicit CountChip(QWidget* parent = nullptr);

    void setCount(int count, const QString& spoken);
    int count() const { return m_count; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_count = 0;
};

/// The keys of an action, as they are on the keyboard.
class KeyHint : public QWidget
{
    Q_OBJECT

public:
    explicit KeyHint(const QString& keys, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_keys;
};

}
