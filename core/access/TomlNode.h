#pragma once

#include <QtCore/QString>
#include <optional>
#include <vector>

#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

namespace carrel::access {

inline QString textOf(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

/// A word of the file and where it stands.
struct Word {
    QString text;
    int line = 0;
};

/// One table of the policy file. Only the .cpp files that read policies include this, and with it toml++.
class TomlNode
{
public:
    enum class Sort { Text, Flag, Number, Words, Table, Tables };

    explicit TomlNode(const toml::table& table) : m_table(table) {}

    const toml::table& entries() const { return m_table; }
    int line() const { return lineOf(m_table); }
    static int lineOf(const toml::node& node) { return int(node.source().begin.line); }

    static bool is(const toml::node& node, Sort sort)
    {
        switch (sort) {
        case Sort::Text: return node.is_string();
        case Sort::Flag: return node.is_boolean();
        case Sort::Number: return node.is_integer();
        case Sort::Words: return node.is_array() && all(*node.as_array(), &toml::node::is_string);
        case Sort::Table: return node.is_table();
        case Sort::Tables: return node.is_array() && all(*node.as_array(), &toml::node::is_table);
        }
        return false;
    }

    Word word(std::string_view name) const
    {
        const auto found = m_table[name].value<std::string_view>();
        return found ? Word{textOf(*found), lineOf(*m_table[name].node())} : Word{QString(), line()};
    }
    QString text(std::string_view name) const { return word(name).text; }
    std::optional<qint64> number(std::string_view name) const
    {
        const auto found = m_table[name].value<int64_t>();
        return found ? std::optional<qint64>(*found) : std::nullopt;
    }
    bool flag(std::string_view name) const { return m_table[name].value<bool>().value_or(false); }

    std::vector<Word> words(std::string_view name) const
    {
        std::vector<Word> out;
        if (const auto* list = m_table[name].as_array()) {
            for (const auto& item : *list) {
                if (const auto found = item.value<std::string_view>()) out.push_back({textOf(*found), lineOf(item)});
            }
        }
        return out;
    }
    std::optional<TomlNode> inner(std::string_view name) const
    {
        const auto* found = m_table[name].as_table();
        return found ? std::optional(TomlNode(*found)) : std::nullopt;
    }
    std::vector<TomlNode> tables(std::string_view name) const
    {
        std::vector<TomlNode> out;
        if (const auto* list = m_table[name].as_array()) {
            for (const auto& item : *list) {
                if (const auto* found = item.as_table()) out.emplace_back(*found);
            }
        }
        return out;
    }

private:
    static bool all(const toml::array& list, bool (toml::node::*is)() const noexcept)
    {
        return std::all_of(list.begin(), list.end(), [is](const toml::node& item) { return (item.*is)(); });
    }

    const toml::table& m_table;
};

}
