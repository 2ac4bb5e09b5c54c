#include "core/hub/intake/demo/Places.h"

namespace carrel::hub::demo {

using namespace Qt::StringLiterals;
using model::Lookup;

namespace {

struct Entry {
    Name code;
    Text label;
};

constexpr Programme all[] = {
    {"NURS-BSC", u"BSc (Hons) Nursing (Adult)", "NUR", "FHS", 145, 4, 6, "NUR", "tutor-nursing"},
    {"BUSM-BSC", u"BSc (Hons) Business and Management", "BUS", "FBE", 133, 4, 6, "BUS", "tutor-business"},
    {"PSYC-BSC", u"BSc (Hons) Psychology", "NUR", "FHS", 130, 4, 6, "PSY", "personal-tutor2"},
    {"LAW-LLB", u"LLB (Hons) Law", "HUM", "FAS", 112, 4, 6, "LAW", "tutor-law"},
    {"COMP-BSC", u"BSc (Hons) Computing", "SCI", "FHS", 102, 4, 6, "COM", "tutor-computing"},
    {"MECH-BENG", u"BEng (Hons) Mechanical Engineering", "ENG", "FBE", 94, 4, 6, "MEC", "tutor-engineering"},
    {"JOUR-BA", u"BA (Hons) Journalism", "MED", "FAS", 76, 4, 6, "JOU", "personal-tutor"},
    {"FASH-BA", u"BA (Hons) Fashion Buying", "MED", "FAS", 69, 4, 6, "FAS", "tutor-fashion"},
    {"DATA-MSC", u"MSc Data Science", "SCI", "FHS", 55, 7, 7, "DAT", "tutor-data"},
    {"DRAM-BA", u"BA (Hons) Drama and Performance", "MED", "FAS", 43, 4, 6, "DRA", "tutor-drama"},
    {"SOCW-MA", u"MA Social Work", "HUM", "FAS", 22, 7, 7, "SOC", "tutor-social-work"},
    {"WHIS-BA", u"BA (Hons) Welsh and History", "HUM", "FAS", 21, 4, 6, "WHI", "tutor-welsh"},
};

constexpr Entry schools[] = {
    {"HUM", u"School of Humanities and Law"},
    {"MED", u"School of Media and Design"},
    {"NUR", u"School of Nursing and Psychology"},
    {"SCI", u"School of Computing and Data"},
    {"BUS", u"School of Business"},
    {"ENG", u"School of Engineering"},
};

constexpr Entry faculties[] = {
    {"FAS", u"Faculty of Arts and Society"},
    {"FHS", u"Faculty of Health and Science"},
    {"FBE", u"Faculty of Business and Engineering"},
};

constexpr Entry caseTypes[] = {
    {"settling-in", u"Settling in"},
    {"attendance", u"Coming to classes"},
    {"study-skills", u"Academic skills"},
    {"deadlines", u"Assessments and deadlines"},
    {"placement", u"Placement"},
    {"adjustments", u"Adjustments for study"},
    {"money-housing", u"Money and housing"},
    {"wellbeing", u"Wellbeing"},
    {"break-return", u"Breaks and returning"},
    {"choices", u"Choices and next steps"},
};

constexpr Entry services[] = {
    {"disability-advice", u"Disability Advice"},
    {"counselling", u"Counselling and Mental Health"},
    {"student-wellbeing", u"Student Advice and Wellbeing"},
    {"money-advice", u"Money Advice"},
    {"accommodation", u"Accommodation Office"},
    {"careers", u"Careers"},
    {"international-advice", u"International Student Advice"},
    {"learning-services", u"Library and Learning Services"},
    {"students-union", u"Students' Union Advice Centre"},
};

constexpr Entry topics[] = {
    {"referencing", u"Referencing"},     {"essay", u"Essay feedback"},    {"reading", u"Critical reading"},
    {"dissertation", u"Dissertation plan"}, {"statistics", u"Statistics"}, {"maths", u"Maths support"},
};

constexpr Entry hopes[] = {
    {"structure", u"Structure and argument"}, {"sources", u"Working with sources"}, {"style", u"Academic style"},
    {"english", u"Academic English"},         {"numbers", u"Numbers and tables"},   {"time", u"Planning my time"},
};

/// A drop-in's words are among them, so that a visit that becomes a tutorial keeps its own.
constexpr Entry tutorialTopics[] = {
    {"structure", u"Structure and argument"}, {"referencing", u"Referencing"},  {"essay", u"Essay feedback"},
    {"reading", u"Critical reading"},         {"sources", u"Working with sources"}, {"style", u"Academic style"},
    {"english", u"Academic English"},         {"dissertation", u"Dissertation plan"}, {"statistics", u"Statistics"},
    {"maths", u"Maths support"},              {"time", u"Planning my time"},
};

constexpr Entry modules[] = {
    {"NUR401", u"Foundations of Adult Care"},
    {"NUR501", u"Care across Settings"},
    {"NUR601", u"Leading and Learning in Care"},
    {"BUS401", u"Organisations and People"},
    {"BUS501", u"Managing Money"},
    {"BUS601", u"Strategy in Practice"},
    {"PSY401", u"Research Methods"},
    {"PSY501", u"Cognition and Development"},
    {"PSY601", u"Psychology Project"},
    {"LAW401", u"Legal Method"},
    {"LAW501", u"Land and Property"},
    {"LAW601", u"Dissertation in Law"},
    {"COM401", u"Programming"},
    {"COM501", u"Software in Teams"},
    {"COM601", u"Computing Project"},
    {"MEC401", u"Statics and Materials"},
    {"MEC501", u"Dynamics and Control"},
    {"MEC601", u"Design Project"},
    {"JOU401", u"Finding the Story"},
    {"JOU501", u"Reporting in Practice"},
    {"JOU601", u"Long-form Project"},
    {"FAS401", u"Textiles and Trade"},
    {"FAS501", u"Buying and Merchandising"},
    {"FAS601", u"Brand Project"},
    {"DAT701", u"Statistical Learning"},
    {"DRA401", u"Making Theatre"},
    {"DRA501", u"Devising and Ensemble"},
    {"DRA601", u"Final Production"},
    {"SOC701", u"Law and Values in Social Work"},
    {"WHI401", u"Wales and the Sea"},
    {"WHI501", u"Archives and Memory"},
    {"WHI601", u"Dissertation"},
};

void addEntry(Bench& bench, Name list, Name code, Text label, model::LookupState state = model::LookupState::Current)
{
    const base::Moment at = Calendar::at(bench.calendar().weekOne().addDays(-40), 10, 0);
    auto lookup = bench.make(model::KindNo::Lookup, bench.id("lookup/" + Bench::bytes(list) + '/' + Bench::bytes(code)),
                             {at, bench.staff("administrator")});
    lookup.put(Lookup::list, Bench::text(list));
    lookup.put(Lookup::code, Bench::text(code));
    lookup.put(Lookup::scheme, u"Caerwennol University"_s);
    lookup.put(Lookup::version, u"2026-09"_s);
    lookup.put(Lookup::label, QStringView(label).toString());
    lookup.put(Lookup::state, state);
    bench.keep(std::move(lookup));
}

void addList(Bench& bench, Name list, std::span<const Entry> entries)
{
    for (const Entry& entry : entries) addEntry(bench, list, entry.code, entry.label);
}

}

std::span<const Programme> programmes() { return all; }

const Programme& programme(Name code)
{
    const auto* it =
        std::find_if(std::begin(all), std::end(all), [&](const Programme& one) { return one.code == code; });
    Q_ASSERT(it != std::end(all));
    return *it;
}

QString moduleCode(const Programme& programme, int level)
{
    return Bench::text(programme.modulePrefix) + QString::number(level) + u"01"_s;
}

void addLookups(Bench& bench)
{
    addList(bench, "faculty", faculties);
    addList(bench, "school", schools);
    for (const Programme& one : all) addEntry(bench, "programme", one.code, one.title);
    addList(bench, "module", modules);
    addList(bench, "case-type", caseTypes);
    addEntry(bench, "case-type", "induction", u"Welcome week", model::LookupState::Retired);
    addList(bench, "service", services);
    addList(bench, "drop-in-topic", topics);
    addList(bench, "workshop-topic", hopes);
    addList(bench, "tutorial-topic", tutorialTopics);
}

}
