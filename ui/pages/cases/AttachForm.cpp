#include "ui/pages/cases/AttachForm.h"

#include "ui/pages/cases/Bases.h"
#include "ui/pages/cases/FilePicker.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/words/Codes.h"
#include "ui/words/Directory.h"
#include "ui/words/FileWords.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace carrel::ui {

using model::Audience;

AttachForm::AttachForm(const Ground& ground, QWidget* parent)
    : FormCard(ground, tr("Attach a file"), Glyph::Paperclip, tr("Attach it"), parent), m_picker(new FilePicker(ground)), m_audience(new QComboBox),
      m_readers((new Label({}, TextRole::Meta, Colour::Text2))->wrapped()), m_special(new QCheckBox(tr("It says something about health, or another special category"))), m_basis(new QComboBox)
{
    addField(tr("File"), m_picker);
    for (const auto audience : {Audience::CaseTeam, Audience::Team, Audience::OnlyMe}) m_audience->addItem(wordsFor(audience), int(audience));
    auto* line = addField(tr("Who can see this"), m_audience);
    body()->insertWidget(body()->indexOf(line) + 1, m_readers);
    body()->insertWidget(body()->indexOf(m_readers) + 1, m_special);
    m_basisField = addField(tr("What it is kept under"), m_basis, tr("Where there is nothing to choose, record a consent or a condition first, in the tab “Consents”."));
    connect(m_picker, &FilePicker::looked, this, [this](const QString& refusal) {
        fieldOf(m_picker)->setError(refusal);
        if (!refusal.isEmpty()) announce(this, refusal, Politeness::Assertive);
    });
    connect(m_audience, &QComboBox::currentIndexChanged, this, &AttachForm::settle);
    connect(m_special, &QCheckBox::toggled, this, &AttachForm::settle);
}

void AttachForm::begin(const session::CaseFile& file)
{
    m_picker->clear();
    fieldOf(m_picker)->setHint(tr("PDF, PNG, JPEG, plain text, DOCX or ODT; at most %1. The student can ask to read it.").arg(sizeWords(ground().desk.rules().mostBytes())));
    m_audience->setCurrentIndex(0);
    m_special->setChecked(false);
    fillBases(ground(), *m_basis, file.consents);
    settle();
}

void AttachForm::settle()
{
    m_basisField->setVisible(m_special->isChecked());
    m_basisField->setError({});
    if (!ground().desk.isOpen()) return;
    const auto readers = ground().desk.audience(theCase(), Audience(m_audience->currentData().toInt()));
    const auto count = readers.names.size() + readers.others;
    const bool alone = count == 1 && Audience(m_audience->currentData().toInt()) != Audience::OnlyMe;
    m_readers->setText(alone        ? tr("There is nobody else in it now, so only %1 can open it.").arg(readers.names.value(0))
                       : count == 1 ? tr("Only %1 can open it.").arg(readers.names.value(0))
                                  : tr("%n people can open it: %1.", nullptr, int(count)).arg(Directory::listed(readers.names, readers.others)));
    m_audience->setAccessibleDescription(m_readers->text());
}

void AttachForm::check()
{
    if (!m_picker->hasFile()) fieldOf(m_picker)->setError(tr("Choose a file first"));
    if (m_special->isChecked() && m_basis->currentData().toString().isEmpty()) m_basisField->setError(tr("Choose what it is kept under"));
}

session::CommandAnswer AttachForm::command()
{
    session::NewAttachment file{theCase(), m_picker->name(), m_picker->bytes(), Audience(m_audience->currentData().toInt())};
    file.special = m_special->isChecked();
    if (file.special) file.consent = model::RecordId::parse(m_basis->currentData().toString());
    const auto answer = ground().desk.attach(file);
    if (answer.ok()) m_picker->clear();
    return answer.outcome;
}

WithdrawForm::WithdrawForm(const Ground& ground, QWidget* parent) : FormCard(ground, tr("Withdraw a file"), Glyph::Close, tr("Withdraw it"), parent)
{
    m_reason = addLine(tr("Why"), tr("It leaves every desk. That it was here, and why it is not, stays to be read."));
}

void WithdrawForm::about(const model::RecordId& file, const QString& name)
{
    m_file = file;
    m_name = name;
}

void WithdrawForm::begin(const session::CaseFile&) { setHeading(tr("Withdraw “%1”").arg(m_name)); }

void WithdrawForm::check()
{
    if (m_reason->text().trimmed().isEmpty()) fieldOf(m_reason)->setError(tr("Say in a few words why"));
}

session::CommandAnswer WithdrawForm::command() { return ground().desk.withdrawFile(*m_file, m_reason->text()); }

}
