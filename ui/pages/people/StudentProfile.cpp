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
    m_page->body()->setInsets({24, 18, 24, 24});
    m_away = new Banner(Tone::Neutral, tr("Not stored on this desk. This was read at the hub just now, and the reading is recorded with your name."));
    m_away->setTone(Tone::Neutral, Glyph::CloudOff);
    m_pair = new Pair(320, 700);
    m_page->body()->addWidget(m_away);
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

void StudentProfile::showOnline(const session::Item& item) { tell({item, {}, {}, {}, {}, {}}, true); }

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
    m_open->setVisible(m_ground.desk.mayCreate(KindNo::Case));
    m_away->setVisible(online);
}

/// The one thing about a student that is written here and not in the student records: the name they would like to be
/// called by.
void StudentProfile::addNaming(Card* card, const model::View& view)
{
    const QString now = shown(view, model::Student::preferredName).value_or(QString());
    auto* change = new Button(Glyph::Edit, now.isEmpty() ? tr("Add a preferred name") : tr("Change the preferred name"), ButtonVariant::Quiet);
    change->setSmall(true);
    card->body()->addWidget(change, 0, Qt::AlignLeft);
    connect(change, &Button::clicked, this, [this, change, now, id = view.id()] { askForName(change, now, id); });
}

void StudentProfile::askForName(QWidget* opener, const QString& now, const model::RecordId& id)
{
    auto* panel = new Popover(tr("Preferred name"), opener);
    panel->setContentWidth(320);
    auto* name = new QLineEdit(now);
    auto* field = new LabelledField(tr("Preferred name"), name, tr("As the student says it. Empty takes it away. Colleagues see it beside the name on record."));
    auto* save = new Button(tr("Save name"), ButtonVariant::Primary);
    panel->body()->addWidget(field);
    panel->body()->addWidget(save, 0, Qt::AlignLeft);
    const auto submit = [this, panel, name, field, id] {
        model::Changes changes(KindNo::Student);
        const QString text = name->text().simplified();
        text.isEmpty() ? changes.clear(model::Student::preferredName) : changes.to(model::Student::preferredName, text);
        const auto answer = m_ground.desk.edit(id, changes);
        if (!answer.ok()) return field->setError(wordsFor(answer, KindNo::Student));
        panel->close();
    };
    connect(save, &Button::clicked, panel, submit);
    connect(name, &QLineEdit::returnPressed, panel, submit);
    connect(panel, &Popover::closed, panel, &QObject::deleteLater);
    panel->open();
    name->setFocus(Qt::PopupFocusReason);
    name->selectAll();
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
    if (!online && file.student.view.mayWrite(model::Student::preferredName)) addNaming(details, file.student.view);
    (online ? m_pair->main() : m_pair->aside())->addWidget(details);
    if (!online && dealsWith(m_ground, KindNo::Explanation)) m_pair->aside()->addWidget(toldCard(m_ground, file));
    setUpdatesEnabled(true);
}

}
