// Ways in which somebody might read a field without saying what to do when it is empty or withheld. Compiled by
// WithheldTest, once without WRONG, when everything is as it should be, and once with it, when every line that is marked
// must be refused.
#include "core/model/Change.h"
#include "core/model/View.h"
#include "core/model/cases/Case.h"
#include "core/model/people/Student.h"

using namespace carrel::model;
using namespace Qt::StringLiterals;

QString asItShouldBe(const View& view)
{
    return view.see(Student::name).match([](const QString& name) { return name; }, [] { return u"Not recorded"_s; },
                                         [] { return u"Hidden by your role"_s; });
}

#ifdef WRONG
using S = Student;
const auto yes = [](const QString& text) { return text; };
const auto no = [] { return QString(); };
const auto none = [] { return 0; };

QString converted(const View& view) { return view.see(S::name); }                        // refused
QString dereferenced(const View& view) { return *view.see(S::name); }                    // refused
QString takenByName(const View& view) { return view.see(S::name).value(); }              // refused
QString withoutWithheld(const View& view) { return view.see(S::name).match(yes, no); }   // refused
QString inTwoTypes(const View& view) { return view.see(S::name).match(yes, none, no); }  // refused
QString ofAnotherType(const View& view) { return view.see(S::level).match(yes, no, no); } // refused
QString fromTheInside(const View& view) { return *view.see(S::name).m_value; }           // refused
bool compared(const View& view) { return view.see(S::name) == u"Amina"_s; }              // refused
bool asked(const View& view) { return bool(view.see(S::name)); }                         // refused
Seen<QString> undecided() { return {}; }                                                 // refused
Changes ofText() { return Changes(KindNo::Case).to(Case::nextDue, u"tomorrow"_s); }      // refused
#endif
