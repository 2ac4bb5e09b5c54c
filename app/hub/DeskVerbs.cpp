#include "app/hub/Verbs.h"

#include "core/hub/desks/Losses.h"

#include <algorithm>

namespace carrel::app {

using namespace Qt::StringLiterals;

namespace {

QString moment(base::Moment at) { return at.utc().toString(u"yyyy-MM-dd HH:mm"_s) + u"Z"_s; }

Said list(hub::Losses& losses)
{
    QString out = u"desk  person  computer  state  last seen  lease ends  told to erase  erased\n"_s;
    for (const auto& desk : losses.desks()) {
        out += u"%1  %2  %3  %4  %5  %6  %7  %8\n"_s.arg(desk.id.text(), desk.personName, desk.name, desk.state, moment(desk.seen), moment(desk.leaseUntil),
                                                        desk.ordered ? moment(*desk.ordered) : u"-"_s, desk.erased ? moment(*desk.erased) : u"-"_s);
    }
    return {0, out};
}

QString leaseWords(const wire::LossReport& report)
{
    const auto& desk = report.desk;
    if (desk.erased) return u"It has erased itself, and said so under its own signature, on %1 by its own clock."_s.arg(moment(*desk.erased));
    QString out = report.made < desk.leaseUntil ? u"Its lease lets it be opened until %1."_s.arg(moment(desk.leaseUntil))
                                                : u"Its lease ended on %1. That its copy was then shut is the program's doing on the desk, and no proof of erasure."_s.arg(moment(desk.leaseUntil));
    if (desk.ordered) out += u" It was told to erase itself on %1 and has not said that it did."_s.arg(moment(*desk.ordered));
    return out;
}

QString reportWords(const wire::LossReport& report)
{
    const auto& desk = report.desk;
    QString out = report.drill ? u"DRILL. Nothing was lost, and no clock was started.\n"_s : QString();
    out += u"Desk %1, %2, of %3. Set up %4, last seen %5.\n"_s.arg(desk.id.text(), desk.name, desk.personName, moment(desk.enrolled), moment(desk.seen));
    out += u"The loss was told %1. If the regulator must be told, then by %2.\n"_s.arg(moment(report.told), moment(report.due));
    out += leaseWords(report) + u'\n';
    out += u"It locks after %1 minutes without anybody%2.\n"_s.arg(report.lockAfterMinutes).arg(report.asksPin ? u" and asks for a PIN"_s : QString());
    const QString what = desk.erased ? u"\nAt the most it held, from %1 until it erased itself, records of %2 students, and %3 records about no student:\n"_s
                                     : u"\nAt the most it holds, since %1 at the earliest, records of %2 students, and %3 records about no student:\n"_s;
    const auto held = std::ranges::count_if(report.students, [](const auto& student) { return student.records > 0; });
    out += what.arg(moment(desk.enrolled)).arg(held).arg(report.nobodys);
    for (const auto& kind : report.kinds) {
        QStringList fields;
        for (const auto& [name, detail] : kind.fields) fields << (detail == u"full" || detail == u"write" ? name : u"%1 (%2)"_s.arg(name, detail));
        out += u"  %1 %2: %3\n"_s.arg(kind.records).arg(kind.kind, fields.join(u", "_s));
    }
    out += u"\nStudents:\n"_s;
    for (const auto& student : report.students) {
        QStringList classes;
        for (const auto one : student.classes) classes << model::latin(model::privacyCodes[size_t(one)]);
        out += u"  %1  %2  %3%4\n"_s.arg(student.number, student.name, classes.join(u", "_s), student.records ? QString() : u" (on a printed register)"_s);
    }
    out += u"\nPrints and files made on it that nobody has said are destroyed: %1\n"_s.arg(report.prints.size());
    for (const auto& print : report.prints) {
        out += u"  %1  %2, %3, copies: %4, destroy by %5"_s.arg(print.number, print.document, print.medium).arg(print.copies).arg(print.destroyBy.toString(Qt::ISODate));
        out += print.people ? u", may name %1 people\n"_s.arg(print.people) : u"\n"_s;
    }
    return out;
}

}

Said desks(const Options& options, hub::Service& service, const hub::HubContext& context)
{
    hub::Losses losses(service.db(), context);
    const QString verb = options.words.value(1);
    if (verb == u"list") return list(losses);
    const auto id = wire::EnrolmentId::parse(options.words.value(2));
    if (!id || (verb != u"lost" && verb != u"revoke")) return {2, u"Say which: carrel-hub desks lost DESK, or revoke DESK, with --by NAME. See them with: carrel-hub desks list"_s};
    const auto by = options.by.isEmpty() ? std::nullopt : hub::staffOf(service.db(), options.by);
    if (!by) return {2, u"A named person must ask for it: add --by with the name they sign in by."_s};
    if (verb == u"lost") {
        if (!losses.mayReport(*by)) return {1, u"The policy lets only some roles ask whose data a desk holds (`losses`); %1 has none of them."_s.arg(options.by)};
        const auto report = losses.report({*id, std::nullopt, options.drill}, *by);
        return report ? Said{0, reportWords(*report)} : Said{1, u"There is no such desk."_s};
    }
    if (!losses.mayManage(*by)) return {1, u"The policy lets only some roles revoke a desk (`desks`); %1 has none of them."_s.arg(options.by)};
    const auto revoked = hub::Devices(service.db(), context).revoke(*id, by->text());
    if (revoked) return {0, u"The desk is revoked. At its next contact it erases its key and its copy and says so; what was not sent goes to quarantine, sealed."_s};
    return {1, revoked.error() == hub::Devices::RevokeFault::Already ? u"That desk is revoked already."_s : u"There is no such desk."_s};
}

}
