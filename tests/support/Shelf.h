#pragma once

#include "core/access/Scope.h"

#include <map>

namespace carrel::tests {

/// A record while it is being filled in; what is written later is seen by whoever found it before.
class Entry
{
public:
    explicit Entry(std::shared_ptr<model::Record> record) : m_record(std::move(record)) {}

    template <class T>
    Entry& with(const model::Field<T>& field, const std::type_identity_t<T>& value)
    {
        m_record->put(field, value);
        return *this;
    }
    /// A value as no border would let it in.
    template <class T>
    Entry& garbled(const model::Field<T>& field, const QString& text)
    {
        m_record->set(m_record->kind().position(field), text);
        return *this;
    }
    template <class T>
    Entry& without(const model::Field<T>& field)
    {
        m_record->set(m_record->kind().position(field), {});
        return *this;
    }
    const model::Record& operator*() const { return *m_record; }
    const model::Record* operator->() const { return m_record.get(); }
    const model::RecordId& id() const { return m_record->id(); }
    std::shared_ptr<const model::Record> shared() const { return m_record; }

private:
    std::shared_ptr<model::Record> m_record;
};

/// Records in memory, as access asks for them: by id, and by what they name.
class Shelf final : public access::Related
{
public:
    explicit Shelf(QByteArrayView seed = "a shelf") : m_random(seed) {}

    model::RecordId draw() { return model::RecordId::draw(m_random); }
    base::SeededRandom& random() { return m_random; }
    Entry add(const model::Kind& kind) { return put(model::Record(model::kindView(kind.no), draw())); }
    Entry put(model::Record record)
    {
        auto held = std::make_shared<model::Record>(std::move(record));
        m_records[{held->no(), held->id()}] = held;
        return Entry(held);
    }
    void remove(const model::Record& record) { m_records.erase({record.no(), record.id()}); }
    std::vector<Entry> all() const
    {
        std::vector<Entry> out;
        for (const auto& [key, record] : m_records) out.emplace_back(record);
        return out;
    }

    std::shared_ptr<const model::Record> find(model::KindNo kind, const model::RecordId& id) override
    {
        const auto it = m_records.find({kind, id});
        return it == m_records.end() ? nullptr : it->second;
    }
    std::vector<std::shared_ptr<const model::Record>> naming(model::KindNo kind, model::Name field,
                                                             const model::RecordId& id) override
    {
        std::vector<std::shared_ptr<const model::Record>> out;
        for (const auto& [key, record] : m_records) {
            if (key.first == kind && names(record->valueOf(field), id)) out.push_back(record);
        }
        return out;
    }

private:
    static bool names(const model::Value& value, const model::RecordId& id)
    {
        return value.text() && value.text()->split(u' ').contains(id.text());
    }

    base::SeededRandom m_random;
    std::map<std::pair<model::KindNo, model::RecordId>, std::shared_ptr<model::Record>> m_records;
};

}
