#include "ui/models/TimelineModel.h"
#include "ui/pages/people/ProfileCards.h"
#include "ui/print/CasePapers.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

#include <QtCore/QCoreApplication>
#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Case;
using model::Common;
using model::Consent;
using model::KindNo;
using model::Note;
using model::Referral;
using model::Student;
using session::CaseFile;
using session::Item;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StoryPapers)
};

bool isHealth(const CaseFile& file, const Happening& happening)
{
    if (happening.kind == KindNo::Referral || happening.kind == KindNo::Consent) return true;
    if (happening.kind != KindNo::Note) return false;
    const auto it = std::ranges::find_if(file.notes, [&](const Item& note) { return note.view.id() == happening.id; });
    return it == file.notes.end() || shown(it->view, Note::special).value_or(false) || shown(it->view, Note::type) == model::NoteType::Health;
}

/// On paper there is a column for it, whatever the screen says beside the entry.
QString whoOf(const Ground& ground, const Happening& happening)
{
    const auto item = ground.desk.find(happening.kind, happening.id);
    const auto author = item ? shown(item->view, Common::author) : std::nullopt;
    return author ? Directory(ground.desk).staff(author) : Words::tr("Not recorded");
}

QStringList rowOf(const Ground& ground, const Happening& happening)
{
    QString when = houseDate(localDay(happening.at));
    if (happening.timeKnown) when += u'\n' + houseTime(happening.at);
    QStringList what{happening.entry.title};
    // An empty line would look like the end of it.
    for (const QString& line : (happening.whole.isEmpty() ? happening.entry.body : happening.whole).split(u'\n', Qt::SkipEmptyParts)) what << line;
    QStringList chips;
    // A note's chips say who may read it on the screen; on paper that is no longer so.
    if (happening.kind != KindNo::Note) {
        for (const ChipLook& chip : happening.entry.chips) chips << chip.text;
    }
    what << chips.join(u". "_s);
    what.removeAll(QString());
    return {when, what.join(u'\n'), whoOf(ground, happening)};
}

/// A referral without where to, why, and what came back; a consent or a condition without for what and to whom, which names
/// where somebody was referred as the referral itself does.
QStringList plainRow(const Ground& ground, const Happening& happening)
{
    const QString what = happening.kind == KindNo::Referral ? Words::tr("Referred to a specialist service") : Words::tr("Consent or condition recorded");
    return {houseDate(localDay(happening.at)), what, whoOf(ground, happening)};
}

const Item* consentOf(const CaseFile& file, const Item& referral)
{
    const auto id = shown(referral.view, Referral::consent);
    const auto it = std::ranges::find_if(file.consents, [&](const Item& consent) { return id && consent.view.id() == *id; });
    return it == file.consents.end() ? nullptr : &*it;
}

/// Whether the set that was chosen for the service names this field.
bool isShared(const Item& referral, const QStringList& names)
{
    const QString shared = shown(referral.view, Referral::shared).value_or(QString());
    return std::ranges::any_of(names, [&](const QString& name) { return shared.contains(name, Qt::CaseInsensitive); });
}

/// The chosen fields as people call them; what is no field stands as it was written.
QString sharedWords(const Item& referral)
{
    const QString shared = shown(referral.view, Referral::shared).value_or(QString());
    const auto& kind = model::kindView(KindNo::Student);
    QStringList words;
    for (const QString& one : shared.split(u' ', Qt::SkipEmptyParts)) {
        const int position = kind.position(one);
        if (position < 0) return shared;
        words << fieldLabel(KindNo::Student, kind.at(position));
    }
    return words.isEmpty() ? Words::tr("Name, student number") : words.join(Words::tr(", ", "between fields"));
}

QString consentWords(const Item& consent)
{
    QStringList words{shown(consent.view, Consent::scope).value_or(QString())};
    if (const auto how = shown(consent.view, Consent::method)) words << Words::tr("given %1").arg(wordsFor(*how).toLower());
    if (const auto day = shown(consent.view, Consent::givenOn)) words << Words::tr("on %1").arg(houseDate(*day));
    if (const auto until = shown(consent.view, Consent::expires)) words << Words::tr("until %1").arg(houseDate(*until));
    words.removeAll(QString());
    return words.join(u", "_s);
}

std::vector<PaperFact> studentFacts(const CaseFile& file, const Directory& names, const Item& referral)
{
    std::vector<PaperFact> facts;
    if (!file.student) return facts;
    const auto& view = file.student->view;
    facts.push_back({Words::tr("Name"), names.student(view)});
    facts.push_back({Words::tr("Student number"), names.number(view)});
    const auto email = shown(view, Student::email);
    const auto phone = shown(view, Student::phone);
    if (email && isShared(referral, {u"mail"_s, u"contact"_s})) facts.push_back({Words::tr("Email"), *email});
    if (phone && isShared(referral, {u"phone"_s, u"contact"_s})) facts.push_back({Words::tr("Phone"), *phone});
    return facts;
}

