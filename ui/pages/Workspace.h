#pragma once

#include "ui/pages/Demonstration.h"

#include <QtCore/QList>

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
    /// What a desk that is not set up yet can try first; null where the hub was chosen for it.
    Demonstration* demonstration = nullptr;
    /// Whom one can be here without an account: in a demonstration only.
    QList<Guest> guests = {};
    /// Goes back from the demonstration to the choice at the start, and takes it off this computer where that is wanted.
    std::function<void(bool remove)> leave = {};
};

}
