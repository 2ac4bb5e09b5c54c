#pragma once

#include "ui/pages/Draft.h"
#include "ui/pages/Place.h"
#include "ui/widgets/Card.h"

class QLineEdit;

namespace carrel::ui {

class Banner;
class Label;

/// Asks before a case is closed, because colleagues are told: what is still open, and why it ends.
class CloseForm final : public Card
{
    Q_OBJECT

public:
    explicit CloseForm(const Ground& ground, QWidget* parent = nullptr);

    void open(const session::CaseFile& file);
    void keepDrafts() { m_draft->keep(); }

Q_SIGNALS:
    void saved();
    void closed();

private:
    void submit();

    Ground m_ground;
    std::optional<model::RecordId> m_case;
    Label* m_open;
    QLineEdit* m_reason;
    Banner* m_fault;
    Draft* m_draft;
};

}
