#pragma once

#include "core/session/Tutorials.h"
#include "ui/pages/Place.h"
#include "ui/widgets/Sheet.h"

class QComboBox;
class QLineEdit;

namespace carrel::ui {

class Banner;
class Button;
class Composer;
class Draft;
class FoundList;
class Label;
class StudentListModel;

/// Books a tutorial for somebody: who, when, and what they ask for. Where no time is free they go on the waiting list.
class BookSheet final : public Sheet
{
    Q_OBJECT

public:
    BookSheet(const Ground& ground, session::Tutorials& tutorials, QWidget* window);

    QLineEdit* who() const { return m_who; }
    QComboBox* times() const { return m_times; }
    Composer* asked() const { return m_asked; }
    void enter();
    void submit();

Q_SIGNALS:
    void booked(const carrel::model::RecordId& tutorial, const QString& words);

private:
    void layOut();
    void fillTimes();
    void look();
    void take(const QString& words, const session::WhoAnswer& answer);
    void choose(const std::optional<model::RecordId>& student);
    /// The words belong to the student they were written about, and stand for nobody else.
    void takeUpWords();
    void keepWords();
    void takeUpStudent();
    void fault(const QString& words);

    Ground m_ground;
    session::Tutorials& m_tutorials;
    std::optional<model::RecordId> m_student;
    bool m_isAsking = false;
    Banner* m_fault;
    QLineEdit* m_who;
    FoundList* m_found;
    StudentListModel* m_students;
    Label* m_said;
    QComboBox* m_times;
    QComboBox* m_mode;
    QWidget* m_modeField = nullptr;
    QComboBox* m_topic;
    Composer* m_asked;
    Draft* m_draft;
    QComboBox* m_team;
    Button* m_book;
};

}
