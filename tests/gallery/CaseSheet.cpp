#include "tests/gallery/Sheets.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FieldValue.h"
#include "ui/widgets/FilterBar.h"
#include "ui/widgets/IdentityBar.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/Page.h"
#include "ui/widgets/Rail.h"
#include "ui/widgets/RowList.h"
#include "ui/widgets/SplitView.h"
#include "ui/widgets/TopBar.h"

#include <QtWidgets/QLayout>
#include <QtWidgets/QMenu>

namespace carrel::gallery {

using namespace Qt::StringLiterals;
using namespace carrel::ui;

namespace {

/// A column of the window on a ground of its own.
QWidget* ground(QPalette::ColorRole role)
{
    auto* widget = new QWidget;
    widget->setAutoFillBackground(true);
    widget->setBackgroundRole(role);
    return widget;
}

Rail* makeRail()
{
    auto* rail = new Rail;
    rail->addPlace(Glyph::Today, u"Today"_s);
    rail->addPlace(Glyph::Students, u"Students"_s);
    rail->addPlace(Glyph::Cases, u"Cases"_s);
    rail->addPlace(Glyph::Tutorials, u"Tutorials"_s);
    rail->addPlace(Glyph::DropIn, u"Drop-in"_s);
    rail->addPlace(Glyph::Workshops, u"Workshops"_s);
    rail->addPlace(Glyph::Insight, u"Insight"_s);
    rail->addLine();
    rail->addPlace(Glyph::Reviews, u"Reviews"_s);
    rail->addPlace(Glyph::Governance, u"Governance"_s);
    rail->addPlace(Glyph::Sync, u"Sync"_s);
    rail->setBadge(0, 3, u"3 actions due today"_s);
    rail->setBadge(2, 4, u"4 cases need a look"_s);
    rail->setBadge(4, 5, u"5 people waiting"_s);
    rail->setCurrent(2);
    return rail;
}

TopBar* makeTopBar()
{
    auto* bar = new TopBar;
    bar->setWorkspace(u"Demo workspace – invented people"_s, u"Demo"_s);
    bar->sync()->setState(SyncState::UpToDate, u"Up to date"_s, u"2 min ago"_s);
    bar->person()->setPerson(u"Rhian Calloway"_s, u"Student success adviser"_s);
    return bar;
}

QWidget* makeList()
{
    QWidget* list = ground(QPalette::Base);
    auto* column = new Column(list, Insets{0, 14, 0, 0}, 0);
    auto* head = new Row(Insets{18, 0, 14, 0}, 6);
    head->addWidget(new Heading(u"My cases"_s, TextRole::Title));
    head->addStretch(1);
    head->addWidget(new IconButton(Glyph::Filter, u"Sort and filter"_s));
    head->addWidget(new Button(Glyph::Plus, u"New case"_s));
    column->addLayout(head);
    auto* filters = new FilterBar(u"Show"_s);
    filters->addFilter(u"Open"_s, 34);
    filters->addFilter(u"Waiting"_s, 8);
    filters->addFilter(u"Closed"_s);
    auto* row = new Row(Insets{18, 8, 14, 8}, 8);
    row->addWidget(filters, 1);
    column->addLayout(row);
    auto* people = new RowList(u"Cases"_s);
    people->setModel(new PeopleModel(people));
    people->setItemDelegate(new PeopleDelegate(people));
    people->setCurrentIndex(people->model()->index(2, 0));
    column->addWidget(people, 1);
    return list;
}

QWidget* makeIdentity()
{
    QWidget* head = ground(QPalette::Base);
    auto* column = new Column(head, Insets{24, 16, 14, 0}, 6);
    auto* bar = new IdentityBar;
    bar->setPerson(u"Amira Benhaddou"_s, u"S2318856"_s, u"BA (Hons) Journalism, Year 2   ·   Faculty of Arts   ·   she/her"_s);
    bar->setTags({{u"Open"_s, Tone::Ok}, {u"Attendance"_s}});
    bar->actions()->addButton(new Button(Glyph::Send, u"Refer"_s));
    bar->actions()->addButton(new Button(Glyph::AddAction, u"Add action"_s));
    auto* note = new Button(Glyph::Edit, u"Add note"_s, ButtonVariant::Primary);
    note->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_N));
    bar->actions()->addButton(note);
    bar->actions()->menu()->addAction(u"Close the case"_s);
    column->addWidget(bar);
    auto* tabs = new PageTabs(u"Parts of the case"_s);
    tabs->addPage(u"Timeline"_s);
    tabs->addPage(u"Actions"_s, 2);
    tabs->addPage(u"Tutorials"_s, 3);
    tabs->addPage(u"Engagement"_s);
    tabs->addPage(u"Referrals"_s, 1);
    tabs->addPage(u"Consents"_s, 2);
    tabs->addPage(u"Details"_s);
    column->addWidget(tabs);
    return head;
}

