#include "ui/words/FleetWords.h"

#include "core/model/Catalogue.h"
#include "ui/print/Press.h"
#include "ui/words/Codes.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/HoldingWords.h"
#include "ui/words/ScopeWords.h"

#include <QtCore/QCoreApplication>
#include <algorithm>
#include <cstdlib>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using base::Moment;
using model::Grain;
using model::Privacy;
using session::FleetDesk;
using session::FleetState;
using session::LossAccount;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FleetWords)
};

QString classWord(Privacy privacy)
{
    switch (privacy) {
    case Privacy::Identity: return Words::tr("who they are");
    case Privacy::Contact: return Words::tr("contact details");
    case Privacy::Study: return Words::tr("their studies");
    case Privacy::Support: return Words::tr("cases and support");
    case Privacy::Note: return Words::tr("notes");
    case Privacy::SpecialCategory: return Words::tr("health and other special-category information");
    case Privacy::Engagement: return Words::tr("engagement");
    case Privacy::Equality: return Words::tr("equality monitoring");
    case Privacy::Operational: return {};
    }
    return {};
}

/// For one line of many, below words that say it in full.
QString shortWord(Privacy privacy)
{
    switch (privacy) {
    case Privacy::Contact: return Words::tr("contact");
    case Privacy::Study: return Words::tr("studies");
    case Privacy::Support: return Words::tr("support");
    default: return classWord(privacy);
    }
}

bool isAboutStudents(model::KindNo kind)
{
    return kind == model::KindNo::Student || model::kindView(kind).studentPosition() >= 0;
}

}

QString titleOf(FleetGroup group)
{
    switch (group) {
    case FleetGroup::NeedsALook: return Words::tr("Needs a look");
    case FleetGroup::InUse: return Words::tr("In use");
    case FleetGroup::Shut: return Words::tr("Not heard from, and shut");
    case FleetGroup::Erased: return Words::tr("Erased");
    }
    return {};
}

FleetStanding standingOf(const FleetDesk& desk, Moment now)
{
    const QString leaseEnd = dayAndTime(desk.leaseUntil);
    if (desk.state == FleetState::Erased && desk.erased) {
        return {FleetGroup::Erased, {.text = Words::tr("Erased"), .tone = Tone::Ok, .glyph = Glyph::Check},
                Words::tr("It has erased its key and its copy, and said so under its own signature: %1 by its own clock.").arg(dayAndTime(*desk.erased))};
    }
    if (desk.state == FleetState::Revoked || desk.state == FleetState::Erased) {
        const QString told = desk.ordered ? dayAndTime(*desk.ordered) : Words::tr("earlier");
        const QString rest = now < desk.leaseUntil ? Words::tr("Until it is heard from, its copy may still be opened there, at the longest until %1.").arg(leaseEnd)
                                                   : Words::tr("It has not been heard from since. Its lease ended %1, so its copy should be shut; nobody has proved that.").arg(leaseEnd);
        return {FleetGroup::NeedsALook, {.text = Words::tr("Told to erase"), .tone = Tone::Warn, .glyph = Glyph::Clock},
                Words::tr("It was told to erase itself %1, and does so at its next contact. %2").arg(told, rest)};
    }
    if (desk.lost) {
        return {FleetGroup::NeedsALook, {.text = Words::tr("Reported lost"), .tone = Tone::Bad, .glyph = Glyph::Warning},
                Words::tr("Its loss has been known since %1. Revoke it, unless it has been found: then it erases itself at its next contact.").arg(dayAndTime(*desk.lost))};
    }
    if (desk.state == FleetState::Forked) {
        return {FleetGroup::NeedsALook, {.text = Words::tr("Copied"), .tone = Tone::Warn, .glyph = Glyph::Copy},
                Words::tr("It has been copied, or put back from a copy: two have spoken under its name. What both wrote is kept. Ask its person; they set it up again.")};
    }
    if (desk.state == FleetState::Unproved) {
        return {FleetGroup::NeedsALook, {.text = Words::tr("Not yet proved"), .tone = Tone::Warn, .glyph = Glyph::History},
                Words::tr("The hub was put back from a backup. Until this desk reports, it is taken to hold all that its person may.")};
    }
    if (desk.leaseUntil <= now) {
        return {FleetGroup::Shut, {.text = Words::tr("Shut"), .glyph = Glyph::Lock},
                Words::tr("Its lease ended %1: the program on it no longer opens the copy until its person signs in. The copy is still there, so this is no proof of erasure.").arg(leaseEnd)};
    }
    return {FleetGroup::InUse, {.text = Words::tr("In use"), .outlined = true}, Words::tr("Without hearing from the hub its copy opens until %1, and not after.").arg(leaseEnd)};
}

