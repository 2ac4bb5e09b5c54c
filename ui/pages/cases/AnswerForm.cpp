#include "ui/pages/cases/AnswerForm.h"

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
using model::Referral;
using model::ReferralState;

AnswerForm::AnswerForm(const Ground& ground, QWidget* parent)
    : FormCard(ground, tr("What came back"), Glyph::Inbox, tr("Save answer"), parent), m_state(new QComboBox), m_chase(new DayField(localDay(ground.clock.now())))
{
    Row* row = addRow();
    addField(tr("Where it stands"), m_state, {}, row);
    addField(tr("Ask again on"), m_chase, tr("To empty it, press Delete."), row);
    m_reply = addWords(tr("Reply"), tr("What the service said, in short"), tr("The student can ask to read this."));
}

void AnswerForm::about(const session::Item& referral) { m_item = referral; }

void AnswerForm::begin(const session::CaseFile&)
{
    if (!m_item) return;
    const auto now = shown(m_item->view, Referral::state).value_or(ReferralState::Sent);
    const auto codeOf = [](ReferralState state) { return QString(model::latin(model::codesOf<ReferralState>[size_t(state)])); };
    m_state->clear();
    using S = ReferralState;
    for (const auto state : {S::Sent, S::Received, S::Accepted, S::InProgress, S::Done, S::Rejected, S::NoReply}) {
        if (m_item->view.kind().mayMove(codeOf(now), codeOf(state))) m_state->addItem(statusOf(state).text, int(state));
    }
    m_state->setCurrentIndex(m_state->findData(int(now)));
    m_chase->setDay(shown(m_item->view, Referral::chaseOn));
    if (m_reply->text().isEmpty()) m_reply->setText(shown(m_item->view, Referral::reply).value_or(QString()));
}

void AnswerForm::check() {}

session::CommandAnswer AnswerForm::command()
{
    model::Changes changes(KindNo::Referral);
    changes.to(Referral::state, ReferralState(m_state->currentData().toInt()));
    const QString words = m_reply->text().trimmed();
    if (m_item->view.mayWrite(Referral::reply)) words.isEmpty() ? changes.clear(Referral::reply) : changes.to(Referral::reply, words);
    const auto day = m_chase->day();
    day ? changes.to(Referral::chaseOn, *day) : changes.clear(Referral::chaseOn);
    return ground().desk.edit(m_item->view.id(), changes);
}

}
