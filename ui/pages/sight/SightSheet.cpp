#include "ui/pages/sight/SightSheet.h"

#include "core/model/cases/Case.h"
#include "ui/pages/Shelf.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FieldValue.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/widgets/StateView.h"
#include "ui/words/Codes.h"
#include "ui/words/Directory.h"
#include "ui/words/Faults.h"
#include "ui/words/ScopeWords.h"

#include <QtCore/QPointer>
#include <QtWidgets/QComboBox>
#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using access::PolicyCell;
using model::KindNo;

namespace {

QStringList waysOf(const PolicyCell& cell)
{
    QStringList out;
    for (const auto& way : cell.ways) {
        const QString words = wordsFor(way.rows);
        if (!out.contains(words)) out << words;
    }
    return out;
}

bool isOwn(const PolicyCell& cell) { return cell.position < int(model::kindView(cell.kind).spec().own.size()); }

QString title(const QString& role) { return roleTitle(role); }

}

SightSheet::SightSheet(const Ground& ground, KindNo kind, const model::RecordId& record, QWidget* window)
    : Sheet(tr("Who can see this?"), window), m_ground(ground), m_kind(kind), m_record(record), m_as(new QComboBox), m_state(new StateView), m_shelf(new Shelf)
{
    setContentWidth(720);
    auto* head = new Row(Insets{}, 8);
    head->addWidget(new Heading(tr("Who can see this?"), TextRole::Title), 1);
    auto* close = new IconButton(Glyph::Close, tr("Close"));
    head->addWidget(close);
    body()->addLayout(head);
    body()->addWidget(new LabelledField(tr("See as"), m_as, tr("What a role sees is the same on every record, whatever is written there.")));
    body()->addWidget(m_state);
    body()->addWidget(m_shelf);
    m_as->addItem(tr("Everybody, role by role"));
    m_shelf->hide();
    m_shelf->viewport()->setAutoFillBackground(false);
    connect(close, &Button::clicked, this, &Sheet::close);
    connect(this, &Sheet::closed, this, &QObject::deleteLater);
    connect(m_as, &QComboBox::currentIndexChanged, this, &SightSheet::tell);
    connect(m_state, &StateView::actionChosen, this, &SightSheet::ask);
    ask();
}

void SightSheet::ask()
{
    m_state->tell(StateKind::Loading, {tr("Reading the policy in force")});
    m_ground.desk.askPolicy([self = QPointer(this)](session::OnlineFault fault, const std::vector<PolicyCell>& cells) {
        if (self) self->answer(fault, cells);
    });
}

void SightSheet::answer(session::OnlineFault fault, const std::vector<PolicyCell>& cells)
{
    if (fault != session::OnlineFault::None) {
        const FaultWords words = wordsFor(fault);
        m_state->tell(fault == session::OnlineFault::Offline ? StateKind::Offline : StateKind::Error,
                      {tr("The policy cannot be read just now"), tr("It is kept at the hub. %1").arg(words.now), tr("Try again")});
        return;
    }
    m_answered = true;
    for (const PolicyCell& cell : cells) {
        if (cell.kind == m_kind && isOwn(cell)) m_cells.push_back(cell);
    }
    QStringList roles;
    for (const PolicyCell& cell : m_cells) {
        if (roles.contains(cell.role)) continue;
        roles << cell.role;
        m_as->addItem(title(cell.role), cell.role);
    }
    m_state->hide();
    m_shelf->show();
    tell();
}

void SightSheet::tell()
{
    if (!m_answered) return;
    const QString role = m_as->currentData().toString();
    QWidget* page = role.isEmpty() ? everybody() : oneRole(role);
    // The one before goes with it.
    m_shelf->put(page);
    page->setAutoFillBackground(false);
    m_page = page;
}

/// Who of the people this desk knows works on the case.
QString SightSheet::peopleWords() const
{
    if (m_kind != KindNo::Case) return {};
    const auto people = m_ground.desk.audience(m_record, model::Audience::Team);
    return tr("Today these work on it: %1.").arg(Directory::listed(people.names, people.others));
}

QWidget* SightSheet::everybody() const
{
    auto* page = new QWidget;
    auto* column = new Column(page, Insets{0, 0, 8, 0}, 12);
    if (const QString people = peopleWords(); !people.isEmpty()) column->addWidget((new Label(people, TextRole::BodyStrong))->wrapped());
    QStringList none;
    for (int at = 1; at < m_as->count(); ++at) {
        const QString role = m_as->itemData(at).toString();
        QStringList seen, ways;
        int all = 0;
        for (const PolicyCell& cell : m_cells) {
            if (cell.role != role) continue;
            ++all;
            if (cell.online <= model::Grain::Masked) continue;
            seen << fieldLabel(m_kind, model::kindView(m_kind).at(cell.position));
            for (const QString& way : waysOf(cell)) {
                if (!ways.contains(way)) ways << way;
            }
        }
        if (seen.isEmpty()) {
            none << m_as->itemText(at);
            continue;
        }
        auto* card = new Card(m_as->itemText(at));
        card->body()->setGap(8);
        card->body()->addWidget((new Label(seen.size() == all ? tr("All of it.") : tr("%1. Nothing else of it.").arg(seen.join(tr(", ", "between fields"))), TextRole::Body))->wrapped());
        card->body()->addWidget((new Label(tr("Only where it is among %1.").arg(ways.join(tr("; or ", "between ways"))), TextRole::Meta, Colour::Text2))->wrapped());
        column->addWidget(card);
    }
    if (!none.isEmpty()) column->addWidget((new Label(tr("Never, on any record: %1.").arg(none.join(tr(", ", "between roles"))), TextRole::Body, Colour::Text2))->wrapped());
    column->addWidget((new Label(tr("The student can ask to read all of it. A declared conflict of interest hides it from that person altogether, and a restriction from everybody but the register."),
                                 TextRole::Meta, Colour::Text2))
                          ->wrapped());
    return page;
}

QWidget* SightSheet::oneRole(const QString& role) const
{
    auto* page = new QWidget;
    auto* column = new Column(page, Insets{0, 0, 8, 0}, 8);
    for (const PolicyCell& cell : m_cells) {
        if (cell.role != role) continue;
        const QString label = fieldLabel(m_kind, model::kindView(m_kind).at(cell.position));
        const bool hidden = cell.online <= model::Grain::Masked;
        const QString how = hidden ? tr("Hidden by this role, on any record")
                                   : tr("%1, in %2", "how much, in which records").arg(wordsFor(cell.online), waysOf(cell).join(tr("; or ", "between ways")));
        const QString where = hidden || cell.desk == cell.online ? how : tr("%1. Read at the hub, and each reading is recorded").arg(how);
        column->addWidget(new FieldValue(label, FieldReading::value(where)));
    }
    return page;
}

QString SightSheet::words() const
{
    QStringList out;
    for (const Label* label : m_page ? m_page->findChildren<Label*>() : QList<Label*>()) out << label->text();
    return out.join(u'\n');
}

}
