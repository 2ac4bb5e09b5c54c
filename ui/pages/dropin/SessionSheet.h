#pragma once

#include "core/session/Queue.h"
#include "ui/pages/Place.h"
#include "ui/widgets/Sheet.h"

class QComboBox;
class QLineEdit;
class QTimeEdit;

namespace carrel::ui {

class Banner;
class LabelledField;

/// Opens a drop-in session that begins now: what it is called, where it is and until when.
class SessionSheet final : public Sheet
{
    Q_OBJECT

public:
    SessionSheet(const Ground& ground, session::Queue& queue, QWidget* window);

    QLineEdit* title() const { return m_title; }
    QLineEdit* where() const { return m_where; }
    void submit();

Q_SIGNALS:
    void opened(const carrel::model::RecordId& session);

private:
    bool isWhole();

    Ground m_ground;
    session::Queue& m_queue;
    Banner* m_fault;
    QLineEdit* m_title;
    QLineEdit* m_where;
    QLineEdit* m_desk;
    QTimeEdit* m_until;
    QComboBox* m_team;
    QComboBox* m_calling;
    LabelledField* m_titleField;
    LabelledField* m_whereField;
};

}
