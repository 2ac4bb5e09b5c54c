#include "tests/gallery/Sheets.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FilterBar.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Page.h"
#include "ui/widgets/Search.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QGroupBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QSlider>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QTextEdit>
#include <QtWidgets/QTimeEdit>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeWidget>

namespace carrel::gallery {

using namespace Qt::StringLiterals;
using namespace carrel::ui;

namespace {

Button* off(Button* button)
{
    button->setEnabled(false);
    button->setToolTip(u"Nothing is chosen"_s);
    button->setAccessibleDescription(button->toolTip());
    return button;
}

template <class Widget>
Widget* named(Widget* widget, const QString& name)
{
    widget->setAccessibleName(name);
    return widget;
}

Card* buttonsCard()
{
    auto* card = new Card(u"Buttons"_s);
    const auto row = [&](std::initializer_list<QWidget*> widgets) {
        auto* line = new QWidget;
        auto* flow = new FlowLayout(line, 10);
        for (QWidget* widget : widgets) flow->addWidget(widget);
        card->body()->addWidget(line);
    };
    auto* primary = new Button(Glyph::Edit, u"Add note"_s, ButtonVariant::Primary);
    primary->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_N));
    auto* hint = new Button(Glyph::UserPlus, u"Add walk-up"_s);
    hint->setKeyHint(QKeySequence(Qt::Key_F7));
    row({primary, new Button(u"Agree and continue"_s, ButtonVariant::Primary), hint, new Button(u"Not now, sign me out"_s)});
    row({new Button(Glyph::CalendarPlus, u"Move"_s, ButtonVariant::Quiet), new Button(u"Who can see this?"_s, ButtonVariant::Link),
         new Button(Glyph::Trash, u"Erase this record"_s, ButtonVariant::Danger), new IconButton(Glyph::More, u"More"_s),
         new IconButton(Glyph::Close, u"Close"_s)});
    auto* on = new Button(u"Everything"_s, ButtonVariant::Toggle);
    on->setChecked(true);
    auto* small = new Button(u"Open"_s);
    small->setSmall(true);
    auto* menu = new Button(u"Sort by due date"_s);
    menu->setMenu(new QMenu(menu));
    row({on, new Button(u"Notes"_s, ButtonVariant::Toggle), small, menu});
    row({off(new Button(u"Save these choices"_s, ButtonVariant::Primary)), off(new Button(Glyph::Send, u"Refer"_s)),
         off(new Button(u"Move"_s, ButtonVariant::Quiet)), off(new Button(u"Erase"_s, ButtonVariant::Danger))});
    auto* tool = new QToolButton;
    tool->setIcon(Theme::of(tool).icon(Glyph::Print));
    tool->setText(u"Print"_s);
    tool->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* held = new Button(u"Held down"_s);
    held->setDown(true);
    row({tool, held});
    return card;
}

Card* fieldsCard()
{
    auto* card = new Card(u"Fields"_s);
    auto* grid = new Grid(Insets{}, 10);
    auto* line = named(new QLineEdit(u"Rhian Calloway"_s), u"Full name"_s);
    auto* empty = named(new QLineEdit, u"Outcome note"_s);
    empty->setPlaceholderText(u"Outcome note (optional)"_s);
    auto* refused = named(new QLineEdit(u"31 Febuary"_s), u"Date of birth"_s);
    setRefused(refused, true);
    auto* readOnly = named(new QLineEdit(u"S2318856"_s), u"Student number"_s);
    readOnly->setReadOnly(true);
    auto* disabled = named(new QLineEdit(u"Not yet"_s), u"Later"_s);
    disabled->setEnabled(false);
    auto* search = new SearchField(u"Find in this list"_s);
    search->setText(u"benhad"_s);
    auto* combo = named(new QComboBox, u"Who can see this"_s);
    combo->addItem(Theme::of(combo).icon(Glyph::Users), u"Case team"_s);
    combo->addItem(u"Team"_s);
    auto* typed = named(new QComboBox, u"Topic"_s);
    typed->setEditable(true);
    typed->addItem(u"Referencing"_s);
    auto* number = named(new QSpinBox, u"Minutes"_s);
    number->setValue(45);
    number->setSuffix(u" min"_s);
    auto* date = named(new QDateEdit(QDate(2025, 10, 14)), u"Date"_s);
    date->setDisplayFormat(u"ddd d MMM yyyy"_s);
    date->setCalendarPopup(true);
    auto* time = named(new QTimeEdit(QTime(14, 0)), u"Time"_s);
    time->setDisplayFormat(u"HH:mm"_s);
    auto* password = new PasswordEdit;
    password->setAccessibleName(u"Password"_s);
    password->setText(u"correct horse"_s);
    const QList<QWidget*> all{line, empty, refused, readOnly, disabled, search, combo, typed, number, date, time, password};
    for (int i = 0; i < all.size(); ++i) grid->addWidget(all[i], i / 2, i % 2);
    card->body()->addLayout(grid);
    auto* text = named(new QTextEdit, u"What support was given"_s);
    text->setPlainText(u"Talked through the marking criteria and made a plan for the second draft."_s);
    text->setFixedHeight(Theme::of(text).dp(76));
    text->setTabChangesFocus(true);
    card->body()->addWidget(text);
    return card;
}

