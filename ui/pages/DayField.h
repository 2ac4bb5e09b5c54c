#pragma once

#include <QtWidgets/QDateEdit>
#include <optional>

namespace carrel::ui {

/// A day to choose, or none yet. Delete takes it away; the arrow keys and the calendar set it.
class DayField final : public QDateEdit
{
    Q_OBJECT

public:
    explicit DayField(QDate today, QWidget* parent = nullptr);

    std::optional<QDate> day() const;
    void setDay(std::optional<QDate> day);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void stepBy(int steps) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    QDate m_today;
};

}
