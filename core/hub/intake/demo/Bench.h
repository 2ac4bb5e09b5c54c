#pragma once

#include "core/base/Random.h"
#include "core/hub/intake/Batch.h"
#include "core/hub/intake/demo/Stories.h"
#include "core/model/Common.h"

namespace carrel::hub::demo {

/// The invented term: today always lies in its ninth week, so that the busy weeks 3 to 6 are a month ago.
class Calendar
{
public:
    explicit Calendar(QDate today) : m_today(today) {}

    QDate today() const { return m_today; }
    /// Monday of the first teaching week, of this year's or an earlier year's.
    QDate weekOne(int yearsAgo = 0) const;
    /// `2026/27`
    QString year(int yearsAgo = 0) const;
    /// Monday to Friday, counted from today; 0 is today itself.
    QDate workingDay(int count) const;
    static base::Moment at(QDate day, int hour, int minute);

private:
    QDate m_today;
};

/// Who wrote a record and when.
struct Stamp {
    base::Moment at;
    std::optional<model::RecordId> author = {};
    model::Provenance provenance = model::Provenance::Staff;
    QString notice = {};
};

/// What every part of the making works at: ids and chance from the seed, the calendar, and the pile of records.
class Bench
{
public:
    Bench(QByteArrayView seed, QDate today);

    const Calendar& calendar() const { return m_calendar; }
    model::RecordId id(const QByteArray& naturalKey) const { return m_idOf(naturalKey); }
    model::RecordId staff(Name key) const { return id("staff/" + bytes(key)); }
    model::RecordId team(Name key) const { return id("team/" + bytes(key)); }
    model::RecordId student(Name key) const { return id("student/" + bytes(key)); }
    model::RecordId caseOf(Name key) const { return id("case/" + bytes(key)); }
    model::RecordId consent(Name key) const { return id("consent/" + bytes(key)); }
    /// Chance of its own for each part, so that a change in one moves nothing in another.
    base::SeededRandom chance(QByteArrayView part) const { return base::SeededRandom(m_seed + part.toByteArray()); }

    model::Record make(model::KindNo kind, const model::RecordId& id, const Stamp& stamp) const;
    void keep(model::Record record) { m_records.push_back(std::move(record)); }
    /// The text with each `[+5]` as a day in words.
    QString words(Text text) const;
    /// In catalogue order.
    std::vector<model::Record> take();

    static QByteArray bytes(Name name) { return QByteArray(name.data(), qsizetype(name.size())); }
    static QString text(Name name) { return QString(model::latin(name)); }

private:
    QByteArray m_seed;
    Calendar m_calendar;
    IdOf m_idOf;
    std::vector<model::Record> m_records;
};

}
