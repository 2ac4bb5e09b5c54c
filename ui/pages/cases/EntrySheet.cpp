#include "ui/pages/cases/EntrySheet.h"

#include "ui/pages/Shelf.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Divider.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/words/Dates.h"

namespace carrel::ui {

EntrySheet::EntrySheet(const Happening& happening, QWidget* window) : Sheet(happening.entry.title, window)
{
    setContentWidth(640);
    const TimelineEntry& entry = happening.entry;
    auto* head = new Heading(entry.title, TextRole::Title);
    head->wrapped();
    body()->addWidget(head);
    const QString day = houseDate(localDay(happening.at));
    const QString when = happening.timeKnown ? tr("%1, %2", "date, time").arg(day, houseTime(happening.at)) : day;
    body()->addWidget((new Label(entry.author.isEmpty() ? when : tr("%1, %2", "date, author").arg(when, entry.author), TextRole::Meta, Colour::Text2))->wrapped());
    auto* text = (new Label(happening.whole.isEmpty() ? entry.body : happening.whole))->wrapped();
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(text->text());
    auto* shelf = new Shelf;
    auto* box = new QWidget;
    auto* texts = new Column(box, Insets{0, 0, 8, 0}, 6);
    texts->addWidget(text);
    for (const EarlierText& earlier : happening.earlier) {
        texts->addGap(6);
        texts->addWidget(new Divider);
        texts->addWidget((new Label(tr("Earlier version: %1").arg(earlier.when), TextRole::MetaStrong, Colour::Text2))->wrapped());
        auto* before = (new Label(earlier.text, TextRole::Body, Colour::Text2))->wrapped();
        before->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        before->setAccessibleName(earlier.text);
        texts->addWidget(before);
    }
    shelf->viewport()->setBackgroundRole(QPalette::Base);
    shelf->put(box);
    body()->addWidget(shelf);
    if (!entry.chips.isEmpty()) {
        auto* line = new QWidget;
        auto* flow = new FlowLayout(line, 8);
        for (const ChipLook& chip : entry.chips) flow->addWidget(new Chip(chip));
        body()->addWidget(line);
    }
    auto* buttons = new Row(Insets{0, 6, 0, 0}, 10);
    auto* close = new Button(tr("Close"));
    if (!entry.action.isEmpty()) {
        auto* act = new Button(Glyph::Check, entry.action, ButtonVariant::Primary);
        buttons->addWidget(act);
        connect(act, &Button::clicked, this, [this] {
            Sheet::close();
            Q_EMIT actionChosen();
        });
    }
    if (happening.canAmend) {
        auto* amend = new Button(Glyph::Edit, tr("Amend this note"));
        buttons->addWidget(amend);
        connect(amend, &Button::clicked, this, [this] {
            Sheet::close();
            Q_EMIT amendChosen();
        });
    }
    buttons->addWidget(close);
    buttons->addStretch(1);
    body()->addLayout(buttons);
    connect(close, &Button::clicked, this, &Sheet::close);
    connect(this, &Sheet::closed, this, &QObject::deleteLater);
}

}
