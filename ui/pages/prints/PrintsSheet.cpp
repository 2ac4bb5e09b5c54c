#include "ui/pages/prints/PrintsSheet.h"

#include "core/model/governance/Print.h"
#include "ui/pages/Shelf.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Divider.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SectionTitle.h"
#include "ui/widgets/StateView.h"
#include "ui/words/Dates.h"
#include "ui/words/Faults.h"
#include "ui/words/PrintWords.h"
#include "ui/words/Reading.h"

#include <algorithm>

namespace carrel::ui {

using model::KindNo;
using model::Print;
using model::PrintState;
using session::Item;

PrintsSheet::PrintsSheet(const Ground& ground, QWidget* window)
    : Sheet(tr("My prints"), window), m_ground(ground), m_words((new Label({}, TextRole::Body, Colour::Text2))->wrapped()),
      m_fault((new Label({}, TextRole::BodyStrong, Colour::Bad))->wrapped()), m_shelf(new Shelf)
{
    setContentWidth(820);
    auto* head = new Row(Insets{}, 8);
    auto* close = new IconButton(Glyph::Close, tr("Close"));
    head->addWidget(new Heading(tr("My prints"), TextRole::Title), 1);
    head->addWidget(close);
    body()->addLayout(head);
    body()->addWidget(m_words);
    m_fault->hide();
    body()->addWidget(m_fault);
    m_shelf->viewport()->setBackgroundRole(QPalette::Base);
    body()->addWidget(m_shelf, 1);
    connect(close, &Button::clicked, this, &Sheet::close);
    connect(this, &Sheet::closed, this, &QObject::deleteLater);
    connect(&ground.desk, &session::Desk::rowsChanged, this, &PrintsSheet::tell, Qt::QueuedConnection);
    tell();
}

void PrintsSheet::tell()
{
    if (!m_ground.desk.isOpen()) return;
    const QDate today = localDay(m_ground.clock.now());
    std::vector<Item> overdue, kept, gone;
    for (Item& item : m_ground.desk.all(KindNo::Print)) {
        const auto by = shown(item.view, Print::destroyBy);
        if (shown(item.view, Print::state) == PrintState::Destroyed) gone.push_back(std::move(item));
        else (by && *by < today ? overdue : kept).push_back(std::move(item));
    }
    const auto dueFirst = [](const Item& item) { return shown(item.view, Print::destroyBy).value_or(QDate(9999, 1, 1)); };
    std::ranges::stable_sort(overdue, {}, dueFirst);
    std::ranges::stable_sort(kept, {}, dueFirst);
    std::ranges::stable_sort(gone, std::ranges::greater(), [](const Item& item) { return shown(item.view, Print::destroyedOn).value_or(QDate()); });
    const QWidget* at = focusWidget();
    const QString stood = at && m_shelf->isAncestorOf(at) ? at->accessibleName() : QString();
    m_words->setText(overdue.empty() ? tr("What you have printed or made a file of. It is yours to destroy in time.")
                                     : overdue.size() == 1 ? tr("1 print is past its day. Destroy it, then say so here.")
                                              : tr("%n prints are past their day. Destroy them, then say so here.", nullptr, int(overdue.size())));
    auto* box = new QWidget;
    new Column(box, Insets{0, 0, 8, 0}, 8);
    m_shelf->put(box);
    addGroup(tr("To be destroyed now"), overdue);
    addGroup(tr("Kept for now"), kept);
    addGroup(tr("Destroyed"), gone);
    if (overdue.empty() && kept.empty() && gone.empty()) {
        auto* none = new StateView;
        none->tell(StateKind::FirstEmpty, {tr("You have printed nothing"), tr("When you print a case, a referral or a review, or make a file of it, it stands here until it is destroyed."), {}, Glyph::Print});
        box->layout()->addWidget(none);
    }
    place();
    for (auto* button : m_shelf->findChildren<Button*>()) {
        if (!stood.isEmpty() && button->accessibleName() == stood) return button->setFocus(Qt::OtherFocusReason);
    }
    if (!stood.isEmpty()) focusNextChild();
}

void PrintsSheet::addGroup(const QString& title, const std::vector<Item>& prints)
{
    if (prints.empty()) return;
    auto* column = static_cast<Column*>(m_shelf->widget()->layout());
    auto* head = new SectionTitle(title);
    head->setCount(QString::number(prints.size()));
    column->addWidget(head);
    for (const Item& item : prints) {
        column->addWidget(lineFor(item));
        column->addWidget(new Divider);
    }
}

QWidget* PrintsSheet::lineFor(const Item& print)
{
    const PrintLine words = printLine(m_ground.desk, print.view, m_ground.clock.now());
    const bool destroyed = shown(print.view, Print::state) == PrintState::Destroyed;
    auto* line = new QWidget;
    auto* row = new Row(line, Insets{0, 4, 0, 4}, 12);
    auto* column = new Column(Insets{}, 2);
    column->addWidget((new Label(words.what, TextRole::BodyStrong, destroyed ? Colour::Text2 : Colour::Text))->wrapped());
    column->addWidget((new Label(words.details, TextRole::Meta, Colour::Text2))->wrapped());
    row->addLayout(column, 1);
    row->addWidget(new Chip({.text = print.waiting ? tr("%1, not sent yet").arg(words.due) : words.due, .tone = words.isOverdue ? Tone::Bad : Tone::Neutral}), 0, Qt::AlignVCenter);
    if (!print.view.mayWrite(Print::state)) return line;
    auto* button = new Button(destroyed ? tr("Put back as kept") : tr("Mark as destroyed"), ButtonVariant::Standard);
    button->setSmall(true);
    setSpoken(button, tr("%1: %2", "what to do, which print").arg(button->text(), words.what));
    connect(button, &Button::clicked, this, [this, print, destroyed] { mark(print, !destroyed); }, Qt::QueuedConnection);
    row->addWidget(button, 0, Qt::AlignVCenter);
    return line;
}

void PrintsSheet::mark(const Item& print, bool destroyed)
{
    model::Changes changes(KindNo::Print);
    if (destroyed) changes.to(Print::state, PrintState::Destroyed).to(Print::destroyedOn, localDay(m_ground.clock.now()));
    else changes.to(Print::state, PrintState::Kept).clear(Print::destroyedOn);
    const auto answer = m_ground.desk.edit(print.view.id(), changes);
    m_fault->setVisible(!answer.ok());
    if (!answer.ok()) {
        m_fault->setText(wordsFor(answer, KindNo::Print));
        return announce(this, m_fault->text(), Politeness::Assertive);
    }
    announce(this, destroyed ? tr("Noted as destroyed") : tr("Noted as kept again"));
}

}
