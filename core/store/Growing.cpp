#include "core/store/Cache.h"

#include "core/base/Digest.h"
#include "core/model/Catalogue.h"

#include <algorithm>

namespace carrel::store {

using model::KindView;
using namespace Qt::StringLiterals;

namespace {

const QString ColumnsMark = u"columns"_s;

/// Of every column that this program knows. A cache that has it has them all, and need not be asked for each of them.
const QString& columnsPrint()
{
    static const QString print = [] {
        QByteArray all;
        for (const KindView& kind : model::catalogue()) {
            for (const auto* field : kind.fields()) all += (tableOf(kind) + u'.' + columnOf(*field) + u'\n').toUtf8();
        }
        return QString::fromLatin1(base::digest(all, {}).toHex());
    }();
    return print;
}

}

void Cache::noteColumns() { setMeta(ColumnsMark, columnsPrint()); }

void Cache::createKind(const KindView& kind)
{
    QString columns = u"shape INTEGER NOT NULL, delivery INTEGER NOT NULL, until INTEGER"_s;
    for (const auto* field : kind.fields()) columns += u", "_s + columnOf(*field);
    exec(u"CREATE TABLE %1 (no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, %2)"_s.arg(tableOf(kind), columns));
    // What the hub last said of rows that are changed here and not settled yet: one page to write, not two, with an edit.
    exec(u"CREATE TABLE b_%1 (id TEXT PRIMARY KEY, %2) WITHOUT ROWID"_s.arg(kind.name(), columns));
    exec(u"CREATE INDEX x_%1__made ON %2 (delivery) WHERE delivery = 0"_s.arg(kind.name(), tableOf(kind)));
    exec(u"CREATE INDEX x_%1__until ON %2 (until) WHERE until IS NOT NULL"_s.arg(kind.name(), tableOf(kind)));
}

void Cache::addWhatIsNew()
{
    if (meta(ColumnsMark) == columnsPrint()) return;
    QSet<QString> there;
    Found& found = run(u"SELECT m.name || '.' || c.name FROM sqlite_master m CROSS JOIN pragma_table_info(m.name) c WHERE m.type = 'table'"_s);
    while (found.next()) there.insert(found.value(0).toString());
    found.finish();
    const auto isKnown = [&](const KindView& kind) { return there.contains(tableOf(kind) + u".no"_s); };
    const auto lacks = [&](const KindView& kind) {
        QStringList out;
        for (const auto* field : kind.fields()) {
            if (!there.contains(tableOf(kind) + u'.' + columnOf(*field))) out << columnOf(*field);
        }
        return out;
    };
    const auto& all = model::catalogue();
    if (std::all_of(all.begin(), all.end(), [&](const KindView& kind) { return lacks(kind).isEmpty(); })) return;
    Transaction transaction(*this);
    for (const KindView& kind : all) {
        const QStringList columns = lacks(kind);
        if (columns.isEmpty()) continue;
        if (!isKnown(kind)) createKind(kind);
        else growKind(kind, columns);
        // Before the first filling has ended no kind has its lists' indexes yet.
        if (!m_filling) createIndexes(kind);
    }
    noteColumns();
    transaction.commit();
}

void Cache::growKind(const KindView& kind, const QStringList& columns)
{
    for (const QString& column : columns) {
        for (const QString& table : {tableOf(kind), u"b_"_s + kind.name()}) exec(u"ALTER TABLE %1 ADD COLUMN %2"_s.arg(table, column));
    }
}

}
