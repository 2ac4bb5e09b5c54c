#include "ui/words/Courses.h"

#include "core/model/people/Student.h"
#include "ui/words/Reading.h"

#include <QtCore/QCoreApplication>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Period;
using model::Student;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Courses)
};

QString programmeTitle(session::Desk& desk, const session::StudentFile& file)
{
    if (const auto programme = shown(file.student.view, Student::programme)) return desk.label(u"programme"_s, *programme);
    // The period under way of a whole programme; a module's would be too little to go by.
    for (const session::Item& item : file.periods) {
        const auto course = shown(item.view, Period::course);
        if (!course || shown(item.view, Period::end)) continue;
        const QString title = desk.label(u"programme"_s, *course);
        if (title != *course) return title;
    }
    return {};
}

}

QString courseWords(session::Desk& desk, const session::StudentFile& file)
{
    const QString title = programmeTitle(desk, file);
    const auto level = shown(file.student.view, Student::level);
    return level && shown(file.student.view, Student::programme) ? Words::tr("%1, level %2").arg(title).arg(*level) : title;
}

QString shortCourseWords(session::Desk& desk, const session::StudentFile& file)
{
    QString title = programmeTitle(desk, file);
    const QString honours = u"(Hons) "_s;
    if (const auto at = title.indexOf(honours); at >= 0) title.remove(0, at + honours.size());
    QStringList parts;
    if (const auto level = shown(file.student.view, Student::level)) parts << Words::tr("level %1").arg(*level);
    if (!title.isEmpty()) parts << title;
    return parts.join(u"  ·  "_s);
}

}
