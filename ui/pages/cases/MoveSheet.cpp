#include "ui/pages/cases/MoveSheet.h"

#include "ui/pages/DayField.h"
#include "ui/pages/cases/CaseLines.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/words/Dates.h"
#include "ui/words/Faults.h"
#include "ui/words/Reading.h"

namespace carrel::ui {

using model::Case;
using model::KindNo;

MoveSheet::MoveSheet(const Ground& ground, const std::vector<model::RecordId>& cases, QWidget* window)
    : Sheet(tr("Set a date"), window), m_ground(ground), m_day(new DayField(localDay(ground.clock.now()))),
      m_field(new LabelledField(tr("Next step due"), m_day, tr("What is to be done stays as it is."))), m_fault(new Banner(Tone::Bad, {}))
{
    for (const model::RecordId& id : cases) {
        if (auto held = ground.desk.find(KindNo::Case, id); held && held->view.mayWrite(Case::nextDue)) m_cases.push_back(std::move(*held));
    }
    m_day->setDay(localDay(ground.clock.now()).addDays(7));
    layOut();
    connect(this, &Sheet::closed, this, &QObject::deleteLater);
}

void MoveSheet::layOut()
{
    setContentWidth(520);
    body()->addWidget((new Heading(tr("Set a date for %n cases", nullptr, int(m_cases.size())), TextRole::Title))->wrapped());
    m_fault->hide();
    body()->addWidget(m_fault);
    body()->addWidget(caseLines(m_ground, m_cases));
    body()->addWidget(m_field);
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
    body()->addWidget(quick);
    auto* buttons = new Row(Insets{0, 6, 0, 0}, 10);
    auto* save = new Button(Glyph::CalendarPlus, tr("Set the date"), ButtonVariant::Primary);
    auto* back = new Button(tr("Cancel"));
    buttons->addWidget(save);
    buttons->addWidget(back);
    buttons->addStretch(1);
    body()->addLayout(buttons);
    connect(save, &Button::clicked, this, &MoveSheet::submit);
    connect(back, &Button::clicked, this, &Sheet::close);
}

void MoveSheet::submit()
{
    const auto day = m_day->day();
    m_field->setError(day ? QString() : tr("Choose a day"));
    if (!day) return m_day->setFocus(Qt::OtherFocusReason);
    std::vector<session::Rewrite> rewrites;
    for (const session::Item& item : m_cases) rewrites.push_back({item.view.id(), model::Changes(KindNo::Case).to(Case::nextDue, *day)});
    const auto answer = m_ground.desk.editAll(rewrites);
    if (answer.ok()) {
        close();
        return Q_EMIT moved();
    }
    m_fault->setText(wordsFor(answer, KindNo::Case));
    m_fault->show();
    place();
}

}
