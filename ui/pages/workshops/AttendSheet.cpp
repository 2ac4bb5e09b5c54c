#include "ui/pages/workshops/AttendSheet.h"

#include "ui/models/StudentListModel.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/FoundList.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/words/Faults.h"
#include "ui/words/Reading.h"

#include <QtCore/QPointer>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using session::OnlineFault;
using session::WhoAnswer;

namespace {

QString titleOf(AttendSheet::Purpose purpose)
{
    switch (purpose) {
    case AttendSheet::Purpose::Book: return AttendSheet::tr("Book a place");
    case AttendSheet::Purpose::WalkIn: return AttendSheet::tr("Add somebody who walked in");
    case AttendSheet::Purpose::Match: break;
    }
    return AttendSheet::tr("Say who it is");
}

QString verbOf(AttendSheet::Purpose purpose)
{
    switch (purpose) {
    case AttendSheet::Purpose::Book: return AttendSheet::tr("Book");
    case AttendSheet::Purpose::WalkIn: return AttendSheet::tr("Add and mark present");
    case AttendSheet::Purpose::Match: break;
    }
    return AttendSheet::tr("This is who it is");
}

}

AttendSheet::AttendSheet(const Ground& ground, session::Workshops& workshops, const model::RecordId& workshop, Purpose purpose, QWidget* window)
    : Sheet(titleOf(purpose), window), m_ground(ground), m_workshops(workshops), m_workshop(workshop), m_purpose(purpose), m_who(new QLineEdit), m_found(new FoundList(tr("Students found"), 260)),
      m_students(new StudentListModel(ground.desk, this)), m_said((new Label({}, TextRole::Meta, Colour::Text2))->wrapped()), m_fault(new Banner(Tone::Bad, {})), m_topic(new QComboBox(this)),
      m_add(new Button(Glyph::UserPlus, verbOf(purpose), ButtonVariant::Primary)), m_unknown(new Button(tr("Add by the name they gave"), ButtonVariant::Standard, this)), m_cancel(new Button(tr("Cancel")))
{
    setContentWidth(560);
    setDrop(90);
    makeForm();
    connect(m_who, &QLineEdit::textEdited, this, &AttendSheet::look);
    connect(m_who, &QLineEdit::returnPressed, this, &AttendSheet::enter);
    connect(m_found, &RowList::opened, this, [this](const QModelIndex& index) { submit(m_students->studentAt(index.row())); });
    connect(m_add, &Button::clicked, this, [this] {
        const auto at = m_found->currentIndex();
        m_found->isVisible() && at.isValid() ? submit(m_students->studentAt(at.row())) : enter();
    });
    connect(m_unknown, &Button::clicked, this, [this] { submit(std::nullopt); });
    connect(m_cancel, &Button::clicked, this, &Sheet::close);
    connect(this, &Sheet::closed, this, &QObject::deleteLater);
    look();
}

void AttendSheet::makeForm()
{
    body()->addWidget(new Heading(titleOf(m_purpose), TextRole::Title));
    m_fault->hide();
    body()->addWidget(m_fault);
    body()->addWidget(new LabelledField(tr("Name, student number or card"), m_who, tr("A card reader types the number and Enter by itself.")));
    m_found->setModel(m_students);
    m_found->setItemDelegate(new StudentRowDelegate(m_found, true));
    m_found->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    body()->addWidget(m_found);
    body()->addWidget(m_said);
    m_topic->addItem(tr("Not said"), QString());
    for (const session::Choice& choice : m_ground.desk.choices(u"workshop-topic"_s)) m_topic->addItem(choice.label, choice.code);
    m_topic->setVisible(m_purpose == Purpose::Book);
    if (m_purpose == Purpose::Book) body()->addWidget(new LabelledField(tr("What they hope for"), m_topic));
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 8);
    flow->addWidget(m_add);
    if (m_purpose == Purpose::WalkIn) flow->addWidget(m_unknown);
    m_unknown->setVisible(m_purpose == Purpose::WalkIn);
    flow->addWidget(m_cancel);
    body()->addWidget(buttons);
}

/// What this desk finds stands there at once, key by key; the hub is asked when somebody presses Enter.
void AttendSheet::look()
{
    const QString words = m_who->text().simplified();
    m_fault->hide();
    if (!words.isEmpty()) m_students->askWho(words);
    const bool any = !words.isEmpty() && m_students->rowCount() > 0;
    m_found->setVisible(any);
    if (any) m_found->setCurrentIndex(m_students->index(0));
    m_unknown->setEnabled(!words.isEmpty());
    m_said->setText(words.isEmpty() ? tr("Nobody is looked up before you type.") : any ? tr("Enter takes the one that is marked; the arrows go to another.") : tr("Nobody on this desk. Enter asks the hub."));
    place();
}

