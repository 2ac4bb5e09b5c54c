#pragma once

#include "ui/widgets/Layouts.h"

#include <QtWidgets/QScrollArea>

namespace carrel::ui {

/// A page that scrolls down when it has to, on the canvas and with the margins every page has. What takes the
/// keyboard focus is scrolled into view.
class ScrollPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit ScrollPage(QWidget* parent = nullptr);

    Column* body() const { return m_body; }
    /// Once what stands on it has been moved: what has the keyboard stays in sight, with the head of the page where both fit.
    void keepInSight();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    /// What is to be seen of what has the keyboard, in the page's own pixels: of a list the row one is on, of a long text the
    /// caret, of anything else all of it.
    virtual QRect placeOf(QWidget& focused) const;

private:
    enum class From : quint8 { Here, Top };
    void heed(QWidget* focused);
    void follow(QWidget* focused, From from);

    Column* m_body;
    bool m_hasFollowed = false; ///< it stands where the keyboard has brought it
    QMetaObject::Connection m_rows; ///< of the list that has the keyboard
};

}
