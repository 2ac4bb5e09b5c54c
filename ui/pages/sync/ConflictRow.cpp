#include "ui/pages/sync/ConflictRow.h"

#include "ui/pages/Spelling.h"
#include "ui/pages/sync/ChoiceCard.h"
#include "ui/widgets/Composer.h"
#include "ui/widgets/ErrorLine.h"
#include "ui/widgets/Label.h"
#include "ui/words/Codes.h"
#include "ui/words/Dates.h"
#include "ui/words/SyncWords.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QButtonGroup>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using session::Settlement;

namespace {

bool isText(const model::FieldSpec& field) { return field.type == model::Type::Text || field.type == model::Type::LongText; }

}

ConflictRow::ConflictRow(const Ground& ground, const session::Conflict& conflict, QWidget* parent)
    : QWidget(parent), m_ground(ground), m_conflict(conflict), m_choices(new QButtonGroup(this))
{
    auto* column = new Column(this, Insets{}, 8);
    column->addWidget(makeHead());
    m_error = new ErrorLine;
    column->addWidget(m_error);
    column->addWidget(makeOptions());
    m_edit = new Composer(tr("The text to keep: %1").arg(label()), tr("Write what should stand here"));
    m_edit->hide();
    m_draft = new Draft(ground.desk, m_edit);
    new Spelling(m_edit->edit(), ground.speller, ground.desk);
    column->addWidget(m_edit);
    connect(m_choices, &QButtonGroup::idToggled, this, &ConflictRow::settle);
    connect(m_edit, &Composer::edited, this, &ConflictRow::chosen);
    connect(m_edit, &Composer::submitted, this, &ConflictRow::submitted);
}

bool ConflictRow::mineIsProposed() const { return m_conflict.proposedByMe || m_conflict.standingBy != m_ground.desk.person().name; }

QString ConflictRow::wordsOf(const model::Value& value) const { return valueWords(m_ground.desk, m_conflict.kind, *m_conflict.field, value); }

QString ConflictRow::label() const { return fieldLabel(m_conflict.kind, *m_conflict.field); }

QWidget* ConflictRow::makeHead()
{
    auto* head = new QWidget;
    auto* row = new Row(head, Insets{}, 8);
    row->addWidget(new Heading(label(), TextRole::BodyStrong), 0, Qt::AlignTop);
    QString before = tr("Before: not on this desk");
    if (m_conflict.before) before = m_conflict.before->isEmpty() ? tr("Before: not recorded") : tr("Before: %1").arg(wordsOf(*m_conflict.before));
    row->addWidget((new Label(before, TextRole::Body, Colour::Text2))->wrapped(), 1);
    return head;
}

QWidget* ConflictRow::makeOptions()
{
    const auto when = [this](const std::optional<base::Moment>& at) { return at ? tr("saved %1").arg(momentWords(*at, m_ground.clock.now())) : QString(); };
    const QString colleague = tr("A colleague");
    const QString standing = m_conflict.standingBy.isEmpty() ? colleague : m_conflict.standingBy;
    const QString proposed = m_conflict.proposedBy.isEmpty() ? colleague : m_conflict.proposedBy;
    const bool involved = m_conflict.proposedByMe || m_conflict.standingBy == m_ground.desk.person().name;
    const bool mine = mineIsProposed();
    auto* options = new QWidget;
    m_grid = new Grid(options, Insets{}, 12);
    addOption(Choice::Mine, new ChoiceCard(involved ? tr("Keep mine") : tr("Keep what %1 wrote").arg(proposed), involved ? tr("Changed by you") : tr("Changed by %1").arg(proposed),
                                           when(mine ? m_conflict.proposedAt : m_conflict.standingAt), wordsOf(mine ? m_conflict.proposed : m_conflict.standing)));
    const QString other = mine ? standing : proposed;
    addOption(Choice::Theirs, new ChoiceCard(involved ? tr("Keep theirs") : tr("Keep what %1 wrote").arg(other), tr("Changed by %1").arg(other),
                                             when(mine ? m_conflict.standingAt : m_conflict.proposedAt), wordsOf(mine ? m_conflict.standing : m_conflict.proposed)));
    if (isText(*m_conflict.field)) {
        const QString joined = keepsBoth() ? tr("One after the other. If you choose nothing, both texts are kept.") : tr("One after the other");
        addOption(Choice::Both, new ChoiceCard(tr("Keep both"), joined, {}, {}));
        addOption(Choice::Edit, new ChoiceCard(tr("Edit"), tr("Write what should stand here"), {}, {}));
    }
    // A date and a text have the same two columns: the others are kept empty.
    while (m_options.size() < 4) m_options.push_back(new QWidget(options));
    m_start = m_options.front();
    arrange();
    return options;
}

