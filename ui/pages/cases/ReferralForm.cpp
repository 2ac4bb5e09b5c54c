#include "ui/pages/cases/ReferralForm.h"

#include "core/model/people/Student.h"
#include "ui/pages/DayField.h"
#include "ui/widgets/Composer.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

#include <QtGui/QStandardItemModel>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::KindNo;
using model::Consent;
using model::Referral;
using model::ReferralKind;

ReferralForm::ReferralForm(const Ground& ground, QWidget* parent)
    : FormCard(ground, tr("Refer the student"), Glyph::Send, tr("Send referral"), parent), m_kind(new QComboBox), m_service(new QComboBox), m_fieldBox(new QWidget),
      m_basis(new QComboBox), m_chase(new DayField(localDay(ground.clock.now()))), m_tells((new Label({}, TextRole::Meta, Colour::Text2))->wrapped())
{
    Row* first = addRow();
    addField(tr("How"), m_kind, {}, first);
    addField(tr("To which service"), m_service, {}, first);
    for (const auto kind : {ReferralKind::Assisted, ReferralKind::Formal, ReferralKind::AdviceOnly}) m_kind->addItem(wordsFor(kind), int(kind));
    m_reason = addWords(tr("Reason"), tr("Only what the service needs in order to help"), tr("The service reads this, and so can the student."));
    auto* fields = new FlowLayout(m_fieldBox, 14);
    const std::pair<QString, QString> all[] = {{u"name"_s, tr("Name")}, {u"number"_s, tr("Student number")}, {u"email"_s, tr("Email")}, {u"phone"_s, tr("Telephone")}, {u"support"_s, tr("Agreed support")}};
    for (const auto& [code, words] : all) {
        auto* box = new QCheckBox(words);
        fields->addWidget(box);
        m_fields.emplace_back(code, box);
        connect(box, &QCheckBox::toggled, this, &ReferralForm::settle);
    }
    m_fieldBox->setAccessibleName(tr("What the service is told besides"));
    addField(tr("What the service is told besides"), m_fieldBox, tr("The fewest that will do, and no more than the student agreed to."));
    addField(tr("Consent used"), m_basis, tr("What the student agreed to for this service. New consents are recorded under Consents."));
    m_override = addLine(tr("Why it goes without agreement"), tr("Read by the director of wellbeing and kept. The student is told the reasons as soon as it is safe."));
    addField(tr("Ask again on"), m_chase);
    body()->insertWidget(body()->count() - 1, m_tells);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ReferralForm::settle);
    connect(m_service, &QComboBox::currentIndexChanged, this, [this] {
        fillBasis();
        settle();
    });
    connect(m_basis, &QComboBox::currentIndexChanged, this, &ReferralForm::settle);
}

bool ReferralForm::isAdvice() const { return ReferralKind(m_kind->currentData().toInt()) == ReferralKind::AdviceOnly; }

/// What was agreed for somebody else is no footing here: it stands there, so that nobody looks for it, and cannot be chosen.
void ReferralForm::fillBasis()
{
    const QSignalBlocker quiet(m_basis);
    const QVariant before = m_basis->currentData();
    const QString service = m_service->currentData().toString().isEmpty() ? QString() : m_service->currentText();
    m_basis->clear();
    m_basis->addItem(tr("Choose"), QString());
    std::vector<QString> others;
    for (const auto& [id, scope, recipients, given] : m_agreed) {
        const bool covers = recipients.isEmpty() || (!service.isEmpty() && recipients.contains(service, Qt::CaseInsensitive));
        if (covers) m_basis->addItem(tr("Agreed on %1", "a day").arg(given), id.text());
        else others.push_back(tr("Only for %1", "recipients").arg(recipients));
    }
    m_basis->addItem(tr("Without agreement, for a reason"), u"override"_s);
    for (const QString& other : others) {
        m_basis->addItem(other, QString());
        static_cast<QStandardItemModel*>(m_basis->model())->item(m_basis->count() - 1)->setEnabled(false);
    }
    m_basis->setCurrentIndex(std::max(0, before.toString().isEmpty() ? 0 : m_basis->findData(before)));
}

