#include "ui/pages/tutorials/OfferSheet.h"

#include "ui/pages/DayField.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/words/Dates.h"
#include "ui/words/Faults.h"
#include "ui/words/TutorialWords.h"

#include <QtCore/QDateTime>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTimeEdit>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::RecordId;
using model::TutorialMode;

OfferSheet::OfferSheet(const Ground& ground, session::Tutorials& tutorials, QWidget* window)
    : Sheet(tr("Offer times"), window), m_ground(ground), m_tutorials(tutorials), m_fault(new Banner(Tone::Bad, {})), m_overlap(new Banner(Tone::Warn, {})), m_save(new Button(tr("Offer them"), ButtonVariant::Primary)), m_day(new DayField(localDay(ground.clock.now()))), m_from(new QTimeEdit(QTime(10, 0))), m_minutes(new QSpinBox), m_count(new QSpinBox),
      m_weeks(new QSpinBox), m_mode(new QComboBox), m_where(new QLineEdit), m_team(new QComboBox), m_dayField(new LabelledField(tr("Day"), m_day))
{
    setContentWidth(600);
    layOut();
    for (const session::Item& item : m_tutorials.teams()) m_team->addItem(m_ground.desk.nameOf(model::KindNo::Team, item.view.id()), item.view.id().text());
    m_from->setDisplayFormat(u"HH:mm"_s);
    m_minutes->setRange(10, 240);
    m_minutes->setSingleStep(5);
    m_minutes->setValue(60);
    m_count->setRange(1, 12);
    m_weeks->setRange(1, 20);
    for (const TutorialMode mode : {TutorialMode::Tutorial, TutorialMode::ETutorial}) m_mode->addItem(modeWord(mode));
    m_day->setDay(localDay(m_ground.clock.now()).addDays(1));
}

void OfferSheet::layOut()
{
    body()->addWidget(new Heading(tr("Offer times"), TextRole::Title));
    for (Banner* banner : {m_fault, m_overlap}) {
        banner->hide();
        body()->addWidget(banner);
    }
    const auto across = [this](std::initializer_list<std::pair<QWidget*, int>> fields) {
        auto* box = new QWidget;
        auto* row = new Row(box, Insets{}, 12);
        for (const auto& [field, stretch] : fields) row->addWidget(field, stretch);
        body()->addWidget(box);
    };
    // Halves and quarters, less the gaps between them: fields below each other begin and end where the others do.
    across({{m_dayField, 98}, {new LabelledField(tr("From"), m_from), 47}, {new LabelledField(tr("Minutes each"), m_minutes), 47}});
    across({{new LabelledField(tr("How many, one after another"), m_count), 1}, {new LabelledField(tr("In how many weeks"), m_weeks), 1}});
    across({{new LabelledField(tr("How"), m_mode), 1}, {new LabelledField(tr("Where"), m_where), 1}});
    auto* team = new LabelledField(tr("Whose times they are"), m_team);
    body()->addWidget(team);
    team->setVisible(m_tutorials.teams().size() > 1);
    auto* cancel = new Button(tr("Cancel"));
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 8);
    flow->addWidget(m_save);
    flow->addWidget(cancel);
    body()->addWidget(buttons);
    connect(m_save, &Button::clicked, this, &OfferSheet::submit);
    connect(m_where, &QLineEdit::returnPressed, this, &OfferSheet::submit);
    connect(cancel, &Button::clicked, this, &Sheet::close);
    connect(this, &Sheet::closed, this, &QObject::deleteLater);
}

void OfferSheet::fault(const QString& words)
{
    m_fault->setText(words);
    m_fault->show();
    place();
    announce(this, words, Politeness::Assertive);
}

QString OfferSheet::warned() const { return m_overlap->isVisibleTo(this) ? m_overlap->text() : QString(); }

bool OfferSheet::warns(const session::NewSlots& request)
{
    QStringList there;
    for (const session::SlotLine& line : m_tutorials.overlaps(request)) there << timeWords(line, localDay(m_ground.clock.now()));
    const QString words = there.isEmpty() ? QString() : tr("You have a time there already: %1. Nobody can come to both.", "times").arg(there.join(u"; "_s));
    const bool isNew = !words.isEmpty() && words != warned();
    m_overlap->setText(words);
    m_overlap->setVisible(!words.isEmpty());
    m_save->setText(words.isEmpty() ? tr("Offer them") : tr("Offer them all the same"));
    place();
    if (isNew) announce(this, words, Politeness::Assertive);
    return isNew;
}

void OfferSheet::submit()
{
    m_dayField->setError(m_day->day() ? QString() : tr("Choose the day"));
    if (!m_dayField->error().isEmpty()) {
        m_day->setFocus(Qt::OtherFocusReason);
        announce(this, m_dayField->error(), Politeness::Assertive);
        return place();
    }
    const auto team = RecordId::parse(m_team->currentData().toString());
    if (!team) return;
    const base::Moment starts{QDateTime(*m_day->day(), m_from->time()).toMSecsSinceEpoch()};
    session::NewSlots request{*team, {}, starts, m_minutes->value(), TutorialMode(m_mode->currentIndex()), m_where->text(), m_weeks->value(), m_count->value()};
    if (warns(request)) return;
    const auto saved = m_tutorials.offer(request);
    if (!saved.ok()) return fault(tr("They were not offered. %1").arg(wordsFor(saved, model::KindNo::Slot)));
    Q_EMIT offered(request.weeks * request.inARow);
    close();
}

}
