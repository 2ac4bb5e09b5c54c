#pragma once

#include "ui/pages/Place.h"

#include <QtCore/QPoint>
#include <QtCore/QTimer>

namespace carrel::ui {

class IdleSource;

/// Why a desk was locked, for the sentence on the lock screen.
enum class LockReason : quint8 { Asked, Idle, Screen, Switched, Sleep, Lease, Revoked };

/// Watches over an open desk that somebody may have left: says a minute before that it will lock, and then that it is
/// time. Every key, click and movement in the program's own windows counts; with a source, those elsewhere too.
class Watch final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 warningMs = 60'000;

    /// `source` may be null, and outlives the watch.
    Watch(const Ground& ground, IdleSource* source, QObject* parent = nullptr);

    /// Looks at the clock now, as its timer does every second.
    void look();

Q_SIGNALS:
    /// The desk locks within a minute; `minutes` is what the policy says.
    void warned(int minutes);
    /// Somebody is there after all.
    void calmed();
    void due();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isTouch(const QEvent& event);
    void askElsewhere();
    void touchedAt(base::Moment at);

    Ground m_ground;
    IdleSource* m_source;
    QTimer m_timer;
    base::Moment m_touched;
    QPoint m_pointer;
    bool m_asking = false;
    bool m_warned = false;
};

}
