#pragma once

#include <QtWidgets/QWidget>
#include <vector>

namespace carrel::ui {

class Button;

/// A row of toggles that say which part of a list is shown. One is always on; or, if several may be, any number.
/// It is one Tab stop, and Left and Right walk along it.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    enum class Choice : quint8 { One, Several };

    /// `name` is what a screen reader calls the group: "Show".
    explicit FilterBar(const QString& name, Choice choice = Choice::One, QWidget* parent = nullptr);

    /// Gives back the toggle's number, counted from 0. A count below 0 is not shown.
    int addFilter(const QString& text, int count = -1);
    void setCount(int filter, int count);
    void setOn(int filter, bool on = true);
    bool isOn(int filter) const;
    /// The one that is on, or the first of several; -1 when none is.
    int current() const;

Q_SIGNALS:
    /// Somebody switched it; not for setOn().
    void chosen(int filter, bool on);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Filter {
        Button* button;
        QString text;
    };
    void press(int filter);
    void keepOneTabStop(int stop);

    std::vector<Filter> m_filters;
    Choice m_choice;
};

}