std::vector<PaperFact> referralFacts(const CaseFile& file, const Directory& names, const Item& referral)
{
    const auto& view = referral.view;
    std::vector<PaperFact> facts;
    if (const auto kind = shown(view, Referral::kindOf)) facts.push_back({Words::tr("Kind"), wordsFor(*kind)});
    if (const auto at = shown(view, Common::occurred)) facts.push_back({Words::tr("Date"), houseDate(localDay(*at))});
    facts.push_back({Words::tr("From"), Words::tr("%1, %2", "person, team").arg(names.staff(shown(view, Common::author)), names.team(shown(file.item.view, Case::team)))});
    facts.push_back({Words::tr("Reason"), shown(view, Referral::reason).value_or(Words::tr("Not recorded"))});
    facts.push_back({Words::tr("What is shared"), sharedWords(referral)});
    if (const Item* consent = consentOf(file, referral)) facts.push_back({Words::tr("Student's agreement"), consentWords(*consent)});
    else if (const auto reason = shown(view, Referral::overrideReason)) facts.push_back({Words::tr("Without agreement, because"), *reason});
    return facts;
}

}

PaperDocument chronologyPaper(const Ground& ground, const CaseFile& file, const PaperWish& wish)
{
    PaperDocument paper;
    const Directory names(ground.desk);
    paper.what = model::PrintedDocument::Chronology;
    paper.special = wish.health;
    paper.cases = {file.item.view.id()};
    const QString number = file.student ? names.number(file.student->view) : QString();
    if (file.student) paper.student = file.student->view.id();
    paper.bar = wish.health ? Words::tr("Confidential. Case notes with health information: only for those it was printed for.") : Words::tr("Confidential. Case notes: only for those it was printed for.");
    paper.title = Words::tr("Chronology: %1").arg(file.student ? names.student(file.student->view) : names.caseType(file.item.view));
    QStringList meta{number, shown(file.item.view, Case::title).value_or(QString())};
    meta.removeAll(QString());
    paper.meta = {meta.join(u"   ·   "_s)};
    PaperBlock table{.sort = PaperBlock::Sort::Table, .columns = {Words::tr("When"), Words::tr("What happened"), Words::tr("Who")}, .shares = {21, 59, 20}};
    auto all = happeningsOf(ground.desk, file, ground.clock.now());
    std::ranges::reverse(all);
    for (const Happening& happening : all) {
        const bool health = isHealth(file, happening);
        if (health && !wish.health && happening.kind == KindNo::Note) continue;
        table.rows.push_back(health && !wish.health ? plainRow(ground, happening) : rowOf(ground, happening));
    }
    paper.blocks.push_back(PaperBlock::aside(wish.health ? Words::tr("With health information, for the reason given when it was printed.")
                                                         : Words::tr("Health information, where a student was referred and what they agreed to are left out, whether or not there is any.")));
    paper.blocks.push_back(std::move(table));
    return paper;
}

bool mayHandOver(const CaseFile& file, const Item& referral)
{
    if (shown(referral.view, Referral::state) == model::ReferralState::Revoked) return false;
    if (shown(referral.view, Referral::overrideReason)) return true;
    const Item* consent = consentOf(file, referral);
    return consent && shown(consent->view, Consent::state) == model::ConsentState::Given;
}

PaperDocument referralPaper(const Ground& ground, const CaseFile& file, const Item& referral)
{
    PaperDocument paper;
    const Directory names(ground.desk);
    const QString service = names.label(u"service"_s, shown(referral.view, Referral::service).value_or(QString()));
    paper.what = model::PrintedDocument::ReferralSlip;
    // Where somebody is sent can be health information in itself.
    paper.special = true;
    paper.cases = {file.item.view.id()};
    if (file.student) paper.student = file.student->view.id();
    paper.bar = Words::tr("Confidential. Only for %1.").arg(service);
    paper.title = Words::tr("Referral to %1").arg(service);
    paper.meta = {Words::tr("Holds the minimum that was chosen for the service, and nothing else from the case.")};
    paper.blocks = {PaperBlock::heading(Words::tr("The student")), PaperBlock::facing(studentFacts(file, names, referral)), PaperBlock::heading(Words::tr("The referral")),
                    PaperBlock::facing(referralFacts(file, names, referral)), PaperBlock::heading(Words::tr("For the service")),
                    PaperBlock::writing(Words::tr("Received by, date"), 1), PaperBlock::writing(Words::tr("Reply"), 3)};
    return paper;
}

}
