#pragma once

#include "core/model/cases/Case.h"
#include "core/model/cases/Note.h"
#include "core/model/cases/Plan.h"
#include "core/model/governance/Consent.h"

#include <span>
#include <string_view>

namespace carrel::hub::demo {

// What the invented university's staff wrote, as tables. Days are working days from today (-3: three working days ago),
// so that it always reads like this week. `[+5]` in a text becomes that day in words. Staff, students and consents are
// named by their keys in StaffRoom.cpp, Cast.cpp and Consents.cpp. Every sentence is fit for the student to read.

using Text = std::u16string_view;
using model::Name;

constexpr int NoDay = 9999;

struct NoteText {
    int day;
    int hour;
    int minute;
    model::NoteType type;
    Text body;
    model::Audience audience = model::Audience::CaseTeam;
    Name by = {};      ///< empty: the owner of the case
    Name consent = {}; ///< the note holds special-category text under this consent
};

struct ActionText {
    Text what;
    int due;
    model::ActionState state = model::ActionState::Open;
    Text outcome = {};
    int done = NoDay;
    Name owner = {};
};

struct SupportText {
    Text what;
    Text who;
    int by;
    model::SupportState state = model::SupportState::Agreed;
    model::Improved improved = model::Improved::NotYetKnown;
    Text outcome = {};
};

struct ReferralText {
    int day;
    model::ReferralKind kind;
    Name service;
    model::ReferralState state;
    Text reason;
    Text shared = {};
    Name consent = {};
    int chase = NoDay;
    Text reply = {};
};

struct CaseText {
    Name key; ///< also the student's, in Cast.cpp
    Text title;
    Name type;
    Name owner;
    model::CaseState state;
    int opened;
    Text nextStep = {};
    int due = NoDay;
    Text summary = {};
    Text reason = {};
    int closed = NoDay;
    model::Priority priority = model::Priority::Normal;
    Name assignee = {};
    model::Confidentiality confidentiality = model::Confidentiality::Team;
    std::span<const NoteText> notes = {};
    std::span<const ActionText> actions = {};
    std::span<const SupportText> supports = {};
    std::span<const ReferralText> referrals = {};
};

struct ConsentText {
    Name key;
    Name student;
    Text scope;
    Text purpose;
    Text recipients;
    model::ConsentMethod method;
    Text evidence;
    model::ConsentState state;
    int given;
    int expires = NoDay;
    int withdrawn = NoDay;
    Name recordedBy = {};
};

std::span<const CaseText> settlingStories();
std::span<const CaseText> studyStories();
std::span<const CaseText> placementStories();
std::span<const CaseText> lifeStories();
std::span<const CaseText> homeStories();
std::span<const CaseText> nextStories();
std::span<const ConsentText> consentTexts();

}
