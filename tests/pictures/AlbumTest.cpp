#include "tests/pictures/Looking.h"
#include "tests/ui/Stage.h"
#include "tests/ui/pages/CampusVenue.h"
#include "tests/ui/pages/Spoken.h"
#include "tests/pictures/TextSizes.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QPainter>
#include <QtWidgets/QLabel>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using ui::Album;
using ui::Language;

namespace {

/// Where a screen is seen in a state, and words that say so on it.
struct Seen {
    const char* screen;
    const char* state;
    const char* sight;
    const char* words;
};

// A state that a screen cannot come into has no row: Today shows no field that a role could be without, nothing is normal
// about a desk that is locked, and a line manager always manages somebody.
constexpr Seen states[] = {
    {"setting up", "normal", "01-sign-in", "Sign in"},
    {"setting up", "loading", "07-filling", "Filling this desk"},
    {"setting up", "error", "03-sign-in-wrong", "do not belong together"},
    {"today", "normal", "09-today", "Due"},
    {"today", "empty", "94-empty-today", "Nothing waits for you today"},
    {"today", "loading", "90-loading-today", "Filling this desk"},
    {"today", "error", "93-error-today", "Not syncing"},
    {"today", "offline", "92-offline-today", "Offline"},
    {"today", "stale", "91-stale-today", "Last full copy"},
    {"students", "normal", "31-student", "Amira Benhaddou"},
    {"students", "empty", "72-nothing-on-this-desk", "No students on this desk"},
    {"students", "loading", "90-loading-students", "Filling this desk"},
    {"students", "error", "93-error-students", "Not syncing"},
    {"students", "offline", "92-offline-students", "Offline"},
    {"students", "stale", "91-stale-students", "Last full copy"},
    {"students", "withheld", "71-personal-tutor", "idden by your role"},
    {"cases", "normal", "11-case", "Amira Benhaddou"},
    {"cases", "empty", "94-empty-cases", "No open cases"},
    {"cases", "loading", "90-loading-cases", "Filling this desk"},
    {"cases", "error", "93-error-cases", "Not syncing"},
    {"cases", "offline", "92-offline-cases", "Offline"},
    {"cases", "stale", "91-stale-cases", "Last full copy"},
    {"reviews", "normal", "70-line-manager", "Workload"},
    {"reviews", "loading", "90-loading-reviews", "Filling this desk"},
    {"reviews", "error", "93-error-reviews", "Not syncing"},
    {"reviews", "offline", "92-offline-reviews", "Offline"},
    {"reviews", "stale", "91-stale-reviews", "Last full copy"},
    {"reviews", "withheld", "74-case-summary", "are not shown to line managers, on any case"},
    {"drop-in", "normal", "100-dropin", "Library drop-in"},
    {"drop-in", "empty", "91-stale-dropin", "No drop-in session now"},
    {"drop-in", "loading", "90-loading-dropin", "Filling this desk"},
    {"drop-in", "error", "93-error-dropin", "Not syncing"},
    {"drop-in", "offline", "92-offline-dropin", "this queue goes on here alone"},
    {"drop-in", "stale", "91-stale-dropin", "Last full copy"},
    {"tutorials", "normal", "120-tutorials", "Earlier visits"},
    {"tutorials", "loading", "90-loading-tutorials", "Filling this desk"},
    {"tutorials", "error", "93-error-tutorials", "Not syncing"},
    {"tutorials", "offline", "92-offline-tutorials", "what you book and record stays on this desk"},
    {"tutorials", "stale", "91-stale-tutorials", "Last full copy"},
    {"workshops", "normal", "110-register", "Building an argument"},
    {"workshops", "loading", "90-loading-workshops", "Filling this desk"},
    {"workshops", "error", "93-error-workshops", "Not syncing"},
    {"workshops", "offline", "92-offline-workshops", "marks stay on this desk"},
    {"workshops", "stale", "91-stale-workshops", "Last full copy"},
    {"sync", "normal", "94-empty-sync", "This desk is up to date"},
    {"sync", "empty", "94-empty-sync", "Everything you did has reached the hub"},
    {"sync", "loading", "90-loading-sync", "This desk is being filled"},
    {"sync", "error", "93-error-sync", "This desk is not syncing"},
    {"sync", "offline", "43-sync-waiting", "Offline. This desk keeps working"},
    {"sync", "stale", "91-stale-sync", "This desk has not heard from the hub for a while"},
    {"locked", "normal", "50-locked", "Unlock"},
    {"locked", "error", "51-key-missing", "key"},
};

QString sightOf(const Seen& seen) { return QString::fromLatin1(seen.sight); }

}

