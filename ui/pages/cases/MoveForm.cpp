#include "ui/pages/cases/MoveForm.h"

#include "ui/pages/DayField.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/widgets/Layouts.h"
#include "ui/words/Dates.h"
#include "ui/words/Faults.h"
#include "ui/words/Reading.h"

namespace carrel::ui {

using model::Case;
using model::KindNo;

MoveForm::MoveForm(const Ground& ground, const std::vector<model::RecordId>& cases, QWidget* parent)
    : QWidget(parent), m_ground(ground), m_marked(cases.size()), m_day(new DayField(localDay(ground.clock.now()))),
      m_field(new LabelledField(tr("Next step due"), m_day, tr("What is to be done stays as it is."))), m_fault(new Banner(Tone::Bad, {}))
{
    for (const model::RecordId& id : cases) {
        if (auto held = ground.desk.find(KindNo::Case, id); held && held->view.mayWrite(Case::nextDue)) m_cases.push_back(std::move(*held));
    }
    m_day->setDay(localDay(ground.clock.now()).addDays(7));
    layOut();
    setFocusProxy(m_day);
}

void MoveForm::layOut()
{
    // Room for the ring around a field.
    auto* column = new Column(this, Insets::all(4), 12);
    m_fault->hide();
    column->addWidget(m_fault);
    column->addWidget(m_field);
    auto* quick = new QWidget;
    auto* flow = new FlowLayout(quick, 8);
    const QDate today = localDay(m_ground.clock.now());
    const std::pair<QString, QDate> days[] = {{tr("Tomorrow"), today.addDays(1)}, {tr("Next Monday"), today.addDays(8 - today.dayOfWeek())}, {tr("In two weeks"), today.addDays(14)}};
    for (const auto& [words, day] : days) {
        auto* button = new Button(words);
        button->setSmall(true);
        connect(button, &Button::clicked, m_day, [this, day = day] { m_day->setDay(day); });
        flow->addWidget(button);
    }
    column->addWidget(quick);
    if (const int others = int(m_marked - m_cases.size()); others > 0) {
        column->addWidget((new Label(tr("%n of them are not yours to change and stay as they are.", nullptr, others), TextRole::Meta, Colour::Text2))->wrapped());
    }
    auto* buttons = new QWidget;
    auto* last = new FlowLayout(buttons, 8);
    auto* save = new Button(Glyph::CalendarPlus, tr("Set the date"), ButtonVariant::Primary);
    save->setEnabled(!m_cases.empty());
    auto* back = new Button(tr("Cancel"));
    last->addWidget(save);
    last->addWidget(back);
    column->addWidget(buttons);
    connect(save, &Button::clicked, this, &MoveForm::submit);
    connect(back, &Button::clicked, this, &MoveForm::closed);
}

void MoveForm::submit()
{
    const auto day = m_day->day();
    m_field->setError(day ? QString() : tr("Choose a day"));
    if (!day) return m_day->setFocus(Qt::OtherFocusReason);
    std::vector<session::Rewrite> rewrites;
    for (const session::Item& item : m_cases) rewrites.push_back({item.view.id(), model::Changes(KindNo::Case).to(Case::nextDue, *day)});
    const auto answer = m_ground.desk.editAll(rewrites);
    if (answer.ok()) return Q_EMIT moved();
    m_fault->setText(wordsFor(answer, KindNo::Case));
    m_fault->show();
}

}
