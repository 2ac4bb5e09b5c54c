#include "ui/pages/shell/KeysPanel.h"

#include "ui/theme/Looks.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/KeyHint.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Popover.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QKeySequence>

namespace carrel::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(KeysPanel)
};

struct Line {
    QKeySequence keys;
    QString words;
};

std::vector<Line> lines()
{
    return {{QKeySequence(Qt::CTRL | Qt::Key_K), Words::tr("Find a student")},
            {QKeySequence(Qt::CTRL | Qt::Key_1), Words::tr("First place in the rail, and so on")},
            {QKeySequence(Qt::Key_F6), Words::tr("Next part of the window")},
            {QKeySequence(Qt::CTRL | Qt::Key_F), Words::tr("Filter or search here")},
            {QKeySequence(Qt::CTRL | Qt::Key_N), Words::tr("New note")},
            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), Words::tr("New case")},
            {QKeySequence(Qt::CTRL | Qt::Key_Return), Words::tr("Save what is being written")},
            {QKeySequence(Qt::Key_F5), Words::tr("Sync now")},
            {QKeySequence(Qt::CTRL | Qt::Key_L), Words::tr("Lock this desk")},
            {QKeySequence(Qt::CTRL | Qt::Key_Plus), Words::tr("Larger text")},
            {QKeySequence(Qt::CTRL | Qt::Key_Minus), Words::tr("Smaller text")}};
}

}

void showKeys(QWidget* opener)
{
    auto* panel = new Popover(Words::tr("Keys"), opener);
    panel->setContentWidth(340);
    panel->body()->addWidget(new Heading(Words::tr("Keys")));
    auto* grid = new Grid(Insets{}, 8);
    int row = 0;
    for (const Line& line : lines()) {
        auto* words = new Label(line.words);
        words->setAccessibleDescription(keyWords(line.keys));
        grid->addWidget(words, row, 0);
        grid->addWidget(new KeyHint(keyWords(line.keys)), row++, 1, Qt::AlignRight | Qt::AlignVCenter);
    }
    panel->body()->addLayout(grid);
    auto* close = new Button(Words::tr("Close"));
    panel->body()->addWidget(close, 0, Qt::AlignLeft);
    QObject::connect(close, &Button::clicked, panel, &Popover::close);
    QObject::connect(panel, &Popover::closed, panel, &QObject::deleteLater);
    panel->open();
}

}
