#include "ui/pages/Hidden.h"
#include "ui/pages/LinkRow.h"
#include "ui/pages/tutorials/TutorialView.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/words/Dates.h"
#include "ui/words/Reading.h"
#include "ui/words/TutorialWords.h"

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::KindNo;
using model::Tutorial;
using model::TutorialRecord;
using session::EarlierVisit;
using session::RecordVersion;

// The part of TutorialView that says how it stands.

namespace {

/// Takes away what stands in it from `first` on.
void clear(QLayout* layout, int first)
{
    while (layout->count() > first) {
        QLayoutItem* old = layout->takeAt(first);
        if (old->widget()) {
            old->widget()->hide();
            old->widget()->deleteLater();
        }
        delete old;
    }
}

}

void TutorialView::tellBooking()
{
    const auto& head = m_file->head;
    const auto& view = head.tutorial.view;
    const base::Moment now = m_ground.clock.now();
    const auto words = [&](const model::Field<QString>& field) { return ui::shown(view, field).value_or(QString()); };
    const QString as = QStringList{view.id().text(), tutorialWhen(head.starts, head.ends, localDay(now)), head.tutor, head.place, head.topic, words(Tutorial::requested), QString::number(int(state()))}.join(u'\n');
    if (as == m_bookingAs) return;
    m_bookingAs = as;
    clear(m_booking->body(), 1);
    const auto add = [&](const QString& label, const FieldReading& reading) { m_booking->body()->addWidget(fieldWithReason(m_ground, label, reading)); };
    // When, how and with whom stand above, beside the name; that they may not be seen is said here.
    if (isWithheld(view, Tutorial::starts)) add(tr("When"), FieldReading::hidden(whoSees(Tutorial::starts)));
    // Who waits for a time waits for no place.
    if (head.state != model::TutorialState::Waiting) add(tr("Place"), readingOf(view, Tutorial::place));
    add(tr("Topic"), readingOf(view, Tutorial::topic, [&](const QString& code) { return m_tutorials.topicLabel(code); }));
    add(tr("Help asked for"), readingOf(view, Tutorial::requested));
    add(tr("Asked on"), readingOf(view, Tutorial::booked, [&](base::Moment at) { return momentWords(at, now); }));
    if (ui::shown(view, Tutorial::visit)) add(tr("Came of"), FieldReading::value(tr("a visit to a drop-in")));
}

/// A signature is for good: it is asked for once more, where it stands.
QWidget* TutorialView::makeCoSignAsk(const QString& author)
{
    auto* box = new QWidget;
    auto* column = new Column(box, Insets{}, 8);
    const QString who = author.isEmpty() ? tr("a colleague") : author;
    auto* question = (new Label(tr("Co-sign the record that %1 wrote? A signature cannot be taken back.", "trainee").arg(who), TextRole::BodyStrong))->wrapped();
    auto* yes = new Button(Glyph::Done, tr("Co-sign it"), ButtonVariant::Primary);
    auto* no = new Button(tr("Cancel"));
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 8);
    flow->addWidget(yes);
    flow->addWidget(no);
    column->addWidget(question);
    column->addWidget(buttons);
    connect(yes, &Button::clicked, this, &TutorialView::coSign, Qt::QueuedConnection);
    connect(no, &Button::clicked, this, [this] {
        m_coSignAsk->hide();
        m_coSign->show();
        m_coSign->setFocus(Qt::OtherFocusReason);
    }, Qt::QueuedConnection);
    m_coSignAsk = box;
    m_keepUnsigned = no;
    box->hide();
    return box;
}

void TutorialView::askToCoSign()
{
    if (!m_coSignAsk || !m_coSign) return;
    m_coSignAsk->show();
    m_coSign->hide();
    m_keepUnsigned->setFocus(Qt::OtherFocusReason);
    announce(this, m_coSignAsk->findChild<Label*>()->text(), Politeness::Assertive);
}

