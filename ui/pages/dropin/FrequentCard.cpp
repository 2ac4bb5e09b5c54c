#include "ui/pages/dropin/FrequentCard.h"

#include "ui/pages/dropin/EarlierSheet.h"
#include "ui/pages/dropin/FrequentSheet.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Divider.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SectionTitle.h"
#include "ui/words/FrequentWords.h"

#include <algorithm>

namespace carrel::ui {

using model::RecordId;
using session::FrequentLine;
using session::FrequentStage;

FrequentCard::FrequentCard(const Ground& ground, QWidget* parent)
    : Card(parent), m_ground(ground), m_frequent(ground.desk, ground.clock), m_title(new SectionTitle(tr("Who comes often"))), m_before(new Button(Glyph::History, tr("Earlier decisions …"), ButtonVariant::Quiet)), m_rule((new Label({}, TextRole::Meta, Colour::Text2))->wrapped())
{
    setAccessibleName(tr("Who comes often"));
    body()->setGap(2);
    body()->addWidget(m_title);
    m_before->setSmall(true);
    m_title->tools()->addWidget(m_before);
    connect(m_before, &Button::clicked, this, &FrequentCard::showEarlier);
    body()->addWidget(m_rule);
    body()->addGap(8);
    m_rule->setText(ruleWords(model::frequentRule) + u' ' + tr("A person decides, and nobody is written to by the computer."));
    // Until it stands on its page it would be a window of its own.
    hide();
}

void FrequentCard::addLine()
{
    auto* box = new QWidget(this);
    auto* column = new Column(box, Insets{}, 0);
    auto* cells = new QWidget;
    auto* across = new Row(cells, Insets{0, 8, 0, 8}, 16);
    Line line{box, new ElidingLabel({}, TextRole::BodyStrong), (new Label({}, TextRole::Meta, Colour::Text2))->wrapped(), new Chip, new Button({}, ButtonVariant::Quiet)};
    line.next->setSmall(true);
    line.next->setFlush();
    auto* says = new Column(Insets{}, 2);
    says->addWidget(line.name);
    says->addWidget(line.words);
    across->addLayout(says, 1);
    line.chipCell = new QWidget;
    auto* chip = new Row(line.chipCell, Insets{});
    chip->addWidget(line.chip);
    chip->addStretch(1);
    line.nextCell = new QWidget;
    auto* verb = new Row(line.nextCell, Insets{});
    verb->addStretch(1);
    verb->addWidget(line.next);
    across->addWidget(line.chipCell);
    across->addWidget(line.nextCell);
    column->addWidget(new Divider);
    column->addWidget(cells);
    body()->addWidget(box);
    connect(line.next, &Button::clicked, this, [this, at = m_lines.size()] {
        if (const auto student = m_lines[at].student) next(*student);
    }, Qt::QueuedConnection);
    m_lines.push_back(line);
}

void FrequentCard::fill(Line& line, const FrequentLine& from)
{
    const QString name = frequentName(from);
    line.student = from.student;
    line.name->setText(name);
    line.words->setText(frequentWords(from, m_ground.clock.now()));
    line.chip->setLook(frequentChip(from));
    const bool isWriting = from.stage == FrequentStage::Write, isHearing = from.stage == FrequentStage::Hear;
    line.next->setText(from.stage == FrequentStage::Decide ? tr("Decide …") : isWriting ? tr("Write to them …") : isHearing ? tr("Say what came of it …") : tr("See the decision …"));
    setSpoken(line.next, tr("%1: %2", "what to do, name").arg(line.next->text(), name));
}

void FrequentCard::refresh()
{
    const auto held = std::ranges::find_if(m_lines, [](const Line& line) { return line.next->hasFocus(); });
    const auto stood = held != m_lines.end() ? held->student : std::nullopt;
    m_all = m_frequent.list();
    while (m_lines.size() < m_all.size()) addLine();
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (i < m_all.size()) fill(m_lines[i], m_all[i]);
        else m_lines[i].student.reset();
        m_lines[i].box->setVisible(i < m_all.size());
    }
    // One column for what stands where, and one for what to do.
    int chips = 0, verbs = 0;
    for (size_t i = 0; i < m_all.size(); ++i) {
        chips = std::max(chips, m_lines[i].chip->sizeHint().width());
        verbs = std::max(verbs, m_lines[i].next->sizeHint().width());
    }
    for (const Line& line : m_lines) {
        line.chipCell->setMinimumWidth(chips);
        line.nextCell->setMinimumWidth(verbs);
    }
    const auto now = std::ranges::find_if(m_lines, [&](const Line& line) { return stood && line.student == stood; });
    if (now != m_lines.end()) now->next->setFocus(Qt::OtherFocusReason);
    const auto open = std::ranges::count_if(m_all, [](const FrequentLine& line) { return line.stage != FrequentStage::Settled; });
    m_title->setCount(open > 0 ? tr("%1 to look at", "how many").arg(open) : QString());
    setVisible(!m_all.empty());
}

void FrequentCard::keepDrafts()
{
    if (m_sheet) m_sheet->keepDrafts();
}

const FrequentLine* FrequentCard::promptFor(const std::optional<RecordId>& student) const
{
    const auto found = std::ranges::find_if(m_all, [&](const FrequentLine& line) { return student && line.student == student && line.prompt; });
    return found != m_all.end() ? &*found : nullptr;
}

FrequentSheet* FrequentCard::next(const RecordId& student)
{
    const auto line = m_frequent.line(student);
    if (!line) return nullptr;
    if (line->stage == FrequentStage::Write) return write(line->student, line->team, line->last->decision.view.id());
    if (line->stage == FrequentStage::Hear) return hear(line->student, line->team);
    return decide(line->student, line->team);
}

DecideSheet* FrequentCard::decide(const RecordId& student, const RecordId& team)
{
    const auto file = m_frequent.open(student, team);
    if (!file) return nullptr;
    auto* sheet = new DecideSheet(m_ground, m_frequent, *file, window());
    connect(sheet, &DecideSheet::writeWanted, this, [this, student, team](const RecordId& decision) { write(student, team, decision); });
    show(sheet);
    return sheet;
}

WriteSheet* FrequentCard::write(const RecordId& student, const RecordId& team, const RecordId& decision)
{
    const auto file = m_frequent.open(student, team);
    if (!file) return nullptr;
    const auto found = std::ranges::find_if(file->decisions, [&](const session::DecisionLine& one) { return one.decision.view.id() == decision; });
    if (found == file->decisions.end()) return nullptr;
    auto* sheet = new WriteSheet(m_ground, m_frequent, *file, *found, window());
    show(sheet);
    return sheet;
}

EarlierSheet* FrequentCard::showEarlier()
{
    if (!m_frequent.isTheirs()) return nullptr;
    auto* sheet = new EarlierSheet(m_ground, m_frequent, window());
    sheet->open();
    return sheet;
}

OutcomeSheet* FrequentCard::hear(const RecordId& student, const RecordId& team)
{
    const auto file = m_frequent.open(student, team);
    if (!file || !file->head.last || file->head.last->approaches.empty()) return nullptr;
    auto* sheet = new OutcomeSheet(m_ground, m_frequent, *file, file->head.last->approaches.front(), window());
    show(sheet);
    return sheet;
}

void FrequentCard::show(FrequentSheet* sheet)
{
    m_sheet = sheet;
    connect(sheet, &FrequentSheet::recorded, this, [this](const QString& words) {
        refresh();
        Q_EMIT changed();
        announce(this, words);
    });
    sheet->open();
}

}
