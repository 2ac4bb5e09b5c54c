#include "ui/pages/dropin/WalkUpSheet.h"

#include "ui/models/StudentListModel.h"
#include "ui/pages/shell/Places.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/FoundList.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/words/Faults.h"

#include <QtCore/QPointer>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using session::OnlineFault;
using session::WhoAnswer;

WalkUpSheet::WalkUpSheet(const Ground& ground, session::Queue& queue, const model::RecordId& session, QWidget* window, Purpose purpose)
    : Sheet(purpose == Purpose::Add ? tr("Add somebody to the queue") : tr("Say who it is"), window), m_ground(ground), m_queue(queue), m_session(session), m_purpose(purpose), m_who(new QLineEdit),
      m_found(new FoundList(tr("Students found"), 260)), m_students(new StudentListModel(ground.desk, this)), m_said((new Label({}, TextRole::Meta, Colour::Text2))->wrapped()), m_fault(new Banner(Tone::Bad, {})),
      m_topic(new QComboBox), m_confidential(new QCheckBox(tr("In confidence: no topic where others can look on"))), m_add(new Button(Glyph::UserPlus, purpose == Purpose::Add ? tr("Add to the queue") : tr("This is who it is"), ButtonVariant::Primary)),
      m_unknown(new Button(tr("Add without finding them"))), m_cancel(new Button(tr("Cancel"))), m_looksUp(looksPeopleUp(ground.desk.person().roles))
{
    setContentWidth(560);
    setDrop(90);
    makeForm();
    connect(m_who, &QLineEdit::textEdited, this, &WalkUpSheet::look);
    connect(m_who, &QLineEdit::returnPressed, this, &WalkUpSheet::enter);
    connect(m_found, &RowList::opened, this, [this](const QModelIndex& index) { submit(m_students->studentAt(index.row())); });
    connect(m_add, &Button::clicked, this, [this] {
        const auto at = m_found->currentIndex();
        at.isValid() ? submit(m_students->studentAt(at.row())) : enter();
    });
    connect(m_unknown, &Button::clicked, this, [this] { submit(std::nullopt); });
    connect(m_cancel, &Button::clicked, this, &Sheet::close);
    connect(this, &Sheet::closed, this, &QObject::deleteLater);
    look();
}

void WalkUpSheet::makeForm()
{
    body()->addWidget(new Heading(m_purpose == Purpose::Add ? tr("Who has come?") : tr("Who is it?"), TextRole::Title));
    m_fault->hide();
    body()->addWidget(m_fault);
    body()->addWidget(m_looksUp ? new LabelledField(tr("Name, student number or card"), m_who, tr("A card reader types the number and Enter by itself.")) : new LabelledField(tr("Name they give"), m_who));
    m_found->setModel(m_students);
    m_found->setItemDelegate(new StudentRowDelegate(m_found, true));
    m_found->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    body()->addWidget(m_found);
    body()->addWidget(m_said);
    if (m_purpose == Purpose::Add) {
        m_topic->addItem(tr("Not said"), QString());
        for (const session::Choice& choice : m_ground.desk.choices(u"drop-in-topic"_s)) m_topic->addItem(choice.label, choice.code);
        body()->addWidget(new LabelledField(tr("What they come for"), m_topic));
        body()->addWidget(m_confidential);
    }
    if (!m_looksUp) {
        m_said->setText(tr("Your role does not look people up. They wait under the name they give, and a colleague who looks people up says who they are."));
        m_found->hide();
        m_add->hide();
        m_unknown->setVariant(ButtonVariant::Primary);
    }
    // Three verbs are too long for one line in some languages.
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 8);
    for (Button* button : {m_add, m_unknown, m_cancel}) flow->addWidget(button);
    body()->addWidget(buttons);
    if (m_purpose == Purpose::Add) return;
    for (QWidget* unused : std::initializer_list<QWidget*>{m_topic, m_confidential, m_unknown}) {
        unused->setParent(this);
        unused->hide();
    }
}

