#include "ui/pages/people/StudentProfile.h"

#include "core/model/people/Student.h"
#include "ui/pages/Pair.h"
#include "ui/pages/people/ProfileCards.h"
#include "ui/widgets/Divider.h"
#include "ui/widgets/ActionRow.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IdentityBar.h"
#include "ui/widgets/LabelledField.h"
#include "ui/widgets/Popover.h"
#include "ui/widgets/ScrollPage.h"
#include "ui/words/Directory.h"
#include "ui/words/Faults.h"
#include "ui/words/Reading.h"

#include <QtWidgets/QLineEdit>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::KindNo;
using session::StudentFile;

StudentProfile::StudentProfile(const Ground& ground, QWidget* parent) : QWidget(parent), m_ground(ground)
{
    auto* column = new Column(this);
    auto* head = new QWidget;
    head->setAutoFillBackground(true);
    head->setBackgroundRole(QPalette::Base);
    auto* top = new Column(head, Insets{24, 16, 24, 16}, 0);
    m_who = new IdentityBar;
    m_open = new Button(Glyph::Plus, tr("Open case"), ButtonVariant::Primary);
    m_who->actions()->addButton(m_open);
    top->addWidget(m_who);
    m_page = new ScrollPage;
    m_page->body()->setInsets({24, 18, 10, 24});
    m_away = new Banner(Tone::Neutral, tr("Not stored on this desk. This was read at the hub just now, and the reading is recorded with your name."));
    m_away->setTone(Tone::Neutral, Glyph::CloudOff);
    m_trimmed = new Banner(Tone::Info, {});
    m_trimmed->setTone(Tone::Info, Glyph::Archive);
    connect(m_trimmed, &Banner::actionChosen, this, [this] {
        m_ground.desk.takeBack(*m_student);
        tellTrimmed();
    });
    m_pair = new Pair(320, 700);
    m_page->body()->addWidget(m_away);
    m_page->body()->addWidget(m_trimmed);
    m_namesakes = new Banner(Tone::Warn, {});
    m_page->body()->addWidget(m_namesakes);
    m_page->body()->addWidget(m_pair);
    m_page->body()->addStretch(1);
    column->addWidget(head);
    column->addWidget(new Divider);
    column->addWidget(m_page, 1);
    connect(m_open, &Button::clicked, this, &StudentProfile::openCaseWanted);
    connect(m_who, &IdentityBar::backChosen, this, &StudentProfile::backChosen);
}

bool StudentProfile::show(const model::RecordId& id)
{
    const auto file = m_ground.desk.student(id);
    if (!file) return false;
    tell(*file, false);
    return true;
}

void StudentProfile::showOnline(const session::Item& item, const std::vector<session::Item>& namesakes)
{
    tell({item, {}, {}, {}, {}, {}}, true);
    tellNamesakes(item.view, namesakes);
}

void StudentProfile::setBack(const QString& text) { m_who->setBack(text); }

QWidget* StudentProfile::start() const { return m_open->isVisibleTo(this) ? static_cast<QWidget*>(m_open) : m_page; }

void StudentProfile::clear()
{
    for (Column* column : {m_pair->main(), m_pair->aside()}) {
        while (QLayoutItem* old = column->takeAt(0)) {
            if (old->widget()) old->widget()->deleteLater();
            delete old;
        }
    }
}

void StudentProfile::tellWho(const StudentFile& file, bool online)
{
    const model::View& view = file.student.view;
    const Directory names(m_ground.desk);
    m_student = view.id();
    m_name = names.student(view);
    QStringList meta{courseWords(m_ground, file)};
    if (meta.front().isEmpty()) meta = {shown(view, model::Student::email).value_or(QString())};
    meta.removeAll(QString());
    m_who->setPerson(m_name.isEmpty() ? tr("A student") : m_name, names.number(view), meta.join(u"   ·   "_s));
    QList<ChipLook> tags;
    if (const auto state = shown(view, model::Student::state); state == model::StudentState::Left) tags << ChipLook{.text = tr("Has left")};
    else if (state == model::StudentState::Returned) tags << ChipLook{.text = tr("Returned")};
    m_who->setTags(tags);
    m_who->actions()->offer(m_open, m_ground.desk.mayCreate(KindNo::Case));
    m_away->setVisible(online);
    tellTrimmed();
    tellNamesakes(view, m_ground.desk.namesakes(view));
}

/// Cases that were taken off this desk can be had back where one has looked the student up.
void StudentProfile::tellTrimmed()
{
    const auto report = m_ground.desk.trimmed(*m_student);
    const int gone = report.gone + report.leaving;
    m_trimmed->setVisible(gone + report.returning > 0);
    m_trimmed->setText(gone > 0 ? tr("Trimmed from this desk: %n cases of this student.", nullptr, gone) : tr("This student’s cases come back when the hub next answers."));
    m_trimmed->setAction(gone > 0 ? tr("Keep them on this desk again") : QString());
}

