#include "core/hub/door/ControlClient.h"

#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QLocalSocket>
#include <QtTest/QTest>
#include <future>

using namespace Qt::StringLiterals;
using namespace carrel;
using hub::ControlError;

namespace {

using Asked = base::Result<QByteArray, ControlError>;

/// Asks from another thread, as another process would, while this one serves.
Asked ask(const QString& path, const QList<QByteArray>& words)
{
    auto answer = std::async(std::launch::async, [=] { return hub::askRunning(path, words); });
    const bool ready =
        QTest::qWaitFor([&] { return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }, 20'000);
    return ready ? answer.get() : Asked(ControlError::NoAnswer);
}

}

class ControlSocketTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    base::ManualClock m_clock{base::Moment{1'000}};

    QString path() const { return m_dir.filePath(u"control"_s); }

private Q_SLOTS:
    void wordsGoInAndTextComesOut()
    {
        hub::ControlSocket control(m_clock);
        control.add("echo", [](const QList<QByteArray>& args) { return args.join('|'); });
        QVERIFY(control.open(path()));
        const auto answer = ask(path(), {"echo", "a b", "", "50%", "line\nbreak", "caf\xc3\xa9", QByteArray("\0x", 2)});
        QVERIFY(answer);
        QCOMPARE(*answer, "a b||50%|line\nbreak|caf\xc3\xa9|\0x"_ba);
        const auto nothing = ask(path(), {"echo"});
        QVERIFY(nothing);
        QCOMPARE(*nothing, QByteArray());
    }

    void aLongAnswerComesWhole()
    {
        hub::ControlSocket control(m_clock);
        const QByteArray text = QByteArray("0123456789").repeated(300'000);
        control.add("list", [&](const QList<QByteArray>&) { return text; });
        QVERIFY(control.open(path()));
        const auto answer = ask(path(), {"list"});
        QVERIFY(answer);
        QCOMPARE(*answer, text);
    }

    void onlyItsUserMayOpenIt()
    {
        hub::ControlSocket control(m_clock);
        QVERIFY(control.open(path()));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOther;
        const QFileInfo file(path());
        QVERIFY(file.exists());
        QCOMPARE(file.permissions() & others, QFile::Permissions());
    }

    void anUnknownVerbIsSaidToBeUnknown()
    {
        hub::ControlSocket control(m_clock);
        QVERIFY(control.open(path()));
        const auto answer = ask(path(), {"destroy"});
        QVERIFY(!answer);
        QCOMPARE(answer.error(), ControlError::UnknownVerb);
    }

    void whereNobodyAnswersNobodyRuns()
    {
        const auto answer = hub::askRunning(m_dir.filePath(u"nobody"_s), {"status"});
        QVERIFY(!answer);
        QCOMPARE(answer.error(), ControlError::NotRunning);
    }

    void aSecondHubIsTurnedAwayAndTheFirstStays()
    {
        hub::ControlSocket first(m_clock);
        first.add("who", [](const QList<QByteArray>&) { return "first"_ba; });
        QVERIFY(first.open(path()));
        hub::ControlSocket second(m_clock);
        const auto opened = second.open(path());
        QVERIFY(!opened);
        QCOMPARE(opened.error(), ControlError::AlreadyRunning);
        const auto answer = ask(path(), {"who"});
        QVERIFY(answer);
        QCOMPARE(*answer, "first"_ba);
    }

    void whatADeadHubLeftBehindIsReplaced()
    {
        const QString left = m_dir.filePath(u"left"_s);
        QFile file(left);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        hub::ControlSocket control(m_clock);
        control.add("status", [](const QList<QByteArray>&) { return "fine"_ba; });
        QVERIFY(control.open(left));
        const auto answer = ask(left, {"status"});
        QVERIFY(answer);
        QCOMPARE(*answer, "fine"_ba);
    }

    void aPathThatCannotBeUsedIsAnError()
    {
        hub::ControlSocket control(m_clock);
        const auto opened = control.open(m_dir.filePath(u"no/such/folder/control"_s));
        QVERIFY(!opened);
        QCOMPARE(opened.error(), ControlError::CannotListen);
    }

    void aRequestWithoutEndIsRefused()
    {
        hub::ControlSocket control(m_clock);
        QVERIFY(control.open(path()));
        QLocalSocket endless;
        endless.connectToServer(path());
        QVERIFY(endless.waitForConnected());
        endless.write(QByteArray(hub::ControlSocket::LongestRequest + 1, 'x'));
        QTRY_COMPARE(endless.state(), QLocalSocket::UnconnectedState);
        const auto answer = hub::askRunning(path(), {"echo", QByteArray(hub::ControlSocket::LongestRequest, 'x')});
        QVERIFY(!answer);
        QCOMPARE(answer.error(), ControlError::TooLong);
    }

    void whoSaysNothingIsDroppedInTime()
    {
        hub::ControlSocket control(m_clock);
        QVERIFY(control.open(path()));
        QLocalSocket silent;
        silent.connectToServer(path());
        QTRY_COMPARE(control.callers(), 1);
        m_clock.advanceSeconds(6);
        QTRY_COMPARE(silent.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(control.callers(), 0);
    }

    void onlyAFewMayAskAtOnce()
    {
        hub::ControlSocket control(m_clock);
        QVERIFY(control.open(path()));
        std::vector<std::unique_ptr<QLocalSocket>> callers;
        for (int i = 0; i < 20; ++i) {
            callers.push_back(std::make_unique<QLocalSocket>());
            callers.back()->connectToServer(path());
        }
        const auto connected = [&] {
            return std::count_if(callers.begin(), callers.end(),
                                 [](const auto& caller) { return caller->state() == QLocalSocket::ConnectedState; });
        };
        QTRY_COMPARE(connected(), hub::ControlSocket::MostCallers);
        QCOMPARE(control.callers(), hub::ControlSocket::MostCallers);
    }
};

QTEST_GUILESS_MAIN(ControlSocketTest)
#include "ControlSocketTest.moc"