QWidget* TutorialView::makeVersion(const RecordVersion& version)
{
    const auto& view = version.record.view;
    auto* card = new Card(version.isLive() ? tr("Record") : tr("Record before"));
    if (!version.isLive()) card->setLook(Card::Look::Sunk);
    if (const auto chip = recordChip(version)) card->head()->addWidget(new Chip(*chip));
    card->body()->addWidget((new Label(signedWords(version, m_ground.clock.now()), TextRole::Meta, Colour::Text2))->wrapped());
    const auto add = [&](const QString& label, const FieldReading& reading) { card->body()->addWidget(fieldWithReason(m_ground, label, reading)); };
    add(tr("What they study"), readingOf(view, TutorialRecord::studying));
    add(tr("Help asked for"), readingOf(view, TutorialRecord::requested));
    add(tr("Support given"), readingOf(view, TutorialRecord::provided));
    add(tr("Agreed next steps"), readingOf(view, TutorialRecord::nextSteps));
    QStringList topics;
    for (const QString& code : version.topics) topics << m_tutorials.topicLabel(code);
    add(tr("Topics"), readingOf(view, TutorialRecord::topics, [&](const QString&) { return topics.join(u", "_s); }));
    add(tr("Minutes spent"), readingOf(view, TutorialRecord::minutes, [](qint64 minutes) { return QString::number(minutes); }));
    add(tr("Follow-up"), readingOf(view, TutorialRecord::followUp));
    if (const auto day = ui::shown(view, TutorialRecord::followOn)) add(tr("Follow-up on"), FieldReading::value(houseDate(*day)));
    if (!version.isLive()) return card;
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 8);
    if (version.waitsForCoSign() && m_file->head.mayCoSign) {
        m_coSign = new Button(Glyph::Done, tr("Co-sign"), ButtonVariant::Primary);
        connect(m_coSign, &Button::clicked, this, &TutorialView::askToCoSign, Qt::QueuedConnection);
        flow->addWidget(m_coSign);
        card->body()->addWidget(makeCoSignAsk(version.author));
    }
    if (mayAmend()) {
        auto* change = new Button(Glyph::Edit, tr("Amend"));
        setSpoken(change, tr("Amend the record"));
        connect(change, &Button::clicked, this, &TutorialView::amend, Qt::QueuedConnection);
        flow->addWidget(change);
    }
    card->body()->addWidget(buttons);
    return card;
}

void TutorialView::tellRecords()
{
    QStringList as{m_tutorial->text(), m_file->head.mayCoSign ? u"1"_s : u"0"_s};
    for (const RecordVersion& version : m_file->records) as << version.record.view.id().text() + QString::number(int(version.state.value_or(model::SignedState::Signed)));
    m_records->setVisible(!m_file->records.empty() && !m_isAmending);
    if (as.join(u'\n') == m_recordsAs) return;
    m_recordsAs = as.join(u'\n');
    clear(m_records->layout(), 0);
    for (const RecordVersion& version : m_file->records) m_records->layout()->addWidget(makeVersion(version));
}

void TutorialView::tellEarlier()
{
    const QDate today = localDay(m_ground.clock.now());
    QStringList as{m_tutorial->text()};
    for (const EarlierVisit& visit : m_file->earlier) as << visit.id.text() + earlierTitle(visit) + earlierMeta(visit, today) + visit.provided + visit.nextSteps;
    if (as.join(u'\n') == m_earlierAs) return;
    m_earlierAs = as.join(u'\n');
    clear(m_earlier->body(), 1);
    if (m_file->earlier.empty()) m_earlier->body()->addWidget((new Label(tr("None on this desk. Older ones are at the hub."), TextRole::Body, Colour::Text2))->wrapped());
    for (const EarlierVisit& visit : m_file->earlier) {
        if (visit.kind == KindNo::Tutorial) {
            auto* row = new LinkRow(earlierTitle(visit), earlierMeta(visit, today));
            connect(row, &LinkRow::clicked, this, [this, id = visit.id] { Q_EMIT tutorialWanted(id); }, Qt::QueuedConnection);
            m_earlier->body()->addWidget(row);
            if (!visit.provided.isEmpty()) m_earlier->body()->addWidget((new Label(visit.provided, TextRole::Meta, Colour::Text2))->wrapped());
            if (!visit.nextSteps.isEmpty()) m_earlier->body()->addWidget((new Label(tr("Next steps then: %1").arg(visit.nextSteps), TextRole::Meta, Colour::Text2))->wrapped());
            continue;
        }
        auto* line = new QWidget;
        auto* column = new Column(line, Insets{}, 2);
        column->addWidget((new Label(earlierTitle(visit), TextRole::BodyStrong))->wrapped());
        const QString meta = earlierMeta(visit, today);
        if (!meta.isEmpty()) column->addWidget((new Label(meta, TextRole::Meta, Colour::Text2))->wrapped());
        m_earlier->body()->addWidget(line);
    }
}

}
