#include "app/hub/Verbs.h"

#include "core/access/Projection.h"
#include "core/hub/audit/Witness.h"
#include "core/hub/desks/ClaimedPosts.h"
#include "core/hub/desks/Mirrors.h"
#include "core/hub/edits/Quarantine.h"
#include "core/hub/home/Founding.h"
#include "core/hub/intake/OuladReader.h"

namespace carrel::app {

using namespace Qt::StringLiterals;

namespace {

QString moment(base::Moment at) { return at.utc().toString(u"yyyy-MM-dd HH:mm"_s) + u"Z"_s; }

QString wordsFor(hub::QuarantineFault fault, qint64 no)
{
    using hub::QuarantineFault;
    switch (fault) {
    case QuarantineFault::Unknown: return u"There is no edit %1 in quarantine. See them with: carrel-hub quarantine list"_s.arg(no);
    case QuarantineFault::Decided: return u"Edit %1 has been decided already."_s.arg(no);
    case QuarantineFault::Unreadable: return u"Edit %1 cannot be read, so it cannot be released. It is kept; decline it once you have looked into it."_s.arg(no);
    case QuarantineFault::StillRefused: return u"Edit %1 still cannot stand (a required value is missing, or its record is not there). It stays in quarantine."_s.arg(no);
    case QuarantineFault::NotAllowed: return u"Edit %1 is settled by whom the policy lets (`waiting`) and who did not write it, and read by them and, where the desk was at fault, by its author; never by somebody who must not see the student. Nothing has been changed."_s.arg(no);
    }
    return {};
}

Said readWaiting(const Options& options, hub::Service& service, hub::Quarantine& quarantine, qint64 no)
{
    const auto by = options.by.isEmpty() ? std::nullopt : hub::staffOf(service.db(), options.by);
    if (!by || options.why.isEmpty()) return {2, u"A named person must say why they read it: add --by with the name they sign in by, and --why WORDS. It is audited."_s};
    const auto words = quarantine.reveal(no, *by, options.why);
    if (!words) return {1, wordsFor(words.error(), no)};
    QString out = words->kind.isEmpty() ? u"A draft that was never saved, from %1:\n"_s.arg(words->place)
                                        : u"%1 %2, written %3:\n"_s.arg(words->kind, words->record, moment(words->written));
    for (const auto& [name, text] : words->fields) out += name.isEmpty() ? text + u'\n' : u"  %1: %2\n"_s.arg(name, text);
    return {0, out};
}

Said quarantine(const Options& options, hub::Service& service, const hub::HubContext& context)
{
    hub::Quarantine quarantine(service.db(), context);
    const QString verb = options.words.value(1);
    if (verb == u"list") {
        const auto edits = quarantine.list();
        QString out = edits.empty() ? u"Nothing is in quarantine."_s : u"no  kind  record  reason  came  to be decided by  author  owner\n"_s;
        for (const auto& edit : edits) {
            const QString kind = edit.pieces > 0 ? u"%1(%2 pieces)"_s.arg(edit.kind).arg(edit.pieces) : edit.kind;
            out += u"%1  %2  %3  %4  %5  %6  %7  %8\n"_s.arg(edit.no).arg(kind, edit.record, edit.reason, moment(edit.at), moment(edit.due), edit.staff, edit.owner);
        }
        return {0, out};
    }
    bool ok = false;
    const qint64 no = options.words.value(2).toLongLong(&ok);
    if (ok && verb == u"read") return readWaiting(options, service, quarantine, no);
    if (!ok || (verb != u"release" && verb != u"decline")) return {2, u"Say which: carrel-hub quarantine release N, or decline N, with --by NAME"_s};
    if (options.by.isEmpty()) return {2, u"A named person must decide: add --by with the name they sign in by."_s};
    const auto by = hub::staffNamed(service.db(), hub::ProviderSettings::Match::Username, options.by);
    if (!by) return {1, u"There is not one member of staff, and only one, who works here and signs in as %1. Nothing has been changed."_s.arg(options.by)};
    if (verb == u"decline") {
        const auto done = quarantine.decline(no, *by);
        return done ? Said{0, u"Edit %1 is declined. It is kept, and nobody sees it."_s.arg(no)} : Said{1, wordsFor(done.error(), no)};
    }
    std::vector<hub::FeedEntry> entries;
    const auto outcome = quarantine.release(no, *by, entries);
    return outcome ? Said{0, u"Edit %1 is released into the record."_s.arg(no)} : Said{1, wordsFor(outcome.error(), no)};
}

Said auditVerify(const Options& options, hub::Service& service, const hub::HubContext& context, Machine& machine)
{
    hub::Witness witness(machine.disk, options.places.witness());
    const auto seen = witness.seen();
    if (!seen) return {1, u"%1 cannot be read, so nothing outside the store says how long the audit chain must be. Put the file back from where you keep it."_s.arg(options.places.witness())};
    const auto check = hub::AuditTrail(service.db(), context.clock, context.salts).verify(*seen);
    if (check.isShort) {
        return {1, u"The audit chain ends at link %1 and has had %2: links have been cut off. A store that was put back from a backup is shorter, too; if so, note why and remove %3. Otherwise keep the store as it is and tell the governance officer."_s.arg(check.head.links).arg(check.least).arg(options.places.witness())};
    }
    if (check.broken) return {1, u"The audit chain does not hold at link %1. Everything before it holds (%2 links). Keep the store as it is and tell the governance officer."_s.arg(check.broken).arg(check.head.links)};
    QString out = u"The audit chain holds: %1 links, head %2."_s.arg(check.head.links).arg(QString::fromLatin1(check.head.link.toHex()));
    if (!*seen) out += u" Nothing outside the store had said how long it must be; from now on %1 does."_s.arg(options.places.witness());
    if (!witness.see(check.head)) out += u" %1 could not be written."_s.arg(options.places.witness());
    return {0, out};
}

Said explain(const Options& options, hub::Service& service, const hub::HubContext& context)
{
    const auto person = hub::staffOf(service.db(), options.user);
    if (!person) return {1, u"Nobody signs in as %1."_s.arg(options.user)};
    const auto* kind = model::findKind(options.record.section(u'/', 0, 0));
    const auto id = model::RecordId::parse(options.record.section(u'/', 1));
    if (!kind || !id) return {2, u"Name the record as KIND/ID, for example --record case/%1"_s.arg(person->text())};
    hub::Transaction transaction(service.db());
    hub::WorkingSet set(service.db());
    const auto record = set.find(kind->no(), *id);
    if (!record) return {1, u"There is no such record."_s};
    const auto now = context.clock.now();
    const auto who = hub::entitlementOf(set, *person, context);
    const auto keys = access::keysOf(*record, set, now);
    const hub::Mirror mirror(set, *record, keys, now);
    QString out = u"%1, roles: %2\n"_s.arg(options.user, QStringList(who.roles.begin(), who.roles.end()).join(u", "_s));
    for (const auto surface : {access::Surface::Desk, access::Surface::Online}) {
        out += surface == access::Surface::Desk ? u"On the desk:\n"_s : u"Online, audited, not stored:\n"_s;
        for (const auto& reason : access::explain(who, mirror.row(), surface, now)) {
            const QString name = model::latin(kind->at(reason.position).name);
            const QString grain = model::latin(model::grainCodes[size_t(reason.grain)]);
            const QString why = reason.barred ? u"hidden: a declared conflict of interest"_s
                : reason.outOfScope ? u"hidden: no scope of any role reaches this record"_s
                : reason.role.isEmpty() ? u"hidden: no role is granted it"_s
                : u"%1, by %2, policy line %3"_s.arg(grain, reason.role).arg(reason.policyLine);
            out += u"  %1: %2\n"_s.arg(name, why);
        }
    }
    return {0, out};
}

QString preview(const hub::IntakeBatch& batch)
{
    QString out;
    for (auto it = batch.counts.rows.cbegin(); it != batch.counts.rows.cend(); ++it) out += u"  %1: %2 rows read\n"_s.arg(it.key()).arg(it.value());
    for (auto it = batch.counts.records.cbegin(); it != batch.counts.records.cend(); ++it) out += u"  %1 records: %2\n"_s.arg(it.key()).arg(it.value());
    for (auto it = batch.counts.dropped.cbegin(); it != batch.counts.dropped.cend(); ++it) {
        out += u"  %1: %2 values dropped at the door (special-category or equality data)\n"_s.arg(it.key()).arg(it.value());
    }
    if (!batch.counts.ignored.isEmpty()) out += u"  not needed and not looked at: %1\n"_s.arg(batch.counts.ignored.join(u", "_s));
    return out;
}

Said importOulad(const Options& options, hub::Service& service, const hub::HubContext& context, Machine& machine)
{
    const QString folder = options.words.value(2);
    if (folder.isEmpty()) return {2, u"Name the folder: carrel-hub import oulad FOLDER --data DIR"_s};
    const hub::OuladReader reader(machine.disk, hub::idsKeyedBy(context.keys->identifiers.exposed().toByteArray()));
    const auto now = context.clock.now();
    const int shift = options.shiftToToday ? reader.yearsToPresent(folder, now.day()) : options.shiftYears;
    const auto batch = reader.read(folder, {now, shift});
    if (batch.faultsInAll > 0) {
        QString out = u"Nothing has been imported: %1 rows or files cannot be taken.\n"_s.arg(batch.faultsInAll);
        for (const auto& fault : batch.faults) out += app::wordsFor(fault);
        return {1, out + u"Mend these in the source and run the import again."_s};
    }
    if (options.dryRun) return {0, u"This is what an import would bring; nothing has been changed.\n"_s + preview(batch)};
    const auto applied = hub::applyBatch(service.db(), context, batch, "import");
    QString text = preview(batch) + u"Imported: %1 new records, %2 changed, %3 already as they are."_s.arg(applied.added).arg(applied.changed).arg(applied.same);
    if (applied.gone > 0) text += u" %1 were left out because they have been destroyed."_s.arg(applied.gone);
    return {0, text};
}

}

QString wordsFor(const hub::RowFault& fault)
{
    using Reason = hub::RowFault::Reason;
    static const QHash<Reason, QString> words{
        {Reason::FileMissing, u"the file is not there"_s}, {Reason::FileUnreadable, u"the file cannot be opened"_s},
        {Reason::FileTooLarge, u"the file is too large"_s}, {Reason::FileEmpty, u"there are no rows"_s},
        {Reason::NotUtf8, u"not UTF-8"_s}, {Reason::NulByte, u"a NUL byte"_s}, {Reason::BadQuoting, u"a quotation mark does not close or stands in the middle"_s},
        {Reason::LoneReturn, u"a carriage return without a line feed"_s}, {Reason::RowTooLong, u"the row is too long"_s},
        {Reason::TooManyColumns, u"too many columns"_s}, {Reason::LastLineCut, u"the last line is not ended; the file may be cut"_s},
        {Reason::RaggedRow, u"more or fewer fields than the heading"_s}, {Reason::ColumnMissing, u"the column is missing"_s},
        {Reason::ColumnTwice, u"the column is there twice"_s}, {Reason::NotANumber, u"not a whole number"_s},
        {Reason::NumberOutOfRange, u"the number is out of range"_s}, {Reason::DayOutOfRange, u"the day is out of range"_s},
        {Reason::LeftBeforeRegistering, u"unregistered before registering"_s}, {Reason::BadModuleCode, u"not a module code"_s},
        {Reason::BadPresentationCode, u"not a presentation code"_s}, {Reason::UnknownPresentation, u"not among the courses"_s},
        {Reason::NoStudentInfo, u"no row for this registration in studentInfo.csv"_s}, {Reason::NoRegistration, u"no registration for this row"_s},
        {Reason::Twice, u"the same row is there twice"_s}, {Reason::BadMoment, u"not a time, or an end before its beginning"_s},
        {Reason::UnknownState, u"a state that is not known here"_s}, {Reason::UnknownEvent, u"no event of this number is there"_s},
        {Reason::NobodyNamed, u"neither a known student number nor a name"_s}, {Reason::BadId, u"not a number of LibCal's"_s},
    };
    QString out = u"  %1"_s.arg(fault.file);
    if (fault.line > 0) out += u", line %1"_s.arg(fault.line);
    if (!fault.column.isEmpty()) out += u", column %1"_s.arg(fault.column);
    out += u": "_s + words.value(fault.reason, u"cannot be taken"_s);
    return fault.code.isEmpty() ? out + u'\n' : out + u" (%1)\n"_s.arg(fault.code);
}

bool worksOnStore(const QStringList& words)
{
    const QString verb = words.value(0);
    return verb == u"quarantine" || verb == u"desks" || verb == u"destroy" || verb == u"destroyed" || verb == u"audit" || verb == u"calendar" || verb == u"counts" || verb == u"import" || pollsWaitwhile(words) || pollsLibCal(words) || (verb == u"waitwhile" && words.value(1) == u"status") || (verb == u"policy" && words.value(1) == u"explain");
}

Said runOnStore(const Options& options, hub::Service& service, const hub::HubContext& context, Machine& machine)
{
    try {
        const QString verb = options.words.value(0);
        if (verb == u"quarantine") return quarantine(options, service, context);
        if (verb == u"destroy" || verb == u"destroyed") return destruction(options, service, context);
        if (verb == u"desks") return desks(options, service, context);
        if (verb == u"audit" && options.words.value(1) == u"verify") return auditVerify(options, service, context, machine);
        if (verb == u"calendar") return calendars(options, service, context);
        if (verb == u"counts") return counts(options, service, context);
        if (verb == u"waitwhile") return waitwhileStatus(service, context);
        if (verb == u"policy") return explain(options, service, context);
        if (verb == u"import" && options.words.value(1) == u"oulad") return importOulad(options, service, context, machine);
        if (verb == u"import" && options.words.value(1) == u"libcal") return importLibCal(options, service, context, machine);
    } catch (const hub::StoreFailure& failure) {
        return {1, u"The store did not take it (code %1). Nothing has been changed; try again."_s.arg(QString::fromLatin1(failure.code()))};
    }
    return {2, usage()};
}

}
