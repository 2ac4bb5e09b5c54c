#include "core/hub/desks/ClaimedPosts.h"

#include "core/hub/feed/Feed.h"
#include "core/hub/intake/Batch.h"
#include "core/hub/store/Schema.h"
#include "core/model/people/Staff.h"

namespace carrel::hub {

using model::KindNo;
using model::Post;
using model::Record;
using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

/// `role`, or `role/unit`, as the map writes it.
QString roleOf(const Record& post)
{
    const QString unit = post.get(Post::unit).value_or(QString());
    return post.get(Post::role).value_or(QString()) + (unit.isEmpty() ? QString() : u'/' + unit);
}

bool holds(const Record& post, QDate today)
{
    const auto from = post.get(Post::from);
    const auto until = post.get(Post::until);
    return (!from || *from <= today) && (!until || *until > today);
}

Record newPost(const RecordId& id, const RecordId& staff, const QString& role, const HubContext& context)
{
    Record post(model::kindView(KindNo::Post), id);
    post.put(Post::staff, staff);
    post.put(Post::role, role.section(u'/', 0, 0));
    if (role.contains(u'/')) post.put(Post::unit, role.section(u'/', 1));
    post.put(model::Common::received, context.clock.now());
    post.put(model::Common::recorded, context.clock.now());
    post.put(model::Common::provenance, model::Provenance::Import);
    return post;
}

}

std::optional<RecordId> staffNamed(Db& db, ProviderSettings::Match match, const QString& person)
{
    using model::Staff;
    if (person.isEmpty()) return std::nullopt;
    const bool byMail = match == ProviderSettings::Match::Email;
    const QString column = columnOf(byMail ? static_cast<const model::FieldSpec&>(Staff::email) : Staff::username);
    const QString sql = u"SELECT id FROM %1 WHERE %2 = ? AND (%3 IS NULL OR %3 <> 'left') "
                        u"AND NOT EXISTS (SELECT 1 FROM account WHERE account.staff = %1.id AND account.state <> 'active') LIMIT 2"_s;
    Rows rows = db.run(sql.arg(tableOf(model::kindView(KindNo::Staff)), byMail ? u"lower(%1)"_s.arg(column) : column, columnOf(Staff::state)),
                       {byMail ? person.toLower() : person});
    if (!rows.next()) return std::nullopt;
    const auto found = RecordId::parse(rows.text(0));
    return rows.next() ? std::nullopt : found;
}

void agreePosts(WorkingSet& set, const RecordId& staff, const QStringList& roles, const HubContext& context)
{
    const QDate today = context.clock.now().day();
    const auto idOf = idsKeyedBy(context.keys->identifiers.exposed().toByteArray());
    // What the provider makes has an id that says so, and nothing else has it.
    const auto idFor = [&](const QString& role) { return idOf("openid/post/" + staff.text().toLatin1() + '/' + role.toUtf8()); };
    QStringList missing = roles;
    for (const auto& post : set.naming(KindNo::Post, "staff", staff)) {
        const QString role = roleOf(*post);
        if (!holds(*post, today)) continue;
        if (!roles.contains(role) && post->id() == idFor(role)) {
            Record ended = *post;
            ended.put(Post::until, today);
            set.put(std::move(ended));
        }
        missing.removeAll(role);
    }
    for (const QString& role : missing) {
        const auto earlier = set.find(KindNo::Post, idFor(role));
        Record post = earlier ? *earlier : newPost(idFor(role), staff, role, context);
        post.put(Post::from, today);
        post.set(post.kind().position(Post::until), {});
        set.put(std::move(post));
    }
    FeedWriter(set.db(), context.clock, context.salts).append(set, {}, {"openid", staff, 0});
}

}
