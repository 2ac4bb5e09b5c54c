#include "ui/words/ScopeWords.h"

#include <QtCore/QCoreApplication>

namespace carrel::ui {

using access::ScopeWord;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Scopes)
};

}

QString wordsFor(ScopeWord rows)
{
    switch (rows) {
    case ScopeWord::Own: return Words::tr("what they own, share or wrote");
    case ScopeWord::Team: return Words::tr("what their teams hold");
    case ScopeWord::TeamOpen: return Words::tr("what their teams hold, while the case is open");
    case ScopeWord::Managed: return Words::tr("what the people they manage are responsible for");
    case ScopeWord::Tutees: return Words::tr("their own tutees, while enrolled");
    case ScopeWord::Module: return Words::tr("students of their modules, while enrolled");
    case ScopeWord::Level: return Words::tr("students of their level, while enrolled");
    case ScopeWord::Programme: return Words::tr("students of their programme, while enrolled");
    case ScopeWord::School: return Words::tr("students of their school, while enrolled");
    case ScopeWord::Faculty: return Words::tr("students of their faculty, while enrolled");
    case ScopeWord::Institution: return Words::tr("everything that is not confidential");
    case ScopeWord::Enrolled: return Words::tr("any student who is enrolled");
    case ScopeWord::Referral: return Words::tr("what was referred to their service");
    case ScopeWord::Granted: return Words::tr("students named in a grant to them that ends");
    case ScopeWord::Directory: return Words::tr("the directory that everybody has");
    case ScopeWord::Config: return Words::tr("people, posts, teams and lists");
    case ScopeWord::Register: return Words::tr("the registers of their own workshops");
    case ScopeWord::Service: return Words::tr("the drop-in sessions, workshops and tutorials of their teams");
    case ScopeWord::ServiceOpen: return Words::tr("the drop-in sessions, workshops and tutorials of their teams, around their day");
    case ScopeWord::TutorialPast: return Words::tr("earlier visits of those who have a tutorial with their teams");
    case ScopeWord::Frequent: return Words::tr("visits of those who often come to the drop-in of their teams, and what was decided about that");
    case ScopeWord::DropInDay: return Words::tr("the drop-in session they were on duty for, until the day after");
    case ScopeWord::DropInPast: return Words::tr("earlier visits of those who come to their drop-in session");
    case ScopeWord::DropIn: return Words::tr("the drop-in session they are on duty for");
    case ScopeWord::Aggregate: return Words::tr("published totals only");
    case ScopeWord::Glass: return Words::tr("a reasoned exception that ends");
    case ScopeWord::Named: return Words::tr("relationships of their own");
    }
    return {};
}

QString wordsFor(model::Grain grain)
{
    using model::Grain;
    switch (grain) {
    case Grain::None:
    case Grain::Masked: return Words::tr("Hidden");
    case Grain::Exists: return Words::tr("Only whether there is one");
    case Grain::YesNo: return Words::tr("Only yes or no");
    case Grain::Band: return Words::tr("Only roughly");
    case Grain::Month: return Words::tr("Only the month");
    case Grain::Aggregate: return Words::tr("Only in totals");
    case Grain::Full: return Words::tr("Read");
    case Grain::Write: return Words::tr("Read and changed");
    }
    return {};
}

}
