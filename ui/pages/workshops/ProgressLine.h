#pragma once

#include <QtWidgets/QWidget>

namespace carrel::ui {

/// How far one has come, as a bar; the words beside it say it too.
class ProgressLine final : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    void tell(int done, int all, const QString& spoken);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_done = 0;
    int m_all = 0;
};

}
