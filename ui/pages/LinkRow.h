#pragma once

#include "ui/widgets/Chip.h"

#include <QtWidgets/QAbstractButton>

namespace carrel::ui {

/// A line in a card that leads somewhere: what it is, a line about it, and a state at the right.
class LinkRow final : public QAbstractButton
{
    Q_OBJECT

public:
    LinkRow(const QString& title, const QString& meta, const std::optional<ChipLook>& chip = {}, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_meta;
    std::optional<ChipLook> m_chip;
};

}
