#include "ui/widgets/FocusTrip.h"

#include <QtWidgets/QLayout>
#include <QtWidgets/QWidget>
#include <algorithm>

namespace carrel::ui {

namespace {

bool takesTab(const QWidget* widget, const QWidget* root)
{
    return widget != root && root->isAncestorOf(widget) && widget->isVisibleTo(root) && widget->isEnabled() &&
           (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
}

void gather(const QLayout& layout, QWidgetList& out)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem* item = layout.itemAt(i);
        if (item->widget()) out << item->widget();
        else if (item->layout()) gather(*item->layout(), out);
    }
}

/// Everything that can be seen in `widget`, or all of it, in the order in which it is laid out, whatever was made first.
void gatherInside(QWidget* widget, QWidgetList& out, bool hiddenToo = false)
{
    if (widget->isHidden() && !hiddenToo) return;
    out << widget;
    QWidgetList inside, loose;
    if (widget->layout()) gather(*widget->layout(), inside);
    // What stands in no layout comes after, from left to right and then down.
    for (QObject* child : widget->children()) {
        auto* part = qobject_cast<QWidget*>(child);
        if (part && !part->isWindow() && !inside.contains(part)) loose << part;
    }
    std::ranges::stable_sort(loose, {}, [](const QWidget* part) { return std::pair(part->x(), part->y()); });
    for (QWidget* part : inside + loose) gatherInside(part, out, hiddenToo);
}

}

bool stepFocusWithin(QWidget* root, bool next, Qt::FocusReason reason)
{
    QWidgetList order;
    gatherInside(root, order);
    const qsizetype all = order.size();
    const qsizetype start = root->focusWidget() ? std::max<qsizetype>(order.indexOf(root->focusWidget()), 0) : 0;
    for (qsizetype step = 1; step <= all; ++step) {
        QWidget* at = order[(start + (next ? step : all - step)) % all];
        if (!takesTab(at, root)) continue;
        at->setFocus(reason);
        return true;
    }
    return false;
}

bool focusNear(QWidget* root, const QWidget* gone, Qt::FocusReason reason)
{
    QWidgetList order;
    gatherInside(root, order, true);
    const qsizetype from = std::ranges::find(order, gone) - order.begin();
    // What comes after it first; of what stood before it the last.
    for (qsizetype i = from + 1; i < order.size(); ++i) {
        if (!takesTab(order[i], root)) continue;
        order[i]->setFocus(reason);
        return true;
    }
    for (qsizetype i = std::min(from, order.size()) - 1; i >= 0; --i) {
        if (!takesTab(order[i], root)) continue;
        order[i]->setFocus(reason);
        return true;
    }
    return false;
}

bool tabWithin(QWidget* root, bool next)
{
    return stepFocusWithin(root, next, next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

}
