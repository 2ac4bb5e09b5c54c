#include "ui/pages/cases/CaseLines.h"

#include "ui/pages/Shelf.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

namespace carrel::ui {

using model::Case;

QWidget* caseLines(const Ground& ground, const std::vector<session::Item>& cases)
{
    const Directory names(ground.desk);
    const QDate today = localDay(ground.clock.now());
    auto* box = new QWidget;
    auto* column = new Column(box, Insets{0, 0, 8, 0}, 2);
    for (const session::Item& item : cases) {
        const QString student = names.student(shown(item.view, Case::student));
        const auto due = shown(item.view, Case::nextDue);
        auto* line = new Row(Insets{0, 3, 0, 3}, 10);
        line->addWidget(new ElidingLabel(student.isEmpty() ? names.caseType(item.view) : student, TextRole::BodyStrong), 2);
        line->addWidget(new ElidingLabel(student.isEmpty() ? QString() : shown(item.view, Case::title).value_or(QString()), TextRole::Meta, Colour::Text2), 3);
        line->addWidget(new Label(due ? dueWords(*due, today) : QString(), TextRole::Meta, Colour::Text2));
        column->addLayout(line);
    }
    auto* shelf = new Shelf;
    shelf->viewport()->setBackgroundRole(QPalette::Base);
    shelf->put(box);
    return shelf;
}

}
