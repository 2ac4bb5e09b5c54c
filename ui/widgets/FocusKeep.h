#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <functional>
#include <vector>

class QWidget;

namespace carrel::ui {

/// Keeps the keyboard in the part of a page where somebody was when what they were on goes away or cannot be pressed for a
/// while: a button that has done what it was for, a form that is closed. The toolkit would move to whatever comes next in the
/// window, which may be another page's name in the rail.
class FocusKeep final : public QObject
{
    Q_OBJECT

public:
    /// `home` is where the keyboard goes when nothing near is left; it may answer null.
    FocusKeep(QWidget* root, std::function<QWidget*()> home);
    /// Puts the keyboard home. Where that is not there yet, since what it shows is still on its way, it goes there once it is,
    /// unless somebody has gone elsewhere meanwhile.
    void land();
    /// The one that keeps `root`, which has one.
    static FocusKeep& of(const QWidget& root);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void moved(QWidget* old, QWidget* now);
    void remember(QWidget* at);
    void stay();
    bool isLost() const;
    bool isInside() const;
    void await();
    void tryHome();

    QWidget* m_root;
    std::function<QWidget*()> m_home;
    /// What somebody was on, and all that it stood in, up to the page.
    std::vector<QPointer<QWidget>> m_chain;
    /// Cannot be pressed for the moment; where the keyboard stands meanwhile.
    QPointer<QWidget> m_waits, m_meanwhile;
    bool m_isMoving = false;
    bool m_awaitsHome = false, m_isTrying = false;
};

}
