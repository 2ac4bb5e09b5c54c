#include "core/access/ConsentRule.h"
#include "tests/access/RandomCampus.h"

#include <QtTest/QTest>
#include <set>

using namespace carrel;
using tests::Entry;
using tests::RandomCampus;
using tests::Shelf;

namespace {

using Place = std::pair<model::KindNo, model::RecordId>;

struct Sight {
    access::Keys keys;
    std::optional<access::ConsentStanding> consent;
    bool operator==(const Sight&) const = default;
};

std::map<Place, Sight> sightOf(Shelf& shelf, base::Moment now)
{
    std::map<Place, Sight> out;
    for (const Entry& entry : shelf.all()) {
        out[{entry->no(), entry.id()}] = {access::keysOf(*entry, shelf, now), access::consentHolds(*entry, shelf, now)};
    }
    return out;
}

void addTouched(std::set<Place>& out, const model::Record& written, Shelf& shelf)
{
    for (const model::Touch& touch : written.kind().spec().touches) {
        const auto named = [&](model::Name field) {
            return model::Kept<model::RecordId>::read(written.valueOf(field));
        };
        if (touch.way == model::Touch::Way::Parent) {
            if (const auto id = named(touch.field)) out.insert({touch.kind, *id});
            continue;
        }
        const auto id = touch.way == model::Touch::Way::Children ? std::optional(written.id()) : named(touch.via);
        if (!id) continue;
        for (const auto& record : shelf.naming(touch.kind, touch.field, *id)) out.insert({record->no(), record->id()});
    }
}

}

class TouchesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowWhoseSightChangesIsTouched()
    {
        int changes = 0;
        for (int seed = 0; seed < 1500; ++seed) {
            RandomCampus campus(seed);
            const auto before = sightOf(campus.shelf, campus.now);
            const model::Record old = *campus.pickInfluential();
            const model::Record edited = campus.edited(old);
            std::set<Place> reached;
            addTouched(reached, old, campus.shelf);
            campus.shelf.put(edited);
            addTouched(reached, edited, campus.shelf);
            const auto after = sightOf(campus.shelf, campus.now);

            // The hub follows touches on from every row whose sight did change.
            std::vector<Place> queue(reached.begin(), reached.end());
            while (!queue.empty()) {
                const Place place = queue.back();
                queue.pop_back();
                const auto record = campus.shelf.find(place.first, place.second);
                if (!record || before.at(place) == after.at(place)) continue;
                std::set<Place> further;
                addTouched(further, *record, campus.shelf);
                for (const Place& next : further) {
                    if (reached.insert(next).second) queue.push_back(next);
                }
            }
            for (const auto& [place, sight] : after) {
                if (sight == before.at(place) || place.second == old.id()) continue;
                ++changes;
                QVERIFY2(reached.contains(place),
                         qPrintable(QStringLiteral("seed %1: writing a %2 changed a %3")
                                        .arg(seed)
                                        .arg(old.kind().name(), model::kindView(place.first).name())));
            }
        }
        QVERIFY(changes > 400);
    }
};

QTEST_GUILESS_MAIN(TouchesTest)
#include "TouchesTest.moc"
