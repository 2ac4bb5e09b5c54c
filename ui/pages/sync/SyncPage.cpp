#include "ui/pages/sync/SyncPage.h"

#include "ui/pages/Pair.h"
#include "ui/pages/shell/Places.h"
#include "ui/pages/sync/ConflictPanel.h"
#include "ui/pages/sync/TrimCard.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FieldReading.h"
#include "ui/widgets/FieldValue.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Picture.h"
#include "ui/widgets/ScrollPage.h"
#include "ui/widgets/StateView.h"
#include "ui/words/Codes.h"
#include "ui/words/Dates.h"
#include "ui/words/HoldingWords.h"
#include "ui/words/SyncWords.h"

namespace carrel::ui {

using model::KindNo;
using session::SyncStanding;

namespace {

/// A desk that was away for weeks still opens this page at once.
constexpr size_t mostShown = 60;

/// Everything below the heading is made anew.
void empty(QLayout* layout, int keep)
{
    while (layout->count() > keep) {
        QLayoutItem* old = layout->takeAt(layout->count() - 1);
        if (old->widget()) {
            old->widget()->hide();
            old->widget()->deleteLater();
        }
        delete old;
    }
}

QWidget* sentence(Glyph glyph, Colour colour, const EditWords& words, Button* button = nullptr)
{
    auto* line = new QWidget;
    auto* row = new Row(line, Insets{0, 3, 0, 3}, 12);
    row->addWidget((new Picture(glyph, iconSize::banner, colour))->beside(TextRole::BodyStrong), 0, Qt::AlignTop);
    auto* column = new Column(Insets{}, 1);
    column->addWidget((new Label(words.what, TextRole::BodyStrong))->wrapped());
    column->addWidget((new Label(words.fate, TextRole::Meta, Colour::Text2))->wrapped());
    row->addLayout(column, 1);
    if (button) row->addWidget(button, 0, Qt::AlignTop);
    return line;
}

/// Label left, number right: the numbers of a card stand one above the other.
Row* countRow(const QString& what, qint64 count)
{
    auto* row = new Row(Insets{}, 8);
    row->addWidget((new Label(what, TextRole::BodyStrong))->wrapped(), 1);
    auto* number = new Label(QLocale().toString(count), TextRole::BodyStrong);
    number->setAccessibleName(SyncPage::tr("%1: %2", "kind, how many").arg(what).arg(count));
    row->addWidget(number, 0, Qt::AlignTop);
    return row;
}

void addNone(Card* card, const QString& words) { card->body()->addWidget((new Label(words, TextRole::Body, Colour::Text3))->wrapped()); }

}

SyncPage::SyncPage(const Ground& ground, QWidget* parent)
    : Place(parent), m_ground(ground), m_page(new ScrollPage), m_conflicts(new ConflictPanel(ground)), m_pair(new Pair(330, 760)),
      m_outbox(new Card(tr("Waiting to be sent"))), m_told(new Card(tr("What became of your changes"))), m_holdings(new Card(tr("What this desk holds"))), m_trim(new TrimCard(ground))
{
    auto* column = new Column(this);
    column->addWidget(m_page, 1);
    column->addWidget(m_conflicts->foot());
    auto* title = new Heading(tr("Sync"), TextRole::Title);
    m_page->body()->addWidget(title);
    m_title = title;
    m_page->body()->addWidget(m_conflicts);
    m_page->body()->addWidget(m_pair);
    m_page->body()->addStretch(1);
    m_pair->main()->addWidget(makeWelcome());
    m_pair->main()->addWidget(m_outbox);
    m_pair->main()->addWidget(m_told);
    m_pair->main()->addWidget(m_holdings);
    m_pair->main()->addWidget(m_trim);
    m_pair->main()->addStretch(1);
    m_pair->aside()->addWidget(makeStanding());
    m_pair->aside()->addStretch(1);
    connect(m_conflicts, &ConflictPanel::later, this, [this] { Q_EMIT placeWanted(PlaceNo::Cases); });
    connect(m_trim, &TrimCard::trimmed, this, [this](const QString& words) {
        // The bar itself says that it is as it was.
        Q_EMIT done(words, [&desk = m_ground.desk] { desk.takeBack(); });
    });
    connect(m_trim, &TrimCard::hadBack, this, &SyncPage::doneBack);
    connect(m_conflicts, &ConflictPanel::settled, this, &SyncPage::refresh);
    connect(m_conflicts, &ConflictPanel::recordWanted, this, [this](KindNo kind, const model::RecordId& id) {
        kind == KindNo::Student ? Q_EMIT studentWanted(id) : Q_EMIT caseWanted(id);
    });
    refresh();
}

/// A role that looks after no student of its own has no other page yet: it is told so, and whom to ask.
StateView* SyncPage::makeWelcome()
{
    auto* welcome = new StateView;
    welcome->tell(StateKind::FirstEmpty, {tr("Nothing here needs you"),
                                          tr("Your role sees no student and no case, so this desk holds none. If you expected to see some, ask whoever looks after roles at your university."), {}, Glyph::Shield});
    const bool isOpen = m_ground.desk.isOpen();
    const auto places = placesFor(isOpen ? m_ground.desk.person().roles : QStringList(), isOpen ? m_ground.desk.person().rights : QStringList());
    welcome->setVisible(places.size() == 1);
    return welcome;
}

Card* SyncPage::makeStanding()
{
    auto* card = new Card;
    m_heading = new Heading({});
    m_heading->wrapped();
    m_words = (new Label({}, TextRole::Body, Colour::Text2))->wrapped();
    m_facts = new QWidget;
    new Column(m_facts, Insets{}, 8);
    m_now = new Button(Glyph::Refresh, tr("Sync now"), ButtonVariant::Standard);
    m_now->setKeyHint(QKeySequence(Qt::Key_F5));
    for (QWidget* part : std::initializer_list<QWidget*>{m_heading, m_words, m_facts, m_now}) card->body()->addWidget(part);
    card->body()->setAlignment(m_now, Qt::AlignLeft);
    connect(m_now, &Button::clicked, this, [this] { m_ground.desk.syncNow(); });
    return card;
}

void SyncPage::refresh()
{
    if (!m_ground.desk.isOpen()) return;
    setUpdatesEnabled(false);
    // While there is a choice to make, that is what the page is called.
    const bool asked = m_conflicts->isVisibleTo(this);
    const bool asks = m_conflicts->refresh();
    m_title->setVisible(!asks);
    // Once nothing is asked any more the page is another one, and begins at its title.
    if (asked && !asks) QMetaObject::invokeMethod(this, [this] { m_page->verticalScrollBar()->setValue(0); }, Qt::QueuedConnection);
    tellStanding();
    tellOutbox();
    tellTold();
    tellHoldings();
    m_trim->refresh();
    setUpdatesEnabled(true);
}

void SyncPage::tellStanding()
{
    const auto report = m_ground.desk.syncReport();
    const base::Moment now = m_ground.clock.now();
    m_heading->setText(standingHeading(report, now));
    m_words->setText(standingWords(report, now));
    empty(m_facts->layout(), 0);
    const auto add = [&](const QString& label, const FieldReading& reading) { m_facts->layout()->addWidget(new FieldValue(label, reading)); };
    add(tr("Last full exchange"), report.lastContact ? FieldReading::value(momentWords(*report.lastContact, now)) : FieldReading::value(tr("Not yet")));
    if (report.nextTry) add(tr("Next try"), FieldReading::value(momentWords(*report.nextTry, now)));
    if (report.waiting > 0) add(tr("In the folder"), FieldReading::value(changesWords(report.waiting)));
    if (report.leaseUntil) add(tr("This copy may be read until"), FieldReading::value(tr("%1, %2", "date, time").arg(houseDate(localDay(*report.leaseUntil)), houseTime(*report.leaseUntil))));
    const bool asked = report.standing == SyncStanding::Syncing;
    m_now->setText(asked ? tr("Syncing …") : tr("Sync now"));
}

void SyncPage::tellOutbox()
{
    const auto waiting = m_ground.desk.outbox();
    empty(m_outbox->body(), 1);
    if (waiting.empty()) return addNone(m_outbox, tr("Nothing. Everything you did has reached the hub."));
    const base::Moment now = m_ground.clock.now();
    const auto report = m_ground.desk.syncReport();
    const QString tried = report.lastContact ? tr("The hub last answered %1.").arg(momentWords(*report.lastContact, now)) : tr("The hub has not answered yet.");
    addNone(m_outbox, tr("%1 in this folder, encrypted, in the order they will be sent. %2 Nothing is lost.").arg(changesWords(qint64(waiting.size())), tried));
    for (size_t i = 0; i < std::min(waiting.size(), mostShown); ++i) m_outbox->body()->addWidget(sentence(Glyph::Inbox, Colour::Warn, waitingWords(m_ground.desk, waiting[i], now)));
    if (waiting.size() > mostShown) addNone(m_outbox, tr("And %1 more.").arg(changesWords(qint64(waiting.size() - mostShown))));
}

void SyncPage::tellTold()
{
    auto told = m_ground.desk.told();
    const auto open = m_ground.desk.conflicts();
    // A choice that has been made needs no more telling.
    std::erase_if(told, [&](const session::ToldEdit& edit) {
        return edit.fate == session::Fate::Conflict && std::ranges::none_of(open, [&](const session::Conflict& choice) { return choice.record == edit.record; });
    });
    empty(m_told->body(), 1);
    m_told->setVisible(!told.empty());
    for (const auto& edit : told) {
        const bool held = edit.fate == session::Fate::Quarantined || edit.fate == session::Fate::Superseded;
        const EditWords words = toldWords(m_ground.desk, edit, m_ground.clock.now());
        auto* seen = new IconButton(Glyph::Close, tr("Seen: %1").arg(words.what));
        connect(seen, &Button::clicked, this, [this, number = edit.number] {
            m_ground.desk.forgetTold(number);
            refresh();
        });
        const Glyph glyph = edit.fate == session::Fate::Conflict ? Glyph::Conflict : held ? Glyph::Shield : Glyph::Done;
        m_told->body()->addWidget(sentence(glyph, held ? Colour::Plum : Colour::Text2, words, seen));
    }
}

void SyncPage::tellHoldings()
{
    empty(m_holdings->body(), 1);
    const auto holdings = m_ground.desk.holdings();
    for (const HoldingGroup& group : holdingGroups(m_ground.desk, holdings)) {
        auto* part = new QWidget;
        auto* column = new Column(part, Insets{0, 0, 0, 4}, 3);
        for (const auto& [what, count] : group.rows) column->addLayout(countRow(what, count));
        column->addWidget((new Label(group.why, TextRole::Meta, Colour::Text2))->wrapped());
        m_holdings->body()->addWidget(part);
    }
    if (holdings.rows.empty()) {
        const bool isFilled = m_ground.desk.syncReport().lastContact.has_value();
        addNone(m_holdings, isFilled ? tr("Nothing. What you look at is read at the hub and not stored.") : tr("This desk is being filled. What comes to it is counted here."));
    }
    m_holdings->body()->addWidget((new Label(tr("Encrypted, and removed by itself when the reason ends."), TextRole::Meta, Colour::Text2))->wrapped());
}

std::vector<QWidget*> SyncPage::panes() const { return {m_conflicts, m_pair, m_conflicts->foot()}; }

QWidget* SyncPage::start() const { return m_conflicts->isVisibleTo(this) ? m_conflicts->start() : m_now; }

void SyncPage::keepDrafts() { m_conflicts->keepDrafts(); }

QString SyncPage::heading() const { return tr("Sync"); }

}
