#pragma once

#include "ui/theme/Colour.h"
#include "ui/widgets/Chip.h"

#include <QtWidgets/QAbstractButton>

namespace carrel::ui {

/// A line in a card that leads somewhere: what it is, a line about it, and a state at the right.
class LinkRow final : public QAbstractButton
{
    Q_OBJECT

public:
    LinkRow(const QString& title, const QString& meta, const std::optional<ChipLook>& chip = {}, QWidget* parent = nullptr);

    /// How soon, in plain words at the right and as a bar at the left, in one tone; instead of a chip.
    void setDue(const QString& words, Tone tone);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    double leftOfWords() const;
    double roomForWords(double width) const;
    void paintWords(Brushwork& brush);

    QString m_meta;
    std::optional<ChipLook> m_chip;
    QString m_due;
    Tone m_tone = Tone::Neutral;
};

}
