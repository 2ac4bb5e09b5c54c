#include "ui/pages/cases/CloseForm.h"

#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/words/Dates.h"
#include "ui/words/Faults.h"
#include "ui/words/Reading.h"

#include <QtWidgets/QLineEdit>
#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Case;
using model::KindNo;

CloseForm::CloseForm(const Ground& ground, QWidget* parent)
    : Card(parent), m_ground(ground), m_open((new Label({}, TextRole::Body, Colour::Text2))->wrapped()), m_reason(new QLineEdit),
      m_fault(new Banner(Tone::Bad, {})), m_draft(new Draft(ground.desk, m_reason))
{
    setLook(Look::Accent);
    setHeading(tr("Close this case?"));
    m_fault->hide();
    auto* close = new Button(Glyph::Check, tr("Close case"), ButtonVariant::Primary);
    auto* back = new Button(tr("Keep it open"));
    body()->addWidget(m_fault);
    body()->addWidget(m_open);
    body()->addWidget(new LabelledField(tr("Why it ends"), m_reason, tr("A few words, such as what was reached. The student could read them.")));
    auto* buttons = new Row(Insets{0, 4, 0, 0}, 8);
    buttons->addWidget(close);
    buttons->addWidget(back);
    buttons->addStretch(1);
    body()->addLayout(buttons);
    connect(close, &Button::clicked, this, &CloseForm::submit);
    connect(m_reason, &QLineEdit::returnPressed, this, &CloseForm::submit);
    connect(back, &Button::clicked, this, [this] {
        keepDrafts();
        Q_EMIT closed();
    });
}

void CloseForm::open(const session::CaseFile& file)
{
    m_case = file.item.view.id();
    m_fault->hide();
    const auto toDo = std::ranges::count_if(file.actions, [](const session::Item& item) {
        const auto state = shown(item.view, model::Action::state);
        return state == model::ActionState::Open || state == model::ActionState::Doing;
    });
    const QString actions = toDo == 0 ? tr("No action is open.") : toDo == 1 ? tr("1 action is still open; it stays as it is.") : tr("%n actions are still open; they stay as they are.", nullptr, int(toDo));
    m_open->setText(tr("Colleagues on the case see that it is closed. It can be opened again. %1").arg(actions));
    m_draft->open(u"close/"_s + m_case->text());
    m_reason->setFocus(Qt::OtherFocusReason);
}

void CloseForm::submit()
{
    model::Changes changes(KindNo::Case);
    changes.to(Case::state, model::CaseState::Closed).to(Case::closedOn, localDay(m_ground.clock.now()));
    const QString reason = m_reason->text().trimmed();
    if (!reason.isEmpty()) changes.to(Case::stateReason, reason);
    const auto answer = m_ground.desk.edit(*m_case, changes);
    if (answer.ok()) {
        m_draft->drop();
        return Q_EMIT saved();
    }
    m_fault->setText(wordsFor(answer, KindNo::Case));
    m_fault->show();
    announce(this, m_fault->text(), Politeness::Assertive);
}

}
