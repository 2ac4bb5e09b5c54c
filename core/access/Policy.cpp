#include "core/access/Policy.h"

#include "core/access/PolicyReader.h"
#include "core/base/Digest.h"

namespace carrel::access {

namespace {

constexpr model::Name required[] = {
    "adviser",       "learning-services", "drop-in-tutor", "workshop-leader",    "line-manager", "personal-tutor",
    "level-tutor",   "programme-leader",  "module-leader", "school-director",    "faculty-dean", "faculty-pvc",
    "faculty-admin", "project-staff",     "executive",     "wellbeing-director", "specialist",   "governance",
    "administrator",
};

using model::Grain;

bool passes(const Grant& grant, const GrantFilter& filter)
{
    if ((filter.desk && !grant.desk) || (filter.special && !grant.special)) return false;
    return filter.rows.empty()
           || std::find_first_of(grant.rows.begin(), grant.rows.end(), filter.rows.begin(), filter.rows.end())
                  != grant.rows.end();
}

/// The first field of `choice` for which the claim is not true.
std::optional<int> failing(const Role& role, const PolicyClaim& claim, const FieldChoice& choice)
{
    const bool every = choice.position < 0;
    const int last = every ? model::kindView(choice.kind).size() - 1 : choice.position;
    for (int i = every ? 0 : choice.position; i <= last; ++i) {
        const Grain seen = most(role, choice.kind, i, {claim.desk, claim.special, claim.rows});
        if (seen > claim.atMost || seen < claim.atLeast) return i;
    }
    return std::nullopt;
}

bool has(const std::vector<QString>& ids, const QString& id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

void checkRole(const Role& role, const PolicyClaim& claim, std::vector<PolicyFault>& faults)
{
    for (const FieldChoice& choice : claim.of) {
        const auto position = failing(role, claim, choice);
        if (!position) continue;
        const auto& kind = model::kindView(choice.kind);
        const QString where = kind.name() + u'.' + model::latin(kind.at(*position).name);
        faults.push_back(
            {PolicyFault::Code::ClaimFails, claim.line, claim.says + QStringLiteral(" (%1, %2)").arg(role.id, where)});
    }
}

void checkClaim(const Policy& policy, const PolicyClaim& claim, std::vector<PolicyFault>& faults)
{
    // A claim about a role that is not there would hold for ever.
    for (const auto& ids : {claim.roles, claim.except}) {
        for (const QString& id : ids) {
            if (!policy.role(id)) faults.push_back({PolicyFault::Code::UnknownRole, claim.line, id});
        }
    }
    for (const Role& role : policy.roles()) {
        const bool meant = (claim.roles.empty() || has(claim.roles, role.id)) && !has(claim.except, role.id);
        if (meant) checkRole(role, claim, faults);
    }
}

}

Grain most(const Role& role, model::KindNo kind, int position, const GrantFilter& filter)
{
    Grain most = Grain::None;
    for (const Grant& grant : role.grants) {
        if (!passes(grant, filter)) continue;
        const auto it = grant.shapes.find(kind);
        if (it != grant.shapes.end()) most = std::max(most, it->second.at(position));
    }
    return most;
}

std::optional<Right> rightOf(QStringView word)
{
    for (size_t i = 0; i < std::size(rightCodes); ++i) {
        if (word == model::latin(rightCodes[i])) return Right(i);
    }
    return std::nullopt;
}

std::span<const model::Name> requiredRoles() { return required; }

const Role* Policy::role(QStringView id) const
{
    for (const Role& role : m_roles) {
        if (role.id == id) return &role;
    }
    return nullptr;
}

base::Result<Policy, std::vector<PolicyFault>> Policy::parse(const QByteArray& toml)
{
    PolicyReader reader;
    Policy policy = reader.read(toml);
    policy.m_fingerprint = base::digest(toml, {}, 16).toHex();
    policy.m_text = toml;
    if (!reader.faults().empty()) return reader.faults();

    std::vector<PolicyFault> faults;
    for (const model::Name id : required) {
        if (!policy.role(QString(model::latin(id)))) {
            faults.push_back({PolicyFault::Code::MissingRole, 0, QString(model::latin(id))});
        }
    }
    for (const PolicyClaim& claim : policy.m_claims) checkClaim(policy, claim, faults);
    if (!faults.empty()) return faults;
    return policy;
}

}
