#include "ui/words/Directory.h"

#include "core/model/people/Student.h"
#include "ui/words/Reading.h"

#include <QtCore/QCoreApplication>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::KindNo;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Directory)
};

}

QString Directory::staff(const std::optional<model::RecordId>& id) const
{
    if (!id) return Words::tr("a colleague");
    auto known = m_staff.find(*id);
    if (known == m_staff.end()) known = m_staff.insert(*id, m_desk.nameOf(KindNo::Staff, *id));
    return known->isEmpty() ? Words::tr("a colleague") : *known;
}

QString Directory::team(const std::optional<model::RecordId>& id) const
{
    const QString name = id ? m_desk.nameOf(KindNo::Team, *id) : QString();
    return name.isEmpty() ? Words::tr("another team") : name;
}

QString Directory::student(const model::View& student) const
{
    const QString name = shown(student, model::Student::name).value_or(QString());
    const QString preferred = shown(student, model::Student::preferredName).value_or(QString());
    if (preferred.isEmpty() || preferred == name) return name;
    return name.isEmpty() ? preferred : Words::tr("%1 (%2)", "name, preferred name").arg(name, preferred);
}

QString Directory::student(const std::optional<model::RecordId>& id) const
{
    const auto item = id ? m_desk.find(KindNo::Student, *id) : std::nullopt;
    return item ? student(item->view) : QString();
}

QString Directory::number(const model::View& student) const { return shown(student, model::Student::number).value_or(QString()); }

QString Directory::caseType(const model::View& theCase) const
{
    const auto type = shown(theCase, model::Case::type);
    return type ? label(u"case-type"_s, *type) : Words::tr("Case");
}

QString Directory::label(const QString& list, const QString& code) const
{
    auto known = m_labels.find({list, code});
    if (known == m_labels.end()) known = m_labels.insert({list, code}, m_desk.label(list, code));
    return *known;
}

QString Directory::listed(const QStringList& names, int others)
{
    QStringList all = names;
    if (others == 1) all << Words::tr("1 other");
    if (others > 1) all << Words::tr("%n others", nullptr, others);
    if (all.size() < 2) return all.value(0);
    const QString last = all.takeLast();
    return Words::tr("%1 and %2", "names, last name").arg(all.join(Words::tr(", ", "between names")), last);
}

bool Directory::isMe(const std::optional<model::RecordId>& id) const
{
    if (id && !m_me) m_me = m_desk.person().id;
    return id && *id == *m_me;
}

}
