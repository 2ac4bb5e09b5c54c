#include "tests/ui/pages/Tasks.h"

#include "tests/ui/pages/Typist.h"
#include "ui/pages/shell/Palette.h"
#include "ui/pages/sync/ConflictPanel.h"
#include "ui/pages/sync/ConflictRow.h"
#include "ui/pages/dropin/DropInPage.h"
#include "ui/pages/workshops/RegisterTable.h"
#include "ui/pages/workshops/RegisterView.h"
#include "ui/pages/workshops/WorkshopsPage.h"
#include "ui/print/PrintSheet.h"
#include "ui/print/PrivateFolder.h"
#include "ui/tour/Hands.h"
#include "ui/words/Reading.h"
#include "ui/words/WorkshopWords.h"

#include <QtCore/QDir>
#include <QtCore/QScopeGuard>
#include <QtCore/QStandardPaths>
#include <QtGui/QAccessible>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using ui::PlaceNo;

namespace {

constexpr int patienceMs = Typist::patienceMs;
const QString amira = u"Amira Benhaddou"_s;

QString textOf(const model::Value& value) { return value.text() ? *value.text() : QString(); }

bool findStudent(Visitor& visitor, CampusVenue& venue, Cost& cost)
{
    Typist typist(visitor, cost);
    const auto palette = [&] { return visitor.window.findChild<ui::Palette*>(); };
    typist.think().press(Qt::Key_K, Qt::ControlModifier);
    if (!QTest::qWaitFor([&] { return palette() && palette()->field()->hasFocus(); }, patienceMs)) return false;
    typist.type(u"am"_s);
    const auto isFirst = [&] { return !palette()->shown().offers.empty() && palette()->shown().offers.front().row.title == amira; };
    if (!QTest::qWaitFor(isFirst, patienceMs)) return false;
    typist.press(Qt::Key_Return);
    return typist.until([&] { return visitor.shell().place() == visitor.shell().students() && visitor.shell().students()->record() == venue.studentNamed(amira); });
}

bool addNote(Visitor& visitor, CampusVenue& venue, Cost& cost)
{
    visitor.shell().open({PlaceNo::Cases, *visitor.caseOf(venue, amira)});
    ui::breathe();
    Typist typist(visitor, cost);
    const QString words = u"Rang her. Two lecturers will record the seminars."_s;
    typist.think().press(Qt::Key_N, Qt::ControlModifier);
    if (!typist.until([&] { return qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()) != nullptr; })) return false;
    typist.think().type(words).press(Qt::Key_Return, Qt::ControlModifier);
    return typist.until([&] { return std::ranges::any_of(visitor.desk->caseFile(*visitor.caseOf(venue, amira))->notes, [&](const session::Item& note) { return ui::shown(note.view, model::Note::body) == words; }); });
}

bool solveConflict(Visitor& visitor, CampusVenue&, Cost& cost)
{
    visitor.shell().goTo(PlaceNo::Today);
    ui::breathe();
    if (visitor.desk->syncReport().conflicts == 0) return false;
    Typist typist(visitor, cost);
    typist.think().press(Qt::Key_4, Qt::ControlModifier);
    if (!typist.until([&] { return visitor.shell().place() == visitor.shell().sync() && QApplication::focusWidget(); })) return false;
    ui::ConflictPanel* panel = visitor.shell().sync()->conflicts();
    for (ui::ConflictRow* row : panel->rows()) typist.read(textOf(row->conflict().standing) + u' ' + textOf(row->conflict().proposed));
    typist.think().press(Qt::Key_Space).press(Qt::Key_Return, Qt::ControlModifier);
    return typist.until([&] { return visitor.desk->syncReport().conflicts == 0; });
}

/// Into the folder that is offered.
void acceptFolder()
{
    auto* asking = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
    if (!asking) return void(QTimer::singleShot(10, &acceptFolder));
    QMetaObject::invokeMethod(asking, "accept", Qt::QueuedConnection);
}

