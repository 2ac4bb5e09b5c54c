#include "ui/pages/desk/WelcomeForm.h"

#include "ui/pages/Narrow.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Picture.h"
#include "ui/words/Language.h"

#include <QtCore/QPointer>

namespace carrel::ui {

namespace {

QString wordsFor(DemonstrationFault fault)
{
    switch (fault) {
    case DemonstrationFault::None: return {};
    case DemonstrationFault::NoHub:
        return WelcomeForm::tr("The demonstration cannot begin, because the program of the hub is not installed beside this one. Install carrel-hub as well, or sign in to your university.");
    case DemonstrationFault::Busy: return WelcomeForm::tr("The demonstration is open in another window of Carrel. Go on there, or close it and try again.");
    case DemonstrationFault::Disk: return WelcomeForm::tr("The demonstration could not be written to this computer. See that there is room on the disk, and try again.");
    case DemonstrationFault::Failed: break;
    }
    return WelcomeForm::tr("The demonstration did not start. Try again; if it fails once more, remove it and begin afresh.");
}

Column* cardWith(Column* into, Glyph glyph, const QString& heading, const QString& words, Label** label)
{
    auto* card = new Card;
    auto* across = new Row(Insets{4, 4, 4, 4}, 16);
    across->addWidget(new Picture(glyph, 28, Colour::Accent), 0, Qt::AlignTop);
    auto* column = new Column(Insets{}, 8);
    column->addWidget((new Heading(heading))->wrapped());
    *label = (new Label(words, TextRole::Body, Colour::Text2))->wrapped();
    column->addWidget(*label);
    across->addLayout(column, 1);
    card->body()->addLayout(across);
    into->addWidget(card);
    return column;
}

}

WelcomeForm::WelcomeForm(const Workspace& workspace, QWidget* parent)
    : ScrollPage(parent), m_speech(workspace.speech), m_demonstration(workspace.demonstration), m_told(new Banner(Tone::Info, {})), m_signIn(new Button(tr("Sign in to your university"), ButtonVariant::Primary)),
      m_try(new Button({}, ButtonVariant::Standard)), m_stop(new Button(tr("Stop"), ButtonVariant::Quiet)), m_remove(new Button(tr("Remove the demonstration"), ButtonVariant::Quiet))
{
    layOut();
    connect(m_signIn, &Button::clicked, this, [this] {
        if (m_isBusy) m_demonstration->cancel();
        m_isBusy = false;
        settle();
        Q_EMIT signInWanted();
    });
    connect(m_try, &Button::clicked, this, &WelcomeForm::tryIt);
    connect(m_stop, &Button::clicked, this, [this] {
        m_demonstration->cancel();
        m_isBusy = false;
        m_told->hide();
        settle();
        m_try->setFocus(Qt::OtherFocusReason);
    });
    connect(m_remove, &Button::clicked, this, &WelcomeForm::remove);
    settle();
}

void WelcomeForm::layOut()
{
    auto* column = Narrow::step(*body());
    if (m_speech) addLanguages(*column->body());
    auto* title = new Heading(tr("Welcome to Carrel"), TextRole::Display);
    title->wrapped();
    column->body()->addWidget(title);
    column->body()->addWidget((new Label(tr("The desk of those who look after students: their cases, notes and agreements, with the network and without it. How would you like to begin?"),
                                         TextRole::Body, Colour::Text2))->wrapped());
    m_told->hide();
    column->body()->addWidget(m_told);
    Label* words = nullptr;
    auto* signIn = cardWith(column->body(), Glyph::Building, tr("I work here"),
                            tr("Sign in with your university account and set up this desk. You need the address of your university's hub and the network, once."), &words);
    signIn->addGap(4);
    signIn->addWidget(m_signIn, 0, Qt::AlignLeft);
    auto* demo = cardWith(column->body(), Glyph::Demo, tr("I would like to look around first"), {}, &m_words);
    // Beside one another where their words leave room.
    auto* row = new QWidget;
    auto* buttons = new FlowLayout(row, 8);
    for (QWidget* button : {m_try, m_stop, m_remove}) buttons->addWidget(button);
    demo->addGap(4);
    demo->addWidget(row);
}

/// Each in its own words, for whoever cannot read the others.
void WelcomeForm::addLanguages(Column& column)
{
    auto* row = new Row(Insets{}, 8);
    for (const Language language : languages) {
        auto* button = new Button(ownName(language), ButtonVariant::Standard);
        button->setSmall(true);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setChecked(m_speech->language() == language);
        // The window is made anew in the other language, and this button with it.
        connect(button, &Button::clicked, m_speech, [speech = m_speech, language] { speech->speak(language); }, Qt::QueuedConnection);
        row->addWidget(button);
    }
    row->addStretch(1);
    column.addLayout(row);
}

void WelcomeForm::begin()
{
    m_isBusy = false;
    m_told->hide();
    settle();
    m_signIn->setFocus(Qt::OtherFocusReason);
}

void WelcomeForm::settle()
{
    const bool there = m_demonstration && m_demonstration->isThere();
    m_words->setText(there ? tr("A demonstration is on this computer. Everybody in it is invented, and what you did in it is still there.")
                           : tr("A university on this computer alone, in which everybody is invented. Nothing in it is real, nothing leaves this computer, and you can remove it again."));
    m_try->setText(m_isBusy ? tr("Making the demonstration …") : there ? tr("Go on with the demonstration") : tr("Try the demonstration"));
    m_try->setEnabled(!m_isBusy);
    m_try->setToolTip(m_isBusy ? tr("It opens by itself when it is ready") : QString());
    m_stop->setVisible(m_isBusy);
    m_remove->setVisible(there && !m_isBusy);
}

void WelcomeForm::tryIt()
{
    m_isBusy = true;
    settle();
    m_told->setTone(Tone::Info);
    m_told->setText(tr("The demonstration is being made: three hundred invented students and those who work with them. This takes less than a minute, and it opens by itself."));
    m_told->show();
    m_stop->setFocus(Qt::OtherFocusReason);
    announce(this, m_told->text());
    m_demonstration->begin([self = QPointer(this)](DemonstrationFault fault) {
        if (self) self->tell(fault);
    });
}

void WelcomeForm::tell(DemonstrationFault fault)
{
    m_isBusy = false;
    settle();
    const QString words = wordsFor(fault);
    m_told->setVisible(!words.isEmpty());
    if (words.isEmpty()) return;
    m_told->setTone(Tone::Bad);
    m_told->setText(words);
    m_try->setFocus(Qt::OtherFocusReason);
    announce(this, words, Politeness::Assertive);
}

void WelcomeForm::remove()
{
    const bool gone = m_demonstration->remove();
    settle();
    m_told->setTone(gone ? Tone::Ok : Tone::Bad);
    m_told->setText(gone ? tr("The demonstration is removed. Nothing of it is left on this computer.") : tr("Something of the demonstration could not be removed. Is it open in another window?"));
    m_told->show();
    announce(this, m_told->text());
    m_signIn->setFocus(Qt::OtherFocusReason);
}

}
