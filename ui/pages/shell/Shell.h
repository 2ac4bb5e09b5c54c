#pragma once

#include "ui/pages/Workspace.h"
#include "ui/pages/shell/Places.h"

#include <QtCore/QTimer>
#include <QtGui/QKeySequence>
#include <functional>

class QStackedWidget;

namespace carrel::ui {

class CasesPage;
class Rail;
class SessionBar;
class StudentsPage;
class SyncPage;
class TopBar;

/// The open desk: rail, bar, and one place at a time. It lives from unlocking to locking and leaves nothing behind.
class Shell final : public QWidget
{
    Q_OBJECT

public:
    /// Begins at the place of `spot`, or where the role's work is.
    Shell(const Ground& ground, const Workspace& workspace, const QStringList& spot = {}, QWidget* parent = nullptr);

    void goTo(PlaceNo place);
    Place* place() const;
    /// Makes the place if nobody has been there yet; null where the role has no such place.
    Place* place(PlaceNo no);
    CasesPage* cases();
    StudentsPage* students();
    SyncPage* sync();
    Rail* rail() const { return m_rail; }
    TopBar* bar() const { return m_bar; }
    SessionBar* session() const { return m_session; }

    void keepDrafts();
    /// Where somebody is, to come back to; ids and settings only.
    QStringList spot() const;
    void returnTo(const QStringList& spot);
    QString heading() const;
    /// Clocks and counts that grow older without anything happening.
    void tick();

Q_SIGNALS:
    void lockWanted();
    void headingChanged();

private:
    PlaceNo firstPlace(const QStringList& spot) const;
    void wireBar();
    void wirePlace(Place* place);
    void wireKeys();
    void addKey(const QKeySequence& keys, const std::function<void()>& act);
    void tellPerson();
    void tellSync();
    void refresh();
    void stepPane(int by);
    void newCase();
    void findStudent(const QString& words);
    std::vector<QWidget*> panes() const;

    Ground m_ground;
    std::vector<PlaceEntry> m_entries;
    std::vector<Place*> m_made;
    int m_at = -1;
    Rail* m_rail;
    TopBar* m_bar;
    SessionBar* m_session;
    QStackedWidget* m_places;
    QTimer m_rows;
    QTimer m_standing;
};

}
