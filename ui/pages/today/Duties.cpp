#include "ui/pages/today/Duties.h"

#include "core/model/cases/Plan.h"
#include "core/model/governance/Consent.h"
#include "ui/words/Codes.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

#include <QtCore/QCoreApplication>
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
    explicit Reader(const Ground& ground) : m_ground(ground), m_names(ground.desk), m_today(ground.clock.now().day()) {}

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
        if (until) duty.chip = ChipLook{.text = Words::tr("ends %1").arg(nearDate(*until, m_today))};
        return duty;
    }
    Duty aside(const session::SetAside& one) const
    {
        Duty duty{Duty::Sort::Aside, Words::tr("Set aside, unread")};
        const auto held = m_ground.desk.find(model::KindNo::Case, one.theCase);
        duty.meta = about(held ? m_names.student(shown(held->view, Case::student)) : QString(), Words::tr("Settle under what it is kept"));
        duty.theCase = one.theCase;
        duty.chip = ChipLook{.text = Words::tr("since %1").arg(momentWords(one.at, m_ground.clock.now())), .tone = Tone::Plum};
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
        if (due) duty.chip = ChipLook{.text = dueWords(*due, m_today), .tone = *due < m_today ? Tone::Bad : *due == m_today ? Tone::Warn : Tone::Neutral};
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
    for (const Item& item : agenda.actions) all.push_back(read.action(item));
    std::ranges::sort(all, {}, [](const Duty& duty) { return duty.due.value_or(QDate()); });
    for (Duty& duty : all) (duty.due && *duty.due > read.today() ? out.week : out.due).push_back(std::move(duty));
    for (const auto& one : agenda.aside) out.looks.push_back(read.aside(one));
    if (const int choices = ground.desk.syncReport().conflicts; choices > 0) {
        out.looks.push_back({Duty::Sort::Choice, choices == 1 ? Words::tr("1 choice to make") : Words::tr("%n choices to make", nullptr, choices),
                             Words::tr("You and a colleague changed the same thing"), ChipLook{.text = Words::tr("nothing is lost"), .tone = Tone::Plum}});
    }
    for (const Item& item : agenda.referrals) out.looks.push_back(read.referral(item));
    for (const Item& item : agenda.consents) out.looks.push_back(read.consent(item));
    return out;
}

}
