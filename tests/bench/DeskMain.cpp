// A desk as its program builds it, without a window, driven over its standard input: a line a deed, a line of numbers back.
// Times are in milliseconds.
#include "tests/bench/Rounds.h"
#include "tests/support/FakeKeyStore.h"

#include "core/base/Sodium.h"
#include "core/session/Desk.h"
#include "core/session/Queue.h"
#include "core/sync/HttpLine.h"
#include "core/vault/KeychainStore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEventLoop>
#include <QtCore/QFile>
#include <QtCore/QLoggingCategory>
#include <cstdio>
#include <iostream>

namespace carrel::bench {

using namespace Qt::StringLiterals;

namespace {

class BenchDesk
{
public:
    BenchDesk(const QString& profile, const QUrl& hub, bool keychain)
        : m_keychain(u"Carrel desk"_s, m_random),
          m_keys(keychain ? static_cast<vault::KeyStore*>(&m_keychain) : &m_fakeKeys),
          m_desk({profile, u"bench"_s, u"bench"_s, u"0"_s},
                 {m_disk, m_clock, m_random, *m_keys, [hub] { return std::make_unique<sync::HttpLine>(hub); }, {}})
    {
    }

    QByteArray answer(const QString& line)
    {
        const QStringList words = line.split(u' ');
        const QString& deed = words.first();
        if (deed == u"enrol") return enrol(words.value(1), words.value(2)) ? "yes" : "no";
        if (deed == u"sync") return sync();
        if (deed == u"memory") return peakMemory();
        if (deed == u"state" || deed == u"owner") return pages(deed == u"owner", words.value(1).toInt());
        if (deed == u"search") return searches(words.value(1));
        if (deed == u"edit") return edits(words.value(1));
        if (deed == u"open") return openSession(words.value(1)) ? "yes" : "no";
        if (deed == u"join") return join();
        return "?";
    }

private:
    bool enrol(const QString& user, const QString& password)
    {
        std::optional<session::EnrolAnswer> answer;
        const auto ask = [&](const QString& agreement) {
            QEventLoop loop;
            m_desk.enrol({user, password, agreement}, {}, [&](const session::EnrolAnswer& a) {
                answer = a;
                loop.quit();
            });
            if (!answer) loop.exec();
        };
        ask({});
        if (answer->signIn == session::SignInFault::AgreementNeeded) {
            const QString version = answer->agreement.version;
            answer.reset();
            ask(version);
        }
        return answer->ok();
    }

    QByteArray sync()
    {
        const Stopwatch watch;
        m_desk.syncNow();
        QEventLoop loop;
        QObject::connect(&m_desk, &session::Desk::stepWanted, &loop, &QEventLoop::quit);
        for (;;) {
            while (m_desk.step()) {
            }
            if (m_desk.syncReport().standing != session::SyncStanding::Syncing) break;
            loop.exec();
        }
        const double ms = watch.ms();
        qint64 rows = 0;
        for (const auto& [kind, count] : m_desk.holdings().rows) rows += count;
        return number(ms) + ' ' + QByteArray::number(rows) + ' ' + QByteArray::number(int(m_desk.syncReport().standing));
    }

    static QByteArray peakMemory()
    {
        QFile status(u"/proc/self/status"_s);
        if (!status.open(QIODevice::ReadOnly)) return "0";
        for (const QByteArray& line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:")) return line.mid(6).simplified().split(' ').first();
        }
        return "0";
    }

    QByteArray pages(bool mine, int count)
    {
        std::vector<double> times;
        for (int i = 0; i < count; ++i) {
            session::CaseQuery query;
            query.which = mine ? session::CaseQuery::Which::Open : session::CaseQuery::Which::Waiting;
            query.mine = mine;
            query.offset = i % 4 * 50;
            const Stopwatch watch;
            if (m_desk.cases(query).size() != 50) return "a page of another size";
            times.push_back(watch.ms());
        }
        return medianAnd95(times);
    }

    static QStringList linesOf(const QString& path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) return {};
        return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    }

    QByteArray searches(const QString& path)
    {
        std::vector<double> times;
        for (const QString& words : linesOf(path)) {
            session::CaseQuery query;
            query.which = session::CaseQuery::Which::All;
            query.words = words;
            const Stopwatch watch;
            m_found += qsizetype(m_desk.cases(query).size());
            times.push_back(watch.ms());
        }
        return medianAnd95(times) + ' ' + QByteArray::number(m_found);
    }

    QByteArray edits(const QString& path)
    {
        std::vector<double> times;
        for (const QString& id : linesOf(path)) {
            model::Changes changes(model::KindNo::Case);
            changes.to(model::Case::nextDue, QDate(2027, 1, 1).addDays(m_edited++));
            const Stopwatch watch;
            if (!m_desk.edit(*model::RecordId::parse(id), changes).ok()) return "an edit was not taken";
            times.push_back(watch.ms());
        }
        return medianAnd95(times);
    }

    /// A drop-in session of this team, from now on.
    bool openSession(const QString& team)
    {
        session::Queue queue(m_desk, m_clock, m_random);
        const auto now = m_clock.now();
        m_session = queue.open({u"Drop-in"_s, u"Here"_s, *model::RecordId::parse(team), now, now.plusSeconds(8 * 3600), 10}).id;
        return m_session.has_value();
    }

    QByteArray join()
    {
        session::Queue queue(m_desk, m_clock, m_random);
        const Stopwatch watch;
        return m_session && queue.addWalkUp({*m_session, {}, u"Visitor %1"_s.arg(++m_joined)}).ok() ? number(watch.ms()) : "nobody could join";
    }

    base::SystemDisk m_disk;
    base::SystemClock m_clock;
    base::SystemRandom m_random;
    tests::FakeKeyStore m_fakeKeys;
    vault::KeychainStore m_keychain;
    vault::KeyStore* m_keys;
    session::Desk m_desk;
    qsizetype m_found = 0;
    int m_edited = 0;
    int m_joined = 0;
    std::optional<model::RecordId> m_session;
};

}

}

int main(int argc, char** argv)
{
    QLoggingCategory::setFilterRules(QStringLiteral("*.info=false"));
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (!carrel::base::startSodium() || words.size() < 3) return 2;
    carrel::bench::BenchDesk desk(words[1], QUrl(words[2]), words.contains(QStringLiteral("--keychain")));
    for (std::string line; std::getline(std::cin, line);) {
        std::puts(desk.answer(QString::fromStdString(line)).constData());
        std::fflush(stdout);
    }
    return 0;
}
