#pragma once

#include "core/model/Change.h"
#include "core/store/Cache.h"

namespace carrel::store {

enum class Compare { Is, IsNot, AtMost, AtLeast, Empty };

/// Which rows of a kind, in which order. Fields the row does not show compare as empty.
struct Query {
    model::KindNo kind = model::KindNo::None;
    struct Test {
        const model::FieldSpec* field;
        Compare compare;
        model::Value value;
    };
    std::vector<Test> tests;
    const model::FieldSpec* sort = nullptr;
    bool descending = false;
    int limit = 50;
    int offset = 0;
};

/// A hit of the full-text search, best first.
struct Hit {
    model::KindNo kind;
    qint64 no;
};

/// A row with its number in its table.
struct StoredRow {
    qint64 no;
    CachedRow row;
};

/// The rows a desk holds. A row whose time has passed is not there, whatever the file says.
class Rows
{
public:
    Rows(Cache& cache, std::function<base::Moment()> now) : m_cache(cache), m_now(std::move(now)) {}

    std::optional<CachedRow> find(model::KindNo kind, const model::RecordId& id);
    std::vector<CachedRow> select(const Query& query);
    qint64 count(const Query& query);
    /// How many rows hold each pair of values, in one look at them; nothing stands for what a row does not hold or show.
    struct Tally {
        model::Value one;
        model::Value other;
        qint64 rows = 0;
    };
    std::vector<Tally> tally(const Query& query, const model::FieldSpec& one, const model::FieldSpec& other);
    /// Every word must begin a word of the row. Newest matches are not preferred: rank is the text's.
    std::vector<CachedRow> search(const QString& words, std::optional<model::KindNo> kind, int limit);

    /// The same in two steps, for whoever may stop early: what matches, best first, and what stands there. Where thousands
    /// match they come as they stand, a part of each kind. A word of one or two letters is looked for among what people are
    /// called, and elsewhere only if nobody is. `kinds`: none means all.
    std::vector<Hit> hits(const QString& words, const QList<model::KindNo>& kinds, int limit);
    std::optional<CachedRow> at(const Hit& hit);

    /// What lies in the file, its time passed or not.
    std::optional<StoredRow> stored(model::KindNo kind, const model::RecordId& id);
    /// Its time has not passed.
    bool isThere(const CachedRow& row) const { return !row.until || *row.until > m_now(); }
    /// Replaces the row and its words in the index. Precondition: inside a transaction.
    void put(const CachedRow& row) { put(row, stored(row.view.no(), row.view.id())); }
    /// The same where it is known what is stored.
    void put(const CachedRow& row, const std::optional<StoredRow>& before);
    /// Puts a row that is not there, while the cache is filling. False, and nothing done, where there is one.
    bool fill(const model::View& view, qint64 delivery, const std::optional<base::Moment>& until);
    void erase(model::KindNo kind, const model::RecordId& id);
    void eraseAll();
    /// Rows made here that the hub has never sent.
    std::vector<model::RecordId> neverSent(model::KindNo kind);
    /// Rows whose time has passed.
    std::vector<model::RecordId> expired(model::KindNo kind);
    /// Everything the desk holds, kind by kind.
    void forEach(const std::function<void(const CachedRow&)>& visit);

    /// The hub's last word on a row that has unsettled changes here.
    std::optional<CachedRow> base(model::KindNo kind, const model::RecordId& id);
    void putBase(const CachedRow& row);
    void eraseBase(model::KindNo kind, const model::RecordId& id);

private:
    struct Sought {
        QString index;
        QString match;
    };
    std::vector<Hit> best(const Sought& sought, const QList<model::KindNo>& kinds, int limit);
    bool areMany(const Sought& sought);
    std::vector<Hit> hitsOf(const Sought& sought, std::optional<model::KindNo> kind, int limit, const QString& order);
    QVariantList cells(const CachedRow& row);
    CachedRow read(const model::KindView& kind, Found& query);
    QString conditions(const Query& query, QVariantList& values);
    void change(const CachedRow& row, const StoredRow& before);
    /// In both indexes; nothing before: the row is new, nothing after: it goes.
    void reindex(qint64 no, const model::View* before, const model::View* after);
    void index(const QString& index, qint64 searched, const QString& words);
    void unindex(const QString& index, qint64 searched, const QString& words);

    Cache& m_cache;
    std::function<base::Moment()> m_now;
};

}
