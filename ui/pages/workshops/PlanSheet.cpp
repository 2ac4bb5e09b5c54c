#include "ui/pages/workshops/PlanSheet.h"

#include "ui/pages/DayField.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/words/Dates.h"
#include "ui/words/Faults.h"
#include "ui/words/Reading.h"

#include <QtCore/QDateTime>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTimeEdit>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::RecordId;

PlanSheet::PlanSheet(const Ground& ground, session::Workshops& workshops, QWidget* window)
    : Sheet(tr("Plan a workshop"), window), m_ground(ground), m_workshops(workshops), m_fault(new Banner(Tone::Bad, {})), m_title(new QLineEdit), m_where(new QLineEdit), m_day(new DayField(localDay(ground.clock.now()))), m_from(new QTimeEdit(QTime(14, 0))),
      m_until(new QTimeEdit(QTime(15, 30))), m_places(new QSpinBox), m_leader(new QComboBox), m_team(new QComboBox), m_series(new QComboBox), m_titleField(new LabelledField(tr("What it is called"), m_title)),
      m_dayField(new LabelledField(tr("Day"), m_day)), m_untilField(new LabelledField(tr("Until"), m_until))
{
    setContentWidth(600);
    body()->addWidget(new Heading(tr("Plan a workshop"), TextRole::Title));
    m_fault->hide();
    body()->addWidget(m_fault);
    body()->addWidget(m_titleField);
    auto* where = new QWidget;
    auto* across = new Row(where, Insets{}, 12);
    across->addWidget(new LabelledField(tr("Where"), m_where), 149);
    across->addWidget(new LabelledField(tr("Places"), m_places), 47);
    body()->addWidget(where);
    auto* when = new QWidget;
    auto* row = new Row(when, Insets{}, 12);
    // Halves and quarters, less the gaps between them: fields below each other begin and end where the others do.
    row->addWidget(m_dayField, 98);
    row->addWidget(new LabelledField(tr("From"), m_from), 47);
    row->addWidget(m_untilField, 47);
    body()->addWidget(when);
    auto* whose = new QWidget;
    auto* beside = new Row(whose, Insets{}, 12);
    beside->addWidget(new LabelledField(tr("Who leads it"), m_leader), 1);
    beside->addWidget(new LabelledField(tr("Series, if it belongs to one"), m_series), 1);
    body()->addWidget(whose);
    auto* team = new LabelledField(tr("Whose workshop it is"), m_team);
    body()->addWidget(team);
    fill();
    team->setVisible(m_team->count() > 1);
    auto* save = new Button(tr("Plan it"), ButtonVariant::Primary);
    auto* cancel = new Button(tr("Cancel"));
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 8);
    flow->addWidget(save);
    flow->addWidget(cancel);
    body()->addWidget(buttons);
    connect(save, &Button::clicked, this, &PlanSheet::submit);
    for (QLineEdit* line : {m_title, m_where}) connect(line, &QLineEdit::returnPressed, this, &PlanSheet::submit);
    connect(cancel, &Button::clicked, this, &Sheet::close);
    connect(this, &Sheet::closed, this, &QObject::deleteLater);
}

void PlanSheet::fill()
{
    for (const session::Item& item : m_workshops.teams()) m_team->addItem(m_ground.desk.nameOf(model::KindNo::Team, item.view.id()), item.view.id().text());
    m_leader->addItem(tr("Nobody yet"), QString());
    for (const session::Item& item : m_workshops.leaders()) m_leader->addItem(m_ground.desk.nameOf(model::KindNo::Staff, item.view.id()), item.view.id().text());
    m_leader->setCurrentIndex(std::max(0, m_leader->findData(m_ground.desk.person().id.text())));
    m_series->setEditable(true);
    m_series->setInsertPolicy(QComboBox::NoInsert);
    m_series->lineEdit()->setPlaceholderText(tr("None"));
    m_series->addItem(QString());
    for (const session::Item& item : m_workshops.series()) m_series->addItem(shown(item.view, model::Series::title).value_or(QString()), item.view.id().text());
    m_places->setRange(0, 2000);
    m_places->setValue(20);
    m_places->setSpecialValueText(tr("As many as come"));
    for (QTimeEdit* time : {m_from, m_until}) time->setDisplayFormat(u"HH:mm"_s);
    m_day->setDay(localDay(m_ground.clock.now()).addDays(1));
}

bool PlanSheet::isWhole()
{
    m_titleField->setError(m_title->text().trimmed().isEmpty() ? tr("Give it a name") : QString());
    m_dayField->setError(m_day->day() ? QString() : tr("Choose the day"));
    m_untilField->setError(m_until->time() > m_from->time() ? QString() : tr("It ends before it begins"));
    for (LabelledField* field : {m_titleField, m_dayField, m_untilField}) {
        if (field->error().isEmpty()) continue;
        field->field()->setFocus(Qt::OtherFocusReason);
        announce(this, field->error(), Politeness::Assertive);
        return false;
    }
    return true;
}

void PlanSheet::fault(const QString& words)
{
    m_fault->setText(words);
    m_fault->show();
    place();
    announce(this, words, Politeness::Assertive);
}

std::optional<RecordId> PlanSheet::chosenSeries(const RecordId& team)
{
    const QString typed = m_series->currentText().trimmed();
    if (typed.isEmpty()) return std::nullopt;
    if (const int at = m_series->findText(typed); at > 0) return RecordId::parse(m_series->itemData(at).toString());
    return m_workshops.addSeries(typed, team).id;
}

void PlanSheet::submit()
{
    if (!isWhole()) return place();
    const auto team = RecordId::parse(m_team->currentData().toString());
    if (!team) return;
    const auto at = [&](const QTimeEdit* time) { return base::Moment{QDateTime(*m_day->day(), time->time()).toMSecsSinceEpoch()}; };
    session::NewWorkshop request{m_title->text(), *team, RecordId::parse(m_leader->currentData().toString()), m_where->text(), at(m_from), at(m_until)};
    if (m_places->value() > 0) request.places = m_places->value();
    request.series = chosenSeries(*team);
    const auto saved = m_workshops.plan(request);
    if (!saved.ok() || !saved.id) return fault(tr("It was not planned. %1").arg(wordsFor(saved, model::KindNo::Workshop)));
    Q_EMIT planned(*saved.id);
    close();
}

}