/// What this desk finds stands there at once, key by key; the hub is asked when somebody presses Enter.
void WalkUpSheet::look()
{
    const QString words = m_who->text().simplified();
    m_fault->hide();
    if (!m_looksUp) {
        m_unknown->setEnabled(!words.isEmpty());
        return place();
    }
    if (words.isEmpty()) {
        m_found->hide();
    } else {
        m_students->askWho(words);
        m_found->setVisible(m_students->rowCount() > 0);
        if (m_students->rowCount() > 0) m_found->setCurrentIndex(m_students->index(0));
    }
    m_unknown->setEnabled(!words.isEmpty());
    tell(words.isEmpty() ? tr("Nobody is looked up before you type.") : m_students->rowCount() > 0 ? tr("Enter adds the one that is marked; the arrows go to another.") : nobodyHere());
    place();
}

/// A desk that knows that nobody answers does not ask.
QString WalkUpSheet::nobodyHere() const
{
    if (!isApart()) return tr("Nobody on this desk. Enter asks the hub.");
    return m_purpose == Purpose::Add ? tr("Nobody on this desk, and the hub does not answer. Enter adds them without finding them; a person matches them later.") : tr("Nobody on this desk, and the hub does not answer now.");
}

bool WalkUpSheet::isApart() const { return m_ground.desk.syncReport().standing == session::SyncStanding::Offline; }

void WalkUpSheet::tell(const QString& words) { m_said->setText(words); }

void WalkUpSheet::enter()
{
    const QString words = m_who->text().simplified();
    if (words.isEmpty() || m_isAsking) return;
    const bool isNobody = !m_looksUp || (isApart() && m_students->rowCount() == 0);
    if (isNobody && m_purpose == Purpose::Add) return submit(std::nullopt);
    const auto at = m_found->currentIndex();
    const bool isNumber = std::ranges::any_of(words, [](QChar c) { return c.isDigit(); });
    if (!isNumber && m_found->isVisible() && at.isValid()) return submit(m_students->studentAt(at.row()));
    m_isAsking = true;
    m_queue.findWho(words, [self = QPointer(this), words](const WhoAnswer& answer) {
        if (self) self->take(words, answer, true);
    });
}

void WalkUpSheet::take(const QString& words, const WhoAnswer& answer, bool isEntered)
{
    m_isAsking = false;
    if (words != m_who->text().simplified()) return;
    if (isEntered && answer.students.size() == 1) return submit(answer.students.front().view.id());
    if (answer.students.size() > 1) {
        m_students->addOnline(answer.students);
        m_found->setVisible(true);
        m_found->setCurrentIndex(m_students->index(0));
        tell(tr("Several fit. Choose one."));
    } else if (answer.fault != OnlineFault::None) {
        tell(tr("Nobody on this desk fits, and the hub could not be asked. %1 Add them without finding them: a person matches them later.").arg(wordsFor(answer.fault).now));
    } else {
        tell(tr("Nobody is found by that. Check the spelling or the number, or add them without finding them."));
    }
    announce(this, m_said->text(), Politeness::Assertive);
    place();
}

void WalkUpSheet::submit(const std::optional<model::RecordId>& student)
{
    if (m_purpose == Purpose::Match) {
        if (!student) return;
        Q_EMIT matched(*student);
        return close();
    }
    session::NewWalkUp walkUp{m_session, student, student ? QString() : m_who->text().simplified(), m_topic->currentData().toString(), m_confidential->isChecked()};
    const auto saved = m_queue.addWalkUp(walkUp);
    if (!saved.ok()) {
        m_fault->setText(tr("Nobody was added. %1").arg(wordsFor(saved, model::KindNo::Visit)));
        m_fault->show();
        place();
        return announce(this, m_fault->text(), Politeness::Assertive);
    }
    Q_EMIT added(student ? m_ground.desk.nameOf(model::KindNo::Student, *student) : walkUp.visitor);
    close();
}

}
