#include "tests/access/GoldenRows.h"

namespace carrel::tests {

namespace {

#define CARREL_ENTRY " occurred+ provenance+ recorded received author purpose basis notice"
#define CARREL_REGISTER " recorded provenance purpose basis notice"
#define CARREL_PERIOD "student course instance start expected_end end end_kind source state"
#define CARREL_TAUGHT                                                                                                  \
    "number name preferred_name photo email programme level mode school faculty state engagement_reporting"
#define CARREL_CONFLICT                                                                                                \
    "target_kind target field standing proposed standing_by proposed_by standing_at proposed_at student state+ "       \
    "settled_by+"
#define CARREL_CASE                                                                                                    \
    "student+ title+ type+ owner+ team+ assignees+ priority+ confidentiality+ state+ state_reason+ next_step+ "        \
    "next_due+ "                                                                                                       \
    "summary+ opened_on+ closed_on+ told_student+ linked+" CARREL_ENTRY
#define CARREL_FOUND "number name preferred_name programme level"
#define CARREL_SESSION "title+ place+ team+ opens+ closes+ usual+ state+ calling+ unheard" CARREL_ENTRY
#define CARREL_VISIT                                                                                                   \
    "session+ student+ visitor+ ticket+ topic+ confidential+ state+ joined+ requeued+ called+ calls+ by+ desk+ "       \
    "started+ finished+ sent_to+ apart+ note+ also_by also_desk also_called" CARREL_ENTRY
#define CARREL_WORKSHOP "series+ title+ number+ team+ leader+ place+ starts+ ends+ places+ state+ reason+ external unseen levels" CARREL_ENTRY
#define CARREL_SLOT "tutor+ team+ mode+ starts+ ends+ place+ state+ holder+ given_by+ given_at+" CARREL_ENTRY
#define CARREL_TUTORIAL                                                                                                                 \
    "slot+ team+ student+ tutor+ mode+ starts+ ends+ place+ requested+ topic+ state+ booked+ arrived+ started+ finished+ cancelled+ "    \
    "visit+" CARREL_ENTRY
#define CARREL_BOOKING                                                                                                 \
    "workshop+ student+ visitor+ state+ booked+ walk_in+ topic+ mark+ marked_by+ marked_at+ external" CARREL_ENTRY
#define CARREL_REFERRED "student kind service reason shared state+ reply+ occurred received"

/// Both surfaces show the same.
#define CARREL_BOTH(words) words, words

constexpr Golden rows[] = {
    // Identity and contact, cases with all that is worked on; online also closed cases, and any enrolled student to
    // start with.
    {"adviser", "student", "number name preferred_name+ email phone", "number name preferred_name+ email phone"},
    {"adviser", "stranger", "", "number name preferred_name email phone"},
    {"adviser", "period", CARREL_BOTH(CARREL_PERIOD)},
    {"adviser", "tutor", CARREL_BOTH("kind staff student from until state")},
    {"adviser", "case", CARREL_BOTH(CARREL_CASE)},
    {"adviser", "closed", "", CARREL_CASE},
    {"adviser", "note",
     CARREL_BOTH(
         "case+ student+ type+ body+ audience+ special+ consent+ condition+ told_student+ state+ amends+" CARREL_ENTRY)},
    {"adviser", "action", CARREL_BOTH("case+ student+ what+ owner+ due+ done_on+ outcome+ state+" CARREL_ENTRY)},
    {"adviser", "support",
     CARREL_BOTH("case+ student+ what+ who+ by+ agreed_by_student+ outcome+ improved+ state+" CARREL_ENTRY)},
    {"adviser", "referral",
     CARREL_BOTH("case+ student+ kind+ service+ reason+ shared+ consent+ override_reason+ state+ chase_on+ "
                 "reply+" CARREL_ENTRY)},
    {"adviser", "consent",
     CARREL_BOTH(
         "student+ scope+ for_purpose+ recipients+ wording_version+ method+ evidence+ given_on+ expires+ condition+ "
         "state+ withdrawn_on+" CARREL_ENTRY)},
    {"adviser", "file",
     CARREL_BOTH("case+ student+ name+ sort+ size+ digest+ audience+ special+ consent+ condition+ state+ "
                 "reason+" CARREL_ENTRY)},
    {"adviser", "piece", CARREL_BOTH("attachment+ student+ ordinal+ bytes+" CARREL_ENTRY)},
    {"adviser", "reply-conflict", CARREL_BOTH(CARREL_CONFLICT)},

    // All visits of the service: those of today on the desk, the others online; whoever walks up is found.
    {"learning-services", "student", "", CARREL_FOUND},
    {"learning-services", "stranger", "", CARREL_FOUND},
    {"learning-services", "visitor", CARREL_BOTH(CARREL_FOUND " email")},
    {"learning-services", "session", CARREL_BOTH(CARREL_SESSION)},
    {"learning-services", "colleague-duty", CARREL_BOTH("session+ staff+ desk+ state+" CARREL_ENTRY)},
    {"learning-services", "visit", CARREL_BOTH(CARREL_VISIT)},
    {"learning-services", "past-visit", "", CARREL_VISIT},
    {"learning-services", "visit-conflict", CARREL_BOTH(CARREL_CONFLICT)},

    // All workshops that are not long past; bookings of these weeks on the desk, the others online.
    {"learning-services", "series", CARREL_BOTH("title+ about+ team+ state+" CARREL_ENTRY)},
    {"learning-services", "workshop", CARREL_BOTH(CARREL_WORKSHOP)},
    {"learning-services", "later-workshop", CARREL_BOTH(CARREL_WORKSHOP)},
    {"learning-services", "booking", CARREL_BOTH(CARREL_BOOKING)},
    {"learning-services", "later-booking", "", CARREL_BOOKING},
    {"learning-services", "booker", CARREL_BOTH(CARREL_FOUND " email")},
    {"learning-services", "later-booker", "", CARREL_FOUND " email"},
    {"learning-services", "booking-conflict", CARREL_BOTH(CARREL_CONFLICT)},

    // All tutorials of the service and what was recorded of them; of an earlier visit on the desk, what it was for.
    {"learning-services", "slot", CARREL_BOTH(CARREL_SLOT)},
    {"learning-services", "later-slot", "", CARREL_SLOT},
    {"learning-services", "tutorial", CARREL_BOTH(CARREL_TUTORIAL)},
    {"learning-services", "later-tutorial", "", CARREL_TUTORIAL},
    {"learning-services", "tutorial-record",
     CARREL_BOTH("tutorial+ student+ studying+ requested+ provided+ next_steps+ topics+ minutes+ follow_up+ follow_on+ state+ "
                 "needs_cosign+ cosigned_by+ cosigned_at+ amends+" CARREL_ENTRY)},
    {"learning-services", "tutorial-past", "session student topic state joined", CARREL_VISIT},
    {"learning-services", "tutee", CARREL_BOTH(CARREL_FOUND " email")},
    {"learning-services", "later-tutee", "", CARREL_FOUND " email"},
    {"learning-services", "tutorial-conflict", CARREL_BOTH(CARREL_CONFLICT)},
    {"learning-services", "staff", CARREL_BOTH("name post trainee")},

    // Whoever comes often: when and for what, what a person decided about it, and what was said to them.
    {"learning-services", "often", CARREL_BOTH(CARREL_FOUND " email")},
    {"learning-services", "often-visit", "session student topic confidential state joined", CARREL_VISIT},
    {"learning-services", "decision",
     CARREL_BOTH("student+ team+ least+ days+ visits+ since+ choice+ reason+ decided+ occurred provenance recorded received author "
                 "purpose basis notice")},
    {"learning-services", "approach",
     CARREL_BOTH("decision+ student+ team+ method+ text+ sent+ outcome+ outcome_note+ occurred provenance recorded received author "
                 "purpose basis notice")},
    {"learning-services", "approach-conflict", CARREL_BOTH(CARREL_CONFLICT)},

    // Name and programme, who has a place and who came, from a week before; that they lead it they know at once.
    {"workshop-leader", "booker", CARREL_BOTH("name programme")},
    {"workshop-leader", "workshop",
     CARREL_BOTH("series title number team leader place starts ends places state+ reason+ unseen levels recorded received author purpose basis notice")},
    {"workshop-leader", "later-workshop", CARREL_BOTH("series title number team leader place starts ends places state reason")},
    {"workshop-leader", "booking",
     CARREL_BOTH("workshop+ student visitor+ state+ booked+ walk_in+ topic mark+ marked_by+ marked_at+" CARREL_ENTRY)},

    // Name, programme, topic, today's ticket, earlier visits' topics.
    {"drop-in-tutor", "visitor", CARREL_BOTH("name programme")},
    {"drop-in-tutor", "session", CARREL_BOTH("title place team opens closes usual state+ calling unheard")},
    {"drop-in-tutor", "mine", CARREL_BOTH("session staff desk+ state+")},
    {"drop-in-tutor", "colleague-duty", CARREL_BOTH("session staff desk state")},
    {"drop-in-tutor", "visit", CARREL_BOTH(CARREL_VISIT)},
    {"drop-in-tutor", "past-visit", CARREL_BOTH("session student topic state joined")},
    {"drop-in-tutor", "visit-conflict", CARREL_BOTH(CARREL_CONFLICT)},

    // The work, not the student.
    {"line-manager", "case", CARREL_BOTH("type owner team priority state next_due summary opened_on closed_on")},
    {"line-manager", "closed", CARREL_BOTH("type owner team priority state next_due summary opened_on closed_on")},
    {"line-manager", "action", CARREL_BOTH("case what owner due done_on state")},
    {"line-manager", "referral", CARREL_BOTH("case state chase_on")},
    {"line-manager", "mine", CARREL_BOTH("kind person from until state")},

    // Identity with photograph, contact, agreed support.
    {"personal-tutor", "student", CARREL_BOTH(CARREL_TAUGHT " phone")},
    {"personal-tutor", "period", CARREL_BOTH(CARREL_PERIOD)},
    {"personal-tutor", "support", CARREL_BOTH("student what who by agreed_by_student outcome improved state")},
    {"personal-tutor", "mine", CARREL_BOTH("kind unit from until state")},

    // As personal tutor without phone, and a cohort stays at the hub.
    {"level-tutor", "student", "", CARREL_TAUGHT},
    {"level-tutor", "period", "", CARREL_PERIOD},
    {"level-tutor", "mine", CARREL_BOTH("kind unit from until state")},
    {"programme-leader", "student", "", CARREL_TAUGHT},
    {"programme-leader", "period", "", CARREL_PERIOD},
    {"programme-leader", "mine", CARREL_BOTH("kind unit from until state")},
    {"module-leader", "student", "", CARREL_TAUGHT},
    {"module-leader", "period", "", CARREL_PERIOD},
    {"module-leader", "mine", CARREL_BOTH("kind unit from until state")},

    // Identity, contact.
    {"faculty-admin", "student", "", "number name preferred_name email phone programme"},

    {"faculty-admin", "others-booking", "", "workshop student state booked mark marked_at"},

    // What the grant names.
    {"project-staff", "student", "", "name programme"},

    // The one referral.
    {"wellbeing-director", "student", CARREL_BOTH("number name email")},
    {"wellbeing-director", "referral", CARREL_BOTH(CARREL_REFERRED " override_reason")},
    {"wellbeing-director", "reply-conflict", CARREL_BOTH(CARREL_CONFLICT)},
    {"specialist", "student", CARREL_BOTH("number name email")},
    {"specialist", "referral", CARREL_BOTH(CARREL_REFERRED)},
    {"specialist", "reply-conflict", CARREL_BOTH(CARREL_CONFLICT)},

    // All records, as register entries.
    {"governance", "student", "", "number name" CARREL_REGISTER},
    {"governance", "stranger", "", "number name" CARREL_REGISTER},
    {"governance", "visitor", "", "number name" CARREL_REGISTER},
    {"governance", "booker", "", "number name" CARREL_REGISTER},
    {"governance", "later-booker", "", "number name" CARREL_REGISTER},
    {"governance", "tutee", "", "number name" CARREL_REGISTER},
    {"governance", "often", "", "number name" CARREL_REGISTER},
    {"governance", "later-tutee", "", "number name" CARREL_REGISTER},
    {"governance", "period", "", CARREL_PERIOD},
    {"governance", "tutor", "", "kind staff student unit person from until state"},
    {"governance", "case", "", "student state opened_on closed_on" CARREL_REGISTER},
    {"governance", "closed", "", "student state opened_on closed_on" CARREL_REGISTER},
    {"governance", "referral", "", "state" CARREL_REGISTER},
    {"governance", "consent", "",
     "student scope for_purpose recipients wording_version method evidence given_on expires condition state "
     "withdrawn_on "
     "occurred received author" CARREL_REGISTER},
    {"governance", "notice", CARREL_BOTH("service+ title+ text+ version+ review_on+ state+")},
    {"governance", "draft", CARREL_BOTH("service+ title+ text+ version+ review_on+ state+")},
    {"governance", "notice-conflict", CARREL_BOTH(CARREL_CONFLICT)},

    // Configuration.
    {"administrator", "tutor", "", "kind+ staff+ student+ unit+ person+ from+ until+ state+"},
    {"administrator", "staff", CARREL_BOTH("name+ username+ post+ email+ state+ trainee+ agreement_version agreement_on")},
    {"administrator", "team", CARREL_BOTH("name+ service+ state+")},
    {"administrator", "membership", CARREL_BOTH("staff+ team+ from+ until+")},
    {"administrator", "post", CARREL_BOTH("staff+ role+ unit+ from+ until+")},
    {"administrator", "lookup", CARREL_BOTH("list+ code+ scheme+ version+ label+ state+")},
    {"administrator", "notice", CARREL_BOTH("service+ title+ text+ version+ review_on+ state+")},
    {"administrator", "draft", CARREL_BOTH("service+ title+ text+ version+ review_on+ state+")},
    {"administrator", "notice-conflict", CARREL_BOTH(CARREL_CONFLICT)},

    // Labels and notices, and no individual.
    {"executive", "lookup", CARREL_BOTH("list code scheme version label state")},
    {"executive", "notice", CARREL_BOTH("service title text version review_on state")},

    {"*", "lookup", CARREL_BOTH("list code scheme version label state")},
    {"*", "notice", CARREL_BOTH("service title text version review_on state")},
    {"*", "staff", CARREL_BOTH("name post")},
    {"*", "team", CARREL_BOTH("name service state")},
    {"*", "membership", CARREL_BOTH("staff team from until")},
};

}

std::span<const Golden> goldenRows() { return rows; }

const Golden* goldenFor(const QString& role, const QString& row)
{
    for (const Golden& golden : rows) {
        const bool mine =
            role == QLatin1String(golden.role) || (QLatin1String(golden.role) == u"*" && role != u"executive");
        if (mine && row == QLatin1String(golden.row)) return &golden;
    }
    return nullptr;
}

}
