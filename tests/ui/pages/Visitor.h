#pragma once

#include "tests/ui/Stage.h"
#include "tests/ui/pages/CampusVenue.h"
#include "ui/pages/cases/CaseList.h"
#include "ui/pages/cases/CasesPage.h"
#include "ui/pages/cases/CaseStory.h"
#include "ui/pages/cases/NoteForm.h"
#include "ui/pages/desk/LockScreen.h"
#include "ui/pages/people/StudentsPage.h"
#include "ui/pages/reviews/ReviewsPage.h"
#include "ui/pages/shell/Shell.h"
#include "ui/pages/sync/SyncPage.h"
#include "ui/pages/shell/Window.h"
#include "ui/widgets/Composer.h"

#include <memory>

namespace carrel::tests {

/// One person at one filled desk with its window open.
struct Visitor {
    Visitor(CampusVenue& venue, ui::Theme& theme, const QString& user, const QString& name = {})
        : desk(venue.filled(user, name)), window(ui::Ground{*desk, venue.clock()}, venue.workspace(), theme)
    {
        window.resize(1440, 900);
        window.show();
        window.begin();
        QApplication::setActiveWindow(&window);
        QCoreApplication::processEvents();
    }

    ui::Shell& shell() { return *window.shell(); }
    /// Types into whatever has the focus, as keys come from a keyboard.
    void type(const QString& words) { QTest::keyClicks(QApplication::focusWidget(), words); }
    void press(int key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, Qt::Key(key), with);
    }
    /// The case of the student with this name.
    std::optional<model::RecordId> caseOf(CampusVenue& venue, const QString& student)
    {
        const auto id = venue.studentNamed(student);
        session::CaseQuery query;
        query.student = id;
        const auto found = id ? desk->cases(query) : std::vector<session::CaseLine>();
        return found.empty() ? std::nullopt : std::optional(found.front().item.view.id());
    }

    FakeDesk& desk;
    ui::Window window;
};

}