/// What one is looking at, into a file.
bool printHere(Visitor& visitor, Cost& cost)
{
    const QTemporaryDir profile;
    const ui::PrivateFolder temporary(profile.path());
    // Documents of its own: a summary that an earlier run left has the same name.
    const auto home = qgetenv("HOME");
    const auto back = qScopeGuard([&] { qputenv("HOME", home); });
    qputenv("HOME", profile.path().toLocal8Bit());
    QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    folder.mkpath(u"."_s);
    const auto printed = [&] { return folder.entryList({u"*.pdf"_s}).size(); };
    const auto before = printed();
    Typist typist(visitor, cost);
    typist.think().press(Qt::Key_P, Qt::ControlModifier);
    if (!typist.until([&] { return visitor.window.findChild<ui::PrintSheet*>() != nullptr; })) return false;
    const auto tabTo = [&](const QString& name) {
        const auto isThere = [&] {
            QAccessibleInterface* at = QApplication::focusWidget() ? QAccessible::queryAccessibleInterface(QApplication::focusWidget()) : nullptr;
            return at && at->text(QAccessible::Name).startsWith(name);
        };
        for (int i = 0; i < 20 && !isThere(); ++i) typist.press(Qt::Key_Tab);
        return isThere();
    };
    if (!tabTo(u"Why it is printed"_s)) return false;
    typist.think().type(u"for the meeting"_s);
    if (!typist.until([] { return true; })) return false;
    if (!tabTo(u"Save as PDF"_s)) return false;
    QTimer::singleShot(0, &acceptFolder);
    typist.press(Qt::Key_Space);
    return typist.until([&] { return printed() > before; });
}

bool printCase(Visitor& visitor, CampusVenue& venue, Cost& cost)
{
    visitor.shell().open({PlaceNo::Cases, *visitor.caseOf(venue, amira)});
    ui::breathe();
    return printHere(visitor, cost);
}

/// The workshop that is under way, as it is come back to.
ui::WorkshopsPage& atTheRegister(Visitor& visitor)
{
    visitor.shell().goTo(PlaceNo::Workshops);
    ui::breathe();
    return *visitor.shell().workshops();
}

bool printRegister(Visitor& visitor, CampusVenue&, Cost& cost)
{
    atTheRegister(visitor);
    return printHere(visitor, cost);
}

bool markTwenty(Visitor& visitor, CampusVenue&, Cost& cost)
{
    constexpr int wanted = 20;
    auto& page = atTheRegister(visitor);
    const auto now = [&] { return *page.workshops().open(*page.record()); };
    for (const auto& row : now().rows) page.workshops().mark(row.booking.view.id(), std::nullopt);
    page.refresh();
    auto* table = page.view()->table();
    table->setCurrentIndex(table->rows()->index(0));
    table->setFocus();
    if (table->rows()->rowCount() < wanted) return false;
    Typist typist(visitor, cost);
    typist.think();
    const QString letters = u"pppplpapppppeppppppl"_s;
    for (int row = 0; row < wanted; ++row) typist.read(ui::attenderName(table->rows()->at(row))).type(letters[row]);
    return typist.until([&] { return now().head.figures.marked() == wanted && now().head.figures.late == 2; });
}

bool addWalkUp(Visitor& visitor, CampusVenue& venue, Cost& cost)
{
    visitor.shell().goTo(PlaceNo::DropIn);
    ui::breathe();
    auto* page = visitor.shell().dropIn();
    if (!page->board()) return false;
    const int waiting = page->board()->figures.waiting;
    const QString number = venue.campus().db().one(u"SELECT f_number FROM r_student WHERE f_name = 'Amelia Hargreaves'"_s, {})->toString();
    Typist typist(visitor, cost);
    typist.think().press(Qt::Key_F7);
    if (!QTest::qWaitFor([] { return qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr; }, patienceMs)) return false;
    typist.type(number).press(Qt::Key_Return);
    return typist.until([&] {
        page->refresh();
        return page->board()->figures.waiting == waiting + 1;
    });
}

bool callNext(Visitor& visitor, CampusVenue&, Cost& cost)
{
    visitor.shell().goTo(PlaceNo::DropIn);
    ui::breathe();
    auto* page = visitor.shell().dropIn();
    if (!page->board() || page->board()->waiting.empty()) return false;
    page->start()->setFocus();
    const auto first = page->board()->waiting.front().visit.view.id();
    Typist typist(visitor, cost);
    typist.press(Qt::Key_F8);
    const bool came = typist.until([&] {
        page->refresh();
        return !page->queue().isCalling() && page->queue().row(first)->isMine;
    });
    return came && cost.keys == 1;
}

}

const std::vector<Task>& tasks()
{
    static const std::vector<Task> all{{"find a student", "adviser", 3, 0, findStudent},
                                       {"add a note", "adviser", 20, 0, addNote},
                                       {"solve a conflict", "adviser", 20, 0, solveConflict},
                                       {"print a case summary to a file", "adviser", 0, 3, printCase},
                                       {"add a walk-up", "learning-services", 10, 0, addWalkUp},
                                       {"call next, by one key", "learning-services", 0, 1, callNext},
                                       {"mark 20 rows of a register", "workshop-leader", 25, 0, markTwenty},
                                       {"print a register to a file", "workshop-leader", 0, 3, printRegister}};
    return all;
}

}
