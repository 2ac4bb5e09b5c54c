#pragma once

#include "core/access/Policy.h"

namespace carrel::access {

/// What the hub knows of a member of staff when it asks what they may see.
struct PersonRecords {
    std::shared_ptr<const model::Record> staff;
    std::vector<std::shared_ptr<const model::Record>> posts;
    std::vector<std::shared_ptr<const model::Record>> memberships;
    std::vector<std::shared_ptr<const model::Record>> relationships; ///< those whose `staff` is this person
};

/// One role's grant with the keys by which this person reaches rows.
struct Reach {
    const Grant* grant = nullptr; ///< lives in the policy, which must outlive it
    QString role;
    std::vector<QByteArray> keys; ///< sorted
    /// When the post, the place in the team or the relationship that gives these keys ends.
    std::optional<base::Moment> until;

    bool operator==(const Reach&) const = default;
};

/// Everything that decides what one person may see at one moment. Pulls are pinned to one entitlement.
struct Entitlement {
    model::RecordId person;
    QString policyVersion;
    std::vector<QString> roles;
    std::vector<Reach> reaches;
    /// Students whose records this person must never see: declared conflicts of interest, among them a relative and
    /// their own student record.
    std::vector<model::RecordId> barred;
    /// How this person's desks guard themselves.
    model::DeskRules desk;
    /// When it may change although nothing is written.
    std::optional<base::Moment> boundary;
    std::vector<Right> rights = {}; ///< sorted, each once

    bool may(Right right) const;
    std::vector<QString> rightWords() const;
    bool bars(const model::RecordId& student) const;
    /// Sorted, each once: every key by which rows come onto this person's desk.
    std::vector<QByteArray> deskKeys() const;
    std::vector<QByteArray> allKeys() const;
    /// Kinds of which some grant lets every required field be written.
    std::vector<model::KindNo> creates() const;
    /// Same bytes when and only when a key that was and is held opens the same fields, for as long, and the same people
    /// are barred. Which keys came and went is compared apart.
    QByteArray grants(const Policy& policy) const;
};

/// Unknown roles grant nothing; somebody who has left has no roles at all.
Entitlement entitle(const Policy& policy, const PersonRecords& person, base::Moment now);
Entitlement entitle(const Policy&&, const PersonRecords&, base::Moment) = delete;

}
