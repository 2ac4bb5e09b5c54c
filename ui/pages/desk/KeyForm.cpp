#include "ui/pages/desk/KeyForm.h"

#include "ui/pages/Narrow.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ErrorSummary.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/widgets/PasswordEdit.h"
#include "ui/words/Faults.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QRadioButton>

namespace carrel::ui {

using How = session::KeyChoice::How;

namespace {

constexpr int shortestPassphrase = 12;

QRadioButton* addWay(Column* column, QButtonGroup* group, How how, const QString& text, const QString& words)
{
    auto* way = new QRadioButton(text);
    way->setAccessibleDescription(words);
    group->addButton(way, int(how));
    column->addWidget(way);
    auto* below = new Row(Insets{30, 0, 0, 6}, 0);
    below->addWidget((new Label(words, TextRole::Meta, Colour::Text2))->wrapped(), 1);
    column->addLayout(below);
    return way;
}

}

KeyForm::KeyForm(QWidget* parent) : ScrollPage(parent)
{
    auto* column = Narrow::step(*body());
    m_fault = new Banner(Tone::Warn, {});
    m_fault->hide();
    m_summary = new ErrorSummary;
    m_ways = new QButtonGroup(this);
    auto* card = new Card;
    card->body()->setGap(8);
    addWay(card->body(), m_ways, How::Keychain, tr("This computer's keyring"), tr("Recommended. The desk opens when you have signed in to this computer."))->setChecked(true);
    addWay(card->body(), m_ways, How::Passphrase, tr("A passphrase of my own"), tr("You type it each time. Nobody can look it up or reset it."));
    m_words = new QWidget;
    auto* words = new Column(m_words, Insets{30, 4, 0, 10}, 12);
    m_passphrase = new PasswordEdit;
    m_again = new PasswordEdit;
    m_passphraseField = new LabelledField(tr("Passphrase"), m_passphrase, tr("At least %1 characters. Four or five ordinary words are good.").arg(shortestPassphrase));
    m_againField = new LabelledField(tr("The passphrase again"), m_again);
    words->addWidget(m_passphraseField);
    words->addWidget(m_againField);
    card->body()->addWidget(m_words);
    addWay(card->body(), m_ways, How::NoCache, tr("Keep nothing on this computer"), tr("Everything is gone when you lock or close. You cannot work without the network."));
    column->body()->addWidget(new Heading(tr("How the key is kept"), TextRole::Display));
    column->body()->addWidget((new Label(tr("This desk keeps an encrypted copy of the records you work with. Its key should be where only you can reach it."), TextRole::Body, Colour::Text2))->wrapped());
    column->body()->addWidget(m_fault);
    column->body()->addWidget(m_summary);
    column->body()->addWidget(card);
    auto* go = new Button(tr("Continue"), ButtonVariant::Primary);
    auto* back = new Button(tr("Back"));
    auto* buttons = new Row(Insets{0, 6, 0, 0}, 8);
    buttons->addWidget(go);
    buttons->addWidget(back);
    buttons->addStretch(1);
    column->body()->addLayout(buttons);
    connect(m_ways, &QButtonGroup::idToggled, this, &KeyForm::settle);
    connect(go, &Button::clicked, this, &KeyForm::submit);
    connect(back, &Button::clicked, this, &KeyForm::backWanted);
    connect(m_again, &QLineEdit::returnPressed, this, &KeyForm::submit);
    settle();
}

session::KeyChoice KeyForm::choice() const
{
    const How how = How(m_ways->checkedId());
    return {how, how == How::Passphrase ? m_passphrase->text() : QString()};
}

void KeyForm::tell(session::UnlockFault fault)
{
    const FaultWords words = wordsFor(fault);
    m_fault->setText(words.sentence());
    m_fault->setVisible(!words.what.isEmpty());
    if (words.what.isEmpty()) return;
    announce(this, words.sentence(), Politeness::Assertive);
    if (auto* way = m_ways->checkedButton()) way->setFocus(Qt::OtherFocusReason);
}

void KeyForm::settle() { m_words->setVisible(choice().how == How::Passphrase); }

bool KeyForm::check()
{
    const bool needed = choice().how == How::Passphrase;
    const bool tooShort = needed && m_passphrase->text().size() < shortestPassphrase;
    const bool differs = needed && !tooShort && m_passphrase->text() != m_again->text();
    m_passphraseField->setError(tooShort ? tr("Choose a passphrase of at least %1 characters").arg(shortestPassphrase) : QString());
    m_againField->setError(differs ? tr("Type the same passphrase twice") : QString());
    return m_summary->gather(this);
}

void KeyForm::submit()
{
    if (check()) Q_EMIT chosen();
}

}
