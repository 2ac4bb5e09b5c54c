#pragma once

#include "core/access/PolicyTable.h"
#include "ui/pages/Place.h"
#include "ui/widgets/Sheet.h"

class QComboBox;

namespace carrel::ui {

class Label;
class Shelf;
class StateView;

/// Who can see what is looked at, and what somebody of another role would see of it: by the policy in force at the hub, in
/// words, and never with a value.
class SightSheet final : public Sheet
{
    Q_OBJECT

public:
    SightSheet(const Ground& ground, model::KindNo kind, const model::RecordId& record, QWidget* window);

    QComboBox* as() const { return m_as; }
    bool isAnswered() const { return m_answered; }
    /// All that is said, for whoever checks.
    QString words() const;

private:
    void ask();
    void answer(session::OnlineFault fault, const std::vector<access::PolicyCell>& cells);
    void tell();
    QWidget* everybody() const;
    QWidget* oneRole(const QString& role) const;
    QString peopleWords() const;

    Ground m_ground;
    model::KindNo m_kind;
    model::RecordId m_record;
    std::vector<access::PolicyCell> m_cells;
    bool m_answered = false;
    QComboBox* m_as;
    StateView* m_state;
    Shelf* m_shelf;
    QWidget* m_page = nullptr;
};

}
