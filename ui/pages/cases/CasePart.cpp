#include "ui/pages/cases/CasePart.h"

#include "ui/pages/Hidden.h"
#include "ui/pages/cases/FormCard.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FieldValue.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/words/Faults.h"

#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;

CasePart::CasePart(const Ground& ground, model::KindNo kind, QWidget* parent)
    : ScrollPage(parent), m_ground(ground), m_kind(kind), m_bar(new Row(Insets{}, 8)), m_fault(new Banner(Tone::Bad, {})), m_none(new StateView)
{
    // The same right edge as the story has, whether there is something to scroll or not.
    body()->setInsets({24, 16, 6, 24});
    body()->setGap(12);
    m_bar->addStretch(1);
    body()->addLayout(m_bar);
    m_fault->hide();
    body()->addWidget(m_fault);
    body()->addWidget(m_none);
    body()->addStretch(1);
}

void CasePart::setAdd(Glyph glyph, const QString& text)
{
    if (!m_ground.desk.mayCreate(m_kind)) return;
    m_add = new Button(glyph, text);
    m_bar->insertWidget(0, m_add);
    connect(m_add, &Button::clicked, this, &CasePart::add);
}

void CasePart::addSecond(Glyph glyph, const QString& text, const QString& key)
{
    if (!m_ground.desk.mayCreate(m_kind)) return;
    auto* second = new Button(glyph, text);
    m_bar->insertWidget(m_bar->count() - 1, second);
    connect(second, &Button::clicked, this, [this, key] { act(std::nullopt, key); });
}

void CasePart::setNone(const StateWords& words) { m_noneWords = words; }

void CasePart::keepForm(FormCard* form)
{
    m_forms.push_back(form);
    form->hide();
    body()->insertWidget(2, form);
    connect(form, &FormCard::saved, this, [this] {
        putAway();
        Q_EMIT changed();
    });
    connect(form, &FormCard::closed, this, &CasePart::putAway);
}

void CasePart::putForm(FormCard* form, const QString& key, const std::optional<model::RecordId>& about)
{
    if (!m_file) return;
    m_fault->hide();
    for (FormCard* other : m_forms) other->setVisible(other == form);
    m_form = form;
    m_formKey = about ? key + u':' + about->text() : key;
    setBarShown(false);
    m_none->hide();
    form->open(*m_file, u"%1/%2/%3"_s.arg(model::kindView(m_kind).name(), m_formKey, m_file->item.view.id().text()));
    ensureWidgetVisible(form);
    Q_EMIT formChanged();
}

void CasePart::putAway()
{
    const bool had = m_form && m_form->isAncestorOf(window()->focusWidget());
    if (m_form) m_form->hide();
    m_form = nullptr;
    m_formKey.clear();
    setBarShown(true);
    m_none->setVisible(m_entries.empty());
    if (had && m_add) m_add->setFocus(Qt::OtherFocusReason);
    Q_EMIT formChanged();
}

/// While something is written, what would begin something else is out of the way.
void CasePart::setBarShown(bool isShown)
{
    for (int i = 0; i < m_bar->count(); ++i) {
        if (QWidget* button = m_bar->itemAt(i)->widget()) button->setVisible(isShown);
    }
}

void CasePart::keepDrafts()
{
    for (FormCard* form : m_forms) form->keepDrafts();
}

void CasePart::reopen(const QString& form)
{
    const QString key = form.section(u':', 0, 0);
    if (!key.isEmpty()) act(model::RecordId::parse(form.section(u':', 1, 1)), key);
}

void CasePart::show(const session::CaseFile& file)
{
    const bool same = m_file && m_file->item.view.id() == file.item.view.id();
    if (!same) {
        keepDrafts();
        if (m_form) putAway();
        m_fault->hide();
    }
    m_file = file;
    auto entries = entriesOf(file);
    if (same && entries == m_entries && m_cards) return;
    m_entries = std::move(entries);
    fill();
}

void CasePart::fill()
{
    m_none->setVisible(m_entries.empty() && !m_form);
    if (m_entries.empty()) m_none->tell(StateKind::FirstEmpty, m_noneWords);
    auto* cards = new QWidget;
    auto* column = new Column(cards, Insets{}, 12);
    QString group;
    for (const PartEntry& entry : m_entries) {
        if (!entry.group.isEmpty() && entry.group != group) column->addWidget(new Heading(entry.group, TextRole::MetaStrong));
        group = entry.group;
        column->addWidget(cardFor(entry));
    }
    // Who stood on a button of a card is put on the same button of the card that takes its place.
    const QString stood = m_cards && m_cards->isAncestorOf(window()->focusWidget()) ? window()->focusWidget()->accessibleName() : QString();
    if (m_cards) {
        delete body()->replaceWidget(m_cards, cards);
        m_cards->hide();
        m_cards->deleteLater();
    } else {
        body()->insertWidget(body()->indexOf(m_none) + 1, cards);
    }
    m_cards = cards;
    if (stood.isEmpty()) return;
    for (auto* button : cards->findChildren<Button*>()) {
        if (button->accessibleName() == stood) return button->setFocus(Qt::OtherFocusReason);
    }
    if (m_add) m_add->setFocus(Qt::OtherFocusReason);
}

QWidget* CasePart::cardFor(const PartEntry& entry)
{
    auto* card = new Card;
    card->body()->setGap(8);
    auto* head = new Row(Insets{}, 8);
    auto* title = new Heading(entry.title, TextRole::BodyStrong);
    head->addWidget(title->wrapped(), 1);
    for (const ChipLook& chip : entry.chips) head->addWidget(new Chip(chip), 0, Qt::AlignTop);
    card->body()->addLayout(head);
    if (!entry.meta.isEmpty()) card->body()->addWidget((new Label(entry.meta, TextRole::Meta, Colour::Text2))->wrapped());
    if (!entry.body.isEmpty()) card->body()->addWidget((new Label(entry.body))->wrapped());
    for (const auto& [label, reading] : entry.fields) card->body()->addWidget(fieldWithReason(m_ground, label, reading));
    if (entry.verbs.isEmpty()) return card;
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 8);
    for (const PartVerb& verb : entry.verbs) {
        auto* button = new Button(verb.glyph, verb.text, verb.isQuiet ? ButtonVariant::Quiet : ButtonVariant::Standard);
        button->setSmall(true);
        setSpoken(button, tr("%1: %2", "what it does, to what").arg(verb.text, entry.title));
        connect(button, &Button::clicked, this, [this, id = entry.id, key = verb.key] { act(id, key); }, Qt::QueuedConnection);
        flow->addWidget(button);
    }
    card->body()->addGap(2);
    card->body()->addWidget(buttons);
    return card;
}

void CasePart::tellFault(const session::CommandAnswer& answer)
{
    m_fault->setVisible(!answer.ok());
    if (answer.ok()) return Q_EMIT changed();
    say(Tone::Bad, wordsFor(answer, m_kind));
}

void CasePart::say(Tone tone, const QString& words)
{
    m_fault->setVisible(!words.isEmpty());
    if (words.isEmpty()) return;
    m_fault->setTone(tone);
    m_fault->setText(words);
    announce(this, words, tone == Tone::Bad ? Politeness::Assertive : Politeness::Polite);
}

const session::Item* CasePart::itemOf(const std::vector<session::Item>& items, const model::RecordId& id) const
{
    const auto it = std::ranges::find_if(items, [&](const session::Item& item) { return item.view.id() == id; });
    return it == items.end() ? nullptr : &*it;
}

}
