#pragma once

#include "core/model/Kind.h"

namespace carrel::model {

enum class StaffState { Joined, Active, Left };
inline constexpr Name staffStateCodes[] = {"joined", "active", "left"};
template <>
inline constexpr std::span<const Name> codesOf<StaffState> = staffStateCodes;

struct Staff {
    static constexpr auto post_ = Retention::WhileInPost;
    static constexpr Field<QString> name{
        {1, "name", Type::Text, Privacy::Identity, "S002/79", Merge::LastMark, post_, Searched | Sorted | Required}};
    static constexpr Field<QString> username{{2, "username", Type::Text, Privacy::Identity, "S003/43", Merge::LastMark, post_}};
    static constexpr Field<QString> post{{3, "post", Type::Text, Privacy::Operational, "S004/83", Merge::LastMark, post_}};
    static constexpr Field<QString> email{{4, "email", Type::Text, Privacy::Contact, "S002/79", Merge::LastMark, post_}};
    static constexpr Field<StaffState> state{
        {5, "state", Type::Code, Privacy::Operational, "S002/78", Merge::LastMark, post_, NoUse, staffStateCodes}};
    static constexpr Field<QString> agreementVersion{
        {6, "agreement_version", Type::Text, Privacy::Operational, "S002/79", Merge::LastMark, post_}};
    static constexpr Field<QDate> agreementOn{{7, "agreement_on", Type::Day, Privacy::Operational, "S002/79", Merge::LastMark, post_}};

    /// What they record of a tutorial has to be signed by somebody else as well.
    static constexpr Field<bool> trainee{{8, "trainee", Type::Flag, Privacy::Operational, "S000/5", Merge::LastMark, post_}};

