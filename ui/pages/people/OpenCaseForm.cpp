#include "ui/pages/people/OpenCaseForm.h"

#include "core/model/people/Staff.h"
#include "ui/pages/DayField.h"
#include "ui/pages/Narrow.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Divider.h"
#include "ui/widgets/ErrorSummary.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/words/Dates.h"
#include "ui/words/Faults.h"
#include "ui/words/Reading.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::KindNo;
using model::Membership;

namespace {

QString placeOf(const model::RecordId& student, const QString& field) { return u"case-of/%1/%2"_s.arg(student.text(), field); }

}

OpenCaseForm::OpenCaseForm(const Ground& ground, QWidget* parent)
    : QWidget(parent), m_ground(ground), m_heading(new Heading({}, TextRole::Title)), m_summary(new ErrorSummary), m_fault(new Banner(Tone::Bad, {})),
      m_title(new QLineEdit), m_type(new QComboBox), m_team(new QComboBox), m_priority(new QComboBox), m_confidentiality(new QComboBox),
      m_step(new QLineEdit), m_due(new DayField(localDay(ground.clock.now()))), m_told(new QCheckBox(tr("I have told the student that there is a case"))),
      m_titleDraft(new Draft(ground.desk, m_title)), m_stepDraft(new Draft(ground.desk, m_step))
{
    m_titleField = new LabelledField(tr("Title"), m_title, tr("A few words that the student could read."));
    m_typeField = new LabelledField(tr("What it is about"), m_type);
    m_teamField = new LabelledField(tr("Team"), m_team);
    m_stepField = new LabelledField(tr("Next step"), m_step, tr("What happens next, in a few words."));
    for (const auto priority : {model::Priority::Normal, model::Priority::Raised, model::Priority::Urgent}) m_priority->addItem(wordsFor(priority), int(priority));
    for (const auto who : {model::Confidentiality::Team, model::Confidentiality::Confidential}) m_confidentiality->addItem(wordsFor(who), int(who));
    layOut();
    auto* save = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    save->setContext(Qt::WidgetWithChildrenShortcut);
    connect(save, &QShortcut::activated, this, &OpenCaseForm::submit);
}

void OpenCaseForm::layOut()
{
    auto* down = new Column(this);
    auto* page = new ScrollPage;
    down->addWidget(page, 1);
    down->addWidget(new Divider);
    down->addWidget(makeBar());
    auto* column = new Narrow(680);
    page->body()->setInsets({24, 18, 10, 24});
    page->body()->addWidget(column);
    page->body()->addStretch(1);
    m_heading->wrapped();
    m_fault->hide();
    column->body()->addWidget(m_heading);
    column->body()->addWidget(m_summary);
    column->body()->addWidget(m_fault);
    auto* about = new Card(tr("What it is about"));
    about->body()->setGap(16);
    about->body()->addWidget(m_titleField);
    auto* two = new Row(Insets{}, 16);
    two->addWidget(m_typeField, 1);
    two->addWidget(new LabelledField(tr("Priority"), m_priority), 1);
    about->body()->addLayout(two);
    auto* who = new Row(Insets{}, 16);
    who->addWidget(m_teamField, 1);
    who->addWidget(new LabelledField(tr("Who may know of it"), m_confidentiality), 1);
    about->body()->addLayout(who);
    column->body()->addWidget(about);
    auto* next = new Card(tr("What happens next"));
    next->body()->setGap(16);
    auto* step = new Row(Insets{}, 16);
    step->addWidget(m_stepField, 2);
    step->addWidget(new LabelledField(tr("Due"), m_due, tr("To empty it, press Delete.")), 1);
    next->body()->addLayout(step);
    next->body()->addWidget(m_told);
    column->body()->addWidget(next);
}

