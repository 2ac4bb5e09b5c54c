#include "core/access/Policy.h"

#include "core/access/PolicyReader.h"
#include "core/base/Digest.h"

namespace carrel::access {

namespace {

constexpr model::Name required[] = {
    "adviser",         "learning-services", "drop-in-tutor",    "workshop-leader", "line-manager", "personal-tutor",
    "level-tutor",     "programme-leader",  "module-leader",    "school-director", "faculty-dean", "faculty-pvc",
    "faculty-admin",   "project-staff",     "executive",        "wellbeing-director", "specialist", "governance",
    "administrator",
};

using model::Grain;

bool holds(const Policy& policy, const Role& role, const PolicyClaim& claim)
{
    const auto& kind = model::kindView(claim.kind);
    const int first = claim.position < 0 ? 0 : claim.position;
    const int last = claim.position < 0 ? kind.size() - 1 : claim.position;
    for (int i = first; i <= last; ++i) {
        const Grain most = policy.most(role, claim.kind, i, claim.desk);
        if (most > claim.atMost || most < claim.atLeast) return false;
    }
    return true;
}

}

std::span<const model::Name> requiredRoles() { return required; }

const Role* Policy::role(QStringView id) const
{
    for (const Role& role : m_roles) {
        if (role.id == id) return &role;
    }
    return nullptr;
}

Grain Policy::most(const Role& role, model::KindNo kind, int position, bool deskOnly) const
{
    Grain most = Grain::None;
    for (const Grant& grant : role.grants) {
        if (deskOnly && !grant.desk) continue;
        const auto it = grant.shapes.find(kind);
        if (it != grant.shapes.end()) most = std::max(most, it->second.at(position));
    }
    return most;
}

base::Result<Policy, std::vector<PolicyFault>> Policy::parse(const QByteArray& toml)
{
    PolicyReader reader;
    Policy policy = reader.read(toml);
    policy.m_fingerprint = base::digest(toml, {}, 16).toHex();
    if (!reader.faults().empty()) return reader.faults();

    std::vector<PolicyFault> faults;
    for (const model::Name id : required) {
        if (!policy.role(QString(model::latin(id)))) {
            faults.push_back({PolicyFault::Code::MissingRole, 0, QString(model::latin(id))});
        }
    }
    for (const PolicyClaim& claim : policy.m_claims) {
        for (const Role& role : policy.m_roles) {
            const bool meant = claim.role.isEmpty() || claim.role == role.id;
            if (meant && !holds(policy, role, claim)) {
                faults.push_back({PolicyFault::Code::ClaimFails, 0, claim.says + QStringLiteral(" (%1)").arg(role.id)});
            }
        }
    }
    if (!faults.empty()) return faults;
    return policy;
}

}
