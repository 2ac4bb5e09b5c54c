#include "ui/pages/cases/CaseLines.h"

#include "ui/pages/Shelf.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

#include <QtCore/QCoreApplication>

namespace carrel::ui {

using model::Case;

QWidget* caseLines(const Ground& ground, const std::vector<session::Item>& cases)
{
    const Directory names(ground.desk);
    const QDate today = localDay(ground.clock.now());
    auto* box = new QWidget;
    auto* grid = new Grid(box, Insets{0, 0, 8, 0}, 10);
    grid->setColumnStretch(1, 1);
    for (const session::Item& item : cases) {
        const QString student = names.student(shown(item.view, Case::student));
        const auto due = shown(item.view, Case::nextDue);
        const int row = grid->rowCount();
        grid->addWidget(new ElidingLabel(student.isEmpty() ? names.caseType(item.view) : student, TextRole::BodyStrong), row, 0);
        auto* title = new ElidingLabel(student.isEmpty() ? QString() : shown(item.view, Case::title).value_or(QString()), TextRole::Meta, Colour::Text2);
        title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        grid->addWidget(title, row, 1);
        grid->addWidget(new Label(due ? dueWords(*due, today) : QCoreApplication::translate("CaseLines", "No date"), TextRole::Meta, Colour::Text2), row, 2);
    }
    auto* shelf = new Shelf;
    shelf->viewport()->setBackgroundRole(QPalette::Base);
    shelf->put(box);
    return shelf;
}

}
