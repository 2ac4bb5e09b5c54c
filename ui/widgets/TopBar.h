#pragma once

#include "ui/theme/Colour.h"

#include <QtWidgets/QWidget>

namespace carrel::ui {

class Chip;
class IconButton;
class PersonBlock;
class SearchBox;
class SyncChip;

/// The bar along the top of the window: search, workspace, how the desk stands with the hub, help, lock, person.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent = nullptr);

    SearchBox* search() const { return m_search; }
    SyncChip* sync() const { return m_sync; }
    IconButton* help() const { return m_help; }
    IconButton* lock() const { return m_lock; }
    PersonBlock* person() const { return m_person; }
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
