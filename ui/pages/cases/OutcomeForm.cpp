#include "ui/pages/cases/OutcomeForm.h"

#include "ui/pages/DayField.h"
#include "ui/widgets/Composer.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::KindNo;
using model::Improved;
using model::Support;
using model::SupportState;

OutcomeForm::OutcomeForm(const Ground& ground, QWidget* parent)
    : FormCard(ground, tr("What came of it"), Glyph::Check, tr("Save outcome"), parent), m_state(new QComboBox), m_improved(new QComboBox)
{
    Row* row = addRow();
    addField(tr("Where it stands"), m_state, {}, row);
    addField(tr("Did it help"), m_improved, {}, row);
    for (const auto improved : {Improved::NotYetKnown, Improved::Yes, Improved::InPart, Improved::No}) m_improved->addItem(wordsFor(improved), int(improved));
    m_words = addWords(tr("Outcome"), tr("What changed, as the student would put it"), tr("The student can ask to read this."));
}

void OutcomeForm::about(const session::Item& support) { m_item = support; }

void OutcomeForm::begin(const session::CaseFile&)
{
    if (!m_item) return;
    const auto now = shown(m_item->view, Support::state).value_or(SupportState::Agreed);
    const auto codeOf = [](SupportState state) { return QString(model::latin(model::codesOf<SupportState>[size_t(state)])); };
    m_state->clear();
    for (const auto state : {SupportState::Agreed, SupportState::Doing, SupportState::Done, SupportState::Dropped}) {
        if (m_item->view.kind().mayMove(codeOf(now), codeOf(state))) m_state->addItem(statusOf(state).text, int(state));
    }
    const int done = m_state->findData(int(SupportState::Done));
    m_state->setCurrentIndex(std::max(0, done));
    m_improved->setCurrentIndex(m_improved->findData(int(shown(m_item->view, Support::improved).value_or(Improved::NotYetKnown))));
    if (m_words->text().isEmpty()) m_words->setText(shown(m_item->view, Support::outcome).value_or(QString()));
}

void OutcomeForm::check()
{
    const bool done = SupportState(m_state->currentData().toInt()) == SupportState::Done;
    if (done && m_words->text().trimmed().isEmpty()) fieldOf(m_words)->setError(tr("Say in a few words what came of it"));
}

session::CommandAnswer OutcomeForm::command()
{
    model::Changes changes(KindNo::Support);
    const QString words = m_words->text().trimmed();
    changes.to(Support::state, SupportState(m_state->currentData().toInt())).to(Support::improved, Improved(m_improved->currentData().toInt()));
    words.isEmpty() ? changes.clear(Support::outcome) : changes.to(Support::outcome, words);
    return ground().desk.edit(m_item->view.id(), changes);
}

}
