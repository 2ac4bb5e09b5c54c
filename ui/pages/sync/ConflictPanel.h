#pragma once

#include "ui/pages/Place.h"
#include "ui/widgets/ErrorSummary.h"
#include "ui/widgets/Layouts.h"

#include <map>

namespace carrel::ui {

class Button;
class Card;
class ConflictRow;
class Label;

/// Every choice there is to make, one card for a record, with what follows from it, saved together.
class ConflictPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ConflictPanel(const Ground& ground, QWidget* parent = nullptr);

    /// Shows what there is to choose; choices made already stay. False when there is nothing.
    bool refresh();
    void keepDrafts();
    QWidget* start() const;
    /// What saves them, for the foot of the page: in view wherever the page is scrolled to.
    QWidget* foot() const { return m_foot; }
    const std::vector<ConflictRow*>& rows() const { return m_rows; }
    void submit();

Q_SIGNALS:
    void later();
    void recordWanted(carrel::model::KindNo kind, const carrel::model::RecordId& id);
    void settled();

private:
    void tell();
    QList<FormError> errors() const;
    void addRow(const session::Conflict& conflict);
    void sort();
    Card* cardOf(const session::Conflict& conflict);
    QWidget* makeFoot();

    Ground m_ground;
    Label* m_intro;
    ErrorSummary* m_summary;
    Column* m_cards;
    std::map<model::RecordId, Card*> m_cardOf;
    Card* m_after;
    Label* m_outcome;
    Label* m_left;
    QWidget* m_foot;
    std::vector<ConflictRow*> m_rows;
};

}
