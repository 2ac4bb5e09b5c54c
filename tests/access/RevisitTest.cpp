#include "tests/access/Office.h"
#include "tests/access/RandomCampus.h"

#include <set>

using namespace carrel;
using namespace carrel::model;
using namespace Qt::StringLiterals;
using access::Entitlement;
using access::Surface;
using tests::Entry;
using tests::Office;
using tests::RandomCampus;

namespace {

/// Somebody with several roles, places and relationships, as chance has it.
struct Person {
    explicit Person(int seed) : campus(seed)
    {
        office.shelf = campus.shelf;
        const auto all = office.shelf.all();
        who = *std::find_if(all.begin(), all.end(), [](const Entry& e) { return e->no() == KindNo::Staff; });
        for (const QString& role :
             {u"adviser"_s, u"line-manager"_s, u"personal-tutor"_s, u"specialist"_s, u"wellbeing-director"_s}) {
            mine.push_back(office.post(*who, role, QString(QChar(u'a' + campus.below(2)))));
        }
        for (const Entry& entry : all) {
            if (entry->no() == KindNo::Team) mine.push_back(office.member(*who, entry));
        }
        for (Entry& entry : mine) date(entry);
    }

    /// A new end for a post or a place, or another unit.
    void change()
    {
        Entry& entry = mine[size_t(campus.below(int(mine.size())))];
        if (entry->no() == KindNo::Post && campus.below(2) == 0)
            entry.with(Post::unit, QString(QChar(u'a' + campus.below(2))));
        else
            date(entry);
    }
    bool wrote(const Entry& row) const
    {
        return std::any_of(mine.begin(), mine.end(), [&](const Entry& entry) { return entry.id() == row.id(); });
    }
    void date(Entry& entry)
    {
        const QDate end = campus.now.plusDays(campus.below(3) * 2 - 1).day();
        const bool lasts = campus.below(2) == 0;
        if (entry->no() == KindNo::Post)
            entry.with(Post::until, lasts ? QDate() : end);
        else
            entry.with(Membership::until, lasts ? QDate() : end);
    }

    RandomCampus campus;
    Office office;
    std::optional<Entry> who;
    std::vector<Entry> mine;
};

std::set<QByteArray> differing(const std::vector<QByteArray>& a, const std::vector<QByteArray>& b)
{
    std::set<QByteArray> out;
    std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(), std::inserter(out, out.end()));
    return out;
}

using Sight = std::optional<std::pair<View, std::optional<base::Moment>>>;

Sight sightOf(Person& person, const Entry& row)
{
    const auto seen = person.office.see(*person.who, row, Surface::Desk, person.campus.now);
    return seen ? Sight({seen->view, seen->until}) : std::nullopt;
}

}

/// A pull looks again at every row when the grants differ, and else only at rows with a key that came or went.
class RevisitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAPullDoesNotLookAtAgainHasNotChanged()
    {
        int keysOnly = 0;
        for (int seed = 0; seed < 500; ++seed) {
            Person person(seed);
            const auto rows = person.office.shelf.all();
            const Entitlement before = person.office.entitled(*person.who, person.campus.now);
            std::vector<Sight> seen;
            for (const Entry& row : rows) seen.push_back(sightOf(person, row));
            for (int i = 0; i < 4; ++i) person.change();
            const Entitlement after = person.office.entitled(*person.who, person.campus.now);
            if (before.grants(*person.office.policy) != after.grants(*person.office.policy)) continue;
            const auto moved = differing(before.deskKeys(), after.deskKeys());
            keysOnly += !moved.empty();
            for (size_t i = 0; i < rows.size(); ++i) {
                // What was written has its own entry in the feed.
                if (person.wrote(rows[i])) continue;
                const auto keys = access::keysOf(*rows[i], person.office.shelf, person.campus.now).all;
                const bool looked =
                    std::any_of(keys.begin(), keys.end(), [&](const auto& key) { return moved.contains(key.text); });
                QVERIFY2(looked || sightOf(person, rows[i]) == seen[i], qPrintable(u"seed %1"_s.arg(seed)));
            }
        }
        QVERIFY(keysOnly > 10);
    }

    void rolesThatSwapTheirUnitsAreTold()
    {
        Office office;
        const Entry who = office.staff();
        Entry one = office.post(who, u"specialist"_s, u"a"_s),
              other = office.post(who, u"wellbeing-director"_s, u"b"_s);
        const Entitlement before = office.entitled(who);
        one.with(Post::unit, u"b"_s);
        other.with(Post::unit, u"a"_s);
        const Entitlement after = office.entitled(who);
        QCOMPARE(before.deskKeys(), after.deskKeys());
        QVERIFY(before.grants(*office.policy) != after.grants(*office.policy));
    }

    void placesThatSwapTheirEndsAreTold()
    {
        Office office;
        const Entry who = office.holder(u"adviser"_s);
        Entry one = office.member(who, office.team()).with(Membership::until, QDate(2026, 4, 1));
        Entry other = office.member(who, office.team()).with(Membership::until, QDate(2026, 5, 1));
        const auto before = office.entitled(who).grants(*office.policy);
        one.with(Membership::until, QDate(2026, 5, 1));
        other.with(Membership::until, QDate(2026, 4, 1));
        QVERIFY(before != office.entitled(who).grants(*office.policy));
    }

    void oneMorePlaceOfTheSameSortIsAKeyAndNoOtherGrant()
    {
        Office office;
        const Entry who = office.holder(u"adviser"_s);
        office.member(who, office.team());
        const Entitlement before = office.entitled(who);
        office.member(who, office.team());
        const Entitlement after = office.entitled(who);
        QCOMPARE(before.grants(*office.policy), after.grants(*office.policy));
        QVERIFY(before.deskKeys() != after.deskKeys());
    }
};

QTEST_GUILESS_MAIN(RevisitTest)
#include "RevisitTest.moc"
