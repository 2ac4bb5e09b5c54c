#pragma once

#include "core/model/Kind.h"

namespace carrel::model {

enum class SeriesState { Running, Ended };
inline constexpr Name seriesStateCodes[] = {"running", "ended"};
template <>
inline constexpr std::span<const Name> codesOf<SeriesState> = seriesStateCodes;

/// Workshops that belong together. It names no student.
struct Series {
    static constexpr Field<QString> title{
        {1, "title", Type::Text, Privacy::Operational, "S000/10", Merge::LastMark, Retention::WithRecord, Sorted | Required}};
    static constexpr Field<QString> about{{2, "about", Type::LongText, Privacy::Operational, "S000/10", Merge::Ask}};
    static constexpr Field<RecordId> team{
        {3, "team", Type::Reference, Privacy::Operational, "S000/21", Merge::Fixed, Retention::WithRecord, Required, {}, KindNo::Team}};
    static constexpr Field<SeriesState> state{
        {4, "state", Type::Code, Privacy::Operational, "S000/10", Merge::Machine, Retention::WithRecord, Required, seriesStateCodes}};

    static constexpr const FieldSpec* fields[] = {&title, &about, &team, &state};
    static constexpr Touch touches[] = {toConflicts};
    static constexpr Transition transitions[] = {{"running", "ended"}, {"ended", "running"}};
    static constexpr Kind kind{KindNo::Series, "series", fields, touches, transitions};
};

enum class WorkshopState { Open, Closed, Cancelled };
inline constexpr Name workshopStateCodes[] = {"open", "closed", "cancelled"};
template <>
inline constexpr std::span<const Name> codesOf<WorkshopState> = workshopStateCodes;

/// One session of a workshop: where, when, who leads it, for how many. It names no student.
struct Workshop {
    static constexpr Field<RecordId> series{
        {1, "series", Type::Reference, Privacy::Operational, "S000/10", Merge::LastMark, Retention::WithRecord, NoUse, {}, KindNo::Series}};
    static constexpr Field<QString> title{
        {2, "title", Type::Text, Privacy::Operational, "S000/10", Merge::LastMark, Retention::WithRecord, Sorted | Required}};
    /// What stands on a printed register and in its file's name.
    static constexpr Field<QString> number{
        {3, "number", Type::Text, Privacy::Operational, "S000/15", Merge::Fixed, Retention::WithRecord, Required}};
    static constexpr Field<RecordId> team{
        {4, "team", Type::Reference, Privacy::Operational, "S000/21", Merge::Fixed, Retention::WithRecord, Required, {}, KindNo::Team}};
    /// Whose desk the register reaches, and nobody else's.
    static constexpr Field<RecordId> leader{
        {5, "leader", Type::Reference, Privacy::Operational, "S000/12", Merge::LastMark, Retention::WithRecord, NoUse, {}, KindNo::Staff}};
    static constexpr Field<QString> place{{6, "place", Type::Text, Privacy::Operational, "S000/10", Merge::LastMark}};
    static constexpr Field<base::Moment> starts{
        {7, "starts", Type::Moment, Privacy::Operational, "S000/10", Merge::LastMark, Retention::WithRecord, Sorted | Required}};
    static constexpr Field<base::Moment> ends{
        {8, "ends", Type::Moment, Privacy::Operational, "S000/10", Merge::LastMark, Retention::WithRecord, Required}};
    /// How many places there are; as many as come where it is not said.
    static constexpr Field<qint64> places{{9, "places", Type::Number, Privacy::Operational, "S000/10", Merge::LastMark}};
    /// Closed: the register has been gone through.
    static constexpr Field<WorkshopState> state{
        {10, "state", Type::Code, Privacy::Operational, "S000/14", Merge::Machine, Retention::WithRecord, Required, workshopStateCodes}};
    /// Why it was cancelled, or its register opened again.
    static constexpr Field<QString> reason{{11, "reason", Type::Text, Privacy::Operational, "S000/14", Merge::LastMark}};
    /// What another system calls it.
    static constexpr Field<QString> external{
        {12, "external", Type::Text, Privacy::Operational, "S000/10", Merge::LastMark, Retention::WithRecord, FromSource}};
    /// How many places people have who are not shown, because they have asked to be left alone. The hub alone writes it, and
    /// what stands below.
    static constexpr Field<qint64> unseen{{13, "unseen", Type::Number, Privacy::Operational, "S003/97", Merge::LastMark}};
    /// How many are at which level, as `4:10 5:5`: in fives, and none that fewer than five share.
    static constexpr Field<QString> levels{{14, "levels", Type::Text, Privacy::Operational, "S000/13", Merge::LastMark}};

    static constexpr const FieldSpec* fields[] = {&series, &title, &number, &team,   &leader,   &place,  &starts,
                                                  &ends,   &places, &state, &reason, &external, &unseen, &levels};
    static constexpr Touch touches[] = {{Touch::Way::Children, KindNo::Booking, "workshop"}, toConflicts};
    static constexpr Transition transitions[] = {
        {"open", "closed"}, {"closed", "open"}, {"open", "cancelled"}, {"cancelled", "open"}};
    static constexpr Kind kind{KindNo::Workshop, "workshop", fields, touches, transitions};
};

}
