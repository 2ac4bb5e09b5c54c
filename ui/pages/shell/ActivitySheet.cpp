#include "ui/pages/shell/ActivitySheet.h"

#include "ui/pages/Shelf.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Divider.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/StateView.h"
#include "ui/words/Dates.h"
#include "ui/words/DeedWords.h"

#include <algorithm>

namespace carrel::ui {

ActivitySheet::ActivitySheet(const Ground& ground, QWidget* window) : Sheet(tr("Recent activity"), window), m_ground(ground), m_shelf(new Shelf)
{
    setContentWidth(680);
    auto* head = new Row(Insets{}, 8);
    auto* close = new IconButton(Glyph::Close, tr("Close"));
    head->addWidget(new Heading(tr("Recent activity"), TextRole::Title), 1);
    head->addWidget(close);
    body()->addLayout(head);
    body()->addWidget((new Label(tr("What you did at this desk today, newest first. Undoing is written down as a change of its own."), TextRole::Meta, Colour::Text2))->wrapped());
    m_shelf->viewport()->setBackgroundRole(QPalette::Base);
    body()->addWidget(m_shelf, 1);
    connect(close, &Button::clicked, this, &Sheet::close);
    connect(this, &Sheet::closed, this, &QObject::deleteLater);
    connect(&ground.desk, &session::Desk::deedDone, this, &ActivitySheet::tell);
    tell();
}

void ActivitySheet::tell()
{
    const auto all = m_ground.desk.deeds();
    m_shows.clear();
    m_undos.clear();
    auto* box = new QWidget;
    auto* column = new Column(box, Insets{0, 0, 8, 0}, 8);
    for (const session::Deed& deed : all) {
        if (column->count() > 0) column->addWidget(new Divider);
        column->addWidget(lineFor(deed, all));
    }
    if (all.empty()) {
        auto* none = new StateView;
        none->tell(StateKind::FirstEmpty, {tr("Nothing yet today"), tr("Whatever you save here appears in this list, with the way back."), {}, Glyph::History});
        column->addWidget(none);
    }
    m_shelf->put(box);
    align();
    place();
}

/// Each stands under its like, whether or not the one beside it is there.
void ActivitySheet::align()
{
    for (auto* column : {&m_shows, &m_undos}) {
        int widest = 0;
        for (const QWidget* cell : *column) widest = std::max(widest, cell->sizeHint().width());
        for (QWidget* cell : *column) cell->setMinimumWidth(widest);
    }
}

void ActivitySheet::changeEvent(QEvent* event)
{
    Sheet::changeEvent(event);
    if (event->type() != QEvent::StyleChange) return;
    // How wide they are is known once they have their new font.
    for (auto* column : {&m_shows, &m_undos}) {
        for (QWidget* cell : *column) cell->setMinimumWidth(0);
    }
    QMetaObject::invokeMethod(this, &ActivitySheet::align, Qt::QueuedConnection);
}

QWidget* ActivitySheet::lineFor(const session::Deed& deed, const std::vector<session::Deed>& all)
{
    auto* line = new QWidget;
    auto* row = new Row(line, Insets{0, 2, 0, 2}, 8);
    const QString words = deedWords(m_ground.desk, deed, all);
    auto* time = new Label(houseTime(deed.at), TextRole::Meta, Colour::Text2);
    time->setMinimumWidth(Theme::of(this).dp(44));
    row->addWidget(time);
    auto* what = (new Label(words, TextRole::Body, deed.undone ? Colour::Text2 : Colour::Text))->wrapped();
    what->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* said = new Column(Insets{}, 2);
    said->addWidget(what);
    const QString why = deed.undone || deed.canUndo ? QString() : hindranceWords(deed);
    if (!why.isEmpty()) said->addWidget((new Label(why, TextRole::Meta, Colour::Text2))->wrapped());
    row->addLayout(said, 1);
    const auto cell = [row](std::vector<QWidget*>& all) {
        all.push_back(new QWidget);
        auto* in = new Row(all.back(), Insets{});
        in->addStretch(1);
        row->addWidget(all.back());
        return in;
    };
    Row* toShow = cell(m_shows);
    Row* toUndo = cell(m_undos);
    if (deed.undone) toUndo->addWidget(new Label(tr("Undone"), TextRole::Meta, Colour::Text2));
    if (const auto theCase = caseOf(m_ground.desk, deed)) {
        auto* show = new Button(tr("Show"), ButtonVariant::Quiet);
        show->setSmall(true);
        setSpoken(show, tr("Show: %1").arg(words));
        connect(show, &Button::clicked, this, [this, id = *theCase] {
            close();
            Q_EMIT caseWanted(id);
        });
        toShow->addWidget(show);
    }
    if (deed.canUndo) {
        auto* undo = new Button(deed.undoes ? Glyph::Redo : Glyph::Undo, deed.undoes ? tr("Redo") : tr("Undo"));
        undo->setSmall(true);
        setSpoken(undo, (deed.undoes ? tr("Redo: %1") : tr("Undo: %1")).arg(words));
        connect(undo, &Button::clicked, this, [this, number = deed.number] { Q_EMIT undoChosen(number); }, Qt::QueuedConnection);
        toUndo->addWidget(undo);
    }
    return line;
}

}
