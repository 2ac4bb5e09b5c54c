#include "ui/pages/shell/Places.h"

#include <QtCore/QCoreApplication>
#include <algorithm>

namespace carrel::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Places)
};

struct RoleNeeds {
    const char* role;
    bool students;
    bool cases;
};

constexpr RoleNeeds needs[] = {
    {"adviser", true, true},         {"personal-tutor", true, false}, {"level-tutor", true, false},
    {"programme-leader", true, false}, {"module-leader", true, false},  {"faculty-admin", true, false},  {"project-staff", true, false},
    {"specialist", true, false},     {"wellbeing-director", true, false}, {"governance", true, false},
};

bool anyNeeds(const QStringList& roles, bool RoleNeeds::* what)
{
    return std::ranges::any_of(needs, [&](const RoleNeeds& need) { return need.*what && roles.contains(QLatin1String(need.role)); });
}

bool anyOf(const QStringList& roles, std::initializer_list<const char*> wanted)
{
    return std::ranges::any_of(wanted, [&](const char* role) { return roles.contains(QLatin1String(role)); });
}

}

bool looksPeopleUp(const QStringList& roles) { return anyNeeds(roles, &RoleNeeds::students) || roles.contains(QLatin1String("learning-services")); }

std::vector<PlaceEntry> placesFor(const QStringList& roles, const QStringList& rights)
{
    std::vector<PlaceEntry> out;
    // The day's list is of cases and actions of one's own.
    if (roles.contains(QLatin1String("adviser"))) out.push_back({PlaceNo::Today, Glyph::Today, Words::tr("Today")});
    if (anyNeeds(roles, &RoleNeeds::students)) out.push_back({PlaceNo::Students, Glyph::Students, Words::tr("Students")});
    if (anyNeeds(roles, &RoleNeeds::cases)) out.push_back({PlaceNo::Cases, Glyph::Cases, Words::tr("Cases")});
    if (roles.contains(QLatin1String("learning-services"))) out.push_back({PlaceNo::Tutorials, Glyph::Tutorials, Words::tr("Tutorials")});
    if (anyOf(roles, {"learning-services", "drop-in-tutor"})) out.push_back({PlaceNo::DropIn, Glyph::DropIn, Words::tr("Drop-in")});
    if (anyOf(roles, {"learning-services", "workshop-leader"})) out.push_back({PlaceNo::Workshops, Glyph::Workshops, Words::tr("Workshops")});
    if (roles.contains(QLatin1String("line-manager"))) out.push_back({PlaceNo::Reviews, Glyph::Reviews, Words::tr("Reviews")});
    if (rights.contains(QLatin1String("desks"))) out.push_back({PlaceNo::Devices, Glyph::Laptop, Words::tr("Devices")});
    if (rights.contains(QLatin1String("waiting"))) out.push_back({PlaceNo::Waiting, Glyph::Inbox, Words::tr("Waiting")});
    out.push_back({PlaceNo::Sync, Glyph::Sync, Words::tr("Sync")});
    return out;
}

}
