#pragma once

#include "ui/pages/Workspace.h"
#include "ui/pages/shell/Places.h"
#include "ui/pages/shell/Trail.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>

class QShortcut;
class QStackedWidget;

namespace carrel::ui {

class CasesPage;
class DevicesPage;
class DropInPage;
class NoticeSheet;
class Palette;
class PrintSheet;
class PrintsSheet;
class Rail;
class ReviewsPage;
class SessionBar;
class SightSheet;
class StudentsPage;
class SyncPage;
class TopBar;
class UndoBar;
class TutorialsPage;
class WaitingPage;
class WorkshopsPage;

/// The preference that says whether window titles show students' names: `names` where they do.
inline constexpr QLatin1StringView titlesPreference("names-in-titles");

/// The open desk: rail, bar, and one place at a time. It lives from unlocking to locking and leaves nothing behind.
class Shell final : public QWidget
{
    Q_OBJECT

public:
    /// Begins at the place of `spot`, or where the role's work is. `ofWindow` are the verbs of the window around it: how it
    /// looks, other windows.
    Shell(const Ground& ground, const Workspace& workspace, const QStringList& spot = {}, std::function<std::vector<Verb>()> ofWindow = {},
          QWidget* parent = nullptr);

    void goTo(PlaceNo place);
    /// A place and a record in it; false where the role has no such place or the desk does not hold the record.
    bool open(const Spot& spot);
    void goBack();
    void goForward();
    Spot here() const;
    Place* place() const;
    /// Makes the place if nobody has been there yet; null where the role has no such place.
    Place* place(PlaceNo no);
    CasesPage* cases();
    DevicesPage* devices();
    WaitingPage* waiting();
    DropInPage* dropIn();
    TutorialsPage* tutorials();
    WorkshopsPage* workshops();
    ReviewsPage* reviews();
    StudentsPage* students();
    SyncPage* sync();
    Rail* rail() const { return m_rail; }
    /// What is due is about to be counted anew.
    bool isCounting() const { return m_dueSoon.isActive(); }
    TopBar* bar() const { return m_bar; }
    SessionBar* session() const { return m_session; }
    UndoBar* undoBar() const { return m_undo; }
    /// Says again what was done last.
    void tellDeed();
    Trail& trail() { return m_trail; }

    /// Everything that can be done here and now, what belongs to the page first.
    std::vector<Verb> verbs();
    Palette* findAnything(const QString& typed = {});
    void showHelp();
    void showActivity();
    /// Who can see the record that is looked at; null where none is.
    SightSheet* showSight();
    /// The sheet for what is looked at; null where nothing can be printed.
    PrintSheet* showPrint();
    /// What this person has printed, and what of it must be destroyed; null where the role prints nothing.
    PrintsSheet* showPrints();
    /// What students are told by the service that is looked at.
    NoticeSheet* showNotice();
    void undoLast();
    void redoLast();

    void keepDrafts();
    /// Where somebody is, to come back to; ids and settings only.
    QStringList spot() const;
    void returnTo(const QStringList& spot);
    QString heading() const;
    /// For the window's title: without anybody's name, unless this person wants names there.
    QString title() const;
    bool namesInTitles() const;
    /// Clocks and counts that grow older without anything happening.
    void tick();

Q_SIGNALS:
    void lockWanted();
    void headingChanged();
    void windowWanted(const carrel::ui::Spot& spot);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    PlaceNo firstPlace(const QStringList& spot) const;
    void wireBar();
    void wireDesk();
    void wireUndo();
    Place* makeSync();
    void wirePlace(Place* place);
    void wireKeys();
    void press(const QKeySequence& keys);
    void addPlaceVerbs(std::vector<Verb>& out);
    void addMoveVerbs(std::vector<Verb>& out);
    void addDeskVerbs(std::vector<Verb>& out);
    std::vector<Verb> verbsFor(const Spot& spot);
    void addOnTheirCase(std::vector<Verb>& out, const model::RecordId& student);
    bool isCovered() const;
    void arrive();
    void travel(int by);
    void tellWays();
    void tellPerson();
    void tellSync();
    void tellDue();
    void undo(qint64 deed);
    void takeBack();
    void refresh();
    void stepPane(int by);
    void newCase();
    void searchFurther(const QString& words);
    bool has(PlaceNo no) const;
    QString noPaperWords() const;
    std::vector<QWidget*> panes() const;

    Ground m_ground;
    std::function<std::vector<Verb>()> m_ofWindow;
    std::vector<PlaceEntry> m_entries;
    std::vector<Place*> m_made;
    int m_at = -1;
    bool m_isDemo;
    Trail m_trail;
    bool m_travelling = false;
    bool m_filled = false;
    QStringList m_wired;
    /// Takes back what was done last, where that is no deed.
    std::function<void()> m_back;
    qint64 m_told = 0;
    Rail* m_rail;
    TopBar* m_bar;
    SessionBar* m_session;
    QStackedWidget* m_places;
    UndoBar* m_undo;
    QShortcut* m_saveChoices = nullptr; ///< Ctrl+Enter, while the choices are looked at
    QPointer<Palette> m_palette;
    QTimer m_rows;
    QTimer m_standing;
    QTimer m_dueSoon;
};

}
