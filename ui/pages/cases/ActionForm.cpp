#include "ui/pages/cases/ActionForm.h"

#include "ui/pages/DayField.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ErrorSummary.h"
#include "ui/widgets/LabelledField.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/Faults.h"
#include "ui/words/Reading.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Case;
using model::KindNo;

ActionForm::ActionForm(const Ground& ground, QWidget* parent)
    : Card(parent), m_ground(ground), m_what(new QLineEdit), m_who(new QComboBox), m_due(new DayField(localDay(ground.clock.now()))),
      m_fault(new Banner(Tone::Bad, {})), m_summary(new ErrorSummary), m_draft(new Draft(ground.desk, m_what))
{
    setLook(Look::Accent);
    layOut();
    auto* save = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    save->setContext(Qt::WidgetWithChildrenShortcut);
    connect(save, &QShortcut::activated, this, &ActionForm::submit);
    connect(m_what, &QLineEdit::returnPressed, this, &ActionForm::submit);
}

void ActionForm::layOut()
{
    setHeading(tr("Add action"));
    auto* close = new IconButton(Glyph::Close, tr("Close; what you wrote is kept"));
    head()->addWidget(close);
    m_fault->hide();
    body()->addWidget(m_summary);
    body()->addWidget(m_fault);
    m_whatField = new LabelledField(tr("What is to be done"), m_what);
    body()->addWidget(m_whatField);
    auto* row = new Row(Insets{}, 16);
    row->addWidget(new LabelledField(tr("Who does it"), m_who), 1);
    row->addWidget(new LabelledField(tr("Due"), m_due), 1);
    body()->addLayout(row);
    auto* save = new Button(Glyph::AddAction, tr("Add action"), ButtonVariant::Primary);
    save->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    auto* buttons = new Row(Insets{0, 4, 0, 0}, 8);
    buttons->addWidget(save);
    buttons->addStretch(1);
    body()->addLayout(buttons);
    connect(save, &Button::clicked, this, &ActionForm::submit);
    connect(close, &Button::clicked, this, [this] {
        keepDrafts();
        Q_EMIT closed();
    });
}

void ActionForm::fillPeople(const session::CaseFile& file)
{
    const Directory names(m_ground.desk);
    const auto me = m_ground.desk.person();
    m_who->clear();
    m_who->addItem(tr("%1 (me)").arg(me.name), me.id.text());
    QList<model::RecordId> others = shown(file.item.view, Case::assignees).value_or(QList<model::RecordId>());
    if (const auto owner = shown(file.item.view, Case::owner)) others.prepend(*owner);
    for (const auto& id : others) {
        if (id != me.id && m_who->findData(id.text()) < 0) m_who->addItem(names.staff(id), id.text());
    }
}

void ActionForm::open(const session::CaseFile& file)
{
    m_case = file.item.view.id();
    fillPeople(file);
    m_fault->hide();
    m_whatField->setError({});
    m_summary->tell({});
    m_draft->open(u"action/"_s + m_case->text());
    m_due->setDay(localDay(m_ground.clock.now()).addDays(7));
    m_what->setFocus(Qt::OtherFocusReason);
}

void ActionForm::keepDrafts() { m_draft->keep(); }

void ActionForm::submit()
{
    if (!m_case) return;
    m_fault->hide();
    m_whatField->setError(m_what->text().trimmed().isEmpty() ? tr("Say what is to be done") : QString());
    if (!m_summary->gather(this)) return;
    const auto answer = m_ground.desk.addAction({*m_case, m_what->text(), model::RecordId::parse(m_who->currentData().toString()), m_due->day()});
    if (answer.ok()) {
        m_draft->drop();
        return Q_EMIT saved(*answer.id);
    }
    const QString words = wordsFor(answer, KindNo::Action);
    m_whatField->setError(answer.field == u"what" ? words : QString());
    m_fault->setText(words);
    m_fault->setVisible(answer.field != u"what");
    m_summary->gather(this);
}

}
