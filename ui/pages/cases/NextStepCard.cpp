#include "ui/pages/cases/NextStepCard.h"

#include "ui/pages/DayField.h"
#include "ui/pages/Hidden.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Composer.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/Faults.h"
#include "ui/words/Reading.h"

#include <QtGui/QShortcut>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Case;
using model::KindNo;

NextStepCard::NextStepCard(const Ground& ground, QWidget* parent) : Card(parent), m_ground(ground)
{
    setHeading(tr("Next step"));
    m_reading = makeReading();
    m_editing = makeEditing();
    m_hidden = fieldWithReason(ground, tr("What happens next"), FieldReading::hidden(whoSees(Case::nextStep)));
    for (QWidget* part : {m_hidden, m_reading, m_editing}) body()->addWidget(part);
    m_draft = new Draft(ground.desk, m_text);
    setEditing(false);
    auto* save = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    save->setContext(Qt::WidgetWithChildrenShortcut);
    connect(save, &QShortcut::activated, this, &NextStepCard::submit);
}

QWidget* NextStepCard::makeReading()
{
    auto* reading = new QWidget;
    auto* column = new Column(reading, Insets{}, 4);
    m_step = (new Label({}, TextRole::BodyStrong))->wrapped();
    m_when = (new Label({}, TextRole::Meta, Colour::Text2))->wrapped();
    m_done = new Button(Glyph::Check, tr("Mark done"));
    m_change = new Button(Glyph::Edit, tr("Change"), ButtonVariant::Quiet);
    m_change->setFlush();
    column->addWidget(m_step);
    column->addWidget(m_when);
    column->addGap(6);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 8);
    flow->addWidget(m_done);
    flow->addWidget(m_change);
    column->addWidget(buttons);
    connect(m_done, &Button::clicked, this, &NextStepCard::finish);
    connect(m_change, &Button::clicked, this, &NextStepCard::edit);
    return reading;
}

QWidget* NextStepCard::makeEditing()
{
    auto* editing = new QWidget;
    auto* column = new Column(editing, Insets{}, 12);
    m_text = new Composer(tr("What happens next"), {});
    m_text->setOneSentence();
    m_day = new DayField(localDay(m_ground.clock.now()));
    m_field = new LabelledField(tr("What happens next"), m_text);
    m_save = new Button(tr("Save"), ButtonVariant::Primary);
    auto* cancel = new Button(tr("Cancel"), ButtonVariant::Quiet);
    column->addWidget(m_field);
    column->addWidget(new LabelledField(tr("Due"), m_day));
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 8);
    flow->addWidget(m_save);
    flow->addWidget(cancel);
    column->addWidget(buttons);
    connect(m_save, &Button::clicked, this, &NextStepCard::submit);
    connect(m_text, &Composer::submitted, this, &NextStepCard::submit);
    connect(cancel, &Button::clicked, this, [this] {
        m_draft->drop();
        setEditing(false);
        m_change->setFocus(Qt::OtherFocusReason);
    });
    return editing;
}

void NextStepCard::setEditing(bool editing)
{
    const bool was = isEditing();
    m_editing->setVisible(editing);
    const bool hidden = m_item && isWithheld(m_item->view, Case::nextStep);
    m_hidden->setVisible(!editing && hidden);
    m_reading->setVisible(!editing && !hidden);
    if (was != editing) Q_EMIT editingChanged();
}

bool NextStepCard::isEditing() const { return !m_editing->isHidden(); }

void NextStepCard::show(const session::Item& theCase)
{
    const bool same = m_item && m_item->view.id() == theCase.view.id();
    if (!same) m_draft->keep();
    m_item = theCase;
    tell(theCase.view);
    const bool closed = shown(theCase.view, Case::state) == model::CaseState::Closed;
    if (same && !closed && m_editing->isVisibleTo(this)) return;
    setEditing(false);
    const QString place = u"next-step/"_s + theCase.view.id().text();
    if (!closed && m_draft->isKept(place)) edit();
}

