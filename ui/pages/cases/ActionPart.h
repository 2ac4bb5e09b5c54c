#pragma once

#include "ui/pages/cases/CasePart.h"

namespace carrel::ui {


/// What is to be done in a case and what has been, each with who does it and by when.
class ActionPart final : public CasePart
{
    Q_OBJECT

public:
    explicit ActionPart(const Ground& ground, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The form for an action stands above the timeline.
    void addWanted();

protected:
    std::vector<PartEntry> entriesOf(const session::CaseFile& file) const override;
    void act(const std::optional<model::RecordId>& id, const QString& key) override;
};

}
