#include "core/hub/edits/Quarantine.h"

#include "core/wire/Json.h"

#include <algorithm>

namespace carrel::hub {

using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

QString wordsOf(const model::Value& value)
{
    if (const auto* number = value.number()) return QString::number(*number);
    return value.text() ? *value.text() : QString();
}

/// Whom an edit is about: by its own words, or by the record it changes.
std::optional<RecordId> studentOf(WorkingSet& set, const wire::Body& body)
{
    const auto& kind = model::kindView(body.changes.kind());
    const auto record = set.find(kind.no(), body.record);
    if (record && record->student()) return record->student();
    for (const int position : {kind.studentPosition(), kind.parentPosition()}) {
        const auto named = position < 0 ? std::nullopt : body.changes.at(position);
        const auto id = named ? model::Kept<RecordId>::read(named->value()) : std::nullopt;
        if (id && kind.at(position).target == model::KindNo::Student) return id;
        const auto parent = id ? set.find(kind.at(position).target, *id) : nullptr;
        if (parent && parent->student()) return parent->student();
    }
    return std::nullopt;
}

/// The box a draft was typed into names the record it belongs to.
std::optional<RecordId> studentOf(WorkingSet& set, const QString& place)
{
    for (const QString& part : place.split(u'/')) {
        const auto id = RecordId::parse(part);
        if (!id) continue;
        for (const auto& kind : model::catalogue()) {
            const auto record = set.find(kind.no(), *id);
            if (record && record->student()) return record->student();
        }
    }
    return std::nullopt;
}

}

std::optional<RecordId> Quarantine::studentOf(WorkingSet& set, const Held& held, const WaitingWords& words)
{
    return held.body ? hub::studentOf(set, *held.body) : hub::studentOf(set, words.place);
}

bool Quarantine::mayRead(const Held& held, const WaitingWords& words, const access::Entitlement& who, const RecordId& by)
{
    const bool isBarred = words.student ? who.bars(*words.student) : !who.barred.empty();
    if (who.roles.empty() || isBarred) return false;
    const bool wasTheDesks = held.reason == u"revoked" || held.reason == u"forked" || held.reason == u"draft";
    return who.may(access::Right::Waiting) || (wasTheDesks && held.staff == by.text());
}

std::optional<WaitingWords> Quarantine::wordsOf(const Held& held, const QByteArray& bytes)
{
    if (held.reason == u"draft") {
        const auto plain = base::openSeal(bytes, m_context.keys->seal);
        const qsizetype place = plain ? plain->indexOf('\n') : -1;
        const qsizetype text = place < 0 ? -1 : plain->indexOf('\n', place + 1);
        if (text < 0) return std::nullopt;
        return WaitingWords{{}, {}, QString::fromUtf8(plain->sliced(place + 1, text - place - 1)), {{QString(), QString::fromUtf8(plain->sliced(text + 1))}}, {}};
    }
    if (!held.body) return std::nullopt;
    const auto& kind = model::kindView(held.body->changes.kind());
    WaitingWords out{kind.name(), held.body->record.text(), {}, {}, held.body->written};
    for (auto it = held.body->changes.all().begin(); it != held.body->changes.all().end(); ++it) {
        out.fields.emplace_back(model::latin(kind.at(it.key()).name), hub::wordsOf(it->value()));
        out.values.push_back(it->value());
    }
    return out;
}

std::vector<QuarantinedEdit> Quarantine::listFor(const RecordId& by)
{
    WorkingSet set(m_db);
    const auto who = entitlementOf(set, by, m_context);
    auto out = list();
    if (who.barred.empty()) return out;
    std::erase_if(out, [&](const QuarantinedEdit& edit) {
        const auto [held, words] = look(edit.no);
        const auto student = studentOf(set, held, words.value_or(WaitingWords()));
        return !student || who.bars(*student);
    });
    return out;
}

std::pair<Quarantine::Held, std::optional<WaitingWords>> Quarantine::look(qint64 no)
{
    Rows row = m_db.run(u"SELECT enrolment, n, staff, reason, body FROM quarantine WHERE no = ?"_s, {no});
    if (!row.next()) return {};
    const QByteArray bytes = row.bytes(4);
    auto body = wire::readBody(bytes);
    Held held{no, row.number(0), row.number(1), row.text(2), row.text(3), body ? std::optional(std::move(body).value()) : std::nullopt};
    auto words = wordsOf(held, bytes);
    return {std::move(held), std::move(words)};
}

base::Result<WaitingWords, QuarantineFault> Quarantine::reveal(qint64 no, const RecordId& by, const QString& why)
{
    Transaction transaction(m_db);
    const auto state = m_db.one(u"SELECT state FROM quarantine WHERE no = ?"_s, {no});
    if (!state) return QuarantineFault::Unknown;
    if (state->toString() != u"open") return QuarantineFault::Decided;
    auto [held, found] = look(no);
    WorkingSet set(m_db);
    WaitingWords words = found.value_or(WaitingWords());
    words.student = studentOf(set, held, words);
    // Who may not read it does not hear either whether it can be read.
    if (!mayRead(held, words, entitlementOf(set, by, m_context), by)) return QuarantineFault::NotAllowed;
    if (!found) return QuarantineFault::Unreadable;
    wire::JsonWriter json;
    json.beginObject().name("verb").text(u"read waiting").name("quarantine").number(no).name("by").text(by.text()).name("why").text(why).endObject();
    FeedWriter(m_db, m_context.clock, m_context.salts).note(json.bytes());
    transaction.commit();
    return words;
}

bool Quarantine::maySettle(const std::vector<Held>& all, const RecordId& by)
{
    WorkingSet set(m_db);
    const auto who = entitlementOf(set, by, m_context);
    // Nobody lets their own refused words through, nor decides what they must not see.
    const auto isTheirs = [&](const Held& held) {
        const auto student = held.body ? hub::studentOf(set, *held.body) : hub::studentOf(set, held.place);
        return held.staff != by.text() && !(student ? who.bars(*student) : !who.barred.empty());
    };
    return who.may(access::Right::Waiting) && std::ranges::all_of(all, isTheirs);
}

}
