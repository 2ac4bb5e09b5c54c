#pragma once

#include "core/session/Queue.h"
#include "ui/pages/Place.h"
#include "ui/widgets/Sheet.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace carrel::ui {

class Banner;
class Button;
class FoundList;
class Label;
class StudentListModel;

/// Who has come: a name, a number, or a card that types digits and Enter. Somebody whom nobody finds may wait too, and is matched
/// later by a person. The same sheet says who an unknown visitor is.
class WalkUpSheet final : public Sheet
{
    Q_OBJECT

public:
    enum class Purpose : quint8 { Add, Match };
    WalkUpSheet(const Ground& ground, session::Queue& queue, const model::RecordId& session, QWidget* window, Purpose purpose = Purpose::Add);

    QLineEdit* who() const { return m_who; }
    QComboBox* topic() const { return m_topic; }
    Button* add() const { return m_add; }
    Button* unknown() const { return m_unknown; }
    FoundList* found() const { return m_found; }
    bool isAsking() const { return m_isAsking; }

Q_SIGNALS:
    /// They stand in the queue now.
    void added(const QString& name);
    void matched(const carrel::model::RecordId& student);

private:
    void makeForm();
    void look();
    void take(const QString& words, const session::WhoAnswer& answer, bool isEntered);
    void enter();
    void submit(const std::optional<model::RecordId>& student);
    void tell(const QString& words);
    QString nobodyHere() const;
    bool isApart() const;

    Ground m_ground;
    session::Queue& m_queue;
    model::RecordId m_session;
    Purpose m_purpose;
    QLineEdit* m_who;
    FoundList* m_found;
    StudentListModel* m_students;
    Label* m_said;
    Banner* m_fault;
    QComboBox* m_topic;
    QCheckBox* m_confidential;
    Button* m_add;
    Button* m_unknown;
    Button* m_cancel;
    bool m_looksUp; ///< otherwise whoever comes stands in the queue as they say
    bool m_isAsking = false;
};

}
