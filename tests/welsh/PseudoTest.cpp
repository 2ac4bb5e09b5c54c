#include "core/model/Catalogue.h"
#include "tests/ui/Stage.h"
#include "tests/ui/pages/CampusVenue.h"
#include "tests/ui/pages/PageFaults.h"
#include "tests/ui/pages/Spoken.h"
#include "ui/tour/Album.h"
#include "ui/words/Codes.h"
#include "ui/words/Language.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QTranslator>

namespace carrel::tests {

using namespace Qt::StringLiterals;

namespace {

/// A language that nobody speaks: each letter has an accent, and every text is a third longer than in English. Whatever
/// comes to the screen without one has not been offered for translation.
class Longer final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }

    QString translate(const char*, const char* source, const char* note, int count) const override
    {
        QString text = QString::fromUtf8(source);
        // How a day is written is a pattern and no word.
        if (note && QByteArray(note) == "date format") return text;
        if (count >= 0) text.replace(u"%n"_s, QString::number(count));
        return accented(text) + QString(std::max<qsizetype>(text.size() / 3, 1), u'ŷ');
    }

private:
    static QString accented(const QString& text)
    {
        static const QString plain = u"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"_s,
                             marked = u"âbçďêƒĝĥîĵķłmñôþqŕšţûvŵxŷžÂßÇĐÊFĜĤÎĴĶĿMÑÔÞQŔŠŢÛVŴXŶŽ"_s;
        QString out = text;
        for (QChar& letter : out) {
            const qsizetype at = plain.indexOf(letter);
            if (at >= 0) letter = marked[at];
        }
        return out;
    }
};

const QRegularExpression& word()
{
    // The letters that have no accented twin here are not looked at.
    static const QRegularExpression all(u"(?<![\\p{L}\\d])[A-Za-z]{3,}(?![\\p{L}])"_s);
    return all;
}

QSet<QString> wordsIn(const QString& text)
{
    QSet<QString> out;
    for (auto found = word().globalMatch(text); found.hasNext();) out << found.next().captured();
    return out;
}

}

/// Every sight of the tour in a language that nobody speaks, and in Welsh.
class PseudoTest : public QObject
{
    Q_OBJECT

    /// Where each word that has no accent was met first.
    QHash<QString, QString> m_plain;
    QStringList m_cut;
    int m_texts = 0;
    /// What the tour itself looks for, to begin with.
    QSet<QString> m_known{u"amira"_s, u"benhadou"_s, u"contrast"_s, u"text"_s, u"zzz"_s, u"Attendance"_s, u"longest"_s,
                          u"Letter"_s, u"from"_s, u"the"_s, u"landlord"_s, u"txt"_s, u"belongs"_s, u"another"_s, u"student"_s};

    void listen(const QString& where, QWidget& window)
    {
        for (QAccessibleInterface* face : spokenTree(window)) {
            for (const auto what : {QAccessible::Name, QAccessible::Description}) {
                const QString text = face->text(what);
                ++m_texts;
                for (const QString& plain : wordsIn(text)) {
                    if (!m_plain.contains(plain)) m_plain[plain] = where + u": "_s + text.left(120);
                }
            }
        }
    }

    void measure(const QString& where, QWidget& window)
    {
        for (const QString& cut : cutFaults(window)) m_cut << where + u": "_s + cut;
    }

    /// What the university wrote, and the tour typed, is in nobody's language.
    void learn(CampusVenue& venue)
    {
        for (const auto& kind : model::catalogue()) {
            for (const model::Record& record : venue.campus().hubRecords(kind.no())) {
                if (kind.no() == model::KindNo::Case) m_known |= wordsIn(ui::caseNumber(record.id()));
                for (int i = 0; i < record.kind().size(); ++i) {
                    if (const QString* text = record.at(i).text()) m_known |= wordsIn(*text);
                }
            }
        }
        // What computers are called, and what runs on them, is nobody's word either.
        auto desks = venue.campus().db().run(u"SELECT desk_name, system FROM enrolment"_s, {});
        while (desks.next()) m_known |= wordsIn(desks.text(0)) | wordsIn(desks.text(1));
        const QLocale locale;
        for (const auto form : {QLocale::LongFormat, QLocale::ShortFormat}) {
            for (int month = 1; month <= 12; ++month) m_known |= wordsIn(locale.monthName(month, form));
            for (int day = 1; day <= 7; ++day) m_known |= wordsIn(locale.dayName(day, form));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::setActive(true);
        Longer longer;
        QCoreApplication::installTranslator(&longer);
        Stage stage;
        CampusVenue venue;
        learn(venue);
        ui::Album album(stage.theme, {}, [&](const ui::Sight& sight, const ui::Album::Face& face, ui::Window& window) {
            const QString where = sight.name + u'-' + face.name;
            if (face.name == u"light") listen(where, window);
            if (face.name != u"dark") measure(where, window);
        });
        ui::Tour tour(venue, stage.theme, [&](const ui::Sight& sight, ui::Window& window) { album.look(sight, window); });
        const bool through = tour.walk();
        learn(venue);
        QCoreApplication::removeTranslator(&longer);
        QVERIFY2(through, qPrintable(tour.missed().join(u"; "_s)));
        QVERIFY(m_texts > 3000);
    }

    void everyWordOnTheScreenIsOfferedForTranslation()
    {
        QStringList wrong;
        for (auto it = m_plain.cbegin(); it != m_plain.cend(); ++it) {
            if (!m_known.contains(it.key())) wrong << it.key() + u" in "_s + it.value();
        }
        wrong.sort();
        if (!wrong.isEmpty()) qWarning().noquote() << wrong.join(u'\n');
        QVERIFY2(wrong.isEmpty(), "words that nobody can translate; the list is above");
    }

    void noButtonAndNoLabelIsCut()
    {
        if (!m_cut.isEmpty()) qWarning().noquote() << m_cut.join(u'\n');
        QVERIFY2(m_cut.isEmpty(), "a longer language does not fit; the list is above");
    }

    /// With CARREL_PICTURES set the pictures stay there.
    void welshFitsAndTheTourComesThroughInIt()
    {
        m_cut.clear();
        const ui::Speech speech(ui::Language::Welsh);
        Stage stage;
        CampusVenue venue;
        ui::Album album(stage.theme, qEnvironmentVariable("CARREL_PICTURES"), [&](const ui::Sight& sight, const ui::Album::Face& face, ui::Window& window) { measure(sight.name + u'-' + face.name, window); });
        ui::Tour tour(venue, stage.theme, [&](const ui::Sight& sight, ui::Window& window) { album.look(sight, window); });
        QVERIFY2(tour.walk(), qPrintable(tour.missed().join(u"; "_s)));
        if (!m_cut.isEmpty()) qWarning().noquote() << m_cut.join(u'\n');
        QVERIFY2(m_cut.isEmpty(), "Welsh does not fit; the list is above");
    }
};

}

QTEST_MAIN(carrel::tests::PseudoTest)
#include "PseudoTest.moc"
