#pragma once

#include "ui/pages/cases/CasePart.h"

namespace carrel::ui {

class ConsentForm;

/// What the student has agreed to, and the conditions under which something is kept without that. Each can be ended with one press.
class ConsentPart final : public CasePart
{
    Q_OBJECT

public:
    explicit ConsentPart(const Ground& ground, QWidget* parent = nullptr);
    void askFor(bool condition);

Q_SIGNALS:
    /// Something can be kept under this one now.
    void recorded(const carrel::model::RecordId& id);

protected:
    std::vector<PartEntry> entriesOf(const session::CaseFile& file) const override;
    void act(const std::optional<model::RecordId>& id, const QString& key) override;

private:
    PartEntry entryOf(const session::Item& item, const session::CaseFile& file) const;
    ConsentForm* m_form;
};

}
