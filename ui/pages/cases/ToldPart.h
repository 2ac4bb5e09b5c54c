#pragma once

#include "ui/pages/cases/CasePart.h"

namespace carrel::ui {

class ToldForm;

/// What the student was told about how things are kept, and what they chose not to say.
class ToldPart final : public CasePart
{
    Q_OBJECT

public:
    explicit ToldPart(const Ground& ground, QWidget* parent = nullptr);

protected:
    std::vector<PartEntry> entriesOf(const session::CaseFile& file) const override;
    void act(const std::optional<model::RecordId>& id, const QString& key) override;

private:
    ToldForm* m_form;
};

}
