#pragma once

#include "tests/support/FakeCampus.h"
#include "tests/support/PostgresCluster.h"

#include <QtTest/QTest>

namespace carrel::tests {

/// A suite of stories, each told on both stores.
class Story : public QObject
{
    Q_OBJECT

protected:
    /// The data rows of every story.
    static void stores()
    {
        QTest::addColumn<bool>("postgres");
        QTest::newRow("embedded") << false;
        QTest::newRow("postgres") << true;
    }
    /// Two advisers in one team, a manager over both, a personal tutor, two students.
    std::unique_ptr<FakeCampus> university();
    /// Nobody and nothing but the agreement.
    std::unique_ptr<FakeCampus> emptyCampus();

private:
    std::unique_ptr<PostgresCluster> m_cluster;
};

}
