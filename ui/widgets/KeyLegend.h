#pragma once

#include <QtWidgets/QWidget>
#include <utility>
#include <vector>

namespace carrel::ui {

/// A line that says which keys do what: each key in its box, its words beside it. What has no room is left out, from the
/// right.
class KeyLegend final : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Keys and words.
    void tell(std::vector<std::pair<QString, QString>> keys);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<std::pair<QString, QString>> m_keys;
};

}