/// What ends the form stays in sight, however much of the form is.
QWidget* OpenCaseForm::makeBar()
{
    auto* save = new Button(tr("Open case"), ButtonVariant::Primary);
    save->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    auto* back = new Button(tr("Back to the student"));
    auto* bar = new QWidget;
    auto* buttons = new Row(bar, Insets{24, 12, 24, 12}, 8);
    buttons->addWidget(save);
    buttons->addWidget(back);
    buttons->addStretch(1);
    connect(save, &Button::clicked, this, &OpenCaseForm::submit);
    connect(back, &Button::clicked, this, [this] {
        keepDrafts();
        Q_EMIT closed();
    });
    return bar;
}

void OpenCaseForm::fillChoices()
{
    m_type->clear();
    m_type->addItem(tr("Choose"), QString());
    for (const session::Choice& choice : m_ground.desk.choices(u"case-type"_s)) m_type->addItem(choice.label, choice.code);
    m_team->clear();
    const auto me = m_ground.desk.person().id;
    for (const session::Item& item : m_ground.desk.all(KindNo::Membership)) {
        const auto team = shown(item.view, Membership::team);
        if (!team || shown(item.view, Membership::staff) != me) continue;
        m_team->addItem(m_ground.desk.nameOf(KindNo::Team, *team), team->text());
    }
    if (m_team->count() > 0) return;
    for (const session::Item& item : m_ground.desk.all(KindNo::Team)) m_team->addItem(m_ground.desk.nameOf(KindNo::Team, item.view.id()), item.view.id().text());
}

void OpenCaseForm::begin(const model::RecordId& student, const QString& name)
{
    m_student = student;
    m_heading->setText(name.isEmpty() ? tr("Open a case") : tr("Open a case for %1").arg(name));
    fillChoices();
    m_fault->hide();
    m_summary->tell({});
    for (auto* field : findChildren<LabelledField*>()) field->setError({});
    m_titleDraft->open(placeOf(student, u"title"_s));
    m_stepDraft->open(placeOf(student, u"step"_s));
    m_due->setDay(localDay(m_ground.clock.now()).addDays(7));
    m_told->setChecked(false);
    m_title->setFocus(Qt::OtherFocusReason);
}

void OpenCaseForm::keepDrafts()
{
    m_titleDraft->keep();
    m_stepDraft->keep();
}

QWidget* OpenCaseForm::start() const { return m_title; }

session::NewCase OpenCaseForm::request() const
{
    session::NewCase out{*m_student, m_title->text(), m_type->currentData().toString(), *model::RecordId::parse(m_team->currentData().toString())};
    out.priority = model::Priority(m_priority->currentData().toInt());
    out.confidentiality = model::Confidentiality(m_confidentiality->currentData().toInt());
    out.nextStep = m_step->text();
    out.nextDue = m_step->text().trimmed().isEmpty() ? std::nullopt : m_due->day();
    out.toldStudent = m_told->isChecked();
    return out;
}

void OpenCaseForm::submit()
{
    m_titleField->setError(m_title->text().trimmed().isEmpty() ? tr("Give the case a title") : QString());
    m_typeField->setError(m_type->currentData().toString().isEmpty() ? tr("Choose what it is about") : QString());
    m_teamField->setError(m_team->count() == 0 ? tr("You are in no team, so no case can be opened") : QString());
    m_stepField->setError({});
    if (m_summary->gather(this)) take(m_ground.desk.openCase(request()));
}

void OpenCaseForm::take(const session::CommandAnswer& answer)
{
    const QString words = wordsFor(answer, KindNo::Case);
    if (answer.ok()) {
        m_titleDraft->drop();
        m_stepDraft->drop();
        return Q_EMIT opened(*answer.id);
    }
    LabelledField* at = answer.field == u"title" ? m_titleField : answer.field == u"next_step" ? m_stepField : answer.field == u"team" ? m_teamField : nullptr;
    if (at) at->setError(words);
    m_fault->setText(words);
    m_fault->setVisible(!at);
    m_summary->gather(this);
}

}
