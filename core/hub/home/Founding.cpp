#include "core/hub/home/Founding.h"

#include "core/hub/backup/OutsideJournal.h"
#include "core/hub/feed/Feed.h"
#include "core/hub/governance/Withdrawals.h"
#include "core/hub/store/Schema.h"
#include "core/model/governance/Consent.h"
#include "core/model/people/Staff.h"

namespace carrel::hub {

using model::KindNo;
using model::Record;
using namespace Qt::StringLiterals;

std::optional<QString> foundStore(Db& db, base::Random& random)
{
    if (schemaVersion(db)) return std::nullopt;
    createSchema(db);
    const QString epoch = base::Bits128::draw(random).text();
    db.run(u"INSERT INTO meta (name, value) VALUES ('epoch', ?)"_s, {epoch});
    return epoch;
}

std::optional<QString> epochOf(Db& db)
{
    if (schemaVersion(db) != SchemaVersion) return std::nullopt;
    const auto epoch = db.one(u"SELECT value FROM meta WHERE name = 'epoch'"_s);
    return epoch ? std::optional(epoch->toString()) : std::nullopt;
}

IntakeBatch firstRecords(const IdOf& idOf, QDate today)
{
    using namespace model;
    IntakeBatch batch;
    Record agreement(kindView(KindNo::Notice), idOf("founding/agreement"));
    agreement.put(Notice::service, u"staff-confidentiality"_s);
    agreement.put(Notice::title, u"Staff confidentiality agreement"_s);
    agreement.put(Notice::version, today.toString(u"yyyy-MM"_s));
    agreement.put(Notice::text, u"I look only at what my work needs.\nI write what the student may read.\n"
                                u"I tell nobody who does not need to know.\nI lock my desk when I leave it."_s);
    agreement.put(Notice::state, NoticeState::Current);
    agreement.put(Notice::reviewOn, today.addYears(1));
    Record person(kindView(KindNo::Staff), idOf("founding/administrator"));
    person.put(Staff::name, u"First administrator"_s);
    person.put(Staff::username, u"administrator"_s);
    person.put(Staff::state, StaffState::Active);
    Record post(kindView(KindNo::Post), idOf("founding/administrator/post"));
    post.put(Post::staff, person.id());
    post.put(Post::role, u"administrator"_s);
    post.put(Post::from, today);
    batch.records = {agreement, person, post};
    return batch;
}

namespace {

/// What is there with the batch's values over it; nothing when that is the same.
std::optional<Record> over(const Record& standing, const Record& brought)
{
    Record next = standing;
    for (int i = 0; i < next.kind().size(); ++i) {
        if (!brought.at(i).isEmpty()) next.set(i, brought.at(i));
    }
    return next == standing ? std::nullopt : std::optional(next);
}

}

namespace {

/// Those that were destroyed: a source that still has them does not bring them back.
QSet<model::RecordId> destroyedAmong(Db& db, const std::map<KindNo, QList<model::RecordId>>& ids)
{
    QSet<model::RecordId> out;
    if (!db.one(u"SELECT 1 FROM destroyed LIMIT 1"_s)) return out;
    for (const auto& [kind, list] : ids) {
        QVariantList texts;
        for (const auto& id : list) texts << id.text();
        Rows rows = db.run(u"SELECT id FROM destroyed WHERE kind = ? AND "_s + db.in(u"id"_s, false), {int(kind), db.list(texts, false)});
        while (rows.next()) {
            if (const auto id = model::RecordId::parse(rows.text(0))) out.insert(*id);
        }
    }
    return out;
}

}

Applied applyBatch(Db& db, const HubContext& context, const IntakeBatch& batch, const QByteArray& verb)
{
    Applied out;
    Transaction transaction(db);
    WorkingSet set(db);
    std::map<KindNo, QList<model::RecordId>> ids;
    for (const Record& record : batch.records) ids[record.no()] << record.id();
    const auto gone = destroyedAmong(db, ids);
    for (const auto& [kind, list] : ids) set.preload(kind, list);
    std::vector<FieldStep> steps;
    const auto now = context.clock.now();
    for (const Record& record : batch.records) {
        if (gone.contains(record.id())) {
            ++out.gone;
            continue;
        }
        const auto standing = set.find(record.no(), record.id());
        std::optional<Record> next = standing ? over(*standing, record) : std::optional(record);
        if (!next) {
            ++out.same;
            continue;
        }
        ++(standing ? out.changed : out.added);
        if (!next->get(model::Common::received)) next->put(model::Common::received, now);
        if (!next->get(model::Common::recorded)) next->put(model::Common::recorded, now);
        if (!next->get(model::Common::provenance)) next->put(model::Common::provenance, model::Provenance::Import);
        // A source that has not heard of it yet gives no consent back.
        const bool ended = record.no() == KindNo::Consent && context.outside && context.outside->hasWithdrawn(record.id());
        if (ended) next->put(model::Consent::state, model::ConsentState::Withdrawn);
        steps.push_back({record.no(), record.id(), -1, standing ? "applied" : "made", {}, "{}", {}, 0, 0, now});
        set.put(std::move(*next));
    }
    keepWithdrawals(context, set);
    FeedWriter(db, context.clock, context.salts).append(set, steps, {verb, {}, 0});
    transaction.commit();
    return out;
}

QString drawPassword(base::Random& random)
{
    const QString letters = base::Bits128::draw(random).text();
    return letters.mid(2, 4) + u'-' + letters.mid(8, 4) + u'-' + letters.mid(14, 4);
}

void addAccount(Db& db, const HubContext& context, const QString& user, const model::RecordId& staff, const QString& password)
{
    db.run(u"INSERT INTO account (username, staff, hash, state) VALUES (?, ?, ?, 'active')"_s,
           {user, staff.text(), QString::fromLatin1(base::passwordHash(password, context.stretch))});
}

}
