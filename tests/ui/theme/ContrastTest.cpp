#include "ui/theme/RailGround.h"
#include "ui/theme/Tokens.h"

#include <QtTest/QtTest>

using namespace carrel::ui;

namespace {

struct Pair {
    Colour ink, ground;
    double least;
};

constexpr Colour grounds[] = {Colour::Canvas, Colour::Surface, Colour::Subtle, Colour::Sunken};

/// Everything that is read: 4.5 to 1 at least.
constexpr Pair texts[] = {
    {Colour::Text3, Colour::AccentSoft, 4.5},     {Colour::Text2, Colour::AccentSoft, 4.5},
    {Colour::Text, Colour::AccentSoft, 4.5},      {Colour::Text2, Colour::NeutralSoft, 4.5},
    {Colour::Accent, Colour::Surface, 4.5},       {Colour::Accent, Colour::Canvas, 4.5},
    {Colour::Accent, Colour::AccentSoft, 4.5},    {Colour::OnAccent, Colour::Accent, 4.5},
    {Colour::OnAccent, Colour::AccentHover, 4.5}, {Colour::Ok, Colour::OkSoft, 4.5},
    {Colour::Warn, Colour::WarnSoft, 4.5},        {Colour::Bad, Colour::BadSoft, 4.5},
    {Colour::Info, Colour::InfoSoft, 4.5},        {Colour::Plum, Colour::PlumSoft, 4.5},
    {Colour::Ok, Colour::Surface, 4.5},           {Colour::Warn, Colour::Surface, 4.5},
    {Colour::Bad, Colour::Surface, 4.5},          {Colour::Warn, Colour::AccentSoft, 4.5},
    {Colour::Bad, Colour::AccentSoft, 4.5},       {Colour::Accent, Colour::InfoSoft, 4.5},
    {Colour::Accent, Colour::PlumSoft, 4.5},      {Colour::Accent, Colour::WarnSoft, 4.5},
    {Colour::Accent, Colour::BadSoft, 4.5},       {Colour::RailText, Colour::Rail, 4.5},
    {Colour::RailText, Colour::RailHover, 4.5},   {Colour::RailSelectedText, Colour::RailSelected, 4.5},
    {Colour::RailMark, Colour::Rail, 4.5},        {Colour::Rail, Colour::RailMark, 4.5},
    {Colour::OnBadge, Colour::Badge, 4.5},        {Colour::TipText, Colour::Tip, 4.5},
    {Colour::OnSand, Colour::Sand, 4.5},          {Colour::OnLeaf, Colour::Leaf, 4.5},
    {Colour::OnDusk, Colour::Dusk, 4.5},          {Colour::OnLilac, Colour::Lilac, 4.5},
    {Colour::OnRose, Colour::Rose, 4.5},          {Colour::OnSea, Colour::Sea, 4.5},
    // The palette: names and keys on the current row, the chip of what is asked about.
    {Colour::Text, Colour::NeutralSoft, 4.5},     {Colour::Text3, Colour::NeutralSoft, 4.5},
    {Colour::Accent, Colour::NeutralSoft, 4.5},   {Colour::Ok, Colour::AccentSoft, 4.5},
};

/// What is seen but not read, and shows where something is: 3 to 1 at least.
constexpr Pair shapes[] = {
    {Colour::BorderStrong, Colour::Surface, 3}, {Colour::BorderStrong, Colour::Canvas, 3},
    {Colour::Focus, Colour::Surface, 3},        {Colour::Focus, Colour::Canvas, 3},
    {Colour::RailFocus, Colour::Rail, 3},       {Colour::Accent, Colour::Surface, 3},
    {Colour::Accent, Colour::AccentSoft, 3},    {Colour::Focus, Colour::AccentSoft, 3},
    {Colour::Chart1, Colour::Surface, 3},       {Colour::Chart2, Colour::Surface, 3},
    {Colour::Chart3, Colour::Surface, 3},       {Colour::Chart4, Colour::Surface, 3},
    {Colour::ChartCompare, Colour::Surface, 3},
};

const char* nameOf(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light: return "light";
    case Scheme::Dark: return "dark";
    case Scheme::Contrast: return "contrast";
    case Scheme::ContrastDark: return "dark contrast";
    }
    return "";
}

constexpr Scheme schemes[] = {Scheme::Light, Scheme::Dark, Scheme::Contrast, Scheme::ContrastDark};

}

class ContrastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRatioIsTheOneOfWcag()
    {
        QCOMPARE(contrastRatio(Qt::white, Qt::black), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
        QVERIFY(std::abs(contrastRatio(QColor(0x16, 0x1B, 0x26), Qt::white) - 17.2) < 0.1);
    }

    void everyPairThatMeetsCanBeTold_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::addColumn<Colour>("ink");
        QTest::addColumn<Colour>("ground");
        QTest::addColumn<double>("least");
        const auto add = [](Scheme scheme, const Pair& pair) {
            const auto row = QStringLiteral("%1: %2 on %3")
                                 .arg(QLatin1String(nameOf(scheme)))
                                 .arg(int(pair.ink))
                                 .arg(int(pair.ground));
            QTest::newRow(qPrintable(row)) << scheme << pair.ink << pair.ground << pair.least;
        };
        for (const Scheme scheme : schemes) {
            for (const Pair& pair : texts) add(scheme, pair);
            for (const Pair& pair : shapes) add(scheme, pair);
            for (const Colour ink : {Colour::Text, Colour::Text2, Colour::Text3}) {
                for (const Colour ground : grounds) add(scheme, {ink, ground, 4.5});
            }
        }
    }
    void everyPairThatMeetsCanBeTold()
    {
        QFETCH(Scheme, scheme);
        QFETCH(Colour, ink);
        QFETCH(Colour, ground);
        QFETCH(double, least);
        const Tokens tokens = tokensFor(scheme);
        // Two decimals, as the palette was worked out with.
        const double ratio = std::round(contrastRatio(tokens[ink], tokens[ground]) * 100) / 100;
        QVERIFY2(ratio >= least, qPrintable(QStringLiteral("%1 is below %2").arg(ratio).arg(least)));
    }

    /// The lock screen stands on the rail's colour with fields, buttons and a card of the rail's own scheme.
    void whatStandsOnTheRailCanBeTold()
    {
        for (const Scheme scheme : schemes) {
            const Tokens part = tokensFor(railScheme(scheme));
            const QColor ground = tokensFor(scheme)[Colour::Rail];
            for (const Colour ink : {Colour::Text, Colour::Text2, Colour::Text3, Colour::Accent, Colour::RailText, Colour::RailMark, Colour::Bad})
                QVERIFY2(contrastRatio(part[ink], ground) >= 4.5, nameOf(scheme));
            for (const Colour shape : {Colour::Accent, Colour::Focus, Colour::RailFocus, Colour::BorderStrong})
                QVERIFY2(contrastRatio(part[shape], ground) >= 3, nameOf(scheme));
            if (scheme == Scheme::Contrast || scheme == Scheme::ContrastDark) QVERIFY(contrastRatio(part[Colour::Accent], ground) >= 7);
        }
    }

    void highContrastReadsAtFifteenToOne()
    {
        for (const Scheme scheme : {Scheme::Contrast, Scheme::ContrastDark}) {
            const Tokens tokens = tokensFor(scheme);
            for (const Colour ink : {Colour::Text, Colour::Text2, Colour::Text3}) {
                for (const Colour ground : grounds) QVERIFY(contrastRatio(tokens[ink], tokens[ground]) >= 15);
            }
            QCOMPARE(tokens[Colour::Border], tokens[Colour::Text]);
            for (const Tone tone :
                 {Tone::Neutral, Tone::Accent, Tone::Ok, Tone::Warn, Tone::Bad, Tone::Info, Tone::Plum}) {
                QCOMPARE(tokens[soft(tone)], tokens[Colour::Surface]);
                QVERIFY(contrastRatio(tokens[ink(tone)], tokens[Colour::Surface]) >= 7);
            }
        }
    }

    void everyColourIsOpaque()
    {
        for (const Scheme scheme : schemes) {
            for (const QColor& colour : tokensFor(scheme).colours) QCOMPARE(colour.alpha(), 255);
        }
    }

    void theBetterReadOfTwoInksIsChosen()
    {
        QCOMPARE(readableOn(Qt::black, Qt::white, Qt::darkBlue), QColor(Qt::white));
        QCOMPARE(readableOn(Qt::white, Qt::yellow, Qt::darkBlue), QColor(Qt::darkBlue));
    }
};

QTEST_APPLESS_MAIN(ContrastTest)
#include "ContrastTest.moc"
