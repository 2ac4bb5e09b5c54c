#pragma once

#include <QtCore/QList>
#include <QtWidgets/QWidget>
#include <vector>

class QMenu;

namespace carrel::ui {

class Button;
class IconButton;

/// Buttons that belong to one thing. What has no room goes into a menu, from the left; the last stays to the end.
class ActionRow : public QWidget
{
    Q_OBJECT

public:
    explicit ActionRow(QWidget* parent = nullptr);

    /// In the order they stand; the most important one last.
    void addButton(Button* button);
    /// A button that is not offered stands neither in the row nor in the menu, whatever the width.
    void offer(Button* button, bool isOffered);
    /// For what is always in the menu.
    QMenu* menu() const { return m_menu; }
    /// Shows as many buttons as fit into `width` pixels.
    void fit(int width);

private:
    std::vector<Button*> offered() const;
    int widthOf(std::size_t firstShown) const;
    void fillMenu();

    std::vector<Button*> m_buttons;
    std::vector<Button*> m_withdrawn;
    int m_width = QWIDGETSIZE_MAX;
    QList<QAction*> m_folded;
    IconButton* m_more;
    QMenu* m_menu;
};

}
