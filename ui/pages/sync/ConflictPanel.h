#pragma once

#include "ui/pages/Place.h"

namespace carrel::ui {

class Button;
class Card;
class ConflictRow;
class ErrorSummary;
class Label;

/// Every choice there is to make, with what follows from it, saved together.
class ConflictPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ConflictPanel(const Ground& ground, QWidget* parent = nullptr);

    /// Shows what there is to choose; choices made already stay. False when there is nothing.
    bool refresh();
    void keepDrafts();
    QWidget* start() const;
    const std::vector<ConflictRow*>& rows() const { return m_rows; }
    void submit();

Q_SIGNALS:
    void later();
    void recordWanted(carrel::model::KindNo kind, const carrel::model::RecordId& id);
    void settled();

private:
    void tell();
    void addRow(const session::Conflict& conflict);

    Ground m_ground;
    Label* m_intro;
    ErrorSummary* m_summary;
    Card* m_card;
    Card* m_after;
    Label* m_outcome;
    Button* m_open;
    std::vector<ConflictRow*> m_rows;
};

}
