#include "tests/gallery/Sheets.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Composer.h"
#include "ui/widgets/Emblem.h"
#include "ui/widgets/ErrorSummary.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/widgets/PasswordEdit.h"
#include "ui/widgets/Picture.h"
#include "ui/widgets/ScrollPage.h"
#include "ui/widgets/StepList.h"

#include <QtGui/QPainter>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>

namespace carrel::gallery {

using namespace Qt::StringLiterals;
using namespace carrel::ui;

namespace {

/// A dark side of the window, as the rail is.
class DarkSide final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Theme::of(this).colour(Colour::Rail));
    }
};

QWidget* errorsCard()
{
    auto* card = new Card(u"A form that could not be saved"_s);
    auto* summary = new ErrorSummary;
    card->body()->addWidget(summary);
    auto* name = new LabelledField(u"Full name"_s, new QLineEdit(u"Rhian Calloway"_s));
    auto* date = new LabelledField(u"Chase date"_s, new QLineEdit(u"31 Febuary"_s), u"For example, 31 3 2026"_s);
    date->setError(u"Enter a date that exists, such as 28 2 2026"_s);
    auto* purpose = new LabelledField(u"Purpose of the referral"_s, new QLineEdit);
    purpose->setError(u"Say what the referral is for"_s);
    for (QWidget* field : {name, date, purpose}) card->body()->addWidget(field);
    auto* row = new Row(Insets{}, 8);
    row->addWidget(new Button(Glyph::Send, u"Send referral"_s, ButtonVariant::Primary));
    row->addWidget(new Button(u"Back"_s));
    row->addStretch(1);
    card->body()->addLayout(row);
    summary->gather(card);
    return card;
}

QWidget* noteCard()
{
    auto* card = new Card(u"New note"_s);
    auto* note = new Composer(u"Note"_s, u"What happened, and what was agreed"_s);
    note->setText(
        u"Amira called. She has moved back in with her mother and now has a 70-minute commute.\n\nAgreed two actions."_s);
    note->setHelper(u"The student can ask to read this."_s);
    auto* who = new QComboBox;
    who->setAccessibleName(u"Who can see this"_s);
    who->addItems({u"Case team"_s, u"Team"_s, u"Only me, draft"_s});
    note->tools()->addStretch(1);
    note->tools()->addWidget(who);
    auto* save = new Button(u"Save note"_s, ButtonVariant::Primary);
    save->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    note->tools()->addWidget(save);
    card->body()->addWidget(note);
    auto* empty = new Composer(u"Outcome"_s, u"Outcome note (optional), what support was given"_s);
    empty->setHelper(u"Everyone in the learning services team can read this."_s);
    card->body()->addWidget(empty);
    auto* password = new PasswordEdit;
    password->setText(u"opensesame"_s);
    card->body()->addWidget(new LabelledField(u"Password"_s, password));
    return card;
}

QWidget* point(const QString& text)
{
    auto* line = new QWidget;
    auto* row = new Row(line, Insets{}, 14);
    row->addWidget((new Picture(Glyph::Done, 20, Colour::Accent))->beside(TextRole::Body), 0, Qt::AlignTop);
    row->addWidget((new Label(text))->wrapped(), 1);
    return line;
}

QWidget* makeAgreement()
{
    auto* page = new ScrollPage;
    page->body()->setInsets({64, 44, 56, 40});
    page->body()->addWidget(new Heading(u"Confidentiality agreement"_s, TextRole::Display));
    page->body()->addWidget((new Label(u"Version 4, 1 August 2025. You agree once a year, and whenever it changes."_s,
                                       TextRole::Body, Colour::Text2))
                                ->wrapped());
    auto* card = new Card;
    card->body()->setInsets({22, 22, 22, 22});
    card->body()->setGap(14);
    card->body()->addWidget(
        point(u"Look at a record only when you need it for your work. Every view of a sensitive note is recorded."_s));
    card->body()->addWidget(
        point(u"Share only what the student agreed to, with the people they agreed to. If someone is in "
              u"danger, follow the safety procedure first."_s));
    card->body()->addWidget(
        point(u"Do not copy records to personal devices, email or paper, except the registers you need to "
              u"run a session. Shred those after entering them."_s));
    card->body()->addWidget(point(u"Lock this desk when you walk away. It locks itself after 10 minutes."_s));
    page->body()->addWidget(card);
    auto* linkBox = new QWidget;
    auto* links = new FlowLayout(linkBox, 16);
    links->addWidget(new Button(Glyph::Note, u"Read the full agreement (4 pages)"_s, ButtonVariant::Link));
    links->addWidget(new Button(Glyph::Language, u"Darllen yn Gymraeg"_s, ButtonVariant::Link));
    page->body()->addWidget(linkBox);
    page->body()->addWidget(new QCheckBox(u"I have read this and I agree"_s));
    auto* name = new LabelledField(u"Full name"_s, new QLineEdit(u"Rhian Calloway"_s));
    name->setMaximumWidth(Theme::of(name).dp(380));
    page->body()->addWidget(name);
    auto* buttonBox = new QWidget;
    auto* buttons = new FlowLayout(buttonBox, 10);
    buttons->addWidget(new Button(u"Agree and continue"_s, ButtonVariant::Primary));
    buttons->addWidget(new Button(u"Not now, sign me out"_s));
    page->body()->addWidget(buttonBox);
    page->body()->addStretch(1);
    return page;
}

}

QWidget* makeFormsSheet()
{
    auto* page = new ScrollPage;
    auto* row = new Row(Insets{}, 14);
    row->addWidget(errorsCard(), 1, Qt::AlignTop);
    row->addWidget(noteCard(), 1, Qt::AlignTop);
    page->body()->addLayout(row);
    for (const auto& [tone, text] :
         {std::pair{Tone::Info,
                    u"Line manager view. On every case, health notes and contact details stay with the case team."_s},
          std::pair{Tone::Warn, u"Offline since 13:52. This desk keeps working."_s},
          std::pair{Tone::Bad, u"Not syncing since Mon 09:10. The hub did not accept this desk's certificate."_s},
          std::pair{Tone::Plum, u"Includes health information given with explicit consent. Every view is recorded."_s},
          std::pair{Tone::Ok, u"The register was closed at 15:34 by Rhian Calloway."_s}}) {
        auto* banner = new Banner(tone, text);
        if (tone == Tone::Info) banner->setAction(u"What can I see?"_s);
        if (tone == Tone::Bad) banner->setAction(u"See why"_s);
        page->body()->addWidget(banner);
    }
    page->body()->addStretch(1);
    return page;
}

QWidget* makeOnboardingSheet()
{
    auto* window = new QWidget;
    auto* across = new Row(window);
    auto* dark = new DarkSide;
    auto* column = new Column(dark, Insets{34, 40, 34, 34}, 16);
    column->addWidget(new Emblem(44));
    auto* title = new Heading(u"Set up this desk"_s, TextRole::Display);
    title->setColour(Colour::RailText);
    column->addWidget(title);
    column->addWidget(new StepList(
        {u"Choose a workspace"_s, u"Sign in"_s, u"Confidentiality agreement"_s, u"Desk and display"_s}, 2));
    column->addStretch(1);
    column->addWidget(
        (new Label(u"Step 3 of 4. You can stop here and carry on later."_s, TextRole::Meta, Colour::RailText))
            ->wrapped());
    dark->setFixedWidth(Theme::of(dark).dp(340));
    across->addWidget(dark);
    across->addWidget(makeAgreement(), 1);
    return window;
}

}
