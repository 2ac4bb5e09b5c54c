#pragma once

#include "ui/pages/Place.h"
#include "ui/widgets/ScrollPage.h"

namespace carrel::ui {

class Button;

/// What the window shows while a student sits beside: what the student may read of themselves, and nothing else at all. It
/// stands where the whole desk stood, so that no list, search or note is behind it.
class BesideView final : public QWidget
{
    Q_OBJECT

public:
    /// An empty `student` shows no more than that somebody is being talked to.
    BesideView(const Ground& ground, const std::optional<model::RecordId>& student, QWidget* parent = nullptr);

    Button* leave() const { return m_leave; }
    QString name() const { return m_name; }
    /// Reads again; false where the student's record has left the desk.
    bool refresh();

Q_SIGNALS:
    void leaveChosen();

private:
    QWidget* pageOf(const session::StudentFile& file);

    Ground m_ground;
    std::optional<model::RecordId> m_student;
    QString m_name;
    Button* m_leave;
    ScrollPage* m_page;
    QWidget* m_shown = nullptr;
};

}
