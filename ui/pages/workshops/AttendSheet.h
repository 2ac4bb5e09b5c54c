#pragma once

#include "core/session/Workshops.h"
#include "ui/pages/Place.h"
#include "ui/widgets/Sheet.h"

class QComboBox;
class QLineEdit;

namespace carrel::ui {

class Banner;
class Button;
class FoundList;
class Label;
class StudentListModel;

/// Finds somebody by name, number or card and books them, puts them down as walked in, or says who they are.
class AttendSheet final : public Sheet
{
    Q_OBJECT

public:
    enum class Purpose { Book, WalkIn, Match };

    AttendSheet(const Ground& ground, session::Workshops& workshops, const model::RecordId& workshop, Purpose purpose, QWidget* window);

    QLineEdit* who() const { return m_who; }
    Button* unknown() const { return m_unknown; }
    /// Enter in the field.
    void enter();

Q_SIGNALS:
    void done(const QString& words);
    void matched(const carrel::model::RecordId& student);

private:
    void makeForm();
    void look();
    void take(const QString& words, const session::WhoAnswer& answer);
    void submit(const std::optional<model::RecordId>& student);
    void finish(const session::NewBooking& request, const session::BookedAhead& saved);
    QString faultWords(const session::BookedAhead& saved) const;
    QString doneWords(const QString& name, bool waits) const;

    Ground m_ground;
    session::Workshops& m_workshops;
    model::RecordId m_workshop;
    Purpose m_purpose;
    bool m_isAsking = false;
    QLineEdit* m_who;
    FoundList* m_found;
    StudentListModel* m_students;
    Label* m_said;
    Banner* m_fault;
    QComboBox* m_topic;
    Button* m_add;
    Button* m_unknown;
    Button* m_cancel;
};

}
