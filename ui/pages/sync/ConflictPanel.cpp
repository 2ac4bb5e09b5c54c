#include "ui/pages/sync/ConflictPanel.h"

#include "ui/pages/sync/ConflictRow.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ErrorSummary.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/words/Directory.h"
#include "ui/words/Faults.h"
#include "ui/words/SyncWords.h"

#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;

ConflictPanel::ConflictPanel(const Ground& ground, QWidget* parent)
    : QWidget(parent), m_ground(ground), m_intro((new Label({}, TextRole::Body, Colour::Text2))->wrapped()), m_summary(new ErrorSummary), m_card(new Card),
      m_after(new Card(tr("After you save"))), m_outcome((new Label({}, TextRole::Body, Colour::Text2))->wrapped()),
      m_open(new Button(Glyph::External, tr("Open the case"), ButtonVariant::Quiet))
{
    auto* column = new Column(this, Insets{0, 0, 0, 10}, 14);
    column->addWidget(new Heading(tr("Choose what to keep"), TextRole::Title));
    column->addWidget(m_intro);
    column->addWidget(m_summary);
    m_card->body()->setGap(20);
    column->addWidget(m_card);
    m_after->setLook(Card::Look::Sunk);
    m_after->body()->addWidget(m_outcome);
    column->addWidget(m_after);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 10);
    auto* save = new Button(Glyph::Check, tr("Save these choices"), ButtonVariant::Primary);
    save->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    auto* later = new Button(Glyph::Clock, tr("Decide later"));
    for (QWidget* button : std::initializer_list<QWidget*>{save, later, m_open}) flow->addWidget(button);
    column->addWidget(buttons);
    connect(save, &Button::clicked, this, &ConflictPanel::submit);
    connect(later, &Button::clicked, this, &ConflictPanel::later);
    connect(m_open, &Button::clicked, this, [this] {
        if (!m_rows.empty()) Q_EMIT recordWanted(m_rows.front()->conflict().kind, m_rows.front()->conflict().record);
    });
}

bool ConflictPanel::refresh()
{
    const auto conflicts = m_ground.desk.conflicts();
    std::erase_if(m_rows, [&](ConflictRow* row) {
        const bool gone = std::ranges::none_of(conflicts, [&](const session::Conflict& c) { return c.id == row->conflict().id; });
        if (gone) {
            row->hide();
            row->deleteLater();
        }
        return gone;
    });
    for (const auto& conflict : conflicts) {
        if (std::ranges::none_of(m_rows, [&](const ConflictRow* row) { return row->conflict().id == conflict.id; })) addRow(conflict);
    }
    setVisible(!m_rows.empty());
    if (!m_rows.empty()) tell();
    return !m_rows.empty();
}

void ConflictPanel::addRow(const session::Conflict& conflict)
{
    auto* row = new ConflictRow(m_ground, conflict);
    m_rows.push_back(row);
    m_card->body()->addWidget(row);
    connect(row, &ConflictRow::chosen, this, &ConflictPanel::tell);
    connect(row, &ConflictRow::submitted, this, &ConflictPanel::submit);
    connect(row, &ConflictRow::rowWanted, this, [this, row](int by) {
        const auto at = std::ranges::find(m_rows, row) - m_rows.begin();
        const auto next = std::clamp<qsizetype>(at + by, 0, qsizetype(m_rows.size()) - 1);
        m_rows[size_t(next)]->start()->setFocus(Qt::TabFocusReason);
    });
}

void ConflictPanel::tell()
{
    QStringList others;
    QStringList outcomes;
    const QString me = m_ground.desk.person().name;
    for (const ConflictRow* row : m_rows) {
        for (const QString& who : {row->conflict().standingBy, row->conflict().proposedBy}) {
            if (who != me && !who.isEmpty() && !others.contains(who)) others << who;
        }
        outcomes << tr("%1 (%2): %3.", "field, whose record, value").arg(row->label(), subjectOf(m_ground.desk, row->conflict()), row->outcome());
    }
    const QString who = others.isEmpty() ? tr("A colleague") : Directory::listed(others);
    m_intro->setText(m_rows.size() == 1 ? tr("%1 and you changed the same thing before either had seen the other's. Both versions are kept until you choose.").arg(who)
                                        : tr("%1 and you changed the same things before either had seen the other's. All versions are kept until you choose.").arg(who));
    m_outcome->setText(outcomes.join(u' ') + u' ' + tr("What you do not keep stays in the history."));
    const auto kind = m_rows.front()->conflict().kind;
    m_open->setVisible(kind == model::KindNo::Case || kind == model::KindNo::Student);
    m_open->setText(kind == model::KindNo::Student ? tr("Open the student's page") : tr("Open the case"));
}

void ConflictPanel::submit()
{
    QList<FormError> errors;
    for (ConflictRow* row : m_rows) {
        const auto settlement = row->settlement();
        const bool empty = settlement && settlement->keep == session::Settlement::Keep::Other && settlement->other.isEmpty();
        row->setError(!settlement ? tr("Choose which to keep") : empty ? tr("Write what should stand here") : QString());
        if (!row->error().isEmpty()) errors << FormError{tr("%1 (%2): %3", "field, whose record, error").arg(row->label(), subjectOf(m_ground.desk, row->conflict()), row->error()), row->start()};
    }
    m_summary->tell(errors);
    if (!errors.isEmpty()) return;
    // A copy: settling one changes what the desk holds, and the rows with it.
    const auto rows = m_rows;
    for (ConflictRow* row : rows) {
        const auto answer = m_ground.desk.settle(*row->settlement());
        if (answer.ok()) {
            m_ground.desk.dropDraft(u"settle/"_s + row->conflict().id.text());
            continue;
        }
        row->setError(wordsFor(answer, row->conflict().kind));
        return m_summary->tell({{row->error(), row->start()}});
    }
    announce(this, tr("Choices saved"));
    Q_EMIT settled();
}

void ConflictPanel::keepDrafts()
{
    for (ConflictRow* row : m_rows) row->keepDrafts();
}

QWidget* ConflictPanel::start() const { return m_rows.empty() ? const_cast<ConflictPanel*>(this) : m_rows.front()->start(); }

}
