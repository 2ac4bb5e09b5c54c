#include "tests/projection/Expectations.h"

namespace carrel::tests {

namespace {

// The groups are those of PlantedUniversity. Roles that have no block of their own see the directory and nothing else.
constexpr auto table = R"(
fields common: occurred recorded received author provenance purpose basis notice
fields student: number name preferred_name email phone photo programme level mode school faculty trusted_contact restriction engagement_reporting state
fields period: student course instance start expected_end end end_kind source state
fields relationship: kind staff student unit person from until state
fields case: student title type owner team assignees priority confidentiality state state_reason next_step next_due summary opened_on closed_on told_student linked
fields note: case student type body audience special consent condition told_student state amends
fields action: case student what owner due done_on outcome state
fields support: case student what who by agreed_by_student outcome improved state
fields referral: case student kind service reason shared consent override_reason state chase_on reply
fields explanation: case student sort about consequence method on state
fields attachment: case student name sort size digest audience special consent condition state reason
fields attachment_part: attachment student ordinal bytes
fields consent: student scope for_purpose recipients wording_version method evidence given_on expires condition state withdrawn_on
fields conflict: target_kind target field standing proposed standing_by proposed_by standing_at proposed_at state settled_by student
fields staff: name username post email state agreement_version agreement_on trainee
fields team: name service state
fields membership: staff team from until
fields post: staff role unit from until
fields lookup: list code scheme version label state
fields notice: service title text version review_on state
fields print: document medium number pages copies student cases staff special reason destroy_by destroyed_on state workshop
fields review: worker from until held_on cases actions training improvement state
fields drop_in: title place team opens closes usual state calling unheard
fields duty: session staff desk state
fields visit: session student visitor ticket topic confidential state joined requeued called calls by desk started finished sent_to apart note also_by also_desk also_called
fields series: title about team state
fields workshop: series title number team leader place starts ends places state reason external unseen levels
fields booking: workshop student visitor state booked walk_in topic mark marked_by marked_at external
fields slot: tutor team mode starts ends place state holder given_by given_at
fields tutorial: slot team student tutor mode starts ends place requested topic state booked arrived started finished cancelled visit
fields tutorial_record: tutorial student studying requested provided next_steps topics minutes follow_up follow_on state needs_cosign cosigned_by cosigned_at amends
fields decision: student team least days visits since choice reason decided
fields approach: decision student team method text sent outcome outcome_note

adviser desk open left masked shared
  student: number name preferred_name email phone
  period: +
  relationship: kind staff student from until state
  case: *
  note: *
  action: *
  support: *
  referral: *
  explanation: *
  attachment: *
  consent: *
  conflict: +
adviser desk masked
  note: * -body
  attachment: * -name -sort -size -digest -reason
  referral: * -service -reason -override_reason -reply
adviser desk shared
  attachment_part: *
adviser online open left closed
  attachment_part: *
adviser desk open-granted left-granted
  relationship: kind staff student from until state
adviser desk open-reply
  conflict: +
adviser desk print-adviser
  print: *
adviser online closed
  student: number name preferred_name email phone
  period: +
  relationship: kind staff student from until state
  case: *
  note: *
  action: *
  support: *
  referral: *
  explanation: *
  attachment: *
  consent: *
  conflict: +
adviser online hidden elsewhere wellbeing
  student: number name preferred_name email phone
adviser desk directory
  staff: name post
  team: +
  membership: +
  lookup: +
  notice: +

learning-services desk queue
  student: number name preferred_name programme level email
  drop_in: *
  duty: *
  visit: *
  conflict: +
learning-services desk register
  student: number name preferred_name programme level email
  series: *
  workshop: *
  booking: *
  conflict: +
learning-services desk register-ahead
  workshop: *
learning-services online register-ahead
  student: number name preferred_name programme level email
  workshop: *
  booking: *
learning-services desk tutored
  student: number name preferred_name programme level email
  slot: *
  tutorial: *
  tutorial_record: *
  conflict: +
learning-services online tutored-ahead
  student: number name preferred_name programme level email
  slot: *
  tutorial: *
learning-services desk tutored-before
  visit: session student topic state joined
learning-services desk tutored-before-quiet
  visit: session student state joined
learning-services online tutored-before tutored-before-quiet
  drop_in: *
  visit: *
learning-services desk often
  student: number name preferred_name programme level email
  drop_in: team place opens
  visit: session student topic confidential state joined
  decision: *
  approach: *
  conflict: +
learning-services desk often-quiet
  visit: session student confidential state joined
learning-services online often often-quiet
  drop_in: *
  visit: *
learning-services desk print-learning-services
  print: * -student
learning-services online past past-quiet
  drop_in: *
  visit: *
learning-services online open closed masked hidden shared elsewhere wellbeing
  student: number name preferred_name programme level
learning-services desk directory
  staff: name post trainee
  team: +
  membership: +
  lookup: +
  notice: +

drop-in-tutor desk queue
  student: name programme
  drop_in: +
  duty: +
  visit: *
  conflict: +
drop-in-tutor desk past
  visit: session student topic state joined
drop-in-tutor desk past-quiet
  visit: session student state joined
drop-in-tutor desk directory
  staff: name post
  team: +
  membership: +
  lookup: +
  notice: +

workshop-leader desk register
  student: name programme
  workshop: * -external -occurred -provenance
  booking: * -external
workshop-leader desk register-ahead
  workshop: + -external -unseen -levels
workshop-leader desk print-workshop-leader
  print: * -student
workshop-leader desk directory
  staff: name post
  team: +
  membership: +
  lookup: +
  notice: +

line-manager desk open left masked closed
  case: type owner team priority state next_due summary opened_on closed_on
  action: case what owner due done_on state
  referral: case state chase_on
line-manager desk print-line-manager review
  print: * -student
  review: *
line-manager desk link-line-manager
  relationship: kind person from until state
line-manager desk directory
  staff: name post
  team: +
  membership: +
  lookup: +
  notice: +

personal-tutor desk open hidden masked
  student: number name preferred_name photo email phone programme level mode school faculty engagement_reporting state
  period: +
personal-tutor desk open masked
  support: + -case
personal-tutor desk open hidden masked left
  relationship: kind unit from until state
personal-tutor desk directory
  staff: name post
  team: +
  membership: +
  lookup: +
  notice: +

level-tutor online open hidden masked
  student: number name preferred_name photo email programme level mode school faculty engagement_reporting state
  period: +
level-tutor desk link-level-tutor
  relationship: kind unit from until state
level-tutor desk directory
  staff: name post
  team: +
  membership: +
  lookup: +
  notice: +

programme-leader online open hidden masked
  student: number name preferred_name photo email programme level mode school faculty engagement_reporting state
  period: +
programme-leader desk link-programme-leader
  relationship: kind unit from until state
programme-leader desk directory
  staff: name post
  team: +
  membership: +
  lookup: +
  notice: +

module-leader online open hidden masked
  student: number name preferred_name photo email programme level mode school faculty engagement_reporting state
  period: +
module-leader desk link-module-leader
  relationship: kind unit from until state
module-leader desk directory
  staff: name post
  team: +
  membership: +
  lookup: +
  notice: +

school-director desk directory
  staff: name post
  team: +
  membership: +
  lookup: +
  notice: +

faculty-dean desk directory
  staff: name post
  team: +
  membership: +
  lookup: +
  notice: +

faculty-pvc desk directory
  staff: name post
  team: +
  membership: +
  lookup: +
  notice: +

faculty-admin online open hidden masked
  student: number name preferred_name email phone programme
faculty-admin online register-elsewhere
  booking: workshop student state booked mark marked_at
faculty-admin desk directory
  staff: name post
  team: +
  membership: +
  lookup: +
  notice: +

project-staff online open
  student: name programme
project-staff desk directory
  staff: name post
  team: +
  membership: +
  lookup: +
  notice: +

executive desk directory
  lookup: +
  notice: +

wellbeing-director desk wellbeing
  student: number name email
  referral: student kind service reason shared override_reason occurred received state reply
wellbeing-director desk directory
  staff: name post
  team: +
  membership: +
  lookup: +
  notice: +

specialist desk open left hidden
  student: number name email
  referral: student kind service reason shared occurred received state reply
specialist desk open-reply
  conflict: +
specialist desk directory
  staff: name post
  team: +
  membership: +
  lookup: +
  notice: +

governance online queue queue-elsewhere register register-ahead tutored tutored-ahead often
  student: number name recorded provenance purpose basis notice
governance online open closed left masked restricted elsewhere wellbeing
  student: number name recorded provenance purpose basis notice
  period: +
  relationship: +
  case: student state opened_on closed_on recorded provenance purpose basis notice
  referral: state recorded provenance purpose basis notice
  consent: *
governance online hidden shared
  student: number name recorded provenance purpose basis notice
  period: +
  relationship: +
  consent: *
governance online print-adviser print-line-manager print-learning-services print-workshop-leader print-other review
  print: *
  review: worker from until held_on state author recorded provenance purpose basis notice
governance online unsent
  referral: state recorded provenance purpose basis notice
governance online open-granted left-granted link-line-manager link-level-tutor link-programme-leader link-module-leader
  relationship: +
governance desk directory draft
  notice: +
governance desk draft
  conflict: +
governance desk directory
  staff: name post
  team: +
  membership: +
  lookup: +

administrator online open closed left masked hidden shared elsewhere wellbeing
  relationship: +
administrator online open-granted left-granted link-line-manager link-level-tutor link-programme-leader link-module-leader
  relationship: +
administrator desk directory posts draft
  staff: +
  team: +
  membership: +
  post: +
  lookup: +
  notice: +
  conflict: +
)";

}

const Expectations& shippedExpectations()
{
    static const Expectations all(table);
    return all;
}

}
