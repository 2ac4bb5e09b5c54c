#pragma once

#include "ui/widgets/Layouts.h"

#include <initializer_list>

class QAbstractItemModel;
class QStackedWidget;
class QStyledItemDelegate;

namespace carrel::ui {

class Banner;
class Heading;
class RowList;
class StateView;

/// What a page with a list and a detail is made of, so that each is made alike.
struct ListPane {
    QWidget* whole;
    QStackedWidget* lists; ///< the rows, or why there are none
};
/// `head` stands above the rows, in the margins every list has; make it with listHead().
ListPane listPane(Column* head, RowList* rows, QAbstractItemModel* model, QStyledItemDelegate* delegate, StateView* empty);
/// The title at its one height, whatever stands `beside` it at the right.
Column* listHead(Heading* title, std::initializer_list<QWidget*> beside = {});

struct DetailPane {
    QWidget* whole;
    QWidget* head; ///< hidden while nothing is chosen
    QStackedWidget* pages;
};
/// `heads` one below the other above a line, and below it one of `pages`.
DetailPane detailPane(std::initializer_list<QWidget*> heads, std::initializer_list<QWidget*> pages);

/// How old an answer is, above both sides: it is of both, and where only one of them has room it is seen as well. Hidden at first.
QWidget* agePane(Banner* age);

}
