#include "app/desk/Headless.h"

#include "core/model/people/Student.h"
#include "core/sync/SocketEar.h"

#include <QtCore/QEventLoop>
#include <QtCore/QSysInfo>
#include <QtCore/QTimer>

namespace carrel::app {

using namespace Qt::StringLiterals;

Headless::Headless(const DeskOptions& options)
    : m_options(options),
      m_tls(options.authority.isEmpty() ? sync::HttpLine::safeTls() : sync::HttpLine::trustingOnly(options.authority)),
      m_keys(u"Carrel desk"_s, m_random),
      m_desk(std::make_unique<session::Desk>(
          session::Place{options.profile, QSysInfo::machineHostName(), QSysInfo::prettyProductName(), QStringLiteral(CARREL_VERSION)},
          session::Tools{m_disk, m_clock, m_random, m_keys, [this] { return std::make_unique<sync::HttpLine>(m_options.hub, m_tls.value_or(sync::HttpLine::safeTls())); }, {},
                         base::Stretch::Interactive, [this] { return browser(); }}))
{
}

std::optional<QString> Headless::secretIn(const QString& file, QString* why) const
{
    const auto bytes = m_disk.read(file);
    if (!bytes) {
        *why = u"%1 cannot be read."_s.arg(file);
        return std::nullopt;
    }
    return QString::fromUtf8(*bytes).section(u'\n', 0, 0).trimmed();
}

session::KeyChoice Headless::keyChoice(QString* why) const
{
    if (m_options.noCache) return {session::KeyChoice::How::NoCache, {}};
    if (m_options.passphraseFile.isEmpty()) {
        const auto pin = m_options.pinFile.isEmpty() ? QString() : secretIn(m_options.pinFile, why).value_or(QString());
        return {session::KeyChoice::How::Keychain, {}, pin};
    }
    return {session::KeyChoice::How::Passphrase, secretIn(m_options.passphraseFile, why).value_or(QString())};
}

void Headless::settle()
{
    m_desk->syncNow();
    QEventLoop loop;
    QObject::connect(m_desk.get(), &session::Desk::stepWanted, &loop, &QEventLoop::quit);
    for (;;) {
        while (m_desk->step()) {
        }
        if (!m_desk->isOpen()) return leave();
        if (m_desk->syncReport().standing != session::SyncStanding::Syncing) return;
        loop.exec();
    }
}

void Headless::leave()
{
    constexpr int LongEnoughMs = 15'000;
    QEventLoop loop;
    QObject::connect(m_desk.get(), &session::Desk::stepWanted, &loop, &QEventLoop::quit);
    QTimer::singleShot(LongEnoughMs, &loop, &QEventLoop::quit);
    m_desk->step();
    if (m_desk->isLeaving()) loop.exec();
}

std::optional<Spoken> Headless::unlock()
{
    QString why;
    const auto choice = keyChoice(&why);
    if (!why.isEmpty()) return Spoken{1, {}, why};
    if (m_desk->isLeaving()) {
        leave();
        return Spoken{1, {}, wordsFor(session::SignInFault::Revoked, m_options, {})};
    }
    if (m_desk->standing() == session::Standing::FirstRun) return Spoken{1, {}, wordsFor(session::UnlockFault::CacheMissing, m_options)};
    const auto fault = m_desk->unlock(choice);
    if (fault == session::UnlockFault::None) return std::nullopt;
    return Spoken{1, {}, wordsFor(fault, m_options)};
}

std::optional<session::Credentials> Headless::credentials(QString* why) const
{
    if (m_options.university) return session::Credentials{{}, {}, {}, true};
    const auto password = secretIn(m_options.passwordFile, why);
    return password ? std::optional(session::Credentials{m_options.user, *password, {}}) : std::nullopt;
}

session::EnrolAnswer Headless::enrolWith(const session::Credentials& credentials, const session::KeyChoice& choice)
{
    std::optional<session::EnrolAnswer> answer;
    QEventLoop loop;
    m_desk->enrol(credentials, choice, [&](const session::EnrolAnswer& a) {
        answer = a;
        loop.quit();
    });
    if (!answer) loop.exec();
    return *answer;
}

session::SignInAnswer Headless::signInWith(const QString& password, const QString& agreement)
{
    std::optional<session::SignInAnswer> answer;
    QEventLoop loop;
    const auto take = [&](const session::SignInAnswer& a) {
        answer = a;
        loop.quit();
    };
    if (m_options.university) m_desk->signInByBrowser(agreement, take);
    else m_desk->signIn(password, agreement, take);
    if (!answer) loop.exec();
    return *answer;
}

Spoken Headless::enrol()
{
    QString why;
    const auto choice = keyChoice(&why);
    auto shown = credentials(&why);
    if (!shown || !why.isEmpty()) return {1, {}, why};
    if (!sync::HttpLine::mayTalkTo(m_options.hub)) return {2, {}, u"Give the hub's address with --hub, as https://…; plain http is only for this machine."_s};
    session::EnrolAnswer answer = enrolWith(*shown, choice);
    if (answer.signIn == session::SignInFault::AgreementNeeded && m_options.acceptAgreement) {
        shown->agreement = answer.agreement.version;
        answer = enrolWith(*shown, choice);
    }
    const QString words = wordsFor(answer.signIn, m_options, answer.reason);
    if (answer.signIn == session::SignInFault::AgreementNeeded) {
        return {1, {}, words + u"\n\n"_s + answer.agreement.title + u" ("_s + answer.agreement.version + u")\n"_s + answer.agreement.text};
    }
    if (answer.signIn != session::SignInFault::None) return {answer.signIn == session::SignInFault::Offline ? 3 : 1, {}, words};
    if (answer.unlock != session::UnlockFault::None) return {1, {}, wordsFor(answer.unlock, m_options)};
    settle();
    return status();
}

Spoken Headless::sync()
{
    settle();
    if (!m_desk->isOpen()) return {1, {}, u"This desk was revoked and has erased itself. What was not sent goes to the hub, sealed. Ask the governance officer."_s};
    if (m_desk->syncReport().standing == session::SyncStanding::SignInNeeded || m_desk->syncReport().standing == session::SyncStanding::AgreementNeeded) {
        QString why;
        const auto shown = credentials(&why);
        if (!shown) return {1, {}, u"The session has ended; sign in again with --user and --password-file, or with --oidc. "_s + why};
        session::SignInAnswer answer = signInWith(shown->password, {});
        if (answer.fault == session::SignInFault::AgreementNeeded && m_options.acceptAgreement) answer = signInWith(shown->password, answer.agreement.version);
        const QString words = wordsFor(answer.fault, m_options, answer.reason);
        if (answer.fault != session::SignInFault::None) return {answer.fault == session::SignInFault::Offline ? 3 : 1, {}, words};
        settle();
    }
    Spoken spoken = status();
    const auto standing = m_desk->syncReport().standing;
    if (standing != session::SyncStanding::UpToDate) spoken.code = standing == session::SyncStanding::Offline ? 3 : 1;
    return spoken;
}

Spoken Headless::signedIn(const session::SignInAnswer& answer) const
{
    return {answer.fault == session::SignInFault::Offline ? 3 : 1, {}, wordsFor(answer.fault, m_options, answer.reason)};
}

Spoken Headless::enrolAgain()
{
    QString why;
    const auto shown = credentials(&why);
    if (!shown) return {1, {}, u"Show who you are with --user and --password-file, or with --oidc. "_s + why};
    const auto ask = [&](const QString& agreement) {
        std::optional<session::SignInAnswer> answer;
        QEventLoop loop;
        const auto take = [&](const session::SignInAnswer& a) {
            answer = a;
            loop.quit();
        };
        if (m_options.university) m_desk->enrolAgainByBrowser(agreement, take);
        else m_desk->enrolAgain(shown->password, agreement, take);
        if (!answer) loop.exec();
        return *answer;
    };
    session::SignInAnswer answer = ask({});
    if (answer.fault == session::SignInFault::AgreementNeeded && m_options.acceptAgreement) answer = ask(answer.agreement.version);
    return answer.fault == session::SignInFault::None ? sync() : signedIn(answer);
}

Spoken Headless::renew()
{
    QString why;
    const auto choice = keyChoice(&why);
    if (!why.isEmpty()) return {1, {}, why};
    if (m_desk->isLeaving() || m_desk->standing() == session::Standing::FirstRun) return *unlock();
    const auto fault = m_desk->unlock(choice);
    if (fault == session::UnlockFault::LeaseExpired) {
        const auto shown = credentials(&why);
        if (!shown) return {1, {}, u"The lease has ended; show who you are with --user and --password-file, or with --oidc. "_s + why};
        std::optional<session::EnrolAnswer> answer;
        QEventLoop loop;
        m_desk->renewLease(*shown, choice, [&](const session::EnrolAnswer& a) {
            answer = a;
            loop.quit();
        });
        if (!answer) loop.exec();
        if (answer->signIn != session::SignInFault::None) return signedIn({answer->signIn, {}, answer->reason});
        if (answer->unlock != session::UnlockFault::None) return {1, {}, wordsFor(answer->unlock, m_options)};
    } else if (fault != session::UnlockFault::None) {
        return {1, {}, wordsFor(fault, m_options)};
    }
    Spoken spoken = sync();
    const auto standing = m_desk->isOpen() ? m_desk->syncReport().standing : session::SyncStanding::Revoked;
    const bool wasCopied = standing == session::SyncStanding::Forked || standing == session::SyncStanding::PutBack;
    return wasCopied ? enrolAgain() : spoken;
}

Spoken Headless::answered(const session::CommandAnswer& answer, const QString& done) const
{
    if (!answer.ok()) return {1, {}, wordsFor(answer)};
    const QString warning = wordsFor(answer);
    return {0, answer.id->text().toUtf8() + '\n', warning.isEmpty() ? done : warning};
}

std::optional<model::RecordId> Headless::studentNamed(const QString& word)
{
    if (const auto id = model::RecordId::parse(word)) return id;
    const auto fits = [&](const session::Item& item) {
        return item.view.see(model::Student::number).match([&](const QString& n) { return n == word; }, [] { return false; }, [] { return false; });
    };
    for (const auto& item : m_desk->students(word, 20)) {
        if (fits(item)) return item.view.id();
    }
    if (!sync::HttpLine::mayTalkTo(m_options.hub)) return std::nullopt;
    std::optional<session::OnlineAnswer> answer;
    QEventLoop loop;
    m_desk->searchOnline(model::KindNo::Student, word, [&](const session::OnlineAnswer& a) {
        answer = a;
        loop.quit();
    });
    if (!answer) loop.exec();
    for (const auto& item : answer->items) {
        if (fits(item)) return item.view.id();
    }
    return std::nullopt;
}

Spoken Headless::run()
{
    if (!m_tls) return {2, {}, u"There is no certificate in %1 that can be read."_s.arg(m_options.authority)};
    if (m_options.words.value(0) == u"enrol") return enrol();
    if (m_options.words.value(0) == u"renew") return renew();
    if (const auto refused = unlock()) return *refused;
    const QString verb = m_options.words.mid(0, 2).join(u' ');
    const QString first = m_options.words.value(0);
    if (first == u"sync") return sync();
    if (first == u"status") return status();
    if (first == u"dump") return dump();
    const QString second = m_options.words.value(1);
    if (first == u"queue" && second.isEmpty()) return queue();
    if (verb == u"queue list" || verb == u"queue add" || verb == u"queue call" || verb == u"queue finish") return queueVerb(second);
    if (verb == u"register list" || verb == u"register show" || verb == u"register mark" || verb == u"register walkin" || verb == u"register print" || verb == u"register calendar") return registerVerb(second);
    static const QStringList ofTutorials{u"list"_s, u"times"_s, u"show"_s, u"book"_s, u"record"_s, u"cosign"_s};
    if (first == u"tutorial" && ofTutorials.contains(second)) return tutorialVerb(second);
    static const QStringList ofFrequent{u"list"_s, u"show"_s, u"decide"_s, u"write"_s, u"outcome"_s};
    if (first == u"frequent" && ofFrequent.contains(second)) return frequentVerb(second);
    if (verb == u"case open") return openCase();
    if (verb == u"case edit") return editCase();
    if (verb == u"note add") return addNote();
    if (verb == u"attach add") return attachFile();
    if (verb == u"attach list") return listFiles();
    if (verb == u"attach save") return saveFile();
    return {2, {}, deskUsage()};
}

}
