#include "ui/pages/cases/CaseSide.h"

#include "core/model/people/Student.h"
#include "ui/pages/Hidden.h"
#include "ui/pages/LinkRow.h"
#include "ui/pages/cases/NextStepCard.h"
#include "ui/pages/people/ProfileCards.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Case;
using model::Student;
using session::CaseFile;

CaseSide::CaseSide(const Ground& ground, QWidget* parent) : ScrollPage(parent), m_ground(ground), m_next(new NextStepCard(ground))
{
    body()->setInsets({4, 16, 10, 16});
    body()->addWidget(m_next);
    body()->addStretch(1);
}

void CaseSide::show(const CaseFile& file)
{
    m_next->show(file.item);
    auto* facts = new QWidget;
    auto* column = new Column(facts, Insets{}, 16);
    column->addWidget(detailsOf(file));
    if (QWidget* contact = contactOf(file)) column->addWidget(contact);
    if (QWidget* linked = linkedOf(file)) column->addWidget(linked);
    // Exchanged in one go: whoever reads in it keeps their place, as the page is as tall as before.
    if (m_facts) {
        delete body()->replaceWidget(m_facts, facts);
        m_facts->hide();
        m_facts->deleteLater();
    } else {
        body()->insertWidget(1, facts);
    }
    m_facts = facts;
}

QWidget* CaseSide::detailsOf(const CaseFile& file)
{
    const model::View& view = file.item.view;
    const Directory names(m_ground.desk);
    auto* card = new Card(tr("Details"));
    const auto add = [&](const model::FieldSpec& field, const FieldReading& reading) {
        card->body()->addWidget(fieldWithReason(m_ground, fieldLabel(model::KindNo::Case, field), reading));
    };
    const auto person = [&](const model::RecordId& id) { return names.staff(id); };
    if (isWithheld(view, Case::title)) {
        add(Case::student, readingOf(view, Case::student, [&](const model::RecordId& id) { return names.student(std::optional(id)); }));
        add(Case::title, readingOf(view, Case::title));
    }
    add(Case::type, readingOf(view, Case::type, [&](const QString& code) { return names.label(u"case-type"_s, code); }));
    add(Case::owner, readingOf(view, Case::owner, person));
    add(Case::team, readingOf(view, Case::team, [&](const model::RecordId& id) { return names.team(id); }));
    if (const auto shared = shown(view, Case::assignees); shared && !shared->isEmpty()) {
        QStringList people;
        for (const auto& id : *shared) people << names.staff(id);
        add(Case::assignees, FieldReading::value(Directory::listed(people)));
    }
    add(Case::priority, readingOf(view, Case::priority, [](model::Priority p) { return wordsFor(p); }));
    if (!isWithheld(view, Case::confidentiality)) {
        add(Case::confidentiality, readingOf(view, Case::confidentiality, [](model::Confidentiality c) { return wordsFor(c); }));
    }
    add(Case::openedOn, readingOf(view, Case::openedOn, [](QDate day) { return houseDate(day); }));
    if (const auto closed = shown(view, Case::closedOn)) add(Case::closedOn, FieldReading::value(houseDate(*closed)));
    if (const auto reason = shown(view, Case::stateReason)) add(Case::stateReason, FieldReading::value(*reason));
    add(Case::summary, readingOf(view, Case::summary));
    return card;
}

QWidget* CaseSide::linkedOf(const CaseFile& file)
{
    if (isWithheld(file.item.view, Case::linked)) return nullptr;
    const Directory names(m_ground.desk);
    auto* card = new Card(tr("Linked cases"));
    card->body()->setGap(8);
    if (file.linked.empty()) card->body()->addWidget((new Label(tr("No other case is linked to this one."), TextRole::Body, Colour::Text3))->wrapped());
    const bool may = file.item.view.mayWrite(Case::linked);
    for (const session::Item& item : file.linked) {
        const QString name = names.student(shown(item.view, Case::student));
        auto* line = new Row(Insets{}, 4);
        auto* row = new LinkRow(name.isEmpty() ? names.caseType(item.view) : name, shown(item.view, Case::title).value_or(QString()));
        connect(row, &LinkRow::clicked, this, [this, id = item.view.id()] { Q_EMIT caseWanted(id); }, Qt::QueuedConnection);
        line->addWidget(row, 1);
        if (may) {
            auto* unlink = new IconButton(Glyph::Close, tr("Unlink the case of %1").arg(name));
            unlink->setSmall(true);
            connect(unlink, &Button::clicked, this, [this, id = item.view.id()] { Q_EMIT unlinkWanted(id); }, Qt::QueuedConnection);
            line->addWidget(unlink);
        }
        card->body()->addLayout(line);
    }
    if (may && shown(file.item.view, Case::confidentiality) == model::Confidentiality::Team) {
        auto* link = new Button(Glyph::Link, tr("Link a case"), ButtonVariant::Quiet);
        link->setSmall(true);
        link->setFlush();
        connect(link, &Button::clicked, this, &CaseSide::linkWanted);
        card->body()->addWidget(link, 0, Qt::AlignLeft);
    }
    return card;
}

QWidget* CaseSide::contactOf(const CaseFile& file)
{
    if (!file.student) return nullptr;
    const model::View& view = file.student->view;
    auto* card = new Card(tr("Contact"));
    card->body()->addWidget(fieldWithReason(m_ground, tr("Phone"), readingOf(view, Student::phone)));
    card->body()->addWidget(fieldWithReason(m_ground, tr("Email"), readingOf(view, Student::email)));
    card->body()->addWidget(fieldWithReason(m_ground, tr("Trusted contact"), readingOf(view, Student::trustedContact)));
    return card;
}

void CaseSide::keepDrafts() { m_next->keepDrafts(); }

}
