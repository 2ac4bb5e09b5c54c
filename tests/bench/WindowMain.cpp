// The least a window of Qt's takes to appear: a table of 50 rows with nothing behind it.
#include "tests/bench/FirstPaint.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QTableWidget>

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    QTableWidget table(50, 4);
    for (int row = 0; row < 50; ++row) {
        for (int column = 0; column < 4; ++column) table.setItem(row, column, new QTableWidgetItem(QStringLiteral("A cell")));
    }
    table.resize(1280, 800);
    carrel::bench::FirstPaint paint;
    table.viewport()->installEventFilter(&paint);
    table.show();
    return QApplication::exec();
}
