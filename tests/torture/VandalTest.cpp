#include "tests/support/FakeDesk.h"
#include "tests/torture/Drawer.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace carrel::tests {

using sqlcipher::Mode;
using store::StoreFault;
using namespace Qt::StringLiterals;

/// Pages of the encrypted file are harmed: a bit flips, a page is zeroed, the file is cut off there, another page lies in its
/// place. Each page × each harm is noticed by a closed error, or changes no answer; never is another value or a shorter list
/// shown, and the journal has every unsent word. An older copy of a page is well made, and what it hides no page tells: there only
/// the unsent words are promised, and what came of it is counted. `CARREL_VANDAL_PAGES` says how large the file is at least; packaging/prove vandal --long says 500.
class VandalTest : public QObject
{
    Q_OBJECT

private:
    enum class Harm { BitFlip, Zeroed, CutOff, Swapped };
    static constexpr int PageSize = 4096;

    struct Counts {
        int noticed = 0;
        int harmless = 0;
        int other = 0; ///< an answer that was never right
        QString first;
        QString lost; ///< where an unsent word is nowhere any more
    };

    /// What a desk is asked in a morning: rows, lists, words, what waits.
    static QByteArray answers(Drawer& drawer)
    {
        QByteArray out = drawer.everything();
        for (const QString& words : {u"monday"_s, u"library"_s, u"tuesday"_s}) {
            for (const auto& row : drawer.rows.search(words, model::KindNo::Note, 50)) out += row.view.id().text().toLatin1() + ' ';
        }
        store::Query latest{model::KindNo::Note, {}, &model::Common::occurred, true, 40, 0};
        for (const auto& row : drawer.rows.select(latest)) out += row.view.id().text().toLatin1() + '\n';
        for (const auto& waiting : drawer.outbox.next(1000)) out += QByteArray::number(waiting.n) + waiting.body + '\n';
        return out;
    }

    QByteArray vandalised(Harm harm, qsizetype page, base::Random& random) const
    {
        QByteArray file = m_file;
        const qsizetype at = page * PageSize;
        switch (harm) {
        case Harm::BitFlip: {
            const quint32 bit = random.below(8 * PageSize);
            file[at + bit / 8] = char(uchar(file[at + bit / 8]) ^ (1u << bit % 8));
            break;
        }
        case Harm::Zeroed: file.replace(at, PageSize, QByteArray(PageSize, '\0')); break;
        case Harm::CutOff: file.truncate(at + random.below(2) * random.below(PageSize)); break;
        case Harm::Swapped: {
            const qsizetype other = (page + 1 + random.below(quint32(m_pages - 1))) % m_pages * PageSize;
            const QByteArray here = file.mid(at, PageSize);
            file.replace(at, PageSize, file.mid(other, PageSize)).replace(other, PageSize, here);
            break;
        }
        }
        return file;
    }

    void look(Counts& counts, const QByteArray& file, const QString& where)
    {
        MediumImage image = m_image;
        image[u"cache.db"_s] = file;
        m_medium->put(image);
        const auto wrong = [&](const QString& words) {
            if (counts.first.isEmpty()) counts.first = where + words;
        };
        try {
            StoreFault fault = StoreFault::NotEncrypted;
            const auto drawer = Drawer::open(m_medium->disk(), m_folder.path(), Mode::Existing, &fault);
            if (!drawer) {
                ++counts.noticed;
                if (fault == StoreFault::NotEncrypted || fault == StoreFault::Busy) wrong(u": noticed as something else"_s);
                return;
            }
            const QByteArray said = answers(*drawer);
            if (said == m_answers) {
                ++counts.harmless;
                return;
            }
            ++counts.other;
            wrong(u": another answer"_s);
            if (!drawer->outbox.mend() || !drawer->twins().contains(m_unsent)) counts.lost = where;
        } catch (const store::CacheFailure&) {
            ++counts.noticed;
        }
    }

    QTemporaryDir m_folder{scratchFolder()};
    std::unique_ptr<FaultFolder> m_medium;
    MediumImage m_image;
    QByteArray m_file;
    QByteArray m_older; ///< as it was a day before
    QByteArray m_answers;
    QSet<qint64> m_unsent;
    qsizetype m_pages = 0;

