#include "tests/gallery/Sheets.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Overlay.h"
#include "ui/widgets/PersonRow.h"
#include "ui/widgets/RowList.h"
#include "ui/widgets/Search.h"

#include <QtCore/QStringListModel>
#include <QtCore/QTimer>
#include <QtGui/QPainter>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>

namespace carrel::gallery {

using namespace Qt::StringLiterals;
using namespace carrel::ui;

namespace {

QMenu* makeMenu(QWidget* parent)
{
    const Theme& theme = Theme::of(parent);
    auto* menu = new QMenu(parent);
    menu->addAction(theme.icon(Glyph::Send), u"&Refer to a service"_s)->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    menu->addAction(theme.icon(Glyph::Print), u"&Print case summary"_s)->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    auto* pinned = menu->addAction(u"Keep on Today"_s);
    pinned->setCheckable(true);
    pinned->setChecked(true);
    menu->addSeparator();
    QMenu* move = menu->addMenu(theme.icon(Glyph::Calendar), u"Move the date"_s);
    move->addAction(u"Tomorrow"_s);
    auto* off = menu->addAction(theme.icon(Glyph::Archive), u"Close the case"_s);
    off->setEnabled(false);
    menu->addAction(theme.icon(Glyph::Trash, Colour::Bad), u"Erase this record"_s);
    menu->setActiveAction(menu->actions().at(1));
    return menu;
}

/// A menu or box drawn where it can be seen beside everything else.
class Shown final : public QWidget
{
public:
    Shown(QWidget* window, QWidget* parent) : QWidget(parent), m_window(window)
    {
        m_window->ensurePolished();
        m_window->adjustSize();
        setFixedSize(m_window->size());
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.drawPixmap(0, 0, m_window->grab());
    }

private:
    QWidget* m_window;
};

/// A queue, as the palette or the drop-in board would show one.
class QueueDelegate final : public PersonDelegate
{
public:
    using PersonDelegate::PersonDelegate;
    PersonRow row(const QModelIndex& index) const override
    {
        PersonRow row{.position = QString::number(index.row() + 1), .name = index.data().toString(),
                      .meta = u"Referencing  ·  BSc Biology, Yr 1"_s, .due = u"%1 min"_s.arg(12 - 3 * index.row())};
        if (index.row() == 0) row.dueTone = Tone::Warn;
        return row;
    }
};

}

QWidget* makePaletteSheet()
{
    QWidget* window = makeCaseSheet();
    QTimer::singleShot(0, window, [window] {
        auto* sheet = new Sheet(u"Find"_s, window);
        sheet->setContentWidth(640);
        sheet->setDrop(110);
        auto* field = new SearchField(u"Find a student, case or action"_s);
        field->setText(u"ben"_s);
        sheet->body()->addWidget(field);
        auto* list = new RowList(u"Results"_s);
        list->setModel(new QStringListModel({u"Efe Adeyemi-Ross"_s, u"Lowri Prydderch"_s, u"Zhiyuan Fairclough"_s}, list));
        list->setItemDelegate(new QueueDelegate(list));
        list->setCurrentIndex(list->model()->index(0, 0));
        list->setFixedHeight(Theme::of(list).dp(200));
        sheet->body()->addWidget(list);
        sheet->body()->addWidget(new Label(u"Only students in your scope are searched"_s, TextRole::Meta, Colour::Text2));
        sheet->open();
    });
    return window;
}

QWidget* makeOverlaySheet()
{
    auto* window = new QWidget;
    auto* grid = new Grid(window, Insets::all(space::page), 16);
    auto* menuCard = new Card(u"Menu"_s);
    menuCard->body()->addWidget(new Shown(makeMenu(menuCard), menuCard));
    grid->addWidget(menuCard, 0, 0, Qt::AlignTop | Qt::AlignLeft);

    auto* calendar = new QCalendarWidget;
    calendar->setAccessibleName(u"Date"_s);
    calendar->setSelectedDate(QDate(2025, 10, 14));
    auto* dateCard = new Card(u"Calendar"_s);
    dateCard->body()->addWidget(calendar);
    grid->addWidget(dateCard, 0, 1, Qt::AlignTop | Qt::AlignLeft);

    auto* box = new QMessageBox(QMessageBox::Warning, u"Leave without saving?"_s, u"The file could not be written."_s,
                                QMessageBox::Retry | QMessageBox::Cancel, window);
    box->setInformativeText(u"The folder is read only. Choose another one, or ask IT for the right to write there."_s);
    auto* boxCard = new Card(u"Message box"_s);
    box->setWindowFlag(Qt::Widget);
    boxCard->body()->addWidget(box);
    box->show();
    grid->addWidget(boxCard, 0, 2, Qt::AlignTop);

    auto* opener = new Button(Glyph::Help, u"Why is this hidden?"_s);
    grid->addWidget(opener, 1, 0, Qt::AlignTop | Qt::AlignLeft);
    grid->setRowStretch(1, 1);
    grid->setColumnStretch(2, 1);
    QTimer::singleShot(0, window, [opener] {
        auto* popover = new Popover(u"Why this is hidden"_s, opener);
        popover->body()->addWidget(new Heading(u"Preferred contact is hidden by your role"_s));
        popover->body()->addWidget((new Label(u"You are signed in as a line manager. Contact details are visible to the case team, "
                                              u"who use them to reach the student."_s, TextRole::Body, Colour::Text2))->wrapped());
        auto* ask = new Button(u"Ask for access"_s);
        popover->body()->addWidget(ask, 0, Qt::AlignLeft);
        popover->open();
    });
    return window;
}

}