void AttendSheet::enter()
{
    const QString words = m_who->text().simplified();
    if (words.isEmpty() || m_isAsking) return;
    const auto at = m_found->currentIndex();
    const bool isNumber = std::ranges::any_of(words, [](QChar c) { return c.isDigit(); });
    if (!isNumber && m_found->isVisible() && at.isValid()) return submit(m_students->studentAt(at.row()));
    m_isAsking = true;
    m_workshops.findWho(words, [self = QPointer(this), words](const WhoAnswer& answer) {
        if (self) self->take(words, answer);
    });
}

void AttendSheet::take(const QString& words, const WhoAnswer& answer)
{
    m_isAsking = false;
    if (words != m_who->text().simplified()) return;
    if (answer.students.size() == 1) return submit(answer.students.front().view.id());
    const QString way = m_purpose == Purpose::WalkIn ? tr("Add them by the name they gave: Learning Services matches them later.") : tr("Check the spelling or the number.");
    if (answer.students.size() > 1) {
        m_students->addOnline(answer.students);
        m_found->setVisible(true);
        m_found->setCurrentIndex(m_students->index(0));
        m_said->setText(tr("Several fit. Choose one."));
    } else if (answer.fault != OnlineFault::None) {
        m_said->setText(tr("Nobody on this desk fits, and the hub could not be asked. %1 %2", "why, what to do").arg(wordsFor(answer.fault).now, way));
    } else {
        m_said->setText(tr("Nobody is found by that. %1", "what to do").arg(way));
    }
    announce(this, m_said->text(), Politeness::Assertive);
    place();
}

QString AttendSheet::doneWords(const QString& name, bool waits) const
{
    if (m_purpose == Purpose::WalkIn) return tr("%1 walked in, and is here", "name").arg(name);
    return waits ? tr("No place is free: %1 is on the waiting list", "name").arg(name) : tr("%1 has a place", "name").arg(name);
}

QString AttendSheet::faultWords(const session::BookedAhead& answer) const
{
    using session::CommandFault;
    const auto& saved = answer.saved;
    if (answer.fault != OnlineFault::None) return tr("Nobody was booked. Until the register comes, only the hub knows who has a place. Try again when it answers and you are signed in.");
    const auto isAt = [&](QStringView field) { return saved.fault == CommandFault::Invalid && saved.field == field; };
    if (isAt(u"visitor")) return tr("That is a number. Ask their name: a register keeps names and no numbers.");
    if (isAt(u"student")) return tr("They are booked already: one place for each person.");
    if (isAt(u"state")) return tr("They had a place and gave it back. When the register comes, it can be given to them again.");
    return tr("Nobody was added. %1").arg(wordsFor(saved, model::KindNo::Booking));
}

void AttendSheet::submit(const std::optional<model::RecordId>& student)
{
    if (m_isAsking) return;
    if (m_purpose == Purpose::Match) {
        if (!student) return;
        Q_EMIT matched(*student);
        return close();
    }
    const session::NewBooking request{m_workshop, student, student ? QString() : m_who->text().simplified(), m_topic->currentData().toString(), m_purpose == Purpose::WalkIn};
    const auto now = m_workshops.open(m_workshop);
    if (now && now->head.isAhead) {
        m_isAsking = true;
        return m_workshops.bookAhead(request, [self = QPointer(this), request](const session::BookedAhead& saved) {
            if (self) self->finish(request, saved);
        });
    }
    const auto saved = m_workshops.book(request);
    const auto booking = saved.ok() && saved.id ? m_ground.desk.find(model::KindNo::Booking, *saved.id) : std::nullopt;
    finish(request, {saved, OnlineFault::None, booking && ui::shown(booking->view, model::Booking::state) == model::BookingState::Waiting});
}

void AttendSheet::finish(const session::NewBooking& request, const session::BookedAhead& answer)
{
    m_isAsking = false;
    if (!answer.saved.ok()) {
        m_fault->setText(faultWords(answer));
        m_fault->show();
        place();
        return announce(this, m_fault->text(), Politeness::Assertive);
    }
    const QString known = request.student ? m_ground.desk.nameOf(model::KindNo::Student, *request.student) : request.visitor;
    Q_EMIT done(doneWords(known.isEmpty() ? m_who->text().simplified() : known, answer.waits));
    close();
}

}
