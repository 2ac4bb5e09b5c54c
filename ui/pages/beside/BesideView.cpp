#include "ui/pages/beside/BesideView.h"

#include "core/model/people/Student.h"
#include "ui/pages/Pair.h"
#include "ui/pages/people/ProfileCards.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Divider.h"
#include "ui/widgets/FieldValue.h"
#include "ui/widgets/Label.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

#include <QtGui/QShortcut>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Action;
using model::Case;
using model::Student;
using session::Item;
using session::StudentFile;

namespace {

/// What was promised and is still to be done, or has been done: the staff's side of what was agreed.
Card* promisesCard(const Ground& ground, const StudentFile& file)
{
    auto* card = new Card(BesideView::tr("What we said we would do"));
    card->body()->setGap(8);
    const QDate today = localDay(ground.clock.now());
    const Directory names(ground.desk);
    for (const Item& held : file.cases) {
        const auto whole = ground.desk.caseFile(held.view.id());
        for (const Item& action : whole ? whole->actions : std::vector<Item>()) {
            const auto state = shown(action.view, Action::state);
            if (state == model::ActionState::Dropped) continue;
            QStringList meta{names.staff(shown(action.view, Action::owner))};
            const auto due = shown(action.view, Action::due);
            const auto done = shown(action.view, Action::doneOn);
            if (done) meta << BesideView::tr("done %1").arg(nearDate(*done, today));
            else if (due) meta << BesideView::tr("by %1").arg(nearDate(*due, today));
            auto* box = new QWidget;
            auto* lines = new Column(box, Insets{}, 2);
            lines->addWidget((new Label(shown(action.view, Action::what).value_or(QString())))->wrapped());
            lines->addWidget((new Label(meta.join(u"  ·  "_s), TextRole::Meta, Colour::Text2))->wrapped());
            card->body()->addWidget(box);
        }
    }
    if (card->body()->count() <= 1) card->body()->addWidget((new Label(BesideView::tr("Nothing yet."), TextRole::Body, Colour::Text3))->wrapped());
    return card;
}

/// For the student to look over and correct. What the role does not see is not there to be shown to anybody.
Card* contactCard(const StudentFile& file)
{
    const auto& view = file.student.view;
    auto* card = new Card(BesideView::tr("How we reach you"));
    const auto add = [&](const QString& label, const FieldReading& reading) {
        if (reading.state != FieldState::HiddenByRole) card->body()->addWidget(new FieldValue(label, reading));
    };
    add(BesideView::tr("Preferred name"), readingOf(view, Student::preferredName));
    add(BesideView::tr("Phone"), readingOf(view, Student::phone));
    add(BesideView::tr("Email"), readingOf(view, Student::email));
    return card;
}

}

BesideView::BesideView(const Ground& ground, const std::optional<model::RecordId>& student, QWidget* parent)
    : QWidget(parent), m_ground(ground), m_student(student), m_leave(new Button(Glyph::Back, tr("Back to the desk"))), m_page(new ScrollPage)
{
    auto* column = new Column(this);
    auto* head = new QWidget;
    head->setAutoFillBackground(true);
    head->setBackgroundRole(QPalette::Base);
    auto* row = new Row(head, Insets{24, 14, 24, 14}, 12);
    row->addWidget((new Label(student ? tr("We are looking at this together. Only what is yours is on the screen.") : tr("This window is put away while a student is here."),
                              TextRole::BodyStrong))
                       ->wrapped(),
                   1, Qt::AlignVCenter);
    m_leave->setKeyHint(QKeySequence(Qt::Key_F12));
    row->addWidget(m_leave);
    column->addWidget(head);
    column->addWidget(new Divider);
    m_page->body()->setInsets({24, 18, 10, 24});
    m_page->body()->addStretch(1);
    column->addWidget(m_page, 1);
    connect(m_leave, &Button::clicked, this, &BesideView::leaveChosen);
    connect(new QShortcut(QKeySequence(Qt::Key_F12), this), &QShortcut::activated, this, &BesideView::leaveChosen);
    refresh();
}

bool BesideView::refresh()
{
    if (!m_student) return true;
    const auto file = m_ground.desk.student(*m_student);
    if (!file) return false;
    QWidget* page = pageOf(*file);
    if (m_shown) {
        delete m_page->body()->replaceWidget(m_shown, page);
        m_shown->hide();
        m_shown->deleteLater();
    } else {
        m_page->body()->insertWidget(0, page);
    }
    m_shown = page;
    return true;
}

QWidget* BesideView::pageOf(const StudentFile& file)
{
    const Directory names(m_ground.desk);
    m_name = names.student(file.student.view);
    auto* page = new QWidget;
    auto* column = new Column(page, Insets{}, 16);
    column->addWidget((new Heading(m_name, TextRole::Title))->wrapped());
    QStringList meta{names.number(file.student.view), courseWords(m_ground, file)};
    meta.removeAll(QString());
    column->addWidget((new Label(meta.join(u"   ·   "_s), TextRole::Body, Colour::Text2))->wrapped());
    auto* pair = new Pair(340, 760);
    if (dealsWith(m_ground, model::KindNo::Support)) pair->main()->addWidget(supportCard(m_ground, file));
    if (dealsWith(m_ground, model::KindNo::Action)) pair->main()->addWidget(promisesCard(m_ground, file));
    pair->main()->addStretch(1);
    pair->aside()->addWidget(contactCard(file));
    if (dealsWith(m_ground, model::KindNo::Consent)) pair->aside()->addWidget(consentsCard(m_ground, file.consents));
    column->addWidget(pair);
    return page;
}

}
