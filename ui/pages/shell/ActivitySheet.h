#pragma once

#include "ui/pages/Place.h"
#include "ui/widgets/Sheet.h"

namespace carrel::ui {

class Shelf;

/// What was done at this desk today, newest first, each with the way back where there is one.
class ActivitySheet final : public Sheet
{
    Q_OBJECT

public:
    ActivitySheet(const Ground& ground, QWidget* window);

Q_SIGNALS:
    void undoChosen(qint64 deed);
    void caseWanted(const carrel::model::RecordId& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell();
    void align();
    QWidget* lineFor(const session::Deed& deed, const std::vector<session::Deed>& all);

    Ground m_ground;
    Shelf* m_shelf;
    /// What stands at the end of each line: where it is shown, and the way back.
    std::vector<QWidget*> m_shows, m_undos;
};

}
