#include "tests/ui/pages/Tasks.h"

#include "ui/pages/shell/Palette.h"
#include "ui/pages/sync/ConflictPanel.h"
#include "ui/pages/sync/ConflictRow.h"
#include "ui/print/PrintSheet.h"
#include "ui/print/PrivateFolder.h"
#include "ui/tour/Hands.h"
#include "ui/words/Reading.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QScopeGuard>
#include <QtCore/QStandardPaths>
#include <QtGui/QAccessible>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <bit>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using ui::PlaceNo;

namespace {

constexpr int patienceMs = 30'000;
const QString amira = u"Amira Benhaddou"_s;

/// Presses keys, and counts what that costs.
class Typist
{
public:
    Typist(Visitor& visitor, Cost& cost) : m_visitor(visitor), m_cost(cost) {}

    Typist& think()
    {
        ++m_cost.thoughts;
        return *this;
    }
    Typist& read(const QString& words)
    {
        m_cost.words += int(words.split(u' ', Qt::SkipEmptyParts).size());
        return *this;
    }
    /// A key held down counts as one that is pressed.
    Typist& press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        m_cost.keys += 1 + std::popcount(unsigned(with.toInt()));
        m_visitor.press(key, with);
        return *this;
    }
    Typist& type(const QString& text)
    {
        for (const QChar letter : text) {
            m_cost.keys += letter.isUpper() ? 2 : 1;
            m_visitor.type(letter);
        }
        return *this;
    }
    /// The end of a step: the machine has answered when this holds.
    bool until(const std::function<bool()>& holds)
    {
        QElapsedTimer taken;
        taken.start();
        const bool came = QTest::qWaitFor(holds, patienceMs);
        m_cost.machineMs += double(taken.nsecsElapsed()) / 1e6;
        ++m_cost.steps;
        return came;
    }

private:
    Visitor& m_visitor;
    Cost& m_cost;
};

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

bool printCase(Visitor& visitor, CampusVenue& venue, Cost& cost)
{
    visitor.shell().open({PlaceNo::Cases, *visitor.caseOf(venue, amira)});
    ui::breathe();
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

}

const std::vector<Task>& tasks()
{
    static const std::vector<Task> all{{"find a student", "adviser", 3, 0, findStudent},
                                       {"add a note", "adviser", 20, 0, addNote},
                                       {"solve a conflict", "adviser", 20, 0, solveConflict},
                                       {"print a case summary to a file", "adviser", 0, 3, printCase}};
    return all;
}

}
