#pragma once

#include <QtCore/QString>
#include <functional>

namespace carrel::ui {

class Speech;

/// The hub this desk belongs to, as the window speaks of it.
struct Workspace {
    QString address;
    /// Everybody in it is invented, and the window says so all the time.
    bool isDemo = false;
    /// Takes another address, before the desk is set up; false for one that a desk may not talk to.
    std::function<bool(const QString& address)> choose = {};
    /// Null where the language is not the person's to choose.
    Speech* speech = nullptr;
};

}
