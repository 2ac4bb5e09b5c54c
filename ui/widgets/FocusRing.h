#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtWidgets/QFocusFrame>

class QWidget;

namespace carrel::ui {

class ConsoleStyle;

/// The one ring that shows where the keyboard is, in every window. It follows the focus while somebody works with
/// the keyboard and goes away with the next press of the mouse; access keys are underlined while Alt is down. A
/// tip that is in the way goes with Escape. Made once by the application's root.
class FocusRing : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(ConsoleStyle& style, QObject* parent = nullptr);
    ~FocusRing() override;

    /// The widget the ring is around now, or null.
    QWidget* ringed() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void focusCame(QWidget* widget, Qt::FocusReason reason);
    void ringAround(QWidget* widget);
    void ringAgain();
    /// Whether what moved is, or is around, what has the focus without a ring to be seen.
    bool isHiddenFrom(const QObject* moved) const;
    void setByKeyboard(bool byKeyboard);
    static bool closeTip();

    ConsoleStyle& m_style;
    /// Lives in whichever window it was last seen in, and goes with it.
    QPointer<QFocusFrame> m_frame;
    bool m_byKeyboard = false;
};

}
