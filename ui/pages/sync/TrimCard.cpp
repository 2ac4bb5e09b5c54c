#include "ui/pages/sync/TrimCard.h"

#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/words/TrimWords.h"

#include <algorithm>

namespace carrel::ui {

using session::TrimGroup;

TrimCard::TrimCard(const Ground& ground, QWidget* parent)
    : Card(tr("Hold less on this desk"), parent), m_ground(ground), m_need((new Label({}, TextRole::Body, Colour::Text2))->wrapped()),
      m_gone(new Banner(Tone::Info, {})), m_groups(new QWidget)
{
    new Column(m_groups, Insets{}, 16);
    for (QWidget* part : std::initializer_list<QWidget*>{m_need, m_gone, m_groups}) body()->addWidget(part);
    connect(m_gone, &Banner::actionChosen, this, &TrimCard::keepAll);
    for (const auto change : {&session::Desk::rowsChanged, &session::Desk::syncChanged, &session::Desk::closed}) connect(&ground.desk, change, this, [this] { m_sorted.reset(); });
}

const std::vector<TrimGroup>& TrimCard::groups()
{
    auto lately = m_lately ? m_lately() : QSet<model::RecordId>();
    if (!m_sorted || lately != m_sortedFor) m_sorted = m_ground.desk.trimGroups(lately);
    m_sortedFor = std::move(lately);
    return *m_sorted;
}

void TrimCard::refresh()
{
    const auto& groups = this->groups();
    const auto report = m_ground.desk.trimmed();
    const bool anyMayLeave = std::ranges::any_of(groups, [](const TrimGroup& group) { return group.mayLeave(); });
    const bool anyGone = report.leaving + report.gone + report.returning > 0;
    setVisible(anyMayLeave || anyGone);
    QLayout* rows = m_groups->layout();
    while (QLayoutItem* old = rows->takeAt(0)) {
        old->widget()->hide();
        old->widget()->deleteLater();
        delete old;
    }
    if (!isVisibleTo(parentWidget())) return;
    m_need->setText(needWords(m_ground.desk, groups));
    tellTrimmed(report);
    for (const TrimGroup& group : groups) rows->addWidget(rowOf(group));
}

void TrimCard::tellTrimmed(const session::TrimReport& report)
{
    const QString words = trimmedWords(report);
    m_gone->setText(words);
    m_gone->setVisible(!words.isEmpty());
    m_gone->setAction(report.leaving + report.gone > 0 ? tr("Keep them all here again") : QString());
}

void TrimCard::keepAll()
{
    m_ground.desk.takeBack();
    Q_EMIT hadBack(tr("What was trimmed was asked back to this desk"));
}

QWidget* TrimCard::rowOf(const TrimGroup& group)
{
    const TrimWords words = wordsFor(group);
    auto* row = new QWidget;
    auto* line = new Row(row, Insets{}, 12);
    auto* column = new Column(Insets{}, 2);
    column->addWidget((new Label(words.what, TextRole::BodyStrong))->wrapped());
    column->addWidget((new Label(words.why, TextRole::Meta, Colour::Text2))->wrapped());
    line->addLayout(column, 1);
    if (!group.mayLeave()) return row;
    auto* button = new Button(Glyph::Archive, tr("Trim"));
    button->setSmall(true);
    button->setAccessibleName(tr("Trim: %1").arg(words.what));
    button->setAccessibleDescription(words.why);
    line->addWidget(button, 0, Qt::AlignTop);
    connect(button, &Button::clicked, this, [this, group] { trim(group); });
    return row;
}

void TrimCard::trim(const TrimGroup& group)
{
    const int leaving = m_ground.desk.trim(group.cases);
    m_sorted.reset();
    Q_EMIT trimmed(tr("%n cases trimmed from this desk", nullptr, leaving));
    refresh();
    if (auto* again = m_gone->findChild<Button*>(); again && again->isVisibleTo(this)) again->setFocus(Qt::OtherFocusReason);
}

}
