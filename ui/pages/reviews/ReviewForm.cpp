#include "ui/pages/reviews/ReviewForm.h"

#include "ui/pages/DayField.h"
#include "ui/pages/LinkRow.h"
#include "ui/pages/Spelling.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Composer.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/words/Codes.h"
#include "ui/words/Dates.h"
#include "ui/words/Faults.h"
#include "ui/words/Reading.h"

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::KindNo;
using model::Review;
using model::ReviewState;

namespace {

constexpr int usualWeeks = 4;

const model::Field<QString>& headingField(size_t heading)
{
    return heading == 0 ? Review::actions : heading == 1 ? Review::training : Review::improvement;
}

ReviewState stateOf(session::Desk& desk, const std::optional<model::RecordId>& id)
{
    const auto item = id ? desk.find(KindNo::Review, *id) : std::nullopt;
    return item ? shown(item->view, Review::state).value_or(ReviewState::Drafted) : ReviewState::Drafted;
}

}

ReviewForm::ReviewForm(const Ground& ground, QWidget* parent)
    : ScrollPage(parent), m_ground(ground), m_worker(ground.desk.person().id), m_card(new Card(tr("Review"))), m_state(new Chip), m_from(new DayField(localDay(ground.clock.now()))),
      m_until(new DayField(localDay(ground.clock.now()))), m_fault(new Banner(Tone::Bad, {})), m_save(new Button(tr("Save review"), ButtonVariant::Primary)),
      m_next(new Button({})), m_another(new Button(Glyph::Plus, tr("Begin another review"))), m_others(new Card(tr("Reviews before")))
{
    body()->setInsets({24, 18, 10, 24});
    layOut();
    body()->addWidget(m_card);
    body()->addWidget(m_others);
    body()->addStretch(1);
    connect(m_save, &Button::clicked, this, &ReviewForm::submit);
    connect(m_another, &Button::clicked, this, &ReviewForm::startAnother);
    connect(m_next, &Button::clicked, this, [this] {
        const ReviewState now = stateOf(m_ground.desk, m_review);
        move(now == ReviewState::Drafted ? ReviewState::Discussed : now == ReviewState::Discussed ? ReviewState::Agreed : ReviewState::Drafted);
    });
}

void ReviewForm::layOut()
{
    m_card->head()->addWidget(m_state);
    m_fault->hide();
    m_card->body()->addWidget(m_fault);
    m_card->body()->addWidget((new Label(tr("About the work, not the student. Leave out who a student is and what they told you: a letter is enough."), TextRole::Body, Colour::Text2))->wrapped());
    auto* days = new Row(Insets{}, 16);
    days->addWidget(new LabelledField(tr("From"), m_from), 1);
    days->addWidget(new LabelledField(tr("To"), m_until), 1);
    m_card->body()->addLayout(days);
    const std::pair<QString, QString> headings[] = {{tr("Actions taken"), tr("What was done in the cases, and what comes next")},
                                                    {tr("Training and development"), tr("What would help with the work")},
                                                    {tr("Service improvement"), tr("What the service should do differently")}};
    for (size_t i = 0; i < m_parts.size(); ++i) {
        m_parts[i] = new Composer(headings[i].first, headings[i].second);
        m_drafts[i] = new Draft(m_ground.desk, m_parts[i]);
        new Spelling(m_parts[i]->edit(), m_ground.speller, m_ground.desk);
        m_card->body()->addWidget(new LabelledField(headings[i].first, m_parts[i]));
        connect(m_parts[i], &Composer::submitted, this, &ReviewForm::submit);
    }
    m_save->setKeys(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 8);
    for (Button* button : {m_save, m_next, m_another}) flow->addWidget(button);
    m_card->body()->addWidget(buttons);
}

void ReviewForm::show(const model::RecordId& worker, const QString& name, const QList<model::RecordId>& cases)
{
    m_cases = cases;
    if (m_worker == worker) return tell();
    keepDrafts();
    m_worker = worker;
    m_name = name;
    std::optional<model::RecordId> latest;
    std::optional<base::Moment> at;
    for (const auto& item : m_ground.desk.all(KindNo::Review)) {
        const auto written = shown(item.view, model::Common::recorded);
        if (shown(item.view, Review::worker) == worker && (!latest || written > at)) {
            latest = item.view.id();
            at = written;
        }
    }
    choose(latest);
}

