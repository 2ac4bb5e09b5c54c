#pragma once

#include "ui/pages/Place.h"
#include "ui/widgets/ScrollPage.h"

namespace carrel::ui {

class NextStepCard;

/// Beside the story of a case: what happens next, the facts, how to reach the student, the consents.
class CaseSide final : public ScrollPage
{
    Q_OBJECT

public:
    explicit CaseSide(const Ground& ground, QWidget* parent = nullptr);

    void show(const session::CaseFile& file);
    void keepDrafts();
    NextStepCard* nextStep() const { return m_next; }

Q_SIGNALS:
    void caseWanted(const carrel::model::RecordId& id);
    void linkWanted();
    void unlinkWanted(const carrel::model::RecordId& id);

private:
    QWidget* detailsOf(const session::CaseFile& file);
    QWidget* linkedOf(const session::CaseFile& file);
    QWidget* contactOf(const session::CaseFile& file);

    Ground m_ground;
    NextStepCard* m_next;
    QWidget* m_facts = nullptr;
};

}
