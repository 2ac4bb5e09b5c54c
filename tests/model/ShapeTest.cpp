#include "core/model/Shape.h"
#include "core/base/Random.h"
#include "core/model/Catalogue.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::model;

class ShapeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShapeComesBackFromItsPackedForm()
    {
        base::SeededRandom random("shapes");
        for (int round = 0; round < 50; ++round) {
            for (const KindView& kind : catalogue()) {
                Shape shape(kind);
                for (int i = 0; i < kind.size(); ++i) shape.set(i, Grain(random.below(std::size(grainCodes))));
                const QByteArray packed = shape.packed();
                QVERIFY(Shape::unpacked(kind, packed) == shape);
                QCOMPARE(Shape::unpacked(kind, packed).packed(), packed);
            }
        }
    }

    void nothingShownPacksToNothing()
    {
        for (const KindView& kind : catalogue()) {
            Shape shape(kind);
            QVERIFY(shape.showsNothing());
            QCOMPARE(shape.packed(), QByteArray());
            QVERIFY(Shape::unpacked(kind, {}) == shape);
            shape.set(kind.size() - 1, Grain::Masked);
            QVERIFY(!shape.showsNothing());
            QCOMPARE(shape.packed().size(), 2);
        }
    }

    void aFieldOrAGrainThisProgramDoesNotKnowIsNotShown()
    {
        const KindView& kind = kindView(KindNo::Team);
        Shape name(kind);
        name.set(0, Grain::Full);
        const QByteArray packed = name.packed();
        QVERIFY(Shape::unpacked(kind, packed + QByteArray("\x31\x07", 2)) == name);
        QVERIFY(Shape::unpacked(kind, packed + QByteArray("\xff\x08", 2)) == name);
        QVERIFY(Shape::unpacked(kind, packed + QByteArray("\x02\x09", 2)) == name);
        QVERIFY(Shape::unpacked(kind, packed + QByteArray("\x02\xff", 2)) == name);
        QVERIFY(Shape::unpacked(kind, packed + QByteArray("\x02", 1)) == name);
    }

    void anyBytesUnpackToAShapeThatPacks()
    {
        base::SeededRandom random("bytes");
        for (int round = 0; round < 500; ++round) {
            const KindView& kind = catalogue()[random.below(quint32(catalogue().size()))];
            const Shape shape = Shape::unpacked(kind, random.bytes(int(random.below(40))));
            for (int i = 0; i < kind.size(); ++i) QVERIFY(shape.at(i) <= Grain::Write);
            QVERIFY(Shape::unpacked(kind, shape.packed()) == shape);
        }
    }

    void aUnionTakesTheGreaterGrain()
    {
        for (size_t a = 0; a < std::size(grainCodes); ++a) {
            for (size_t b = 0; b < std::size(grainCodes); ++b) {
                Shape shape(kindView(KindNo::Team));
                shape.set(1, Grain(a));
                shape.unite(1, Grain(b));
                QCOMPARE(shape.at(1), Grain(std::max(a, b)));
                QCOMPARE(shape.at(0), Grain::None);
            }
        }
    }

    void aMissingConsentNeverOutweighsAGrant()
    {
        QVERIFY(Grain::Masked < Grain::Exists && Grain::None < Grain::Masked);
        QVERIFY(Grain::Full < Grain::Write && Grain::Aggregate < Grain::Full);
    }

    void shapesOfTwoKindsDiffer() { QVERIFY(!(Shape(kindView(KindNo::Team)) == Shape(kindView(KindNo::Membership)))); }
};

QTEST_GUILESS_MAIN(ShapeTest)
#include "ShapeTest.moc"
