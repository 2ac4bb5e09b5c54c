#pragma once

#include "core/model/Value.h"

#include <array>
#include <span>
#include <string_view>

namespace carrel::model {

using Name = std::string_view;

inline QLatin1String latin(Name name) { return {name.data(), qsizetype(name.size())}; }

/// Numbers are written into stores, ledgers and shapes: never reuse one, never renumber.
enum class KindNo : quint8 {
    None = 0,
    Student = 1,
    Period = 2,
    Staff = 3,
    Team = 4,
    Membership = 5,
    Relationship = 6,
    Case = 7,
    Note = 8,
    Action = 9,
    Support = 10,
    Referral = 11,
    Consent = 12,
    Lookup = 13,
    Notice = 14,
    Post = 15,
    Conflict = 16,
    Explanation = 17,
    Print = 18,
    Review = 19,
    Attachment = 20,
    AttachmentPart = 21,
    DropIn = 22,
    Duty = 23,
    Visit = 24,
    Series = 25,
    Workshop = 26,
    Booking = 27,
    Slot = 28,
    Tutorial = 29,
    TutorialRecord = 30,
    Decision = 31,
    Approach = 32,
};

enum class Type : quint8 { Text, LongText, Code, Number, Flag, Day, Moment, Reference, References };

enum class Privacy : quint8 { Identity, Contact, Study, Support, Note, SpecialCategory, Engagement, Equality, Operational };

/// What the hub does when two enrolments changed one field from the same base to different values.
enum class Merge : quint8 {
    Ask,            ///< the standing value stays, a person settles it
    KeepBoth,       ///< as Ask, and both texts are offered as the answer
    LastMark,       ///< the later to reach the hub wins, both in history
    Machine,        ///< a state: decided in hub order by the kind's transitions
    WithdrawalWins, ///< a consent's state: withdrawn beats everything
    Fixed,          ///< set when the record is made, never after
    FirstStep,      ///< a state that one desk at a time moves: by the transitions, and only from where its author knew it to be
    WithState,      ///< goes with a FirstStep state: of one edit both are taken, or neither
};

/// Which clock destroys the field (obligations A12). Unset rules block going live.
enum class Retention : quint8 { SixYearsAfterLeaving, WhileEnrolled, WithCase, WhileInPost, WithRecord };

/// What a field may be used for besides being shown.
enum Use : quint8 { NoUse = 0, Searched = 1, Sorted = 2, Required = 4, FromSource = 8 };

struct FieldSpec {
    quint8 number;
    Name name;
    Type type;
    Privacy privacy;
    /// The sentence that permits holding it: notice and obligation, as in `S003/39`.
    Name notice;
    Merge merge = Merge::Ask;
    Retention retention = Retention::WithRecord;
    quint8 uses = NoUse;
    std::span<const Name> codes = {};
    KindNo target = KindNo::None;

    bool has(Use use) const { return (uses & use) != 0; }
};

/// A field that knows, when the program is compiled, which C++ type it reads as.
template <class T>
struct Field : FieldSpec {
    using Held = T;
};

/// Codes of an enum, in its order; specialised beside each enum.
template <class E>
inline constexpr std::span<const Name> codesOf = {};

inline constexpr Name privacyCodes[] = {"identity",         "contact",    "study",    "support",    "note",
                                        "special-category", "engagement", "equality", "operational"};
template <>
inline constexpr std::span<const Name> codesOf<Privacy> = privacyCodes;

template <class E>
    requires std::is_enum_v<E>
struct Kept<E> {
    static Value keep(E v) { return QString(latin(codesOf<E>[size_t(v)])); }
    static std::optional<E> read(const Value& v)
    {
        if (!v.text()) return std::nullopt;
        for (size_t i = 0; i < codesOf<E>.size(); ++i) {
            if (*v.text() == latin(codesOf<E>[i])) return E(i);
        }
        return std::nullopt;
    }
};

}
