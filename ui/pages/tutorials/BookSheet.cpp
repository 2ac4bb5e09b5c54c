#include "ui/pages/tutorials/BookSheet.h"

#include "ui/models/StudentListModel.h"
#include "ui/pages/Draft.h"
#include "ui/pages/Spelling.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Composer.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/FoundList.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/words/Dates.h"
#include "ui/words/Faults.h"
#include "ui/words/TutorialWords.h"

#include <QtCore/QPointer>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::RecordId;
using model::TutorialMode;
using session::CommandFault;
using session::OnlineFault;
using session::WhoAnswer;

namespace {

/// Where words lie that are about nobody yet, and whom the last ones were about.
QString newPlace() { return u"tutorial:new"_s; }
QString lastPlace() { return u"tutorial:new-for"_s; }

QString placeOf(const RecordId& student) { return newPlace() + u'/' + student.text(); }

}

BookSheet::BookSheet(const Ground& ground, session::Tutorials& tutorials, QWidget* window)
    : Sheet(tr("Book a tutorial"), window), m_ground(ground), m_tutorials(tutorials), m_fault(new Banner(Tone::Bad, {})), m_who(new QLineEdit), m_found(new FoundList(tr("Students found"), 180)), m_students(new StudentListModel(ground.desk, this)),
      m_said((new Label({}, TextRole::Meta, Colour::Text2))->wrapped()), m_times(new QComboBox), m_mode(new QComboBox), m_topic(new QComboBox), m_asked(new Composer(tr("Help asked for"), tr("In the student's own words, where they said it"))),
      m_draft(new Draft(ground.desk, m_asked)), m_team(new QComboBox), m_book(new Button(Glyph::CalendarPlus, tr("Book"), ButtonVariant::Primary))
{
    setContentWidth(600);
    setDrop(60);
    layOut();
    m_draft->open(newPlace());
    connect(m_who, &QLineEdit::textEdited, this, [this] {
        m_student.reset();
        look();
    });
    connect(m_who, &QLineEdit::returnPressed, this, &BookSheet::enter);
    connect(m_found, &RowList::opened, this, [this](const QModelIndex& index) { choose(m_students->studentAt(index.row())); });
    connect(m_asked, &Composer::submitted, this, &BookSheet::submit);
    connect(m_book, &Button::clicked, this, &BookSheet::submit);
    connect(m_times, &QComboBox::currentIndexChanged, this, [this] {
        m_modeField->setVisible(m_times->currentData().toString().isEmpty());
        m_times->setToolTip(m_times->currentText());
        place();
    });
    connect(this, &Sheet::closed, this, [this] {
        keepWords();
        deleteLater();
    });
    look();
    takeUpStudent();
}

void BookSheet::layOut()
{
    body()->addWidget(new Heading(tr("Book a tutorial"), TextRole::Title));
    m_fault->hide();
    body()->addWidget(m_fault);
    body()->addWidget(new LabelledField(tr("Name, student number or card"), m_who));
    m_found->setModel(m_students);
    m_found->setItemDelegate(new StudentRowDelegate(m_found, true));
    m_found->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    body()->addWidget(m_found);
    body()->addWidget(m_said);
    fillTimes();
    for (const TutorialMode mode : {TutorialMode::Tutorial, TutorialMode::ETutorial}) m_mode->addItem(modeWord(mode));
    m_topic->addItem(tr("Not said"), QString());
    for (const session::Choice& choice : m_tutorials.topics()) m_topic->addItem(choice.label, choice.code);
    for (const session::Item& item : m_tutorials.teams()) m_team->addItem(m_ground.desk.nameOf(model::KindNo::Team, item.view.id()), item.view.id().text());
    auto* when = new QWidget;
    auto* across = new Row(when, Insets{}, 12);
    across->addWidget(new LabelledField(tr("When"), m_times), 3);
    across->addWidget(new LabelledField(tr("Topic"), m_topic), 2);
    body()->addWidget(when);
    m_modeField = new LabelledField(tr("How"), m_mode);
    body()->addWidget(m_modeField);
    m_modeField->setVisible(m_times->currentData().toString().isEmpty());
    new Spelling(m_asked->edit(), m_ground.speller, m_ground.desk);
    body()->addWidget(new LabelledField(tr("Help asked for"), m_asked));
    auto* team = new LabelledField(tr("Whose tutorial it is"), m_team);
    team->setVisible(m_team->count() > 1);
    body()->addWidget(team);
    auto* cancel = new Button(tr("Cancel"));
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 8);
    m_book->setKeys(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    flow->addWidget(m_book);
    flow->addWidget(cancel);
    body()->addWidget(buttons);
    connect(cancel, &Button::clicked, this, &Sheet::close);
}

/// The first that is free stands there already; whoever finds none free waits for one.
void BookSheet::fillTimes()
{
    const QString stood = m_times->currentData().toString();
    const bool isFirst = m_times->count() == 0;
    m_times->clear();
    for (const auto& line : m_tutorials.freeTimes()) m_times->addItem(timeWords(line, localDay(m_ground.clock.now())), line.slot.view.id().text());
    m_times->addItem(tr("No time yet: on the waiting list"), QString());
    const int at = m_times->findData(stood);
    m_times->setCurrentIndex(isFirst || at < 0 ? 0 : at);
    m_times->setToolTip(m_times->currentText());
}

/// What this desk finds stands there at once, key by key; the hub is asked when somebody presses Enter.
void BookSheet::look()
{
    const QString words = m_who->text().simplified();
    m_fault->hide();
    if (!words.isEmpty()) m_students->askWho(words);
    const bool any = !m_student && !words.isEmpty() && m_students->rowCount() > 0;
    m_found->setVisible(any);
    if (any) m_found->setCurrentIndex(m_students->index(0));
    if (m_student) m_said->setText(tr("This is who it is for."));
    else m_said->setText(words.isEmpty() ? tr("Nobody is looked up before you type.") : any ? tr("Enter takes the one that is marked; the arrows go to another.") : tr("Nobody on this desk. Enter asks the hub."));
    place();
}