void ReviewForm::choose(const std::optional<model::RecordId>& review)
{
    keepDrafts();
    m_review = review;
    const QDate today = localDay(m_ground.clock.now());
    const auto item = review ? m_ground.desk.find(KindNo::Review, *review) : std::nullopt;
    m_from->setDay(item ? shown(item->view, Review::from) : std::optional(today.addDays(-7 * usualWeeks)));
    m_until->setDay(item ? shown(item->view, Review::until) : std::optional(today));
    const QString place = review ? review->text() : u"new/"_s + m_worker.text();
    for (size_t i = 0; i < m_parts.size(); ++i) {
        const bool kept = m_drafts[i]->open(u"review/%1/%2"_s.arg(place).arg(i));
        if (!kept) m_parts[i]->setText(item ? shown(item->view, headingField(i)).value_or(QString()) : QString());
    }
    tell();
    Q_EMIT changed();
}

void ReviewForm::startAnother() { choose(std::nullopt); }

void ReviewForm::tell()
{
    const ReviewState now = stateOf(m_ground.desk, m_review);
    const bool settled = now == ReviewState::Agreed;
    m_card->setHeading(tr("Review with %1").arg(m_name));
    m_state->setLook(m_review ? statusOf(now).chip() : ChipLook{.text = tr("Not begun")});
    for (Composer* part : m_parts) part->edit()->setReadOnly(settled);
    for (DayField* day : {m_from, m_until}) day->setEnabled(!settled);
    m_save->setVisible(!settled);
    m_next->setVisible(m_review.has_value());
    m_next->setText(now == ReviewState::Drafted ? tr("Mark as discussed") : now == ReviewState::Discussed ? tr("Mark as agreed") : tr("Change it again"));
    m_another->setVisible(settled);
    tellOthers();
}

void ReviewForm::tellOthers()
{
    while (m_others->body()->count() > 1) {
        QLayoutItem* old = m_others->body()->takeAt(1);
        if (old->widget()) {
            old->widget()->hide();
            old->widget()->deleteLater();
        }
        delete old;
    }
    int count = 0;
    for (const auto& item : m_ground.desk.all(KindNo::Review)) {
        if (shown(item.view, Review::worker) != m_worker || item.view.id() == m_review) continue;
        ++count;
        const auto from = shown(item.view, Review::from);
        const auto until = shown(item.view, Review::until);
        const QString when = from && until ? tr("%1 to %2", "dates").arg(houseDate(*from), houseDate(*until)) : tr("Without dates");
        auto* row = new LinkRow(when, {}, statusOf(shown(item.view, Review::state).value_or(ReviewState::Drafted)).chip());
        connect(row, &LinkRow::clicked, this, [this, id = item.view.id()] { choose(id); });
        m_others->body()->addWidget(row);
    }
    m_others->setVisible(count > 0);
}

model::Changes ReviewForm::written() const
{
    model::Changes out(KindNo::Review);
    for (size_t i = 0; i < m_parts.size(); ++i) {
        const QString text = m_parts[i]->text().trimmed();
        text.isEmpty() ? out.clear(headingField(i)) : out.to(headingField(i), text);
    }
    m_from->day() ? out.to(Review::from, *m_from->day()) : out.clear(Review::from);
    m_until->day() ? out.to(Review::until, *m_until->day()) : out.clear(Review::until);
    return out;
}

bool ReviewForm::submit()
{
    const bool nothing = std::ranges::all_of(m_parts, [](const Composer* part) { return part->text().trimmed().isEmpty(); });
    m_fault->setVisible(nothing);
    if (nothing) {
        m_fault->setText(tr("There is nothing to save yet. Write something under one of the headings."));
        m_parts.front()->edit()->setFocus(Qt::OtherFocusReason);
        return false;
    }
    auto changes = written();
    if (!m_review) changes.to(Review::worker, m_worker).to(Review::cases, m_cases).to(Review::state, ReviewState::Drafted);
    const auto answer = m_review ? m_ground.desk.edit(*m_review, changes) : m_ground.desk.create(changes);
    if (!answer.ok()) {
        m_fault->setText(wordsFor(answer, KindNo::Review));
        m_fault->show();
        return false;
    }
    for (Draft* draft : m_drafts) draft->drop();
    choose(m_review ? m_review : answer.id);
    return true;
}

void ReviewForm::move(ReviewState state)
{
    // What is written goes with it; what has been agreed stands as it is.
    if (stateOf(m_ground.desk, m_review) != ReviewState::Agreed && !submit()) return;
    model::Changes changes(KindNo::Review);
    changes.to(Review::state, state);
    if (state == ReviewState::Discussed) changes.to(Review::heldOn, localDay(m_ground.clock.now()));
    if (m_ground.desk.edit(*m_review, changes).ok()) tell();
}

void ReviewForm::keepDrafts()
{
    // What the record says already is no draft.
    const auto item = m_review ? m_ground.desk.find(KindNo::Review, *m_review) : std::nullopt;
    for (size_t i = 0; i < m_parts.size(); ++i) {
        const QString kept = item ? shown(item->view, headingField(i)).value_or(QString()) : QString();
        if (m_parts[i]->text() != kept) m_drafts[i]->keep();
    }
}

}
