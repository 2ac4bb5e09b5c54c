#include "ui/pages/reviews/SummaryView.h"

#include "ui/pages/Hidden.h"
#include "ui/pages/Pair.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Action;
using model::Case;
using model::Referral;
using session::CaseFile;
using session::Item;

namespace {

void empty(Column* column)
{
    while (QLayoutItem* old = column->takeAt(0)) {
        if (old->widget()) {
            old->widget()->hide();
            old->widget()->deleteLater();
        }
        delete old;
    }
}

QWidget* line(const QString& text, const QString& meta, const QList<ChipLook>& chips)
{
    auto* box = new QWidget;
    auto* column = new Column(box, Insets{0, 3, 0, 3}, 4);
    column->addWidget((new Label(text))->wrapped());
    if (!meta.isEmpty()) column->addWidget((new Label(meta, TextRole::Meta, Colour::Text2))->wrapped());
    if (!chips.isEmpty()) {
        auto* row = new QWidget;
        auto* flow = new FlowLayout(row, 8);
        for (const ChipLook& chip : chips) flow->addWidget(new Chip(chip));
        column->addWidget(row);
    }
    return box;
}

Card* cardOf(const QString& heading, std::vector<QWidget*> lines, const QString& none)
{
    auto* card = new Card(heading);
    card->body()->setGap(8);
    if (lines.empty()) card->body()->addWidget((new Label(none, TextRole::Body, Colour::Text3))->wrapped());
    for (QWidget* each : lines) card->body()->addWidget(each);
    return card;
}

}

SummaryView::SummaryView(const Ground& ground, QWidget* parent) : ScrollPage(parent), m_ground(ground), m_pair(new Pair(300, 640))
{
    body()->setInsets({24, 18, 10, 24});
    body()->addWidget(m_pair);
    body()->addStretch(1);
}

void SummaryView::show(const CaseFile& file)
{
    const auto& view = file.item.view;
    const QDate today = localDay(m_ground.clock.now());
    const Directory names(m_ground.desk);
    setUpdatesEnabled(false);
    empty(m_pair->main());
    empty(m_pair->aside());

    auto* stands = new Card(tr("Where things stand"));
    stands->body()->addWidget(fieldWithReason(m_ground, tr("Summary for the line manager"), readingOf(view, Case::summary)));
    m_pair->main()->addWidget(stands);

    std::vector<QWidget*> taken, ahead, referrals;
    for (const Item& item : file.actions) {
        QList<ChipLook> chips;
        const auto state = shown(item.view, Action::state);
        const auto done = shown(item.view, Action::doneOn);
        const auto due = shown(item.view, Action::due);
        if (state) chips << statusOf(*state).chip();
        const bool toDo = state == model::ActionState::Open || state == model::ActionState::Doing;
        if (due && toDo) chips << ChipLook{dueSentence(*due, today), *due < today ? Tone::Bad : Tone::Neutral, Glyph::Calendar};
        if (done) chips << ChipLook{.text = nearDate(*done, today), .glyph = Glyph::Calendar};
        (toDo ? ahead : taken).push_back(line(shown(item.view, Action::what).value_or(QString()), names.staff(shown(item.view, Action::owner)), chips));
    }
    for (const Item& item : file.referrals) {
        QList<ChipLook> chips;
        if (const auto state = shown(item.view, Referral::state)) chips << statusOf(*state).chip();
        const auto chase = shown(item.view, Referral::chaseOn);
        // Where to is not shown on any of them.
        referrals.push_back(line(tr("Referred to a specialist service"), chase ? tr("Ask again %1").arg(nearDate(*chase, today)) : QString(), chips));
    }
    m_pair->main()->addWidget(cardOf(tr("Actions taken"), std::move(taken), tr("None yet.")));
    m_pair->main()->addWidget(cardOf(tr("Still to do"), std::move(ahead), tr("Nothing.")));
    m_pair->main()->addWidget(cardOf(tr("Referrals"), std::move(referrals), tr("None.")));
    m_pair->main()->addStretch(1);

    auto* details = new Card(tr("Details"));
    const auto add = [&](const model::FieldSpec& field, const FieldReading& reading) {
        details->body()->addWidget(fieldWithReason(m_ground, fieldLabel(model::KindNo::Case, field), reading));
    };
    add(Case::owner, readingOf(view, Case::owner, [&](const model::RecordId& id) { return names.staff(id); }));
    add(Case::priority, readingOf(view, Case::priority, [](model::Priority p) { return wordsFor(p); }));
    add(Case::nextDue, readingOf(view, Case::nextDue, [&](QDate day) { return dueSentence(day, today); }));
    add(Case::openedOn, readingOf(view, Case::openedOn, [](QDate day) { return houseDate(day); }));
    if (const auto closed = shown(view, Case::closedOn)) add(Case::closedOn, FieldReading::value(houseDate(*closed)));
    add(Case::student, readingOf(view, Case::student, [&](const model::RecordId& id) { return names.student(std::optional(id)); }));
    m_pair->aside()->addWidget(details);
    auto* notice = new Banner(Tone::Neutral, tr("Notes, health information and contact details are not shown to line managers, on any case."));
    notice->setTone(Tone::Neutral, Glyph::EyeOff);
    m_pair->aside()->addWidget(notice);
    setUpdatesEnabled(true);
}

}
