#pragma once

#include <QtGui/QAccessible>
#include <QtWidgets/QAbstractItemView>

namespace carrel::tests {

/// Everything of a window that assistive programs are told of, the window's title first.
inline QList<QAccessibleInterface*> spokenTree(QWidget& window)
{
    QList<QAccessibleInterface*> all;
    const auto gather = [&](const auto& self, QAccessibleInterface* from) -> void {
        if (!from || from->state().invisible) return;
        all << from;
        // Without a screen no assistive program is told of changes; a list is asked afresh, as after a reset it is.
        if (auto* list = qobject_cast<QAbstractItemView*>(from->object()); list && from->tableInterface()) {
            QAccessibleTableModelChangeEvent reset(list, QAccessibleTableModelChangeEvent::ModelReset);
            from->tableInterface()->modelChange(&reset);
        }
        for (int i = 0; i < from->childCount(); ++i) self(self, from->child(i));
    };
    gather(gather, QAccessible::queryAccessibleInterface(&window));
    return all;
}

/// Every word in it: names, descriptions, values and what can be selected.
inline QString spokenWords(QWidget& window)
{
    QStringList words{window.windowTitle()};
    for (QAccessibleInterface* face : spokenTree(window)) {
        for (const auto what : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help}) words << face->text(what);
        if (QAccessibleTextInterface* text = face->textInterface()) words << text->text(0, text->characterCount());
    }
    return words.join(u'\n');
}

}
