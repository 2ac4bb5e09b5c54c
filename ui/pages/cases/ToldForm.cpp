#include "ui/pages/cases/ToldForm.h"

#include "core/model/cases/Explanation.h"
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
using model::ConsentMethod;
using model::Explanation;

ToldForm::ToldForm(const Ground& ground, QWidget* parent)
    : FormCard(ground, tr("What the student was told"), Glyph::Message, tr("Record it"), parent), m_topic(new QComboBox), m_method(new QComboBox), m_on(new DayField(localDay(ground.clock.now())))
{
    addField(tr("About what"), m_topic);
    for (const QString& topic : {tr("Why notes are kept, who reads them, and how to ask for a copy"), tr("Who else will be told, and what"), tr("What happens with health information"),
                                 tr("How long it is kept"), tr("Why something was passed on without agreement")}) {
        m_topic->addItem(topic);
    }
    m_topic->addItem(tr("Something else"), u"other"_s);
    m_about = addLine(tr("What exactly"));
    m_consequence = addWords(tr("What follows from it"), tr("As you explained it to the student"), tr("The student can ask to read this."));
    Row* row = addRow();
    addField(tr("How"), m_method, {}, row);
    addField(tr("On"), m_on, {}, row);
    for (const auto method : {ConsentMethod::InPerson, ConsentMethod::Phone, ConsentMethod::Email, ConsentMethod::Form}) m_method->addItem(wordsFor(method), int(method));
    connect(m_topic, &QComboBox::currentIndexChanged, this, [this] { fieldOf(m_about)->setVisible(m_kind == Kind::Declined || m_topic->currentData() == u"other"_s); });
}

void ToldForm::about(Kind kind) { m_kind = kind; }

void ToldForm::begin(const session::CaseFile&)
{
    const bool told = m_kind == Kind::Told;
    setHeading(told ? tr("What the student was told") : tr("What the student prefers not to say"));
    setSaveText(told ? tr("Record what was told") : tr("Record their wish"));
    fieldOf(m_topic)->setVisible(told);
    fieldOf(m_about)->setHint(told ? QString() : tr("What was asked for, such as: a telephone number. Never a guess at the answer."));
    fieldOf(m_about)->setVisible(!told || m_topic->currentData() == u"other"_s);
    fieldOf(m_consequence)->setVisible(!told);
    m_on->setDay(localDay(ground().clock.now()));
}

void ToldForm::check()
{
    if (fieldOf(m_about)->isVisibleTo(this) && m_about->text().trimmed().isEmpty()) fieldOf(m_about)->setError(tr("Say in a few words what it was"));
    if (m_kind == Kind::Declined && m_consequence->text().trimmed().isEmpty()) fieldOf(m_consequence)->setError(tr("Say what follows; if nothing does, write that"));
}

session::CommandAnswer ToldForm::command()
{
    const bool told = m_kind == Kind::Told;
    model::Changes changes(KindNo::Explanation);
    changes.to(Explanation::sort, told ? model::ExplanationSort::Told : model::ExplanationSort::Declined);
    changes.to(Explanation::about, fieldOf(m_about)->isVisibleTo(this) ? m_about->text().trimmed() : m_topic->currentText());
    if (!told) changes.to(Explanation::consequence, m_consequence->text().trimmed());
    changes.to(Explanation::method, ConsentMethod(m_method->currentData().toInt())).to(Explanation::state, model::ExplanationState::Recorded);
    if (const auto day = m_on->day()) changes.to(Explanation::on, *day);
    return ground().desk.createIn(theCase(), changes);
}

}
