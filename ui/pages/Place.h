#pragma once

#include "core/base/Clock.h"
#include "core/session/Desk.h"
#include "ui/pages/Verb.h"
#include "ui/print/PaperOffer.h"

#include <QtWidgets/QWidget>
#include <vector>
#include <functional>

namespace carrel::ui {

class Speller;

/// What every page stands on: the one door to the desk, and the time.
struct Ground {
    session::Desk& desk;
    const base::Clock& clock;
    /// Null where spelling is nobody's to check.
    Speller* speller = nullptr;
};

enum class PlaceNo : quint8 { Students, Cases, Sync, Today, Reviews, Devices, Waiting, DropIn, Workshops, Tutorials };

/// A place, and the record that is looked at there, if any.
struct Spot {
    PlaceNo place = PlaceNo::Sync;
    std::optional<model::RecordId> record = {};

    bool operator==(const Spot&) const = default;
};

/// A place that the rail leads to. It is made once, when somebody first goes there, and dropped when the desk is locked.
class Place : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Reads again what it shows; what is being typed stays as it is.
    virtual void refresh() = 0;
    /// Where F6 stops, in order. A pane that is not visible is passed over.
    virtual std::vector<QWidget*> panes() const = 0;
    /// Where the keyboard lands when somebody comes here.
    virtual QWidget* start() const = 0;
    /// Ctrl+F.
    virtual void findWithin() {}
    /// Puts what is being typed into the desk's drafts now, without waiting for a pause.
    virtual void keepDrafts() {}
    /// What is shown, said inside the window.
    virtual QString heading() const = 0;
    /// The same for the window's title, which the task bar, a screen that is shared and others' programs show as well: never
    /// a student's name.
    virtual QString title() const { return heading(); }
    /// Ids and settings, never words about a person: enough to come back to the same spot after unlocking.
    virtual QStringList spot() const { return {}; }
    virtual void returnTo(const QStringList&) {}
    /// The record that is looked at.
    virtual std::optional<model::RecordId> record() const { return std::nullopt; }
    /// Looks at this one; false where the desk does not hold it.
    virtual bool show(const model::RecordId&) { return false; }
    /// What can be done with what is looked at, most wanted first.
    virtual std::vector<Verb> verbs() { return {}; }
    /// What can be printed of what is looked at, most wanted first.
    virtual std::vector<PaperOffer> papers() { return {}; }

    /// The service whose notice to students applies here; empty where it is nobody's in particular.
    virtual QString service() const { return {}; }

Q_SIGNALS:
    void headingChanged();
    void caseWanted(const carrel::model::RecordId& id);
    void studentWanted(const carrel::model::RecordId& id);
    void tutorialWanted(const carrel::model::RecordId& id);
    /// A case is to be opened, and the student has to be found first.
    void newCaseWanted();
    void placeWanted(carrel::ui::PlaceNo place);
    /// Something was done that is no edit: the bar below says it, and `back` takes it back.
    void done(const QString& words, const std::function<void()>& back);
    /// The same of what puts something back as it was: there is nothing to take back, and it is on no record.
    void doneBack(const QString& words);
    void printWanted();
    void printsWanted();
    void noticeWanted();
    void sightWanted();
};

}
