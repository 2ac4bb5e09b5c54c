#include "ui/pages/tutorials/PastSheet.h"

#include "ui/models/StudentListModel.h"
#include "ui/pages/LongPage.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Divider.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/FoundList.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/words/Dates.h"
#include "ui/words/TutorialWords.h"

#include <QtCore/QPointer>
#include <QtWidgets/QLineEdit>

namespace carrel::ui {

using session::OnlineFault;
using session::WhoAnswer;

namespace {

QWidget* para(const QString& words, TextRole role, Colour colour = Colour::Text) { return (new Label(words, role, colour))->wrapped(); }

}

PastSheet::PastSheet(const Ground& ground, session::Tutorials& tutorials, QWidget* window)
    : Sheet(tr("Earlier tutorials"), window), m_ground(ground), m_tutorials(tutorials), m_who(new QLineEdit), m_found(new FoundList(tr("Students found"), 200)), m_students(new StudentListModel(ground.desk, this)),
      m_said((new Label({}, TextRole::Meta, Colour::Text2))->wrapped()), m_page(new LongPage)
{
    setContentWidth(620);
    setDrop(90);
    body()->addWidget(new Heading(tr("Earlier tutorials"), TextRole::Title));
    body()->addWidget(new LabelledField(tr("Whose"), m_who, tr("A name, or a student number.")));
    m_found->setModel(m_students);
    m_found->setItemDelegate(new StudentRowDelegate(m_found, true));
    m_found->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_page->hide();
    for (QWidget* part : std::initializer_list<QWidget*>{m_found, m_said}) body()->addWidget(part);
    body()->addWidget(m_page, 1);
    auto* shut = new Button(tr("Close"));
    auto* buttons = new QWidget;
    (new FlowLayout(buttons, 10))->addWidget(shut);
    body()->addWidget(buttons);
    connect(m_who, &QLineEdit::textEdited, this, &PastSheet::look);
    connect(m_who, &QLineEdit::returnPressed, this, &PastSheet::enter);
    connect(m_found, &RowList::opened, this, [this](const QModelIndex& index) { ask(m_students->studentAt(index.row())); });
    connect(shut, &Button::clicked, this, &Sheet::close);
    connect(this, &Sheet::closed, this, &QObject::deleteLater);
    look();
}

void PastSheet::say(const QString& words)
{
    m_said->setText(words);
    announce(this, words);
    place();
}

/// What this desk finds stands there at once, key by key; the hub is asked when somebody presses Enter.
void PastSheet::look()
{
    const QString words = m_who->text().simplified();
    m_page->hide();
    if (!words.isEmpty()) m_students->askWho(words);
    const bool any = !words.isEmpty() && m_students->rowCount() > 0;
    m_found->setVisible(any);
    if (any) m_found->setCurrentIndex(m_students->index(0));
    m_said->setText(words.isEmpty() ? tr("Nobody is looked up before you type.") : any ? tr("Enter takes the one that is marked; the arrows go to another.") : tr("Nobody on this desk. Enter asks the hub."));
    place();
}

void PastSheet::enter()
{
    const QString words = m_who->text().simplified();
    if (words.isEmpty() || m_isAsking) return;
    const auto at = m_found->currentIndex();
    if (!m_found->isHidden() && at.isValid()) return ask(m_students->studentAt(at.row()));
    m_isAsking = true;
    m_tutorials.findWho(words, [self = QPointer(this), words](const WhoAnswer& answer) {
        if (self) self->take(words, answer);
    });
}

void PastSheet::take(const QString& words, const WhoAnswer& answer)
{
    m_isAsking = false;
    if (words != m_who->text().simplified()) return;
    if (answer.students.size() == 1) return ask(answer.students.front().view.id());
    if (answer.students.size() > 1) {
        m_students->addOnline(answer.students);
        m_found->show();
        m_found->setCurrentIndex(m_students->index(0));
        return say(tr("Several fit. Choose one."));
    }
    say(answer.fault != OnlineFault::None ? tr("The hub could not be asked. Try again when it answers and you are signed in.") : tr("Nobody is found by that. Check the spelling or the number."));
}

void PastSheet::ask(const std::optional<model::RecordId>& student)
{
    if (!student || m_isAsking) return;
    m_isAsking = true;
    say(tr("Asking the hub …"));
    m_tutorials.askOlder(*student, [self = QPointer(this)](const session::OlderVisits& older) {
        if (self) self->tell(older);
    });
}

void PastSheet::tell(const session::OlderVisits& older)
{
    m_isAsking = false;
    if (older.fault != OnlineFault::None) return say(tr("The hub could not be asked. Try again when it answers and you are signed in."));
    auto* fresh = new LongPage;
    const QDate today = localDay(m_ground.clock.now());
    for (const session::EarlierVisit& one : older.visits) {
        fresh->body()->addWidget(new Divider);
        fresh->body()->addWidget(para(earlierTitle(one), TextRole::BodyStrong));
        if (const QString meta = earlierMeta(one, today); !meta.isEmpty()) fresh->body()->addWidget(para(meta, TextRole::Meta, Colour::Text2));
        if (!one.provided.isEmpty()) fresh->body()->addWidget(para(one.provided, TextRole::Body));
        if (!one.nextSteps.isEmpty()) fresh->body()->addWidget(para(tr("Next steps then: %1").arg(one.nextSteps), TextRole::Body));
    }
    fresh->body()->addStretch(1);
    // Before it stands in the sheet it would be a window of its own.
    delete body()->replaceWidget(m_page, fresh);
    m_page->hide();
    fresh->setVisible(!older.visits.empty());
    m_page->deleteLater();
    m_page = fresh;
    m_found->hide();
    say(older.visits.empty() ? tr("The hub has no tutorials of theirs so far.") : older.more ? tr("Read at the hub, and not kept on this desk. It has more than it tells at once.") : tr("Read at the hub, and not kept on this desk."));
}

}
