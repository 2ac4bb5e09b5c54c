#include "ui/pages/cases/AsideForm.h"

#include "ui/pages/cases/Bases.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/words/Dates.h"
#include "ui/words/Faults.h"

#include <QtWidgets/QComboBox>

namespace carrel::ui {

AsideForm::AsideForm(const Ground& ground, QWidget* parent)
    : Card(parent), m_ground(ground), m_words((new Label({}, TextRole::Body, Colour::Text2))->wrapped()), m_fault(new Banner(Tone::Bad, {})), m_basis(new QComboBox),
      m_field(new LabelledField(tr("What this note relies on"), m_basis)), m_keep(new Button(Glyph::Check, tr("Keep it as a note"), ButtonVariant::Primary)),
      m_discard(new Button(Glyph::Trash, tr("Do not keep it")))
{
    setLook(Look::Accent);
    setHeading(tr("Set aside, unread"));
    auto* close = new IconButton(Glyph::Close, tr("Close; it stays set aside"));
    head()->addWidget(close);
    m_fault->hide();
    body()->addWidget(m_fault);
    body()->addWidget(m_words);
    body()->addWidget(m_field);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 8);
    m_consent = new Button(Glyph::Consent, tr("Record a consent"));
    auto* condition = new Button(Glyph::Shield, tr("Record a condition"));
    for (Button* button : {m_keep, m_consent, condition, m_discard}) flow->addWidget(button);
    body()->addWidget(buttons);
    connect(m_keep, &Button::clicked, this, &AsideForm::keepIt);
    connect(m_basis, &QComboBox::currentIndexChanged, this, &AsideForm::settle);
    connect(m_consent, &Button::clicked, this, [this] { Q_EMIT basisWanted(false); });
    connect(condition, &Button::clicked, this, [this] { Q_EMIT basisWanted(true); });
    connect(m_discard, &Button::clicked, this, &AsideForm::askToDiscard);
    connect(close, &Button::clicked, this, &AsideForm::closed);
}

void AsideForm::open(const session::CaseFile& file)
{
    m_fault->hide();
    m_sure = false;
    m_discard->setText(tr("Do not keep it"));
    refresh(file);
    (m_field->isVisibleTo(this) ? static_cast<QWidget*>(m_basis) : m_keep)->setFocus(Qt::OtherFocusReason);
}

void AsideForm::refresh(const session::CaseFile& file)
{
    const auto all = m_ground.desk.setAsides(file.item.view.id());
    m_aside = all.empty() ? std::nullopt : std::optional(all.front());
    if (!m_aside) return;
    m_words->setText(tr("The words were put away %1. Ask the student whether it may be kept. Where they agree, record that; where they cannot be asked and somebody is at risk, record the condition. The words are read only after that.")
                         .arg(momentWords(m_aside->at, m_ground.clock.now())));
    const QString before = m_basis->currentData().toString();
    fillBases(m_ground, *m_basis, file.consents);
    if (const int same = m_basis->findData(before); same > 0) m_basis->setCurrentIndex(same);
    m_field->setVisible(m_basis->count() > 1);
    settle();
}

void AsideForm::settle()
{
    const bool chosen = !m_basis->currentData().toString().isEmpty();
    m_keep->setVariant(chosen ? ButtonVariant::Primary : ButtonVariant::Standard);
    m_consent->setVariant(chosen ? ButtonVariant::Standard : ButtonVariant::Primary);
}

void AsideForm::keepIt()
{
    const auto basis = model::RecordId::parse(m_basis->currentData().toString());
    m_field->setError({});
    if (!m_aside || !basis) {
        m_field->setError(m_basis->count() > 1 ? tr("Choose a consent or a condition") : QString());
        m_fault->setText(m_basis->count() > 1 ? tr("Choose the consent or the condition this note relies on.") : tr("No consent is recorded yet. Record a consent or a condition first."));
        m_fault->show();
        return announce(this, m_fault->text(), Politeness::Assertive);
    }
    const auto answer = m_ground.desk.settleAside(*m_aside, *basis);
    if (answer.ok()) return Q_EMIT settled();
    m_fault->setText(wordsFor(answer, model::KindNo::Note));
    m_fault->show();
}

/// There is no way back from this one, so the button asks before it does it.
void AsideForm::askToDiscard()
{
    if (!m_aside) return;
    if (!m_sure) {
        m_sure = true;
        m_discard->setText(tr("Destroy the words for good"));
        return announce(this, tr("Press again to destroy the words for good. There is no way back."), Politeness::Assertive);
    }
    m_ground.desk.discardAside(*m_aside);
    Q_EMIT settled();
}

}
