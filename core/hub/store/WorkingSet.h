#pragma once

#include "core/access/Scope.h"
#include "core/hub/store/RecordTable.h"

#include <QtCore/QMultiHash>

namespace carrel::hub {

/// The records that one transaction reads and writes, planned in memory and committed together. Reads see the set's own
/// writes.
class WorkingSet final : public access::Related
{
public:
    using RecordPtr = std::shared_ptr<const model::Record>;

    explicit WorkingSet(Db& db) : m_db(db) {}

    RecordPtr find(model::KindNo kind, const model::RecordId& id) override;
    std::vector<RecordPtr> naming(model::KindNo kind, model::Name field, const model::RecordId& id) override;

    void preload(model::KindNo kind, const QList<model::RecordId>& ids);
    /// What `naming` will be asked, with one question for all.
    void preloadNaming(model::KindNo kind, model::Name field, const QList<model::RecordId>& ids);
    /// Takes records that were read some other way, so that they are not read again.
    void adopt(const std::vector<Held>& held);
    /// Takes a row lock where the store has them, so that what is compared is what is written over.
    void lock(model::KindNo kind, const QList<model::RecordId>& ids);
    /// Replaces the record, or adds it when there is none of its id yet.
    void put(model::Record record);

    /// Nothing for a record that is not stored yet.
    std::optional<Held> stored(model::KindNo kind, const model::RecordId& id);

    struct Written {
        Held held; ///< rec is 0 until it is drawn at commit
        RecordPtr before;
    };
    /// What has been put, in catalogue order, then in the order of putting.
    std::vector<Written> written() const;
    Db& db() { return m_db; }
    /// Everything put has been stored.
    void settle(const std::vector<Held>& saved);

private:
    using Key = std::pair<model::KindNo, model::RecordId>;
    struct Entry {
        qint64 rec = 0;
        qint64 ver = 0;
        RecordPtr before;
        RecordPtr now;
    };
    Entry* entry(model::KindNo kind, const model::RecordId& id);
    void index(const model::Record& record);

    Db& m_db;
    std::map<Key, Entry> m_entries;
    std::vector<Key> m_order;
    QHash<QByteArray, QList<model::RecordId>> m_naming;
    QMultiHash<QByteArray, model::RecordId> m_putNaming;
    QSet<model::RecordId> m_made;
};

}
