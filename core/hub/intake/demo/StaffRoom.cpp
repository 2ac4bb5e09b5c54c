#include "core/hub/intake/demo/StaffRoom.h"

#include "core/model/people/Staff.h"

namespace carrel::hub::demo {

using namespace Qt::StringLiterals;
using model::KindNo;
using model::Membership;
using model::Post;
using model::Relationship;
using model::RelationshipKind;
using model::Staff;
using model::Team;

namespace {

struct TeamText {
    Name key;
    Text name;
    Name service;
};

constexpr TeamText teams[] = {
    {"success-arts", u"Student Success, Arts and Business", "student-success"},
    {"success-health", u"Student Success, Health, Science and Engineering", "student-success"},
    {"learning-services", u"Library and Learning Services", "learning-services"},
    {"disability-advice", u"Disability Advice", "disability-advice"},
};

// The arts team has exactly two advisers, and there are exactly two drop-in tutors.
constexpr StaffText people[] = {
    {"adviser", u"Rhian Calloway", u"Student success adviser", "adviser", {}, {}, "success-arts", true},
    {"adviser2", u"Dafydd Ellery", u"Student success adviser", "adviser", {}, {}, "success-arts", true},
    {"adviser3", u"Blessing Okonjo-Reid", u"Student success adviser", "adviser", {}, {}, "success-health", true},
    {"adviser4", u"Marek Wiśniewski-Hall", u"Student success adviser", "adviser", {}, {}, "success-health", true},
    {"line-manager", u"Gareth Prosser", u"Student success manager", "line-manager", {}, {}, {}, true},
    {"line-manager-health", u"Bronagh Tierney", u"Student success manager", "line-manager"},
    {"learning-services",
     u"Morwenna Pascoe",
     u"Learning services tutor",
     "learning-services",
     {},
     {},
     "learning-services",
     true},
    {"learning-services-new",
     u"Kit Lavery",
     u"Learning services tutor",
     "learning-services",
     {},
     {},
     "learning-services",
     false,
     true},
    {"drop-in-tutor",
     u"Sunita Bhandari",
     u"Drop-in tutor, writing",
     "drop-in-tutor",
     {},
     {},
     "learning-services",
     true},
    {"drop-in-tutor2",
     u"Ewan Strachan",
     u"Drop-in tutor, maths and statistics",
     "drop-in-tutor",
     {},
     {},
     "learning-services",
     true},
    {"workshop-leader", u"Catrin Beddoe", u"Workshop leader", "workshop-leader", {}, {}, {}, true},
    {"personal-tutor", u"Dr Eleanor Whitcombe", u"Senior lecturer in journalism", "personal-tutor", {}, {}, {}, true},
    {"personal-tutor2",
     u"Dr Kwabena Asare-Lloyd",
     u"Lecturer in psychology",
     "personal-tutor",
     {},
     "module-leader",
     {},
     true},
    {"level-tutor", u"Dr Siobhán Kerrigan", u"Level tutor, journalism year 2", "level-tutor", {}, {}, {}, true},
    {"programme-leader", u"Dr Tamsin Okafor", u"Programme leader, journalism", "programme-leader", {}, {}, {}, true},
    {"module-leader", u"Dr Piotr Zieliński", u"Module leader, software in teams", "module-leader", {}, {}, {}, true},
    {"school-director",
     u"Professor Anwen Maddocks",
     u"Director of school, media and design",
     "school-director",
     "MED",
     {},
     {},
     true},
    {"faculty-dean", u"Dr Rukmini Varadarajan", u"Associate dean (education)", "faculty-dean", "FAS", {}, {}, true},
    {"faculty-pvc", u"Professor Alasdair Menzies", u"Faculty pro-vice-chancellor", "faculty-pvc", "FAS", {}, {}, true},
    {"faculty-admin", u"Jo Tregenza", u"Faculty administrator", "faculty-admin", "FAS", {}, {}, true},
    {"project-staff",
     u"Leila Farrokhzad-Moss",
     u"Project officer, first in the family",
     "project-staff",
     {},
     {},
     {},
     true},
    {"executive", u"Honor Castellane", u"Deputy vice-chancellor", "executive", {}, {}, {}, true},
    {"wellbeing-director",
     u"Miriam Adeyinka-Stone",
     u"Director of Student Advice and Wellbeing",
     "wellbeing-director",
     "student-wellbeing",
     {},
     {},
     true},
    {"specialist",
     u"Fergus Dunmore",
     u"Disability adviser",
     "specialist",
     "disability-advice",
     {},
     "disability-advice",
     true},
    {"governance", u"Ingrid Halvorsen-Price", u"Information governance officer", "governance", {}, {}, {}, true},
    {"administrator", u"Sanjay Mistry-Cole", u"Systems administrator", "administrator", {}, {}, {}, true},
    {"tutor-nursing", u"Dr Philippa Ganley", u"Senior lecturer in nursing", "personal-tutor"},
    {"tutor-business", u"Dr Arash Kermani", u"Lecturer in management", "personal-tutor"},
    {"tutor-law", u"Dr Imogen Thackray", u"Senior lecturer in law", "personal-tutor"},
    {"tutor-computing", u"Dr Wei-Ling Cheung", u"Lecturer in computing", "personal-tutor"},
    {"tutor-engineering", u"Dr Hamish Colquhoun", u"Senior lecturer in engineering", "personal-tutor"},
    {"tutor-fashion", u"Odette Lamarque", u"Lecturer in fashion", "personal-tutor"},
    {"tutor-data", u"Dr Nikolaos Stavrou", u"Lecturer in statistics", "personal-tutor"},
    {"tutor-drama", u"Mair Gwyndaf", u"Lecturer in drama", "personal-tutor"},
    {"tutor-social-work", u"Dr Paulette Braithwaite-Nwosu", u"Senior lecturer in social work", "personal-tutor"},
    {"tutor-welsh", u"Dr Iorwerth Penry", u"Lecturer in Welsh history", "personal-tutor"},
    {"counsellor", u"Yasmin Haddad-Bowen", u"Counsellor", "specialist", "counselling"},
    {"careers", u"Lewis Abernethy", u"Careers consultant", "specialist", "careers"},
    {"international", u"Xiomara Beltrán", u"International student adviser", "specialist", "international-advice"},
    {"adviser-former", u"Sioned Arkwright", u"Student success adviser", "adviser", {}, {}, "success-arts"},
};

struct LinkText {
    RelationshipKind kind;
    Name staff;
    Name other; ///< a colleague, a student, or a unit, as the kind asks
};

constexpr LinkText links[] = {
    {RelationshipKind::LineManager, "line-manager", "adviser"},
    {RelationshipKind::LineManager, "line-manager", "adviser2"},
    {RelationshipKind::LineManager, "line-manager-health", "adviser3"},
    {RelationshipKind::LineManager, "line-manager-health", "adviser4"},
    {RelationshipKind::LevelTutor, "level-tutor", "JOUR-BA/5"},
    {RelationshipKind::ProgrammeLeader, "programme-leader", "JOUR-BA"},
    {RelationshipKind::ModuleLeader, "module-leader", "COM501"},
    {RelationshipKind::ModuleLeader, "personal-tutor2", "PSY401"},
    {RelationshipKind::ConflictOfInterest, "adviser2", "gethin"},
    {RelationshipKind::Granted, "project-staff", "callum"},
    {RelationshipKind::Granted, "project-staff", "mared"},
    {RelationshipKind::Granted, "project-staff", "oyin"},
    {RelationshipKind::Granted, "project-staff", "kacper"},
};

constexpr int YearsInPost = 2;
constexpr int GrantDays = 60;

bool hasLeft(const StaffText& person) { return person.key == "adviser-former"; }
bool isNew(const StaffText& person) { return person.key == "learning-services-new"; }

QDate joinedOn(const Bench& bench, const StaffText& person)
{
    return isNew(person) ? bench.calendar().workingDay(-4) : bench.calendar().weekOne(YearsInPost).addDays(-28);
}

std::optional<QDate> leftOn(const Bench& bench, const StaffText& person)
{
    return hasLeft(person) ? std::optional(bench.calendar().weekOne().addDays(-35)) : std::nullopt;
}

void addPerson(Bench& bench, const StaffText& person)
{
    const QString key = Bench::text(person.key);
    auto staff = bench.make(KindNo::Staff, bench.staff(person.key), {Calendar::at(joinedOn(bench, person), 9, 0)});
    staff.put(Staff::name, QStringView(person.name).toString());
    if (person.account) staff.put(Staff::username, key);
    staff.put(Staff::post, QStringView(person.post).toString());
    staff.put(Staff::email, key + u"@caerwennol.example"_s);
    if (person.trainee) staff.put(Staff::trainee, true);
    staff.put(Staff::state, hasLeft(person) ? model::StaffState::Left
                            : isNew(person) ? model::StaffState::Joined
                                            : model::StaffState::Active);
    // Who signs in is asked to agree before the first unlock; the others have agreed already.
    if (!person.account && !isNew(person) && !hasLeft(person)) {
        staff.put(Staff::agreementVersion, u"2026-09"_s);
        staff.put(Staff::agreementOn, bench.calendar().weekOne().addDays(-6));
    }
    bench.keep(std::move(staff));
}

void addPost(Bench& bench, const StaffText& person, Name role)
{
    const auto id = bench.id("post/" + Bench::bytes(person.key) + '/' + Bench::bytes(role));
    auto post =
        bench.make(KindNo::Post, id, {Calendar::at(joinedOn(bench, person), 9, 5), bench.staff("administrator")});
    post.put(Post::staff, bench.staff(person.key));
    post.put(Post::role, Bench::text(role));
    if (!person.unit.empty()) post.put(Post::unit, Bench::text(person.unit));
    post.put(Post::from, joinedOn(bench, person));
    if (const auto left = leftOn(bench, person)) post.put(Post::until, *left);
    bench.keep(std::move(post));
}

void addMembership(Bench& bench, const StaffText& person)
{
    const auto id = bench.id("membership/" + Bench::bytes(person.key));
    auto place = bench.make(KindNo::Membership, id,
                            {Calendar::at(joinedOn(bench, person), 9, 10), bench.staff("administrator")});
    place.put(Membership::staff, bench.staff(person.key));
    place.put(Membership::team, bench.team(person.team));
    place.put(Membership::from, joinedOn(bench, person));
    if (const auto left = leftOn(bench, person)) place.put(Membership::until, *left);
    bench.keep(std::move(place));
}

void addTeam(Bench& bench, const TeamText& text)
{
    const base::Moment at = Calendar::at(bench.calendar().weekOne(YearsInPost).addDays(-30), 11, 0);
    auto team = bench.make(KindNo::Team, bench.team(text.key), {at, bench.staff("administrator")});
    team.put(Team::name, QStringView(text.name).toString());
    team.put(Team::service, Bench::text(text.service));
    team.put(Team::state, model::OpenState::Active);
    bench.keep(std::move(team));
}

/// What the link is about, in the field its kind asks for.
void pointAt(model::Record& link, const Bench& bench, const LinkText& text)
{
    switch (text.kind) {
    case RelationshipKind::LineManager: return link.put(Relationship::person, bench.staff(text.other));
    case RelationshipKind::ConflictOfInterest:
    case RelationshipKind::Granted: return link.put(Relationship::student, bench.student(text.other));
    case RelationshipKind::ModuleLeader:
        return link.put(Relationship::unit, Bench::text(text.other) + u'/' + bench.calendar().year());
    default: return link.put(Relationship::unit, Bench::text(text.other));
    }
}

void addLink(Bench& bench, const LinkText& text)
{
    const QByteArray key =
        "link/" + QByteArray::number(int(text.kind)) + '/' + Bench::bytes(text.staff) + '/' + Bench::bytes(text.other);
    const QDate from = bench.calendar().weekOne().addDays(-7);
    auto link =
        bench.make(KindNo::Relationship, bench.id(key), {Calendar::at(from, 10, 30), bench.staff("administrator")});
    link.put(Relationship::kindOf, text.kind);
    link.put(Relationship::staff, bench.staff(text.staff));
    pointAt(link, bench, text);
    link.put(Relationship::from, from);
    if (text.kind == RelationshipKind::Granted)
        link.put(Relationship::until, bench.calendar().today().addDays(GrantDays));
    link.put(Relationship::state, model::RelationshipState::Current);
    bench.keep(std::move(link));
}

}

std::span<const StaffText> staffTexts() { return people; }

void addStaff(Bench& bench)
{
    for (const TeamText& team : teams) addTeam(bench, team);
    for (const StaffText& person : people) {
        addPerson(bench, person);
        addPost(bench, person, person.role);
        if (!person.secondRole.empty()) addPost(bench, person, person.secondRole);
        if (!person.team.empty()) addMembership(bench, person);
    }
    for (const LinkText& link : links) addLink(bench, link);
}

}
