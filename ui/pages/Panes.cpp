#include "ui/pages/Panes.h"

#include "ui/theme/Theme.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Divider.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RowList.h"
#include "ui/widgets/StateView.h"

#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QStyledItemDelegate>

namespace carrel::ui {

namespace {

/// Keeps a line as tall as a button, also where there is none.
class Strut final : public QWidget
{
public:
    QSize sizeHint() const override { return {0, Theme::of(this).dp(height::control)}; }
    QSize minimumSizeHint() const override { return sizeHint(); }
};

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

Column* listHead(Heading* title, std::initializer_list<QWidget*> beside)
{
    auto* head = new Column(Insets{18, 14, 16, 8}, 8);
    auto* line = new Row(Insets{}, 8);
    line->addWidget(title, 1);
    line->addWidget(new Strut);
    for (QWidget* part : beside) line->addWidget(part);
    head->addLayout(line);
    return head;
}

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
    auto* top = new Column(out.head, Insets{24, 16, 24, 14}, 12);
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
