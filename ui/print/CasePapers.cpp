#include "ui/print/CasePapers.h"

#include "ui/pages/people/ProfileCards.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

#include <QtCore/QCoreApplication>
#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Action;
using model::Case;
using model::Common;
using model::Consent;
using model::KindNo;
using model::Note;
using model::Referral;
using model::Support;
using session::CaseFile;
using session::Item;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CasePapers)
};

/// Something that was done, told without the words of it.
struct Deed {
    QDate day;
    QString text;
};

QString dayWords(const std::optional<QDate>& day) { return day ? houseDate(*day) : Words::tr("Not recorded"); }

std::optional<QDate> dayOf(const Item& item, const std::optional<QDate>& instead)
{
    if (const auto at = shown(item.view, Common::occurred)) return localDay(*at);
    return instead;
}

QString noteDeed(const Directory& names, const Item& item)
{
    const auto author = shown(item.view, Common::author);
    const auto type = shown(item.view, Note::type).value_or(model::NoteType::General);
    return author ? Words::tr("%1, by %2", "what was done, who").arg(titleOf(type), names.staff(author)) : titleOf(type);
}

bool isSpecial(const Item& item)
{
    return shown(item.view, Note::special).value_or(false) || shown(item.view, Note::type) == model::NoteType::Health
        || isWithheld(item.view, Note::body);
}

std::vector<Deed> deedsOf(const Directory& names, const CaseFile& file)
{
    std::vector<Deed> out;
    const auto add = [&](const std::optional<QDate>& day, const QString& text) {
        if (day) out.push_back({*day, text});
    };
    for (const Item& note : file.notes) {
        if (!isSpecial(note)) add(dayOf(note, {}), noteDeed(names, note));
    }
    for (const Item& referral : file.referrals) {
        // Where to can be health information: it is never on a summary.
        const auto state = shown(referral.view, Referral::state);
        const QString words = Words::tr("Referred to a specialist service");
        add(dayOf(referral, shown(referral.view, Referral::chaseOn)), state ? Words::tr("%1 (%2)", "what was done, how it stands").arg(words, statusOf(*state).text) : words);
    }
    add(shown(file.item.view, Case::openedOn), Words::tr("Case opened"));
    add(shown(file.item.view, Case::closedOn), Words::tr("Case closed"));
    std::ranges::stable_sort(out, [](const Deed& a, const Deed& b) { return a.day > b.day; });
    return out;
}

void addFact(std::vector<PaperFact>& facts, const QString& label, const FieldReading& reading)
{
    // What a role never sees is told once for the whole paper, not in each line.
    if (reading.state == FieldState::HiddenByRole) return;
    facts.push_back({label, reading.state == FieldState::Value ? reading.text : wordsOf(reading), reading.state != FieldState::Value});
}

PaperBlock standing(const Directory& names, const CaseFile& file)
{
    const auto& view = file.item.view;
    std::vector<PaperFact> facts;
    addFact(facts, Words::tr("What it is about"), readingOf(view, Case::type, [&](const QString& code) { return names.label(u"case-type"_s, code); }));
    addFact(facts, Words::tr("Title"), readingOf(view, Case::title));
    const auto state = shown(view, Case::state);
    const auto reason = shown(view, Case::stateReason);
    if (state) facts.push_back({Words::tr("Status"), reason ? Words::tr("%1. %2", "status, reason").arg(statusOf(*state).text, *reason) : statusOf(*state).text});
    const auto due = shown(view, Case::nextDue);
    const auto step = shown(view, Case::nextStep);
    // A paper is read on another day: it says the day itself.
    if (step && due) facts.push_back({Words::tr("Next step"), Words::tr("%1. Due %2.", "next step, date").arg(*step, houseDate(*due))});
    else if (step) facts.push_back({Words::tr("Next step"), *step});
    else if (due) facts.push_back({Words::tr("Next step"), Words::tr("Due %1", "date").arg(houseDate(*due))});
    else facts.push_back({Words::tr("Next step"), Words::tr("Not recorded"), true});
    addFact(facts, Words::tr("Summary"), readingOf(view, Case::summary));
    return PaperBlock::facing(std::move(facts));
}

void addActions(PaperDocument& paper, const Directory& names, const CaseFile& file)
{
    if (file.actions.empty()) return;
    PaperBlock table{.sort = PaperBlock::Sort::Table, .columns = {Words::tr("Action"), Words::tr("Owner"), Words::tr("Due"), Words::tr("Status")}, .shares = {40, 20, 21, 19}};
    for (const Item& item : file.actions) {
        const auto state = shown(item.view, Action::state);
        const auto done = shown(item.view, Action::doneOn);
        QString status = state ? statusOf(*state).text : QString();
        if (done) status = Words::tr("%1 %2", "status, date").arg(status, houseDate(*done));
        table.rows.push_back({shown(item.view, Action::what).value_or(QString()), names.staff(shown(item.view, Action::owner)), dayWords(shown(item.view, Action::due)), status});
    }
    paper.blocks.push_back(PaperBlock::heading(Words::tr("Actions")));
    paper.blocks.push_back(std::move(table));
}