    void writeUntil(Drawer& drawer, qint64 pages)
    {
        for (int number = 1; pageCount(drawer) < pages; number += 20) {
            std::vector<wire::DeliveredRow> rows;
            for (int i = 0; i < 20; ++i) {
                const QString words = u"on monday %1 she asked for the library "_s.arg(number + i).repeated(1 + (number + i) % 30);
                rows.push_back(Drawer::noteFrom(1000 + number + i, words, number + i));
            }
            drawer.inbox.apply(Drawer::page(number + 20, rows));
        }
    }
    static qint64 pageCount(Drawer& drawer)
    {
        QSqlQuery& pages = drawer.cache->run(u"PRAGMA page_count"_s);
        const qint64 count = pages.next() ? pages.value(0).toLongLong() : 0;
        pages.finish();
        return count;
    }
    QByteArray closed(std::unique_ptr<Drawer>& drawer)
    {
        drawer->cache->checkpoint();
        drawer.reset();
        return m_medium->state().now(u"cache.db"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const int wanted = std::max(380, qEnvironmentVariableIntValue("CARREL_VANDAL_PAGES"));
        m_medium = std::make_unique<FaultFolder>(m_folder.path());
        auto drawer = Drawer::open(m_medium->disk(), m_folder.path(), Mode::Create);
        QVERIFY(drawer);
        writeUntil(*drawer, wanted);
        for (int i = 0; i < 6; ++i) QVERIFY(drawer->saveNote(1 + i, u"said on tuesday"_s, true));
        m_older = closed(drawer);
        // A day later: much has changed, and more waits.
        drawer = Drawer::open(m_medium->disk(), m_folder.path(), Mode::Existing);
        for (int i = 0; i < 30; ++i) QVERIFY(drawer->saveNote(1001 + 5 * i, u"she came again on tuesday "_s.repeated(1 + i), false));
        for (int i = 0; i < 10; ++i) QVERIFY(drawer->saveNote(50 + i, u"and called on tuesday"_s, true));
        m_unsent = drawer->twins();
        m_answers = answers(*drawer);
        m_file = closed(drawer);
        m_pages = m_file.size() / PageSize;
        m_image = {{u"cache.db"_s, m_file}, {u"journal.seal"_s, m_medium->state().now(u"journal.seal"_s)}};
        QCOMPARE(m_unsent.size(), 46);
    }

    void whatIsUntouchedGivesEveryAnswer()
    {
        Counts counts;
        look(counts, m_file, u"untouched"_s);
        QCOMPARE(counts.harmless, 1);
    }

    void everyPageTimesEveryHarmIsNoticedOrHarmless()
    {
        static const char* const names[] = {"bit flip", "zeroed", "cut off", "swapped"};
        const bool isLong = (qEnvironmentVariableIntValue("CARREL_VANDAL_PAGES") > 0);
        Counts all;
        QElapsedTimer time;
        time.start();
        int cases = 0;
        QString table;
        for (int harm = 0; harm < 4; ++harm) {
            Counts counts;
            base::SeededRandom random("harm " + QByteArray::number(harm));
            for (qsizetype page = 0; page < m_pages; ++page) {
                // The youngest rows are long ones: what a page of theirs hides is told by nothing but the next page.
                const bool chosen = (page + harm) % 3 == 0 || page + 40 >= m_pages;
                if (!isLong && !chosen) continue;
                ++cases;
                look(counts, vandalised(Harm(harm), page, random), u"page %1 of %2, %3"_s.arg(page + 1).arg(m_pages).arg(QLatin1String(names[harm])));
            }
            table += u"; %1: %2 noticed, %3 harmless, %4 other"_s.arg(QLatin1String(names[harm])).arg(counts.noticed).arg(counts.harmless).arg(counts.other);
            all.other += counts.other;
            if (all.first.isEmpty()) all.first = counts.first;
            if (all.lost.isEmpty()) all.lost = counts.lost;
        }
        qInfo("PROOF vandal: %d cases on %lld pages, %.0f/s%s", cases, qlonglong(m_pages), cases * 1000.0 / double(std::max<qint64>(1, time.elapsed())), qPrintable(table));
        QVERIFY2(all.first.isEmpty(), qPrintable(all.first));
        QVERIFY2(all.lost.isEmpty(), qPrintable(all.lost));
        QCOMPARE(all.other, 0);
    }

    void everyPageFromTheDayBeforeIsNoticedOrLosesNoUnsentWord()
    {
        const bool isLong = qEnvironmentVariableIntValue("CARREL_VANDAL_PAGES") > 0;
        Counts counts;
        int same = 0;
        int cases = 0;
        for (qsizetype page = 0; page < m_pages; ++page) {
            if (!isLong && page % 3 != 0 && page + 40 < m_pages) continue;
            if ((page + 1) * PageSize > m_older.size()) break;
            QByteArray file = m_file;
            file.replace(page * PageSize, PageSize, m_older.mid(page * PageSize, PageSize));
            if (file == m_file) {
                ++same;
                continue;
            }
            ++cases;
            look(counts, file, u"page %1 of %2"_s.arg(page + 1).arg(m_pages));
        }
        qInfo("PROOF vandal, a page of the day before: %d cases, %d more were the same; %d noticed, %d harmless, %d another answer", cases, same, counts.noticed, counts.harmless,
              counts.other);
        QVERIFY2(counts.lost.isEmpty(), qPrintable(counts.lost));
    }

    void anOlderFileIsKnownForOne()
    {
        m_medium->put({{u"cache.db"_s, m_older}, {u"journal.seal"_s, m_image[u"journal.seal"_s]}});
        const auto drawer = Drawer::open(m_medium->disk(), m_folder.path(), Mode::Existing);
        QVERIFY(drawer);
        QVERIFY(drawer->outbox.mend());
        // What it lacks lies in the journal, and its own numbers begin behind that.
        QVERIFY(drawer->outbox.firstLost() > 0);
        QVERIFY(drawer->outbox.lastNumber() >= *std::max_element(m_unsent.begin(), m_unsent.end()));
        QVERIFY(drawer->twins().contains(m_unsent));
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::VandalTest)
#include "VandalTest.moc"
