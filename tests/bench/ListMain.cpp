// A desk's window before there is one: the keychain asked, the cache opened, the first page of cases in a table.
#include "tests/bench/FirstPaint.h"

#include "core/base/Sodium.h"
#include "core/model/cases/Case.h"
#include "core/model/people/Student.h"
#include "core/session/Desk.h"
#include "core/sync/HttpLine.h"
#include "core/vault/KeychainStore.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QTableWidget>

using namespace carrel;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const session::Item& item, const model::Field<QString>& field)
{
    return item.view.see(field).match([](const QString& text) { return text; }, [] { return QString(); }, [] { return QString(); });
}

void fill(QTableWidget& table, const std::vector<session::CaseLine>& lines)
{
    table.setRowCount(int(lines.size()));
    table.setColumnCount(4);
    for (int row = 0; row < int(lines.size()); ++row) {
        const auto& line = lines[size_t(row)];
        table.setItem(row, 0, new QTableWidgetItem(line.student ? textOf(*line.student, model::Student::name) : QString()));
        table.setItem(row, 1, new QTableWidgetItem(textOf(line.item, model::Case::title)));
        table.setItem(row, 2, new QTableWidgetItem(textOf(line.item, model::Case::nextStep)));
        table.setItem(row, 3, new QTableWidgetItem(textOf(line.item, model::Case::summary)));
    }
}

}

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (!base::startSodium() || words.size() < 5) return 2;
    base::SystemDisk disk;
    base::SystemClock clock;
    base::SystemRandom random;
    vault::KeychainStore keys(u"Carrel bench"_s, random);
    session::Desk desk({words[2], u"bench"_s, u"bench"_s, u"0"_s},
                       {disk, clock, random, keys, [&] { return std::make_unique<sync::HttpLine>(QUrl(words[4])); }, {}});
    if (desk.unlock({}) != session::UnlockFault::None) return 1;
    session::CaseQuery query;
    QTableWidget table;
    fill(table, desk.cases(query));
    if (table.rowCount() != 50) return 1;
    table.resize(1280, 800);
    bench::FirstPaint paint;
    table.viewport()->installEventFilter(&paint);
    table.show();
    return QApplication::exec();
}
