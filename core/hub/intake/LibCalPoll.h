#pragma once

#include "core/base/Secret.h"
#include "core/hub/intake/LibCalReader.h"
#include "core/hub/intake/Source.h"

namespace carrel::hub {

/// What one look at LibCal brought, and where it ended.
struct LibCalLook {
    SourceFault fault = SourceFault::None;
    QString at; ///< what was asked for when it failed: "events", "registrations", "token"
    OutsideTerm term = {};
    int unread = 0;
    bool ok() const { return fault == SourceFault::None; }
};

/// Asks LibCal for the events of some weeks, and who has booked them. It has no pages: a slice of thirty days that is full is
/// asked for again in halves, and an address is never too long for it.
class LibCalPoll
{
public:
    LibCalPoll(const LibCalSettings& settings, const base::Secret& secret, Source& source, SourceWait wait)
        : m_settings(settings), m_secret(secret), m_source(source), m_wait(std::move(wait)) {}
    LibCalLook run(base::Moment now);

private:
    Asked ask(const QString& path);
    SourceFault sign();
    SourceFault readDays(const QString& calendar, QDate from, int days);
    SourceFault readBookings(const QStringList& ids);

    const LibCalSettings& m_settings;
    const base::Secret& m_secret;
    Source& m_source;
    SourceWait m_wait;
    QByteArray m_token;
    LibCalLook m_look;
};

}
