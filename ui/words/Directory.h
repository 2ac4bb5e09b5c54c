#pragma once

#include "core/session/Desk.h"

#include <QtCore/QHash>
#include <QtCore/QString>

namespace carrel::ui {

/// Names and labels as this desk knows them, for use in sentences. What it does not know it says in general words. It asks
/// for each once: made for one telling of a list or a page, and not kept longer.
class Directory
{
public:
    explicit Directory(session::Desk& desk) : m_desk(desk) {}

    /// "Rhian Calloway", "you" is never said: names stand in what others may read. "a colleague" where unknown.
    QString staff(const std::optional<model::RecordId>& id) const;
    QString team(const std::optional<model::RecordId>& id) const;
    /// The whole name, with the preferred one behind it where there is one: "Temitope Balogun (Temi)".
    QString student(const model::View& student) const;
    /// Empty where this desk or role does not know.
    QString student(const std::optional<model::RecordId>& id) const;
    QString number(const model::View& student) const;
    /// What a case is called where no student may be named: its type.
    QString caseType(const model::View& theCase) const;
    QString label(const QString& list, const QString& code) const;
    /// "Rhian Calloway, Dafydd Ellery and 2 others".
    static QString listed(const QStringList& names, int others = 0);
    bool isMe(const std::optional<model::RecordId>& id) const;

private:
    session::Desk& m_desk;
    mutable QHash<model::RecordId, QString> m_staff;
    mutable QHash<std::pair<QString, QString>, QString> m_labels;
    mutable std::optional<model::RecordId> m_me;
};

}
