#pragma once

#include "core/session/Tutorials.h"
#include "ui/pages/Place.h"
#include "ui/widgets/Sheet.h"

class QLineEdit;

namespace carrel::ui {

class Button;
class FoundList;
class Label;
class LongPage;
class StudentListModel;

/// The tutorials of one student so far, whose last may be years ago: found by name or number, read at the hub when somebody asks, and
/// gone with the sheet.
class PastSheet final : public Sheet
{
    Q_OBJECT

public:
    PastSheet(const Ground& ground, session::Tutorials& tutorials, QWidget* window);

    QLineEdit* who() const { return m_who; }
    /// Enter in the field.
    void enter();

private:
    void look();
    void take(const QString& words, const session::WhoAnswer& answer);
    void ask(const std::optional<model::RecordId>& student);
    void tell(const session::OlderVisits& older);
    void say(const QString& words);

    Ground m_ground;
    session::Tutorials& m_tutorials;
    bool m_isAsking = false;
    QLineEdit* m_who;
    FoundList* m_found;
    StudentListModel* m_students;
    Label* m_said;
    LongPage* m_page;
};

}
