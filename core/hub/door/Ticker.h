#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace carrel::hub {

/// The door's only timer. It says that some time has passed; how much, the clock says.
class Ticker final : public QObject
{
    Q_OBJECT

public:
    explicit Ticker(int everyMs, QObject* parent = nullptr);

Q_SIGNALS:
    void ticked();

private:
    QTimer m_timer;
};

}
