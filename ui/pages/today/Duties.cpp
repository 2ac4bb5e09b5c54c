#include "ui/pages/today/Duties.h"

#include "core/model/cases/Plan.h"
#include "core/model/governance/Consent.h"
#include "ui/widgets/Avatar.h"
#include "ui/words/Codes.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Action;
using model::Case;
using model::Consent;
using model::Referral;
using session::Item;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Duties)
};

/// Turns what waits into words.
class Reader
{
public:
    explicit Reader(const Ground& ground) : m_ground(ground), m_names(ground.desk), m_today(localDay(ground.clock.now())) {}

    Duty nextStep(const session::CaseLine& line) const
    {
        const model::View& view = line.item.view;
        Duty duty{Duty::Sort::NextStep, shown(view, Case::nextStep).value_or(Words::tr("Next step of the case"))};
        duty.meta = about(line.student ? m_names.student(line.student->view) : QString(), shown(view, Case::title).value_or(m_names.caseType(view)));
        duty.record = duty.theCase = view.id();
        duty.canFinish = view.mayWrite(Case::nextStep) && view.mayWrite(Case::nextDue);
        date(duty, shown(view, Case::nextDue));
        return duty;
    }
    Duty action(const Item& item) const
    {
        Duty duty{Duty::Sort::Action, shown(item.view, Action::what).value_or(Words::tr("An action"))};
        duty.theCase = shown(item.view, Action::caseRef);
        duty.meta = about(m_names.student(shown(item.view, Action::student)), titleOf(duty.theCase));
        duty.record = item.view.id();
        duty.canFinish = item.view.mayWrite(Action::state);
        date(duty, shown(item.view, Action::due));
        return duty;
    }
    Duty referral(const Item& item) const
    {
        const auto service = shown(item.view, Referral::service);
        const QString where = service ? m_names.label(u"service"_s, *service) : Words::tr("a specialist service");
        const bool declined = shown(item.view, Referral::state) == model::ReferralState::Rejected;
        Duty duty{Duty::Sort::Referral, declined ? Words::tr("%1 declined a referral").arg(where) : Words::tr("Ask %1 about a referral").arg(where)};
        duty.theCase = shown(item.view, Referral::caseRef);
        duty.meta = about(m_names.student(shown(item.view, Referral::student)), titleOf(duty.theCase));
        duty.record = item.view.id();
        date(duty, shown(item.view, Referral::chaseOn));
        return duty;
    }
    Duty consent(const Item& item) const
    {
        const auto until = shown(item.view, Consent::expires);
        const auto student = shown(item.view, Consent::student);
        Duty duty{Duty::Sort::Consent, Words::tr("A consent ends")};
        duty.meta = about(m_names.student(student), shown(item.view, Consent::scope).value_or(QString()));
        duty.record = item.view.id();
        session::CaseQuery theirs;
        theirs.mine = true;
        theirs.student = student;
        theirs.limit = 1;
        const auto cases = m_ground.desk.cases(theirs);
        if (!cases.empty()) duty.theCase = cases.front().item.view.id();
        if (until) duty.when = Words::tr("ends %1").arg(nearDate(*until, m_today));
        return duty;
    }
    Duty aside(const session::SetAside& one) const
    {
        Duty duty{Duty::Sort::Aside, Words::tr("Set aside, unread")};
        const auto held = m_ground.desk.find(model::KindNo::Case, one.theCase);
        duty.meta = about(held ? m_names.student(shown(held->view, Case::student)) : QString(), Words::tr("Settle under what it is kept"));
        duty.theCase = one.theCase;
        duty.when = Words::tr("since %1").arg(momentWords(one.at, m_ground.clock.now()));
        return duty;
    }
    QDate today() const { return m_today; }

private:
    static QString about(const QString& name, const QString& what)
    {
        QStringList parts{name, what};
        parts.removeAll(QString());
        return parts.join(u"  ·  "_s);
    }
    QString titleOf(const std::optional<model::RecordId>& theCase) const { return theCase ? m_ground.desk.nameOf(model::KindNo::Case, *theCase) : QString(); }
    void date(Duty& duty, std::optional<QDate> due) const
    {
        duty.due = due;
        if (!due) return;
        duty.when = dueWords(*due, m_today);
        duty.tone = *due < m_today ? Tone::Bad : *due == m_today ? Tone::Warn : Tone::Neutral;
    }

