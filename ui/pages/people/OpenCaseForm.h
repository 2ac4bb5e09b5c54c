#pragma once

#include "ui/pages/Draft.h"
#include "ui/pages/Place.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ScrollPage.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace carrel::ui {

class Banner;
class DayField;
class ErrorSummary;
class LabelledField;

/// Opens a case for one student. What is typed is kept as a draft until it is saved or given up.
class OpenCaseForm final : public QWidget
{
    Q_OBJECT

public:
    explicit OpenCaseForm(const Ground& ground, QWidget* parent = nullptr);

    void begin(const model::RecordId& student, const QString& name);
    std::optional<model::RecordId> student() const { return m_student; }
    void keepDrafts();
    QWidget* start() const;

Q_SIGNALS:
    void opened(const carrel::model::RecordId& id);
    void closed();

private:
    void fillChoices();
    void submit();
    void take(const session::CommandAnswer& answer);
    session::NewCase request() const;
    void layOut();
    QWidget* makeBar();

    Ground m_ground;
    std::optional<model::RecordId> m_student;
    Heading* m_heading;
    ErrorSummary* m_summary;
    Banner* m_fault;
    QLineEdit* m_title;
    QComboBox* m_type;
    QComboBox* m_team;
    QComboBox* m_priority;
    QComboBox* m_confidentiality;
    QLineEdit* m_step;
    DayField* m_due;
    QCheckBox* m_told;
    LabelledField* m_titleField;
    LabelledField* m_typeField;
    LabelledField* m_teamField;
    LabelledField* m_stepField;
    Draft* m_titleDraft;
    Draft* m_stepDraft;
};

}
