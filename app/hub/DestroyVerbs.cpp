#include "app/hub/Verbs.h"

#include "core/hub/governance/Destruction.h"

#include <QtCore/QFile>

namespace carrel::app {

using namespace Qt::StringLiterals;

namespace {

struct Named {
    model::KindNo kind;
    model::RecordId id;
};

std::optional<Named> namedIn(const Options& options)
{
    const QString text = options.words.value(1);
    const auto* kind = model::findKind(text.section(u'/', 0, 0));
    const auto id = model::RecordId::parse(text.section(u'/', 1));
    return kind && id ? std::optional(Named{kind->no(), *id}) : std::nullopt;
}

QString counted(const std::vector<hub::Held>& gone)
{
    std::map<model::KindNo, int> counts;
    for (const auto& one : gone) ++counts[one.record->no()];
    QStringList out;
    for (const auto& [kind, count] : counts) out << u"%1 %2"_s.arg(count).arg(model::kindView(kind).name());
    return out.join(u", "_s);
}

QString wordsFor(hub::DestroyFault fault, const Options& options)
{
    switch (fault) {
    case hub::DestroyFault::Unknown: return u"There is no such record; perhaps it is destroyed already: carrel-hub destroyed %1"_s.arg(options.words.value(1));
    case hub::DestroyFault::NobodysData: return u"Only records about a student, or about somebody who gave a name, are destroyed; the office's own are ended by their states."_s;
    case hub::DestroyFault::NotWrittenDown: return u"%1 could not be written, so nothing has been destroyed. Is the disk full?"_s.arg(options.places.journal());
    }
    return {};
}

Said standing(hub::Service& service, const Named& named)
{
    const auto holders = hub::holdersOf(service.db(), named.kind, named.id);
    if (holders.empty()) return {0, u"No desk holds it, and none has said that it erased it."_s};
    QString out;
    for (const auto& holder : holders) {
        const QString state = holder.state == hub::Holder::State::Erased ? u"erased it, and said so on %1Z"_s.arg(holder.at->utc().toString(u"yyyy-MM-dd HH:mm"_s))
            : holder.state == hub::Holder::State::Told ? u"has been told to erase it and has not said that it did"_s : u"may hold it"_s;
        out += u"%1  %2: %3\n"_s.arg(holder.desk.text(), holder.name, state);
    }
    return {0, out.trimmed()};
}

/// A store that an earlier restore has put aside still has what is destroyed now.
QString clearedAside(const Options& options)
{
    const QString kept = options.places.store() + u".before-restore"_s;
    if (!options.places.postgres.isEmpty() || !QFile::exists(kept)) return {};
    bool gone = true;
    for (const QString& end : {u"-wal"_s, u"-shm"_s, u""_s}) gone = (!QFile::exists(kept + end) || QFile::remove(kept + end)) && gone;
    return gone ? u" %1, which the last restore had kept, had it as well and has been destroyed."_s.arg(kept)
                : u" %1, which the last restore had kept, HAS IT STILL and could not be removed: remove it by hand."_s.arg(kept);
}

Said carriedOut(const Options& options, hub::Destruction& destruction, const Named& named, const hub::DestroyRequest& request, const QString& second)
{
    const auto done = destruction.destroy(named.kind, named.id, request.by.text(), request.why, second);
    if (!done) return {1, wordsFor(done.error(), options)};
    return {0, u"Destroyed: %1. Desks erase them at their next contact and say so: carrel-hub destroyed %2"_s.arg(counted(done->gone), options.words[1]) + clearedAside(options)};
}

Said ordered(const Options& options, hub::Service& service, const hub::HubContext& context, hub::Destruction& destruction, const Named& named)
{
    const auto by = hub::staffOf(service.db(), options.by);
    if (!by || !destruction.mayDestroy(*by)) return {1, u"The policy lets only some roles destroy (`destroy`); nobody who signs in as %1 has one."_s.arg(options.by)};
    const hub::DestroyRequest own{*by, options.why, context.clock.now()};
    if (context.policy->letsOneDestroy()) return carriedOut(options, destruction, named, own, {});
    const auto asked = destruction.asked(named.kind, named.id);
    if (asked && !(asked->by == *by)) return carriedOut(options, destruction, named, *asked, by->text());
    if (asked) return {1, u"%1 asked for this on %2Z; somebody else has to carry it out. Nothing has been destroyed."_s.arg(options.by, asked->at.utc().toString(u"yyyy-MM-dd HH:mm"_s))};
    const auto kept = destruction.ask(named.kind, named.id, own);
    if (!kept) return {1, wordsFor(kept.error(), options)};
    return {0, u"Asked for. A second person carries it out within seven days, by the same words with --by their own name. Nothing has been destroyed yet."_s};
}

}

Said destruction(const Options& options, hub::Service& service, const hub::HubContext& context)
{
    const auto named = namedIn(options);
    if (!named) return {2, u"Name the record as KIND/ID."_s};
    if (options.words.value(0) == u"destroyed") return standing(service, *named);
    if (options.by.isEmpty() || options.why.isEmpty()) return {2, u"A named person must decide and say why: add --by NAME and --why WORDS"_s};
    hub::Destruction destruction(service.db(), context);
    if (options.really) return ordered(options, service, context, destruction, *named);
    const auto would = destruction.wouldGo(named->kind, named->id);
    if (!would) return {1, wordsFor(would.error(), options)};
    const auto asked = destruction.asked(named->kind, named->id);
    const QString who = asked ? u" %1 has asked for it: \"%2\"."_s.arg(asked->user, asked->why) : QString();
    return {0, u"This would be destroyed for good: %1.%2 Nothing has been changed; add --really to do it."_s.arg(counted(*would), who)};
}

}