    static constexpr const FieldSpec* fields[] = {&name, &username, &post, &email, &state, &agreementVersion, &agreementOn, &trainee};
    static constexpr Touch touches[] = {toConflicts};
    static constexpr Kind kind{KindNo::Staff, "staff", fields, touches, {}, {}, {}, "dpv:PersonnelManagement"};
};

enum class OpenState { Active, Closed };
inline constexpr Name openStateCodes[] = {"active", "closed"};
template <>
inline constexpr std::span<const Name> codesOf<OpenState> = openStateCodes;

struct Team {
    static constexpr Field<QString> name{
        {1, "name", Type::Text, Privacy::Operational, "S003/45", Merge::LastMark, Retention::WithRecord, Sorted | Required}};
    static constexpr Field<QString> service{{2, "service", Type::Text, Privacy::Operational, "S000/21", Merge::LastMark}};
    static constexpr Field<OpenState> state{{3, "state", Type::Code, Privacy::Operational, "S003/45", Merge::LastMark,
                                             Retention::WithRecord, NoUse, openStateCodes}};
    static constexpr const FieldSpec* fields[] = {&name, &service, &state};
    static constexpr Touch touches[] = {toConflicts};
    static constexpr Kind kind{KindNo::Team, "team", fields, touches, {}, {}, {}, "dpv:PersonnelManagement"};
};

/// A person's place in a team, with its dates.
struct Membership {
    static constexpr Field<RecordId> staff{{1, "staff", Type::Reference, Privacy::Operational, "S003/45", Merge::Fixed,
                                            Retention::WhileInPost, Required, {}, KindNo::Staff}};
    static constexpr Field<RecordId> team{{2, "team", Type::Reference, Privacy::Operational, "S003/45", Merge::Fixed,
                                           Retention::WhileInPost, Required, {}, KindNo::Team}};
    static constexpr Field<QDate> from{{3, "from", Type::Day, Privacy::Operational, "S003/45", Merge::LastMark, Retention::WhileInPost}};
    /// The first day it no longer holds.
    static constexpr Field<QDate> until{{4, "until", Type::Day, Privacy::Operational, "S003/45", Merge::LastMark, Retention::WhileInPost}};
    static constexpr const FieldSpec* fields[] = {&staff, &team, &from, &until};
    static constexpr Touch touches[] = {toConflicts};
    static constexpr Kind kind{KindNo::Membership, "membership", fields, touches, {}, {}, {}, "dpv:PersonnelManagement"};
};

/// A role held, with its dates and, for school, faculty and service roles, the unit it is held in.
struct Post {
    static constexpr Field<RecordId> staff{{1, "staff", Type::Reference, Privacy::Operational, "S004/83", Merge::Fixed,
                                            Retention::WhileInPost, Required, {}, KindNo::Staff}};
    static constexpr Field<QString> role{
        {2, "role", Type::Text, Privacy::Operational, "S004/83", Merge::Fixed, Retention::WhileInPost, Required}};
    static constexpr Field<QString> unit{{3, "unit", Type::Text, Privacy::Operational, "S004/83", Merge::LastMark, Retention::WhileInPost}};
    static constexpr Field<QDate> from{{4, "from", Type::Day, Privacy::Operational, "S004/83", Merge::LastMark, Retention::WhileInPost}};
    static constexpr Field<QDate> until{{5, "until", Type::Day, Privacy::Operational, "S004/83", Merge::LastMark, Retention::WhileInPost}};
    static constexpr const FieldSpec* fields[] = {&staff, &role, &unit, &from, &until};
    static constexpr Touch touches[] = {toConflicts};
    static constexpr Kind kind{KindNo::Post, "post", fields, touches, {}, {}, {}, "dpv:PersonnelManagement"};
};

enum class RelationshipKind { PersonalTutor, LevelTutor, ProgrammeLeader, ModuleLeader, LineManager, ConflictOfInterest, Granted };
inline constexpr Name relationshipKindCodes[] = {"personal-tutor", "level-tutor",          "programme-leader", "module-leader",
                                                 "line-manager",   "conflict-of-interest", "granted"};
template <>
inline constexpr std::span<const Name> codesOf<RelationshipKind> = relationshipKindCodes;

enum class RelationshipState { Current, Ended };
inline constexpr Name relationshipStateCodes[] = {"current", "ended"};
template <>
inline constexpr std::span<const Name> codesOf<RelationshipState> = relationshipStateCodes;

/// Why a member of staff may (or, for a declared conflict of interest, may never) see a student, a unit's students or a
/// colleague's cases.
struct Relationship {
    static constexpr auto keep = Retention::WhileInPost;
    static constexpr Field<RelationshipKind> kindOf{{1, "kind", Type::Code, Privacy::Operational, "S004/83", Merge::Fixed, keep,
                                                     Required, relationshipKindCodes}};
    static constexpr Field<RecordId> staff{
        {2, "staff", Type::Reference, Privacy::Operational, "S004/83", Merge::Fixed, keep, Required, {}, KindNo::Staff}};
    static constexpr Field<RecordId> student{
        {3, "student", Type::Reference, Privacy::Study, "S004/83", Merge::Fixed, keep, NoUse, {}, KindNo::Student}};
    /// The programme, `programme/level`, or `module/instance` it covers.
    static constexpr Field<QString> unit{{4, "unit", Type::Text, Privacy::Operational, "S004/83", Merge::Fixed, keep}};
    static constexpr Field<RecordId> person{
        {5, "person", Type::Reference, Privacy::Operational, "S003/85", Merge::Fixed, keep, NoUse, {}, KindNo::Staff}};
    static constexpr Field<QDate> from{{6, "from", Type::Day, Privacy::Operational, "S004/83", Merge::LastMark, keep}};
    static constexpr Field<QDate> until{{7, "until", Type::Day, Privacy::Operational, "S004/83", Merge::LastMark, keep}};
    static constexpr Field<RelationshipState> state{
        {8, "state", Type::Code, Privacy::Operational, "S004/83", Merge::LastMark, keep, NoUse, relationshipStateCodes}};
    static constexpr const FieldSpec* fields[] = {&kindOf, &staff, &student, &unit, &person, &from, &until, &state};
    static constexpr Touch touches[] = {
        {Touch::Way::Parent, KindNo::Student, "student"},
        {Touch::Way::OwnedBy, KindNo::Case, "owner", "person"},
        {Touch::Way::OwnedBy, KindNo::Support, "student", "student"},
        toConflicts,
    };
    static constexpr Kind kind{KindNo::Relationship, "relationship", fields, touches, {}, "student", {}, "dpv:PersonnelManagement",
                               "eu-gdpr:A6-1-e", true};
};

}
