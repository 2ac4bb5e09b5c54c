#include "ui/pages/dropin/SeenCard.h"

#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Divider.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SectionTitle.h"
#include "ui/words/Dates.h"
#include "ui/words/QueueWords.h"

#include <algorithm>

namespace carrel::ui {

using session::QueueRow;

namespace {

/// Those somebody may still want to take back; the rest is a press away.
constexpr size_t mostDone = 12;

}

SeenCard::SeenCard(const Ground& ground, QWidget* parent) : Card(parent), m_ground(ground), m_title(new SectionTitle(tr("Done today"))), m_more(new Button({}, ButtonVariant::Quiet))
{
    setAccessibleName(tr("Done today"));
    body()->setGap(2);
    body()->addWidget(m_title);
    m_more->setSmall(true);
    m_title->tools()->addWidget(m_more);
    connect(m_more, &Button::clicked, this, [this] {
        m_isWhole = !m_isWhole;
        show(std::vector(m_done));
    }, Qt::QueuedConnection);
}

void SeenCard::addLine()
{
    auto* box = new QWidget(this);
    auto* column = new Column(box, Insets{}, 0);
    auto* cells = new QWidget;
    auto* across = new Row(cells, Insets{0, 8, 0, 8}, 16);
    Line line{box, new Label({}, TextRole::Meta, Colour::Text2), new ElidingLabel({}, TextRole::BodyStrong), new ElidingLabel({}, TextRole::Body, Colour::Text2), new Chip, (new Label({}, TextRole::Meta, Colour::Text2))->wrapped(), new Button(tr("Make tutorial"), ButtonVariant::Quiet),
              new Button(tr("Undo"), ButtonVariant::Quiet)};
    line.desk->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (Button* button : {line.tutorial, line.undo}) {
        button->setSmall(true);
        // One column under another, whatever a line offers and however long its word is.
        QSizePolicy keeps = button->sizePolicy();
        keeps.setRetainSizeWhenHidden(button == line.undo || m_ground.desk.mayCreate(model::KindNo::Tutorial));
        button->setSizePolicy(keeps);
    }
    auto* state = new QWidget;
    auto* how = new Row(state);
    how->addWidget(line.state);
    how->addStretch(1);
    across->addWidget(line.ended);
    across->addWidget(line.name, 3);
    across->addWidget(line.topic, 2);
    across->addWidget(state, 1);
    across->addWidget(line.desk, 2);
    across->addWidget(line.tutorial);
    across->addWidget(line.undo);
    column->addWidget(new Divider);
    column->addWidget(cells);
    body()->addWidget(box);
    connect(line.undo, &Button::clicked, this, [this, at = m_lines.size()] {
        if (const auto deed = m_lines[at].deed) Q_EMIT undoWanted(*deed);
    }, Qt::QueuedConnection);
    connect(line.tutorial, &Button::clicked, this, [this, at = m_lines.size()] {
        if (const auto visit = m_lines[at].visit) Q_EMIT tutorialWanted(*visit);
    }, Qt::QueuedConnection);
    m_lines.push_back(line);
}

void SeenCard::fill(Line& line, const QueueRow& row, const std::vector<session::Deed>& deeds)
{
    const auto ended = row.finished ? row.finished : row.called;
    const ChipLook look = visitChip(*row.state);
    line.visit = row.visit.view.id();
    line.ended->setText(ended ? houseTime(*ended) : QString());
    line.name->setText(callerName(row));
    line.topic->setText(topicWords(m_ground.desk, row));
    line.state->setLook(look);
    line.desk->setText(row.desk.isEmpty() && row.by.isEmpty() ? QString() : deskWords(row));
    setSpoken(line.undo, tr("Undo: %1, %2", "name, what was done").arg(callerName(row), look.text));
    setSpoken(line.tutorial, tr("Make tutorial: %1", "name").arg(callerName(row)));
    // Whoever nobody has found yet has no record to be written into.
    line.tutorial->setVisible(row.state == model::VisitState::Finished && row.student && m_ground.desk.mayCreate(model::KindNo::Tutorial));
    const auto deed = std::ranges::find_if(deeds, [&](const session::Deed& one) { return one.record == *line.visit && one.canUndo; });
    line.deed = deed != deeds.end() ? std::optional(deed->number) : std::nullopt;
    line.undo->setVisible(line.deed.has_value());
}

void SeenCard::show(const std::vector<QueueRow>& done)
{
    const auto held = std::ranges::find_if(m_lines, [](const Line& line) { return line.undo->hasFocus(); });
    const auto stood = held != m_lines.end() ? held->visit : std::nullopt;
    const auto deeds = m_ground.desk.deeds();
    m_done = done;
    const size_t count = m_isWhole ? done.size() : std::min(done.size(), mostDone);
    while (m_lines.size() < count) addLine();
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (i < count) fill(m_lines[i], done[i], deeds);
        else m_lines[i].visit.reset();
        m_lines[i].box->setVisible(i < count);
    }
    // Who was on somebody's Undo is still on theirs.
    const auto now = std::ranges::find_if(m_lines, [&](const Line& line) { return stood && line.visit == stood && line.undo->isVisible(); });
    if (now != m_lines.end()) now->undo->setFocus(Qt::OtherFocusReason);
    // What the number says is what stands below it.
    m_title->setCount(done.empty() ? QString() : count < done.size() ? tr("the last %1 of %2", "how many are listed, how many there are").arg(count).arg(done.size()) : QString::number(done.size()));
    m_more->setVisible(done.size() > mostDone);
    m_more->setText(m_isWhole ? tr("Show the last %1", "how many are listed").arg(mostDone) : tr("Show all %1", "how many there are").arg(done.size()));
    setSpoken(m_more, m_isWhole ? tr("Show the last %1 done today", "how many are listed").arg(mostDone) : tr("Show all %1 done today", "how many there are").arg(done.size()));
    setVisible(!done.empty());
}

}
