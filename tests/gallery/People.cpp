#include "tests/gallery/Sheets.h"

namespace carrel::gallery {

using namespace Qt::StringLiterals;
using ui::ChipLook;
using ui::Glyph;
using ui::PersonRow;
using ui::TimelineEntry;
using ui::Tone;

namespace {

ChipLook kind(const QString& text) { return {.text = text}; }
ChipLook line(const QString& text) { return {.text = text, .outlined = true}; }
ChipLook toned(const QString& text, Tone tone) { return {.text = text, .tone = tone}; }

std::vector<PersonRow> urgent()
{
    const QString over = u"Overdue"_s, today = u"Due today"_s;
    return {
        {.group = over,
         .groupCount = u"2"_s,
         .groupSpoken = over,
         .name = u"Tomos Llŷr Wynne"_s,
         .meta = u"S2304417  ·  Fashion Buying, Yr 2"_s,
         .due = u"2 days over"_s,
         .dueTone = Tone::Bad,
         .chips = {kind(u"Academic skills"_s), line(u"Awaiting reply"_s)}},
        {.groupSpoken = over,
         .name = u"Priya Raghunathan"_s,
         .meta = u"S2411902  ·  MSc Data Science"_s,
         .due = u"1 day over"_s,
         .dueTone = Tone::Bad,
         .chips = {toned(u"Wellbeing referral"_s, Tone::Plum)},
         .unread = true,
         .mark = Glyph::Lock,
         .markSpoken = u"sensitive"_s},
        {.group = today,
         .groupCount = u"2"_s,
         .groupSpoken = today,
         .name = u"Amira Benhaddou"_s,
         .meta = u"S2318856  ·  BA Journalism, Yr 2"_s,
         .due = u"Today 15:30"_s,
         .dueTone = Tone::Warn,
         .chips = {line(u"Attendance"_s), toned(u"Follow-up call"_s, Tone::Info)},
         .unread = true,
         .mark = Glyph::Lock,
         .markSpoken = u"sensitive"_s},
        {.groupSpoken = today,
         .name = u"Callum Oyelaran"_s,
         .meta = u"S2409377  ·  BEng Mechanical, Yr 1"_s,
         .due = u"Today"_s,
         .dueTone = Tone::Warn,
         .chips = {kind(u"Transition"_s), line(u"Action plan"_s)}},
    };
}

std::vector<PersonRow> later()
{
    const QString week = u"This week"_s;
    return {
        {.group = week,
         .groupCount = u"9"_s,
         .groupSpoken = week,
         .name = u"Isobel Marchetti"_s,
         .meta = u"S2211083  ·  BSc Nursing, Yr 3"_s,
         .due = u"Thu 16 Oct"_s,
         .chips = {kind(u"Placement"_s), toned(u"Referral sent"_s, Tone::Plum)}},
        {.groupSpoken = week,
         .name = u"Jordan Achterberg"_s,
         .meta = u"S2407651  ·  LLB Law, Yr 1"_s,
         .due = u"Fri 17 Oct"_s,
         .chips = {kind(u"Academic skills"_s)}},
        {.groupSpoken = week,
         .name = u"Nia Caradog-Hughes"_s,
         .meta = u"S2315540  ·  BA Drama, Yr 2"_s,
         .due = u"Fri 17 Oct"_s,
         .chips = {kind(u"Returner"_s), line(u"Action plan"_s)}},
        {.groupSpoken = week,
         .name = u"Maximiliana Featherstonehaugh-Cholmondeley"_s,
         .meta = u"S2400001  ·  BA (Hons) Comparative Literature and Translation, Yr 4"_s,
         .due = u"Fri 17 Oct"_s,
         .chips = {kind(u"Returner"_s)}},
    };
}

std::vector<PersonRow> joined(std::vector<PersonRow> first, const std::vector<PersonRow>& second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

}

const std::vector<PersonRow>& PeopleModel::people()
{
    static const std::vector<PersonRow> rows = joined(urgent(), later());
    return rows;
}

int PeopleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(people().size());
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const
{
    const auto& row = people()[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole) return row.name;
    return role == Qt::AccessibleTextRole ? QVariant(ui::spokenOf(row)) : QVariant();
}

PersonRow PeopleDelegate::row(const QModelIndex& index) const
{
    return PeopleModel::people()[static_cast<std::size_t>(index.row())];
}

const std::vector<TimelineEntry>& EntriesModel::entries()
{
    static const std::vector<TimelineEntry> entries{
        {.day = u"Today, Tue 14 Oct"_s,
         .glyph = Glyph::PhoneCall,
         .tone = Tone::Info,
         .title = u"Phone call with student"_s,
         .author = u"by Rhian Calloway"_s,
         .time = u"10:42"_s,
         .body = u"Amira has moved back in with her mother and now has a 70-minute commute. She would like to stay on "
                 u"the course and asked about recorded seminars. Agreed two actions below; she is happy for the module "
                 u"leader to know about travel only."_s,
         .chips = {{u"2 actions created"_s, Tone::Accent, Glyph::Checklist},
                   {u"Case team"_s, Tone::Neutral, Glyph::Users}},
         .edited = u"Edited 10:58, see earlier version"_s},
        {.day = u"Last week"_s,
         .glyph = Glyph::Health,
         .tone = Tone::Plum,
         .title = u"Health information added"_s,
         .author = u"by Rhian Calloway"_s,
         .time = u"Thu 9 Oct, 16:05"_s,
         .body =
             u"Recorded with explicit consent. Ongoing migraine treatment; student has asked that this is not shared "
             u"with academic staff."_s,
         .chips = {{u"Special category"_s, Tone::Plum, Glyph::Lock},
                   {u"Case team only"_s, Tone::Neutral, Glyph::Users}}},
        {.glyph = Glyph::EyeOff,
         .title = u"An entry is hidden by your role"_s,
         .body = u"9 Oct, written by Rhian Calloway for the case team"_s,
         .hidden = true,
         .action = u"Why is this?"_s},
        {.glyph = Glyph::Send,
         .tone = Tone::Accent,
         .title = u"Referred to Disability Advice"_s,
         .author = u"by Rhian Calloway"_s,
         .time = u"Thu 9 Oct, 16:20"_s,
         .chips = {{u"Accepted 10 Oct"_s, Tone::Ok, Glyph::Done}}},
        {.glyph = Glyph::Consent,
         .tone = Tone::Ok,
         .title = u"Consent given"_s,
         .author = u"by student, recorded by Rhian Calloway"_s,
         .time = u"Wed 8 Oct, 11:00"_s,
         .body = u"Share attendance summary with module leader until 31 January 2026."_s},
        {.glyph = Glyph::Activity,
         .title = u"Case opened from weekly engagement review"_s,
         .author = u"by Gareth Prosser"_s,
         .time = u"Mon 6 Oct, 09:12"_s,
         .body = u"Activity lower than her own usual range for three weeks. Reviewed by a person before this case was "
                 u"opened."_s},
    };
    return entries;
}

int EntriesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(entries().size());
}

QVariant EntriesModel::data(const QModelIndex& index, int role) const
{
    const auto& entry = entries()[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole) return entry.title;
    return role == Qt::AccessibleTextRole ? QVariant(ui::spokenOf(entry)) : QVariant();
}

TimelineEntry EntriesDelegate::entry(const QModelIndex& index) const
{
    return EntriesModel::entries()[static_cast<std::size_t>(index.row())];
}

}