Card* choicesCard()
{
    auto* card = new Card(u"Choices"_s);
    auto* grid = new Grid(Insets{}, 6);
    const auto check = [](const QString& text, Qt::CheckState state, bool enabled = true) {
        auto* box = new QCheckBox(text);
        box->setTristate(state == Qt::PartiallyChecked);
        box->setCheckState(state);
        box->setEnabled(enabled);
        return box;
    };
    const auto radio = [](const QString& text, bool on, bool enabled = true) {
        auto* button = new QRadioButton(text);
        button->setChecked(on);
        button->setEnabled(enabled);
        return button;
    };
    grid->addWidget(check(u"&I have read this and I agree"_s, Qt::Unchecked), 0, 0);
    grid->addWidget(check(u"Large print"_s, Qt::Checked), 1, 0);
    grid->addWidget(check(u"Some of them"_s, Qt::PartiallyChecked), 2, 0);
    grid->addWidget(check(u"Not possible now"_s, Qt::Checked, false), 3, 0);
    auto* radios = new QWidget;
    auto* column = new Column(radios, Insets{}, 6);
    column->addWidget(radio(u"Mon 20 Oct 2025"_s, true));
    column->addWidget(radio(u"Fri 24 Oct 2025"_s, false));
    column->addWidget(radio(u"Not possible now"_s, false, false));
    grid->addWidget(radios, 0, 1, 4, 1);
    card->body()->addLayout(grid);
    auto* slider = named(new QSlider(Qt::Horizontal), u"Text size"_s);
    slider->setRange(80, 200);
    slider->setValue(120);
    card->body()->addWidget(slider);
    auto* progress = named(new QProgressBar, u"Marked"_s);
    progress->setRange(0, 12);
    progress->setValue(5);
    progress->setFormat(u"5 of 12 marked"_s);
    card->body()->addWidget(progress);
    auto* busy = named(new QProgressBar, u"Loading"_s);
    busy->setRange(0, 0);
    busy->setTextVisible(false);
    card->body()->addWidget(busy);
    auto* group = new QGroupBox(u"&Reminders"_s);
    group->setCheckable(true);
    auto* inside = new Column(group, Insets{}, 4);
    inside->addWidget(check(u"Before a consent ends"_s, Qt::Checked));
    card->body()->addWidget(group);
    return card;
}

QTableWidget* makeTable()
{
    const QStringList names{u"Abernathy, Coralie"_s, u"Balogun, Temi"_s, u"Cadwaladr, Mared"_s, u"Dhaliwal, Gurpreet"_s};
    const QStringList programmes{u"BA Journalism"_s, u"BSc Psychology"_s, u"BA Welsh and History"_s, u"MSc Marketing"_s};
    auto* table = new QTableWidget(4, 3);
    table->setAccessibleName(u"Register"_s);
    table->setHorizontalHeaderLabels({u"Name"_s, u"Programme"_s, u"Visits"_s});
    for (int i = 0; i < 4; ++i) {
        table->setItem(i, 0, new QTableWidgetItem(names[i]));
        table->setItem(i, 1, new QTableWidgetItem(programmes[i]));
        auto* number = new QTableWidgetItem(QString::number((i + 1) * 7));
        number->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        table->setItem(i, 2, number);
    }
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->setSortingEnabled(true);
    table->sortItems(0);
    table->setColumnWidth(0, Theme::of(table).dp(180));
    table->setColumnWidth(1, Theme::of(table).dp(200));
    table->selectRow(1);
    table->setTabKeyNavigation(false);
    return table;
}

