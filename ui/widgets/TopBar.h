#pragma once

#include "ui/theme/Colour.h"

#include <QtCore/QTimer>
#include <QtWidgets/QAbstractButton>
#include <optional>

class QMenu;

namespace carrel::ui {

class Chip;
class IconButton;
class SearchBox;

/// In which state the desk's copy is. The words are the caller's; the look is decided here, once.
enum class SyncState : quint8 { UpToDate, Sending, Offline, OfflineWaiting, Choice, Problem, OldCopy };

/// Always in the same place, words first: how this desk stands with the hub. A press shows more.
/// A change of state is announced once and politely; the look changes at most every two seconds.
class SyncChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SyncChip(QWidget* parent = nullptr);

    /// `strong` is the state ("Offline"), `rest` what goes with it ("14 changes saved here").
    void setState(SyncState state, const QString& strong, const QString& rest = {});
    SyncState state() const { return m_state; }
    QString rest() const { return m_rest; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Standing {
        SyncState state = SyncState::UpToDate;
        QString strong, rest;
    };
    void apply(const Standing& standing);

    SyncState m_state = SyncState::UpToDate;
    QString m_rest;
    QTimer m_hold;
    std::optional<Standing> m_next;
};

/// Who is signed in, as what; opens what belongs to the person.
class PersonBlock : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PersonBlock(QWidget* parent = nullptr);

    void setPerson(const QString& name, const QString& role);
    /// Initials only, where there is little room.
    void setCompact(bool compact);
    /// A press opens this menu.
    void setMenu(QMenu* menu);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QString m_name;
    QString m_role;
    bool m_compact = false;
};

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
