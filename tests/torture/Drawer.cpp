#include "tests/torture/Drawer.h"

#include <QtSql/QSqlRecord>

namespace carrel::tests {

using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

base::Secret secretOf(char c) { return base::Secret::copyOf(QByteArray(base::Secret::KeySize, c)); }

const base::SealKeys& hubKeys()
{
    static const base::SealKeys keys = base::SealKeys::fromSeed(secretOf('h'));
    return keys;
}

store::Identity someone()
{
    return {*wire::EnrolmentId::parse(QString(26, u'1')), numberedId(9999), u"A person"_s, u"person"_s, QByteArray(32, 'k'), hubKeys().publicKey, QByteArray(32, 's'), {}};
}

}

RecordId numberedId(int number) { return *RecordId::parse(QString::number(number).rightJustified(26, u'0')); }

Drawer::Drawer(std::unique_ptr<store::Cache> opened, base::Disk& disk, const QString& folder)
    : cache(std::move(opened)),
      clock(base::Moment::startOf(QDate(2026, 9, 1))),
      random("drawer " + cache->meta(u"last_n"_s).toLatin1()),
      identity(someone()),
      rows(*cache, [this] { return clock.now(); }),
      journal(disk, folder + u"/journal.seal"_s),
      outbox(*cache, rows, journal, identity, clock, random),
      inbox(*cache, rows, outbox),
      drafts(*cache, journal, identity, clock)
{
}

std::unique_ptr<Drawer> Drawer::open(base::Disk& disk, const QString& folder, sqlcipher::Mode mode, store::StoreFault* fault)
{
    auto cache = store::Cache::open(folder + u"/cache.db"_s, secretOf('c'), mode);
    if (!cache && fault) *fault = cache.error();
    if (!cache) return nullptr;
    try {
        // A short log, so that checkpoints come often.
        (*cache)->exec(u"PRAGMA wal_autocheckpoint = 12"_s);
        return std::unique_ptr<Drawer>(new Drawer(std::move(cache).value(), disk, folder));
    } catch (const store::CacheFailure&) {
        // A desk says the same of a file whose first rows cannot be read.
        if (fault) *fault = store::StoreFault::Damaged;
        return nullptr;
    }
}

wire::Page Drawer::page(qint64 next, std::vector<wire::DeliveredRow> delivered, std::vector<wire::Removal> removals, bool more)
{
    wire::Page out{{}, std::move(delivered), std::move(removals)};
    out.head.epoch = u"e1"_s;
    out.head.next = next;
    out.head.more = more;
    out.head.hubTime = base::Moment::startOf(QDate(2026, 9, 1));
    return out;
}

wire::DeliveredRow Drawer::noteFrom(int number, const QString& words, qint64 delivery)
{
    model::View view(numberedId(number), model::wholeShape(model::kindView(KindNo::Note)));
    view.set(view.kind().position(model::Note::body), words);
    return {view, delivery, std::nullopt};
}

bool Drawer::saveNote(int number, const QString& words, bool creates)
{
    model::Changes changes(KindNo::Note);
    if (creates) changes.to(model::Note::caseRef, numberedId(5000));
    changes.to(model::Note::body, words);
    return outbox.save(numberedId(number), changes, creates).ok();
}

std::optional<QString> Drawer::note(int number)
{
    const auto row = rows.find(KindNo::Note, numberedId(number));
    const auto none = [] { return std::optional<QString>(); };
    return row ? row->view.see(model::Note::body).match([](const QString& words) { return std::optional(words); }, none, none) : none();
}

QByteArray Drawer::everything()
{
    QByteArray out;
    for (const QString& table : {u"meta"_s, u"shape"_s, u"outbox"_s, u"told"_s, u"receipt"_s, u"draft"_s, u"r_note"_s, u"b_note"_s, u"r_case"_s, u"search_docsize"_s}) {
        out += '[' + table.toUtf8() + "]\n";
        // Which columns the file's last program knew is written anew by whoever opens it: the schema is compared by itself.
        const QString but = table == u"meta" ? u" WHERE name <> 'columns'"_s : QString();
        store::Found& found = cache->run(u"SELECT * FROM %1%2 ORDER BY 1"_s.arg(table, but));
        const int columns = found.record().count();
        while (found.next()) {
            for (int i = 0; i < columns; ++i) out += found.value(i).toByteArray() + '\t';
            out += '\n';
        }
        found.finish();
    }
    return out;
}

QStringList Drawer::schema()
{
    QStringList out;
    store::Found& found = cache->run(u"SELECT m.name || '.' || c.name FROM sqlite_master m CROSS JOIN pragma_table_info(m.name) c WHERE m.type = 'table'"_s);
    while (found.next()) out << found.value(0).toString();
    found.finish();
    out.sort();
    return out;
}

QString Drawer::damage()
{
    cache->checkpoint();
    store::Found& pages = cache->run(u"PRAGMA cipher_integrity_check"_s);
    const QString first = pages.next() ? pages.value(0).toString() : QString();
    pages.finish();
    if (!first.isEmpty()) return first;
    store::Found& tables = cache->run(u"PRAGMA integrity_check"_s);
    const QString said = tables.next() ? tables.value(0).toString() : u"nothing"_s;
    tables.finish();
    return said == u"ok" ? QString() : said;
}

QSet<qint64> Drawer::twins()
{
    QSet<qint64> out;
    const auto frames = journal.repair();
    for (const auto& frame : frames.valueOr({})) {
        if (frame.sort != store::Journal::Sort::Mutation) continue;
        // The same bytes are opened once: that costs more than all else of a look.
        static QHash<QByteArray, qint64> opened;
        if (!opened.contains(frame.sealed)) {
            const auto unsealed = wire::unsealEnvelope(frame.sealed, hubKeys());
            opened[frame.sealed] = unsealed && wire::readBody(unsealed->envelope.body) ? unsealed->envelope.n : 0;
        }
        if (opened.value(frame.sealed) == frame.n) out.insert(frame.n);
    }
    return out;
}

}
