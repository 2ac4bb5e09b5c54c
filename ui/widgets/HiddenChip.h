#pragma once

#include <QtWidgets/QAbstractButton>

namespace carrel::ui {

/// The dashed, hatched chip that stands where a role may not look. It can be focused and explains itself on Enter.
class HiddenChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit HiddenChip(QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

}
