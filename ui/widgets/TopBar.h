#pragma once

#include "ui/theme/Colour.h"

#include <QtWidgets/QWidget>

namespace carrel::ui {

class Chip;
class IconButton;
class PersonBlock;
class SearchBox;
class SyncChip;

/// The bar along the top of the window: back and forward, search, workspace, how the desk stands with the hub, help, lock, person.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent = nullptr);

    IconButton* back() const { return m_back; }
    IconButton* forward() const { return m_forward; }
    SearchBox* search() const { return m_search; }
    SyncChip* sync() const { return m_sync; }
    IconButton* help() const { return m_help; }
    IconButton* lock() const { return m_lock; }
    PersonBlock* person() const { return m_person; }
    /// A way that leads nowhere says so.
    void setWays(bool back, bool forward);
    /// Shown beside the search; `shortText` where there is little room. Nothing is shown for an empty text.
    void setWorkspace(const QString& text, const QString& shortText, Tone tone = Tone::Plum);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void nameParts();
    void settle();

    IconButton* m_back;
    IconButton* m_forward;
    SearchBox* m_search;
    Chip* m_workspace;
    SyncChip* m_sync;
    IconButton* m_help;
    IconButton* m_lock;
    PersonBlock* m_person;
    QString m_workspaceText;
    QString m_workspaceShort;
};

}
