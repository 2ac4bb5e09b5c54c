#pragma once

#include "core/session/Desk.h"

#include <QtCore/QTimer>
#include <functional>

class QLineEdit;
class QWidget;

namespace carrel::ui {

class Composer;

/// The words in one field, kept by the desk on every pause of half a second, so that neither a lock nor a crash loses
/// them. They come back with the caret where it was.
class Draft final : public QObject
{
    Q_OBJECT

public:
    Draft(session::Desk& desk, Composer* composer);
    Draft(session::Desk& desk, QLineEdit* edit);

    /// From now on the field belongs to `place`; gives back whether there was a draft to bring.
    bool open(const QString& place);
    bool isKept(const QString& place) const;
    const QString& place() const { return m_place; }
    QWidget* field() const;
    void keep();
    /// The words are saved, or were never worth keeping.
    void drop();

private:
    void watch();

    session::Desk& m_desk;
    QString m_place;
    QTimer m_pause;
    std::function<QString()> m_text;
    std::function<int()> m_caret;
    std::function<void(const QString&, int)> m_put;
    /// What the drafts hold already: a lock without a new word or step writes nothing.
    QString m_kept;
    int m_keptCaret = 0;
};

}
