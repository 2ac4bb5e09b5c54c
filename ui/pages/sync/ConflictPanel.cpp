#include "ui/pages/sync/ConflictPanel.h"

#include "ui/pages/sync/ConflictRow.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Divider.h"
#include "ui/widgets/Label.h"
#include "ui/words/Directory.h"
#include "ui/words/Faults.h"
#include "ui/words/SyncWords.h"

#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;

ConflictPanel::ConflictPanel(const Ground& ground, QWidget* parent)
    : QWidget(parent), m_ground(ground), m_intro((new Label({}, TextRole::Body, Colour::Text2))->wrapped()), m_summary(new ErrorSummary), m_cards(new Column(Insets{}, 16)),
      m_after(new Card(tr("After you save"))), m_outcome((new Label({}, TextRole::Body, Colour::Text2))->wrapped()), m_left(new Label({}, TextRole::Meta, Colour::Text2)),
      m_foot(makeFoot())
{
    auto* column = new Column(this, Insets{0, 0, 0, 10}, 16);
    column->addWidget(new Heading(tr("Choose what to keep"), TextRole::Title));
    column->addWidget(m_intro);
    column->addWidget(m_summary);
    column->addLayout(m_cards);
    m_after->setLook(Card::Look::Sunk);
    m_after->body()->addWidget(m_outcome);
    column->addWidget(m_after);
}

QWidget* ConflictPanel::makeFoot()
{
    auto* foot = new QWidget;
    foot->setAutoFillBackground(true);
    foot->setBackgroundRole(QPalette::Base);
    auto* down = new Column(foot);
    down->addWidget(new Divider);
    auto* row = new Row(Insets{24, 10, 24, 10}, 8);
    auto* save = new Button(Glyph::Check, tr("Save these choices"), ButtonVariant::Primary);
    save->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    auto* later = new Button(Glyph::Clock, tr("Decide later"));
    row->addWidget(save);
    row->addWidget(later);
    row->addWidget(m_left, 1);
    down->addLayout(row);
    connect(save, &Button::clicked, this, &ConflictPanel::submit);
    connect(later, &Button::clicked, this, &ConflictPanel::later);
    return foot;
}

/// The choices about one record stand together, with the way to it.
Card* ConflictPanel::cardOf(const session::Conflict& conflict)
{
    Card*& card = m_cardOf[conflict.record];
    if (card) return card;
    card = new Card(subjectOf(m_ground.desk, conflict));
    card->body()->setGap(16);
    m_cards->addWidget(card);
    const bool student = conflict.kind == model::KindNo::Student;
    if (!student && conflict.kind != model::KindNo::Case) return card;
    auto* open = new Button(Glyph::External, student ? tr("Open the student's page") : tr("Open the case"), ButtonVariant::Quiet);
    open->setSmall(true);
    setSpoken(open, tr("%1: %2", "what it does, to what").arg(open->text(), subjectOf(m_ground.desk, conflict)));
    card->head()->addWidget(open);
    connect(open, &Button::clicked, this, [this, kind = conflict.kind, record = conflict.record] { Q_EMIT recordWanted(kind, record); });
    return card;
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
    std::erase_if(m_cardOf, [&](const auto& held) {
        const bool gone = std::ranges::none_of(m_rows, [&](const ConflictRow* row) { return row->conflict().record == held.first; });
        if (gone) {
            held.second->hide();
            held.second->deleteLater();
        }
        return gone;
    });
    for (const auto& conflict : conflicts) {
        if (std::ranges::none_of(m_rows, [&](const ConflictRow* row) { return row->conflict().id == conflict.id; })) addRow(conflict);
    }
    sort();
    setVisible(!m_rows.empty());
    m_foot->setVisible(!m_rows.empty());
    if (!m_rows.empty()) tell();
    return !m_rows.empty();
}

/// In the order in which they are seen: up and down lead from one to the next.
void ConflictPanel::sort()
{
    const auto place = [this](const ConflictRow* row) { return m_cards->indexOf(m_cardOf.at(row->conflict().record)); };
    std::ranges::stable_sort(m_rows, {}, place);
}

void ConflictPanel::addRow(const session::Conflict& conflict)
{
    auto* row = new ConflictRow(m_ground, conflict);
    m_rows.push_back(row);
    cardOf(conflict)->body()->addWidget(row);
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
    int left = 0;
    const QString me = m_ground.desk.person().name;
    for (const ConflictRow* row : m_rows) {
        for (const QString& who : {row->conflict().standingBy, row->conflict().proposedBy}) {
            if (who != me && !who.isEmpty() && !others.contains(who)) others << who;
        }
        if (!row->settlement()) ++left;
        else outcomes << tr("%1, %2: %3", "whose record, field, value").arg(subjectOf(m_ground.desk, row->conflict()), row->label(), row->outcome());
    }
    const QString who = others.isEmpty() ? tr("A colleague") : Directory::listed(others);
    m_intro->setText(m_rows.size() == 1 ? tr("%1 and you changed the same thing before either had seen the other's. Both versions are kept until you choose.").arg(who)
                                        : tr("%1 and you changed the same things before either had seen the other's. All versions are kept until you choose.").arg(who));
    m_summary->settle(errors());
    outcomes << tr("What you do not keep stays in the history.");
    m_outcome->setText(outcomes.join(u'\n'));
    m_left->setText(left == 0 ? QString() : m_rows.size() == 1 ? tr("One choice above still to make") : tr("%1 of %2 choices above still to make").arg(left).arg(m_rows.size()));
}

QList<FormError> ConflictPanel::errors() const
{
    QList<FormError> out;
    for (const ConflictRow* row : m_rows) {
        if (!row->error().isEmpty()) out << FormError{tr("%1 (%2): %3", "field, whose record, error").arg(row->label(), subjectOf(m_ground.desk, row->conflict()), row->error()), row->start()};
    }
    return out;
}

void ConflictPanel::submit()
{
    for (ConflictRow* row : m_rows) {
        const auto settlement = row->settlement();
        const bool empty = settlement && settlement->keep == session::Settlement::Keep::Other && settlement->other.isEmpty();
        row->setError(!settlement ? tr("Choose which to keep") : empty ? tr("Write what should stand here") : QString());
    }
    const auto wrong = errors();
    m_summary->tell(wrong);
    if (!wrong.isEmpty()) return;
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