std::vector<std::pair<QString, qint64>> fleetCounts(const std::vector<session::FleetKind>& kinds)
{
    std::vector<std::pair<QString, qint64>> out;
    for (const bool ofStudents : {true, false}) {
        for (const auto& kind : kinds) {
            if (isAboutStudents(kind.kind) != ofStudents || kind.records == 0) continue;
            const QString what = pluralOf(kind.kind);
            const auto same = std::ranges::find(out, what, &std::pair<QString, qint64>::first);
            if (same == out.end()) out.emplace_back(what, kind.records);
            else same->second += kind.records;
        }
    }
    return out;
}

std::vector<HeldWords> heldWords(const LossAccount& loss)
{
    std::vector<HeldWords> out;
    QStringList rest;
    qint64 office = 0;
    for (const auto& kind : loss.kinds) {
        if (!isAboutStudents(kind.kind)) {
            office += kind.records;
            const QString what = pluralOf(kind.kind);
            if (!rest.contains(what)) rest << what;
            continue;
        }
        QStringList whole, parts;
        for (const auto& [field, grain] : kind.fields) {
            // Who wrote it, when, and which record it hangs on says nothing of its own.
            const bool points = field->type == model::Type::Reference || field->type == model::Type::References;
            if (field->privacy == Privacy::Operational || points) continue;
            const QString label = fieldLabel(kind.kind, *field);
            if (grain >= Grain::Full) whole << label;
            else parts << Words::tr("%1 (%2)", "a field, how much of it").arg(label, wordsFor(grain).toLower());
        }
        if (whole.isEmpty() && parts.isEmpty()) whole << Words::tr("That it is so, and no more", "of a record without words of its own");
        out.push_back({pluralOf(kind.kind), kind.records, (whole + parts).join(Words::tr(", ", "between fields"))});
    }
    if (office > 0) out.push_back({Words::tr("The office's own lists"), office, Words::tr("%1. No student is in them.").arg(rest.join(Words::tr(", ", "between fields")))});
    return out;
}

QString classWords(const std::vector<Privacy>& classes)
{
    QStringList out;
    for (const Privacy one : classes) out << classWord(one);
    out.removeAll(QString());
    return out.join(Words::tr(", ", "between fields"));
}

QString detailWords(std::vector<Privacy> classes)
{
    // Who somebody is stands in every line; what it is about them that weighs most comes first.
    const bool special = std::erase(classes, Privacy::SpecialCategory) > 0;
    std::erase(classes, Privacy::Identity);
    constexpr Privacy usual[] = {Privacy::Contact, Privacy::Study, Privacy::Support, Privacy::Note};
    const auto isThere = [&](Privacy one) { return std::ranges::find(classes, one) != classes.end(); };
    // One line has to say it all, also where there is little room.
    if (special && std::ranges::all_of(usual, isThere)) return Words::tr("special category, and all the rest", "what may be there of a student");
    QStringList out;
    if (special) out << Words::tr("special category");
    for (const Privacy one : classes) out << shortWord(one);
    out.removeAll(QString());
    return out.isEmpty() ? Words::tr("who they are, and no more") : out.join(Words::tr(", ", "between fields"));
}

QString studentWords(const session::FleetStudent& student)
{
    if (student.name.isEmpty() && student.number.isEmpty()) return Words::tr("A student, not named here");
    return student.number.isEmpty() ? student.name : Words::tr("%1, %2", "name, student number").arg(student.name, student.number);
}

QString printWords(const session::FleetPrint& print, Moment now)
{
    const QDate today = localDay(now);
    QStringList out{print.document ? documentWords(*print.document) : Words::tr("A print")};
    const bool isPaper = !print.medium || *print.medium == model::PrintMedium::Paper;
    out << (!isPaper ? Words::tr("a file") : print.copies == 1 ? Words::tr("1 copy on paper") : Words::tr("%n copies on paper", nullptr, int(print.copies)));
    out << Words::tr("number %1").arg(print.number);
    if (print.destroyBy.isValid()) {
        out << (print.destroyBy < today ? Words::tr("to be destroyed since %1").arg(nearDate(print.destroyBy, today)) : Words::tr("to be destroyed by %1").arg(nearDate(print.destroyBy, today)));
    }
    return out.join(u"  ·  "_s);
}

