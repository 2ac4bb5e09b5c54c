#pragma once

#include "core/access/Policy.h"

namespace carrel::access {

class TomlNode;

/// Reads a policy file and gathers everything that is wrong with it, each fault with its line.
class PolicyReader
{
public:
    Policy read(const QByteArray& toml);
    const std::vector<PolicyFault>& faults() const { return m_faults; }

private:
    void readReview(const TomlNode& table);
    void readSets(const TomlNode& table);
    Role readRole(const TomlNode& table);
    Grant readGrant(const TomlNode& table);
    void readShape(const TomlNode& table, const model::KindView& kind, Grant& grant);
    PolicyClaim readClaim(const TomlNode& table);
    /// A field's position, or those of a set named `@set`.
    std::vector<int> positions(const model::KindView& kind, const QString& word, int line);
    void fault(PolicyFault::Code code, int line, const QString& word) { m_faults.push_back({code, line, word}); }

    std::map<std::pair<model::KindNo, QString>, std::vector<int>> m_sets;
    std::vector<PolicyFault> m_faults;
};

}
