#include "ui/pages/cases/EntryCard.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Divider.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/words/Dates.h"

#include <QtGui/QShortcut>

namespace carrel::ui {

namespace {

QStringList saidOf(const Happening& happening)
{
    const TimelineEntry& entry = happening.entry;
    QStringList said{entry.title, entry.author, entry.body, happening.whole, entry.action, happening.canAmend ? entry.title : QString()};
    for (const ChipLook& chip : entry.chips) said << chip.text;
    for (const EarlierText& earlier : happening.earlier) said << earlier.when << earlier.text;
    return said;
}

}

EntryCard::EntryCard(const Happening& happening, QWidget* parent) : Card(parent), m_id(happening.id), m_said(saidOf(happening))
{
    setLook(Look::Accent);
    const TimelineEntry& entry = happening.entry;
    setHeading(entry.title);
    auto* close = new IconButton(Glyph::Close, tr("Close"));
    head()->addWidget(close);
    const QString when = happening.timeKnown ? dayAndTime(happening.at) : houseDate(localDay(happening.at));
    body()->addWidget((new Label(entry.author.isEmpty() ? when : tr("%1, %2", "date, author").arg(when, entry.author), TextRole::Meta, Colour::Text2))->wrapped());
    addText(happening);
    if (!entry.chips.isEmpty()) {
        auto* line = new QWidget;
        auto* flow = new FlowLayout(line, 8);
        for (const ChipLook& chip : entry.chips) flow->addWidget(new Chip(chip));
        body()->addWidget(line);
    }
    addButtons(happening);
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &EntryCard::closed);
    connect(close, &Button::clicked, this, &EntryCard::closed);
}

bool EntryCard::tells(const Happening& happening) const { return m_said == saidOf(happening); }

void EntryCard::addText(const Happening& happening)
{
    const auto add = [this](const QString& words, Colour colour) {
        auto* text = (new Label(words, TextRole::Body, colour))->wrapped();
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        text->setAccessibleName(words);
        body()->addWidget(text);
    };
    add(happening.whole.isEmpty() ? happening.entry.body : happening.whole, Colour::Text);
    for (const EarlierText& earlier : happening.earlier) {
        body()->addWidget(new Divider);
        body()->addWidget((new Label(tr("Earlier version: %1").arg(earlier.when), TextRole::MetaStrong, Colour::Text2))->wrapped());
        add(earlier.text, Colour::Text2);
    }
}

void EntryCard::addButtons(const Happening& happening)
{
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 8);
    if (!happening.entry.action.isEmpty()) {
        auto* act = new Button(Glyph::Check, happening.entry.action);
        flow->addWidget(act);
        connect(act, &Button::clicked, this, &EntryCard::actionChosen);
    }
    if (happening.canAmend) {
        auto* amend = new Button(Glyph::Edit, tr("Amend this note"));
        flow->addWidget(amend);
        connect(amend, &Button::clicked, this, &EntryCard::amendChosen);
    }
    buttons->setVisible(flow->count() > 0);
    body()->addWidget(buttons);
}

}
