#pragma once

#include "core/hub/oidc/Provider.h"
#include "core/model/governance/Consent.h"
#include "tests/hub/Office.h"
#include "tests/oidc/ScriptedBrowser.h"
#include "tests/oidc/ScriptedFetch.h"

#include <QtCore/QJsonArray>

namespace carrel::tests {

using session::EnrolAnswer;
using session::SignInAnswer;
using session::SignInFault;

/// Making a key takes longer than everything else here.
inline const Signer& providersKey()
{
    static const Signer key(QStringLiteral("RS256"), QStringLiteral("key"));
    return key;
}

inline QByteArray tokenReply(const QByteArray& token) { return R"({"token_type":"Bearer","id_token":")" + token + R"("})"; }

/// An office whose hub knows a provider, and Tegan, who has a staff record, no post, and a place in the team.
struct University : Office {
    explicit University(const hub::ProviderSettings& how = settings())
    {
        campus.addStaff(QStringLiteral("tegan"), {});
        campus.join(QStringLiteral("tegan"), "success");
        fetch->show({&key});
        campus.context().provider = std::make_shared<hub::Provider>(how, fetch, campus.clock, random);
        tegan.reply = [this](const QString& nonce) { return tokenReply(key.token(claims(nonce))); };
    }
    QJsonObject claims(const QString& nonce)
    {
        QJsonObject out = goodClaims(nonce, campus.clock.now());
        out[QStringLiteral("preferred_username")] = who;
        out[QStringLiteral("groups")] = groups;
        return out;
    }
    FakeDesk& desk(ScriptedPerson& person, const QString& name)
    {
        FakeDesk& made = campus.bareDesk(QStringLiteral("tegan"), name);
        made.browser = [&] { return person.browser(made.random); };
        return made;
    }
    EnrolAnswer enrol(FakeDesk& desk, const QString& agreement = {})
    {
        EnrolAnswer answer{SignInFault::NotUnderstood, session::UnlockFault::None, {}};
        desk->enrol({{}, {}, agreement, true}, {}, [&](const EnrolAnswer& got) { answer = got; });
        campus.sync(desk);
        return answer;
    }
    SignInAnswer signIn(FakeDesk& desk, const QString& agreement = {})
    {
        SignInAnswer answer{SignInFault::NotUnderstood, {}};
        desk->signInByBrowser(agreement, [&](const SignInAnswer& got) { answer = got; });
        campus.sync(desk);
        return answer;
    }
    FakeDesk& filled()
    {
        FakeDesk& made = desk(tegan, QStringLiteral("tegans"));
        if (enrol(made).signIn != SignInFault::AgreementNeeded || !enrol(made, QStringLiteral("1")).ok()) qFatal("the desk was not enrolled");
        return made;
    }
    qint64 count(const QString& table) { return campus.db().one(QStringLiteral("SELECT count(*) FROM ") + table)->toLongLong(); }
    QStringList roles()
    {
        QStringList out;
        for (const auto& post : campus.hubRecords(model::KindNo::Post)) {
            if (post.get(model::Post::staff) != campus.staff(QStringLiteral("tegan"))) continue;
            const auto until = post.get(model::Post::until);
            if (!until || *until > campus.today()) out << post.get(model::Post::role).value_or(QString());
        }
        out.sort();
        return out;
    }

    base::SeededRandom random{"university"};
    std::shared_ptr<ScriptedFetch> fetch = std::make_shared<ScriptedFetch>();
    const Signer& key = providersKey();
    ScriptedPerson tegan;
    QString who = QStringLiteral("tegan");
    QJsonArray groups{QStringLiteral("carrel-adviser")};
};

}
