#pragma once

#include "ui/pages/cases/CasePart.h"

namespace carrel::ui {

class AnswerForm;
class ReferralForm;

/// Where the student was referred, what was passed on, and what came back.
class ReferralPart final : public CasePart
{
    Q_OBJECT

public:
    explicit ReferralPart(const Ground& ground, QWidget* parent = nullptr);

protected:
    std::vector<PartEntry> entriesOf(const session::CaseFile& file) const override;
    void act(const std::optional<model::RecordId>& id, const QString& key) override;

private:
    ReferralForm* m_form;
    AnswerForm* m_answer;
};

}
