#pragma once

#include <QtCore/QObject>

namespace carrel::app {

/// For measuring a start: says "painted" when a list with rows in it has been painted for the first time, and ends the
/// program.
class FirstList final : public QObject
{
public:
    FirstList();
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_said = false;
};

}