void StudentProfile::tellNamesakes(const model::View& view, const std::vector<session::Item>& others)
{
    const Directory names(m_ground.desk);
    m_namesakes->setVisible(!others.empty());
    if (others.empty()) return;
    QStringList numbers;
    for (const session::Item& other : others) {
        if (const QString number = names.number(other.view); !number.isEmpty()) numbers << number;
    }
    const QString mine = names.number(view);
    const QString many = others.size() == 1 ? tr("Two students have this name.") : tr("%n students have this name.", nullptr, int(others.size()) + 1);
    const QString apart = mine.isEmpty() || numbers.isEmpty() ? tr("Your role sees nothing that tells them apart: ask the student.")
                                                              : tr("This one has the number %1; the other: %2. Check it before you write.").arg(mine, numbers.join(tr(", ")));
    m_namesakes->setText(many + u' ' + apart);
}

namespace {

struct EditWords {
    QString title, add, change, hint, save;
};

EditWords editWords(const model::Field<QString>& field)
{
    if (field.number == model::Student::trustedContact.number) {
        return {StudentProfile::tr("Trusted contact"), StudentProfile::tr("Add a trusted contact"), StudentProfile::tr("Change the trusted contact"),
                StudentProfile::tr("Whom the student named for when we worry about them, with a number. Empty takes it away."), StudentProfile::tr("Save contact")};
    }
    return {StudentProfile::tr("Preferred name"), StudentProfile::tr("Add a preferred name"), StudentProfile::tr("Change the preferred name"),
            StudentProfile::tr("As the student says it. Empty takes it away. Colleagues see it beside the name on record."), StudentProfile::tr("Save name")};
}

}

/// What about a student is written here and not in the student records, as far as the role writes it.
void StudentProfile::addEdits(Card* card, const model::View& view)
{
    for (const auto* field : {&model::Student::preferredName, &model::Student::trustedContact}) {
        if (view.mayWrite(*field)) addEdit(card, view, *field);
    }
}

void StudentProfile::addEdit(Card* card, const model::View& view, const model::Field<QString>& field)
{
    const QString now = shown(view, field).value_or(QString());
    const EditWords words = editWords(field);
    auto* change = new Button(Glyph::Edit, now.isEmpty() ? words.add : words.change, ButtonVariant::Quiet);
    change->setSmall(true);
    card->body()->addWidget(change, 0, Qt::AlignLeft);
    connect(change, &Button::clicked, this, [this, change, now, id = view.id(), &field] { askFor(field, change, now, id); });
}

void StudentProfile::askFor(const model::Field<QString>& field, QWidget* opener, const QString& now, const model::RecordId& id)
{
    const EditWords words = editWords(field);
    auto* panel = new Popover(words.title, opener);
    panel->setContentWidth(320);
    auto* text = new QLineEdit(now);
    auto* labelled = new LabelledField(words.title, text, words.hint);
    auto* save = new Button(words.save, ButtonVariant::Primary);
    panel->body()->addWidget(labelled);
    panel->body()->addWidget(save, 0, Qt::AlignLeft);
    const auto submit = [this, panel, text, labelled, id, &field] {
        model::Changes changes(KindNo::Student);
        const QString typed = text->text().simplified();
        typed.isEmpty() ? changes.clear(field) : changes.to(field, typed);
        const auto answer = m_ground.desk.edit(id, changes);
        if (!answer.ok()) return labelled->setError(wordsFor(answer, KindNo::Student));
        panel->close();
    };
    connect(save, &Button::clicked, panel, submit);
    connect(text, &QLineEdit::returnPressed, panel, submit);
    connect(panel, &Popover::closed, panel, &QObject::deleteLater);
    panel->open();
    text->setFocus(Qt::PopupFocusReason);
    text->selectAll();
}

void StudentProfile::tell(const StudentFile& file, bool online)
{
    setUpdatesEnabled(false);
    clear();
    tellWho(file, online);
    if (!online) {
        const auto open = [this](const model::RecordId& id) { Q_EMIT caseWanted(id); };
        if (dealsWith(m_ground, KindNo::Case)) m_pair->main()->addWidget(casesCard(m_ground, file, open));
        if (dealsWith(m_ground, KindNo::Action)) m_pair->main()->addWidget(underWayCard(m_ground, file));
        if (dealsWith(m_ground, KindNo::Support)) m_pair->main()->addWidget(supportCard(m_ground, file));
        if (dealsWith(m_ground, KindNo::Consent)) m_pair->main()->addWidget(consentsCard(m_ground, file.consents));
        if (dealsWith(m_ground, KindNo::Period)) m_pair->main()->addWidget(studiesCard(m_ground, file));
        m_pair->main()->addStretch(1);
    }
    Card* details = detailsCard(m_ground, file, online);
    if (!online) addEdits(details, file.student.view);
    (online ? m_pair->main() : m_pair->aside())->addWidget(details);
    if (!online && dealsWith(m_ground, KindNo::Explanation)) m_pair->aside()->addWidget(toldCard(m_ground, file));
    setUpdatesEnabled(true);
}

}
