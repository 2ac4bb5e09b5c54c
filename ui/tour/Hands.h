#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

namespace carrel::ui {

/// Lets the window do all that is due: lay out, paint, let go of what has been replaced.
void breathe();

/// Does what a person does in a window, finding each control by the name a screen reader says. What it could not find it
/// remembers.
class Hands
{
public:
    explicit Hands(QWidget& window) : m_window(window) {}

    void press(const QString& name);
    /// The first whose name begins so: of a list whose rows have a button each.
    void pressFirst(const QString& beginning);
    void type(const QString& field, const QString& text);
    void choose(const QString& list, const QString& entry);
    void tick(const QString& box);
    const QStringList& missed() const { return m_missed; }

private:
    template <class T>
    T* find(const QString& name);

    QWidget& m_window;
    QStringList m_missed;
};

}
