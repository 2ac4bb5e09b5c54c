#pragma once

#include "core/model/Catalogue.h"
#include "core/model/Change.h"
#include "core/model/Record.h"
#include "core/model/tutorials/Tutorial.h"

namespace carrel::model {

/// Amended: another was written in its place; it stays to be read. Withdrawn: its author took it back.
enum class SignedState { Signed, CoSigned, Amended, Withdrawn };
inline constexpr Name signedStateCodes[] = {"signed", "co-signed", "amended", "withdrawn"};
template <>
inline constexpr std::span<const Name> codesOf<SignedState> = signedStateCodes;

/// What was done at a tutorial, as its tutor signed it. Until then it is a draft on their own desk; from then on no word of it
/// can change: who has more to say writes another in its place.
struct TutorialRecord {
    static constexpr auto keep = Retention::WhileEnrolled;
    static constexpr Field<RecordId> tutorial{
        {1, "tutorial", Type::Reference, Privacy::Operational, "S000/3", Merge::Fixed, keep, Required, {}, KindNo::Tutorial}};
    static constexpr Field<RecordId> student{
        {2, "student", Type::Reference, Privacy::Identity, "S000/4", Merge::Fixed, keep, Required, {}, KindNo::Student}};
    /// What the student is studying.
    static constexpr Field<QString> studying{{3, "studying", Type::Text, Privacy::Study, "S000/4", Merge::Fixed, keep}};
    static constexpr Field<QString> requested{{4, "requested", Type::LongText, Privacy::Support, "S000/4", Merge::Fixed, keep}};
    static constexpr Field<QString> provided{{5, "provided", Type::LongText, Privacy::Support, "S000/4", Merge::Fixed, keep, Required}};
    static constexpr Field<QString> nextSteps{{6, "next_steps", Type::LongText, Privacy::Support, "S000/4", Merge::Fixed, keep}};
    /// Codes of the lookup list `tutorial-topic`, with a space between.
    static constexpr Field<QString> topics{{7, "topics", Type::Text, Privacy::Support, "S000/7", Merge::Fixed, keep}};
    static constexpr Field<qint64> minutes{{8, "minutes", Type::Number, Privacy::Support, "S000/7", Merge::Fixed, keep}};
    static constexpr Field<QString> followUp{{9, "follow_up", Type::Text, Privacy::Support, "S000/4", Merge::Fixed, keep}};
    static constexpr Field<QDate> followOn{{10, "follow_on", Type::Day, Privacy::Support, "S000/4", Merge::Fixed, keep}};
    static constexpr Field<SignedState> state{
        {11, "state", Type::Code, Privacy::Support, "S000/4", Merge::Machine, keep, Required, signedStateCodes}};
    /// Its author is a trainee: somebody else of the team has to sign it as well.
    static constexpr Field<bool> needsCoSign{{12, "needs_cosign", Type::Flag, Privacy::Operational, "S000/5", Merge::Fixed, keep}};
    static constexpr Field<RecordId> coSignedBy{
        {13, "cosigned_by", Type::Reference, Privacy::Operational, "S000/5", Merge::Fixed, keep, NoUse, {}, KindNo::Staff}};
    static constexpr Field<base::Moment> coSignedAt{{14, "cosigned_at", Type::Moment, Privacy::Operational, "S000/5", Merge::Fixed, keep}};
    /// The record as it stood before. Two people who amend one without knowing of each other have written two.
    static constexpr Field<RecordId> amends{
        {15, "amends", Type::Reference, Privacy::Operational, "S000/4", Merge::Fixed, keep, NoUse, {}, KindNo::TutorialRecord}};

    static constexpr const FieldSpec* fields[] = {&tutorial, &student,  &studying, &requested,   &provided,   &nextSteps,  &topics, &minutes,
                                                  &followUp, &followOn, &state,    &needsCoSign, &coSignedBy, &coSignedAt, &amends};
    static constexpr Touch touches[] = {{Touch::Way::Parent, KindNo::Tutorial, "tutorial"}, toConflicts};
    static constexpr Transition transitions[] = {{"signed", "co-signed"}, {"signed", "amended"}, {"co-signed", "amended"}, {"signed", "withdrawn"}};
    static constexpr Kind kind{KindNo::TutorialRecord, "tutorial_record", fields, touches, transitions, "student", "tutorial", "dpv:ServiceProvision",
                               "eu-gdpr:A6-1-e", true};
};

/// Nobody signs for themselves, nor in another's name: what no desk may do, whatever it sends.
inline bool signsFalsely(const Record* standing, const Changes& changes, const RecordId& by)
{
    const auto& kind = kindView(KindNo::TutorialRecord);
    const auto state = changes.at(kind.position(TutorialRecord::state));
    const auto name = changes.at(kind.position(TutorialRecord::coSignedBy));
    if (!standing) return name || !state || Kept<SignedState>::read(state->value()) != SignedState::Signed;
    const bool coSigns = state && Kept<SignedState>::read(state->value()) == SignedState::CoSigned;
    if (!coSigns && !name) return false;
    const auto named = name ? Kept<RecordId>::read(name->value()) : std::nullopt;
    return !coSigns || named != by || standing->get(Common::author) == by;
}

}
