#include "ui/pages/shell/HelpSheet.h"

#include "ui/theme/Looks.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Divider.h"
#include "ui/widgets/FoundList.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/StateView.h"

#include <QtWidgets/QStackedWidget>
#include <algorithm>

namespace carrel::ui {

namespace {

constexpr int mostTall = 620, drop = 64;

QString titleOf(VerbGroup group, const QString& here)
{
    switch (group) {
    case VerbGroup::Here: return HelpSheet::tr("Here: %1").arg(here);
    case VerbGroup::Find: return HelpSheet::tr("Finding");
    case VerbGroup::Move: return HelpSheet::tr("Moving about");
    case VerbGroup::Work: return HelpSheet::tr("Working");
    case VerbGroup::Desk: return HelpSheet::tr("This desk");
    case VerbGroup::Looks: return HelpSheet::tr("How it looks");
    }
    return {};
}

std::vector<CommandRow> answers()
{
    const QString group = HelpSheet::tr("Good to know");
    const auto answer = [&](Glyph glyph, const QString& title, const QString& body) { return CommandRow{.group = group, .title = title, .body = body, .glyph = glyph}; };
    return {answer(Glyph::CloudOff, HelpSheet::tr("Working without the network"),
                   HelpSheet::tr("Everything you write is saved on this desk, encrypted, and sent when the hub can be reached. The chip in the top bar says how it stands.")),
            answer(Glyph::EyeOff, HelpSheet::tr("Hidden by your role"),
                   HelpSheet::tr("What a role sees is the same on every record, whether or not anything is written there. Press Enter on the mark to read who sees it.")),
            answer(Glyph::Note, HelpSheet::tr("Who reads what you write"),
                   HelpSheet::tr("Below each note stands who can read it, with names. The student can ask to read it too, so write every sentence for them as well.")),
            answer(Glyph::Edit, HelpSheet::tr("Half-written words"),
                   HelpSheet::tr("They are kept as you type, through locking, closing and a power cut, and come back with the caret where it was.")),
            answer(Glyph::Conflict, HelpSheet::tr("Two people changed the same thing"),
                   HelpSheet::tr("Nothing is lost. Both texts stay until one of you chooses; the choice waits on the Sync page.")),
            answer(Glyph::Undo, HelpSheet::tr("Taking something back"),
                   HelpSheet::tr("The bar at the foot of the window offers the way back, and Recent activity lists all you did today. Undoing is written down like any other change."))};
}

}

std::vector<HelpSheet::Line> HelpSheet::linesOf(const std::vector<Verb>& verbs, const QString& here)
{
    std::vector<Line> out;
    for (const VerbGroup group : {VerbGroup::Here, VerbGroup::Find, VerbGroup::Move, VerbGroup::Work, VerbGroup::Desk, VerbGroup::Looks}) {
        for (const Verb& verb : verbs) {
            if (verb.group != group) continue;
            out.push_back({{.group = titleOf(group, here), .title = verb.text, .glyph = verb.glyph, .keys = keyWords(verb.keys)}, verb.act});
        }
    }
    for (CommandRow& row : answers()) out.push_back({std::move(row), {}});
    return out;
}

HelpSheet::HelpSheet(std::vector<Verb> verbs, const QString& here, QWidget* window)
    : Sheet(tr("Help and keys"), window), m_all(linesOf(verbs, here)), m_model(new CommandModel(this)), m_field(new SearchField(tr("Search help and keys"))),
      m_list(new FoundList(tr("Help and keys"), mostTall)), m_none(new StateView)
{
    setContentWidth(720);
    setDrop(drop);
    body()->setInsets({1, 18, 1, 10});
    auto* head = new Row(Insets{22, 0, 14, 0}, 8);
    auto* close = new IconButton(Glyph::Close, tr("Close"));
    head->addWidget(new Heading(tr("Help and keys"), TextRole::Title), 1);
    head->addWidget(close);
    body()->addLayout(head);
    auto* line = new Row(Insets{22, 0, 22, 0}, 0);
    line->addWidget(m_field);
    body()->addLayout(line);
    body()->addWidget(new Divider);
    auto* stack = new QStackedWidget;
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    stack->addWidget(m_list);
    stack->addWidget(m_none);
    body()->addWidget(stack, 1);
    connect(close, &Button::clicked, this, &Sheet::close);
    connect(m_field, &QLineEdit::textChanged, this, &HelpSheet::ask);
    connect(m_field, &QLineEdit::returnPressed, this, [this] { m_list->setFocus(Qt::TabFocusReason); });
    connect(m_list, &RowList::opened, this, &HelpSheet::take);
    connect(this, &Sheet::closed, this, &QObject::deleteLater);
    ask();
}

void HelpSheet::ask()
{
    const QStringList typed = m_field->text().toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<CommandRow> rows;
    m_shown.clear();
    for (size_t i = 0; i < m_all.size(); ++i) {
        const QString words = spokenOf(m_all[i].row).toLower();
        if (!std::ranges::all_of(typed, [&](const QString& one) { return words.contains(one); })) continue;
        rows.push_back(m_all[i].row);
        m_shown.push_back(i);
    }
    const auto count = int(rows.size());
    m_model->tell(std::move(rows));
    if (count == 0) m_none->tell(StateKind::FilterEmpty, {tr("Nothing about “%1”").arg(m_field->text().trimmed()), tr("Try another word, such as “note”, “text” or “lock”.")});
    static_cast<QStackedWidget*>(m_none->parentWidget())->setCurrentWidget(count == 0 ? static_cast<QWidget*>(m_none) : m_list);
    // The field does not move under the hand that types.
    m_none->setMinimumHeight(count == 0 ? m_list->sizeHint().height() : 0);
    m_list->scrollToTop();
    m_list->updateGeometry();
    if (!typed.isEmpty()) announce(this, count == 1 ? tr("1 line") : tr("%n lines", nullptr, count));
}

void HelpSheet::take(const QModelIndex& index)
{
    const auto act = m_all[m_shown[size_t(index.row())]].act;
    if (!act) return;
    close();
    act();
}

}
