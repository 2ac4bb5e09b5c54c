#include "app/desk/Headless.h"

#include "core/model/people/Staff.h"
#include "core/wire/Dump.h"

namespace carrel::app {

using namespace Qt::StringLiterals;

namespace {

QString moment(base::Moment at) { return at.utc().toString(u"yyyy-MM-dd HH:mm"_s) + u"Z"_s; }

/// A value as people write it on a command line.
std::optional<model::Value> valueFrom(const model::FieldSpec& field, const QString& text)
{
    if (text.isEmpty()) return model::Value();
    bool ok = true;
    model::Value out = text;
    if (field.type == model::Type::Flag) {
        ok = text == u"yes" || text == u"no";
        out = qint64(text == u"yes");
    } else if (field.type == model::Type::Number || field.type == model::Type::Moment) {
        out = text.toLongLong(&ok);
    }
    return ok ? std::optional(out) : std::nullopt;
}

}

Spoken Headless::status()
{
    const auto report = m_desk->syncReport();
    const auto person = m_desk->person();
    QByteArray out = "person: " + person.name.toUtf8() + "\nroles: " + person.roles.join(u' ').toUtf8();
    out += "\nstanding: " + wordsFor(report).toUtf8() + "\nwaiting: " + QByteArray::number(report.waiting);
    out += "\nconflicts: " + QByteArray::number(report.conflicts);
    if (report.lastContact) out += "\nlast contact: " + moment(*report.lastContact).toUtf8();
    if (report.leaseUntil) out += "\nlease until: " + moment(*report.leaseUntil).toUtf8();
    const auto holdings = m_desk->holdings();
    out += "\npolicy: " + holdings.policy.toUtf8();
    for (const auto& [kind, count] : holdings.rows) {
        out += "\nholds " + QByteArray(model::kindView(kind).name().data()) + ": " + QByteArray::number(count);
    }
    return {0, out + '\n', {}};
}

Spoken Headless::dump()
{
    QByteArray out;
    for (const auto& kind : model::catalogue()) {
        for (const auto& item : m_desk->all(kind.no())) out += wire::dumpLine(item.view, item.waiting) + '\n';
    }
    return {0, out, {}};
}

Spoken Headless::queue()
{
    QByteArray out;
    for (const auto& edit : m_desk->outbox()) {
        QStringList fields;
        for (const auto* field : edit.fields) fields << QString(model::latin(field->name));
        out += QByteArray::number(edit.number) + '\t' + QByteArray(model::kindView(edit.kind).name().data()) + '\t' + edit.record.text().toUtf8() + '\t'
            + (edit.creates ? "new" : "edit") + '\t' + moment(edit.written).toUtf8() + '\t' + (edit.textGone ? QByteArray("sealed only") : fields.join(u' ').toUtf8()) + '\n';
    }
    return {0, out, out.isEmpty() ? u"Nothing is waiting."_s : QString()};
}

std::optional<model::RecordId> Headless::ownTeam() const
{
    for (const auto& item : m_desk->all(model::KindNo::Membership)) {
        const auto staff = item.view.see(model::Membership::staff);
        if (!(staff == model::Seen<model::RecordId>::value(m_desk->person().id))) continue;
        std::optional<model::RecordId> team;
        item.view.see(model::Membership::team).match([&](const model::RecordId& id) { team = id; }, [] {}, [] {});
        if (team) return team;
    }
    return std::nullopt;
}

Spoken Headless::openCase()
{
    const QString word = m_options.values.value(u"--student"_s);
    const auto student = studentNamed(word);
    if (!student) return {1, {}, u"No student %1 is on this desk, and the hub did not find one that you may see. Check the number; sync, or give --hub."_s.arg(word)};
    const auto team = m_options.values.contains(u"--team"_s) ? model::RecordId::parse(m_options.values.value(u"--team"_s)) : ownTeam();
    if (!team) return {1, {}, u"You are in no team this desk knows of. Name the team's id with --team."_s};
    session::NewCase request{*student, m_options.values.value(u"--title"_s), m_options.values.value(u"--type"_s), *team};
    request.nextStep = m_options.values.value(u"--next-step"_s);
    if (m_options.values.contains(u"--confidential"_s)) request.confidentiality = model::Confidentiality::Confidential;
    const QString due = m_options.values.value(u"--due"_s);
    const QDate day = QDate::fromString(due, Qt::ISODate);
    if (!due.isEmpty() && !day.isValid()) return {2, {}, u"%1 is not a day. Write it as 2026-11-30."_s.arg(due)};
    if (day.isValid()) request.nextDue = day;
    return answered(m_desk->openCase(request), u"The case is saved here and will be sent with the next sync."_s);
}

Spoken Headless::editCase()
{
    const auto id = model::RecordId::parse(m_options.words.value(2));
    if (!id || m_options.sets.isEmpty()) return {2, {}, u"Say which case and what: carrel-desk case edit ID --set FIELD=VALUE"_s};
    const auto& kind = model::kindView(model::KindNo::Case);
    model::Changes changes(model::KindNo::Case);
    for (const QString& set : m_options.sets) {
        const QString name = set.section(u'=', 0, 0);
        const int position = kind.position(name);
        if (position < 0 || !set.contains(u'=')) return {2, {}, u"A case has no field %1."_s.arg(name)};
        const auto value = valueFrom(kind.at(position), set.section(u'=', 1));
        if (!value) return {1, {}, u"%1 cannot have this value."_s.arg(name)};
        changes.set(position, value->isEmpty() ? model::Change::cleared() : model::Change::to(*value));
    }
    return answered(m_desk->edit(*id, changes), u"The change is saved here and will be sent with the next sync."_s);
}

Spoken Headless::addNote()
{
    const auto id = model::RecordId::parse(m_options.words.value(2));
    if (!id) return {2, {}, u"Say which case: carrel-desk note add CASE --text TEXT"_s};
    session::NewNote note{*id};
    note.body = m_options.values.value(u"--text"_s);
    if (m_options.values.contains(u"--type"_s)) {
        const auto type = model::Kept<model::NoteType>::read(m_options.values.value(u"--type"_s));
        if (!type) return {2, {}, u"There is no such type of note."_s};
        note.type = *type;
    }
    if (m_options.values.contains(u"--audience"_s)) {
        const auto audience = model::Kept<model::Audience>::read(m_options.values.value(u"--audience"_s));
        if (!audience) return {2, {}, u"The audience is team, case-team or only-me."_s};
        note.audience = *audience;
    }
    return answered(m_desk->addNote(note), u"The note is saved here and will be sent with the next sync."_s);
}

}
