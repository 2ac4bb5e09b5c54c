#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

namespace carrel::ui {

/// The steps of something that is done once, on the dark side of the window: which are done, which is now.
class StepList : public QWidget
{
    Q_OBJECT

public:
    explicit StepList(const QStringList& steps, int current = 0, QWidget* parent = nullptr);

    void setSteps(const QStringList& steps);
    /// One past the last when all are done.
    void setCurrent(int step);
    int current() const { return m_current; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList m_steps;
    int m_current;
};

}
