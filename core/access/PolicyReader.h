#pragma once

#include "core/access/Policy.h"

namespace carrel::access {

class TomlNode;
struct Word;

/// Reads a policy file and gathers everything that is wrong with it, each fault with its line. A key that means nothing
/// is a fault: in a file that takes rights away by leaving words out, a misspelt word must not pass for silence.
class PolicyReader
{
public:
    Policy read(const QByteArray& toml);
    const std::vector<PolicyFault>& faults() const { return m_faults; }

private:
    Policy readAll(const TomlNode& root);
    void readReview(const TomlNode& table);
    void readSets(const TomlNode& table);
    void readSet(const QString& name, const std::vector<Word>& words, const model::KindView& kind);
    model::DeskRules readDesk(const TomlNode& table, model::DeskRules rules);
    void readAttachments(const TomlNode& table, model::DeskRules& rules);
    void readRegisters(const TomlNode& root);
    Role readRole(const TomlNode& table);
    Grant readGrant(const TomlNode& table);
    std::vector<Right> readRights(const TomlNode& table);
    std::vector<ScopeWord> readRows(const TomlNode& table);
    void readShape(const TomlNode& table, const model::KindView& kind, Grant& grant);
    void grantField(model::Shape& shape, int position, model::Grain grain, const Word& word);
    /// `note`, or `note.body`.
    FieldChoice readChoice(const Word& word);
    PolicyClaim readClaim(const TomlNode& table);
    /// A field's position, or those of a set named `@set`.
    std::vector<int> positions(const model::KindView& kind, const Word& word);
    std::optional<model::Grain> grain(const Word& word);
    void fault(PolicyFault::Code code, int line, const QString& word) { m_faults.push_back({code, line, word}); }

    struct Key;
    /// Faults every entry whose name is not among `known` or whose sort is not the one named there. Names that `open`
    /// accepts are looked at elsewhere.
    void expect(const TomlNode& table, std::initializer_list<Key> known, bool (*open)(const QString&) = nullptr);

    std::map<std::pair<model::KindNo, QString>, std::vector<int>> m_sets;
    std::vector<PolicyFault> m_faults;
};

}
