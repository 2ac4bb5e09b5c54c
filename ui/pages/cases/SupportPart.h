#pragma once

#include "ui/pages/cases/CasePart.h"

namespace carrel::ui {

class OutcomeForm;
class SupportForm;

/// The support that was agreed, and what came of it.
class SupportPart final : public CasePart
{
    Q_OBJECT

public:
    explicit SupportPart(const Ground& ground, QWidget* parent = nullptr);

protected:
    std::vector<PartEntry> entriesOf(const session::CaseFile& file) const override;
    void act(const std::optional<model::RecordId>& id, const QString& key) override;

private:
    SupportForm* m_form;
    OutcomeForm* m_outcome;
};

}
