#include "tests/gallery/Sheets.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FieldValue.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/StateView.h"
#include "ui/widgets/SyncChip.h"

namespace carrel::gallery {

using namespace Qt::StringLiterals;
using namespace carrel::ui;

namespace {

Card* stateCard(StateKind kind, const StateWords& words)
{
    auto* card = new Card;
    card->body()->setInsets({});
    auto* view = new StateView;
    view->tell(kind, words);
    if (kind == StateKind::Loading) view->showAllOfLoading();
    card->body()->addWidget(view, 1);
    return card;
}

Card* fieldsCard()
{
    using Reading = FieldReading;
    auto* card = new Card(u"Field values, side by side"_s);
    const std::pair<QString, Reading> all[] = {
        {u"Mobile"_s, Reading::value(u"07700 900 412"_s)},
        {u"Emergency contact"_s, Reading::notRecorded()},
        {u"Disability"_s, Reading::preferNotToSay()},
        {u"Health notes"_s, Reading::hidden(u"the case team"_s)},
        {u"Photo"_s, Reading::notOnThisDesk()},
        {u"Timetable"_s, Reading::asOf(u"Mon 6 Oct, 8 days old"_s)},
        {u"Case notes"_s, Reading::removed(u"1 Aug 2025, six years after leaving"_s)},
        {u"Personal email"_s, Reading::afterLeaving()},
        {u"Library visits"_s, Reading::unavailable()},
    };
    auto* grid = new Grid(Insets{}, 12);
    int i = 0;
    for (const auto& [label, reading] : all) {
        grid->addWidget(new FieldValue(label, reading), i / 2, i % 2, Qt::AlignTop);
        ++i;
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    card->body()->addLayout(grid);
    card->body()->addStretch(1);
    return card;
}

QWidget* syncCard()
{
    auto* card = new Card(u"How the desk stands with the hub"_s);
    const auto chip = [&](SyncState state, const QString& strong, const QString& rest) {
        auto* sync = new SyncChip;
        sync->setState(state, strong, rest);
        return sync;
    };
    auto* chips = new QWidget;
    auto* flow = new FlowLayout(chips, 10);
    const QList<SyncChip*> all{chip(SyncState::UpToDate, u"Up to date"_s, u"2 min ago"_s),
                               chip(SyncState::Sending, u"Syncing"_s, u"9 of 14"_s),
                               chip(SyncState::Offline, u"Offline"_s, u"all work is saved here"_s),
                               chip(SyncState::OfflineWaiting, u"Offline"_s, u"14 changes saved here"_s),
                               chip(SyncState::Choice, u"1 choice to make"_s, u"13 sent"_s),
                               chip(SyncState::Problem, u"Not syncing"_s, u"since Mon 09:10"_s),
                               chip(SyncState::OldCopy, u"Last full copy"_s, u"3 days ago"_s)};
    for (SyncChip* sync : all) flow->addWidget(sync);
    card->body()->addWidget(chips);
    card->body()->addStretch(1);
    return card;
}

}

QWidget* makeStatesSheet()
{
    auto* window = new QWidget;
    auto* grid = new Grid(window, Insets::all(space::page), 16);
    grid->addWidget(stateCard(StateKind::FirstEmpty,
                              {.heading = u"No open cases"_s,
                               .words = u"When you open a case or someone assigns one to you, it appears here."_s,
                               .action = u"New case"_s,
                               .glyph = Glyph::Cases,
                               .actionGlyph = Glyph::Plus}),
                    0, 0);
    grid->addWidget(
        stateCard(
            StateKind::FilterEmpty,
            {.heading = u"No students match \"benhadou\""_s,
             .words =
                 u"Check the spelling, or search by student number. Former students are not searched unless you ask."_s,
             .action = u"Include former students"_s}),
        0, 1);
    grid->addWidget(
        stateCard(
            StateKind::HiddenByRole,
            {.heading = u"Health notes are hidden by your role"_s,
             .words =
                 u"Line managers see case summaries. The case team holds the health notes. This does not tell you whether any exist."_s,
             .action = u"Why, and how to ask"_s}),
        0, 2);
    grid->addWidget(stateCard(StateKind::Loading, {.heading = u"Loading 34 cases"_s, .action = u"Cancel"_s}), 1, 0);
    grid->addWidget(
        stateCard(
            StateKind::Error,
            {.heading = u"Engagement data could not be read"_s,
             .words =
                 u"The file from Monday 13 Oct has a column the import does not know. The last good data (6 Oct) is still shown elsewhere."_s,
             .action = u"See what failed"_s}),
        1, 1);
    grid->addWidget(fieldsCard(), 1, 2);
    grid->addWidget(
        stateCard(StateKind::Offline, {.heading = u"The hub cannot be reached"_s,
                                       .words = u"This list is only kept on the hub. Your own cases are all here."_s}),
        2, 0);
    grid->addWidget(stateCard(StateKind::NotOnThisDesk, {.heading = u"Not stored on this desk"_s,
                                                         .words = u"Cases closed before 2024 are kept on the hub."_s,
                                                         .action = u"Ask for a copy"_s}),
                    2, 1);
    grid->addWidget(syncCard(), 2, 2);
    for (int column = 0; column < 3; ++column) grid->setColumnStretch(column, 1);
    grid->setRowStretch(0, 1);
    grid->setRowStretch(2, 1);
    return window;
}

}