QWidget* makeTimeline()
{
    auto* page = new QWidget;
    auto* column = new Column(page, Insets{24, 16, 6, 0}, 12);
    auto* banner = new Banner(Tone::Plum,
                              u"Includes health information given with explicit consent. Every view is recorded."_s);
    banner->setAction(u"Who can see this?"_s);
    auto* wide = new Row(Insets{0, 0, 12, 0}, 0);
    wide->addWidget(banner);
    column->addLayout(wide);
    auto* row = new Row(Insets{0, 0, 12, 0}, 8);
    row->addWidget(new Label(u"Show"_s, TextRole::Meta, Colour::Text2));
    auto* filters = new FilterBar(u"Show"_s);
    for (const auto& name : {u"Everything"_s, u"Notes"_s, u"Actions"_s, u"Contact"_s}) filters->addFilter(name);
    row->addWidget(filters, 1);
    row->addWidget(new Label(u"Newest first"_s, TextRole::Meta, Colour::Text2));
    column->addLayout(row);
    auto* timeline = new RowList(u"Timeline"_s);
    timeline->viewport()->setBackgroundRole(QPalette::Window);
    timeline->setModel(new EntriesModel(timeline));
    timeline->setItemDelegate(new EntriesDelegate(timeline));
    timeline->setSelectionMode(QAbstractItemView::NoSelection);
    column->addWidget(timeline, 1);
    return page;
}

QWidget* makeSide()
{
    auto* side = new ScrollPage;
    Column* column = side->body();
    column->setInsets({10, 16, 20, 16});
    auto* next = new Card(u"Next step"_s);
    next->body()->addWidget(new Label(u"Call back about recordings"_s, TextRole::BodyStrong));
    next->body()->addWidget(new Label(u"Due today, 15:30. Owner: you"_s, TextRole::Meta, Colour::Warn));
    auto* row = new Row(Insets{}, 8);
    row->addWidget(new Button(Glyph::Check, u"Done"_s));
    row->addWidget(new Button(Glyph::CalendarPlus, u"Move"_s, ButtonVariant::Quiet));
    row->addStretch(1);
    next->body()->addLayout(row);
    column->addWidget(next);
    auto* details = new Card(u"Details"_s);
    using Reading = FieldReading;
    details->body()->addWidget(new FieldValue(u"Preferred contact"_s, Reading::value(u"Text, after 14:00"_s)));
    details->body()->addWidget(new FieldValue(u"Health and access"_s, Reading::hidden(u"the case team"_s)));
    details->body()->addWidget(new FieldValue(u"Emergency contact"_s, Reading::notRecorded()));
    details->body()->addWidget(new FieldValue(u"Consents"_s, Reading::value(u"2 active, next ends 31 Jan 2026"_s)));
    details->body()->addWidget(new FieldValue(u"Timetable"_s, Reading::asOf(u"Mon 6 Oct, 8 days old"_s)));
    details->body()->addWidget(new FieldValue(u"Kept until"_s, Reading::value(u"Six years after leaving"_s)));
    column->addWidget(details);
    column->addStretch(1);
    return side;
}

}

QWidget* makeCaseSheet()
{
    auto* window = new QWidget;
    auto* across = new Row(window);
    across->addWidget(makeRail());
    auto* right = new Column;
    right->addWidget(makeTopBar());
    auto* split = new SplitView(makeList(), makeTimeline(), makeSide());
    auto* head = new QWidget;
    auto* down = new Column(head);
    down->addWidget(makeIdentity());
    down->addWidget(new Divider);
    split->setHead(head);
    auto* undo = new UndoBar;
    undo->tell(u"Note saved for Amira Benhaddou at 10:44"_s);
    split->setFoot(undo);
    right->addWidget(split, 1);
    across->addLayout(right, 1);
    return window;
}

}
