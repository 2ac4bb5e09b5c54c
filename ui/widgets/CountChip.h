#pragma once

#include <QtWidgets/QWidget>

namespace carrel::ui {

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

}
