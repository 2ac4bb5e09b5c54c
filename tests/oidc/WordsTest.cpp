#include "ui/words/Faults.h"

#include <QtTest/QTest>

using namespace carrel;
using session::SignInFault;
using namespace Qt::StringLiterals;

/// What a person reads when a sign-in does not come through.
class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFaultSaysWhatHappenedAndWhatToDoNow()
    {
        QSet<QString> told;
        for (int fault = int(SignInFault::Offline); fault <= int(SignInFault::Cancelled); ++fault) {
            const ui::FaultWords said = ui::wordsFor(SignInFault(fault), u"issuer"_s);
            QVERIFY2(!said.what.isEmpty() && !said.now.isEmpty(), qPrintable(QString::number(fault)));
            told << said.sentence();
        }
        // Each is told apart.
        QCOMPARE(told.size(), int(SignInFault::Cancelled) - int(SignInFault::Offline) + 1);
        QVERIFY(ui::wordsFor(SignInFault::None).sentence().isEmpty());
    }

    void whoeverLooksAfterTheHubIsGivenItsWord()
    {
        for (const QString& reason : {u"issuer"_s, u"audience"_s, u"signature"_s, u"algorithm"_s}) {
            QVERIFY(ui::wordsFor(SignInFault::TokenRefused, reason).sentence().contains(reason));
        }
    }

    void noRoleIsARefusalThatNamesWhomToAsk()
    {
        const QString said = ui::wordsFor(SignInFault::NoAccess).sentence();
        QVERIFY(said.contains(u"no access") && said.contains(u"administrator") && said.contains(u"Nothing was set up"));
        QVERIFY(ui::wordsFor(SignInFault::ProviderAway).now.contains(u"try again"));
    }

    void theBrowsersPagesNameNobody()
    {
        const ui::BrowserPages pages = ui::browserPages();
        QVERIFY(pages.finished.contains(u"You can go back to Carrel"));
        for (const QString& page : {pages.title, pages.finished, pages.stopped, pages.stranger}) QVERIFY(!page.isEmpty() && !page.contains(u'%'));
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "WordsTest.moc"
