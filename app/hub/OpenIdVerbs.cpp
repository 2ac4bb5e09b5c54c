#include "app/hub/Verbs.h"

#include "core/hub/oidc/HttpFetch.h"

#include <QtCore/QFile>

namespace carrel::app {

using namespace Qt::StringLiterals;

namespace {

Said check(const Options& options, Machine& machine)
{
    QString why;
    const auto text = machine.disk.read(options.places.policy());
    auto policy = access::Policy::parse(text ? *text : shippedPolicy());
    if (!policy) return {1, wordsFor(policy.error(), options.places.policy())};
    auto settings = providerSettings(options, *policy, machine, &why);
    if (!settings) return {1, why};
    const QString issuer = settings->issuer;
    const auto roles = settings->roles.size();
    hub::Provider provider(std::move(*settings), std::make_shared<hub::HttpFetch>(machine.clock), machine.clock, machine.random);
    provider.learn();
    if (!provider.begin(QByteArray(32, '\0'))) {
        return {1, u"%1 does not answer as an OpenID provider of that name. Compare the issuer, letter by letter, with what the provider shows "
                   u"under /.well-known/openid-configuration, and see that its keys can be fetched from this machine."_s.arg(issuer)};
    }
    return {0, u"%1 answers, and its keys are usable. %2 values of the roles' claim open something here."_s.arg(issuer).arg(roles)};
}

}

Said openIdVerbs(const Options& options, Machine& machine)
{
    const QString verb = options.words.value(1);
    if (verb == u"check") return check(options, machine);
    if (verb != u"example") return {2, usage()};
    QFile file(u":/policy/openid.toml"_s);
    return {0, file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString()};
}

}
