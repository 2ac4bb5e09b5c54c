#pragma once

#include "tests/scenarios/Telling.h"
#include "tests/support/PostgresCluster.h"

#include <QtTest/QTest>

namespace carrel::tests {

/// A suite of stories, each told on both stores.
class Story : public QObject
{
    Q_OBJECT

protected:
    /// The data rows of every story.
    static void stores();
    /// The same for each of some words, in the column `word`.
    static void storesWith(std::initializer_list<const char*> words);
    /// Two advisers in one team, a manager over both, a personal tutor, an administrator, two students.
    std::unique_ptr<FakeCampus> university(QDate firstDay = QDate(2026, 10, 5));
    /// That university with both advisers at their desks, and a case about travel that Rhian opened and both hold.
    struct Office {
        std::unique_ptr<FakeCampus> campus;
        FakeDesk& rhian;
        FakeDesk& gareth;
        model::RecordId theCase;
    };
    Office office();
    /// Nobody and nothing but the agreement.
    std::unique_ptr<FakeCampus> emptyCampus(QDate firstDay = QDate(2026, 10, 5));

private:
    QString emptyDatabase();

    std::unique_ptr<PostgresCluster> m_cluster;
    QString m_template;
};

}