void addSupport(PaperDocument& paper, const CaseFile& file)
{
    if (file.supports.empty()) return;
    PaperBlock table{.sort = PaperBlock::Sort::Table, .columns = {Words::tr("Agreed support"), Words::tr("Who does it"), Words::tr("By"), Words::tr("Outcome")}, .shares = {36, 22, 21, 21}};
    for (const Item& item : file.supports) {
        const auto state = shown(item.view, Support::state);
        const auto improved = shown(item.view, Support::improved);
        QString outcome = state ? statusOf(*state).text : QString();
        if (improved && *improved != model::Improved::NotYetKnown) outcome = wordsFor(*improved);
        table.rows.push_back({shown(item.view, Support::what).value_or(QString()), shown(item.view, Support::who).value_or(Words::tr("Not recorded")),
                              dayWords(shown(item.view, Support::by)), outcome});
    }
    paper.blocks.push_back(PaperBlock::heading(Words::tr("What was agreed")));
    paper.blocks.push_back(std::move(table));
}

/// Whose case, as the role knows it; the pseudonym where one is given.
PaperDocument begin(const Ground& ground, const CaseFile& file, const QString& pseudonym)
{
    PaperDocument paper;
    const Directory names(ground.desk);
    const auto& view = file.item.view;
    paper.cases = {view.id()};
    paper.title = pseudonym.isEmpty() ? names.caseType(view) : pseudonym;
    QStringList who, whose;
    if (file.student) {
        paper.student = file.student->view.id();
        if (pseudonym.isEmpty()) {
            paper.title = names.student(file.student->view);
            who << names.number(file.student->view);
            if (const auto whole = ground.desk.student(*paper.student)) who << courseWords(ground, *whole);
        }
    }
    whose << Words::tr("Owner %1").arg(names.staff(shown(view, Case::owner))) << names.team(shown(view, Case::team));
    if (const auto opened = shown(view, Case::openedOn)) whose << Words::tr("Opened %1").arg(houseDate(*opened));
    who.removeAll(QString());
    paper.meta = {who.join(u"   ·   "_s), whose.join(u"   ·   "_s)};
    paper.meta.removeAll(QString());
    return paper;
}

}

PaperDocument caseSummaryPaper(const Ground& ground, const CaseFile& file, const QString& pseudonym)
{
    PaperDocument paper = begin(ground, file, pseudonym);
    const Directory names(ground.desk);
    const bool knowsStudent = file.student && pseudonym.isEmpty();
    paper.what = model::PrintedDocument::CaseSummary;
    paper.bar = knowsStudent ? Words::tr("Confidential. For the case team.") : Words::tr("Confidential. For line management: no notes, no health or contact details.");
    paper.title = Words::tr("Case summary: %1").arg(paper.title);
    paper.blocks = {PaperBlock::heading(Words::tr("Where things stand")), standing(names, file)};
    if (isWithheld(file.item.view, Case::title)) {
        paper.blocks.push_back(PaperBlock::aside(Words::tr("Who the student is, notes, health information and contact details are not shown to your role, on any case.")));
    }
    addSupport(paper, file);
    paper.blocks.push_back(PaperBlock::heading(Words::tr("What we did")));
    PaperBlock done{.sort = PaperBlock::Sort::Facts};
    for (const Deed& deed : deedsOf(names, file)) done.facts.push_back({houseDate(deed.day), deed.text});
    paper.blocks.push_back(std::move(done));
    paper.blocks.push_back(PaperBlock::aside(Words::tr("A summary holds no words of any note and no health information, whether or not there is any.")));
    addActions(paper, names, file);
    if (!knowsStudent) {
        paper.blocks.push_back(PaperBlock::heading(Words::tr("Line manager's review")));
        paper.blocks.push_back(PaperBlock::writing(Words::tr("Discussed with"), 1));
        paper.blocks.push_back(PaperBlock::writing(Words::tr("Points agreed"), 3));
        paper.blocks.push_back(PaperBlock::writing(Words::tr("Reviewed by, date"), 1));
    }
    return paper;
}

std::vector<PaperOffer> casePapers(const Ground& ground, const model::RecordId& theCase)
{
    const auto file = ground.desk.caseFile(theCase);
    if (!file || !ground.desk.mayCreate(KindNo::Print)) return {};
    const auto made = [ground, theCase](const auto& make) {
        return [ground, theCase, make](const PaperWish& wish) {
            const auto now = ground.desk.caseFile(theCase);
            return now ? make(*now, wish) : PaperDocument();
        };
    };
    std::vector<PaperOffer> out;
    out.push_back({Words::tr("Case summary"), made([ground](const CaseFile& now, const PaperWish&) { return caseSummaryPaper(ground, now); })});
    if (ground.desk.mayCreate(KindNo::Note)) {
        out.push_back({Words::tr("Chronology"), made([ground](const CaseFile& now, const PaperWish& wish) { return chronologyPaper(ground, now, wish); }), true});
    }
    const Directory names(ground.desk);
    for (const Item& referral : file->referrals) {
        const auto service = shown(referral.view, Referral::service);
        if (!service || !mayHandOver(*file, referral)) continue;
        out.push_back({Words::tr("Referral slip for %1").arg(names.label(u"service"_s, *service)), made([ground, id = referral.view.id()](const CaseFile& now, const PaperWish&) {
                           const auto it = std::ranges::find_if(now.referrals, [&](const Item& one) { return one.view.id() == id; });
                           return it == now.referrals.end() ? PaperDocument() : referralPaper(ground, now, *it);
                       })});
    }
    return out;
}

}
