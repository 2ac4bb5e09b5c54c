#include "ui/pages/cases/SupportForm.h"

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
using model::Support;

SupportForm::SupportForm(const Ground& ground, QWidget* parent)
    : FormCard(ground, tr("Agreed support"), Glyph::Shield, tr("Add support"), parent), m_by(new DayField(localDay(ground.clock.now()))),
      m_agreed(new QCheckBox(tr("The student agreed to this")))
{
    m_what = addLine(tr("What was agreed"), tr("In words that the student would use."));
    Row* row = addRow();
    m_who = addLine(tr("Who does it"), {}, row);
    addField(tr("By when"), m_by, {}, row);
    body()->insertWidget(body()->count() - 1, m_agreed);
}

void SupportForm::begin(const session::CaseFile&)
{
    m_by->setDay(localDay(ground().clock.now()).addDays(14));
    m_agreed->setChecked(true);
}

void SupportForm::check()
{
    if (m_what->text().trimmed().isEmpty()) fieldOf(m_what)->setError(tr("Say what was agreed"));
}

session::CommandAnswer SupportForm::command()
{
    model::Changes changes(KindNo::Support);
    changes.to(Support::what, m_what->text().trimmed()).to(Support::state, model::SupportState::Agreed).to(Support::agreed, m_agreed->isChecked());
    changes.to(Support::improved, model::Improved::NotYetKnown);
    if (!m_who->text().trimmed().isEmpty()) changes.to(Support::who, m_who->text().trimmed());
    if (const auto by = m_by->day()) changes.to(Support::by, *by);
    return ground().desk.createIn(theCase(), changes);
}

}
