#include "core/access/PolicyReader.h"

#include "core/access/Coarse.h"
#include "core/access/RegisterDays.h"
#include "core/access/TomlNode.h"

namespace carrel::access {

using Code = PolicyFault::Code;
using Sort = TomlNode::Sort;
using model::Grain;

struct PolicyReader::Key {
    std::string_view name;
    Sort sort;
};

namespace {

bool isKind(const QString& name) { return model::findKind(name) != nullptr; }
bool isKindOrCommon(const QString& name) { return isKind(name) || name == u"common"; }

/// Rows that no laptop carries away: they are read online, audited, and not stored.
bool staysAtHub(ScopeWord word)
{
    return word == ScopeWord::Institution || word == ScopeWord::Enrolled || word == ScopeWord::Aggregate
           || word == ScopeWord::Glass;
}

}

void PolicyReader::expect(const TomlNode& table, std::initializer_list<Key> known, bool (*open)(const QString&))
{
    for (const auto& [name, node] : table.entries()) {
        const QString word = textOf(name.str());
        const auto key = std::find_if(known.begin(), known.end(), [&said = name](const Key& k) { return k.name == said.str(); });
        if (key == known.end()) {
            if (!open || !open(word)) fault(Code::UnknownKey, TomlNode::lineOf(node), word);
        } else if (!TomlNode::is(node, key->sort)) {
            fault(Code::BadShape, TomlNode::lineOf(node), word);
        }
    }
}

Policy PolicyReader::read(const QByteArray& text)
{
    // The library as Debian builds it speaks by exceptions only; none leaves this function.
    try {
        const toml::table table = toml::parse(std::string_view(text.constData(), size_t(text.size())));
        return readAll(TomlNode(table));
    } catch (const toml::parse_error& error) {
        fault(Code::NotToml, int(error.source().begin.line), textOf(error.description()));
        return {};
    }
}

Policy PolicyReader::readAll(const TomlNode& root)
{
    Policy policy;
    expect(root, {{"version", Sort::Text},
                  {"title", Sort::Text},
                  {"review", Sort::Table},
                  {"sets", Sort::Table},
                  {"desk", Sort::Table},
                  {"attachments", Sort::Table},
                  {"destruction", Sort::Table},
                  {"registers", Sort::Table},
                  {"role", Sort::Tables},
                  {"claim", Sort::Tables}});
    policy.m_version = root.text("version");
    if (policy.m_version.isEmpty()) fault(Code::NoVersion, 1, QString());
    if (const auto review = root.inner("review"))
        readReview(*review);
    else
        fault(Code::NotReviewed, 1, QStringLiteral("review"));
    if (const auto sets = root.inner("sets")) readSets(*sets);
    if (const auto desk = root.inner("desk")) {
        expect(*desk, {{"lock_after", Sort::Number}, {"pin", Sort::Flag}});
        policy.m_desk = readDesk(*desk, policy.m_desk);
    }
    if (const auto attachments = root.inner("attachments")) readAttachments(*attachments, policy.m_desk);
    if (const auto destruction = root.inner("destruction")) {
        expect(*destruction, {{"one_person", Sort::Flag}});
        policy.m_oneDestroys = destruction->flag("one_person");
    }
    readRegisters(root);
    for (const TomlNode& table : root.tables("role")) {
        Role role = readRole(table);
        if (policy.role(role.id)) fault(Code::DoubleRole, table.line(), role.id);
        policy.m_roles.push_back(std::move(role));
    }
    for (const TomlNode& table : root.tables("claim")) policy.m_claims.push_back(readClaim(table));
    return policy;
}

void PolicyReader::readReview(const TomlNode& table)
{
    expect(table, {}, isKindOrCommon);
    for (const auto& [name, node] : table.entries()) {
        if (!TomlNode::is(node, Sort::Words)) fault(Code::BadShape, TomlNode::lineOf(node), textOf(name.str()));
    }
    std::vector<QString> common;
    for (const Word& word : table.words("common")) {
        const bool known = std::any_of(std::begin(model::Common::all), std::end(model::Common::all),
                                       [&](const auto* field) { return word.text == model::latin(field->name); });
        if (known)
            common.push_back(word.text);
        else
            fault(Code::UnknownField, word.line, word.text);
    }
    for (const auto& kind : model::catalogue()) {
        std::vector<bool> seen(size_t(kind.size()), false);
        for (const QString& word : common) seen[size_t(kind.position(word))] = true;
        for (const Word& word : table.words(kind.spec().name)) {
            const int position = kind.position(word.text);
            if (position < 0)
                fault(Code::UnknownField, word.line, kind.name() + u'.' + word.text);
            else
                seen[size_t(position)] = true;
        }
        for (int i = 0; i < kind.size(); ++i) {
            if (!seen[size_t(i)])
                fault(Code::NotReviewed, table.line(), kind.name() + u'.' + model::latin(kind.at(i).name));
        }
    }
}

void PolicyReader::readSets(const TomlNode& table)
{
    expect(table, {}, isKindOrCommon);
    for (const auto& [name, node] : table.entries()) {
        if (!node.is_table()) {
            fault(Code::BadShape, TomlNode::lineOf(node), textOf(name.str()));
            continue;
        }
        const auto* only = model::findKind(textOf(name.str()));
        const TomlNode inner(*node.as_table());
        for (const auto& [set, words] : inner.entries()) {
            if (!TomlNode::is(words, Sort::Words)) fault(Code::BadShape, TomlNode::lineOf(words), textOf(set.str()));
            for (const auto& kind : model::catalogue()) {
                if (only == &kind || name.str() == "common") readSet(textOf(set.str()), inner.words(set.str()), kind);
            }
        }
    }
}

void PolicyReader::readSet(const QString& name, const std::vector<Word>& words, const model::KindView& kind)
{
    const auto [it, fresh] = m_sets.try_emplace({kind.no(), name});
    // One name for two lists, a kind's and the common one: nobody can read off what `@name` grants.
    if (!fresh) fault(Code::BadShape, words.empty() ? 0 : words.front().line, kind.name() + u'.' + name);
    for (const Word& word : words) {
        const int position = kind.position(word.text);
        if (position < 0)
            fault(Code::UnknownField, word.line, kind.name() + u'.' + word.text);
        else
            it->second.push_back(position);
    }
}

model::DeskRules PolicyReader::readDesk(const TomlNode& table, model::DeskRules rules)
{
    using model::DeskRules;
    rules.asksPin = rules.asksPin || table.flag("pin");
    const auto minutes = table.number("lock_after");
    if (!minutes) return rules;
    const auto kept = DeskRules::of(*minutes, rules.asksPin, rules.largestFile);
    if (kept.lockAfterMinutes != *minutes) fault(Code::BadMinutes, table.line(), QString::number(*minutes));
    return kept;
}

void PolicyReader::readAttachments(const TomlNode& table, model::DeskRules& rules)
{
    expect(table, {{"largest", Sort::Number}});
    const auto largest = table.number("largest");
    if (!largest) return;
    rules = model::DeskRules::of(rules.lockAfterMinutes, rules.asksPin, *largest);
    if (rules.largestFile != *largest) fault(Code::BadSize, table.line(), QString::number(*largest));
}

void PolicyReader::readRegisters(const TomlNode& root)
{
    const auto table = root.inner("registers");
    if (table) expect(*table, {{"workshops", Sort::Number}, {"drop_ins", Sort::Number}});
    const RegisterDays days = registerDays(root);
    // There is no usual number: somebody must have decided.
    const int line = table ? table->line() : 1;
    if (days.workshops == 0) fault(Code::NotReviewed, line, QStringLiteral("registers.workshops"));
    if (days.dropIns == 0) fault(Code::NotReviewed, line, QStringLiteral("registers.drop_ins"));
}

Role PolicyReader::readRole(const TomlNode& table)
{
    expect(table, {{"id", Sort::Text}, {"title", Sort::Text}, {"lock_after", Sort::Number}, {"pin", Sort::Flag}, {"may", Sort::Words}, {"grant", Sort::Tables}});
    Role role{table.text("id"), table.text("title"), {}};
    role.desk = readDesk(table, {model::DeskRules::LongestLock, false, model::DeskRules::LargestFile});
    if (role.id.isEmpty()) fault(Code::UnknownRole, table.line(), QString());
    role.rights = readRights(table);
    for (const TomlNode& grant : table.tables("grant")) role.grants.push_back(readGrant(grant));
    return role;
}

std::vector<Right> PolicyReader::readRights(const TomlNode& table)
{
    std::vector<Right> out;
    for (const Word& word : table.words("may")) {
        if (const auto right = rightOf(word.text))
            out.push_back(*right);
        else
            fault(Code::UnknownRight, word.line, word.text);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::vector<ScopeWord> PolicyReader::readRows(const TomlNode& table)
{
    std::vector<ScopeWord> out;
    for (const Word& word : table.words("rows")) {
        if (const auto scope = scopeWord(word.text))
            out.push_back(*scope);
        else
            fault(Code::UnknownScope, word.line, word.text);
    }
    return out;
}

Grant PolicyReader::readGrant(const TomlNode& table)
{
    expect(table, {{"rows", Sort::Words}, {"desk", Sort::Flag}, {"special", Sort::Flag}, {"why", Sort::Text}}, isKind);
    Grant grant;
    grant.line = table.line();
    grant.desk = table.flag("desk");
    grant.special = table.flag("special");
    grant.rows = readRows(table);
    if (grant.rows.empty()) fault(Code::UnknownScope, grant.line, QStringLiteral("rows"));
    for (const ScopeWord word : grant.rows) {
        if (grant.desk && staysAtHub(word)) fault(Code::NotForDesks, grant.line, textOf(word));
    }
    for (const auto& [name, node] : table.entries()) {
        const auto* kind = model::findKind(textOf(name.str()));
        if (!kind) continue;
        if (const auto* shape = node.as_table())
            readShape(TomlNode(*shape), *kind, grant);
        else
            fault(Code::BadShape, TomlNode::lineOf(node), kind->name());
    }
    return grant;
}

std::optional<Grain> PolicyReader::grain(const Word& word)
{
    const auto grain = model::Kept<Grain>::read(word.text);
    if (!grain) fault(Code::UnknownGrain, word.line, word.text);
    return grain;
}

void PolicyReader::readShape(const TomlNode& table, const model::KindView& kind, Grant& grant)
{
    model::Shape shape(kind);
    for (const auto& [name, node] : table.entries()) {
        const Word word{textOf(name.str()), TomlNode::lineOf(node)};
        const auto grain = model::Kept<Grain>::read(word.text);
        if (!grain || *grain == Grain::None || *grain == Grain::Masked || *grain == Grain::Aggregate) {
            fault(Code::UnknownGrain, word.line, word.text);
            continue;
        }
        if (!TomlNode::is(node, Sort::Words)) fault(Code::BadShape, word.line, kind.name() + u'.' + word.text);
        for (const Word& field : table.words(name.str())) {
            for (const int position : positions(kind, field)) grantField(shape, position, *grain, field);
        }
    }
    grant.shapes.insert_or_assign(kind.no(), shape);
}

void PolicyReader::grantField(model::Shape& shape, int position, Grain grain, const Word& word)
{
    if (fits(grain, model::kindView(shape.kind()).at(position).type))
        shape.unite(position, grain);
    else
        fault(Code::GrainDoesNotFit, word.line, word.text);
}

std::vector<int> PolicyReader::positions(const model::KindView& kind, const Word& word)
{
    if (word.text.startsWith(u'@')) {
        const auto it = m_sets.find({kind.no(), word.text.mid(1)});
        if (it != m_sets.end()) return it->second;
        fault(Code::UnknownSet, word.line, word.text);
        return {};
    }
    const int position = kind.position(word.text);
    if (position >= 0) return {position};
    fault(Code::UnknownField, word.line, kind.name() + u'.' + word.text);
    return {};
}

FieldChoice PolicyReader::readChoice(const Word& word)
{
    const QString kindName = word.text.section(u'.', 0, 0);
    const auto* kind = model::findKind(kindName);
    if (!kind) {
        fault(Code::UnknownKind, word.line, kindName);
        return {};
    }
    if (kindName == word.text) return {kind->no(), -1};
    const int position = kind->position(word.text.section(u'.', 1));
    if (position < 0) fault(Code::UnknownField, word.line, word.text);
    return {kind->no(), position};
}

PolicyClaim PolicyReader::readClaim(const TomlNode& table)
{
    expect(table, {{"says", Sort::Text},
                   {"roles", Sort::Words},
                   {"except", Sort::Words},
                   {"rows", Sort::Words},
                   {"of", Sort::Words},
                   {"desk", Sort::Flag},
                   {"special", Sort::Flag},
                   {"at_most", Sort::Text},
                   {"at_least", Sort::Text}});
    PolicyClaim claim;
    claim.line = table.line();
    claim.says = table.text("says");
    for (const Word& word : table.words("roles")) claim.roles.push_back(word.text);
    for (const Word& word : table.words("except")) claim.except.push_back(word.text);
    for (const Word& word : table.words("of")) claim.of.push_back(readChoice(word));
    claim.rows = readRows(table);
    claim.desk = table.flag("desk");
    claim.special = table.flag("special");
    const Word most = table.word("at_most");
    const Word least = table.word("at_least");
    const bool claimsNothing = claim.of.empty() || (most.text.isEmpty() && least.text.isEmpty());
    if (claim.says.isEmpty() || claimsNothing) fault(Code::EmptyClaim, claim.line, claim.says);
    if (!most.text.isEmpty()) claim.atMost = grain(most).value_or(Grain::None);
    if (!least.text.isEmpty()) claim.atLeast = grain(least).value_or(Grain::Write);
    return claim;
}

}
