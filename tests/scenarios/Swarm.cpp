#include "tests/scenarios/Swarm.h"

#include <QtCore/QStringList>

namespace carrel::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* names[] = {"lost calls",  "repeated calls", "late replies", "stray calls",  "busy hub",     "offline",      "restarts",     "power cuts", "full disk",
                                 "failing syncs", "keyring",      "clocks",       "long absence", "hub stops",    "ended sessions", "failover",   "restore",    "put back",
                                 "posts",       "tutoring",       "interests",    "restrictions", "reassignment", "consents",     "destruction",  "revocation", "policies"};
static_assert(std::size(names) == size_t(Harm::Count));

}

Swarm Swarm::drawn(base::Random& random)
{
    Swarm out;
    for (int i = 0; i < int(Harm::Count); ++i) {
        if (random.below(2)) out.m_harms.insert(Harm(i));
    }
    return out;
}

QString Swarm::name() const
{
    QStringList out;
    for (int i = 0; i < int(Harm::Count); ++i) {
        if (has(Harm(i))) out << QLatin1String(names[i]);
    }
    return out.isEmpty() ? u"nothing"_s : out.join(u", "_s);
}

}
