#pragma once

#include <QtCore/QObject>

namespace carrel::app {

/// For measuring a start: says "painted" when a list with rows in it has been painted for the first time; the program
/// then ends with its input, so that it can be weighed before.
class FirstList final : public QObject
{
public:
    FirstList();
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_said = false;
};

}
