#include "tests/programs/Listener.h"

#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtTest/QSignalSpy>

namespace carrel::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int Generous = 60'000;

}

Heard call(const QString& method, const QString& address, const QByteArray& token, const QByteArray& body)
{
    QNetworkAccessManager network;
    QNetworkRequest request{QUrl(address)};
    request.setTransferTimeout(Generous);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    if (!token.isEmpty()) request.setRawHeader("Authorization", "Bearer " + token);
    const std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(request, method.toLatin1(), body));
    QSignalSpy done(reply.get(), &QNetworkReply::finished);
    if (!done.wait(Generous)) return {};
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
}

std::optional<Listener> Listener::enrolled(const HubProgram& hub, const QString& user)
{
    base::SystemRandom random;
    const auto keys = base::SigningKeys::fromSeed(base::Secret::fromRandom(random));
    wire::EnrolRequest request{user, hub.passwordOf(user), u"listener"_s, u"test"_s, u"0"_s, keys.publicKey, {}, {}, {}};
    for (int tries = 0; tries < 2; ++tries) {
        const Heard heard = call(u"POST"_s, hub.address() + u"/v1/enrolments"_s, {}, wire::writeEnrolRequest(request));
        if (auto made = heard.status == 201 ? wire::readEnrolment(heard.body) : std::nullopt) return Listener{*made};
        const auto problem = wire::readProblem(heard.body);
        if (problem && problem->agreement) request.agreement = problem->agreement->version;
    }
    return std::nullopt;
}

bool Listener::fill(const QString& address) const
{
    qint64 after = 0;
    for (;;) {
        const QString url = u"%1/v1/pull?after=%2&epoch=%3"_s.arg(address).arg(after).arg(enrolment.epoch);
        const auto page = wire::readPage(call(u"GET"_s, url, enrolment.session).body);
        if (!page) return false;
        after = page->head.next;
        if (call(u"POST"_s, address + u"/v1/ack"_s, enrolment.session, wire::writeAck({after, {}})).status != 200) return false;
        if (!page->head.more) return true;
    }
}

QString ownCase(const DeskProgram& desk)
{
    const QString name = QString::fromUtf8(desk.verb({u"status"_s}).out).section(u'\n', 0, 0).section(u": "_s, 1);
    const auto rows = desk.dump();
    for (const auto& [key, row] : rows) {
        const auto owner = rows.find({u"staff"_s, valueOf(row, u"owner"_s)});
        if (key.first == u"case" && owner != rows.end() && valueOf(owner->second, u"name"_s) == name && valueOf(row, u"state"_s) == u"open") return key.second;
    }
    return {};
}

}
