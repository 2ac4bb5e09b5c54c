#include "core/hub/oidc/Settings.h"

#include <QtNetwork/QHostAddress>

#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

namespace carrel::hub {

using namespace Qt::StringLiterals;

namespace {

using Code = SettingsFault::Code;

constexpr qint64 MostLeeway = 300;

int lineOf(const toml::node& node) { return int(node.source().begin.line); }
QString textOf(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

/// Reads the entries one after another and remembers the first that does not fit.
class Reading
{
public:
    explicit Reading(const toml::table& table) : m_table(table) {}

    const std::optional<SettingsFault>& fault() const { return m_fault; }
    void refuse(Code code, int line, const QString& word)
    {
        if (!m_fault) m_fault = SettingsFault{code, line, word};
    }
    void expectOnly(const QStringList& known)
    {
        for (const auto& [key, node] : m_table) {
            if (!known.contains(textOf(key.str()))) refuse(Code::UnknownKey, lineOf(node), textOf(key.str()));
        }
    }
    QString text(const char* name, const QString& otherwise = {})
    {
        const auto* node = m_table.get(name);
        const auto found = node ? node->value<std::string_view>() : std::nullopt;
        if (node && (!node->is_string() || found->empty())) refuse(Code::WrongKind, lineOf(*node), QString::fromLatin1(name));
        if (!node && otherwise.isEmpty()) refuse(Code::Missing, 0, QString::fromLatin1(name));
        return found ? textOf(*found) : otherwise;
    }
    template <class T>
    T value(const char* name, T otherwise)
    {
        const auto* node = m_table.get(name);
        if (node && !node->is<T>()) refuse(Code::WrongKind, lineOf(*node), QString::fromLatin1(name));
        return node ? node->value<T>().value_or(otherwise) : otherwise;
    }
    int line(const char* name) const
    {
        const auto* node = m_table.get(name);
        return node ? lineOf(*node) : 0;
    }
    QHash<QString, QStringList> roles(const QStringList& known);

private:
    QStringList rolesIn(const toml::node& node, const QStringList& known);

    const toml::table& m_table;
    std::optional<SettingsFault> m_fault;
};

QStringList Reading::rolesIn(const toml::node& node, const QStringList& known)
{
    QStringList out;
    const auto take = [&](const toml::node& one) {
        const QString role = one.is_string() ? textOf(*one.value<std::string_view>()) : QString();
        if (!known.contains(role.section(u'/', 0, 0))) refuse(Code::UnknownRole, lineOf(one), role);
        out << role;
    };
    if (const auto* list = node.as_array()) {
        for (const auto& one : *list) take(one);
    } else {
        take(node);
    }
    return out;
}

QHash<QString, QStringList> Reading::roles(const QStringList& known)
{
    QHash<QString, QStringList> out;
    const auto* node = m_table.get("roles");
    const auto* table = node ? node->as_table() : nullptr;
    if (table) {
        for (const auto& [value, roles] : *table) out[textOf(value.str())] = rolesIn(roles, known);
    }
    if (out.isEmpty()) refuse(Code::NoRoles, node ? lineOf(*node) : 0, u"roles"_s);
    return out;
}

ProviderSettings settingsFrom(Reading& reading, const QStringList& knownRoles)
{
    using Match = ProviderSettings::Match;
    reading.expectOnly({u"issuer"_s, u"client_id"_s, u"audience"_s, u"scope"_s, u"person_claim"_s, u"match"_s, u"roles_claim"_s, u"roles"_s,
                        u"leeway"_s, u"passwords"_s});
    ProviderSettings out;
    out.issuer = reading.text("issuer");
    out.clientId = reading.text("client_id");
    out.audience = reading.text("audience", out.clientId.isEmpty() ? u"?"_s : out.clientId);
    out.scope = reading.text("scope", u"openid profile"_s);
    out.personClaim = reading.text("person_claim");
    const QString match = reading.text("match", u"username"_s);
    out.match = match == u"email" ? Match::Email : Match::Username;
    if (match != u"email" && match != u"username") reading.refuse(Code::BadMatch, reading.line("match"), match);
    out.rolesClaim = reading.text("roles_claim");
    out.roles = reading.roles(knownRoles);
    out.leewaySeconds = reading.value<int64_t>("leeway", out.leewaySeconds);
    out.passwords = reading.value<bool>("passwords", true);
    if (out.leewaySeconds < 0 || out.leewaySeconds > MostLeeway) reading.refuse(Code::BadLeeway, reading.line("leeway"), u"leeway"_s);
    const QUrl issuer(out.issuer, QUrl::StrictMode);
    if (!mayFetchFrom(issuer) || issuer.hasQuery()) reading.refuse(Code::BadIssuer, reading.line("issuer"), out.issuer);
    return out;
}

}

bool mayFetchFrom(const QUrl& url)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasFragment()) return false;
    if (url.scheme() == u"https") return true;
    return url.scheme() == u"http" && (QHostAddress(url.host()).isLoopback() || url.host() == u"localhost");
}

base::Result<ProviderSettings, SettingsFault> readProviderSettings(const QByteArray& bytes, const QStringList& knownRoles)
{
    try {
        const toml::table table = toml::parse(std::string_view(bytes.constData(), size_t(bytes.size())));
        Reading reading(table);
        const ProviderSettings settings = settingsFrom(reading, knownRoles);
        if (reading.fault()) return *reading.fault();
        return settings;
    } catch (const toml::parse_error& error) {
        return SettingsFault{Code::NotToml, int(error.source().begin.line), {}};
    }
}

}
