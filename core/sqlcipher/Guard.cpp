#include "core/sqlcipher/Connection.h"

#include <QtCore/QByteArrayView>
#include <algorithm>
#include <span>
#include <sqlite3.h>

namespace carrel::sqlcipher {

namespace {

// Settings a program may change, or questions that take an argument; all others can only be read.
constexpr QByteArrayView Arguable[] = {
    "analysis_limit",     "application_id", "busy_timeout",       "cache_size",       "data_version",
    "defer_foreign_keys", "foreign_keys",   "foreign_key_check",  "foreign_key_list", "incremental_vacuum",
    "index_info",         "index_list",     "index_xinfo",        "integrity_check",  "legacy_alter_table",
    "max_page_count",     "optimize",           "quick_check",    "recursive_triggers", "table_info",       "table_list",
    "table_xinfo",        "user_version",   "wal_autocheckpoint", "wal_checkpoint",
};
constexpr QByteArrayView CipherQuestions[] = {"cipher_integrity_check", "cipher_provider", "cipher_provider_version",
                                              "cipher_version"};
constexpr QByteArrayView ForbiddenFunctions[] = {"load_extension", "sqlcipher_export", "fts3_tokenizer"};

bool isAmong(std::span<const QByteArrayView> names, QByteArrayView name)
{
    return std::any_of(names.begin(), names.end(), [name](QByteArrayView known) {
        return known.size() == name.size() && qstrnicmp(known.data(), name.data(), size_t(name.size())) == 0;
    });
}

bool startsWith(QByteArrayView name, QByteArrayView start)
{
    return name.size() >= start.size() && qstrnicmp(name.data(), start.data(), size_t(start.size())) == 0;
}

bool mayPragma(QByteArrayView name, bool withArgument)
{
    if (startsWith(name, "cipher") || startsWith(name, "sqlcipher"))
        return !withArgument && isAmong(CipherQuestions, name);
    return !withArgument || isAmong(Arguable, name);
}

int decide(void* permit, int action, const char* first, const char* second, const char*, const char*)
{
    const bool allowed = [&] {
        switch (action) {
        // VACUUM attaches a nameless database, which temp_store keeps in memory; any other would be a way out.
        case SQLITE_ATTACH: return first && *first == '\0';
        case SQLITE_PRAGMA:
            return mayPragma(first, second != nullptr) || (static_cast<const Permit*>(permit)->sync && qstricmp(first, "synchronous") == 0);
        case SQLITE_FUNCTION: return !isAmong(ForbiddenFunctions, second);
        default: return true;
        }
    }();
    return allowed ? SQLITE_OK : SQLITE_DENY;
}

}

void guard(sqlite3* db, const Permit& permit) { sqlite3_set_authorizer(db, decide, const_cast<Permit*>(&permit)); }

}
