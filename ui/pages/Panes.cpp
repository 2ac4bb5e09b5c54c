#include "ui/pages/Panes.h"

#include "ui/widgets/Banner.h"
#include "ui/widgets/Divider.h"
#include "ui/widgets/RowList.h"
#include "ui/widgets/StateView.h"

#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QStyledItemDelegate>

namespace carrel::ui {

namespace {

QWidget* onBase()
{
    auto* box = new QWidget;
    box->setAutoFillBackground(true);
    box->setBackgroundRole(QPalette::Base);
    return box;
}

QStackedWidget* stackOf(std::initializer_list<QWidget*> pages)
{
    auto* stack = new QStackedWidget;
    for (QWidget* page : pages) stack->addWidget(page);
    return stack;
}

}

Column* listHead() { return new Column(Insets{20, 16, 16, 12}, 8); }

ListPane listPane(Column* head, RowList* rows, QAbstractItemModel* model, QStyledItemDelegate* delegate, StateView* empty)
{
    rows->setModel(model);
    rows->setItemDelegate(delegate);
    ListPane out{onBase(), stackOf({rows, empty})};
    auto* column = new Column(out.whole, Insets{}, 0);
    column->addLayout(head);
    column->addWidget(out.lists, 1);
    return out;
}

DetailPane detailPane(std::initializer_list<QWidget*> heads, std::initializer_list<QWidget*> pages)
{
    DetailPane out{new QWidget, onBase(), stackOf(pages)};
    auto* top = new Column(out.head, Insets{24, 16, 24, 14}, 10);
    for (QWidget* part : heads) top->addWidget(part);
    auto* column = new Column(out.whole);
    column->addWidget(out.head);
    column->addWidget(new Divider);
    column->addWidget(out.pages, 1);
    return out;
}

QWidget* agePane(Banner* age)
{
    auto* box = new QWidget;
    (new Column(box, Insets{24, 8, 24, 8}))->addWidget(age);
    box->hide();
    return box;
}

}
