#pragma once

#include "core/model/Field.h"

namespace carrel::model {

enum class Provenance { Student, Staff, System, SharedIn, Import };
inline constexpr Name provenanceCodes[] = {"student", "staff", "system", "shared-in", "import"};
template <>
inline constexpr std::span<const Name> codesOf<Provenance> = provenanceCodes;

/// Carried by every kind: the two clocks of an entry, who wrote it, where it came from, and why it may be held.
struct Common {
    static constexpr Field<base::Moment> occurred{{50, "occurred", Type::Moment, Privacy::Operational, "S003/46"}};
    static constexpr Field<base::Moment> recorded{
        {51, "recorded", Type::Moment, Privacy::Operational, "S003/46", Merge::Fixed}};
    static constexpr Field<base::Moment> received{
        {52, "received", Type::Moment, Privacy::Operational, "S003/46", Merge::Fixed}};
    static constexpr Field<RecordId> author{{53, "author", Type::Reference, Privacy::Operational, "S003/46", Merge::Fixed,
                                             Retention::WithRecord, NoUse, {}, KindNo::Staff}};
    static constexpr Field<Provenance> provenance{{54, "provenance", Type::Code, Privacy::Operational, "S003/48",
                                                   Merge::Fixed, Retention::WithRecord, NoUse, provenanceCodes}};
    static constexpr Field<QString> purpose{{55, "purpose", Type::Text, Privacy::Operational, "S000/21"}};
    static constexpr Field<QString> basis{{56, "basis", Type::Text, Privacy::Operational, "S003/50"}};
    static constexpr Field<QString> notice{{57, "notice", Type::Text, Privacy::Operational, "S003/47"}};

    static constexpr const FieldSpec* all[] = {&occurred,   &recorded, &received, &author,
                                               &provenance, &purpose,  &basis,    &notice};
};

}
