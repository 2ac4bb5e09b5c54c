#pragma once

#include "core/access/Scope.h"
#include "core/base/Result.h"
#include "core/model/governance/DeskRules.h"
#include "core/model/Shape.h"

#include <QtCore/QHash>
#include <map>

namespace carrel::access {

/// "These fields of these kinds, for rows I reach by any of these scopes."
struct Grant {
    std::vector<ScopeWord> rows;
    /// Kept on the desk for offline work; otherwise read online, audited, and never stored.
    bool desk = false;
    /// Rows that hold special-category text are included.
    bool special = false;
    std::map<model::KindNo, model::Shape> shapes;
    int line = 0;
};

/// What somebody may do besides seeing and writing records. What no role names, nobody may.
enum class Right {
    Desks,   ///< see which desks there are, and revoke one
    Losses,  ///< ask whose data a lost desk may hold
    Waiting, ///< read which edits wait for a decision, and settle those that nobody else can
    Destroy, ///< ask for the destruction of a record, or carry out what another has asked for
};
inline constexpr model::Name rightCodes[] = {"desks", "losses", "waiting", "destroy"};
std::optional<Right> rightOf(QStringView word);

struct Role {
    QString id;
    QString title;
    std::vector<Grant> grants;
    model::DeskRules desk = {};
    std::vector<Right> rights = {}; ///< sorted, each once
};

/// Some of a role's grants.
struct GrantFilter {
    bool desk = false;                    ///< leaves out what is only read online
    bool special = false;                 ///< leaves out what holds no special-category rows
    std::span<const ScopeWord> rows = {}; ///< leaves out what is reached by none of these; empty: takes all
};

/// The most any row could show this role through those grants.
model::Grain most(const Role& role, model::KindNo kind, int position, const GrantFilter& filter = {});

/// A field of a kind, or all of them.
struct FieldChoice {
    model::KindNo kind = model::KindNo::None;
    int position = -1; ///< -1: every field of the kind
    bool operator==(const FieldChoice&) const = default;
};

/// A sentence of the policy about itself, checked before it is used.
struct PolicyClaim {
    QString says;
    std::vector<QString> roles;  ///< empty: every role
    std::vector<QString> except; ///< "nobody but"
    std::vector<FieldChoice> of;
    std::vector<ScopeWord> rows; ///< only what is reached by one of these; empty: however it is reached
    model::Grain atMost = model::Grain::Write;
    model::Grain atLeast = model::Grain::None;
    bool desk = false;    ///< only what is kept on desks
    bool special = false; ///< only grants that include special-category rows
    int line = 0;
};

struct PolicyFault {
    enum class Code {
        NotToml,
        UnknownRole,
        UnknownScope,
        UnknownKind,
        UnknownField,
        UnknownGrain,
        UnknownSet,
        UnknownRight,
        NotReviewed,
        MissingRole,
        DoubleRole,
        NoVersion,
        ClaimFails,
        BadShape,
        UnknownKey,
        EmptyClaim,
        GrainDoesNotFit,
        NotForDesks,
        BadMinutes,
        BadSize,
    };
    Code code;
    int line = 0;
    /// The word at fault, as it stands in the file.
    QString word;
    bool operator==(const PolicyFault&) const = default;
};

/// Who may see what: data that a data protection officer can read. An unknown word anywhere refuses the whole file.
class Policy
{
public:
    static base::Result<Policy, std::vector<PolicyFault>> parse(const QByteArray& toml);

    const QString& version() const { return m_version; }
    /// A digest of the file, so that two files with one version are never taken for each other.
    const QByteArray& fingerprint() const { return m_fingerprint; }
    const std::vector<Role>& roles() const { return m_roles; }
    const Role* role(QStringView id) const;
    const std::vector<PolicyClaim>& claims() const { return m_claims; }
    /// The file as it was read: it names nobody, and anybody it is about may read it.
    const QByteArray& text() const { return m_text; }
    /// What holds for every desk, whatever its roles say.
    const model::DeskRules& desk() const { return m_desk; }
    /// Whether one person alone may destroy a record; where the file does not say so, it takes two.
    bool letsOneDestroy() const { return m_oneDestroys; }

private:
    friend class PolicyReader;
    QString m_version;
    QByteArray m_fingerprint;
    std::vector<Role> m_roles;
    model::DeskRules m_desk;
    bool m_oneDestroys = false;
    std::vector<PolicyClaim> m_claims;
    QByteArray m_text;
};

/// The role ids that access.md names; a policy without one of them is refused.
std::span<const model::Name> requiredRoles();

}