QStringList guardWords(const LossAccount& loss)
{
    QStringList out{Words::tr("The copy is encrypted with a key of its own. The key is in the computer's keyring, and half of what wraps it is lent by the hub.")};
    out << (loss.asksPin ? Words::tr("It locks after %1 minutes without anybody, and a PIN opens it.").arg(loss.lockAfterMinutes)
                         : Words::tr("It locks after %1 minutes without anybody. No PIN is asked: whoever can sign in to the computer can open it.").arg(loss.lockAfterMinutes));
    out << Words::tr("Whether it was locked when it was lost, the hub cannot know. It was last heard from %1.").arg(dayAndTime(loss.desk.seen));
    if (loss.desk.state != FleetState::Erased && loss.made >= loss.desk.leaseUntil) out << Words::tr("Its lease had ended %1.").arg(dayAndTime(loss.desk.leaseUntil));
    out << standingOf(loss.desk, loss.made).sentence;
    return out;
}

QString clockWords(const LossAccount& loss, Moment now)
{
    constexpr qint64 minuteMs = 60'000;
    const qint64 minutes = std::abs(loss.due.ms - now.ms) / minuteMs;
    return now < loss.due ? Words::tr("%1 h %2 min left").arg(minutes / 60).arg(minutes % 60) : Words::tr("passed %1 h %2 min ago").arg(minutes / 60).arg(minutes % 60);
}

qint64 specialCount(const LossAccount& loss)
{
    return std::ranges::count_if(loss.students, [](const auto& student) { return std::ranges::find(student.classes, Privacy::SpecialCategory) != student.classes.end(); });
}

namespace {

QString categoriesOf(const LossAccount& loss)
{
    std::vector<Privacy> all;
    for (const auto& student : loss.students) {
        for (const Privacy one : student.classes) {
            if (std::ranges::find(all, one) == all.end()) all.push_back(one);
        }
    }
    std::ranges::sort(all);
    return classWords(all);
}

}

QString regulatorDraft(const LossAccount& loss)
{
    QStringList out;
    if (loss.drill) out << Words::tr("DRILL. Nothing was lost. Do not send this.");
    out << Words::tr("What happened: a staff computer with an encrypted working copy of student support records was [lost or stolen] at [where]. We have known since %1.").arg(dayAndTime(loss.told));
    out << Words::tr("Whose data: at the most %1 students. Records: %2.").arg(loss.students.size()).arg([&] {
        qint64 all = 0;
        for (const auto& student : loss.students) all += student.records;
        return all;
    }());
    out << Words::tr("Which data: %1.").arg(categoriesOf(loss));
    const qint64 special = specialCount(loss);
    if (special > 0) out << Words::tr("Special-category information may be held on %1 of them.").arg(special);
    out << Words::tr("How it is protected: %1").arg(guardWords(loss).join(u' '));
    if (!loss.prints.empty()) out << Words::tr("Papers and files made on it that are not recorded as destroyed: %1. We are finding out where they are.").arg(loss.prints.size());
    out << Words::tr("Likely consequences: [to be judged: the copy is encrypted; say here what is known of the computer's lock and of who has it].");
    out << Words::tr("What we have done: the desk is [revoked] and erases itself at its next contact; its person's accounts are [changed]. The police reference is [number].");
    out << Words::tr("Contact: [data protection officer, telephone, email].");
    return out.join(u"\n\n"_s);
}

QString studentDraft(const LossAccount& loss)
{
    QStringList out;
    if (loss.drill) out << Words::tr("DRILL. Nothing was lost. Do not send this.");
    out << Words::tr("Dear student,");
    out << Words::tr("A computer that our staff use to support students was [lost or stolen] on [date]. Some information about you may be on it. We are sorry, and we want you to know what this means.");
    out << Words::tr("What may be on it: %1.").arg(categoriesOf(loss));
    out << Words::tr("The information is encrypted. Somebody who finds the computer cannot simply read it. We have told the computer to erase it as soon as it is connected.");
    out << Words::tr("Nothing you asked us for is lost: our records are whole, and your support goes on as agreed.");
    out << Words::tr("What you can do: be careful with messages that seem to come from us and ask for personal details. If you are worried, or want to know what is held about you, write to [contact].");
    out << Words::tr("You may also complain to the Information Commissioner's Office: ico.org.uk.");
    return out.join(u"\n\n"_s);
}

}
