#pragma once

#include "tests/bench/Campus.h"
#include "tests/bench/Driven.h"
#include "tests/bench/Table.h"
#include "tests/support/PostgresCluster.h"

#include <QtCore/QTemporaryDir>

namespace carrel::bench {

enum class Store { Postgres, Embedded };

/// What all measures share: how many rounds, where the programs are, hubs that are filled once and copied, the table.
class Bench
{
public:
    enum class Pace { Quick, Usual, Long };
    Bench(Pace pace, QString programs);

    int rounds() const { return m_pace == Pace::Quick ? 3 : 7; }
    bool isLong() const { return m_pace == Pace::Long; }
    bool isQuick() const { return m_pace == Pace::Quick; }
    QString program(const QString& name) const { return m_programs + u'/' + name; }
    QString hubProgram() const;
    /// The desk's own window; with --until-painted it says "painted" when its list is there.
    QString windowProgram() const;
    /// A new folder, gone when the bench ends.
    QString folder(const QString& name);
    /// A file in it with these lines.
    QString file(const QString& name, const QByteArray& text);

    /// A hub of its own with the first `size` records of the caseload.
    std::unique_ptr<Campus> campus(Store store, int size);
    /// A desk without a window that has signed in at this hub and holds nothing yet.
    std::unique_ptr<Driven> desk(const Campus& campus);
    Table table;

    void say(const QString& words) const;

private:
    tests::PostgresCluster& cluster();

    Pace m_pace;
    QString m_programs;
    QTemporaryDir m_folder;
    std::unique_ptr<tests::PostgresCluster> m_cluster;
    std::map<std::pair<Store, int>, std::unique_ptr<Campus>> m_filled;
    int m_made = 0;
};

/// P1 to P7 and P19: one desk against one hub.
void measurePulls(Bench& bench, const QSet<QString>& wanted);
/// P8.
void measureStart(Bench& bench);
/// P12.
void measureSight(Bench& bench);
/// P12 again: a queue at two desks.
void measureQueueSight(Bench& bench);
/// P17.
void measureGrowth(Bench& bench);
void measureStartGrowth(Bench& bench);
/// P18.
void measureMonday(Bench& bench);
/// P13, P14: the window under somebody's hands.
void measureViews(Bench& bench);
/// P10.
void measurePages(Bench& bench);
/// P11.
void measureMutations(Bench& bench);
/// What the hub knows of what desks hold.
void measureLedger(Bench& bench);

}