void ReferralForm::begin(const session::CaseFile& file)
{
    m_service->clear();
    m_service->addItem(tr("Choose"), QString());
    for (const session::Choice& choice : ground().desk.choices(u"service"_s)) m_service->addItem(choice.label, choice.code);
    m_agreed.clear();
    const QDate today = localDay(ground().clock.now());
    for (const session::Item& item : file.consents) {
        const auto until = shown(item.view, Consent::expires);
        if (shown(item.view, Consent::state) != model::ConsentState::Given || (until && *until < today)) continue;
        m_agreed.push_back({item.view.id(), shown(item.view, Consent::scope).value_or(QString()), shown(item.view, Consent::recipients).value_or(QString()),
                             nearDate(shown(item.view, Consent::givenOn).value_or(today), today)});
    }
    fillBasis();
    m_basis->setCurrentIndex(0);
    for (const auto& [code, box] : m_fields) box->setChecked(code == u"name" || code == u"number");
    m_chase->setDay(localDay(ground().clock.now()).addDays(7));
    settle();
}

QStringList ReferralForm::shared() const
{
    QStringList out;
    for (const auto& [code, box] : m_fields) {
        if (box->isChecked()) out << code;
    }
    return out;
}

void ReferralForm::settle()
{
    const bool advice = isAdvice();
    fieldOf(m_fieldBox)->setVisible(!advice);
    fieldOf(m_basis)->setVisible(!advice);
    const auto agreed = std::ranges::find(m_agreed, m_basis->currentData().toString(), [](const Agreed& one) { return one.id.text(); });
    fieldOf(m_basis)->setHint(agreed != m_agreed.end() ? tr("The student agreed: %1", "what was agreed").arg(agreed->scope)
                                                       : tr("What the student agreed to for this service. New consents are recorded under Consents."));
    fieldOf(m_override)->setVisible(!advice && m_basis->currentData() == u"override"_s);
    fieldOf(m_chase)->setVisible(!advice);
    setSaveText(advice ? tr("Note the advice") : tr("Send referral"));
    QStringList told;
    for (const auto& [code, box] : m_fields) {
        if (box->isChecked()) told << box->text().toLower();
    }
    const QString service = m_service->currentData().toString().isEmpty() ? tr("The service") : m_service->currentText();
    m_tells->setText(advice ? tr("Nothing is sent. It is noted that the student was told where to go.")
                            : tr("%1 sees the reason and: %2. Nothing else of this case.").arg(service, Directory::listed(told)));
}

void ReferralForm::check()
{
    if (m_service->currentData().toString().isEmpty()) fieldOf(m_service)->setError(tr("Choose the service"));
    if (m_reason->text().trimmed().isEmpty()) fieldOf(m_reason)->setError(tr("Say what the service is asked for"));
    if (isAdvice()) return;
    if (m_basis->currentData().toString().isEmpty()) fieldOf(m_basis)->setError(tr("Choose what the student agreed to for this service, or say why it goes without"));
    const bool override = m_basis->currentData() == u"override"_s;
    if (override && m_override->text().trimmed().isEmpty()) fieldOf(m_override)->setError(tr("Write the reason: it is kept with the referral"));
}

session::CommandAnswer ReferralForm::command()
{
    model::Changes changes(KindNo::Referral);
    changes.to(Referral::kindOf, ReferralKind(m_kind->currentData().toInt())).to(Referral::service, m_service->currentData().toString());
    changes.to(Referral::reason, m_reason->text().trimmed());
    if (isAdvice()) return ground().desk.createIn(theCase(), changes.to(Referral::state, model::ReferralState::Done));
    changes.to(Referral::state, model::ReferralState::Sent).to(Referral::shared, shared().join(u' '));
    const auto consent = model::RecordId::parse(m_basis->currentData().toString());
    consent ? changes.to(Referral::consent, *consent) : changes.to(Referral::overrideReason, m_override->text().trimmed());
    if (const auto day = m_chase->day()) changes.to(Referral::chaseOn, *day);
    return ground().desk.createIn(theCase(), changes);
}

}
