#include "ui/pages/cases/GiveForm.h"

#include "core/model/people/Staff.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/widgets/Layouts.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/Faults.h"
#include "ui/words/Reading.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Case;
using model::KindNo;
using model::Membership;
using model::RecordId;

namespace {

QSet<RecordId> membersOf(const Ground& ground, const RecordId& team)
{
    QSet<RecordId> out;
    const QDate today = localDay(ground.clock.now());
    for (const session::Item& item : ground.desk.all(KindNo::Membership)) {
        const auto staff = shown(item.view, Membership::staff);
        const auto from = shown(item.view, Membership::from);
        const auto until = shown(item.view, Membership::until);
        const bool current = (!from || *from <= today) && (!until || today < *until);
        if (staff && current && shown(item.view, Membership::team) == team) out.insert(*staff);
    }
    return out;
}

}

GiveForm::GiveForm(const Ground& ground, const std::vector<RecordId>& cases, QWidget* parent)
    : QWidget(parent), m_ground(ground), m_whom(new QComboBox), m_stay(new QCheckBox(tr("I stay on the case"))),
      m_fault(new Banner(Tone::Bad, {})), m_give(new Button(Glyph::UserCheck, {}, ButtonVariant::Primary))
{
    for (const RecordId& id : cases) {
        if (auto held = ground.desk.find(KindNo::Case, id); held && held->view.mayWrite(Case::owner)) m_cases.push_back(std::move(*held));
    }
    fillColleagues();
    layOut();
    tellButton();
    connect(m_whom, &QComboBox::currentIndexChanged, this, &GiveForm::tellButton);
    connect(m_give, &Button::clicked, this, &GiveForm::submit);
    setFocusProxy(m_whom);
}

void GiveForm::fillColleagues()
{
    std::optional<QSet<RecordId>> together;
    for (const session::Item& item : m_cases) {
        const auto team = shown(item.view, Case::team);
        const QSet<RecordId> members = team ? membersOf(m_ground, *team) : QSet<RecordId>();
        together = together ? *together & members : members;
    }
    std::vector<std::pair<QString, RecordId>> people;
    for (const RecordId& id : together.value_or(QSet<RecordId>())) {
        const bool everywhere = std::ranges::all_of(m_cases, [&](const session::Item& item) { return shown(item.view, Case::owner) == id; });
        const QString name = m_ground.desk.nameOf(KindNo::Staff, id);
        if (!everywhere && !name.isEmpty()) people.emplace_back(name, id);
    }
    std::ranges::sort(people, {}, &std::pair<QString, RecordId>::first);
    for (const auto& [name, id] : people) m_whom->addItem(Directory(m_ground.desk).isMe(id) ? tr("%1 (me)").arg(name) : name, id.text());
}

void GiveForm::layOut()
{
    // Room for the ring around a field.
    auto* column = new Column(this, Insets::all(4), 12);
    m_fault->hide();
    column->addWidget(m_fault);
    const bool anybody = m_whom->count() > 0;
    auto* whom = new LabelledField(tr("To whom"), m_whom, tr("Colleagues of the team that holds the work. They see it in their list at once."));
    whom->setVisible(anybody);
    m_stay->setVisible(anybody);
    m_stay->setChecked(true);
    column->addWidget(whom);
    column->addWidget(m_stay);
    if (!anybody) {
        column->addWidget((new Label(tr("No other colleague is in every team that holds these cases. Mark cases of one team, and try again."), TextRole::Body, Colour::Text2))->wrapped());
    }
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 8);
    auto* back = new Button(tr("Cancel"));
    m_give->setVisible(anybody);
    flow->addWidget(m_give);
    flow->addWidget(back);
    column->addWidget(buttons);
    connect(back, &Button::clicked, this, &GiveForm::closed);
}

void GiveForm::tellButton()
{
    const QString name = m_ground.desk.nameOf(KindNo::Staff, RecordId::parse(m_whom->currentData().toString()).value_or(m_ground.desk.person().id));
    m_give->setText(m_cases.size() == 1 ? tr("Give it to %1").arg(name) : tr("Give %n cases to %1", nullptr, int(m_cases.size())).arg(name));
}

void GiveForm::submit()
{
    const auto whom = RecordId::parse(m_whom->currentData().toString());
    if (!whom) return;
    const RecordId me = m_ground.desk.person().id;
    std::vector<session::Rewrite> rewrites;
    for (const session::Item& item : m_cases) {
        model::Changes changes(KindNo::Case);
        changes.to(Case::owner, *whom);
        auto people = shown(item.view, Case::assignees).value_or(QList<RecordId>());
        people.removeAll(*whom);
        if (m_stay->isChecked() && *whom != me && !people.contains(me)) people << me;
        if (!m_stay->isChecked()) people.removeAll(me);
        people.isEmpty() ? changes.clear(Case::assignees) : changes.to(Case::assignees, people);
        rewrites.push_back({item.view.id(), changes});
    }
    const auto answer = m_ground.desk.editAll(rewrites);
    if (answer.ok()) return Q_EMIT given();
    m_fault->setText(wordsFor(answer, KindNo::Case));
    m_fault->show();
    announce(this, m_fault->text(), Politeness::Assertive);
}

}
