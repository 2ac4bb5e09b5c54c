#include "ui/pages/dropin/SessionSheet.h"

#include "ui/theme/Platform.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/words/Dates.h"
#include "ui/words/Faults.h"

#include <QtCore/QDateTime>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTimeEdit>

namespace carrel::ui {

using namespace Qt::StringLiterals;

SessionSheet::SessionSheet(const Ground& ground, session::Queue& queue, QWidget* window)
    : Sheet(tr("Open a drop-in session"), window), m_ground(ground), m_queue(queue), m_fault(new Banner(Tone::Bad, {})), m_title(new QLineEdit(tr("Drop-in"))), m_where(new QLineEdit),
      m_desk(new QLineEdit(tr("Desk 1"))), m_until(new QTimeEdit), m_team(new QComboBox), m_calling(new QComboBox), m_titleField(new LabelledField(tr("What it is called"), m_title)), m_whereField(new LabelledField(tr("Where"), m_where))
{
    setContentWidth(560);
    body()->addWidget(new Heading(tr("Open a drop-in session"), TextRole::Title));
    m_fault->hide();
    body()->addWidget(m_fault);
    body()->addWidget(m_titleField);
    body()->addWidget(m_whereField);
    body()->addWidget(new LabelledField(tr("Until"), m_until, tr("Desks keep the queue until this day is over.")));
    body()->addWidget(new LabelledField(tr("Your own desk there"), m_desk, tr("It is called out with the name: come to Desk 1.")));
    m_calling->addItem(tr("Ticket numbers"));
    m_calling->addItem(tr("First names and an initial"));
    body()->addWidget(new LabelledField(tr("On the public display"), m_calling, tr("Whoever comes in confidence is a ticket in any case.")));
    auto* team = new LabelledField(tr("Whose drop-in it is"), m_team);
    body()->addWidget(team);
    for (const session::Item& item : queue.teams()) m_team->addItem(ground.desk.nameOf(model::KindNo::Team, item.view.id()), item.view.id().text());
    team->setVisible(m_team->count() > 1);
    m_until->setDisplayFormat(u"HH:mm"_s);
    const QTime now = QDateTime::fromMSecsSinceEpoch(ground.clock.now().ms).time();
    m_until->setTime(now < QTime(21, 0) ? QTime(now.hour() + 2, 0) : QTime(23, 59));
    auto* open = new Button(tr("Open it"), ButtonVariant::Primary);
    auto* cancel = new Button(tr("Cancel"));
    auto* buttons = new Row(Insets{0, 6, 0, 0}, 8);
    buttons->addWidget(open);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    body()->addLayout(buttons);
    connect(open, &Button::clicked, this, &SessionSheet::submit);
    for (QLineEdit* line : {m_title, m_where, m_desk}) connect(line, &QLineEdit::returnPressed, this, &SessionSheet::submit);
    connect(cancel, &Button::clicked, this, &Sheet::close);
    connect(this, &Sheet::closed, this, &QObject::deleteLater);
}

bool SessionSheet::isWhole()
{
    m_titleField->setError(m_title->text().trimmed().isEmpty() ? tr("Give it a name") : QString());
    m_whereField->setError(m_where->text().trimmed().isEmpty() ? tr("Say where it is") : QString());
    for (LabelledField* field : {m_titleField, m_whereField}) {
        if (field->error().isEmpty()) continue;
        field->field()->setFocus(Qt::OtherFocusReason);
        announce(this, field->error(), Politeness::Assertive);
        return false;
    }
    return true;
}

void SessionSheet::submit()
{
    if (!isWhole()) return place();
    const auto team = model::RecordId::parse(m_team->currentData().toString());
    if (!team) return;
    const base::Moment now = m_ground.clock.now();
    QDateTime until = QDateTime::fromMSecsSinceEpoch(now.ms);
    until.setTime(m_until->time());
    if (until.toMSecsSinceEpoch() <= now.ms) until = until.addDays(1);
    const auto saved = m_queue.open({m_title->text(), m_where->text(), *team, now, {until.toMSecsSinceEpoch()}, {}, m_calling->currentIndex() == 1 ? model::CallingBy::FirstName : model::CallingBy::Ticket});
    if (!saved.ok() || !saved.id) {
        m_fault->setText(tr("It was not opened. %1").arg(wordsFor(saved, model::KindNo::DropIn)));
        m_fault->show();
        place();
        return announce(this, m_fault->text(), Politeness::Assertive);
    }
    m_queue.setDuty(*saved.id, m_ground.desk.person().id, m_desk->text(), model::DutyState::On);
    Q_EMIT opened(*saved.id);
    close();
}

}
