#include "tests/programs/BothStores.h"

#include <QtTest/QtTest>

namespace carrel::tests {

void BothStores::rows()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("embedded store") << false;
    QTest::newRow("PostgreSQL") << true;
}

QString BothStores::address(bool postgres)
{
    if (!postgres) return {};
    QString why;
    if (!m_cluster) m_cluster = PostgresCluster::start(&why);
    if (!m_cluster) qFatal("no PostgreSQL: %s", qPrintable(why));
    return m_cluster->makeDatabase();
}

}
