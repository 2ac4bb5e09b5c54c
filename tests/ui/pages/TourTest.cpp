#include "tests/ui/Stage.h"
#include "tests/ui/pages/CampusVenue.h"
#include "ui/tour/Album.h"

namespace carrel::tests {

using namespace Qt::StringLiterals;

/// The whole tour, as the program takes it, on the university in a box. With CARREL_PICTURES set the pictures stay there.
class TourTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTourComesThroughEveryScreen()
    {
        Stage stage;
        CampusVenue venue;
        ui::Album album(stage.theme, qEnvironmentVariable("CARREL_PICTURES"));
        ui::Tour tour(venue, stage.theme, [&](const ui::Sight& sight, ui::Window& window) { album.look(sight, window); });
        const bool through = tour.walk();
        QVERIFY2(through, qPrintable(tour.missed().join(u"; "_s)));
        QVERIFY(album.isWhole());
        QVERIFY(album.pictures() > 80);
    }
};

}

QTEST_MAIN(carrel::tests::TourTest)
#include "TourTest.moc"
