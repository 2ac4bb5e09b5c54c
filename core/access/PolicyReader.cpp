#include "core/access/PolicyReader.h"

#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

namespace carrel::access {

using Code = PolicyFault::Code;
using model::Grain;

namespace {

QString qt(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }
int lineOf(const toml::node& node) { return int(node.source().begin.line); }

}

/// Keeps toml++ out of the header: one table of the file.
class TomlNode
{
public:
    explicit TomlNode(const toml::table& table) : table(table) {}
    const toml::table& table;
    int line() const { return lineOf(table); }

    QString text(std::string_view name) const
    {
        const auto found = table[name].value<std::string_view>();
        return found ? qt(*found) : QString();
    }
    bool flag(std::string_view name) const { return table[name].value<bool>().value_or(false); }

    template <class Visit>
    void texts(std::string_view name, Visit visit) const
    {
        if (const auto* list = table[name].as_array()) {
            for (const auto& item : *list) {
                if (const auto word = item.value<std::string_view>()) visit(qt(*word), lineOf(item));
            }
        }
    }
    template <class Visit>
    void tables(std::string_view name, Visit visit) const
    {
        if (const auto* list = table[name].as_array()) {
            for (const auto& item : *list) {
                if (const auto* inner = item.as_table()) visit(TomlNode(*inner));
            }
        }
    }
};

Policy PolicyReader::read(const QByteArray& text)
{
    Policy policy;
    const auto parsed = toml::parse(std::string_view(text.constData(), size_t(text.size())));
    if (!parsed) {
        fault(Code::NotToml, int(parsed.error().source().begin.line), qt(parsed.error().description()));
        return policy;
    }
    const TomlNode root(parsed.table());
    policy.m_version = root.text("version");
    if (policy.m_version.isEmpty()) fault(Code::NoVersion, 1, QString());
    if (const auto* review = root.table["review"].as_table()) readReview(TomlNode(*review));
    else fault(Code::NotReviewed, 1, QStringLiteral("review"));
    if (const auto* sets = root.table["sets"].as_table()) readSets(TomlNode(*sets));
    root.tables("role", [&](const TomlNode& table) {
        Role role = readRole(table);
        if (policy.role(role.id)) fault(Code::DoubleRole, table.line(), role.id);
        policy.m_roles.push_back(std::move(role));
    });
    root.tables("claim", [&](const TomlNode& table) { policy.m_claims.push_back(readClaim(table)); });
    return policy;
}

void PolicyReader::readReview(const TomlNode& table)
{
    for (const auto& kind : model::catalogue()) {
        std::vector<bool> seen(size_t(kind.size()), false);
        table.texts(kind.spec().name, [&](const QString& word, int line) {
            const int position = kind.position(word);
            if (position < 0) fault(Code::UnknownField, line, kind.name() + u'.' + word);
            else seen[size_t(position)] = true;
        });
        // The common fields are reviewed once, under their own name.
        table.texts("common", [&](const QString& word, int line) {
            const int position = kind.position(word);
            if (position < 0) fault(Code::UnknownField, line, word);
            else seen[size_t(position)] = true;
        });
        for (int i = 0; i < kind.size(); ++i) {
            if (!seen[size_t(i)]) fault(Code::NotReviewed, table.line(), kind.name() + u'.' + model::latin(kind.at(i).name));
        }
    }
}

void PolicyReader::readSets(const TomlNode& table)
{
    for (const auto& [name, node] : table.table) {
        const auto* kind = model::findKind(qt(name.str()));
        const auto* inner = node.as_table();
        if (!inner || (!kind && name.str() != "common")) {
            fault(Code::UnknownKind, lineOf(node), qt(name.str()));
            continue;
        }
        for (const auto& [set, words] : *inner) {
            for (const auto& each : model::catalogue()) {
                if (kind && &each != kind) continue;
                auto& into = m_sets[{each.no(), qt(set.str())}];
                TomlNode(*inner).texts(set.str(), [&](const QString& word, int line) {
                    const int position = each.position(word);
                    if (position < 0) fault(Code::UnknownField, line, word);
                    else into.push_back(position);
                });
            }
            Q_UNUSED(words)
        }
    }
}

Role PolicyReader::readRole(const TomlNode& table)
{
    Role role{table.text("id"), table.text("title"), {}};
    if (role.id.isEmpty()) fault(Code::UnknownRole, table.line(), QString());
    table.tables("grant", [&](const TomlNode& grant) { role.grants.push_back(readGrant(grant)); });
    return role;
}

Grant PolicyReader::readGrant(const TomlNode& table)
{
    Grant grant;
    grant.line = table.line();
    grant.desk = table.flag("desk");
    grant.special = table.flag("special");
    table.texts("rows", [&](const QString& word, int line) {
        if (const auto scope = scopeWord(word)) grant.rows.push_back(*scope);
        else fault(Code::UnknownScope, line, word);
    });
    if (grant.rows.empty()) fault(Code::UnknownScope, grant.line, QStringLiteral("rows"));
    for (const auto& [name, node] : table.table) {
        if (name == "rows" || name == "desk" || name == "special" || name == "why") continue;
        const auto* kind = model::findKind(qt(name.str()));
        const auto* shape = node.as_table();
        if (!kind || !shape) fault(Code::UnknownKind, lineOf(node), qt(name.str()));
        else readShape(TomlNode(*shape), *kind, grant);
    }
    return grant;
}

void PolicyReader::readShape(const TomlNode& table, const model::KindView& kind, Grant& grant)
{
    model::Shape shape(kind);
    for (const auto& [name, node] : table.table) {
        const auto grain = model::Kept<Grain>::read(qt(name.str()));
        if (!grain || *grain == Grain::None || *grain == Grain::Masked || *grain == Grain::Aggregate) {
            fault(Code::UnknownGrain, lineOf(node), qt(name.str()));
            continue;
        }
        if (!node.is_array()) fault(Code::BadShape, lineOf(node), kind.name() + u'.' + qt(name.str()));
        table.texts(name.str(), [&](const QString& word, int line) {
            for (const int position : positions(kind, word, line)) shape.unite(position, *grain);
        });
    }
    grant.shapes.insert_or_assign(kind.no(), shape);
}

std::vector<int> PolicyReader::positions(const model::KindView& kind, const QString& word, int line)
{
    if (word.startsWith(u'@')) {
        const auto it = m_sets.find({kind.no(), word.mid(1)});
        if (it != m_sets.end()) return it->second;
        fault(Code::UnknownSet, line, word);
        return {};
    }
    const int position = kind.position(word);
    if (position >= 0) return {position};
    fault(Code::UnknownField, line, kind.name() + u'.' + word);
    return {};
}

PolicyClaim PolicyReader::readClaim(const TomlNode& table)
{
    PolicyClaim claim;
    claim.says = table.text("says");
    claim.role = table.text("role");
    claim.desk = table.flag("desk");
    const QString kindName = table.text("kind");
    const auto* kind = model::findKind(kindName);
    if (!kind) {
        fault(Code::UnknownKind, table.line(), kindName);
        claim.kind = model::KindNo::Student;
        return claim;
    }
    claim.kind = kind->no();
    const QString field = table.text("field");
    if (!field.isEmpty() && (claim.position = kind->position(field)) < 0) {
        fault(Code::UnknownField, table.line(), kindName + u'.' + field);
    }
    const auto grainOf = [&](std::string_view name, Grain otherwise) {
        const QString word = table.text(name);
        if (word.isEmpty()) return otherwise;
        const auto grain = model::Kept<Grain>::read(word);
        if (!grain) fault(Code::UnknownGrain, table.line(), word);
        return grain.value_or(otherwise);
    };
    claim.atMost = grainOf("at_most", Grain::Write);
    claim.atLeast = grainOf("at_least", Grain::None);
    return claim;
}

}
