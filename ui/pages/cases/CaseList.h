#pragma once

#include "ui/models/CaseListModel.h"
#include "ui/pages/Place.h"
#include "ui/widgets/Layouts.h"

class QStackedWidget;

namespace carrel::ui {

class BulkBar;
class Button;
class CaseFilters;
class Heading;
class RowList;
class StateView;

/// The list at the left of Cases: whose, in which state, filtered; grouped by how soon something is due. Several can be
/// marked, and what is done to them then is done in one go.
class CaseList final : public QWidget
{
    Q_OBJECT

public:
    explicit CaseList(const Ground& ground, QWidget* parent = nullptr);

    /// Reads again and puts the mark back on the case it was on.
    void refresh();
    std::optional<model::RecordId> current() const;
    /// Those marked together, in the list's order; empty where it is one or none.
    std::vector<model::RecordId> marked() const;
    void mark(const std::vector<model::RecordId>& ids);
    /// False where the case is not among what is shown.
    bool choose(const model::RecordId& id);
    void chooseFirst();
    bool isEmpty() const;
    RowList* rows() const { return m_rows; }
    CaseFilters* filters() const { return m_filters; }
    BulkBar* bulk() const { return m_bulk; }
    QWidget* pane() const;
    /// Whether the first thing to do is here: a case that is open has its own.
    void setLeading(bool leading);
    void findWithin();
    /// Which filters are on; ids and settings only.
    QStringList settings() const;
    void setSettings(const QStringList& settings);
    void setScope(bool mine);

Q_SIGNALS:
    void chosen(const carrel::model::RecordId& id);
    void opened();
    void newCaseWanted();
    /// What is shown is another list now.
    void listed();

private:
    Column* makeHead();
    void ask();
    void tell();
    void tellEmpty();
    void tellMarked();
    /// The uppermost of these, which are selected; invalid where none is listed.
    QModelIndex select(const std::vector<model::RecordId>& ids);
    void clearFilters();

    Ground m_ground;
    CaseListModel* m_model;
    CaseFilters* m_filters;
    Heading* m_title;
    Button* m_new;
    RowList* m_rows;
    BulkBar* m_bulk;
    bool m_mayOpen = false;
    StateView* m_empty;
    QStackedWidget* m_stack;
    bool m_quiet = false;
};

}
