#include "core/hub/intake/FeedSettings.h"

#include "core/hub/oidc/Settings.h"

#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

namespace carrel::hub {

using Code = FeedFault::Code;

namespace {

int lineOf(const toml::node& node) { return int(node.source().begin.line); }
QString textOf(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

}

struct FeedSettings::Table {
    toml::table toml;
};

FeedSettings::FeedSettings(const QByteArray& bytes) : m_table(std::make_unique<Table>())
{
    try {
        m_table->toml = toml::parse(std::string_view(bytes.constData(), size_t(bytes.size())));
    } catch (const toml::parse_error& error) {
        refuse(Code::NotToml, int(error.source().begin.line), {});
    }
}

FeedSettings::~FeedSettings() = default;

void FeedSettings::refuse(Code code, int line, const QString& word)
{
    if (!m_fault) m_fault = FeedFault{code, line, word};
}

void FeedSettings::expectOnly(const QStringList& known)
{
    for (const auto& [key, node] : m_table->toml) {
        if (!known.contains(textOf(key.str()))) refuse(Code::UnknownKey, lineOf(node), textOf(key.str()));
    }
}

QString FeedSettings::text(const char* name, const QString& otherwise)
{
    const auto* node = m_table->toml.get(name);
    const auto found = node ? node->value<std::string_view>() : std::nullopt;
    if (node && (!node->is_string() || found->empty())) refuse(Code::WrongKind, lineOf(*node), QString::fromLatin1(name));
    if (!node && otherwise.isNull()) refuse(Code::Missing, 0, QString::fromLatin1(name));
    return found ? textOf(*found) : otherwise;
}

QString FeedSettings::address(const char* name, const QString& otherwise)
{
    const QString out = text(name, otherwise);
    const QUrl url(out, QUrl::StrictMode);
    const auto* node = m_table->toml.get(name);
    if (!m_fault && (!mayFetchFrom(url) || url.hasQuery() || out.endsWith(u'/'))) refuse(Code::BadAddress, node ? lineOf(*node) : 0, out);
    return out;
}

int FeedSettings::number(const char* name, int otherwise, int least, int most)
{
    const auto* node = m_table->toml.get(name);
    const auto found = node && node->is_integer() ? node->value<int64_t>() : std::nullopt;
    if (node && (!found || *found < least || *found > most)) refuse(Code::BadNumber, lineOf(*node), QString::fromLatin1(name));
    return found ? int(*found) : otherwise;
}

QHash<QString, QString> FeedSettings::texts(const char* name, bool needed)
{
    QHash<QString, QString> out;
    const auto* node = m_table->toml.get(name);
    if (node && !node->is_table()) refuse(Code::WrongKind, lineOf(*node), QString::fromLatin1(name));
    if (const auto* table = node ? node->as_table() : nullptr) {
        for (const auto& [key, value] : *table) {
            if (!value.is_string()) refuse(Code::WrongKind, lineOf(value), textOf(key.str()));
            out[textOf(key.str())] = value.value<std::string_view>() ? textOf(*value.value<std::string_view>()) : QString();
        }
    }
    if (needed && out.isEmpty()) refuse(Code::Missing, node ? lineOf(*node) : 0, QString::fromLatin1(name));
    return out;
}

}
