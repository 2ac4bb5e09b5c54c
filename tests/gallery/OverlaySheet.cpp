#include "tests/gallery/Sheets.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/CommandRow.h"
#include "ui/widgets/FoundList.h"
#include "ui/widgets/KeyLegend.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Sheet.h"
#include "ui/widgets/WhyHidden.h"

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
    menu->addAction(theme.icon(Glyph::Print), u"&Print case summary"_s)
        ->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
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

std::vector<CommandRow> paletteRows()
{
    return {{.group = u"Students"_s, .title = u"Amira Benhaddou"_s, .meta = u"S2318856  ·  BA (Hons) Journalism  ·  1 open case"_s, .hint = u"Enter"_s},
            {.group = u"Students"_s, .title = u"Rubén Castellanos"_s, .meta = u"S2410774  ·  MSc Finance"_s, .hint = u"Enter"_s},
            {.group = u"Cases"_s, .title = u"Amira Benhaddou"_s, .meta = u"Timetable while caring  ·  Due today"_s, .glyph = Glyph::Cases, .hint = u"Enter"_s},
            {.group = u"Do"_s, .title = u"Add note for Amira Benhaddou"_s, .glyph = Glyph::Edit, .keys = u"Ctrl N"_s},
            {.group = u"Good to know"_s, .title = u"Hidden by your role"_s, .body = u"What a role sees is the same on every record, whether or not anything is written there. Press Enter on the mark to read who sees it."_s, .glyph = Glyph::EyeOff}};
}

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
        auto* list = new FoundList(u"Results"_s, 420);
        auto* model = new CommandModel(list);
        model->tell(paletteRows());
        list->setModel(model);
        list->setItemDelegate(new CommandDelegate(list));
        list->setCurrentIndex(model->index(0, 0));
        sheet->body()->addWidget(list);
        auto* legend = new KeyLegend;
        legend->tell({{u"Enter"_s, u"choose"_s}, {u"Tab"_s, u"what can be done"_s}, {u"Esc"_s, u"close"_s}});
        sheet->body()->addWidget(legend);
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
        auto* popover = new WhyHidden({.field = u"Preferred contact"_s,
                                       .role = u"a line manager"_s,
                                       .visibleTo = u"the case team"_s,
                                       .reason = u"The case team use contact details to reach the student."_s},
                                      opener);
        popover->open();
    });
    return window;
}

}