QWidget* listsCard()
{
    auto* both = new QWidget;
    auto* row = new Row(both, Insets{}, 14);
    if (Theme::of(both).scale().factor > 1.5) row->setDirection(QBoxLayout::TopToBottom);
    row->addWidget(new FlushCard(makeTable()), 3);
    auto* list = named(new QListWidget, u"Services"_s);
    list->addItems({u"Careers"_s, u"Disability Advice"_s, u"Library"_s, u"Money advice"_s, u"Wellbeing"_s, u"Housing"_s});
    list->setCurrentRow(1);
    row->addWidget(list, 2);
    auto* tree = named(new QTreeWidget, u"Faculties"_s);
    tree->setHeaderHidden(true);
    auto* arts = new QTreeWidgetItem(tree, {u"Faculty of Arts"_s});
    new QTreeWidgetItem(arts, {u"Journalism"_s});
    auto* drama = new QTreeWidgetItem(arts, {u"Drama"_s});
    drama->setCheckState(0, Qt::Checked);
    new QTreeWidgetItem(tree, {u"Faculty of Health"_s});
    arts->setExpanded(true);
    tree->setCurrentItem(drama);
    row->addWidget(tree, 2);
    return both;
}

QWidget* tabsCard()
{
    auto* card = new Card(u"Tabs and filters"_s);
    auto* tabs = new PageTabs(u"Parts of the record"_s);
    tabs->addPage(u"Summary"_s);
    tabs->addPage(u"Cases"_s, 2);
    tabs->addPage(u"Tutorials"_s, 3);
    tabs->addPage(u"History"_s);
    tabs->setCurrentIndex(1);
    tabs->setTabEnabled(3, false);
    card->body()->addWidget(tabs);
    auto* filters = new FilterBar(u"Show"_s, FilterBar::Choice::Several);
    for (const auto& text : {u"Overdue"_s, u"Due today"_s, u"Waiting on student"_s, u"No next step"_s}) filters->addFilter(text, 3);
    filters->setOn(1);
    card->body()->addWidget(filters);
    auto* figures = new Row(Insets{}, 28);
    figures->addWidget(new Figure(u"5"_s, u"waiting"_s));
    auto* longest = new Figure(u"12 min"_s, u"longest wait"_s);
    longest->setNumber(u"12 min"_s, Colour::Warn);
    figures->addWidget(longest);
    figures->addWidget(new Figure(u"about 18 min"_s, u"wait if you join now"_s));
    figures->addWidget(new Figure(u"1,204"_s, u"visits this term"_s, Figure::Size::Large));
    figures->addStretch(1);
    card->body()->addLayout(figures);
    return card;
}

}

QWidget* makeControlsSheet()
{
    auto* page = new ScrollPage;
    auto* title = new SectionTitle(u"Controls"_s);
    page->body()->addWidget(title);
    const bool narrow = Theme::of(page).scale().factor > 1.5;
    auto* top = new Row(Insets{}, 14);
    if (narrow) top->setDirection(QBoxLayout::TopToBottom);
    auto* left = new Column(Insets{}, 14);
    left->addWidget(buttonsCard());
    left->addWidget(tabsCard());
    left->addStretch(1);
    auto* right = new Column(Insets{}, 14);
    right->addWidget(fieldsCard());
    right->addStretch(1);
    top->addLayout(left, 5);
    top->addLayout(right, 4);
    top->addWidget(choicesCard(), 3, Qt::AlignTop);
    page->body()->addLayout(top);
    page->body()->addWidget(listsCard());
    page->body()->addStretch(1);
    return page;
}

}