/// The whole tour, as the program takes it, on the university in a box, in both languages; and what must hold of each
/// picture. With CARREL_PICTURES set the pictures stay there.
class AlbumTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_passing;
    QDir m_folder;
    QStringList m_wrong;
    QHash<QString, QString> m_words;
    QStringList m_sights;
    qsizetype m_pictures = 0;
    QSet<QString> m_main;

    void walk(Language language)
    {
        const ui::Speech speech(language);
        Stage stage;
        CampusVenue venue;
        const auto look = [&](const ui::Sight& sight, const Album::Face& face, ui::Window& window) {
            const QString where = sight.name + u'-' + face.name;
            if (!sight.beside) {
                for (const QString& what : wrongWith(sight.alone ? *sight.alone : window, face)) m_wrong << where + u": "_s + what;
            }
            if (face.name == u"light") {
                m_words[sight.name] = spokenWords(window);
                m_sights << sight.name;
                if (sight.isMain) m_main << sight.name;
            }
        };
        Album album(stage.theme, m_folder.path(), look, language);
        ui::Tour tour(venue, stage.theme, [&](const ui::Sight& sight, ui::Window& window) { album.look(sight, window); });
        const bool through = tour.walk();
        QVERIFY2(through, qPrintable(tour.missed().join(u"; "_s)));
        QVERIFY(album.isWhole());
        m_pictures += album.pictures();
    }

    QImage picture(const QString& sight, const Album::Face& face) const { return QImage(m_folder.filePath(u"%1-%2.png"_s.arg(sight, face.name))); }

    void complain()
    {
        if (!m_wrong.isEmpty()) qWarning().noquote() << m_wrong.join(u'\n');
        QVERIFY2(m_wrong.isEmpty(), "the list is above");
    }

private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::setActive(true);
        const QString kept = qEnvironmentVariable("CARREL_PICTURES");
        m_folder = QDir(kept.isEmpty() ? m_passing.path() : kept);
        walk(Language::English);
        if (!QTest::currentTestFailed()) walk(Language::Welsh);
    }

    void nothingIsWiderThanItsWindowAndNoTextIsTooSmall() { complain(); }

    void everyScreenIsThereInEveryStateItCanComeInto_data()
    {
        QTest::addColumn<QString>("sight");
        QTest::addColumn<QString>("words");
        for (const Seen& seen : states) QTest::addRow("%s, %s", seen.screen, seen.state) << sightOf(seen) << QString::fromUtf8(seen.words);
    }
    void everyScreenIsThereInEveryStateItCanComeInto()
    {
        QFETCH(QString, sight);
        QFETCH(QString, words);
        QVERIFY2(m_words.contains(sight), "the tour does not come by");
        QVERIFY2(m_words[sight].contains(words), qPrintable(u"“%1” is not said in %2:\n%3"_s.arg(words, sight, m_words[sight].left(3000))));
        for (const Language language : ui::languages) {
            for (const Album::Face& face : Album::faces(language)) QVERIFY2(!picture(sight, face).isNull(), qPrintable(face.name));
        }
    }

    void everySightHasAPictureInEveryLookThatIsNeitherBlankNorUndressed()
    {
        m_wrong.clear();
        int pictures = 0;
        for (const Language language : ui::languages) {
            for (const Album::Face& face : Album::faces(language)) {
                ui::Theme theme{ui::SystemLook{}};
                theme.choose(face.choice);
                for (const QString& sight : m_sights) {
                    if (face.mainOnly && !m_main.contains(sight)) continue;
                    const QImage seen = picture(sight, face);
                    ++pictures;
                    const QStringList what = seen.isNull() ? QStringList(u"there is none"_s) : wrongWith(seen, theme);
                    for (const QString& one : what) m_wrong << u"%1-%2: %3"_s.arg(sight, face.name, one);
                }
            }
        }
        QVERIFY(pictures > 400);
        complain();
    }

    void everyPictureHasANameOfItsOwnAndIsCountedOnce()
    {
        QCOMPARE(QSet<QString>(m_sights.begin(), m_sights.end()).size(), m_sights.size());
        QCOMPARE(m_folder.entryList({u"*.png"_s}, QDir::Files).size(), m_pictures);
    }

    void anUndressedPartAndABlankPictureWouldBeFound()
    {
        ui::Theme theme{ui::SystemLook{}};
        theme.choose({.mode = ui::ThemeMode::Light});
        QImage blank(200, 100, QImage::Format_RGB32);
        blank.fill(theme.colour(ui::Colour::Canvas));
        QCOMPARE(wrongWith(blank, theme), QStringList(u"it is blank"_s));
        const QList<QColor> greys = undressedGreys(theme);
        QVERIFY(!greys.isEmpty());
        QPainter painter(&blank);
        painter.fillRect(QRect(40, 40, 24, 20), greys.first());
        painter.end();
        QVERIFY(!undressedPart(blank, greys).isEmpty());
    }

    void textThatIsTooSmallWouldBeFound()
    {
        QWidget page;
        page.resize(100, 40);
        QFont small = page.font();
        small.setPixelSize(9);
        QLabel label(u"small"_s, &page);
        label.setFont(small);
        TextSizes sizes(page.size());
        page.render(&sizes);
        QCOMPARE(sizes.smallest(), 9.0);
        QCOMPARE(sizes.smallestText(), u"small"_s);
    }
};

}

QTEST_MAIN(carrel::tests::AlbumTest)
#include "AlbumTest.moc"
