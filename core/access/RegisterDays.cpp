#include "core/access/RegisterDays.h"

#include "core/access/TomlNode.h"

namespace carrel::access {

RegisterDays registerDays(const TomlNode& root)
{
    const auto table = root.inner("registers");
    const auto days = [&](const char* name) {
        const auto found = table ? table->number(name) : std::nullopt;
        return found && *found >= RegisterDays::Fewest && *found <= RegisterDays::Most ? int(*found) : 0;
    };
    return {days("workshops"), days("drop_ins")};
}

RegisterDays registerDays(const Policy& policy)
{
    try {
        const toml::table table = toml::parse(std::string_view(policy.text().constData(), size_t(policy.text().size())));
        return registerDays(TomlNode(table));
    } catch (const toml::parse_error&) {
        return {};
    }
}

}