    const Ground& m_ground;
    Directory m_names;
    QDate m_today;
};

}

Duties dutiesOf(const Ground& ground)
{
    const Reader read(ground);
    const session::Agenda agenda = ground.desk.agenda();
    Duties out;
    std::vector<Duty> all;
    for (const auto& line : agenda.cases) all.push_back(read.nextStep(line));
    for (const Item& item : agenda.actions) {
        Duty duty = read.action(item);
        const auto twin = std::ranges::find_if(all, [&](const Duty& one) { return one.theCase == duty.theCase && one.title.compare(duty.title, Qt::CaseInsensitive) == 0; });
        if (twin == all.end()) all.push_back(std::move(duty));
        else if (!twin->twin && duty.canFinish) twin->twin = duty.record;
    }
    std::ranges::sort(all, {}, [](const Duty& duty) { return duty.due.value_or(QDate()); });
    for (Duty& duty : all) (duty.due && *duty.due > read.today() ? out.week : out.due).push_back(std::move(duty));
    for (const auto& one : agenda.aside) out.looks.push_back(read.aside(one));
    if (const int choices = ground.desk.syncReport().conflicts; choices > 0) {
        out.looks.push_back({Duty::Sort::Choice, choices == 1 ? Words::tr("1 choice to make") : Words::tr("%n choices to make", nullptr, choices),
                             Words::tr("You and a colleague changed the same thing. Nothing is lost.")});
    }
    if (const qsizetype prints = qsizetype(agenda.prints.size()); prints > 0) {
        out.looks.push_back({Duty::Sort::Prints, Words::tr("Prints to be destroyed: %1").arg(prints), Words::tr("They are past the day that was set for them")});
    }
    for (const Item& item : agenda.referrals) out.looks.push_back(read.referral(item));
    for (const Item& item : agenda.consents) out.looks.push_back(read.consent(item));
    return out;
}

namespace {

/// What is due is a sentence of somebody's own and may name the student: initials stand there on paper, too.
QString unnamed(QString sentence, const QString& name)
{
    static const QRegularExpression between(u"[\\s(),]+"_s);
    for (const QString& word : name.split(between, Qt::SkipEmptyParts)) {
        if (word.size() < 2) continue;
        const QRegularExpression whole(u"\\b%1\\b"_s.arg(QRegularExpression::escape(word)), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        sentence.replace(whole, word.left(1).toUpper() + u'.');
    }
    return sentence;
}

}

PaperDocument dayPaper(const Ground& ground, const Duties& duties)
{
    const Directory names(ground.desk);
    const QDate today = localDay(ground.clock.now());
    PaperDocument paper;
    paper.what = model::PrintedDocument::Day;
    paper.bar = Words::tr("Confidential. Initials stand for names; the desk knows the rest.");
    paper.title = Words::tr("My day, %1").arg(houseDate(today));
    paper.meta = {ground.desk.person().name};
    const auto table = [&](const QString& title, const std::vector<Duty>& some) {
        if (some.empty()) return;
        PaperBlock block{.sort = PaperBlock::Sort::Table, .columns = {Words::tr("When"), Words::tr("What"), Words::tr("Who")}, .shares = {24, 62, 14}};
        for (const Duty& duty : some) {
            const auto held = duty.theCase ? ground.desk.find(model::KindNo::Case, *duty.theCase) : std::nullopt;
            const QString whose = held ? names.student(shown(held->view, Case::student)) : QString();
            block.rows.push_back({duty.due ? houseDate(*duty.due) : duty.when, unnamed(duty.title, whose), initialsOf(whose)});
            if (duty.theCase && !paper.cases.contains(*duty.theCase)) paper.cases << *duty.theCase;
        }
        paper.blocks.push_back(PaperBlock::heading(title));
        paper.blocks.push_back(std::move(block));
    };
    table(Words::tr("Due"), duties.due);
    table(Words::tr("Needs a look"), duties.looks);
    table(Words::tr("The next seven days"), duties.week);
    if (paper.blocks.empty()) paper.blocks.push_back(PaperBlock::words(Words::tr("Nothing is due.")));
    return paper;
}

}
