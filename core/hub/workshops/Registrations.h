#pragma once

#include "core/hub/HubContext.h"
#include "core/hub/feed/Feed.h"
#include "core/hub/intake/LibCalReader.h"

namespace carrel::hub {

/// Takes LibCal's events and registrations into workshops and their registers, each once however often they come. The outside
/// is followed, field by field, for as long as nobody here has changed that field; who came is taken only where nobody
/// here has ever said so.
class Registrations
{
public:
    Registrations(Db& db, const HubContext& context, const LibCalSettings& settings) : m_db(db), m_context(context), m_settings(settings) {}

    struct Taken {
        qint64 added = 0;
        qint64 changed = 0;
        qint64 same = 0;
        qint64 held = 0;     ///< a person's word stands
        qint64 gone = 0;     ///< destroyed here
        qint64 unplaced = 0; ///< events of no team of that name
        Taken& operator+=(const Taken& more);
    };
    /// An event with its bookings at a time, each in a transaction of its own.
    Taken take(const OutsideTerm& term);
    std::vector<FeedEntry> takeEntries() { return std::exchange(m_entries, {}); }

private:
    struct Round;
    using Bookings = std::vector<const OutsideBooking*>;
    void takeEvent(const OutsideEvent& event, const Bookings& bookings, bool isWhole, Taken& taken);
    void putEvent(Round& round, const OutsideEvent& event, const model::RecordId& team);
    void putBooking(Round& round, const OutsideBooking& booking);
    void cancelMissing(Round& round, const Bookings& bookings);
    void keep(Round& round, model::Record next, const std::shared_ptr<const model::Record>& standing, bool held);
    bool isStep(Round& round, const QString& id, const QString& state);
    void markCame(Round& round, model::Record& next, const OutsideBooking& booking, qint64 rec);
    void stamp(model::Record& next) const;
    bool wasSetHere(model::KindNo kind, qint64 rec, const model::FieldSpec& field);
    bool isDestroyed(model::KindNo kind, const model::RecordId& id);
    std::optional<model::RecordId> onlyOne(const QString& sql, const QVariantList& values);
    std::optional<model::RecordId> teamOf(const OutsideEvent& event);
    std::optional<model::RecordId> leaderCalled(const QString& word);
    std::optional<model::RecordId> studentCalled(const QString& number);
    model::RecordId idOf(const char* what, const QString& id) const;

    Db& m_db;
    const HubContext& m_context;
    const LibCalSettings& m_settings;
    std::vector<FeedEntry> m_entries;
};

}