/// What was to come next is past: that it has ended, when and why is what there is to know.
void NextStepCard::tellClosed(const model::View& view)
{
    setHeading(tr("This case is closed"));
    const auto day = shown(view, Case::closedOn);
    const auto why = shown(view, Case::stateReason);
    const QString owner = Directory(m_ground.desk).staff(shown(view, Case::owner));
    m_step->setText(why ? *why : tr("No reason was written down."));
    m_step->setTextRole(TextRole::Body);
    m_step->setColour(why ? Colour::Text : Colour::Text2);
    QStringList lines;
    if (day) lines << tr("Closed %1.").arg(houseDate(*day));
    if (!owner.isEmpty()) lines << tr("Owner: %1").arg(owner);
    m_when->setText(lines.join(u' '));
    m_when->setVisible(!lines.isEmpty());
    m_when->setColour(Colour::Text2);
    m_done->hide();
    m_change->hide();
}

void NextStepCard::tell(const model::View& view)
{
    if (shown(view, Case::state) == model::CaseState::Closed) return tellClosed(view);
    setHeading(tr("Next step"));
    const auto step = shown(view, Case::nextStep);
    const auto due = shown(view, Case::nextDue);
    const auto state = shown(view, Case::state);
    const QDate today = localDay(m_ground.clock.now());
    m_step->setText(step ? *step : tr("No next step. Add one or close the case."));
    m_step->setTextRole(step ? TextRole::BodyStrong : TextRole::Body);
    m_step->setColour(step ? Colour::Text : Colour::Text2);
    QStringList when;
    if (due) when << dueSentence(*due, today) + u'.';
    if (step) when << tr("Owner: %1").arg(Directory(m_ground.desk).staff(shown(view, Case::owner)));
    m_when->setText(when.join(u' '));
    m_when->setVisible(!when.isEmpty());
    const bool live = state != model::CaseState::Waiting;
    m_when->setColour(due && live && *due < today ? Colour::Bad : due && live && *due == today ? Colour::Warn : Colour::Text2);
    const bool may = view.mayWrite(Case::nextStep);
    m_done->setVisible(may && step);
    m_change->setVisible(may);
    m_change->setText(step ? tr("Change") : tr("Add a next step"));
    m_change->setFlush(!step);
}

void NextStepCard::edit()
{
    if (!m_item) return;
    begin(shown(m_item->view, Case::nextStep).value_or(QString()), shown(m_item->view, Case::nextDue));
}

void NextStepCard::begin(const QString& text, std::optional<QDate> due)
{
    const bool kept = m_draft->open(u"next-step/"_s + m_item->view.id().text());
    if (!kept) {
        m_text->setText(text);
    }
    m_day->setDay(due);
    m_field->setError({});
    setEditing(true);
    if (!kept) m_text->setFocus(Qt::OtherFocusReason);
}

void NextStepCard::keepDrafts()
{
    if (m_editing->isVisibleTo(this)) m_draft->keep();
}

void NextStepCard::finish()
{
    model::Changes changes(KindNo::Case);
    changes.clear(Case::nextStep).clear(Case::nextDue);
    const auto answer = m_ground.desk.edit(m_item->view.id(), changes);
    if (!answer.ok()) {
        edit();
        return m_field->setError(wordsFor(answer, KindNo::Case));
    }
    Q_EMIT saved();
    begin({}, localDay(m_ground.clock.now()).addDays(7));
}

void NextStepCard::submit()
{
    if (!m_item || !m_editing->isVisibleTo(this)) return;
    const QString text = m_text->text().simplified();
    model::Changes changes(KindNo::Case);
    const auto day = text.isEmpty() ? std::nullopt : m_day->day();
    text.isEmpty() ? changes.clear(Case::nextStep) : changes.to(Case::nextStep, text);
    day ? changes.to(Case::nextDue, *day) : changes.clear(Case::nextDue);
    const auto answer = m_ground.desk.edit(m_item->view.id(), changes);
    if (!answer.ok()) {
        m_field->setError(wordsFor(answer, KindNo::Case));
        return m_text->setFocus(Qt::OtherFocusReason);
    }
    m_draft->drop();
    setEditing(false);
    m_change->setFocus(Qt::OtherFocusReason);
    Q_EMIT saved();
}

}
