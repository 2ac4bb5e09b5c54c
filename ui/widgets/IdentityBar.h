#pragma once

#include "ui/widgets/Chip.h"

#include <QtCore/QList>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>
#include <vector>

class QMenu;

namespace carrel::ui {

class Avatar;
class Button;
class ElidingLabel;
class IconButton;

/// Buttons that belong to one thing. What has no room goes into a menu, from the left; the last stays to the end.
class ActionRow : public QWidget
{
    Q_OBJECT

public:
    explicit ActionRow(QWidget* parent = nullptr);

    /// In the order they stand; the most important one last.
    void addButton(Button* button);
    /// For what is always in the menu.
    QMenu* menu() const { return m_menu; }
    /// Shows as many buttons as fit into `width` pixels.
    void fit(int width);

private:
    int widthOf(std::size_t firstShown) const;
    void fillMenu();

    std::vector<Button*> m_buttons;
    QList<QAction*> m_folded;
    IconButton* m_more;
    QMenu* m_menu;
};

/// Whose record this is, and the few things one does with it: who, number, what they study, state, actions.
class IdentityBar : public QWidget
{
    Q_OBJECT

public:
    explicit IdentityBar(QWidget* parent = nullptr);

    /// `number` can be copied; nothing is shown for an empty one. `meta` is one line of what else tells who it is.
    void setPerson(const QString& name, const QString& number, const QString& meta);
    void setTags(const QList<ChipLook>& tags);
    ActionRow* actions() const { return m_actions; }
    /// The way back to the list, where the list does not stand beside; none for an empty text.
    void setBack(const QString& text);

Q_SIGNALS:
    void backChosen();
    /// The number is on the clipboard now.
    void numberCopied();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void copyNumber();
    void settle();
    void nameParts();

    Button* m_back;
    Avatar* m_avatar;
    ElidingLabel* m_name;
    QWidget* m_tagBox;
    ElidingLabel* m_number;
    IconButton* m_copy;
    ElidingLabel* m_meta;
    ActionRow* m_actions;
    QTimer m_copied;
};

}
