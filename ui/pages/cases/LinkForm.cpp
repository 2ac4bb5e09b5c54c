#include "ui/pages/cases/LinkForm.h"

#include "ui/pages/LinkRow.h"
#include "ui/pages/Shelf.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SearchField.h"
#include "ui/words/Codes.h"
#include "ui/words/Directory.h"
#include "ui/words/Faults.h"
#include "ui/words/Reading.h"

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Case;

LinkForm::LinkForm(const Ground& ground, const model::RecordId& theCase, QWidget* parent)
    : Card(parent), m_ground(ground), m_case(theCase), m_field(new SearchField(tr("Name, student number or title"))), m_shelf(new Shelf),
      m_fault(new Banner(Tone::Bad, {}))
{
    setLook(Look::Accent);
    setHeading(tr("Link another case"));
    auto* close = new IconButton(Glyph::Close, tr("Close"));
    head()->addWidget(close);
    body()->addWidget((new Label(tr("Both cases then lead to each other. Only who may see a case learns of it."), TextRole::Meta, Colour::Text2))->wrapped());
    m_fault->hide();
    body()->addWidget(m_fault);
    body()->addWidget(m_field);
    m_shelf->viewport()->setBackgroundRole(QPalette::Base);
    body()->addWidget(m_shelf, 1);
    setFocusProxy(m_field);
    connect(close, &Button::clicked, this, &LinkForm::closed);
    connect(m_field, &QLineEdit::textChanged, this, &LinkForm::find);
    find();
}

void LinkForm::find()
{
    constexpr int most = 6;
    session::CaseQuery open;
    open.limit = most;
    const QString words = m_field->text().trimmed();
    const auto lines = words.isEmpty() ? m_ground.desk.cases(open) : m_ground.desk.look(words, most).cases;
    const Directory names(m_ground.desk);
    auto* box = new QWidget;
    auto* column = new Column(box, Insets{0, 0, 8, 0}, 2);
    for (const session::CaseLine& line : lines) {
        const model::View& view = line.item.view;
        if (view.id() == m_case || !view.mayWrite(Case::linked) || shown(view, Case::confidentiality) != model::Confidentiality::Team) continue;
        const QString name = line.student ? names.student(line.student->view) : names.caseType(view);
        auto* row = new LinkRow(name, shown(view, Case::title).value_or(QString()), ChipLook{.text = names.caseType(view)});
        connect(row, &LinkRow::clicked, this, [this, id = view.id()] { link(id); }, Qt::QueuedConnection);
        column->addWidget(row);
    }
    if (column->count() == 0) {
        column->addWidget((new Label(words.isEmpty() ? tr("No other case on this desk can be linked.") : tr("No case on this desk matches “%1”.").arg(words), TextRole::Body, Colour::Text2))->wrapped());
    }
    m_shelf->put(box);
}

void LinkForm::link(const model::RecordId& other)
{
    const auto answer = m_ground.desk.link(m_case, other, true);
    if (answer.ok()) return Q_EMIT linked();
    m_fault->setText(answer.fault == session::CommandFault::NotAllowed ? tr("One of the two is known only to those it is shared with. It is not linked, so that nobody else learns of it.")
                                                                       : wordsFor(answer, model::KindNo::Case));
    m_fault->show();
}

}
