#pragma once

#include "core/hub/HubContext.h"
#include "core/hub/store/Db.h"
#include "core/model/Kind.h"

namespace carrel::hub {

/// A team's or a series' workshops and drop-in sessions for calendar programs, behind an address that nobody can guess. What is
/// shown names no student, and the hub keeps of the address no more than a digest.
class Calendars
{
public:
    Calendars(Db& db, const HubContext& context) : m_db(db), m_context(context) {}

    struct Feed {
        qint64 no = 0;
        QString of; ///< the team's name or the series' title
        base::Moment made;
        QString by;
        std::optional<base::Moment> read; ///< to the hour
        std::optional<base::Moment> revoked;
    };
    enum class Of { Team, Series };
    /// The address's last part, shown this once; nothing where not one, and only one, is called so.
    std::optional<QString> add(Of of, const QString& name, const QString& by);
    std::vector<Feed> list();
    bool revoke(qint64 no, const QString& by);
    /// The calendar behind this address; nothing where there is none, or it was revoked.
    std::optional<QByteArray> read(const QString& address);

private:
    QByteArray calendarOf(const QString& name, bool isTeam, const QString& id);
    void note(const char* what, qint64 no, const QString& by);

    Db& m_db;
    const HubContext& m_context;
};

}
