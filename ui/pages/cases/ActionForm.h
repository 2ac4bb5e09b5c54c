#pragma once

#include "ui/pages/Draft.h"
#include "ui/pages/Place.h"
#include "ui/widgets/Card.h"

class QComboBox;
class QLineEdit;

namespace carrel::ui {

class Banner;
class DayField;
class ErrorSummary;
class LabelledField;

/// Adds an action to a case: what, who, by when.
class ActionForm final : public Card
{
    Q_OBJECT

public:
    explicit ActionForm(const Ground& ground, QWidget* parent = nullptr);

    void open(const session::CaseFile& file);
    void keepDrafts();

Q_SIGNALS:
    void saved(const carrel::model::RecordId& id);
    void closed();

private:
    void layOut();
    void fillPeople(const session::CaseFile& file);
    void submit();

    Ground m_ground;
    std::optional<model::RecordId> m_case;
    QLineEdit* m_what;
    QComboBox* m_who;
    DayField* m_due;
    Banner* m_fault;
    ErrorSummary* m_summary;
    LabelledField* m_whatField;
    Draft* m_draft;
};

}
