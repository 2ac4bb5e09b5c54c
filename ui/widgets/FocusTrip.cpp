#include "ui/widgets/FocusTrip.h"

#include <QtWidgets/QWidget>

namespace carrel::ui {

namespace {

bool takesTab(const QWidget* widget, const QWidget* root)
{
    return widget != root && root->isAncestorOf(widget) && widget->isVisibleTo(root) && widget->isEnabled() &&
           (widget->focusPolicy() & Qt::TabFocus);
}

}

bool stepFocusWithin(QWidget* root, bool next, Qt::FocusReason reason)
{
    QWidget* start = root->focusWidget() ? root->focusWidget() : root;
    QWidget* at = start;
    do {
        at = next ? at->nextInFocusChain() : at->previousInFocusChain();
        if (takesTab(at, root)) {
            at->setFocus(reason);
            return true;
        }
    } while (at != start);
    return false;
}

bool tabWithin(QWidget* root, bool next)
{
    return stepFocusWithin(root, next, next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

}
