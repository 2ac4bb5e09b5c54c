#pragma once

#include "tests/torture/Drawer.h"

#include <QtCore/QTemporaryDir>

namespace carrel::tests {

/// A term of a desk's store, told once on a medium that notes every step: what was asked of the medium, and what the desk
/// held and had promised after each thing it did.
class Recording
{
public:
    Recording();

    struct Event {
        QByteArray name;
        qint64 from = 0; ///< steps taken before it began
        qint64 to = 0;   ///< and when it had answered
        QByteArray held; ///< everything, after it
        QSet<qint64> twins;
        bool lasting = true;
    };
    const std::vector<MediumStep>& steps() const { return m_steps; }
    const std::vector<Event>& events() const { return m_events; }
    /// What a whole file's schema is.
    const QStringList& schema() const { return m_schema; }
    QString folder() const { return m_folder.path(); }

private:
    void tell(const QByteArray& name, const std::function<void()>& deed, bool lasting = true);
    void fill();
    void work();
    void hearFromHub();
    void upgrade();
    void reopen(sqlcipher::Mode mode);

    QTemporaryDir m_folder;
    std::unique_ptr<FaultFolder> m_medium;
    std::unique_ptr<Drawer> m_drawer;
    std::vector<MediumStep> m_steps;
    std::vector<Event> m_events;
    QStringList m_schema;
};

}