void BookSheet::enter()
{
    const QString words = m_who->text().simplified();
    if (words.isEmpty() || m_isAsking || m_student) return;
    const auto at = m_found->currentIndex();
    const bool isNumber = std::ranges::any_of(words, [](QChar c) { return c.isDigit(); });
    if (!isNumber && m_found->isVisible() && at.isValid()) return choose(m_students->studentAt(at.row()));
    m_isAsking = true;
    m_tutorials.findWho(words, [self = QPointer(this), words](const WhoAnswer& answer) {
        if (self) self->take(words, answer);
    });
}

void BookSheet::take(const QString& words, const WhoAnswer& answer)
{
    m_isAsking = false;
    if (words != m_who->text().simplified()) return;
    if (answer.students.size() == 1) {
        m_students->addOnline(answer.students);
        return choose(answer.students.front().view.id());
    }
    if (answer.students.size() > 1) {
        m_students->addOnline(answer.students);
        m_found->setVisible(true);
        m_found->setCurrentIndex(m_students->index(0));
        m_said->setText(tr("Several fit. Choose one."));
    } else if (answer.fault != OnlineFault::None) {
        m_said->setText(tr("Nobody on this desk fits, and the hub could not be asked. %1", "why").arg(wordsFor(answer.fault).now));
    } else {
        m_said->setText(tr("Nobody is found by that. Check the spelling or the number."));
    }
    announce(this, m_said->text(), Politeness::Assertive);
    place();
}

void BookSheet::choose(const std::optional<RecordId>& student)
{
    if (!student) return;
    const int row = m_students->rowOf(*student);
    const QString name = row >= 0 ? m_students->row(row).name : m_ground.desk.nameOf(model::KindNo::Student, *student);
    m_student = student;
    if (!name.isEmpty()) m_who->setText(name);
    takeUpWords();
    look();
    m_times->setFocus(Qt::OtherFocusReason);
    announce(this, tr("For %1", "student").arg(m_who->text()));
}

void BookSheet::takeUpWords()
{
    const QString place = placeOf(*m_student);
    if (m_draft->place() == place) return;
    // What was written before anybody was named is about whoever is named now.
    const QString loose = m_draft->place() == newPlace() ? m_asked->text().trimmed() : QString();
    if (!loose.isEmpty()) m_draft->drop();
    m_draft->open(place);
    m_ground.desk.keepDraft(lastPlace(), m_student->text(), 0);
    if (loose.isEmpty()) return;
    const QString kept = m_asked->text().trimmed();
    m_asked->setText(kept.isEmpty() ? loose : kept + u"\n\n"_s + loose);
    m_draft->keep();
}

void BookSheet::keepWords()
{
    if (!m_ground.desk.isOpen()) return;
    m_draft->keep();
    const bool isSomebodys = m_student && !m_asked->text().trimmed().isEmpty();
    if (isSomebodys) m_ground.desk.keepDraft(lastPlace(), m_student->text(), 0);
    else if (m_draft->isKept(lastPlace())) m_ground.desk.dropDraft(lastPlace());
}

/// Whoever closed it by mistake goes on where they were: with the words, and with whom they are about.
void BookSheet::takeUpStudent()
{
    const auto last = m_ground.desk.draft(lastPlace());
    const auto student = last ? RecordId::parse(last->text) : std::nullopt;
    const QString name = student ? m_ground.desk.nameOf(model::KindNo::Student, *student) : QString();
    // Somebody whom this desk does not hold is named again first, and then their words come back.
    if (name.isEmpty() || !m_asked->text().trimmed().isEmpty()) return;
    m_who->setText(name);
    m_student = student;
    takeUpWords();
    look();
}

void BookSheet::fault(const QString& words)
{
    m_fault->setText(words);
    m_fault->show();
    place();
    announce(this, words, Politeness::Assertive);
}

void BookSheet::submit()
{
    if (!m_student && m_found->isVisible() && m_found->currentIndex().isValid()) {
        const QString words = m_asked->text();
        choose(m_students->studentAt(m_found->currentIndex().row()));
        // Other words stand there now: they are read before they are booked.
        if (m_asked->text() != words) return;
    }
    if (!m_student) {
        fault(tr("Say who it is for: type a name or a number, and press Enter."));
        return m_who->setFocus(Qt::OtherFocusReason);
    }
    const auto team = RecordId::parse(m_team->currentData().toString());
    if (!team) return;
    const auto slot = RecordId::parse(m_times->currentData().toString());
    const auto saved = m_tutorials.book({*m_student, *team, slot, TutorialMode(std::max(0, m_mode->currentIndex())), m_asked->text(), m_topic->currentData().toString()});
    if (saved.fault == CommandFault::Invalid && saved.field == u"slot") {
        fillTimes();
        return fault(tr("That time is not free any more. Choose another."));
    }
    if (saved.fault == CommandFault::Invalid && saved.field == u"student") return fault(tr("They are on the waiting list already. Give them a time there."));
    if (!saved.ok() || !saved.id) return fault(tr("It was not booked. %1").arg(wordsFor(saved, model::KindNo::Tutorial)));
    m_draft->drop();
    const QString name = m_who->text().simplified();
    Q_EMIT booked(*saved.id, slot ? tr("%1 has this time", "name").arg(name) : tr("%1 is on the waiting list", "name").arg(name));
    close();
}

}
