#include "core/sync/browser/BrowserSignIn.h"

#include "core/base/Digest.h"
#include "core/sync/HttpLine.h"
#include "core/wire/OpenId.h"

#include <QtCore/QCryptographicHash>

namespace carrel::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr int ChanceSize = 32;

/// Each value wholly percent-encoded: QUrlQuery would leave a plus as it is, which a form reads as a space.
QByteArray formOf(const QList<std::pair<QByteArray, QString>>& fields)
{
    QByteArray out;
    for (const auto& [name, value] : fields) out += (out.isEmpty() ? "" : "&") + name + '=' + QUrl::toPercentEncoding(value);
    return out;
}

}

BrowserSignIn::BrowserSignIn(OpenPage openPage, std::unique_ptr<Landing> landing, std::unique_ptr<TokenLine> tokens, base::Random& random)
    : m_openPage(std::move(openPage)), m_landing(std::move(landing)), m_tokens(std::move(tokens)), m_random(random)
{
}

BrowserSignIn::~BrowserSignIn() = default;

void BrowserSignIn::begin(const wire::OpenIdAttempt& attempt, Done done)
{
    m_attempt = attempt;
    m_done = std::move(done);
    m_code.clear();
    if (m_isCancelled) return finish(GateFault::Cancelled);
    // Whatever stands there is handed to the system to open.
    if (!HttpLine::mayTalkTo(QUrl(attempt.authorize, QUrl::StrictMode))) return finish(GateFault::NotUnderstood);
    m_state = QString::fromLatin1(wire::base64Url(m_random.bytes(ChanceSize)));
    m_verifier = wire::base64Url(m_random.bytes(ChanceSize));
    const auto back = m_landing->open([this](const QUrlQuery& brought) { return judge(brought); }, [this](bool inTime) { landed(inTime); });
    if (!back) return finish(GateFault::NoBrowser);
    m_back = *back;
    if (!m_openPage || !m_openPage(addressFor(attempt))) finish(GateFault::NoBrowser);
}

QUrl BrowserSignIn::addressFor(const wire::OpenIdAttempt& attempt) const
{
    QUrl out(attempt.authorize, QUrl::StrictMode);
    const QByteArray challenge = wire::base64Url(QCryptographicHash::hash(m_verifier, QCryptographicHash::Sha256));
    const QByteArray asked = formOf({{"response_type", u"code"_s},
                                     {"client_id", attempt.clientId},
                                     {"redirect_uri", m_back.toString()},
                                     {"scope", attempt.scope},
                                     {"state", m_state},
                                     {"nonce", attempt.nonce},
                                     {"code_challenge", QString::fromLatin1(challenge)},
                                     {"code_challenge_method", u"S256"_s}});
    const QString own = out.query(QUrl::FullyEncoded);
    out.setQuery((own.isEmpty() ? QString() : own + u'&') + QString::fromLatin1(asked), QUrl::StrictMode);
    return out;
}

Landing::Verdict BrowserSignIn::judge(const QUrlQuery& brought)
{
    const auto value = [&](const QString& name) { return brought.queryItemValue(name, QUrl::FullyDecoded); };
    if (!base::sameSecretly(value(u"state"_s).toUtf8(), m_state.toUtf8())) return Landing::Verdict::Stranger;
    // RFC 9207: an answer from another provider than the one that was asked.
    if (brought.hasQueryItem(u"iss"_s) && value(u"iss"_s) != m_attempt.issuer) return Landing::Verdict::Stranger;
    m_code = value(u"code"_s);
    return m_code.isEmpty() ? Landing::Verdict::Stopped : Landing::Verdict::Finished;
}

void BrowserSignIn::landed(bool inTime)
{
    if (!inTime) return finish(GateFault::TimedOut);
    if (m_code.isEmpty()) return finish(GateFault::Declined);
    exchange();
}

void BrowserSignIn::exchange()
{
    const QByteArray form = formOf({{"grant_type", u"authorization_code"_s},
                                    {"code", std::exchange(m_code, {})},
                                    {"redirect_uri", m_back.toString()},
                                    {"client_id", m_attempt.clientId},
                                    {"code_verifier", QString::fromLatin1(std::exchange(m_verifier, {}))}});
    m_tokens->post(QUrl(m_attempt.token, QUrl::StrictMode), form, [this](const std::optional<QByteArray>& body) {
        if (!body) return finish(GateFault::ProviderAway);
        const auto reply = wire::readTokenReply(*body);
        if (!reply) return finish(GateFault::NotUnderstood);
        finish(reply->idToken.isEmpty() ? GateFault::Declined : GateFault::None, reply->idToken);
    });
}

void BrowserSignIn::cancel()
{
    m_isCancelled = true;
    finish(GateFault::Cancelled);
}

void BrowserSignIn::finish(GateFault fault, const QByteArray& token)
{
    m_landing->close();
    m_tokens->abandon();
    // Who hears of it may begin the next walk at once.
    if (const Done done = std::exchange(m_done, nullptr)) done(fault, token);
}

}