void ConflictRow::addOption(Choice choice, QWidget* option)
{
    m_choices->addButton(static_cast<QAbstractButton*>(option), int(choice));
    option->installEventFilter(this);
    m_options.push_back(option);
}

/// The versions have the more room, and stand in the same columns in every row. Where it is narrow, what else there is
/// stands below them.
void ConflictRow::arrange()
{
    constexpr int enough = 960;
    const bool wide = width() >= Theme::of(this).dp(enough);
    for (size_t i = 0; i < m_options.size(); ++i) m_grid->addWidget(m_options[i], wide ? 0 : int(i / 2), wide ? int(i) : int(i % 2));
    // Shown only where it has its place: it would be a window of its own before.
    for (QWidget* option : m_options) {
        if (!qobject_cast<QAbstractButton*>(option)) option->setVisible(wide);
    }
    for (int column = 0; column < 4; ++column) m_grid->setColumnStretch(column, wide ? (column < 2 ? 3 : 2) : column < 2 ? 1 : 0);
}

void ConflictRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ConflictRow::settle()
{
    const bool editing = m_choices->checkedId() == int(Choice::Edit);
    if (editing && !m_edit->isVisibleTo(this) && !m_draft->open(u"settle/"_s + m_conflict.id.text())) {
        m_edit->setText(wordsOf(mineIsProposed() ? m_conflict.proposed : m_conflict.standing));
    }
    m_edit->setVisible(editing);
    setError({});
    Q_EMIT chosen();
}

std::optional<Settlement> ConflictRow::settlement() const
{
    using Keep = Settlement::Keep;
    const bool mine = mineIsProposed();
    switch (m_choices->checkedId()) {
    case int(Choice::Mine): return Settlement{m_conflict.id, mine ? Keep::Proposed : Keep::Standing};
    case int(Choice::Theirs): return Settlement{m_conflict.id, mine ? Keep::Standing : Keep::Proposed};
    case int(Choice::Both): return Settlement{m_conflict.id, Keep::Both};
    case int(Choice::Edit): return Settlement{m_conflict.id, Keep::Other, m_edit->text().trimmed()};
    default: return keepsBoth() ? std::optional(Settlement{m_conflict.id, Keep::Both}) : std::nullopt;
    }
}

QString ConflictRow::outcome() const
{
    const bool mine = mineIsProposed();
    switch (m_choices->checkedId()) {
    case int(Choice::Mine): return wordsOf(mine ? m_conflict.proposed : m_conflict.standing);
    case int(Choice::Theirs): return wordsOf(mine ? m_conflict.standing : m_conflict.proposed);
    case int(Choice::Both): return tr("both texts, one after the other");
    case int(Choice::Edit): return m_edit->text().trimmed();
    default: return keepsBoth() ? tr("both texts, one after the other, unless you choose") : tr("not chosen yet");
    }
}

void ConflictRow::setError(const QString& words)
{
    m_error->setText(words);
}

QString ConflictRow::error() const { return m_error->isVisibleTo(this) ? m_error->text() : QString(); }

QWidget* ConflictRow::start() const { return m_choices->checkedButton() ? static_cast<QWidget*>(m_choices->checkedButton()) : m_start; }

void ConflictRow::choose(Choice choice)
{
    if (auto* button = m_choices->button(int(choice))) button->setChecked(true);
}

void ConflictRow::step(int by)
{
    const auto buttons = m_choices->buttons();
    qsizetype at = 0;
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        if (buttons[i]->hasFocus()) at = i;
    }
    const qsizetype next = std::clamp<qsizetype>(at + by, 0, buttons.size() - 1);
    buttons[next]->setFocus(Qt::TabFocusReason);
    buttons[next]->setChecked(true);
}

bool ConflictRow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto* press = static_cast<QKeyEvent*>(event);
    const bool enter = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
    if (enter && press->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT submitted();
        return true;
    }
    switch (press->key()) {
    case Qt::Key_Left: step(-1); return true;
    case Qt::Key_Right: step(1); return true;
    case Qt::Key_Up: Q_EMIT rowWanted(-1); return true;
    case Qt::Key_Down: Q_EMIT rowWanted(1); return true;
    default: break;
    }
    if (enter) {
        static_cast<QAbstractButton*>(watched)->click();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}
