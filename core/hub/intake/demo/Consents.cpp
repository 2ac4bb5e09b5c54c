#include "core/hub/intake/demo/Stories.h"

namespace carrel::hub::demo {

using namespace model;

namespace {

constexpr ConsentText consents[] = {
    {"amira-sharing", "amira", u"Share a summary of my attendance with my module leader",
     u"To arrange recordings and a change of seminar group", u"Module leader, Reporting in Practice",
     ConsentMethod::InPerson, u"Signed form, kept with the case", ConsentState::Given, -14, 4, NoDay, "adviser"},
    {"amira-recordings", "amira", u"Write to my lecturers about recordings while I am caring in the mornings",
     u"Agreed support", u"Lecturers of this term's modules", ConsentMethod::Phone, u"Read out and agreed on the phone",
     ConsentState::Given, -11, 90, NoDay, "adviser"},
    {"amira-advice", "amira", u"Share my name, number and what I need with Student Advice and Wellbeing",
     u"Advice for students who care for somebody", u"Student Advice and Wellbeing", ConsentMethod::Phone,
     u"Read out and agreed on the phone", ConsentState::Given, -2, 120, NoDay, "adviser"},
    {"isobel-health", "isobel", u"Keep the health information I gave, and pass it to Disability Advice",
     u"Arranging my final placement", u"Disability Advice", ConsentMethod::InPerson, u"Signed form, kept with the case",
     ConsentState::Given, -20, 120, NoDay, "adviser3"},
    {"gurpreet-hearing", "gurpreet", u"Keep the health information I gave, and pass it to Disability Advice",
     u"Arrangements for lectures", u"Disability Advice", ConsentMethod::Form, u"Form on the student portal",
     ConsentState::Withdrawn, -24, 160, -6, "adviser3"},
    {"temi-print", "temi", u"Keep the health information I gave, and pass it to Disability Advice",
     u"Handouts and exams in a form I can read", u"Disability Advice", ConsentMethod::Email,
     u"E-mail, kept with the case", ConsentState::Given, -14, 200, NoDay, "adviser3"},
    {"priya-counselling", "priya", u"Share my name, number and contact details with the counselling service",
     u"A first appointment", u"Counselling and Mental Health", ConsentMethod::Email, u"E-mail, kept with the case",
     ConsentState::Given, -10, 60, NoDay, "adviser3"},
    {"olesia-visa", "olesia", u"Share my name and number with International Advice", u"Advice on visas",
     u"International Student Advice", ConsentMethod::InPerson, u"Said in the meeting and written down",
     ConsentState::Given, -20, 180, NoDay, "adviser2"},
    {"farah-evenings", "farah", u"Tell Student Advice and Wellbeing that I may come", u"The evening group",
     u"Student Advice and Wellbeing", ConsentMethod::InPerson, u"Said in the meeting and written down",
     ConsentState::Given, -14, 40, NoDay, "adviser3"},
    {"callum-peers", "callum", u"Tell the peer study group my name and programme before I come",
     u"A place in the group", u"Members of the peer study group", ConsentMethod::InPerson,
     u"Said in the meeting and written down", ConsentState::Given, -18, 30, NoDay, "adviser"},
    {"jordan-tutor", "jordan", u"Tell my personal tutor that I see the Student Success team",
     u"One picture of the support I have", u"My personal tutor", ConsentMethod::InPerson, u"Asked in the meeting",
     ConsentState::Asked, NoDay, NoDay, NoDay, "adviser"},
    {"kacper-story", "kacper", u"Use my one-page guide, with my name on it, for other students",
     u"A guide for other students", u"Library and Learning Services", ConsentMethod::Email,
     u"E-mail, kept with the case", ConsentState::Refused, NoDay, NoDay, NoDay, "adviser2"},
    {"eleni-hall", "eleni", u"Share my dates with the hall office", u"A guest room for two weeks", u"Hall office",
     ConsentMethod::Phone, u"Agreed on the phone", ConsentState::Expired, -34, -10, NoDay, "adviser2"},
};

}

std::span<const ConsentText> consentTexts() { return consents; }

}
